package io.yiyang.billing.hospital;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the insurer owes the hospital for a stay that is paid by the bed-day (按床日付费): psychiatric, nursing and hospice care.
 * The patient's terms do not change; an excess over the quota is the hospital's.
 *
 * <pre>
 *   due = quota × days × rate, at most limit × what was really advanced, if there is such a limit
 * </pre>
 *
 * <p>Example (Dongying 2022, psychiatric, level 3): quota 160.00, 30 days, fund rate 70 % gives 3360.00; with at most 102 %
 * of 3000.00 advanced it gives 3060.00. Xingtai pays the quota even if the real part is lower: no limit.
 *
 * @param perDay the quota of a day (床日定额)
 * @param days the bed-days; discharge and re-admission add up
 * @param rate the fund's share of the quota
 * @param rounding how the result is rounded to the fen
 * @param limit the share of the advance that is paid at most
 */
public record BedDayQuota(Money perDay, long days, Rate rate, RoundingMode rounding, Optional<Rate> limit)
        implements Serializable {
    public BedDayQuota {
        Require.that(!perDay.isNegative(), "perDay", "must not be negative", perDay);
        Require.that(days >= 0, "days", "must not be negative", days);
        Require.that(rate.compareTo(Rate.ONE) <= 0, "rate", "must be at most 1", rate);
    }

    /**
     * What the fund owes.
     *
     * @param advanced the fund's part of the real cost, as the hospital advanced it
     */
    public Money fundDue(Money advanced) {
        Money quota = perDay.times(days).times(rate, rounding);
        return limit.map(most -> quota.min(advanced.times(most, rounding))).orElse(quota);
    }

    /** What the hospital bears of the advance, negative if the quota is above it. */
    public Money borneByHospital(Money advanced) {
        return advanced.minus(fundDue(advanced));
    }

    private Object writeReplace() {
        return new Stored(perDay, days, rate, rounding, limit.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            Money perDay,
            long days,
            Rate rate,
            RoundingMode rounding,
            @Nullable Rate limit) implements Serializable {
        private Object readResolve() {
            return new BedDayQuota(perDay, days, rate, rounding, Optional.ofNullable(limit));
        }
    }
}
