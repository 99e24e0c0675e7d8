/** Money, rates, quantities and unit prices (金额、比例、数量、单价): exact whole numbers. Start at {@link io.yiyang.model.money.Money}. */
@NullMarked
package io.yiyang.model.money;

import org.jspecify.annotations.NullMarked;
