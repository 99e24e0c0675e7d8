package io.yiyang.referral.workflow;

import io.yiyang.referral.policy.DeadlineTerm;
import java.time.Instant;
import java.util.Optional;

/** When a deadline is due (到期计算): from what the case knows, the last step, and the policy's term if there is one. */
@FunctionalInterface
public interface Due<F> {
    Optional<Instant> due(F facts, Instant lastStep, Optional<DeadlineTerm> term);
}
