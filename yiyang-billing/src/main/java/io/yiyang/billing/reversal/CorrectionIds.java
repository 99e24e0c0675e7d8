package io.yiyang.billing.reversal;

import io.yiyang.model.identity.BillId;
import java.util.function.UnaryOperator;

/** Names the records of a correction (更正单据标识). Both are new bills; no id is used twice. */
public final class CorrectionIds {
    private final UnaryOperator<BillId> reversal;
    private final UnaryOperator<BillId> settledAgain;

    /**
     * By what the caller's system calls them.
     *
     * @param reversal the id of the negative record of a bill
     * @param settledAgain the id of the bill that is settled in its place
     */
    public CorrectionIds(UnaryOperator<BillId> reversal, UnaryOperator<BillId> settledAgain) {
        this.reversal = reversal;
        this.settledAgain = settledAgain;
    }

    /** The id of the negative record of the bill. */
    public BillId reversal(BillId bill) {
        return reversal.apply(bill);
    }

    /** The id of the bill that is settled in its place. */
    public BillId settledAgain(BillId bill) {
        return settledAgain.apply(bill);
    }
}
