/** Into hospice care and out of it (安宁疗护转入/转出). Start at {@link io.yiyang.referral.hospice.HospiceWorkflow}. */
@NullMarked
@YiyangStyle
package io.yiyang.referral.hospice;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
