package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.List;

/**
 * What the parts of a stay that are settled so far came to (住院中途结算累计). Where all parts count as one stay, its deductible,
 * bands and limits go on where they stopped.
 *
 * @param total all charges of those parts
 * @param byPayer what each payer paid, what was consumed of its deductible and what its base counted; a payer that is missing
 *     has nothing
 * @param basesKnown whether what the bases counted is known of every part; a platform does not tell it
 * @param services the services of the earlier stretches of a care month, which its quotas count
 */
public record StayToDate(Money total, YearToDate byPayer, boolean basesKnown, List<ServiceRecord> services)
        implements Serializable {
    /** A stay of which no part is settled yet. */
    public static final StayToDate NONE = new StayToDate(Money.ZERO, YearToDate.UNKNOWN, true);

    public StayToDate {
        services = List.copyOf(services);
    }

    /** Parts without care services. */
    public StayToDate(Money total, YearToDate byPayer, boolean basesKnown) {
        this(total, byPayer, basesKnown, List.of());
    }

    /** Parts of which all is known. */
    public StayToDate(Money total, YearToDate byPayer) {
        this(total, byPayer, true);
    }
}
