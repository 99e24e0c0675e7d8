package io.yiyang.referral.agreement;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.WorkflowState;

/** The states of a cooperation agreement (医养协议合作状态). */
public enum AgreementState implements WorkflowState {
    DRAFT("起草", "draft", false),
    NEGOTIATING("协商中", "negotiating", false),
    SIGNED("已签署待生效", "signed", false),
    ACTIVE("生效中", "active", false),
    SUSPENDED("已中止", "suspended", false),
    RENEWAL_DUE("待续签", "renewal due", false),
    NOTICE_RUNNING("解约通知期", "notice running", false),
    ABANDONED("已放弃", "abandoned", true),
    EXPIRED("已到期", "expired", true),
    SUPERSEDED("已续签新协议", "superseded", true),
    TERMINATED("已终止", "terminated", true),
    VOIDED("已作废", "voided", true);

    private final BilingualText label;
    private final boolean last;

    AgreementState(String zh, String en, boolean last) {
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
}
