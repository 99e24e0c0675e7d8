package io.yiyang.billing.month;

import io.yiyang.model.time.DateRange;
import java.io.Serializable;

/**
 * A filing with the insurer that is in force for some days (备案): off-site treatment, chronic disease, home sickbed. Policy
 * asks for it by its kind as the fact {@code filing}.
 *
 * @param kind the kind, such as {@code OFF_SITE}
 * @param inForce the days in force; the day of admission counts for a stay
 */
public record Filing(String kind, DateRange inForce) implements Serializable {}
