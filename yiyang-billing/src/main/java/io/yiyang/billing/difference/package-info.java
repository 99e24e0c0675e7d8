/** What moved between two settlements (结算差异). Start at {@link io.yiyang.billing.difference.SettlementDifference}. */
@NullMarked
package io.yiyang.billing.difference;

import org.jspecify.annotations.NullMarked;
