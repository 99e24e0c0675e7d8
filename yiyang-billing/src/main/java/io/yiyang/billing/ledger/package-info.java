/**
 * What a year's settlements have used up (年度累计台账), as a ledger that is only ever added to. Start at {@link
 * io.yiyang.billing.ledger.AccumulatorLedger}.
 */
@NullMarked
@YiyangStyle
package io.yiyang.billing.ledger;

import io.yiyang.model.internal.YiyangStyle;
import org.jspecify.annotations.NullMarked;
