package io.yiyang.billing.ledger;

import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The caller's name of a family whose members share limits (家庭标识). Not an identity number: it appears in logs.
 *
 * @param value 1 to 64 characters without white space
 */
public record FamilyId(String value) implements Serializable {
    private static final Pattern FORM = Pattern.compile("\\S{1,64}");

    public FamilyId {
        Require.masked(
                FORM.matcher(value).matches(), "familyId", "must be 1 to 64 characters without white space", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
