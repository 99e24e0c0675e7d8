package io.yiyang.referral.policy;

import io.yiyang.model.internal.Require;
import java.time.Duration;
import java.time.Instant;

/** How long something may take (期限). Later versions may count working days: a caller's switch needs a default branch. */
public sealed interface DeadlineTerm {
    /** When the term is over, counted from the instant. */
    Instant dueAfter(Instant start);

    /** Time that simply passes (自然时间). */
    record Elapsed(Duration duration) implements DeadlineTerm {
        public Elapsed {
            Require.that(!duration.isNegative(), "duration", "must not be negative", duration);
        }

        @Override
        public Instant dueAfter(Instant start) {
            return start.plus(duration);
        }
    }
}
