/**
 * Assessment of ability and disability (能力与失能评估). Start at {@link io.yiyang.model.assessment.StandardCatalogue}.
 */
@NullMarked
@YiyangStyle
package io.yiyang.model.assessment;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
