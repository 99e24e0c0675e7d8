package io.yiyang.model.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A quantity (数量) of a charged item with four decimals, as {@code cnt (16,4)} of the national interface.
 *
 * <p>Unit: ten-thousandths of the item's unit. Negative for a return (退费). Text and JSON form: a decimal,
 * {@code "1.5"}.
 */
public final class Quantity implements Comparable<Quantity>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 4;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");

    /** One unit. */
    public static final Quantity ONE = parse("1");

    private final long tenThousandths;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private Quantity(long tenThousandths) {
        this.tenThousandths = tenThousandths;
    }

    /**
     * Reads a decimal with at most four decimals, ASCII digits only.
     *
     * @throws IllegalArgumentException if the text has another form
     * @throws ArithmeticException if the value does not fit
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Quantity parse(String decimal) {
        Require.text(
                DECIMAL.matcher(decimal).matches(), "decimal", "must be a decimal with at most 4 decimals", decimal);
        return new Quantity(Decimals.parse(decimal, DECIMALS));
    }

    /** A quantity of so many ten-thousandths. */
    public static Quantity ofTenThousandths(long tenThousandths) {
        return new Quantity(tenThousandths);
    }

    /**
     * Converts exactly.
     *
     * @throws ArithmeticException if the value has more than four decimals or does not fit
     */
    public static Quantity of(BigDecimal value) {
        return new Quantity(Money.exactUnits(value, DECIMALS));
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(tenThousandths, DECIMALS);
    }

    public long tenThousandths() {
        return tenThousandths;
    }

    public boolean isNegative() {
        return tenThousandths < 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that && tenThousandths == that.tenThousandths;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(tenThousandths);
    }

    @JsonValue
    @Override
    public String toString() {
        return Decimals.format(tenThousandths, DECIMALS, 0);
    }
}
