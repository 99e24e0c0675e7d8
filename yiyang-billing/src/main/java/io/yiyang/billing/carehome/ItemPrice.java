package io.yiyang.billing.carehome;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.Set;

/**
 * A price of an item (项目价格).
 *
 * @param inForce the days on which it holds
 * @param grades the care grades that it is for, empty for any
 * @param rooms the kinds of room or bed that it is for, empty for any
 * @param amount the price for one day, month or use; 0.00 for a season in which nothing is charged
 */
public record ItemPrice(DateRange inForce, Set<String> grades, Set<String> rooms, Money amount)
        implements Serializable {
    public ItemPrice {
        grades = Set.copyOf(grades);
        rooms = Set.copyOf(rooms);
        Require.that(!amount.isNegative(), "amount", "must not be negative", amount);
    }
}
