package io.yiyang.model.evidence;

import io.yiyang.model.text.BilingualText;

/**
 * How well a figure is supported (可信程度), strongest first. Whether a figure may be used is the caller's decision; a
 * settlement always tells the weakest one that it used.
 */
public enum Confidence {
    /** The text of a government site. */
    VERBATIM("官网原文", "text of a government site"),
    /** Official wording posted again elsewhere; several copies usually have one common ancestor. */
    MIRROR("官方文字转载", "official wording re-posted elsewhere"),
    /** A newspaper, portal or local guide. */
    SECONDARY("二手资料", "newspaper, portal or local-guide summary"),
    /** The tenant declared it and answers for it. */
    DECLARED("租户声明", "declared by the tenant"),
    /** A careless or machine-written page: never used silently. */
    UNVERIFIED("未核实", "not verified");

    private final BilingualText label;

    Confidence(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }

    /** The weaker of the two. */
    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
