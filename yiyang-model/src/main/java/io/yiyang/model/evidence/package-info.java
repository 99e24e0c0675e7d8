/** Where a figure comes from (依据): citations and confidence. Start at {@link io.yiyang.model.evidence.Provenance}. */
@NullMarked
@YiyangStyle
package io.yiyang.model.evidence;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
