package io.yiyang.referral.conversion;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.workflow.WorkflowState;

/** The states of a bed conversion (床位互转状态). */
public enum ConversionState implements WorkflowState {
    REQUESTED("已申请", "requested"),
    ASSESSED("评估符合", "assessed"),
    CONSENTED("已同意", "consented"),
    WAITING_BED("待床", "waiting for a bed"),
    BED_RESERVED("已留床", "bed reserved"),
    IN_TRANSIT("院区间转运中", "in transit between sites"),
    CUT_OVER("原床位已结束", "cut over"),
    EFFECTIVE("已生效", "effective"),
    REJECTED("不符合条件", "rejected"),
    CANCELLED("已取消", "cancelled"),
    REDIRECTED("已改为院外转诊", "redirected to a referral"),
    LAPSED("已过期", "lapsed"),
    PATIENT_DIED("患者去世", "patient died"),
    VOIDED("已作废", "voided");

    private final BilingualText label;

    ConversionState(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    @Override
    public BilingualText label() {
        return label;
    }

    @Override
    public boolean isFinal() {
        return compareTo(EFFECTIVE) >= 0;
    }

    @Override
    public boolean isAlarmOnly() {
        return this == CUT_OVER || isOnTheRoad();
    }

    /** Whether the resident is between two sites (在途). */
    public boolean isOnTheRoad() {
        return this == IN_TRANSIT;
    }
}
