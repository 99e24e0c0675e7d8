/** Published cases as executable checks (公开算例). Start at {@link io.yiyang.testkit.cases.CaseRunner}. */
@NullMarked
package io.yiyang.testkit.cases;

import org.jspecify.annotations.NullMarked;
