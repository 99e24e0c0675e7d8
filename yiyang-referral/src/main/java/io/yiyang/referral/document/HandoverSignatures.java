package io.yiyang.referral.document;

import io.yiyang.model.identity.PersonId;
import java.util.Optional;

/**
 * Who signed that a resident was handed over (交接签名).
 *
 * @param handedOverBy who gave the resident over, absent if nobody signed
 * @param receivedBy who took the resident over, absent if nobody signed
 */
public record HandoverSignatures(Optional<PersonId> handedOverBy, Optional<PersonId> receivedBy) {
    /** Whether two different persons signed. */
    public boolean areComplete() {
        return handedOverBy.isPresent() && receivedBy.isPresent() && !handedOverBy.equals(receivedBy);
    }
}
