/** Splitting a medical line by the catalogue (费用明细拆分). Start at {@link io.yiyang.billing.split.LineSplit}. */
@NullMarked
package io.yiyang.billing.split;

import org.jspecify.annotations.NullMarked;
