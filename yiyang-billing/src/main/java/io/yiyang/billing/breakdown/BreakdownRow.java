package io.yiyang.billing.breakdown;

import io.yiyang.billing.payer.Payer;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of a breakdown (汇总行): the lines that have the key in common, added up.
 *
 * @param key what they have in common, two parts for biller and payee; empty for lines without one, and for the total
 * @param label the key for people
 * @param lines how many lines; negative in a reversal
 * @param amount their sum
 * @param ownPay outside the catalogue
 * @param overLimit above the price ceiling
 * @param preSelfPay what the person pays first
 * @param inScope what the funds may share
 * @param payers what each payer pays of it; a payer of nothing is left out
 */
public record BreakdownRow(
        List<String> key,
        BilingualText label,
        long lines,
        Money amount,
        Money ownPay,
        Money overLimit,
        Money preSelfPay,
        Money inScope,
        Map<Payer, Money> payers)
        implements Serializable {
    public BreakdownRow {
        key = List.copyOf(key);
        Map<Payer, Money> kept = new TreeMap<>(payers);
        kept.values().removeIf(Money::isZero);
        payers = Collections.unmodifiableMap(kept);
    }

    static BreakdownRow nothing(List<String> key, BilingualText label) {
        return new BreakdownRow(key, label, 0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Map.of());
    }

    /** What the payer pays of the lines; zero if nothing. */
    public Money share(Payer payer) {
        return payers.getOrDefault(payer, Money.ZERO);
    }

    BreakdownRow plus(BreakdownRow other) {
        Map<Payer, Money> sum = new TreeMap<>(payers);
        other.payers.forEach((payer, money) -> sum.merge(payer, money, Money::plus));
        return new BreakdownRow(
                key,
                label,
                Math.addExact(lines, other.lines),
                amount.plus(other.amount),
                ownPay.plus(other.ownPay),
                overLimit.plus(other.overLimit),
                preSelfPay.plus(other.preSelfPay),
                inScope.plus(other.inScope),
                sum);
    }

    BreakdownRow negated() {
        Map<Payer, Money> negated = new TreeMap<>();
        payers.forEach((payer, money) -> negated.put(payer, money.negated()));
        return new BreakdownRow(
                key,
                label,
                Math.negateExact(lines),
                amount.negated(),
                ownPay.negated(),
                overLimit.negated(),
                preSelfPay.negated(),
                inScope.negated(),
                negated);
    }

    /** Whether nothing is left of it, as of a row that a reversal takes back. */
    boolean isNothing() {
        return equals(nothing(key, label));
    }
}
