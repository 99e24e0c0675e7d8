package io.yiyang.model.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * Text about a person or an illness (保密文本): it never prints itself; {@link #inFull} is for documents whose reader may see
 * it.
 */
public final class ConfidentialText implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String full;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ConfidentialText(String full) {
        this.full = full;
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException if blank; the message does not repeat it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ConfidentialText of(String full) {
        Require.masked(!full.isBlank(), "text", "must not be blank", full);
        return new ConfidentialText(full);
    }

    @JsonValue
    public String inFull() {
        return full;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfidentialText that && full.equals(that.full);
    }

    @Override
    public int hashCode() {
        return full.hashCode();
    }

    /** Three stars and the length. */
    @Override
    public String toString() {
        return "*** (" + full.length() + " characters)";
    }
}
