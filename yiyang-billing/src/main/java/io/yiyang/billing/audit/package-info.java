/** Audit findings over one bill or an institution's month (费用稽核). Start at {@link io.yiyang.billing.audit.Audit}. */
@NullMarked
@YiyangStyle
package io.yiyang.billing.audit;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
