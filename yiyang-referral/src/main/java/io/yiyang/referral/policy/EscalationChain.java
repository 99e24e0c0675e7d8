package io.yiyang.referral.policy;

import io.yiyang.model.identity.OrganisationId;
import java.util.List;
import java.util.Optional;

/**
 * Whom the clock tells, one after the other (升级链): the first time the first, then the next, and the last one from then
 * on.
 *
 * @param recipients in order; an empty chain is told as an alarm that nobody gets, never as silence
 * @param repeatEvery after which time an unanswered reminder is repeated; absent means after the deadline's own term
 */
public record EscalationChain(List<Recipient> recipients, Optional<DeadlineTerm.Elapsed> repeatEvery) {
    public EscalationChain {
        recipients = List.copyOf(recipients);
    }

    /**
     * Who is told (升级对象).
     *
     * @param role the tenant's code of a role, such as {@code DUTY_OFFICER}
     * @param organisation whose, absent for the organisation whose turn it is
     */
    public record Recipient(String role, Optional<OrganisationId> organisation) {}
}
