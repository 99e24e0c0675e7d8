package io.yiyang.referral.workflow;

import java.time.Instant;
import java.util.Optional;

/** From when a deadline counts (期限起算); {@code lastStep} is when the command happened that led here. */
@FunctionalInterface
public interface Due<F> {
    /** Absent if there is no deadline. */
    Optional<Start> from(F facts, Instant lastStep);

    /** Counts from the last step, whatever is known. */
    @SuppressWarnings("unchecked") // looks at no facts
    static <F> Due<F> lastStep() {
        return (Due<F>) LAST_STEP;
    }

    /** See {@link #lastStep()}. */
    Due<?> LAST_STEP = (facts, lastStep) -> Optional.of(Start.counted(lastStep));

    /**
     * From when (起算点).
     *
     * @param isDue whether the instant is when it is due, agreed in the case itself; otherwise the policy's term is
     *     added to it
     */
    record Start(Instant instant, boolean isDue) {
        /** The policy's term counts from the instant; no deadline if the policy has none. */
        public static Start counted(Instant from) {
            return new Start(from, false);
        }

        /** It is due at the instant, whatever the policy says. */
        public static Start agreed(Instant due) {
            return new Start(due, true);
        }
    }
}
