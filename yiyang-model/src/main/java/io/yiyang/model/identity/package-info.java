/** Typed identifiers (标识) that cannot be swapped. Start at {@link io.yiyang.model.identity.ResidentId}. */
@NullMarked
package io.yiyang.model.identity;

import org.jspecify.annotations.NullMarked;
