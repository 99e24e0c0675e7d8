package io.yiyang.testkit.explore;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.PersonId;
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
import io.yiyang.testkit.explore.Explorer.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Walks one workflow alone on the real code (单流程实测穷举): every row is tried by every side that it names, in every state and
 * with every variety of facts that deciding and evolving reach. Where a table says what should be, this says what is.
 */
public final class MachineExploration {
    private MachineExploration() {}

    /**
     * What was found.
     *
     * @param walk cases that differ in state or in what a guard may ask; violations are an outcome that is not the row's,
     *     a case that its history does not tell again, and a clock that ended a case where it may only remind
     * @param unreached states that no sequence of commands reached
     * @param untaken rows that no sample was accepted by, as state and command
     */
    public record Report(Exploration walk, List<String> unreached, List<String> untaken) {
        public Report {
            unreached = List.copyOf(unreached);
            untaken = List.copyOf(untaken);
        }
    }

    /** Walks the workflow. */
    public static <S extends Enum<S> & WorkflowState, C extends Command, F> Report explore(Workflow<S, C, F> workflow) {
        Class<S> states = workflow.table().states();
        Set<S> reached = EnumSet.of(workflow.table().first());
        Set<String> taken = new LinkedHashSet<>();
        Exploration walk = new Explorer<WorkflowCase<S, C, F>>(
                        current -> current.state() + JourneyExploration.flags(current.facts()),
                        current -> steps(workflow, current, reached, taken),
                        current -> current.state().isFinal(),
                        current -> workflow.replay(current.history()).equals(current)
                                ? List.of()
                                : List.of("its history tells another case"))
                .walk(varieties(workflow).stream()
                        .map(id -> Specimens.opened(workflow, id))
                        .toList());
        return new Report(
                walk,
                Stream.of(states.getEnumConstants())
                        .filter(state -> !reached.contains(state))
                        .map(Enum::name)
                        .toList(),
                workflow.table().rows().stream()
                        .map(row -> row.from() + " " + row.name())
                        .filter(row -> !taken.contains(row))
                        .distinct()
                        .toList());
    }

    /** A conversion is on one site or between two; a consultation is live or a reading. */
    private static List<CaseId> varieties(Workflow<?, ?, ?> workflow) {
        return switch (workflow.table().opening().getSimpleName()) {
            case "RequestConversion" ->
                List.of(CareSamples.CONVERSION_ON_ONE_SITE, CareSamples.CONVERSION_OF_TWO_SITES);
            case "RequestConsultation" -> List.of(AgreementSamples.CONSULTATION, AgreementSamples.READING);
            default -> List.of(CaseId.of("ALONE-1"));
        };
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> List<Step<WorkflowCase<S, C, F>>> steps(
            Workflow<S, C, F> workflow, WorkflowCase<S, C, F> current, Set<S> reached, Set<String> taken) {
        List<Step<WorkflowCase<S, C, F>>> steps = new ArrayList<>();
        for (Row<S, C, F> row : workflow.table().rows()) {
            if (row.from() != current.state()) {
                continue;
            }
            for (Side side : row.sides()) {
                for (Command command : SampleCommands.variants(row.command(), current, header(current, row, side))) {
                    Decision<S, C> decision = workflow.decide(
                            current,
                            row.command().cast(command),
                            Specimens.POLICY,
                            SampleCommands.around(row.command()));
                    if (decision instanceof Accepted<S, C> accepted) {
                        WorkflowCase<S, C, F> next = workflow.evolve(current, accepted.event());
                        reached.add(next.state());
                        taken.add(row.from() + " " + row.name());
                        steps.add(new Step<>(row.name() + " " + side, next, violations(row, side, next)));
                    }
                }
            }
        }
        return steps;
    }

    private static <S extends Enum<S> & WorkflowState> List<String> violations(
            Row<S, ?, ?> row, Side side, WorkflowCase<S, ?, ?> next) {
        List<String> violations = new ArrayList<>();
        if (next.state() != row.to()) {
            violations.add("led to " + next.state() + " and not to " + row.to());
        }
        if (side == Side.CLOCK && row.from().isAlarmOnly() && next.state().isFinal()) {
            violations.add("the clock ended a case in which it may only remind");
        }
        return violations;
    }

    private static CommandHeader header(WorkflowCase<?, ?, ?> current, Row<?, ?, ?> row, Side side) {
        Instant at = SampleCommands.when(current, row.name());
        return new CommandHeader(
                CommandId.of(current.id() + "." + current.version() + "." + row.name() + "." + side),
                current.id(),
                current.version(),
                new Actor(SampleCommands.party(current.facts(), side), PersonId.of("P-1"), side),
                at,
                at);
    }
}
