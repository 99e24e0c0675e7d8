/** Contracts with a family doctor's team (家庭医生签约). Start at {@link io.yiyang.referral.contract.ContractWorkflow}. */
@NullMarked
@YiyangStyle
package io.yiyang.referral.contract;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
