package io.yiyang.billing.allowance;

import io.yiyang.model.text.BilingualText;
import java.time.YearMonth;

/** How many months are paid together (发放周期). */
public enum PayCycle {
    MONTH(1, "按月", "monthly"),
    QUARTER(3, "按季", "quarterly"),
    HALF_YEAR(6, "按半年", "half-yearly"),
    YEAR(12, "按年", "yearly");

    private final int months;
    private final BilingualText label;

    PayCycle(int months, String zh, String en) {
        this.months = months;
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }

    /** The first month of the cycle that the month lies in; cycles begin with the calendar year. */
    public YearMonth firstOf(YearMonth month) {
        return month.minusMonths((month.getMonthValue() - 1) % months);
    }
}
