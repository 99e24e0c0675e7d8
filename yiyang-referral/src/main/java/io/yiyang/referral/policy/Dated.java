package io.yiyang.referral.policy;

import io.yiyang.model.internal.Require;
import java.time.Instant;
import java.util.Optional;

/**
 * A policy value with the time in which it is in force (有施行期间的取值).
 *
 * @param from the first instant
 * @param until the first instant after it, absent if it runs on
 */
public record Dated<T>(T value, Instant from, Optional<Instant> until) {
    public Dated {
        Require.that(until.map(from::isBefore).orElse(true), "until", "must be after from", until);
    }

    /** Whether the value is in force at the instant. */
    public boolean isInForce(Instant at) {
        return !at.isBefore(from) && until.map(at::isBefore).orElse(true);
    }

    boolean overlaps(Dated<?> other) {
        return isInForce(other.from) || other.isInForce(from);
    }
}
