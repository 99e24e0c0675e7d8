package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A code of an open list (开放代码): known codes carry a label, an unknown one is kept as it is. */
abstract class OpenKind<K extends OpenKind<K>> implements Comparable<K>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("[0-9A-Z_]{1,48}");

    private final String code;
    private final @Nullable BilingualText label;

    OpenKind(String code, @Nullable BilingualText label) {
        // Masked: a swapped column may bring a diagnosis.
        Require.masked(FORM.matcher(code).matches(), "code", "must be 1 to 48 digits, capitals or underscores", code);
        this.code = code;
        this.label = label;
    }

    /** The name of a known code. */
    public final Optional<BilingualText> label() {
        return Optional.ofNullable(label);
    }

    @Override
    public final int compareTo(K other) {
        return toString().compareTo(other.toString());
    }

    @SuppressWarnings("EqualsGetClass") // two kinds of code are never equal
    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && getClass() == other.getClass() && code.equals(((OpenKind<?>) other).code);
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
