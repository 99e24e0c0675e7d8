/**
 * The line × payer matrix added up by category, department, day and more (分类汇总). Start at {@link
 * io.yiyang.billing.breakdown.Breakdown}.
 */
@NullMarked
package io.yiyang.billing.breakdown;

import org.jspecify.annotations.NullMarked;
