package io.yiyang.billing.audit;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.person.Consent;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * What an audit looks at (稽核资料): one bill, one resident's month, or all residents, visits and carers of an institution's
 * month. The order of the records never matters.
 *
 * <p>Records from before the period may be given and help to see what reaches into it, such as the stay before a
 * re-admission; a finding is always about a day of the period.
 */
@Value.Immutable
public sealed interface AuditRecords extends Serializable permits ImmutableAuditRecords {
    /** The days that are looked at, usually a calendar month; with an end. */
    DateRange period();

    /** Where the institution is. */
    RegionCode region();

    /** By which days are told from instants. */
    ZoneId zone();

    /** As of which day policy is known. */
    LocalDate knownOn();

    /** Who has the day of admission and that of discharge, as the tenant declares. */
    BoundaryDayRule boundaryDays();

    List<AuditedPerson> persons();

    /** The stays as they were registered. Unlike in a calendar they may exclude each other: that is what is looked for. */
    List<StaySegment> stays();

    List<NightRecord> nights();

    List<AuditedLine> lines();

    /** Whose itemised charges are all here: a stay elsewhere cannot be told idle. */
    Set<OrganisationId> itemised();

    List<PostedPrice> prices();

    List<PerformedAct> acts();

    /** The acts that are recorded whenever they are done, so that an act without a record was not done. */
    Set<String> recordedActs();

    List<Consent> consents();

    List<CareVisit> visits();

    List<CarerAbsence> absences();

    /** The re-admissions that have a lawful reason on file, such as another disease or a planned course of treatment. */
    Set<SegmentId> lawfulReadmissions();

    @Value.Check
    default void check() {
        Require.that(period().end().isPresent(), "period", "must have an end", period());
        once(persons(), AuditedPerson::resident, "persons");
        once(stays(), StaySegment::id, "stays");
        once(visits(), CareVisit::id, "visits");
        once(lines(), line -> List.of(line.resident(), line.line().id()), "lines");
        once(nights(), night -> List.of(night.resident(), night.night()), "nights");
    }

    private static <T> void once(Collection<T> records, Function<T, Object> key, String name) {
        Set<Object> seen = new HashSet<>();
        for (T each : records) {
            Object id = key.apply(each);
            Require.that(seen.add(id), name, "must have each key once", id);
        }
    }

    static ImmutableAuditRecords.PeriodBuildStage builder() {
        return ImmutableAuditRecords.builder();
    }
}
