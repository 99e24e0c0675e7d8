package io.yiyang.billing.audit;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/**
 * A price as the institution posted it (公示价格), which its charges may not exceed.
 *
 * @param biller who posted it
 * @param item the item's code, as the charge lines have it
 * @param inForce the days on which it holds
 * @param price for one unit
 * @param includes the codes of the items that are a part of this one and must not be charged beside it (项目内涵)
 */
public record PostedPrice(OrganisationId biller, String item, DateRange inForce, UnitPrice price, Set<String> includes)
        implements Serializable {
    public PostedPrice {
        includes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(includes));
    }
}
