package io.yiyang.referral.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A table as a state diagram, in Mermaid and in PlantUML, and as a listing. */
final class Diagram {
    private Diagram() {}

    static String mermaid(Workflow<?, ?, ?> workflow) {
        return "stateDiagram-v2\n" + of(workflow, "<br/>");
    }

    static String plantUml(Workflow<?, ?, ?> workflow) {
        return "@startuml\n" + of(workflow, "\\n") + "@enduml\n";
    }

    /** The lines that both notations share, but for how a label breaks. */
    private static <S extends Enum<S> & WorkflowState, C extends Command, F> String of(
            Workflow<S, C, F> workflow, String lineBreak) {
        StringBuilder text = new StringBuilder();
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
            edges.merge(
                    row.from().name() + " --> " + row.to().name(),
                    row.name() + " [" + sides(row) + "]",
                    (one, other) -> one + lineBreak + other);
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

    static <S extends Enum<S> & WorkflowState, C extends Command, F> String listing(Workflow<S, C, F> workflow) {
        StringBuilder text = new StringBuilder("| from | command | side | to | conditions |\n|---|---|---|---|---|\n");
        for (Row<S, C, F> row : workflow.table().rows()) {
            List<String> conditions = new ArrayList<>();
            row.tick().ifPresent(tick -> conditions.add("due: `" + tick.key() + "`"));
            row.when().forEach(guard -> conditions.add(guard.name()));
            row.given().forEach(guard -> conditions.add(guard.name()));
            text.append("| ")
                    .append(String.join(
                            " | ",
                            row.from().name(),
                            row.name() + " " + workflow.label(row.command()).zh(),
                            sides(row),
                            row.keepsState() ? "same" : row.to().name(),
                            String.join(", ", conditions)))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String sides(Row<?, ?, ?> row) {
        return row.sides().stream().map(s -> s.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("/"));
    }
}
