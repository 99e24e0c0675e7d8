/** A contract for vendors' event stores (存储契约). Start at {@link io.yiyang.testkit.store.StoreContract}. */
@NullMarked
package io.yiyang.testkit.store;

import org.jspecify.annotations.NullMarked;
