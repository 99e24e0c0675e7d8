package io.yiyang.referral.workflow;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.internal.Require;
import java.time.Instant;

/**
 * What every command carries (操作头).
 *
 * @param commandId the same attempt sent twice carries the same one
 * @param caseId which case
 * @param expectedVersion the version of the case that the actor saw; 0 for a case to be opened
 * @param actor who
 * @param occurredAt when it happened; a late entry is normal
 * @param recordedAt when it was recorded
 */
public record CommandHeader(
        CommandId commandId, CaseId caseId, long expectedVersion, Actor actor, Instant occurredAt, Instant recordedAt) {
    public CommandHeader {
        Require.that(expectedVersion >= 0, "expectedVersion", "must not be negative", expectedVersion);
    }
}
