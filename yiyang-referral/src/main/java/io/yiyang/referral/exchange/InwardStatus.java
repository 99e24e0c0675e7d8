package io.yiyang.referral.exchange;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.referral.transfer.ReferralState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What another system's code can mean (对内状态). Most codes are coarser than the states: whoever receives one keeps it and
 * asks, and never guesses.
 *
 * @param system whose code it is
 * @param code the code as it came
 * @param possible the states that it can mean; empty if no state corresponds to it
 * @param confidence how well it is known that the code means this
 */
public record InwardStatus(String system, String code, Set<ReferralState> possible, Confidence confidence) {
    public InwardStatus {
        possible = possible.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(possible));
    }

    /** Whether some state corresponds to the code. */
    public boolean isKnown() {
        return !possible.isEmpty();
    }

    /** Whether it can mean several states. */
    public boolean isAmbiguous() {
        return possible.size() > 1;
    }

    /** The state, if it can mean one only; what nobody has verified is never certain. */
    public Optional<ReferralState> certain() {
        return possible.size() == 1 && confidence != Confidence.UNVERIFIED
                ? Optional.of(possible.iterator().next())
                : Optional.empty();
    }
}
