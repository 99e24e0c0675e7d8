/** Home sickbed (家庭病床) from application to settlement. Start at {@link io.yiyang.referral.homesickbed.SickbedWorkflow}. */
@NullMarked
@YiyangStyle
package io.yiyang.referral.homesickbed;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
