package io.yiyang.model.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * A stable code of a problem (问题代码), such as {@code YY-B-017}: M for model, R for referral, B for billing, T for the
 * testkit. Codes are listed in {@code docs/errors.md}, never reused and never renumbered.
 */
public final class ProblemCode implements Comparable<ProblemCode>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MODULES = "MRBT";
    private static final String FORM = "YY-?-###";
    private static final int MODULE_AT = FORM.indexOf('?');
    private static final int NUMBER_AT = FORM.indexOf('#');

    private final String code;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ProblemCode(String code) {
        this.code = code;
    }

    /**
     * The code with this text.
     *
     * @throws IllegalArgumentException if it is not {@code YY-}, a module letter and three digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProblemCode of(String code) {
        Require.text(isWellFormed(code), "code", "must look like YY-B-017", code);
        return new ProblemCode(code);
    }

    /** By hand, as a refusal makes one of these and a pattern costs more than the rest of it. */
    private static boolean isWellFormed(String code) {
        if (code.length() != FORM.length()
                || !code.startsWith("YY-")
                || MODULES.indexOf(code.charAt(MODULE_AT)) < 0
                || code.charAt(NUMBER_AT - 1) != '-') {
            return false;
        }
        for (int i = NUMBER_AT; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(ProblemCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProblemCode that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
