package io.yiyang.referral.admission;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.WorkflowState;

/** The states of an application for admission (入住申请状态). */
public enum AdmissionState implements WorkflowState {
    APPLIED("已申请待初审", "applied", Nature.ALARM_ONLY),
    ASSESSMENT_DUE("待评估", "assessment due", Nature.OPEN),
    QUEUED("轮候中", "queued", Nature.OPEN),
    APPEAL_OPEN("复核中", "appeal open", Nature.ALARM_ONLY),
    OFFERED("已通知有床", "bed offered", Nature.OPEN),
    STRIKE_RECORDED("已记放弃", "strike recorded", Nature.OPEN),
    OFFER_ACCEPTED("已接受待体检", "offer accepted", Nature.OPEN),
    CONTRACT_DUE("待签约入住", "contract due", Nature.OPEN),
    CHECKED_IN("已入住", "checked in", Nature.FINAL),
    INELIGIBLE("不符合条件", "ineligible", Nature.FINAL),
    BARRED("限制申请", "barred", Nature.FINAL),
    LAPSED("已过期", "lapsed", Nature.FINAL),
    WITHDRAWN("已撤回", "withdrawn", Nature.FINAL),
    PATIENT_DIED("已去世", "resident died", Nature.FINAL),
    VOIDED("已作废", "voided", Nature.FINAL);

    private final BilingualText label;
    private final Nature nature;

    AdmissionState(String zh, String en, Nature nature) {
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

    /** The applicant waits for somebody else's decision, so the clock must not end it. */
    @Override
    public boolean isAlarmOnly() {
        return nature == Nature.ALARM_ONLY;
    }
}
