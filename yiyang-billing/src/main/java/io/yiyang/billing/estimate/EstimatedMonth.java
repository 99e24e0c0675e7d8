package io.yiyang.billing.estimate;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * One month of an estimate (测算月份).
 *
 * @param month the month
 * @param settlement what it would come to
 * @param notCharged why the care home's charges could not be computed, with the codes of
 *     {@link io.yiyang.billing.carehome.CareHomeCharges#of}; empty if they were
 */
public record EstimatedMonth(YearMonth month, MonthSettlement settlement, List<Problem> notCharged)
        implements Serializable {
    public EstimatedMonth {
        notCharged = List.copyOf(notCharged);
    }

    /** Everything that is missing in the estimate of this month. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(notCharged);
        problems.addAll(settlement.problems());
        return List.copyOf(problems);
    }
}
