package io.yiyang.billing.reversal;

import io.yiyang.billing.difference.Change;
import io.yiyang.billing.difference.SettlementDifference;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
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
import java.util.stream.Collectors;

/**
 * A partial refund (部分退费): the platform has no partial cancel, so every bill that changes is reversed whole, the lines are
 * reduced, and what is left is settled again. A return may move the deductible and every later payer, so the refund is the
 * difference of the two settlements and never the line's share of the first.
 *
 * <p>A month that was settled in a ledger is corrected there: each reversal and each new bill is an entry, and {@link
 * MonthSettlement#ledger} of {@link #after} is what to keep. What the platform said of a bill whose lines come back holds no
 * longer; the bill is our estimate again until the platform settles it anew. A review of a bill that is settled again holds no
 * longer either, which {@link #after} says ({@code YY-B-529}); a bill that does not change keeps its review.
 *
 * @param reversals the bills that changed, taken back
 * @param settledAgain the settlements in their place, each a new bill with an id of its own
 * @param after the month settled again
 * @param difference every amount that moved, under the ids of before
 */
public record Refund(
        List<MirroredSettlement> reversals,
        List<Settlement> settledAgain,
        MonthSettlement after,
        SettlementDifference difference)
        implements Serializable {
    public Refund {
        reversals = List.copyOf(reversals);
        settledAgain = List.copyOf(settledAgain);
    }

    /**
     * Takes lines back. Refused, all problems at once: {@code YY-B-185} no such line; {@code YY-B-186} more is taken back than
     * the line has; {@code YY-B-170}, {@code YY-B-171} as the ledger.
     *
     * @param rounding how the tenant's system rounds quantity × price
     * @param ids names the new records
     */
    public static Outcome<Refund> of(
            MonthSettlement before,
            List<LineReturn> returns,
            RoundingMode rounding,
            CorrectionIds ids,
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
        Set<LineId> returned = returns.stream().map(LineReturn::line).collect(Collectors.toSet());
        Set<BillId> touched = before.bills().stream()
                .filter(bill -> bill.lines().stream()
                        .anyMatch(line -> returned.contains(line.line().id())))
                .map(bill -> bill.settlement().id())
                .collect(Collectors.toSet());
        ResidentMonth month = before.month().charging(lines).unanswered(touched);
        return corrected(before, MonthSettlement.settle(month, book, rules).keepingReviewsOf(before), ids);
    }

    private static Outcome<Refund> corrected(MonthSettlement before, MonthSettlement after, CorrectionIds ids) {
        SettlementDifference difference = SettlementDifference.between(before, after);
        Set<BillId> changed = difference.changes().stream()
                .map(Change::figure)
                .flatMap(figure -> figure.bill().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<MirroredSettlement> reversals = before.bills().stream()
                .map(SettledBill::settlement)
                .filter(settlement -> changed.contains(settlement.id()))
                .map(settlement -> new MirroredSettlement(ids.reversal(settlement.id()), settlement))
                .toList();
        List<SettledBill> bills = after.bills().stream()
                .map(bill -> changed.contains(bill.settlement().id())
                        ? bill.withId(ids.settledAgain(bill.settlement().id()))
                        : bill)
                .toList();
        List<SettledBill> again =
                bills.stream().filter(bill -> !after.bills().contains(bill)).toList();
        return booked(before.ledger(), reversals, again)
                .map(ledger -> new Refund(
                        reversals,
                        again.stream().map(SettledBill::settlement).toList(),
                        new MonthSettlement(
                                after.month(),
                                after.days(),
                                bills,
                                after.unsettled(),
                                after.problems(),
                                after.basis(),
                                after.packs(),
                                ledger,
                                after.settledTooEarly()),
                        difference));
    }

    /** The last bill is taken back first; a month without a ledger has nothing to book. */
    private static Outcome<AccumulatorLedger> booked(
            AccumulatorLedger before, List<MirroredSettlement> reversals, List<SettledBill> again) {
        Outcome<AccumulatorLedger> ledger = Outcome.of(before);
        if (before.equals(AccumulatorLedger.EMPTY)) {
            return ledger;
        }
        for (int i = reversals.size() - 1; i >= 0; i--) {
            MirroredSettlement reversal = reversals.get(i);
            ledger = ledger.flatMap(l -> l.reverse(reversal.original().id(), reversal.id()));
        }
        for (SettledBill bill : again) {
            if (bill.posting().isPresent()) {
                ledger = ledger.flatMap(l -> l.settle(bill.posting().get()));
            }
        }
        return ledger;
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
}
