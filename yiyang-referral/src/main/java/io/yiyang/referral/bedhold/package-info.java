/** A care-home bed kept during an absence (床位保留). Start at {@link io.yiyang.referral.bedhold.BedHoldWorkflow}. */
@NullMarked
package io.yiyang.referral.bedhold;

import org.jspecify.annotations.NullMarked;
