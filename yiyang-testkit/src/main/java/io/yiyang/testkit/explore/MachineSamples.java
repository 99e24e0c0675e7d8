package io.yiyang.testkit.explore;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.WorkflowCase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What explorations need to know about a group of machines: one valid command of every kind, and who sends it when. */
abstract class MachineSamples {
    /** A valid command of every kind. */
    abstract Map<Class<? extends Command>, Function<CommandHeader, Command>> commands();

    /** The policy with what these machines read; every deadline of the clock runs for a day already. */
    ReferralPolicy policy(ReferralPolicy policy) {
        return policy;
    }

    /** Who acts for the side in such a case; absent means {@link SampleCommands#SENDER}. */
    Optional<OrganisationId> party(Object facts, Side side) {
        return Optional.empty();
    }

    /** Another command than the usual sample, where the case asks for it. */
    Optional<Command> instead(WorkflowCase<?, ?, ?> current, Class<? extends Command> kind, CommandHeader header) {
        return Optional.empty();
    }

    /** Before which instant the command makes no sense in the case; absent means an hour after the last step. */
    Optional<Instant> notBefore(WorkflowCase<?, ?, ?> current, String command) {
        return Optional.empty();
    }

    /** What lies around the resident when the command comes; absent means nothing at all. */
    Optional<Surroundings> around(Class<? extends Command> kind) {
        return Optional.empty();
    }
}
