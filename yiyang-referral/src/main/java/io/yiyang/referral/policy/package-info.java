/** Deadlines, documents and routes as cited data (转诊规则). Start at {@link io.yiyang.referral.policy.ReferralPolicy}. */
@NullMarked
@YiyangStyle
package io.yiyang.referral.policy;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
