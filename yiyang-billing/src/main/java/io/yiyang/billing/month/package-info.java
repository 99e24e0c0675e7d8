/** One resident's month, medical and care side by side (老人月度结算). Start at {@link io.yiyang.billing.month.ResidentMonth}. */
@NullMarked
@YiyangStyle
package io.yiyang.billing.month;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
