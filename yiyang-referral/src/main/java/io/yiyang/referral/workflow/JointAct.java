package io.yiyang.referral.workflow;

import io.yiyang.model.identity.OrganisationId;
import java.util.Set;

/**
 * A command that several organisations do together (共同行为), such as signing: whichever side sends it, it names all who
 * signed. Its row names the sides, and {@link CommonGuards#signedByAll} who must have signed.
 */
public interface JointAct extends Command {
    Set<OrganisationId> signedBy();
}
