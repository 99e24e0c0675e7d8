/** Beds of medical and care institutions, and beds at home (床位). Start at {@link io.yiyang.model.bed.Bed}. */
@NullMarked
@YiyangStyle
package io.yiyang.model.bed;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
