package io.yiyang.billing.payer;

import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * A stay's place in the year and its length (年度住院次序与天数); a home sickbed is a stay too.
 *
 * @param ordinal the first stay of the year is 1; stays that count as one share a number
 * @param days the days of the stay, at least 1
 * @param daysBefore the days of the year's earlier stays of the same kind
 */
public record StayInYear(long ordinal, long days, long daysBefore) implements Serializable {
    public StayInYear {
        Require.that(ordinal >= 1, "ordinal", "must be at least 1", ordinal);
        Require.that(days >= 1, "days", "must be at least 1", days);
        Require.that(daysBefore >= 0, "daysBefore", "must not be negative", daysBefore);
    }

    /** A stay whose earlier days do not count. */
    public static StayInYear of(long ordinal, long days) {
        return new StayInYear(ordinal, days, 0);
    }
}
