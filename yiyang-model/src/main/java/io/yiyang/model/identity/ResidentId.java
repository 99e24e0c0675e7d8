package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Identifies the old person who is cared for (老人标识). */
public final class ResidentId extends Identifier {
    private static final long serialVersionUID = 1L;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ResidentId(String value) {
        super("residentId", value);
    }

    /**
     * The identifier with this text.
     *
     * @throws IllegalArgumentException if the text is empty, longer than 64 characters or has white space
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ResidentId of(String value) {
        return new ResidentId(value);
    }
}
