package io.yiyang.model.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An amount of money (金额) in renminbi, held as a whole number of fen (分).
 *
 * <p>Unit: fen, 1 yuan = 100 fen. Range: that of {@code long}; an operation whose result leaves it throws
 * {@link ArithmeticException}. Nothing rounds except {@link #times(Rate, RoundingMode)}, and there the caller names
 * the mode. There is no binary floating point and no decimal arithmetic; {@link BigDecimal} is only converted from and
 * to, exactly, because databases store DECIMAL.
 *
 * <p>Text and JSON form: yuan with two decimals, {@code "7182.00"}, never a JSON number.
 *
 * <p>Example: {@code Money.parseYuan("8000.00").minus(Money.parseYuan("440.00")).times(Rate.parse("0.95"),
 * RoundingMode.HALF_UP)} is {@code 7182.00}.
 */
public final class Money implements Comparable<Money>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 2;
    /** Digits of the largest long. */
    private static final int LONGEST_DIGITS = 19;

    private static final int BASE = 10;
    /** Far more than a DECIMAL column holds. */
    private static final int LONGEST_BITS = 1024;

    private static final Pattern YUAN = Pattern.compile("-?[0-9]{1,17}(\\.[0-9]{1,2})?");

    /** No money: 0.00. */
    public static final Money ZERO = new Money(0);

    private final long fen;

    // Jackson 2 would otherwise use this constructor for a JSON integer and read 12 yuan as 12 fen.
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private Money(long fen) {
        this.fen = fen;
    }

    /** An amount of so many fen. */
    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * Reads yuan with at most two decimals, ASCII digits only: {@code "12"}, {@code "12.3"}, {@code "-12.30"}.
     *
     * @throws IllegalArgumentException if the text has another form or a third decimal
     * @throws ArithmeticException if the amount does not fit
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money parseYuan(String yuan) {
        Require.text(YUAN.matcher(yuan).matches(), "yuan", "must be yuan with at most 2 decimals", yuan);
        return ofFen(Decimals.parse(yuan, DECIMALS));
    }

    /**
     * Converts exactly.
     *
     * @throws ArithmeticException if the value has more than two decimals or does not fit
     */
    public static Money ofYuan(BigDecimal yuan) {
        return ofFen(exactUnits(yuan, DECIMALS));
    }

    /**
     * The value as a whole number of units of 10^-decimals. What cannot fit is refused before anything is multiplied
     * out: 1E+1000000000 would fill the memory.
     *
     * @throws ArithmeticException if the value has more decimals or does not fit
     */
    static long exactUnits(BigDecimal value, int decimals) {
        if (value.signum() == 0) {
            return 0;
        }
        boolean isShort = value.unscaledValue().bitLength() <= LONGEST_BITS;
        String text = isShort ? value.toString() : "one of too many digits";
        // The exponent of the first digit; where a decimal prints none, it is as short as its text.
        int e = text.indexOf('E');
        long exponent = e < 0 ? 0 : Long.parseLong(text, e + 1, text.length(), BASE);
        if (!isShort || exponent >= LONGEST_DIGITS || exponent < -decimals) {
            throw new ArithmeticException(
                    "value: must fit and have at most " + decimals + " decimals, but was " + text);
        }
        return value.setScale(decimals, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }

    /** The amount as yuan with scale 2. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(fen, DECIMALS);
    }

    /** The amount in fen. */
    public long fen() {
        return fen;
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return ofFen(Math.negateExact(fen));
    }

    /** This amount taken {@code count} times. */
    public Money times(long count) {
        return ofFen(Math.multiplyExact(fen, count));
    }

    /** The share {@code rate} of this amount, rounded once to fen in the named mode. */
    public Money times(Rate rate, RoundingMode mode) {
        return ofFen(Decimals.multiplyThenDivide(fen, rate.millionths(), Rate.ONE.millionths(), mode));
    }

    /**
     * This amount times a fraction, rounded once to fen in the named mode: 900.00 × 10 ÷ 30 is 300.00.
     *
     * @throws ArithmeticException if the denominator is zero or the amount does not fit
     */
    public Money times(long numerator, long denominator, RoundingMode mode) {
        return ofFen(Decimals.multiplyThenDivide(fen, numerator, denominator, mode));
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /** The sum of all amounts; {@link #ZERO} for none. Equal amounts count each time. */
    public static Money sum(Iterable<Money> amounts) {
        long total = 0;
        for (Money amount : amounts) {
            total = Math.addExact(total, amount.fen);
        }
        return ofFen(total);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && fen == that.fen;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fen);
    }

    /** Yuan with two decimals, readable by {@link #parseYuan}. */
    @JsonValue
    @Override
    public String toString() {
        return Decimals.format(fen, DECIMALS, DECIMALS);
    }
}
