package io.yiyang.billing.ledger;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts that a bill adds to a year, or a year has added up (累计额). A payer with nothing is left out, so that what was
 * added and taken away again leaves no trace.
 *
 * @param total all charges (总费用)
 * @param inScope what was in scope (政策范围内费用)
 * @param paid what each payer paid (基金累计支付)
 * @param deductibles what was consumed of each payer's deductible (累计起付线)
 * @param counted what each payer's base counted (累计计入金额)
 * @param billsWithoutBase how many of the bills do not tell what the bases counted, as a platform's results do not
 */
public record Accumulated(
        Money total,
        Money inScope,
        Map<Payer, Money> paid,
        Map<Payer, Money> deductibles,
        Map<Payer, Money> counted,
        long billsWithoutBase)
        implements Serializable {
    /** Nothing. */
    public static final Accumulated NONE = new Accumulated(Money.ZERO, Money.ZERO, Map.of(), Map.of(), Map.of(), 0);

    public Accumulated {
        paid = withoutZeros(paid);
        deductibles = withoutZeros(deductibles);
        counted = withoutZeros(counted);
    }

    /** A bill of which nobody knows what the payers' bases counted. */
    public static Accumulated withoutBase(
            Money total, Money inScope, Map<Payer, Money> paid, Map<Payer, Money> deductibles) {
        return new Accumulated(total, inScope, paid, deductibles, Map.of(), 1);
    }

    /** This, where nobody knows what the payers' bases counted. */
    public Accumulated withoutBase() {
        return withoutBase(total, inScope, paid, deductibles);
    }

    /** What a settlement adds. */
    public static Accumulated of(Settlement settlement) {
        Map<Payer, Money> paid = new TreeMap<>();
        Map<Payer, Money> deductibles = new TreeMap<>();
        Map<Payer, Money> counted = new TreeMap<>();
        for (PayerShare share : settlement.shares()) {
            paid.put(share.payer(), share.amount());
            deductibles.put(share.payer(), share.deductible());
            counted.put(share.payer(), share.counted());
        }
        return new Accumulated(settlement.total(), settlement.bill().eligible(), paid, deductibles, counted, 0);
    }

    /** What the payer paid; zero if nothing. */
    public Money paid(Payer payer) {
        return paid.getOrDefault(payer, Money.ZERO);
    }

    /** What was consumed of the payer's deductible; zero if nothing. */
    public Money deductible(Payer payer) {
        return deductibles.getOrDefault(payer, Money.ZERO);
    }

    /** What the payer's base counted; zero if nothing. Nobody knows it while {@link #billsWithoutBase} is not zero. */
    public Money counted(Payer payer) {
        return counted.getOrDefault(payer, Money.ZERO);
    }

    public Accumulated plus(Accumulated other) {
        return new Accumulated(
                total.plus(other.total),
                inScope.plus(other.inScope),
                added(paid, other.paid),
                added(deductibles, other.deductibles),
                added(counted, other.counted),
                Math.addExact(billsWithoutBase, other.billsWithoutBase));
    }

    /** The mirror image: added to this, it gives nothing. */
    public Accumulated negated() {
        return new Accumulated(
                total.negated(),
                inScope.negated(),
                negated(paid),
                negated(deductibles),
                negated(counted),
                Math.negateExact(billsWithoutBase));
    }

    private static Map<Payer, Money> negated(Map<Payer, Money> amounts) {
        Map<Payer, Money> negated = new TreeMap<>();
        amounts.forEach((payer, money) -> negated.put(payer, money.negated()));
        return negated;
    }

    private static Map<Payer, Money> added(Map<Payer, Money> one, Map<Payer, Money> other) {
        Map<Payer, Money> sum = new TreeMap<>(one);
        other.forEach((payer, money) -> sum.merge(payer, money, Money::plus));
        return sum;
    }

    private static Map<Payer, Money> withoutZeros(Map<Payer, Money> amounts) {
        Map<Payer, Money> kept = new TreeMap<>(amounts);
        kept.values().removeIf(Money::isZero);
        return Collections.unmodifiableMap(kept);
    }
}
