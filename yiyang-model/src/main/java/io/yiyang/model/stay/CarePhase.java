package io.yiyang.model.stay;

import io.yiyang.model.text.BilingualText;

/** The four phases of continuous service (四阶段连续服务) that the source documents name. */
public enum CarePhase {
    TREATMENT("治疗期住院", "treatment"),
    REHABILITATION("康复期护理", "rehabilitation"),
    STABLE_LIVING("稳定期生活照料", "stable living care"),
    HOSPICE("安宁疗护", "hospice");

    private final BilingualText label;

    CarePhase(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
