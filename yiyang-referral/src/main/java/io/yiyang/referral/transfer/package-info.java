/** Referral between two organisations (双向转诊). Start at {@link io.yiyang.referral.transfer.ReferralWorkflow}. */
@NullMarked
@YiyangStyle
package io.yiyang.referral.transfer;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
