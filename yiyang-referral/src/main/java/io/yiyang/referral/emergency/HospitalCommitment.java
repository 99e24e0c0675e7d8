package io.yiyang.referral.emergency;

/** How firmly a hospital expects the resident (医院响应程度). It never stands in the way of an arrival. */
public enum HospitalCommitment {
    /** It has not answered (未响应). */
    NONE,
    /** The coordinator named it, and it has not confirmed (协调方代认). */
    PROXY,
    /** It answered itself, or let its time to object pass (已确认). */
    BINDING
}
