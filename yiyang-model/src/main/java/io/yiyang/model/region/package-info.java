/** Administrative regions (行政区划). Start at {@link io.yiyang.model.region.RegionCode}. */
@NullMarked
package io.yiyang.model.region;

import org.jspecify.annotations.NullMarked;
