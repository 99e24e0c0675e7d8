package io.yiyang.model.money;

import io.yiyang.model.internal.Require;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Spreads an amount over weights so that the parts add up to the fen (金额分摊), by largest remainder.
 *
 * <p>The exact target of part i is {@code amount × weight(i) ÷ sum of weights}; every part is the floor or the ceiling
 * of its target. The fen left over go to the parts with the largest remainder, ties to the earlier index, so a caller
 * who sorts by line id gets a result that does not depend on the order of input. A negative amount is the mirror image
 * of the positive one. If no weight is below its target amount, no part exceeds its weight.
 *
 * <p>Cost: O(n log n) time, O(n) memory. Example: 1.00 over weights 1, 1, 1 gives 0.34, 0.33, 0.33.
 */
public final class Apportionment {
    private Apportionment() {}

    /**
     * The parts in fen, in the order of the weights.
     *
     * @throws IllegalArgumentException if a weight is negative, or all are zero while the amount is not
     */
    public static long[] byWeights(long amountFen, long[] weights) {
        if (amountFen < 0) {
            long[] mirrored = byWeights(Math.negateExact(amountFen), weights);
            for (int i = 0; i < mirrored.length; i++) {
                mirrored[i] = -mirrored[i];
            }
            return mirrored;
        }
        long sum = 0;
        for (long weight : weights) {
            Require.that(weight >= 0, "weights", "must not be negative", weight);
            sum = Math.addExact(sum, weight);
        }
        long[] parts = new long[weights.length];
        if (amountFen == 0) {
            return parts;
        }
        if (sum == 0) {
            throw new IllegalArgumentException(
                    "weights: must not all be zero when there is an amount to spread, but was" + " amount "
                            + Money.ofFen(amountFen));
        }
        long[] remainders = new long[weights.length];
        long left = amountFen;
        for (int i = 0; i < weights.length; i++) {
            long product = amountFen * weights[i];
            if (Math.multiplyHigh(amountFen, weights[i]) == 0 && product >= 0) {
                parts[i] = product / sum;
                remainders[i] = product - parts[i] * sum;
            } else {
                BigInteger[] exact = BigInteger.valueOf(amountFen)
                        .multiply(BigInteger.valueOf(weights[i]))
                        .divideAndRemainder(BigInteger.valueOf(sum));
                parts[i] = exact[0].longValueExact();
                remainders[i] = exact[1].longValueExact();
            }
            left -= parts[i];
        }
        if (left > 0) {
            handOut(left, remainders, parts);
        }
        return parts;
    }

    /**
     * The parts as money, in the order of the weights.
     *
     * @throws IllegalArgumentException if a weight is negative, or all are zero while the amount is not
     */
    public static List<Money> byWeights(Money amount, List<Money> weights) {
        long[] parts =
                byWeights(amount.fen(), weights.stream().mapToLong(Money::fen).toArray());
        return Arrays.stream(parts).mapToObj(Money::ofFen).toList();
    }

    /** One fen to each of the largest remainders; among those equal to the smallest that still gets one, the first ones. */
    private static void handOut(long left, long[] remainders, long[] parts) {
        long[] sorted = remainders.clone();
        Arrays.sort(sorted);
        long smallest = sorted[Math.toIntExact(sorted.length - left)];
        long ties = left;
        for (long remainder : remainders) {
            ties -= remainder > smallest ? 1 : 0;
        }
        for (int i = 0; i < parts.length; i++) {
            if (remainders[i] > smallest) {
                parts[i]++;
            } else if (remainders[i] == smallest && ties > 0) {
                parts[i]++;
                ties--;
            }
        }
    }
}
