package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * A number on a document that identifies a person (证件号码), with the kind of document. It prints masked; {@link #value}
 * is for documents whose reader may see it.
 *
 * <p>The number of a resident identity card must be a correct {@link CitizenIdentityNumber}. The forms of other
 * documents are not checked, because they change; an old number that fails the check is kept as
 * {@link IdentityDocumentType#OTHER}.
 *
 * @param type the kind of document
 * @param value the number, 1 to 64 characters without white space
 */
@JsonPropertyOrder({"type", "value"})
public record PersonIdentifier(
        @JsonProperty("type") IdentityDocumentType type,
        @JsonProperty("value") String value) implements Serializable {
    private static final int LONGEST = 64;

    public PersonIdentifier {
        Require.present(type, "type");
        Require.present(value, "value");
        Require.masked(
                !value.isEmpty() && value.length() <= LONGEST && Identifier.isPlain(value),
                "value",
                "must be 1 to " + LONGEST + " characters without white space",
                value);
        if (type.equals(IdentityDocumentType.RESIDENT_IDENTITY_CARD)) {
            CitizenIdentityNumber.of(value);
        }
    }

    public static PersonIdentifier of(CitizenIdentityNumber number) {
        return new PersonIdentifier(IdentityDocumentType.RESIDENT_IDENTITY_CARD, number.inFull());
    }

    /** The kind of document, stars, and the last quarter of the number. */
    @Override
    public String toString() {
        return type + " " + Masked.lastQuarter(value);
    }
}
