package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * A person's name (姓名). It prints masked: {@code toString} shows the first character only; {@link #inFull} is for
 * documents whose reader may see it.
 */
public final class PersonName implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    private final String full;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private PersonName(String full) {
        this.full = full;
    }

    /**
     * The name.
     *
     * @throws IllegalArgumentException if blank or longer than 100 characters; the message does not repeat it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonName of(String full) {
        Require.masked(
                !full.isBlank() && full.length() <= LONGEST, "name", "must be 1 to 100 characters, not blank", full);
        return new PersonName(full);
    }

    @JsonValue
    public String inFull() {
        return full;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName that && full.equals(that.full);
    }

    @Override
    public int hashCode() {
        return full.hashCode();
    }

    /** The first character and one star for each of the rest, at most two: {@code "王**"}. */
    @Override
    public String toString() {
        int first = full.offsetByCodePoints(0, 1);
        return full.substring(0, first) + "*".repeat(Math.min(2, full.codePointCount(first, full.length())));
    }
}
