/** Adjusting a proposed split before it is committed (结算审核). Start at {@link io.yiyang.billing.review.Review}. */
@NullMarked
package io.yiyang.billing.review;

import org.jspecify.annotations.NullMarked;
