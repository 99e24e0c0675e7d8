package io.yiyang.billing.audit;

import io.yiyang.model.text.BilingualText;

/**
 * How grave a finding is (违规程度), least first, as the regulation on the use of medical-security funds tells breaches
 * (article 38) from fraud (article 40). A finding is a lead: whether there was a breach is for people to decide.
 */
public enum Severity {
    /** Records that do not fit together; they prove no loss yet. */
    TO_VERIFY("待核实", "to be verified"),
    /** What the regulation names as an ordinary breach: the loss is returned and fined. */
    ORDINARY("一般违规", "ordinary breach"),
    /** What the regulation names as fraud, such as invented services. */
    FRAUD_SUSPECTED("涉嫌骗保", "suspected fraud");

    private final BilingualText label;

    Severity(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
