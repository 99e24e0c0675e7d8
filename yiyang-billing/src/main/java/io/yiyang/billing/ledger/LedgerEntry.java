package io.yiyang.billing.ledger;

import io.yiyang.model.identity.BillId;
import java.io.Serializable;

/** One entry of the ledger (台账分录); none is ever changed or taken out. */
public sealed interface LedgerEntry extends Serializable {
    /** The bill that the entry is about. */
    Posting posting();

    /** What the entry adds to the year. */
    Accumulated moves();

    /** A pre-settlement (预结算): recorded, but it moves nothing. */
    record Proposed(Posting posting) implements LedgerEntry {
        @Override
        public Accumulated moves() {
            return Accumulated.NONE;
        }
    }

    /** A settlement (结算). */
    record Settled(Posting posting) implements LedgerEntry {
        @Override
        public Accumulated moves() {
            return posting.amounts();
        }
    }

    /**
     * A reversal (撤销): the mirror image of a settlement, under an id of its own.
     *
     * @param reversal the negative record's id
     * @param posting the settlement that it takes back
     */
    record Reversed(BillId reversal, Posting posting) implements LedgerEntry {
        @Override
        public Accumulated moves() {
            return posting.amounts().negated();
        }
    }
}
