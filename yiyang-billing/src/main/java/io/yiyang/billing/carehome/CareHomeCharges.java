package io.yiyang.billing.carehome;

import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a care home charges one resident for one month (养老机构月度收费): the lines for the bill and the slices that explain them.
 *
 * <p>Every day of the month is looked at by itself: whose it is, present, on leave or held during a hospital stay, of which
 * grade and room, at which price. An item has a line on each day on which it costs something, so that long-term care insurance
 * can count days; what is given back is taken off before, so no line lies on a day that was given back. A bed charge on a day
 * on which the bed is held is a line of {@link ChargeCategory#CARE_BED_HOLD}. What an item costs in a month is rounded once,
 * and once what is given back of it.
 *
 * @param month the month
 * @param lines the charge lines, by item and day, then what was charged by use
 * @param slices what explains the lines, by item, then what was given back
 * @param notices what should be known of the lines, such as that they are provisional
 */
public record CareHomeCharges(YearMonth month, List<ChargeLine> lines, List<CareSlice> slices, List<Problem> notices)
        implements Serializable {
    public CareHomeCharges {
        lines = List.copyOf(lines);
        slices = List.copyOf(slices);
        notices = List.copyOf(notices);
    }

    /**
     * The charges of the month. Refused, with all problems at once: {@code YY-B-401} no price of an item fits a day;
     * {@code YY-B-402} more than one does; {@code YY-B-403} the resident was away, and the contract does not say what is given
     * back; {@code YY-B-404} a room is taken alone, and the contract does not say what it costs; {@code YY-B-405} neither half
     * a month nor a whole one; {@code YY-B-406} the price changed in a month that is charged or given back by halves or as a
     * whole; {@code YY-B-407} no item charged by use has the code; {@code YY-B-408} a use on a day that the home does not have;
     * {@code YY-B-409} the stay goes on after death; {@code YY-B-040} the amounts are beyond what can be computed. Noticed:
     * {@code YY-B-410} an absence is still running and not yet long enough.
     */
    public static Outcome<CareHomeCharges> of(CareContract contract, CareHomeMonth month) {
        try {
            return new ChargesRun(contract, month).compute();
        } catch (ArithmeticException e) {
            return Outcome.refused(Problem.of("YY-B-040", "金额超出可计算范围", "the amounts are beyond what can be computed")
                    .with("home", contract.home())
                    .with("month", month.month()));
        }
    }

    public Money total() {
        return Money.sum(lines.stream().map(ChargeLine::amount).toList());
    }

    /** What each category comes to. */
    public SortedMap<ChargeCategory, Money> byCategory() {
        SortedMap<ChargeCategory, Money> sums = new TreeMap<>();
        for (ChargeLine line : lines) {
            Optional<ChargeCategory> category = line.category();
            category.ifPresent(c -> sums.merge(c, line.amount(), Money::plus));
        }
        return sums;
    }

    /** What is given back for leave and hospital stays, and therefore not in the lines. */
    public Money refunded() {
        return Money.sum(slices.stream()
                        .map(CareSlice::amount)
                        .filter(Money::isNegative)
                        .toList())
                .negated();
    }
}
