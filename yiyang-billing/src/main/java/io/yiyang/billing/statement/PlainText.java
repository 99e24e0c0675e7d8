package io.yiyang.billing.statement;

/**
 * Makes texts of unknown origin harmless to print: an item name could carry an escape sequence that rewrites the terminal,
 * or a direction mark that turns a figure around.
 */
final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';
    /** The last two code points of every plane are no characters. */
    private static final int NO_CHARACTER = 0xFFFE;

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private PlainText() {}

    /** The text with white space as single spaces, and every control, direction mark or broken character replaced. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                clean.append(' ');
            } else if (isHarmful(c)) {
                clean.append(REPLACEMENT);
            } else {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isHarmful(int c) {
        if ((c & NO_CHARACTER) == NO_CHARACTER) {
            return true;
        }
        return switch (Character.getType(c)) {
            // Marks that do not show: of direction, of byte order; a joiner of letters is one too, but part of the
            // text.
            case Character.FORMAT -> c != JOINER && c != NON_JOINER;
            case Character.CONTROL, Character.SURROGATE -> true;
            default ->
                switch (Character.getDirectionality(c)) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                            Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                            Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                            Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                            Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                            Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
                    default -> false;
                };
        };
    }
}
