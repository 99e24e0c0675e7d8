package io.yiyang.referral.contract;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.WorkflowState;

/** The states of a contract with a family doctor's team (家庭医生签约状态). */
public enum ContractState implements WorkflowState {
    PROPOSED("待签约", "proposed", false),
    ACTIVE("履约中", "active", false),
    RENEWAL_DUE("待续签", "renewal due", false),
    DECLINED("未签约", "declined", true),
    EXPIRED("已到期", "expired", true),
    SUPERSEDED("已改签其他团队", "superseded", true),
    TERMINATED("已解约", "terminated", true),
    PATIENT_DIED("已去世", "resident died", true),
    VOIDED("已作废", "voided", true);

    private final BilingualText label;
    private final boolean last;

    ContractState(String zh, String en, boolean last) {
        this.label = BilingualText.of(zh, en);
        this.last = last;
    }

    @Override
    public BilingualText label() {
        return label;
    }

    @Override
    public boolean isFinal() {
        return last;
    }

    @Override
    public boolean isAlarmOnly() {
        return false;
    }

    /** Whether the team cares for the resident under the contract (生效中). */
    public boolean isInForce() {
        return this == ACTIVE || this == RENEWAL_DUE;
    }
}
