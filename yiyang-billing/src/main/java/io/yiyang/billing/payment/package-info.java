/**
 * The money that changes hands (收退款): deposits, prepayments and cash, none of which is revenue or moves a share. Start at
 * {@link io.yiyang.billing.payment.HeldMoney}.
 */
@NullMarked
package io.yiyang.billing.payment;

import org.jspecify.annotations.NullMarked;
