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
import io.yiyang.referral.workflow.ImmutableSurroundings;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowState;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Every row of a workflow, from every side, that is accepted when nothing lies around the resident. */
final class QuietRows {
    private QuietRows() {}

    /** Takes a command, and how it is decided under another policy with something changed around the resident. */
    interface Visitor {
        void visit(
                Command command,
                BiFunction<ReferralPolicy, UnaryOperator<ImmutableSurroundings>, Decision<?, ?>> decide);
    }

    static <S extends Enum<S> & WorkflowState, C extends Command, F> void each(
            Workflow<S, C, F> workflow, Visitor visitor) {
        for (Side side : workflow.table().openers()) {
            C opening = SampleCommands.of(
                    workflow.table().opening(),
                    new CommandHeader(
                            CommandId.of("open"),
                            CaseId.of("ROWS"),
                            0,
                            new Actor(SampleCommands.party("", side), PersonId.of("P-1"), side),
                            SampleCommands.start(),
                            SampleCommands.start()));
            visit(
                    opening,
                    (policy, changed) -> workflow.decideOpening(opening, policy, around(opening, changed)),
                    visitor);
        }
        Map<S, WorkflowCase<S, C, F>> specimens = Specimens.of(workflow, CaseId.of("ROWS"));
        for (Row<S, C, F> row : workflow.table().rows()) {
            WorkflowCase<S, C, F> current = specimens.get(row.from());
            for (Side side : row.sides()) {
                if (current != null) {
                    C command = Specimens.command(row.command(), current, side);
                    visit(
                            command,
                            (policy, changed) -> workflow.decide(current, command, policy, around(command, changed)),
                            visitor);
                }
            }
        }
    }

    private static void visit(
            Command command,
            BiFunction<ReferralPolicy, UnaryOperator<ImmutableSurroundings>, Decision<?, ?>> decide,
            Visitor visitor) {
        if (decide.apply(Specimens.POLICY, UnaryOperator.identity()) instanceof Accepted<?, ?>) {
            visitor.visit(command, decide);
        }
    }

    private static Surroundings around(Command command, UnaryOperator<ImmutableSurroundings> changed) {
        return changed.apply((ImmutableSurroundings) SampleCommands.around(command.getClass()));
    }
}
