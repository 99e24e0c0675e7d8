/** What a care home charges for a month (养老机构收费). Start at {@link io.yiyang.billing.carehome.CareHomeCharges}. */
@NullMarked
@YiyangStyle
package io.yiyang.billing.carehome;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
