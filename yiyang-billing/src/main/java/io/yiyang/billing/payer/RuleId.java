package io.yiyang.billing.payer;

import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The kind and version of a payer rule (支付规则标识), written {@code proportional/1}. A policy pack names it, the caller's
 * registry provides it, the settlement records it.
 *
 * @param kind lower-case letters, digits and hyphens
 * @param version 1 or more; a rule whose result can differ for the same input gets a new version
 */
public record RuleId(String kind, int version) implements Comparable<RuleId>, Serializable {
    private static final String AS_REPORTED = "as-reported";
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]{0,39})/([1-9][0-9]{0,3})");

    public RuleId {
        String text = kind + "/" + version;
        Require.text(FORM.matcher(text).matches(), "rule", "must look like proportional/1", text);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it does not look like {@code proportional/1}
     */
    public static RuleId parse(String text) {
        Require.text(FORM.matcher(text).matches(), "rule", "must look like proportional/1", text);
        int slash = text.indexOf('/');
        return new RuleId(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whether it is no rule but the platform's word (以平台结果为准). */
    public boolean isAsReported() {
        return kind.equals(AS_REPORTED);
    }

    @Override
    public int compareTo(RuleId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(version, other.version);
    }

    @Override
    public String toString() {
        return kind + "/" + version;
    }
}
