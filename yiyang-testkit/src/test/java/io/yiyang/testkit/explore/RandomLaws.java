package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Duplicate;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.Decision.Stale;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowState;
import java.util.ArrayList;
import java.util.List;

/** What must hold after every step of a random history: nine choices in ten take a row, one takes any command. */
final class RandomLaws {
    private RandomLaws() {}

    static <S extends Enum<S> & WorkflowState, C extends Command, F> void hold(
            Workflow<S, C, F> workflow, CaseId id, List<Integer> choices) {
        WorkflowCase<S, C, F> current = Specimens.opened(workflow, id);
        for (int choice : choices) {
            C command = choose(workflow, current, choice);
            Decision<S, C> decision =
                    workflow.decide(current, command, Specimens.POLICY, SampleCommands.around(command.getClass()));
            assertThat(workflow.decide(current, command, Specimens.POLICY, SampleCommands.around(command.getClass())))
                    .as("deciding is pure")
                    .isEqualTo(decision);
            if (decision instanceof Accepted<S, C> accepted) {
                assertThat(current.state().isFinal()).as("final states absorb").isFalse();
                WorkflowCase<S, C, F> next = workflow.evolve(current, accepted.event());
                assertThat(next.version()).isEqualTo(current.version() + 1);
                assertThat(workflow.decide(next, command, Specimens.POLICY, SampleCommands.around(command.getClass())))
                        .as("the same command again")
                        .isEqualTo(new Duplicate<>(next.version()));
                assertThat(workflow.decide(
                                next,
                                renamed(workflow, command),
                                Specimens.POLICY,
                                SampleCommands.around(command.getClass())))
                        .as("another command on the old version")
                        .isEqualTo(new Stale<>(next.version()));
                current = next;
            } else {
                assertThat(decision).isInstanceOf(Rejected.class);
            }
            assertThat(workflow.replay(current.history())).as("replay").isEqualTo(current);
        }
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> C choose(
            Workflow<S, C, F> workflow, WorkflowCase<S, C, F> current, int choice) {
        // Endings are taken rarely, or no history grows long.
        List<Row<S, C, F>> rows = workflow.table().rows().stream()
                .filter(row -> row.from() == current.state())
                .filter(row -> choice % 7 == 0 || !row.to().isFinal())
                .toList();
        if (choice % 10 > 0 && !rows.isEmpty()) {
            Row<S, C, F> row = rows.get(choice / 10 % rows.size());
            return Specimens.command(
                    row.command(), current, row.sides().iterator().next());
        }
        List<Class<? extends C>> kinds = new ArrayList<>(workflow.table().commands());
        Class<? extends C> kind = kinds.get(choice / 10 % kinds.size());
        return Specimens.command(kind, current, List.of(Side.values()).get(choice % Side.values().length));
    }

    private static <C extends Command> C renamed(Workflow<?, C, ?> workflow, C command) {
        CommandHeader old = command.header();
        CommandHeader header = new CommandHeader(
                CommandId.of(old.commandId() + "-other"),
                old.caseId(),
                old.expectedVersion(),
                old.actor(),
                old.occurredAt(),
                old.recordedAt());
        for (Class<? extends C> kind : workflow.table().commands()) {
            if (kind.equals(command.getClass())) {
                return SampleCommands.of(kind, header);
            }
        }
        throw new AssertionError(command.name());
    }
}
