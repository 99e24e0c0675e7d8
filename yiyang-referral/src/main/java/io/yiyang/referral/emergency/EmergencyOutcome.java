package io.yiyang.referral.emergency;

/** What the emergency department decided (急诊去向). */
public enum EmergencyOutcome {
    /** Into a bed of the hospital (收住院). */
    ADMITTED,
    /** Home again (离院). */
    DISCHARGED,
    /** On to another hospital (续转). */
    RELAYED
}
