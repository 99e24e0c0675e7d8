/** Admission to a care home, with assessment and waiting list (入住评估与轮候). Start at {@link io.yiyang.referral.admission.AdmissionWorkflow}. */
@NullMarked
@YiyangStyle
package io.yiyang.referral.admission;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
