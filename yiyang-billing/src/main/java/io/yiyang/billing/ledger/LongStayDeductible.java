package io.yiyang.billing.ledger;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;

/**
 * The deductible of a long stay, due anew each time so many days are exceeded (长期住院重新计算起付线). The days are the
 * policy's: 90 in Shanwei, 180 there for tuberculosis.
 *
 * <p>Example with 90 days: 89 and 90 days cost one deductible, 91 two, 181 three.
 *
 * @param everyDays after how many days, at least one
 */
public record LongStayDeductible(long everyDays) implements Serializable {
    public LongStayDeductible {
        Require.that(everyDays > 0, "everyDays", "must be positive", everyDays);
    }

    /** How often the deductible is due for a stay of so many days, at least one day. */
    public long times(long days) {
        Require.that(days > 0, "days", "must be positive", days);
        return Math.addExact((days - 1) / everyDays, 1);
    }

    /**
     * What is due now.
     *
     * @param standard the deductible
     * @param days the days of the stay up to the end of the part that is settled
     * @param consumed what earlier parts of the stay consumed
     */
    public Money due(Money standard, long days, Money consumed) {
        return standard.times(times(days)).minus(consumed).max(Money.ZERO);
    }
}
