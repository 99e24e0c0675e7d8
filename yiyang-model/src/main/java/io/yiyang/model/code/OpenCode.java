package io.yiyang.model.code;

import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A code of a list that grows and that places fill differently (开放代码). It is kept as it came, known or not; two kinds
 * of code are never equal, even with the same text.
 *
 * <p>A code alone has no meaning: 41 buys medicine in one list and treats a work injury in another. Its meaning, and
 * the standard code it stands for, come from a {@link CodeDictionary}. A vendor may extend this class for lists of its
 * own.
 */
public abstract class OpenCode implements Comparable<OpenCode>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_.-]{1,64}");

    private final String code;

    /**
     * A code.
     *
     * @param argument the name that the message of a refusal carries
     * @param code 1 to 64 ASCII letters, digits, dots, dashes or underscores
     */
    protected OpenCode(String argument, String code) {
        // Masked: a text that is no code may be a name or a diagnosis from a swapped column.
        Require.masked(
                FORM.matcher(code).matches(),
                argument,
                "must be 1 to 64 letters, digits, dots, dashes or underscores",
                code);
        this.code = code;
    }

    @Override
    public final int compareTo(OpenCode other) {
        int byKind = getClass().getName().compareTo(other.getClass().getName());
        return byKind != 0 ? byKind : code.compareTo(other.code);
    }

    @SuppressWarnings("EqualsGetClass") // two kinds of code are never equal
    @Override
    public final boolean equals(Object other) {
        return other != null && getClass() == other.getClass() && code.equals(((OpenCode) other).code);
    }

    @Override
    public final int hashCode() {
        return code.hashCode();
    }

    @JsonValue
    @Override
    public final String toString() {
        return code;
    }
}
