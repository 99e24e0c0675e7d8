package io.yiyang.testkit.explore;

import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Walks the table of one workflow (转换表检验): counts, and everything that would be a fault of its shape. */
public final class TableExplorer {
    private TableExplorer() {}

    /** Walks the workflow's table. */
    public static <S extends Enum<S> & WorkflowState, C extends Command, F> TableReport explore(
            Workflow<S, C, F> workflow) {
        Class<S> states = workflow.table().states();
        List<Row<S, C, F>> rows = workflow.table().rows();
        Set<S> reached = closure(rows, EnumSet.of(workflow.table().first()), true);
        Set<S> ending = EnumSet.noneOf(states);
        all(states, WorkflowState::isFinal).forEach(ending::add);
        Set<S> alive = closure(rows, ending, false);
        return new TableReport(
                workflow.name(),
                states.getEnumConstants().length,
                rows.size(),
                workflow.table().commands().size(),
                names(all(states, s -> !reached.contains(s))),
                names(all(states, s -> !s.isFinal() && !alive.contains(s))),
                names(all(
                        states,
                        s -> !s.isFinal()
                                && rows.stream()
                                        .noneMatch(
                                                r -> r.from() == s && r.sides().contains(Side.CLOCK)))),
                nondeterministic(rows),
                rows.stream().filter(r -> r.from().isFinal()).map(Row::name).toList(),
                rows.stream()
                        .filter(r -> r.from().isAlarmOnly() && r.sides().contains(Side.CLOCK))
                        .filter(r -> r.to().isFinal())
                        .map(r -> r.from() + " " + r.name())
                        .toList());
    }

    private static <S extends Enum<S> & WorkflowState> Stream<S> all(Class<S> states, Predicate<S> test) {
        return Stream.of(states.getEnumConstants()).filter(test);
    }

    private static <S extends Enum<S>> List<String> names(Stream<S> states) {
        return states.map(Enum::name).toList();
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> Set<S> closure(
            List<Row<S, C, F>> rows, Set<S> start, boolean forward) {
        Set<S> closure = EnumSet.copyOf(start);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Row<S, C, F> row : rows) {
                S near = forward ? row.from() : row.to();
                S far = forward ? row.to() : row.from();
                grown |= closure.contains(near) && closure.add(far);
            }
        }
        return closure;
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> List<String> nondeterministic(
            List<Row<S, C, F>> rows) {
        Map<String, Integer> cells = new TreeMap<>();
        for (Row<S, C, F> row : rows) {
            for (Side side : row.sides()) {
                cells.merge(row.from() + " " + row.name() + " " + side, 1, Math::addExact);
            }
        }
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
