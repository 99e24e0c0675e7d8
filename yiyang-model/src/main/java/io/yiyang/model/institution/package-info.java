/**
 * Institutions, what they may do, and how they work together (机构、资质与协作). Start at {@link
 * io.yiyang.model.institution.Institution}.
 */
@NullMarked
@YiyangStyle
package io.yiyang.model.institution;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
