/** Charge lines (费用明细) of hospitals and care homes. Start at {@link io.yiyang.model.charge.ChargeLine}. */
@NullMarked
@YiyangStyle
package io.yiyang.model.charge;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
