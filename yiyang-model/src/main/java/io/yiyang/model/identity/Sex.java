package io.yiyang.model.identity;

import io.yiyang.model.text.BilingualText;

/** Sex (性别) with the four values of GB/T 2261.1; "unknown" and "not stated" are different answers. */
public enum Sex {
    /** Code 0. */
    UNKNOWN("0", "未知的性别", "unknown"),
    /** Code 1. */
    MALE("1", "男性", "male"),
    /** Code 2. */
    FEMALE("2", "女性", "female"),
    /** Code 9. */
    NOT_STATED("9", "未说明的性别", "not stated");

    private final String code;
    private final BilingualText label;

    Sex(String code, String zh, String en) {
        this.code = code;
        this.label = BilingualText.of(zh, en);
    }

    /** The digit of GB/T 2261.1. */
    public String code() {
        return code;
    }

    public BilingualText label() {
        return label;
    }
}
