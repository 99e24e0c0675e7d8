package io.yiyang.referral.homesickbed;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.document.Consent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What a home sickbed knows (家庭病床事实), derived from its events alone. */
@Value.Immutable
public sealed interface SickbedFacts permits ImmutableSickbedFacts {
    ResidentId resident();

    /** The medical institution. */
    OrganisationId institution();

    /** The organisation that wrote the application down. */
    OrganisationId author();

    ZoneId zone();

    /** The conditions that the doctor found met. */
    Set<String> criteria();

    Optional<SickbedTeam> team();

    Optional<Consent> consent();

    /** The insurer's number, absent if it was not filed. */
    Optional<String> filing();

    /** The periods so far, the last one as far as it was granted or as it was closed early; none before it began. */
    List<DateRange> periods();

    /** When the present period began. */
    Optional<Instant> periodStart();

    /** When the doctor or nurse was there last, or the period began. */
    Optional<Instant> lastVisit();

    /** When the treatment in the sickbed ended, which may be long before it is settled. */
    Optional<Instant> endedAt();

    Optional<Instant> diedAt();

    /** The referral or emergency that goes on. */
    Optional<CaseId> successor();

    /** The calendar day at the place. */
    default LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    /** When the present period ends at the latest, absent before it began. */
    default Optional<Instant> periodEnd() {
        return periods().stream()
                .reduce((earlier, later) -> later)
                .flatMap(DateRange::end)
                .map(end -> end.atStartOfDay(zone()).toInstant());
    }

    static ImmutableSickbedFacts.ResidentBuildStage builder() {
        return ImmutableSickbedFacts.builder();
    }
}
