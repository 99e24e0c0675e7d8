package io.yiyang.billing.audit;

import io.yiyang.billing.audit.AuditRun.Cited;
import io.yiyang.billing.audit.Finding.Concern;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Visits that cannot have been as they were logged (上门服务核查): a carer in two places at once, too soon in the next place, or
 * away. Visits that only touch are no conflict; how long the way takes is known only if policy says so.
 */
final class VisitChecks {
    private static final Sweep<CareVisit> ELSEWHERE =
            new Sweep<>(CareVisit::start, CareVisit::end, CareVisit::place, CareVisit::id);

    private record LineKey(ResidentId resident, LineId line) {}

    private final AuditRun run;
    private final Map<LineKey, NetLine> lines;

    private VisitChecks(AuditRun run) {
        this.run = run;
        this.lines = run.charges().stream()
                .collect(Collectors.toMap(line -> new LineKey(line.resident(), line.id()), line -> line));
    }

    static void make(AuditRun run) {
        VisitChecks checks = new VisitChecks(run);
        Map<PersonId, List<CarerAbsence>> absences =
                run.records().absences().stream().collect(Collectors.groupingBy(CarerAbsence::carer));
        run.records().visits().stream()
                .collect(Collectors.groupingBy(CareVisit::carer))
                .forEach((carer, visits) -> {
                    ELSEWHERE.pairs(visits).stream()
                            .filter(pair -> checks.inPeriod(pair.later()))
                            .forEach(checks::places);
                    checks.away(visits, absences.getOrDefault(carer, List.of()));
                });
    }

    private LocalDate day(CareVisit visit) {
        return LocalDate.ofInstant(visit.start(), run.records().zone());
    }

    private boolean inPeriod(CareVisit visit) {
        return run.inPeriod(day(visit));
    }

    private void places(Sweep.Pair<CareVisit> pair) {
        Instant free = pair.earlier().end();
        if (pair.later().start().isBefore(free)) {
            report(AuditCheck.CARER_OVERLAP, pair, List.of());
            return;
        }
        Optional<Cited<Long>> minutes = run.term(
                AuditCheck.CARER_TRAVEL,
                "audit.travel.minutes",
                run.records().region(),
                day(pair.later()),
                Facts.none(),
                AuditRun.COUNT);
        minutes.filter(way -> pair.later().start().isBefore(free.plus(Duration.ofMinutes(way.value()))))
                .ifPresent(way -> report(AuditCheck.CARER_TRAVEL, pair, List.of(way.from())));
    }

    /** One of the two visits may be true: no charge is concerned before it is known which. */
    private void report(AuditCheck check, Sweep.Pair<CareVisit> pair, List<Provenance> terms) {
        run.found(
                check,
                check.problem()
                        .with("carer", pair.later().carer())
                        .with("first", described(pair.earlier()))
                        .with("second", described(pair.later())),
                List.of(pair.earlier().resident(), pair.later().resident()),
                List.of(),
                terms);
    }

    private static String described(CareVisit visit) {
        return visit.id() + " " + visit.start() + "/" + visit.end();
    }

    private void away(List<CareVisit> visits, List<CarerAbsence> absences) {
        NavigableMap<Instant, CarerAbsence> longestBefore = longest(absences);
        for (CareVisit visit : visits) {
            // Of all that begin before the visit ends, the one that ends last.
            Optional.ofNullable(longestBefore.lowerEntry(visit.end()))
                    .map(Map.Entry::getValue)
                    .filter(absence -> inPeriod(visit) && absence.end().isAfter(visit.start()))
                    .ifPresent(absence -> report(visit, absence));
        }
    }

    /** By each start, the absence that ends last of those that begin by then. */
    private static NavigableMap<Instant, CarerAbsence> longest(List<CarerAbsence> absences) {
        NavigableMap<Instant, CarerAbsence> longest = new TreeMap<>();
        List<CarerAbsence> inOrder = new ArrayList<>(absences);
        inOrder.sort(Comparator.comparing(CarerAbsence::start).thenComparing(CarerAbsence::end));
        Optional<CarerAbsence> last = Optional.empty();
        for (CarerAbsence absence : inOrder) {
            CarerAbsence longer =
                    last.filter(l -> !absence.end().isAfter(l.end())).orElse(absence);
            longest.put(absence.start(), longer);
            last = Optional.of(longer);
        }
        return longest;
    }

    private void report(CareVisit visit, CarerAbsence absence) {
        AuditCheck check = AuditCheck.CARER_ABSENT;
        List<Concern> concerned = visit.line()
                .flatMap(line -> Optional.ofNullable(lines.get(new LineKey(visit.resident(), line))))
                .map(line -> List.of(line.concern()))
                .orElse(List.of());
        run.found(
                check,
                check.problem()
                        .with("carer", visit.carer())
                        .with("visit", described(visit))
                        .with("away", absence.start() + "/" + absence.end()),
                List.of(visit.resident()),
                concerned,
                List.of());
    }
}
