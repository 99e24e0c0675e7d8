package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * An identifier (标识) that the caller's system assigned; two kinds are never equal, even with the same text.
 *
 * <p>1 to 64 characters, no white space and no control characters. The library never makes identifiers up. Do not use
 * a citizen's identity number as one: identifiers appear in logs.
 */
public abstract sealed class Identifier implements Comparable<Identifier>, Serializable
        permits BedId, BillId, CaseId, CommandId, LineId, OrganisationId, PersonId, ResidentId, SegmentId {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 64;

    private final String value;

    Identifier(String argument, String value) {
        this(argument, value, LONGEST);
    }

    Identifier(String argument, String value, int longest) {
        Require.masked(
                !value.isEmpty() && value.length() <= longest && isPlain(value),
                argument,
                "must be 1 to " + longest + " characters without white space",
                value);
        this.value = value;
    }

    /** Whether the text has neither white space nor control characters. */
    static boolean isPlain(String text) {
        // isSpaceChar knows the no-break spaces, which isWhitespace leaves out.
        return text.chars()
                .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
    }

    /** The text that the caller's system assigned. */
    public final String value() {
        return value;
    }

    @Override
    public final int compareTo(Identifier other) {
        int byKind = getClass().getName().compareTo(other.getClass().getName());
        return byKind != 0 ? byKind : value.compareTo(other.value);
    }

    @SuppressWarnings("EqualsGetClass") // two kinds of identifier are never equal
    @Override
    public final boolean equals(Object other) {
        return other != null && getClass() == other.getClass() && value.equals(((Identifier) other).value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    @JsonValue
    @Override
    public final String toString() {
        return value;
    }
}
