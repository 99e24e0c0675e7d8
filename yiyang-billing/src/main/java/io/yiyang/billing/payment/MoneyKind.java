package io.yiyang.billing.payment;

import io.yiyang.model.text.BilingualText;

/** What money that an institution holds for a resident is (代管款种类). Later versions may add kinds. */
public enum MoneyKind {
    /** Paid ahead for charges to come (预交金). */
    PREPAYMENT("预交金", "prepayment"),
    /** Security that is given back when the contract ends (押金). */
    DEPOSIT("押金", "deposit"),
    /** Kept for medical emergencies and given back when the contract ends (医疗保证金). */
    MEDICAL_RESERVE("医疗保证金", "medical reserve"),
    /** Left over from earlier payments (账户结余). */
    BALANCE("结余", "balance");

    private final BilingualText label;

    MoneyKind(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }
}
