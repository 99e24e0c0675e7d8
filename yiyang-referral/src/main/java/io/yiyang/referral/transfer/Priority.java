package io.yiyang.referral.transfer;

/** How pressing a referral is (紧急程度). */
public enum Priority {
    /** By appointment (择期). */
    PLANNED,
    /** Soon (加急): no plain refusal, no waiting list without the coordinator. */
    URGENT
}
