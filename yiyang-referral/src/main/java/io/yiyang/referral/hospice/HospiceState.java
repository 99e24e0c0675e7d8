package io.yiyang.referral.hospice;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.WorkflowState;

/** The states of a hospice case (安宁疗护状态). */
public enum HospiceState implements WorkflowState {
    PROPOSED("已提议", "proposed"),
    ELIGIBLE("评估符合", "eligible"),
    CONFERENCE_HELD("已开家庭会议", "family conference held"),
    CONSENTED("已同意", "consented"),
    ENROLLED("安宁疗护中", "enrolled"),
    LEAVING_ALIVE("转出中", "leaving alive"),
    BEREAVEMENT("善后与哀伤辅导", "bereavement"),
    CLOSED("已结案", "closed"),
    NOT_ELIGIBLE("不符合条件", "not eligible"),
    DECLINED("已谢绝", "declined"),
    LAPSED("已过期", "lapsed"),
    VOIDED("已作废", "voided");

    private final BilingualText label;

    HospiceState(String zh, String en) {
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
        return this == ENROLLED || this == LEAVING_ALIVE;
    }
}
