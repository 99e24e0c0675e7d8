/**
 * Referral states in other systems' words (对外映射). Start at {@link io.yiyang.referral.exchange.StatusMapping}.
 */
@NullMarked
package io.yiyang.referral.exchange;

import org.jspecify.annotations.NullMarked;
