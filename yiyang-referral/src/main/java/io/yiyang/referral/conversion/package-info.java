/** Change between care bed and medical bed (医养床位互转). Start at {@link io.yiyang.referral.conversion.ConversionWorkflow}. */
@NullMarked
@YiyangStyle
package io.yiyang.referral.conversion;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
