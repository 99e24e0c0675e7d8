package io.yiyang.billing.month;

import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the platform settled of the month's bills (平台已结算结果). Such a bill is what the platform says; our own computation is
 * kept beside it as a reconciliation.
 *
 * @param results the result of each bill
 * @param convention how the tenant's platform means its fields
 * @param tolerance up to which difference a field agrees with ours
 */
public record PlatformAnswers(Map<BillId, PlatformResult> results, PlatformConvention convention, Money tolerance)
        implements Serializable {
    public PlatformAnswers {
        results = Map.copyOf(results);
    }

    PlatformAnswers without(Set<BillId> bills) {
        Map<BillId, PlatformResult> left = new HashMap<>(results);
        left.keySet().removeAll(bills);
        return new PlatformAnswers(left, convention, tolerance);
    }
}
