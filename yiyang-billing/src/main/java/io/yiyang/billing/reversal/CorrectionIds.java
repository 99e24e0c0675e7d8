package io.yiyang.billing.reversal;

import io.yiyang.model.identity.BillId;

/** Names the records of a correction (更正单据标识): both are new bills, no id is used twice. */
public interface CorrectionIds {
    /** The negative record of a bill. */
    BillId reversal(BillId bill);

    /** The bill that is settled in its place. */
    BillId settledAgain(BillId bill);
}
