package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Identifies a bill (账单标识). */
public final class BillId extends Identifier {
    private static final long serialVersionUID = 1L;
    /** Longer than other identifiers: a bill is named after its resident or stay. */
    private static final int LONGEST = 128;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private BillId(String value) {
        super("billId", value, LONGEST);
    }

    /**
     * The identifier with this text.
     *
     * @throws IllegalArgumentException if the text is empty, longer than 128 characters or has white space
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BillId of(String value) {
        return new BillId(value);
    }
}
