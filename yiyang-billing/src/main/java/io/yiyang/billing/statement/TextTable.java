package io.yiyang.billing.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of text, aligned by the width that a terminal gives each character. */
final class TextTable {
    private static final String GAP = "  ";
    /** First and last code point of each range that East Asian terminals show two columns wide. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}
    };

    /** On which side the text of a column stands. */
    enum Align {
        LEFT,
        RIGHT
    }

    private final Align[] columns;
    private final List<String[]> rows = new ArrayList<>();

    TextTable(Align... columns) {
        this.columns = columns;
    }

    /** Adds a row; cells that are left out stay empty. */
    void row(String... cells) {
        String[] row = new String[columns.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = i < cells.length ? PlainText.clean(cells[i]) : "";
        }
        rows.add(row);
    }

    void appendTo(StringBuilder out, String indent) {
        int[] widths = new int[columns.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.length; i++) {
                String padding = " ".repeat(widths[i] - width(row[i]));
                line.append(i == 0 ? "" : GAP).append(columns[i] == Align.RIGHT ? padding + row[i] : row[i] + padding);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /** How many terminal columns the text takes: a Chinese character two, a combining mark none. */
    static int width(String text) {
        return text.codePoints().map(TextTable::columns).sum();
    }

    private static int columns(int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
                return 0;
            }
            default -> {
                return Arrays.stream(WIDE).anyMatch(r -> r[0] <= codePoint && codePoint <= r[1]) ? 2 : 1;
            }
        }
    }
}
