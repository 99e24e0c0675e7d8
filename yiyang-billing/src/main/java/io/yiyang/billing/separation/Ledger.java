package io.yiyang.billing.separation;

import io.yiyang.model.text.BilingualText;

/** The two ledgers that must never mix (医养分离的两本账). */
public enum Ledger {
    MEDICAL("医疗费用", "medical"),
    CARE("养老服务费用", "care");

    private final BilingualText label;

    Ledger(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
