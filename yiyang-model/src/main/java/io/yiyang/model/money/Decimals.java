package io.yiyang.model.money;

import java.math.BigInteger;
import java.math.RoundingMode;

/** Whole-number arithmetic of scaled values: exact, overflow throws, rounding only where a mode is given. */
final class Decimals {
    private static final int BASE = 10;

    private Decimals() {}

    /** Reads an already checked decimal text as a whole number of units of 10^-decimals, overflow throws. */
    static long parse(String text, int decimals) {
        boolean negative = text.charAt(0) == '-';
        long value = 0; // at most zero, because the least long has no positive counterpart
        int after = -1;
        for (int i = negative ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                after = 0;
                continue;
            }
            value = Math.subtractExact(Math.multiplyExact(value, BASE), c - '0');
            if (after >= 0) {
                after++;
            }
        }
        for (int i = Math.max(after, 0); i < decimals; i++) {
            value = Math.multiplyExact(value, BASE);
        }
        return negative ? value : Math.negateExact(value);
    }

    /** Writes the value with as many decimals as it needs, but at least {@code atLeast}. */
    static String format(long value, int decimals, int atLeast) {
        String digits = BigInteger.valueOf(value).abs().toString();
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int point = padded.length() - decimals;
        int end = padded.length();
        while (end > point + atLeast && padded.charAt(end - 1) == '0') {
            end--;
        }
        String sign = value < 0 ? "-" : "";
        return end == point
                ? sign + padded.substring(0, point)
                : sign + padded.substring(0, point) + "." + padded.substring(point, end);
    }

    /** {@code a × b ÷ divisor} for a positive divisor, rounded once; exact in between, overflow of the result throws. */
    static long multiplyThenDivide(long a, long b, long divisor, RoundingMode mode) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        boolean fitsLong = (high == 0 && low >= 0) || (high == -1 && low < 0);
        if (fitsLong) {
            return divide(low, divisor, mode);
        }
        BigInteger[] parts =
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(divisor));
        return round(parts[0].longValueExact(), parts[1].longValueExact(), divisor, mode);
    }

    static long divide(long dividend, long divisor, RoundingMode mode) {
        return round(dividend / divisor, dividend % divisor, divisor, mode);
    }

    private static long round(long quotient, long remainder, long divisor, RoundingMode mode) {
        if (remainder == 0) {
            return quotient;
        }
        int sign = remainder < 0 ? -1 : 1;
        int half = Long.compare(Math.abs(remainder), divisor - Math.abs(remainder));
        boolean awayFromZero = switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> sign > 0;
            case FLOOR -> sign < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && (quotient & 1) != 0);
            case UNNECESSARY -> throw new ArithmeticException("rounding necessary, but the mode is UNNECESSARY");
        };
        return awayFromZero ? Math.addExact(quotient, sign) : quotient;
    }
}
