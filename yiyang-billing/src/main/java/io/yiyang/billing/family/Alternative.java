package io.yiyang.billing.family;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the month would cost under another assumption (另一种情况): the same computation on other facts, as a difference.
 *
 * @param assumption what is assumed, as a sentence beginning with "if"
 * @param moved what each payer whose share moves would pay more, negative if less; empty if nothing moves, or if the two cannot
 *     be compared
 * @param problems why the two cannot be compared: what cannot be settled under the assumption; empty if they can
 */
public record Alternative(BilingualText assumption, Map<Payer, Money> moved, List<Problem> problems)
        implements Serializable {
    public Alternative {
        moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
        problems = List.copyOf(problems);
    }

    /**
     * The two months as a difference. They can be compared if they leave the same lines unsettled; the charges themselves may
     * differ, as between a care home and care at one's own home.
     */
    public static Alternative of(BilingualText assumption, MonthSettlement asItIs, MonthSettlement otherwise) {
        if (!asItIs.unsettled().equals(otherwise.unsettled())) {
            List<Problem> further = otherwise.problems().stream()
                    .filter(problem -> !asItIs.problems().contains(problem))
                    .toList();
            return new Alternative(assumption, Map.of(), further.isEmpty() ? asItIs.problems() : further);
        }
        SortedMap<Payer, Money> moved = new TreeMap<>();
        for (MonthSettlement month : List.of(asItIs, otherwise)) {
            month.bills()
                    .forEach(bill -> bill.settlement()
                            .matrix()
                            .payers()
                            .forEach(payer ->
                                    moved.put(payer, otherwise.share(payer).minus(asItIs.share(payer)))));
        }
        moved.values().removeIf(Money::isZero);
        return new Alternative(assumption, moved, List.of());
    }

    /** Whether the two can be compared. */
    public boolean isComparable() {
        return problems.isEmpty();
    }

    /** What the person would pay more, negative if less. */
    public Money personPaysMore() {
        return moved.getOrDefault(Payer.PERSON, Money.ZERO);
    }
}
