package io.yiyang.referral.homesickbed;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.WorkflowState;

/** The states of a home sickbed (家庭病床状态). */
public enum SickbedState implements WorkflowState {
    APPLIED("已申请", "applied"),
    ELIGIBLE("评估符合", "eligible"),
    FILING_DUE("待备案", "filing due"),
    ACTIVE("在床", "active"),
    RENEWAL_DUE("待续床", "renewal due"),
    CLOSING("撤床中（待小结）", "closing"),
    SETTLEMENT_DUE("待结算", "settlement due"),
    CLOSED("已结案", "closed"),
    REJECTED("不予建床", "rejected"),
    WITHDRAWN("已撤回", "withdrawn"),
    LAPSED("已过期", "lapsed"),
    PATIENT_DIED("建床前去世", "died before it began"),
    VOIDED("已作废", "voided");

    private final BilingualText label;

    SickbedState(String zh, String en) {
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
        return isOpen() || this == CLOSING || this == SETTLEMENT_DUE;
    }

    /** Whether the resident is treated in the sickbed (在床). */
    public boolean isOpen() {
        return this == ACTIVE || this == RENEWAL_DUE;
    }
}
