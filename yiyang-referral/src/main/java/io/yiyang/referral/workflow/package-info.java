/** The shape that every workflow shares (流程骨架). Start at {@link io.yiyang.referral.workflow.Workflow}. */
@NullMarked
@YiyangStyle
package io.yiyang.referral.workflow;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
