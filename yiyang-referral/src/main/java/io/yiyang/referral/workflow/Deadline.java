package io.yiyang.referral.workflow;

import io.yiyang.model.identity.CaseId;
import java.time.Instant;
import java.util.Optional;

/**
 * By when something must have happened (时限); nothing happens by itself, somebody's clock sends the command.
 *
 * @param caseId the case
 * @param since from when the term counts
 * @param due the first instant at which the clock may send the command; absent while the policy's calendar does not
 *     reach it, which is told again when the clock asks
 * @param triggers the command of side clock
 * @param policyKey the key of the term in the policy
 * @param source where the term comes from
 * @param calendar the calendar by which days were counted, absent if none was needed
 */
public record Deadline(
        CaseId caseId,
        Instant since,
        Optional<Instant> due,
        String triggers,
        String policyKey,
        String source,
        Optional<String> calendar) {
    /** The case and what is triggered. */
    public String id() {
        return caseId + ":" + triggers;
    }

    /** Whether it is due at the instant. */
    public boolean isDue(Instant at) {
        return due.isPresent() && !at.isBefore(due.get());
    }
}
