package io.yiyang.model.bed;

import io.yiyang.model.text.BilingualText;

/**
 * As what a bed is used at present (床位当前用途). Later versions may add uses: a caller's switch needs a default branch.
 */
public enum BedUse {
    INPATIENT("住院", "inpatient"),
    REHABILITATION("康复护理", "rehabilitation or nursing"),
    HOSPICE("安宁疗护", "hospice"),
    CARE_HOME("养老", "elderly care");

    private final BilingualText label;

    BedUse(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
