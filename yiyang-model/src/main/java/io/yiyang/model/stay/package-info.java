/** Where a resident stays (入住与住院时段), on two tracks. Start at {@link io.yiyang.model.stay.StayCalendar}. */
@NullMarked
@YiyangStyle
package io.yiyang.model.stay;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
