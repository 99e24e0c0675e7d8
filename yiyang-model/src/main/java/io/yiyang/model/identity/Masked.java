package io.yiyang.model.identity;

/** How a number that identifies a person prints (脱敏). */
final class Masked {
    /** A quarter stays: 4 of the 18 characters of an identity number, 2 of the 9 of a passport, none of 3. */
    private static final int SHOWN = 4;

    private Masked() {}

    /** Stars, then the last quarter. */
    static String lastQuarter(String text) {
        int hidden = text.length() - text.length() / SHOWN;
        return "*".repeat(hidden) + text.substring(hidden);
    }
}
