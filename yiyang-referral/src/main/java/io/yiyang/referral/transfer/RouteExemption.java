package io.yiyang.referral.transfer;

/** Why a referral needs no agreed route (不受通道限制的理由). */
public enum RouteExemption {
    /** An emergency (急诊). */
    EMERGENCY,
    /** The patient chose the receiver (患者自主选择). */
    PATIENT_CHOICE
}
