package io.yiyang.billing.carehome;

import io.yiyang.model.internal.Require;
import java.io.Serializable;

/** In which unit is given back (退费单位). An item with a price per day gives back its price of each day in any unit. */
public sealed interface RefundUnit extends Serializable {
    /** For each day its share of the calendar month (按当月实际天数). */
    record CalendarDay() implements RefundUnit {}

    /**
     * For each day a share of a month that counts as so many days (按固定天数).
     *
     * @param monthDays the days that a month counts as, such as 30
     */
    record Day(long monthDays) implements RefundUnit {
        public Day {
            Require.that(monthDays >= 1, "monthDays", "must be at least 1", monthDays);
        }
    }

    /**
     * Half the price for each full half month of an absence within the calendar month (按半月); what is left of it gives
     * nothing back.
     *
     * @param days the days of a half month, such as 15
     */
    record HalfMonth(long days) implements RefundUnit {
        public HalfMonth {
            Require.that(days >= 1, "days", "must be at least 1", days);
        }
    }
}
