package io.yiyang.testkit.store;

import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.store.EventStore;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowState;
import java.util.List;

/** How a server handles a command (办理循环): load, decide, append if nobody was faster. An example to copy. */
public final class CommandDesk<S extends Enum<S> & WorkflowState, C extends Command, F> {
    private final Workflow<S, C, F> workflow;
    private final EventStore<S, C> store;

    public CommandDesk(Workflow<S, C, F> workflow, EventStore<S, C> store) {
        this.workflow = workflow;
        this.store = store;
    }

    /**
     * Handles the command. Whoever comes second is told so by the second decision: the command names a version that has
     * passed, or it is the same attempt, which somebody has finished in the meantime.
     */
    public Decision<S, C> handle(C command, ReferralPolicy policy, Surroundings around) {
        List<WorkflowEvent<S, C>> events = store.load(command.header().caseId());
        Decision<S, C> decision = decide(events, command, policy, around);
        if (!(decision instanceof Accepted<S, C> accepted)
                || store.appendIfVersion(command.header().caseId(), events.size(), List.of(accepted.event()))) {
            return decision;
        }
        Decision<S, C> second = decide(store.load(command.header().caseId()), command, policy, around);
        if (second.isAccepted()) {
            throw new IllegalStateException("store: must refuse only if the version has passed, but refused at "
                    + events.size() + " of " + command.header().caseId());
        }
        return second;
    }

    private Decision<S, C> decide(
            List<WorkflowEvent<S, C>> events, C command, ReferralPolicy policy, Surroundings around) {
        return events.isEmpty()
                ? workflow.decideOpening(command, policy, around)
                : workflow.decide(workflow.replay(events), command, policy, around);
    }
}
