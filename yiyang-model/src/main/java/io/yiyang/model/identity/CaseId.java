package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Identifies a workflow case such as a referral, a bed hold or a care episode (业务单标识). */
public final class CaseId extends Identifier {
    private static final long serialVersionUID = 1L;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private CaseId(String value) {
        super("caseId", value);
    }

    /**
     * The identifier with this text.
     *
     * @throws IllegalArgumentException if the text is empty, longer than 64 characters or has white space
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CaseId of(String value) {
        return new CaseId(value);
    }
}
