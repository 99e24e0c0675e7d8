package io.yiyang.billing.carehome;

import io.yiyang.model.internal.Require;
import java.io.Serializable;

/** What a month costs that is not charged on all its days (不足整月的计费规则). */
public sealed interface PartMonth extends Serializable {
    /** For each day its share of the calendar month (按当月实际天数). */
    record ByCalendarDays() implements PartMonth {}

    /**
     * By days of a month that counts as so many (按固定天数).
     *
     * @param monthDays the days that a month counts as, such as 30
     * @param basis whether days are charged or taken off; the two differ in months of another length
     */
    record ByDays(long monthDays, Basis basis) implements PartMonth {
        public ByDays {
            Require.that(monthDays >= 1, "monthDays", "must be at least 1", monthDays);
        }
    }

    /** What is counted (计算口径). */
    enum Basis {
        /** The days charged, up to the price of the month. */
        CHARGED,
        /** The days not charged are taken off the price of the month, down to nothing. */
        DEDUCTED
    }

    /**
     * Half the price or the whole (按半月). A number of days between the two bounds is not said and refused, as exactly 15 in
     * "up to half a month pays half, more the whole".
     *
     * @param halfUpTo up to so many days cost half the price
     * @param wholeFrom so many days and more cost the price
     */
    record HalfMonth(long halfUpTo, long wholeFrom) implements PartMonth {
        /** A month has two halves. */
        static final long HALVES = 2;

        public HalfMonth {
            Require.that(halfUpTo >= 0, "halfUpTo", "must not be negative", halfUpTo);
            Require.that(wholeFrom > halfUpTo, "wholeFrom", "must be more than halfUpTo " + halfUpTo, wholeFrom);
        }

        /** Half of a month of so many days: less than that costs half, more costs the whole, exactly half is not said. */
        public static HalfMonth of(long monthDays) {
            return new HalfMonth((monthDays - 1) / HALVES, monthDays / HALVES + 1);
        }
    }

    /** The whole price, however few the days (按整月). */
    record Whole() implements PartMonth {}
}
