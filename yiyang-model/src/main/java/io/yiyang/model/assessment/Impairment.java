package io.yiyang.model.assessment;

import io.yiyang.model.text.BilingualText;

/** How far one section is impaired (受损程度), mildest first. */
public enum Impairment {
    INTACT("完好", "intact"),
    MILD("轻度受损", "mildly impaired"),
    MODERATE("中度受损", "moderately impaired"),
    SEVERE("重度受损", "severely impaired");

    private final BilingualText label;

    Impairment(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }

    Impairment worse(Impairment other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
