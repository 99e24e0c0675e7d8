package io.yiyang.billing.audit;

import io.yiyang.billing.audit.AuditRun.Missing;
import io.yiyang.billing.audit.Finding.Concern;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.outcome.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was charged against what was done (收费与服务核对): one act, one payer. Without a record of what was done nothing can be
 * told: two equal charges may be two acts.
 *
 * <p>What is charged too much is taken from the care ledger first, because long-term care insurance does not pay what medical
 * insurance owes (Xuzhou).
 */
final class ActChecks {
    private static final Quantity NOTHING = Quantity.ofTenThousandths(0);
    private static final Comparator<NetLine> MEDICAL_FIRST =
            Comparator.comparing((NetLine line) -> line.source().ledger()).thenComparing(NetLine::id);

    private record Day(ResidentId resident, LocalDate day) {}

    private record Act(Day day, String act) {}

    private final AuditRun run;
    private final Map<Act, List<NetLine>> charged;
    private final Map<Act, Quantity> done = new HashMap<>();

    private ActChecks(AuditRun run) {
        this.run = run;
        run.chargesInPeriod()
                .filter(line -> line.act().isEmpty())
                .forEach(line -> run.missing(AuditCheck.NOT_PERFORMED, Missing.ITEM_CODE, line.biller()));
        this.charged = run.chargesInPeriod()
                .filter(line -> line.act().isPresent())
                .collect(Collectors.groupingBy(line ->
                        new Act(new Day(line.resident(), line.day()), line.act().orElseThrow())));
        for (PerformedAct act : run.records().acts()) {
            done.merge(new Act(new Day(act.resident(), act.day()), act.act()), act.times(), NetLine::plus);
        }
    }

    static void make(AuditRun run) {
        ActChecks checks = new ActChecks(run);
        Map<Day, Set<String>> notCharged = checks.notCharged();
        checks.charged.forEach(
                (act, lines) -> checks.compare(act, lines, notCharged.getOrDefault(act.day(), Set.of())));
    }

    /** What was done and not charged in full, by resident and day. */
    private Map<Day, Set<String>> notCharged() {
        Map<Day, Set<String>> acts = new HashMap<>();
        done.forEach((act, times) -> {
            if (sum(charged.getOrDefault(act, List.of())).compareTo(times) < 0) {
                acts.computeIfAbsent(act.day(), day -> new TreeSet<>()).add(act.act());
            }
        });
        return acts;
    }

    private void compare(Act act, List<NetLine> lines, Set<String> notCharged) {
        boolean recorded = done.containsKey(act) || run.records().recordedActs().contains(act.act());
        if (!recorded) {
            run.missing(
                    lines.size() > 1 ? AuditCheck.DUPLICATE_CHARGE : AuditCheck.NOT_PERFORMED,
                    Missing.PERFORMED_ACTS,
                    act.act());
            return;
        }
        Quantity performed = done.getOrDefault(act, NOTHING);
        Quantity inAll = sum(lines);
        if (inAll.compareTo(performed) <= 0) {
            return;
        }
        List<NetLine> inOrder = lines.stream().sorted(MEDICAL_FIRST).toList();
        List<Concern> concerns = NetLine.last(NetLine.minus(inAll, performed), inOrder);
        AuditCheck check = check(performed, inOrder, notCharged);
        Problem problem = check.problem()
                .with("day", act.day().day())
                .with("act", act.act())
                .with("performed", performed)
                .with("charged", inAll)
                .with("lines", inOrder.stream().map(NetLine::id).toList());
        run.found(
                check,
                check == AuditCheck.SWAPPED_ITEM ? problem.with("notCharged", notCharged) : problem,
                List.of(act.day().resident()),
                concerns,
                List.of());
    }

    private static AuditCheck check(Quantity performed, List<NetLine> lines, Set<String> notCharged) {
        if (performed.equals(NOTHING)) {
            return notCharged.isEmpty() ? AuditCheck.NOT_PERFORMED : AuditCheck.SWAPPED_ITEM;
        }
        return twoPayers(lines) ? AuditCheck.TWO_PAYERS : AuditCheck.DUPLICATE_CHARGE;
    }

    /** On two ledgers, or paid by funds of which none paid for both. */
    private static boolean twoPayers(List<NetLine> lines) {
        Set<Ledger> ledgers = lines.stream().map(line -> line.source().ledger()).collect(Collectors.toSet());
        Set<Set<Payer>> payers = lines.stream()
                .map(line -> line.funds().keySet())
                .filter(funds -> !funds.isEmpty())
                .collect(Collectors.toSet());
        Set<Payer> common = new TreeSet<>(payers.stream().findFirst().orElse(Set.of()));
        payers.forEach(common::retainAll);
        return ledgers.size() > 1 || (payers.size() > 1 && common.isEmpty());
    }

    private static Quantity sum(List<NetLine> lines) {
        return lines.stream().map(NetLine::quantity).reduce(NOTHING, NetLine::plus);
    }
}
