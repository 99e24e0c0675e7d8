/** Statements that people can read (费用结算单). Start at {@link io.yiyang.billing.statement.Statement}. */
@NullMarked
package io.yiyang.billing.statement;

import org.jspecify.annotations.NullMarked;
