/** Emergency green channel (急诊绿色通道). Start at {@link io.yiyang.referral.emergency.EmergencyWorkflow}. */
@NullMarked
@YiyangStyle
package io.yiyang.referral.emergency;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
