package io.yiyang.referral.transfer;

import io.yiyang.model.internal.Require;
import java.time.Instant;

/**
 * A slot or bed that the receiver keeps for the referral (预留号源/床位).
 *
 * @param id the receiver's id of the slot or bed
 * @param holdUntil until when it is kept
 */
public record Reservation(String id, Instant holdUntil) {
    public Reservation {
        Require.text(!id.isBlank(), "id", "must not be blank", id);
    }
}
