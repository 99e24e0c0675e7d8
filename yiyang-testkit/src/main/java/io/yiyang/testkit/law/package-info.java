/** Laws that any payer rule and settlement must keep (支付规则与结算的不变量). Start at {@link io.yiyang.testkit.law.PayerRuleLaws}. */
@NullMarked
package io.yiyang.testkit.law;

import org.jspecify.annotations.NullMarked;
