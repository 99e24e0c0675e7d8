/** Why each number of a settled month is what it is (费用说明). Start at {@link io.yiyang.billing.explanation.MonthExplanation}. */
@NullMarked
package io.yiyang.billing.explanation;

import org.jspecify.annotations.NullMarked;
