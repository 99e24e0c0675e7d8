package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.List;

/**
 * What the parts of a stay that are settled so far came to (住院中途结算累计). Where all parts count as one stay, its deductible,
 * bands and limits go on where they stopped.
 *
 * @param total all charges of those parts
 * @param byPayer what each payer paid, what was consumed of its deductible and what its base counted
 * @param services the services of the earlier stretches of a care month, which its quotas count
 */
public record StayToDate(Money total, YearToDate byPayer, List<CareService> services) implements Serializable {
    /** A stay of which no part is settled yet. */
    public static final StayToDate NONE = new StayToDate(Money.ZERO, YearToDate.UNKNOWN);

    public StayToDate {
        services = List.copyOf(services);
    }

    /** Parts without care services. */
    public StayToDate(Money total, YearToDate byPayer) {
        this(total, byPayer, List.of());
    }
}
