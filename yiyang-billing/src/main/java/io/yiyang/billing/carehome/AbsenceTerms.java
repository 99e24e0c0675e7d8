package io.yiyang.billing.carehome;

import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.Set;

/**
 * What is given back while the resident is away (离院退费条款). Categories that are not named go on.
 *
 * @param minimumDays how many days in a row at least; for fewer nothing is given back
 * @param refunded the categories that are given back
 * @param unit by days or by half months
 */
public record AbsenceTerms(long minimumDays, Set<ChargeCategory> refunded, RefundUnit unit) implements Serializable {
    public AbsenceTerms {
        refunded = Set.copyOf(refunded);
        Require.that(minimumDays >= 1, "minimumDays", "must be at least 1", minimumDays);
        Require.that(
                !refunded.contains(ChargeCategory.CARE_BED_HOLD),
                "refunded",
                "must not have the bed hold, which is charged for absence",
                refunded);
    }
}
