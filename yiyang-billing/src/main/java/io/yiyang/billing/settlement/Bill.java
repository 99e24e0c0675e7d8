package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bill that is ready for its payer chain (待结算账单): lines that are taken apart, and the facts that rules may look at.
 *
 * @param id the bill
 * @param lines the lines, each id once; kept in order of id, so that the order of input changes nothing
 * @param days the days of care that the bill is about
 * @param paidThisYear what each payer has paid for the person this year before this bill
 * @param accountBalance what the person's account holds, if known
 * @param deductibles the deductible of this stay for a payer if it does not follow from the standard, as after a transfer
 */
public record Bill(
        BillId id,
        List<SplitLine> lines,
        ServiceDays days,
        Map<Payer, Money> paidThisYear,
        Optional<Money> accountBalance,
        Map<Payer, Money> deductibles)
        implements Serializable {
    public Bill {
        lines = lines.stream().sorted(Comparator.comparing(SplitLine::id)).toList();
        paidThisYear = Map.copyOf(paidThisYear);
        deductibles = Map.copyOf(deductibles);
        Set<LineId> ids = new HashSet<>();
        for (SplitLine line : lines) {
            Require.that(ids.add(line.id()), "lines", "must have each id once", line.id());
        }
    }

    /** A bill of lines, without any further facts. */
    public static Bill of(BillId id, List<SplitLine> lines) {
        return new Bill(id, lines, ServiceDays.NONE, Map.of(), Optional.empty(), Map.of());
    }

    public Bill withDays(ServiceDays serviceDays) {
        return new Bill(id, lines, serviceDays, paidThisYear, accountBalance, deductibles);
    }

    public Bill withPaidThisYear(Map<Payer, Money> paid) {
        return new Bill(id, lines, days, paid, accountBalance, deductibles);
    }

    public Bill withAccountBalance(Optional<Money> balance) {
        return new Bill(id, lines, days, paidThisYear, balance, deductibles);
    }

    public Bill withDeductibles(Map<Payer, Money> ofThisStay) {
        return new Bill(id, lines, days, paidThisYear, accountBalance, ofThisStay);
    }

    /** The sum of all lines. */
    public Money total() {
        return Money.sum(lines.stream().map(SplitLine::total).toList());
    }

    /** The sum in scope (符合政策范围金额). */
    public Money eligible() {
        return Money.sum(lines.stream().map(SplitLine::inScope).toList());
    }

    private Object writeReplace() {
        return new Stored(id, lines, days, paidThisYear, accountBalance.orElse(null), deductibles);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            BillId id,
            List<SplitLine> lines,
            ServiceDays days,
            Map<Payer, Money> paidThisYear,
            @Nullable Money accountBalance,
            Map<Payer, Money> deductibles)
            implements Serializable {
        private Object readResolve() {
            return new Bill(id, lines, days, paidThisYear, Optional.ofNullable(accountBalance), deductibles);
        }
    }
}
