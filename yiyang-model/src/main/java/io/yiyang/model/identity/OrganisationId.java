package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Identifies a care home, hospital, clinic or other body (机构标识). */
public final class OrganisationId extends Identifier {
    private static final long serialVersionUID = 1L;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private OrganisationId(String value) {
        super("organisationId", value);
    }

    /**
     * The identifier with this text.
     *
     * @throws IllegalArgumentException if the text is empty, longer than 64 characters or has white space
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrganisationId of(String value) {
        return new OrganisationId(value);
    }
}
