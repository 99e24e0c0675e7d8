package io.yiyang.examples.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows under each other (对齐的行): the first column to the left, figures to the right. */
final class Columns {
    private static final String GAP = "  ";
    /** From here on a terminal gives most characters two places. */
    private static final int WIDE = 0x2E80;

    private final List<List<String>> rows = new ArrayList<>();

    void row(String head, List<String> cells) {
        List<String> row = new ArrayList<>();
        row.add(head);
        row.addAll(cells);
        rows.add(row);
    }

    /** The rows, each indented and with a line end. */
    String text() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String padding = " ".repeat(widths.get(i) - width(row.get(i)));
                line.append(GAP).append(i == 0 ? row.get(i) + padding : padding + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < WIDE ? 1 : 2).sum();
    }
}
