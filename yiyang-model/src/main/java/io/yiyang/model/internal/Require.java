package io.yiyang.model.internal;

import org.jspecify.annotations.Nullable;

/** Argument checks whose message names the argument, the rule and the received value. */
public final class Require {
    private Require() {}

    public static void that(boolean holds, String argument, String rule, Object received) {
        if (!holds) {
            throw new IllegalArgumentException(argument + ": " + rule + ", but was " + received);
        }
    }

    /** For texts: the message has the received one in quotes. */
    public static void text(boolean holds, String argument, String rule, String received) {
        if (!holds) {
            that(false, argument, rule, '"' + received + '"');
        }
    }

    /** For values that may be personal: the message tells the length only. */
    public static void masked(boolean holds, String argument, String rule, CharSequence received) {
        if (!holds) {
            throw new IllegalArgumentException(
                    argument + ": " + rule + ", but was *** (" + received.length() + " characters)");
        }
    }

    /** For what JSON may have left out: null is a missing attribute, which the message names. */
    public static <T> T present(@Nullable T value, String attribute) {
        if (value == null) {
            throw new MissingAttributeException(attribute);
        }
        return value;
    }
}
