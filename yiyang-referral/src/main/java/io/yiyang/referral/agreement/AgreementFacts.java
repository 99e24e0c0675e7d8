package io.yiyang.referral.agreement;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.institution.CooperationAgreement;
import io.yiyang.model.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What a cooperation agreement knows (医养协议合作事实). */
@Value.Immutable
public sealed interface AgreementFacts permits ImmutableAgreementFacts {
    OrganisationId careSide();

    OrganisationId medicalSide();

    /** Where the agreement's days begin. */
    ZoneId zone();

    /** Whether it ever took effect. */
    boolean tookEffect();

    /** Every version of the terms, the present one last. */
    List<CooperationAgreement> versions();

    /** When notice that was given runs out. */
    Optional<Instant> noticeEndsAt();

    /** The agreement that follows. */
    Optional<CaseId> successor();

    /** The present terms. */
    default Optional<CooperationAgreement> terms() {
        return versions().isEmpty()
                ? Optional.empty()
                : Optional.of(versions().get(versions().size() - 1));
    }

    /** Both sides. */
    default Set<OrganisationId> parties() {
        return Set.of(careSide(), medicalSide());
    }

    /** When the present terms begin. */
    default Optional<Instant> beginsAt() {
        return terms().map(CooperationAgreement::period).map(DateRange::first).map(this::start);
    }

    /** The first instant after the present terms, absent if they have no end. */
    default Optional<Instant> endsAt() {
        return terms().map(CooperationAgreement::period).flatMap(DateRange::end).map(this::start);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    static ImmutableAgreementFacts.CareSideBuildStage builder() {
        return ImmutableAgreementFacts.builder();
    }
}
