package io.yiyang.referral.consultation;

import io.yiyang.model.text.BilingualText;

/** What a remote case is (远程服务种类): a talk between doctors, or the reading of what was recorded before. */
public enum ConsultationKind {
    CONSULTATION("远程会诊", "remote consultation"),
    IMAGING("远程影像诊断", "remote imaging diagnosis"),
    ECG("远程心电诊断", "remote diagnosis of electrocardiograms"),
    LABORATORY("远程检验诊断", "remote laboratory diagnosis"),
    PATHOLOGY("远程病理诊断", "remote pathology diagnosis");

    private final BilingualText label;

    ConsultationKind(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }

    /** Whether both sides meet at an appointed time. */
    public boolean isLive() {
        return this == CONSULTATION;
    }
}
