/** Policy as dated, cited data (政策参数). Start at {@link io.yiyang.billing.policy.PolicyBook}. */
@NullMarked
package io.yiyang.billing.policy;

import org.jspecify.annotations.NullMarked;
