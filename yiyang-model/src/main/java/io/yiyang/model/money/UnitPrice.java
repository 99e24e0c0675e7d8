package io.yiyang.model.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A unit price (单价) in yuan with six decimals, as {@code pric (16,6)} of the national interface.
 *
 * <p>Unit: millionths of a yuan; never negative. Text and JSON form: a decimal, {@code "4.52"}.
 */
public final class UnitPrice implements Comparable<UnitPrice>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 6;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,6})?");
    /** Millionths of a yuan times ten-thousandths of a unit, per fen. */
    private static final long PRODUCT_UNITS_PER_FEN = 100_000_000L;

    private final long millionthsOfYuan;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private UnitPrice(long millionthsOfYuan) {
        this.millionthsOfYuan = millionthsOfYuan;
    }

    /**
     * Reads yuan with at most six decimals, ASCII digits only.
     *
     * @throws IllegalArgumentException if the text has another form
     * @throws ArithmeticException if the value does not fit
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnitPrice parseYuan(String yuan) {
        Require.text(DECIMAL.matcher(yuan).matches(), "yuan", "must be yuan with at most 6 decimals", yuan);
        return new UnitPrice(Decimals.parse(yuan, DECIMALS));
    }

    /**
     * Converts exactly.
     *
     * @throws ArithmeticException if the value has more than six decimals or does not fit
     */
    public static UnitPrice ofYuan(BigDecimal yuan) {
        Require.that(yuan.signum() >= 0, "yuan", "must not be negative", yuan);
        return new UnitPrice(Money.exactUnits(yuan, DECIMALS));
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(millionthsOfYuan, DECIMALS);
    }

    public long millionthsOfYuan() {
        return millionthsOfYuan;
    }

    /** Price × quantity, rounded once to fen in the named mode. */
    public Money times(Quantity quantity, RoundingMode mode) {
        return Money.ofFen(
                Decimals.multiplyThenDivide(millionthsOfYuan, quantity.tenThousandths(), PRODUCT_UNITS_PER_FEN, mode));
    }

    /** How far this price lies above the ceiling; zero if it does not. */
    public UnitPrice excessOver(UnitPrice ceiling) {
        return new UnitPrice(Math.max(0, millionthsOfYuan - ceiling.millionthsOfYuan));
    }

    @Override
    public int compareTo(UnitPrice other) {
        return Long.compare(millionthsOfYuan, other.millionthsOfYuan);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitPrice that && millionthsOfYuan == that.millionthsOfYuan;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(millionthsOfYuan);
    }

    /** Yuan with at least two decimals, readable by {@link #parseYuan}. */
    @JsonValue
    @Override
    public String toString() {
        return Decimals.format(millionthsOfYuan, DECIMALS, 2);
    }
}
