/**
 * What the coming months would cost under one assumption or another (费用测算). Start at
 * {@link io.yiyang.billing.estimate.Estimate}.
 */
@NullMarked
@YiyangStyle
package io.yiyang.billing.estimate;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
