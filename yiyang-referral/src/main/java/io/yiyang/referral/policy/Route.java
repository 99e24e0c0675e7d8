package io.yiyang.referral.policy;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.TransferFacts.Direction;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may refer to whom (转诊通道), by an agreement or an alliance that runs from one instant to another.
 *
 * @param agreement the agreement or alliance
 * @param activeFrom the first instant
 * @param activeUntil the first instant after it, absent if it runs on
 */
public record Route(
        OrganisationId from,
        OrganisationId to,
        Direction direction,
        String agreement,
        Instant activeFrom,
        Optional<Instant> activeUntil) {
    /** Whether the route is open for such a referral at the instant. */
    public boolean serves(OrganisationId sender, OrganisationId receiver, Direction way, Instant at) {
        return from.equals(sender)
                && to.equals(receiver)
                && direction == way
                && !at.isBefore(activeFrom)
                && activeUntil.map(at::isBefore).orElse(true);
    }
}
