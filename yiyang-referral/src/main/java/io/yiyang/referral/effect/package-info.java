/** What an event of a case means outside it (业务联动). Start at {@link io.yiyang.referral.effect.Effect}. */
@NullMarked
package io.yiyang.referral.effect;

import org.jspecify.annotations.NullMarked;
