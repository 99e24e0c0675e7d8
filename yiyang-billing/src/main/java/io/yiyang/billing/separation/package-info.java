/** Separating medical from care charges (医养分离). Start at {@link io.yiyang.billing.separation.Separation}. */
@NullMarked
package io.yiyang.billing.separation;

import org.jspecify.annotations.NullMarked;
