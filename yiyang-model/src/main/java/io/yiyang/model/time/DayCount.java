package io.yiyang.model.time;

import io.yiyang.model.internal.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A named rule for counting the days (计日规则) between two printed dates. Documents differ, so no caller counts days
 * without naming the rule.
 */
public enum DayCount {
    /**
     * Both the first and the last day count: 30 July to 31 October is 94 days, as a published Wuhai settlement counts
     * (94 × 28.00 = 2632.00).
     */
    BOTH_ENDS {
        @Override
        public long days(LocalDate first, LocalDate last) {
            return between(first, last) + 1;
        }
    },
    /**
     * The day of admission counts, the day of discharge does not (计入不计出); a stay within one day counts 1, as
     * hospitals charge bed fees: 28 March to 2 April is 5 days.
     */
    IN_NOT_OUT {
        @Override
        public long days(LocalDate first, LocalDate last) {
            return Math.max(1, between(first, last));
        }
    };

    /**
     * The number of days.
     *
     * @throws IllegalArgumentException if the last day lies before the first
     */
    public abstract long days(LocalDate first, LocalDate last);

    private static long between(LocalDate first, LocalDate last) {
        Require.that(!last.isBefore(first), "last", "must not be before the first day " + first, last);
        return ChronoUnit.DAYS.between(first, last);
    }
}
