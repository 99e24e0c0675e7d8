package io.yiyang.billing.reversal;

import io.yiyang.billing.difference.Change;
import io.yiyang.billing.difference.SettlementDifference;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A partial refund (部分退费): the platform has no partial cancel, so every bill that changes is reversed whole, the lines are
 * reduced, and what is left is settled again. A return may move the deductible and every later payer, so the refund is the
 * difference of the two settlements and never the line's share of the first.
 *
 * @param reversals the bills that changed, taken back
 * @param after the month settled again
 * @param difference every amount that moved
 */
public record Refund(List<MirroredSettlement> reversals, MonthSettlement after, SettlementDifference difference)
        implements Serializable {
    public Refund {
        reversals = List.copyOf(reversals);
    }

    /**
     * Takes lines back. Refused, all problems at once: {@code YY-B-185} no such line; {@code YY-B-186} more is taken back than
     * the line has.
     *
     * @param rounding how the tenant's system rounds quantity × price
     * @param reversalIds names the negative record of a bill
     */
    public static Outcome<Refund> of(
            MonthSettlement before,
            List<LineReturn> returns,
            RoundingMode rounding,
            UnaryOperator<BillId> reversalIds,
            PolicyBook book,
            RuleRegistry rules) {
        Map<LineId, Quantity> left = new LinkedHashMap<>();
        before.month().lines().forEach(line -> left.put(line.id(), line.quantity()));
        List<Problem> problems = new ArrayList<>();
        for (LineReturn back : returns) {
            Quantity has = left.get(back.line());
            if (has == null) {
                problems.add(Problem.of("YY-B-185", "没有该费用明细，无法退费", "there is no such line to take back")
                        .with("line", back.line()));
            } else if (has.compareTo(back.quantity()) < 0) {
                problems.add(Problem.of("YY-B-186", "退费数量超过明细数量", "more is taken back than the line has")
                        .with("line", back.line())
                        .with("has", has)
                        .with("returned", back.quantity()));
            } else {
                left.put(
                        back.line(),
                        Quantity.ofTenThousandths(Math.subtractExact(
                                has.tenThousandths(), back.quantity().tenThousandths())));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<ChargeLine> lines = before.month().lines().stream()
                .flatMap(line -> reduced(line, Objects.requireNonNull(left.get(line.id())), rounding).stream())
                .toList();
        MonthSettlement after = MonthSettlement.settle(before.month().charging(lines), book, rules);
        SettlementDifference difference = SettlementDifference.between(before, after);
        Set<BillId> changed = difference.changes().stream()
                .map(Change::figure)
                .flatMap(figure -> figure.bill().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<MirroredSettlement> reversals = before.bills().stream()
                .map(SettledBill::settlement)
                .filter(settlement -> changed.contains(settlement.id()))
                .map(settlement -> new MirroredSettlement(reversalIds.apply(settlement.id()), settlement))
                .toList();
        return Outcome.of(new Refund(reversals, after, difference));
    }

    /** What is left of the line; nothing of a line that is taken back whole. */
    private static Optional<ChargeLine> reduced(ChargeLine line, Quantity left, RoundingMode rounding) {
        if (left.equals(line.quantity())) {
            return Optional.of(line);
        }
        if (left.tenThousandths() == 0) {
            return Optional.empty();
        }
        Money amount = line.unitPrice().times(left, rounding);
        return Optional.of(line.withCharge(left, line.unitPrice(), amount));
    }

    /** The settlements that stand in place of those that were reversed; each is a new bill in the caller's books. */
    public List<Settlement> settledAgain() {
        Set<BillId> reversed =
                reversals.stream().map(reversal -> reversal.original().id()).collect(Collectors.toSet());
        return after.bills().stream()
                .map(SettledBill::settlement)
                .filter(settlement -> reversed.contains(settlement.id()))
                .toList();
    }
}
