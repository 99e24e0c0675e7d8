package io.yiyang.model.bed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.regex.Pattern;

/** Identifies a bed (床位标识), as the caller's system assigned it. */
public final class BedId implements Comparable<BedId>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}]{1,64}");

    private final String value;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private BedId(String value) {
        Require.masked(FORM.matcher(value).matches(), "bedId", "must be 1 to 64 characters without white space", value);
        this.value = value;
    }

    /**
     * The identifier with this text.
     *
     * @throws IllegalArgumentException if the text is empty, longer than 64 characters or has white space
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BedId of(String value) {
        return new BedId(value);
    }

    @Override
    public int compareTo(BedId other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BedId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
