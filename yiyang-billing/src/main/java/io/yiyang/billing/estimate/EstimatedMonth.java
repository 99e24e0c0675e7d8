package io.yiyang.billing.estimate;

import io.yiyang.billing.carehome.CareHomeCharges;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One month of an estimate (测算月份).
 *
 * @param month the month
 * @param settlement what it would come to
 * @param charges what the care home charges by its contract, slice by slice; absent without a contract, and if it could not be
 *     computed
 * @param notCharged why the care home's charges could not be computed, with the codes of {@link CareHomeCharges#of}; empty if
 *     they were
 */
public record EstimatedMonth(
        YearMonth month, MonthSettlement settlement, Optional<CareHomeCharges> charges, List<Problem> notCharged)
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

    /** What should be known of the charges, such as that they are provisional. */
    public List<Problem> notices() {
        return charges.map(CareHomeCharges::notices).orElse(List.of());
    }

    private Object writeReplace() {
        return new Stored(month, settlement, charges.orElse(null), notCharged);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            YearMonth month,
            MonthSettlement settlement,
            @Nullable CareHomeCharges charges,
            List<Problem> notCharged) implements Serializable {
        private Object readResolve() {
            return new EstimatedMonth(month, settlement, Optional.ofNullable(charges), notCharged);
        }
    }
}
