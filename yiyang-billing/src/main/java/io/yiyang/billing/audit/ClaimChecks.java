package io.yiyang.billing.audit;

import io.yiyang.billing.audit.AuditRun.Cited;
import io.yiyang.billing.audit.Finding.Concern;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What long-term care insurance was asked to pay (长护险申报): on which days, and how much of the month's quota. */
final class ClaimChecks {
    private static final Payer LTCI = Payer.LONG_TERM_CARE;
    private static final String QUOTA = "quota";

    private final AuditRun run;
    private final Map<ResidentId, List<StaySegment>> stays;

    private ClaimChecks(AuditRun run) {
        this.run = run;
        this.stays = run.records().stays().stream().collect(Collectors.groupingBy(StaySegment::resident));
    }

    static void make(AuditRun run) {
        ClaimChecks checks = new ClaimChecks(run);
        Map<ResidentId, List<NetLine>> claims = run.charges().stream()
                .filter(line -> line.funds().containsKey(LTCI))
                .collect(Collectors.groupingBy(NetLine::resident));
        claims.forEach((resident, lines) -> {
            checks.onHospitalDays(resident, lines);
            lines.stream()
                    .collect(Collectors.groupingBy(line -> YearMonth.from(line.day())))
                    .forEach((month, ofMonth) -> checks.overQuota(resident, month, ofMonth));
        });
    }

    private void onHospitalDays(ResidentId resident, List<NetLine> lines) {
        AuditCheck check = AuditCheck.LTCI_ON_HOSPITAL_DAY;
        Map<LocalDate, Set<String>> beside = beside(resident);
        Map<LocalDate, List<NetLine>> claimed = lines.stream()
                .filter(line -> beside.containsKey(line.day()))
                .collect(Collectors.groupingBy(NetLine::day, TreeMap::new, Collectors.toList()));
        claimed.forEach((day, ofDay) -> run.person(check, resident)
                .flatMap(person -> run.term(
                        check,
                        "ltci.inpatientDays",
                        person,
                        day,
                        Facts.none(),
                        value -> AuditRun.WORD.apply(value).flatMap(Exclusivity::ofInpatientRule)))
                .ifPresent(rule -> {
                    List<String> blockers = rule.value().blockers(beside.getOrDefault(day, Set.of()), Set.of());
                    if (!blockers.isEmpty()) {
                        run.found(
                                check,
                                check.problem()
                                        .with("day", day)
                                        .with("blockedBy", blockers)
                                        .with(
                                                "lines",
                                                ofDay.stream().map(NetLine::id).toList()),
                                List.of(resident),
                                ofDay.stream().map(ClaimChecks::claim).toList(),
                                List.of(rule.from()));
                    }
                }));
    }

    /** What the benefit would run beside, by day of the period. */
    private Map<LocalDate, Set<String>> beside(ResidentId resident) {
        Map<LocalDate, Set<String>> beside = new HashMap<>();
        for (StaySegment stay : stays.getOrDefault(resident, List.of())) {
            boolean sickbed = stay.kind() == SegmentKind.HOME_SICKBED;
            if (sickbed || stay.kind().isHospital()) {
                run.records()
                        .period()
                        .days()
                        .filter(day -> sickbed
                                ? stay.touches(day)
                                : Nights.hasDay(stay, day, run.records().boundaryDays()))
                        .forEach(day -> beside.computeIfAbsent(day, d -> new TreeSet<>())
                                .add(sickbed ? Exclusivity.FAMILY_BED : Exclusivity.INPATIENT));
            }
        }
        return beside;
    }

    private static Concern claim(NetLine line) {
        Money paid = line.funds().getOrDefault(LTCI, Money.ZERO);
        return new Concern(line.resident(), line.id(), line.amount(), paid);
    }

    private void overQuota(ResidentId resident, YearMonth month, List<NetLine> lines) {
        AuditCheck check = AuditCheck.OVER_QUOTA;
        LocalDate first = month.atDay(1);
        List<NetLine> inPeriod =
                lines.stream().filter(line -> run.inPeriod(line.day())).toList();
        if (inPeriod.isEmpty()) {
            return;
        }
        run.person(check, resident)
                .flatMap(person -> run.term(check, "audit.quotas", person, first, Facts.none(), AuditRun.WORDS))
                .ifPresent(names -> names.value().forEach(name -> quota(check, resident, first, name, lines)));
    }

    private void quota(AuditCheck check, ResidentId resident, LocalDate first, String name, List<NetLine> claims) {
        Optional<AuditedPerson> person = run.person(check, resident);
        Facts facts = Facts.none().with(QUOTA, name);
        Optional<Cited<List<String>>> acts =
                person.flatMap(p -> run.term(check, "audit.quota.acts", p, first, facts, AuditRun.WORDS));
        List<NetLine> counted = claims.stream()
                .filter(line -> line.act()
                        .filter(act -> acts.map(Cited::value).orElse(List.of()).contains(act))
                        .isPresent())
                .toList();
        if (acts.isEmpty() || counted.isEmpty()) {
            return;
        }
        Optional<Cited<Long>> limit =
                person.flatMap(p -> run.term(check, "audit.quota.limit", p, first, facts, AuditRun.COUNT));
        if (limit.isEmpty()) {
            return;
        }
        Quantity used = counted.stream().map(NetLine::quantity).reduce(Quantity.ofTenThousandths(0), NetLine::plus);
        Quantity allowed =
                Quantity.ofTenThousandths(Math.multiplyExact(limit.get().value(), Quantity.ONE.tenThousandths()));
        // The charges are in order of day, so that the last ones are those beyond the quota.
        List<Concern> beyond =
                used.compareTo(allowed) <= 0 ? List.of() : NetLine.last(NetLine.minus(used, allowed), counted);
        if (!beyond.isEmpty()) {
            List<Provenance> terms = List.of(acts.get().from(), limit.get().from());
            run.found(
                    check,
                    check.problem()
                            .with("quota", name)
                            .with("month", YearMonth.from(first))
                            .with("allowed", allowed)
                            .with("used", used)
                            .with("lines", beyond.stream().map(Concern::line).toList()),
                    List.of(resident),
                    beyond,
                    terms);
        }
    }
}
