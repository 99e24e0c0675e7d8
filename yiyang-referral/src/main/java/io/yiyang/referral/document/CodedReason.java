package io.yiyang.referral.document;

import io.yiyang.model.internal.Require;
import java.util.Optional;

/**
 * Why somebody decided so (原因): a code from the tenant's list and, where the code needs it, a comment.
 *
 * @param code the tenant's code such as {@code NO_BED}
 */
public record CodedReason(String code, Optional<FreeText> comment) {
    public CodedReason {
        Require.text(!code.isBlank(), "code", "must not be blank", code);
    }

    public static CodedReason of(String code) {
        return new CodedReason(code, Optional.empty());
    }
}
