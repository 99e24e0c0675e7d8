package io.yiyang.model.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A ratio (比例) such as a fund's payment ratio, held as a whole number of millionths.
 *
 * <p>Unit: millionths; {@code 1000000} is 100 %. Range: 0 to {@code Long.MAX_VALUE} millionths; a share of a bill is
 * further limited to {@link #ONE} where a rule says so, a multiple (1.4 × 低保) is not.
 *
 * <p>Text and JSON form: a decimal without exponent, {@code "0.95"}.
 */
public final class Rate implements Comparable<Rate>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 6;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,6})?");

    /** 0 %. */
    public static final Rate ZERO = new Rate(0);

    /** 100 %. */
    public static final Rate ONE = new Rate(1_000_000);

    private final long millionths;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private Rate(long millionths) {
        this.millionths = millionths;
    }

    /**
     * A rate of so many millionths.
     *
     * @throws IllegalArgumentException if negative
     */
    public static Rate ofMillionths(long millionths) {
        Require.that(millionths >= 0, "millionths", "must not be negative", millionths);
        return new Rate(millionths);
    }

    /**
     * Reads a decimal with at most six decimals, ASCII digits only: {@code "0.95"}, {@code "1"}.
     *
     * @throws IllegalArgumentException if the text has another form
     * @throws ArithmeticException if the value does not fit
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rate parse(String decimal) {
        Require.text(
                DECIMAL.matcher(decimal).matches(), "decimal", "must be a decimal with at most 6 decimals", decimal);
        return new Rate(Decimals.parse(decimal, DECIMALS));
    }

    public long millionths() {
        return millionths;
    }

    /**
     * What is left of 100 %: the person's share of a fund's ratio.
     *
     * @throws IllegalArgumentException if this is above 100 %
     */
    public Rate complement() {
        Require.that(millionths <= ONE.millionths, "rate", "must be at most 1 to have a complement", this);
        return new Rate(ONE.millionths - millionths);
    }

    public Rate plus(Rate other) {
        return new Rate(Math.addExact(millionths, other.millionths));
    }

    @Override
    public int compareTo(Rate other) {
        return Long.compare(millionths, other.millionths);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rate that && millionths == that.millionths;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(millionths);
    }

    /** The decimal without trailing zeros, readable by {@link #parse}. */
    @JsonValue
    @Override
    public String toString() {
        return Decimals.format(millionths, DECIMALS, 0);
    }

    /** The rate as a percentage for people: {@code "95%"}, {@code "88.8%"}. */
    public String toPercent() {
        return Decimals.format(millionths, DECIMALS - 2, 0) + "%";
    }
}
