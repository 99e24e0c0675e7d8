/** What a vendor's database must do for cases (存储接口). Start at {@link io.yiyang.referral.store.EventStore}. */
@NullMarked
package io.yiyang.referral.store;

import org.jspecify.annotations.NullMarked;
