package io.yiyang.billing.audit;

import io.yiyang.billing.audit.AuditRun.Cited;
import io.yiyang.billing.audit.AuditRun.Missing;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.transfer.ReadmissionWindow;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Hospital stays that were not lived (挂床住院) and stays cut in two (分解住院).
 *
 * <p>A stay is empty on the nights on which its resident was seen elsewhere without leave, and on the days on which nothing was
 * done for the resident that policy counts as treatment.
 */
final class StayChecks {
    private static final Sweep<StaySegment> IN_ORDER =
            new Sweep<>(StaySegment::start, Nights::end, StaySegment::id, StaySegment::id);

    private final AuditRun run;
    private final Map<ResidentId, List<NightRecord>> nights;
    private final Map<StayKey, List<NetLine>> lines;

    private record StayKey(ResidentId resident, OrganisationId place) {
        static StayKey of(StaySegment stay) {
            return new StayKey(stay.resident(), stay.place());
        }
    }

    private StayChecks(AuditRun run) {
        this.run = run;
        this.nights = run.records().nights().stream()
                .filter(night -> run.inPeriod(night.night()) && !night.onLeave())
                .collect(Collectors.groupingBy(NightRecord::resident));
        this.lines = run.chargesInPeriod()
                .collect(Collectors.groupingBy(line -> new StayKey(line.resident(), line.biller())));
    }

    static void make(AuditRun run) {
        StayChecks checks = new StayChecks(run);
        List<StaySegment> stays = run.records().stays();
        stays.stream().filter(stay -> stay.kind().isHospital()).forEach(checks::sleptElsewhere);
        List<StaySegment> inpatient = stays.stream()
                .filter(stay -> stay.kind() == SegmentKind.INPATIENT)
                .toList();
        inpatient.forEach(checks::idle);
        inpatient.stream()
                .collect(Collectors.groupingBy(StayKey::of))
                .values()
                .forEach(ofOnePlace -> IN_ORDER.pairs(ofOnePlace).forEach(checks::splitStay));
    }

    private void sleptElsewhere(StaySegment stay) {
        List<LocalDate> elsewhere = nights.getOrDefault(stay.resident(), List.of()).stream()
                .filter(night -> !night.place().equals(stay.place()) && Nights.has(stay, night.night()))
                .map(NightRecord::night)
                .sorted()
                .toList();
        if (!elsewhere.isEmpty()) {
            AuditCheck check = AuditCheck.SLEPT_ELSEWHERE;
            report(check, stay, "nights", elsewhere, List.of());
        }
    }

    private void idle(StaySegment stay) {
        AuditCheck check = AuditCheck.IDLE_STAY;
        List<LocalDate> days = run.records()
                .period()
                .days()
                .filter(day -> Nights.hasDay(stay, day, run.records().boundaryDays()))
                .toList();
        if (days.isEmpty()) {
            return;
        }
        if (!run.records().itemised().contains(stay.place())) {
            run.missing(check, Missing.ITEMISED_LINES, stay.place());
            return;
        }
        Optional<AuditedPerson> person = run.person(check, stay.resident());
        Optional<Cited<Long>> least =
                person.flatMap(p -> run.term(check, "audit.idle.days", p, days.get(0), Facts.none(), AuditRun.COUNT));
        Optional<Cited<List<String>>> notTreatment = person.flatMap(
                p -> run.term(check, "audit.idle.notTreatment", p, days.get(0), Facts.none(), AuditRun.WORDS));
        if (least.isEmpty() || notTreatment.isEmpty()) {
            return;
        }
        Set<LocalDate> treated = lines.getOrDefault(StayKey.of(stay), List.of()).stream()
                .filter(line -> line.source()
                        .line()
                        .category()
                        .filter(category -> notTreatment.get().value().contains(category.toString()))
                        .isEmpty())
                .map(NetLine::day)
                .collect(Collectors.toSet());
        for (List<LocalDate> idle : runs(days, day -> !treated.contains(day))) {
            if (idle.size() >= least.get().value()) {
                report(
                        check,
                        stay,
                        "days",
                        idle,
                        List.of(least.get().from(), notTreatment.get().from()));
            }
        }
    }

    /** The longest stretches of days in a row that fit. */
    private static List<List<LocalDate>> runs(List<LocalDate> days, Predicate<LocalDate> fits) {
        List<List<LocalDate>> runs = new ArrayList<>();
        List<LocalDate> current = new ArrayList<>();
        for (LocalDate day : days) {
            if (fits.test(day)) {
                current.add(day);
            } else if (!current.isEmpty()) {
                runs.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            runs.add(current);
        }
        return runs;
    }

    private void report(AuditCheck check, StaySegment stay, String name, List<LocalDate> days, List<Provenance> terms) {
        Set<LocalDate> concerned = new HashSet<>(days);
        run.found(
                check,
                check.problem()
                        .with("stay", stay.id())
                        .with("place", stay.place())
                        .with(name, days),
                List.of(stay.resident()),
                lines.getOrDefault(StayKey.of(stay), List.of()).stream()
                        .filter(line -> concerned.contains(line.day()))
                        .map(NetLine::concern)
                        .toList(),
                terms);
    }

    /** A stay that goes on where the one before ended is the same stay in another bed. */
    private void splitStay(Sweep.Pair<StaySegment> pair) {
        AuditCheck check = AuditCheck.SPLIT_STAY;
        StaySegment again = pair.later();
        LocalDate admitted = again.firstDay();
        if (!Nights.end(pair.earlier()).isBefore(again.start())
                || !run.inPeriod(admitted)
                || run.records().lawfulReadmissions().contains(again.id())) {
            return;
        }
        LocalDate discharged =
                LocalDate.ofInstant(Nights.end(pair.earlier()), pair.earlier().zone());
        run.person(check, again.resident())
                .flatMap(person ->
                        run.term(check, "audit.readmission.days", person, admitted, Facts.none(), AuditRun.COUNT))
                .filter(days -> new ReadmissionWindow(days.value()).holds(discharged, admitted))
                .ifPresent(days -> run.found(
                        check,
                        check.problem()
                                .with("stay", pair.earlier().id())
                                .with("discharged", discharged)
                                .with("again", again.id())
                                .with("admitted", admitted)
                                .with("place", again.place())
                                .with("windowDays", days.value()),
                        List.of(again.resident()),
                        List.of(),
                        List.of(days.from())));
    }
}
