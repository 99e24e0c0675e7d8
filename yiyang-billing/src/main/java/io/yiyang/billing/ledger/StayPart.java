package io.yiyang.billing.ledger;

/** Which part of a stay a bill settles (住院结算分段). */
public enum StayPart {
    /** The whole stay, or a visit. */
    WHOLE,
    /** A part while the stay goes on (中途结算). */
    INTERIM,
    /** What was left at discharge after interim settlements (出院结算). */
    FINAL
}
