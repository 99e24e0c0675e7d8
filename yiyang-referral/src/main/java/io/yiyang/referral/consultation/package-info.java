/** Remote consultation and diagnosis (远程会诊与远程诊断). Start at {@link io.yiyang.referral.consultation.ConsultationWorkflow}. */
@NullMarked
@YiyangStyle
package io.yiyang.referral.consultation;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
