package io.yiyang.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.Rejection;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Every cell of state × command × side of a workflow on the real code, against the design written down in the test
 * resources as lines "STATE Command SIDE TARGET".
 */
final class RejectMatrix {
    private RejectMatrix() {}

    /** {@link #cells(Workflow, CaseId, Map, BiFunction, Set)} of a case that may reach every state. */
    static <S extends Enum<S> & WorkflowState, C extends Command, F> int cells(
            Workflow<S, C, F> workflow,
            CaseId id,
            Map<String, String> legal,
            BiFunction<WorkflowCase<S, C, F>, String, Optional<String>> exceptions) {
        return cells(workflow, id, legal, exceptions, Set.of());
    }

    /**
     * Tries every cell and tells how many there are.
     *
     * @param legal the designed cells with their targets; the table must have exactly these
     * @param exceptions the code expected where a guard stands in the way of the sample, by cell
     * @param unreached the states that this variety of the case never reaches
     */
    static <S extends Enum<S> & WorkflowState, C extends Command, F> int cells(
            Workflow<S, C, F> workflow,
            CaseId id,
            Map<String, String> legal,
            BiFunction<WorkflowCase<S, C, F>, String, Optional<String>> exceptions,
            Set<S> unreached) {
        assertThat(table(workflow)).isEqualTo(legal);
        Map<S, WorkflowCase<S, C, F>> specimens = Specimens.of(workflow, id);
        Set<S> missing = EnumSet.allOf(workflow.table().states());
        missing.removeAll(specimens.keySet());
        assertThat(missing).isEqualTo(unreached);
        Set<Class<? extends C>> kinds = new LinkedHashSet<>(workflow.table().commands());
        kinds.add(workflow.table().opening());
        int cells = 0;
        List<String> wrong = new ArrayList<>();
        for (WorkflowCase<S, C, F> current : specimens.values()) {
            for (Class<? extends C> kind : kinds) {
                for (Side side : Side.values()) {
                    cells++;
                    String cell = current.state() + " " + kind.getSimpleName() + " " + side;
                    String expected = exceptions
                            .apply(current, cell)
                            .orElseGet(() -> otherwise(cell, current, kind, workflow, legal));
                    String found = outcome(workflow.decide(
                            current,
                            Specimens.command(kind, current, side),
                            Specimens.POLICY,
                            SampleCommands.around(kind)));
                    if (!expected.equals(found)) {
                        wrong.add(cell + ": expected " + expected + ", found " + found);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        return cells;
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> String otherwise(
            String cell,
            WorkflowCase<S, C, F> current,
            Class<? extends C> kind,
            Workflow<S, C, F> workflow,
            Map<String, String> legal) {
        if (legal.containsKey(cell)) {
            return Objects.requireNonNull(legal.get(cell));
        }
        if (kind == workflow.table().opening()) {
            return "YY-R-008";
        }
        String row = current.state() + " " + kind.getSimpleName() + " ";
        return legal.keySet().stream().anyMatch(c -> c.startsWith(row)) ? "YY-R-002" : "YY-R-001";
    }

    private static <S extends Enum<S>, C extends Command> String outcome(Decision<S, C> decision) {
        if (decision instanceof Accepted<S, C> accepted) {
            return accepted.event().to().name();
        }
        Rejection rejection = ((Rejected<S, C>) decision).rejection();
        assertThat(rejection.failed()).allSatisfy(problem -> {
            assertThat(problem.text().zh()).isNotBlank();
            assertThat(problem.remedies()).isNotEmpty();
        });
        return rejection.code().toString();
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> Map<String, String> table(
            Workflow<S, C, F> workflow) {
        Map<String, String> table = new TreeMap<>();
        for (Row<S, C, F> row : workflow.table().rows()) {
            for (Side side : new TreeSet<>(row.sides())) {
                table.put(row.from() + " " + row.name() + " " + side, row.to().name());
            }
        }
        return table;
    }

    static Map<String, String> design(String workflow) throws IOException {
        try (InputStream in = RejectMatrix.class.getResourceAsStream(workflow + ".txt")) {
            Map<String, String> legal = new TreeMap<>();
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> legal.put(
                            line.substring(0, line.lastIndexOf(' ')), line.substring(line.lastIndexOf(' ') + 1)));
            return legal;
        }
    }
}
