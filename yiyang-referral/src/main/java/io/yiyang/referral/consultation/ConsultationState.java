package io.yiyang.referral.consultation;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.WorkflowState;

/** The states of a remote consultation or diagnosis (远程会诊与远程诊断状态). */
public enum ConsultationState implements WorkflowState {
    REQUESTED("已申请", "requested", Nature.OPEN),
    CONSENTED("已同意待传资料", "consented", Nature.OPEN),
    DATA_RECEIVED("资料已收", "data received", Nature.ALARM_ONLY),
    SCHEDULED("已预约会诊", "scheduled", Nature.ALARM_ONLY),
    IN_PROGRESS("会诊（诊断）中", "in progress", Nature.ALARM_ONLY),
    CRITICAL_PENDING("危急值待确认", "critical value pending", Nature.ALARM_ONLY),
    OPINION_ISSUED("意见已出具", "opinion issued", Nature.OPEN),
    CLOSED("已办结", "closed", Nature.FINAL),
    REJECTED("已谢绝", "rejected", Nature.FINAL),
    CANCELLED("已取消", "cancelled", Nature.FINAL),
    LAPSED("已过期", "lapsed", Nature.FINAL),
    CLOSED_AFTER_DEATH("患者去世后办结", "closed after death", Nature.FINAL),
    VOIDED("已作废", "voided", Nature.FINAL);

    private final BilingualText label;
    private final Nature nature;

    ConsultationState(String zh, String en, Nature nature) {
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
}
