package io.yiyang.referral.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A table as a Mermaid state diagram. */
final class Diagram {
    private Diagram() {}

    static <S extends Enum<S> & WorkflowState, C extends Command, F> String of(Workflow<S, C, F> workflow) {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        TransitionTable<S, C, F> table = workflow.table();
        for (S state : table.states().getEnumConstants()) {
            text.append("    state \"")
                    .append(state.label().zh())
                    .append(' ')
                    .append(state.label().en())
                    .append("\" as ")
                    .append(state.name())
                    .append('\n');
        }
        text.append("    [*] --> ").append(table.first().name()).append('\n');
        Map<String, String> edges = new LinkedHashMap<>();
        for (Row<S, C, F> row : table.rows()) {
            String sides = row.sides().stream()
                    .map(s -> s.name().toLowerCase(java.util.Locale.ROOT))
                    .collect(Collectors.joining("/"));
            edges.merge(
                    row.from().name() + " --> " + row.to().name(),
                    row.name() + " [" + sides + "]",
                    (one, other) -> one + "<br/>" + other);
        }
        edges.forEach((edge, label) ->
                text.append("    ").append(edge).append(" : ").append(label).append('\n'));
        for (S state : table.states().getEnumConstants()) {
            if (state.isFinal()) {
                text.append("    ").append(state.name()).append(" --> [*]\n");
            }
        }
        return text.toString();
    }
}
