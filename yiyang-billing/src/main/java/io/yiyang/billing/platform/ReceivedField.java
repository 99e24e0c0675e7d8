package io.yiyang.billing.platform;

import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One field as the platform sent it (平台原始字段), known or not, so that nothing it says is lost. Only amounts are printed:
 * a settlement output also carries name and identity number.
 *
 * @param name the field's name
 * @param form how the value stood in the message
 * @param text the characters of a text, the digits of a number, else the JSON
 */
public record ReceivedField(String name, Form form, String text) implements Serializable {
    private static final Pattern ZEROS_BEYOND_FEN = Pattern.compile("(\\.[0-9]{2})0+$");

    /** How a value stands in a message (值的形式). */
    public enum Form {
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** Null: the field is there and says nothing. */
        NULL,
        /** Anything else, as JSON. */
        OTHER
    }

    /** An amount, written as a number, as the national interface does. */
    public static ReceivedField amount(String name, Money amount) {
        return new ReceivedField(name, Form.NUMBER, amount.toString());
    }

    /** A text. */
    public static ReceivedField text(String name, String text) {
        return new ReceivedField(name, Form.TEXT, text);
    }

    /** A field that is there and says nothing. */
    public static ReceivedField nothing(String name) {
        return new ReceivedField(name, Form.NULL, "null");
    }

    /** Whether the field says something; null and blank text do not, and neither means zero. */
    public boolean isGiven() {
        return form != Form.NULL && !text.isBlank();
    }

    /**
     * The value as an amount, absent if the field says nothing. Zeros beyond the fen are dropped, anything else there is an
     * error.
     *
     * @throws IllegalArgumentException if it is not an amount
     */
    public Optional<Money> asAmount() {
        if (!isGiven()) {
            return Optional.empty();
        }
        String plain = ZEROS_BEYOND_FEN.matcher(text.strip()).replaceFirst("$1");
        try {
            return Optional.of(Money.parseYuan(plain));
        } catch (IllegalArgumentException | ArithmeticException e) {
            // The text may be anything, so it is not repeated.
            throw new IllegalArgumentException(name + ": must be an amount in yuan, but was " + this);
        }
    }

    /** Name and amount; any other value is masked. */
    @Override
    public String toString() {
        boolean shown = form == Form.NULL
                || (form == Form.NUMBER && PlatformAmount.named(name).isPresent());
        return name + "=" + (shown ? text : "***");
    }
}
