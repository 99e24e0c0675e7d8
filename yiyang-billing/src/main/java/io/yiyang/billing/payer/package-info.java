/** Payers and the rules by which they pay (支付方与支付规则). Start at {@link io.yiyang.billing.payer.PayerRule}. */
@NullMarked
@YiyangStyle
package io.yiyang.billing.payer;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
