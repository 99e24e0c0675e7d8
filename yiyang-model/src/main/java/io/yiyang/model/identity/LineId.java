package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Identifies a charge line, unique within its bill (费用明细标识). */
public final class LineId extends Identifier {
    private static final long serialVersionUID = 1L;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private LineId(String value) {
        super("lineId", value);
    }

    /**
     * The identifier with this text.
     *
     * @throws IllegalArgumentException if the text is empty, longer than 64 characters or has white space
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LineId of(String value) {
        return new LineId(value);
    }
}
