package io.yiyang.referral.workflow;

import io.yiyang.model.assessment.Level;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import java.time.Instant;

/**
 * An application that waits for a bed (轮候记录), with what its turn depends on.
 *
 * @param application which one
 * @param home the care home
 * @param level the assessed level
 * @param priorityClass the class, by the policy's code
 * @param since from when it waits
 */
public record Waiting(CaseId application, OrganisationId home, Level level, String priorityClass, Instant since) {}
