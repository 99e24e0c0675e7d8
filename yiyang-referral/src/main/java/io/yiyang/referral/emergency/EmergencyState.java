package io.yiyang.referral.emergency;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.WorkflowState;

/** The states of an emergency (急诊绿色通道状态). The clock only reminds in all of them: somebody's life may hang on it. */
public enum EmergencyState implements WorkflowState {
    ACTIVATED("已启动", "activated"),
    ESCALATED("已升级协调", "escalated"),
    ACKNOWLEDGED("医院已响应", "acknowledged"),
    TRANSPORT_EN_ROUTE("救护车赶赴现场", "transport en route"),
    IN_TRANSIT("转运中", "in transit"),
    AT_EMERGENCY("急诊救治中", "at the emergency department"),
    RETURNING("返回途中", "returning"),
    DOCUMENTS_DUE("待补文书", "documents due"),
    CLOSED("已结案", "closed"),
    STOOD_DOWN("已解除", "stood down"),
    PATIENT_DIED("患者去世", "patient died"),
    VOIDED("已作废", "voided");

    private final BilingualText label;

    EmergencyState(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    @Override
    public BilingualText label() {
        return label;
    }

    @Override
    public boolean isFinal() {
        return compareTo(CLOSED) >= 0;
    }

    @Override
    public boolean isAlarmOnly() {
        return !isFinal();
    }

    /** Whether the resident is between two places (在途). */
    public boolean isOnTheRoad() {
        return this == IN_TRANSIT || this == RETURNING;
    }

    /** Whether the resident has been taken away and is neither admitted nor back (离开原处). */
    public boolean isAway() {
        return isOnTheRoad() || this == AT_EMERGENCY;
    }
}
