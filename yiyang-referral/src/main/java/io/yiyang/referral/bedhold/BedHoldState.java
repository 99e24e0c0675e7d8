package io.yiyang.referral.bedhold;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.WorkflowState;

/** The states of a bed hold (床位保留状态). */
public enum BedHoldState implements WorkflowState {
    HELD("保留中", "held"),
    RESUMED("已恢复入住", "resumed"),
    RELEASED("已释放", "released"),
    /** The absence for which the bed was kept was entered in error. */
    VOIDED("已作废", "voided");

    private final BilingualText label;

    BedHoldState(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    @Override
    public BilingualText label() {
        return label;
    }

    @Override
    public boolean isFinal() {
        return this != HELD;
    }

    @Override
    public boolean isAlarmOnly() {
        return false;
    }
}
