/** Readers and writers of billing documents (JSON 读写). Start at {@link io.yiyang.billing.json.PolicyReader}. */
@NullMarked
package io.yiyang.billing.json;

import org.jspecify.annotations.NullMarked;
