package io.yiyang.testkit.explore;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One case in every state of a workflow, each reached by commands on the real code. */
final class Specimens {
    static final ReferralPolicy POLICY = SampleCommands.policy();

    private Specimens() {}

    static <S extends Enum<S> & WorkflowState, C extends Command, F> Map<S, WorkflowCase<S, C, F>> of(
            Workflow<S, C, F> workflow, CaseId id) {
        Map<S, WorkflowCase<S, C, F>> found = new EnumMap<>(workflow.table().states());
        Deque<WorkflowCase<S, C, F>> open = new ArrayDeque<>(List.of(opened(workflow, id)));
        found.put(workflow.table().first(), open.element());
        while (!open.isEmpty()) {
            WorkflowCase<S, C, F> current = open.remove();
            for (Row<S, C, F> row : workflow.table().rows()) {
                if (row.from() == current.state()) {
                    C command = command(
                            row.command(), current, row.sides().iterator().next());
                    if (workflow.decide(current, command, POLICY, SampleCommands.around(row.command()))
                            instanceof Accepted<S, C> accepted) {
                        WorkflowCase<S, C, F> next = workflow.evolve(current, accepted.event());
                        if (found.putIfAbsent(next.state(), next) == null) {
                            open.add(next);
                        }
                    }
                }
            }
        }
        return found;
    }

    static <S extends Enum<S> & WorkflowState, C extends Command, F> WorkflowCase<S, C, F> opened(
            Workflow<S, C, F> workflow, CaseId id) {
        Side side = workflow.table().openers().iterator().next();
        CommandHeader header = new CommandHeader(
                CommandId.of("open"),
                id,
                0,
                new Actor(SampleCommands.party("", side), PersonId.of("P-1"), side),
                SampleCommands.start(),
                SampleCommands.start());
        Decision<S, C> decision = workflow.decideOpening(
                SampleCommands.of(workflow.table().opening(), header),
                POLICY,
                SampleCommands.around(workflow.table().opening()));
        return workflow.start(((Accepted<S, C>) decision).event());
    }

    /** A valid command of the kind, by the party whose side it is, at a time that suits it. */
    static <S extends Enum<S> & WorkflowState, C extends Command, F> C command(
            Class<? extends C> kind, WorkflowCase<S, C, F> current, Side side) {
        String name = kind.getSimpleName();
        CommandHeader header = new CommandHeader(
                CommandId.of("c-" + current.version() + "-" + name + "-" + side),
                current.id(),
                current.version(),
                new Actor(SampleCommands.party(current.facts(), side), PersonId.of("P-1"), side),
                SampleCommands.when(current, name),
                SampleCommands.when(current, name));
        return kind.cast(SampleCommands.of(kind, current, header));
    }
}
