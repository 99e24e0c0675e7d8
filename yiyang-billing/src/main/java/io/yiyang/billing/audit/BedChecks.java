package io.yiyang.billing.audit;

import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.Track;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two beds for one resident, or two residents in one bed (重复占床). A move during the day is none: a night has one midnight. */
final class BedChecks {
    private static final Sweep<StaySegment> BY_RESIDENT =
            new Sweep<>(StaySegment::start, Nights::end, StaySegment::id, StaySegment::id);
    private static final Sweep<StaySegment> BY_BED =
            new Sweep<>(StaySegment::start, Nights::end, StaySegment::resident, StaySegment::id);

    private record BedPlace(OrganisationId place, BedId bed) {}

    private BedChecks() {}

    static void make(AuditRun run) {
        slept(run)
                .collect(Collectors.groupingBy(StaySegment::resident))
                .values()
                .forEach(stays -> report(run, AuditCheck.DOUBLE_BED, BY_RESIDENT, stays));
        slept(run)
                .filter(stay -> stay.bed().isPresent())
                .collect(Collectors.groupingBy(
                        stay -> new BedPlace(stay.place(), stay.bed().orElseThrow())))
                .values()
                .forEach(stays -> report(run, AuditCheck.SHARED_BED, BY_BED, stays));
    }

    /** Where residents sleep: a bed that is only kept is not slept in. */
    private static Stream<StaySegment> slept(AuditRun run) {
        return run.records().stays().stream()
                .filter(stay -> stay.kind().track() == Track.PLACE && stay.kind() != SegmentKind.LEAVE);
    }

    private static void report(
            AuditRun run, AuditCheck check, Sweep<StaySegment> sweep, Collection<StaySegment> stays) {
        for (Sweep.Pair<StaySegment> pair : sweep.overlaps(stays)) {
            StaySegment later = pair.later();
            List<LocalDate> nights = Nights.of(
                    later.start(),
                    earlier(Nights.end(pair.earlier()), Nights.end(later)),
                    later.zone(),
                    run.records().period());
            if (!nights.isEmpty()) {
                run.found(
                        check,
                        check.problem()
                                .with("first", pair.earlier().id())
                                .with("second", later.id())
                                .with("nights", nights),
                        List.of(pair.earlier().resident(), later.resident()),
                        List.of(),
                        List.of());
            }
        }
    }

    private static java.time.Instant earlier(java.time.Instant one, java.time.Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
