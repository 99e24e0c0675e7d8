package io.yiyang.billing.payer;

import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * A hospital stay's place in the year and its length (年度住院次序与天数).
 *
 * @param ordinal the first stay of the year is 1; stays that count as one share a number
 * @param days the days of the stay, at least 1
 */
public record StayInYear(long ordinal, long days) implements Serializable {
    public StayInYear {
        Require.that(ordinal >= 1, "ordinal", "must be at least 1", ordinal);
        Require.that(days >= 1, "days", "must be at least 1", days);
    }
}
