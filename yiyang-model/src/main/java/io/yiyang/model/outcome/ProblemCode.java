package io.yiyang.model.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A stable code of a problem (问题代码), such as {@code YY-B-017}: M for model, R for referral, B for billing, T for the
 * testkit. Codes are listed in {@code docs/errors.md}, never reused and never renumbered.
 */
public final class ProblemCode implements Comparable<ProblemCode>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("YY-[MRBT]-[0-9]{3}");

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
        Require.that(FORM.matcher(code).matches(), "code", "must look like YY-B-017", '"' + code + '"');
        return new ProblemCode(code);
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
