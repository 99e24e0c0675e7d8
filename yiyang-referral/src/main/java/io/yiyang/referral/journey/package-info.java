/** Referral, bed hold, episode and stays together (照护全程). Start at {@link io.yiyang.referral.journey.CareJourney}. */
@NullMarked
package io.yiyang.referral.journey;

import org.jspecify.annotations.NullMarked;
