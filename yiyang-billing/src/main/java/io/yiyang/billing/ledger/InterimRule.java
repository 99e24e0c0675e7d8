package io.yiyang.billing.ledger;

import io.yiyang.model.text.BilingualText;

/** Whether a stay goes on after an interim settlement or begins anew (中途结算规则). */
public enum InterimRule {
    /** All parts are one stay: one deductible, one ordinal (视为同一次住院). */
    SAME_STAY("视为同一次住院", "all parts are one stay"),
    /** What follows is a new admission with a deductible of its own (其后视为新入院). */
    NEW_ADMISSION("其后视为新入院", "what follows is a new admission");

    private final BilingualText label;

    InterimRule(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
