/** Agreements between care and medical institutions (医养协议合作). Start at {@link io.yiyang.referral.agreement.AgreementWorkflow}. */
@NullMarked
@YiyangStyle
package io.yiyang.referral.agreement;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
