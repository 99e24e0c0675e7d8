package io.yiyang.referral.transfer;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.WorkflowState;

/** The states of a referral (转诊状态): accepted on paper, arrived at the door and in care are three different ones. */
public enum ReferralState implements WorkflowState {
    DRAFT("草稿", "draft", Nature.OPEN),
    CONSENT_RECORDED("已同意", "consent recorded", Nature.OPEN),
    SUBMITTED("已提交", "submitted", Nature.OPEN),
    ESCALATED("已升级协调", "escalated", Nature.OPEN),
    UNDER_REVIEW("审核中", "under review", Nature.OPEN),
    PROXY_ACCEPTED("协调方代收（待接收方确认）", "accepted by proxy", Nature.OPEN),
    INFO_REQUESTED("待补充材料", "information requested", Nature.OPEN),
    ALTERNATIVE_OFFERED("已提出替代方案", "alternative offered", Nature.OPEN),
    ACCEPTED("已接收（待安排）", "accepted", Nature.OPEN),
    WAITLISTED("轮候中", "waitlisted", Nature.OPEN),
    SCHEDULED("已预约", "scheduled", Nature.OPEN),
    NO_SHOW("未到", "no-show", Nature.OPEN),
    IN_TRANSIT("转运中", "in transit", Nature.ALARM_ONLY),
    ARRIVED("已到达", "arrived", Nature.ALARM_ONLY),
    UNDER_CARE("诊疗中", "under care", Nature.ALARM_ONLY),
    OUTCOME_SENT("已送出小结（待回转）", "outcome sent", Nature.ALARM_ONLY),
    RETURNING("返回途中", "returning", Nature.ALARM_ONLY),
    FOLLOW_UP_DUE("待随访", "follow-up due", Nature.OPEN),
    CLOSED("已结案", "closed", Nature.FINAL),
    REJECTED("已拒绝", "rejected", Nature.FINAL),
    WITHDRAWN("已撤回", "withdrawn", Nature.FINAL),
    CANCELLED("已取消", "cancelled", Nature.FINAL),
    LAPSED("已过期", "lapsed", Nature.FINAL),
    REDIRECTED("已转他院", "redirected", Nature.FINAL),
    PATIENT_DIED("患者去世", "patient died", Nature.FINAL),
    VOIDED("已作废", "voided", Nature.FINAL);

    private final BilingualText label;
    private final Nature nature;

    ReferralState(String zh, String en, Nature nature) {
        this.label = BilingualText.of(zh, en);
        this.nature = nature;
    }

    @Override
    public BilingualText label() {
        return label;
    }

    @Override
    public boolean isFinal() {
        return nature == Nature.FINAL;
    }

    @Override
    public boolean isAlarmOnly() {
        return nature == Nature.ALARM_ONLY;
    }

    /** Whether the resident is between two places (在途). */
    public boolean isOnTheRoad() {
        return this == IN_TRANSIT || this == RETURNING;
    }

    /** Whether the resident has left the sender and is not back (离开转出方). */
    public boolean isAway() {
        return nature == Nature.ALARM_ONLY;
    }
}
