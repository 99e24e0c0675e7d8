package io.yiyang.referral.transfer;

/** Where a returning resident goes (返回去向). */
public enum ReturnPlacement {
    /** Back into the bed that was left: the kept care-home bed, or the ward that sent the resident (原床位). */
    SAME_PLACE,
    /** Elsewhere: no bed was kept, so the way back is a new admission or another place (另行安置). */
    ELSEWHERE
}
