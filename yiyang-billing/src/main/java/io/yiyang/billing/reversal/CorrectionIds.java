package io.yiyang.billing.reversal;

import io.yiyang.model.identity.BillId;
import java.util.function.UnaryOperator;

/**
 * Names the records of a correction (更正单据标识). Both are new bills; no id is used twice.
 *
 * @param reversal the id of the negative record of a bill
 * @param settledAgain the id of the bill that is settled in its place
 */
public record CorrectionIds(UnaryOperator<BillId> reversal, UnaryOperator<BillId> settledAgain) {}
