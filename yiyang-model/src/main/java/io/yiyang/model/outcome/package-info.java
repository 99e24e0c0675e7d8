/** Lawful refusals as values (可说明的拒绝). Start at {@link io.yiyang.model.outcome.Outcome}. */
@NullMarked
package io.yiyang.model.outcome;

import org.jspecify.annotations.NullMarked;
