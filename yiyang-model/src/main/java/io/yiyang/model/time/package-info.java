/** Calendar dates (日期): ranges and named ways of counting days. Start at {@link io.yiyang.model.time.DateRange}. */
@NullMarked
package io.yiyang.model.time;

import org.jspecify.annotations.NullMarked;
