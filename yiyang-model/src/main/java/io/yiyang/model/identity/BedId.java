package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Identifies a bed of an institution or at home (床位标识). */
public final class BedId extends Identifier {
    private static final long serialVersionUID = 1L;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private BedId(String value) {
        super("bedId", value);
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
}
