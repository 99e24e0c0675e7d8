/**
 * Taking settlements back and refunding lines (撤销与部分退费). Start at {@link io.yiyang.billing.reversal.Refund}.
 */
@NullMarked
package io.yiyang.billing.reversal;

import org.jspecify.annotations.NullMarked;
