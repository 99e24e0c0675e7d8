/** One bill split over its payers (结算). Start at {@link io.yiyang.billing.settlement.PayerChain}. */
@NullMarked
package io.yiyang.billing.settlement;

import org.jspecify.annotations.NullMarked;
