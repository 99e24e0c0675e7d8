package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a person's bills of the year came to before this one (年度累计), by payer. A payer that is missing in a map is not
 * known there, which is not the same as zero.
 *
 * @param paid what each payer paid
 * @param deductible the deductible that was consumed with each payer
 * @param counted what each payer's base counted
 */
public record YearToDate(Map<Payer, Money> paid, Map<Payer, Money> deductible, Map<Payer, Money> counted)
        implements Serializable {
    /** Nothing is known of the year. */
    public static final YearToDate UNKNOWN = new YearToDate(Map.of(), Map.of(), Map.of());

    public YearToDate {
        paid = Map.copyOf(paid);
        deductible = Map.copyOf(deductible);
        counted = Map.copyOf(counted);
    }

    /** A year of which only the payments are known. */
    public static YearToDate ofPaid(Map<Payer, Money> paid) {
        return new YearToDate(paid, Map.of(), Map.of());
    }

    /** A year in which none of these payers had a bill yet. */
    public static YearToDate newYear(Set<Payer> payers) {
        Map<Payer, Money> nothing = new TreeMap<>();
        payers.forEach(payer -> nothing.put(payer, Money.ZERO));
        return new YearToDate(nothing, nothing, nothing);
    }

    /** The year after one more bill; what is not known of a payer stays unknown. */
    public YearToDate after(Payer payer, Money share, Money deductibleConsumed, Money baseCounted) {
        return new YearToDate(
                plus(paid, payer, share),
                plus(deductible, payer, deductibleConsumed),
                plus(counted, payer, baseCounted));
    }

    private static Map<Payer, Money> plus(Map<Payer, Money> sums, Payer payer, Money more) {
        Map<Payer, Money> result = new TreeMap<>(sums);
        result.computeIfPresent(payer, (same, sum) -> sum.plus(more));
        return result;
    }
}
