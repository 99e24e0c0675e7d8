package io.yiyang.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ApportionmentPropertyTest {
    /** Weights whose sum fits: small ones, where ties are common, and large ones, whose products pass 64 bits. */
    @Provide
    Arbitrary<List<Long>> anyWeights() {
        Arbitrary<Long> small = Arbitraries.longs().between(0, 5);
        Arbitrary<Long> large = Arbitraries.longs().between(0, Long.MAX_VALUE / 30);
        return Arbitraries.oneOf(
                        small.list().ofMinSize(1).ofMaxSize(30),
                        large.list().ofMinSize(1).ofMaxSize(30))
                .filter(weights -> weights.stream().anyMatch(w -> w > 0));
    }

    @Provide
    Arbitrary<Long> anyAmount() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 1000), Arbitraries.longs().between(0, Long.MAX_VALUE));
    }

    private static long[] array(List<Long> weights) {
        return weights.stream().mapToLong(Long::longValue).toArray();
    }

    @Property(tries = 1000)
    void thePartsAddUpToTheAmount(@ForAll("anyAmount") long amount, @ForAll("anyWeights") List<Long> weights) {
        assertThat(LongStream.of(Apportionment.byWeights(amount, array(weights)))
                        .reduce(0, Math::addExact))
                .isEqualTo(amount);
    }

    /** The definition by integers: target = amount × weight ÷ sum; the fen left over by remainder, then by index. */
    @Property(tries = 1000)
    void everyPartIsTheFloorOfItsTargetOrOneMoreForTheLargestRemainders(
            @ForAll("anyAmount") long amount, @ForAll("anyWeights") List<Long> weights) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] parts = Apportionment.byWeights(amount, array(weights));

        BigInteger lowestRaised = null;
        BigInteger highestNotRaised = null;
        int lastRaisedAtLowest = -1;
        int firstNotRaisedAtHighest = -1;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] target = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divideAndRemainder(sum);
            long above = BigInteger.valueOf(parts[i]).subtract(target[0]).longValueExact();
            assertThat(above).isBetween(0L, (long) target[1].signum());
            if (above == 1) {
                if (lowestRaised == null || target[1].compareTo(lowestRaised) <= 0) {
                    lowestRaised = target[1];
                    lastRaisedAtLowest = i;
                }
            } else if (highestNotRaised == null || target[1].compareTo(highestNotRaised) > 0) {
                highestNotRaised = target[1];
                firstNotRaisedAtHighest = i;
            }
        }
        if (lowestRaised != null && highestNotRaised != null) {
            assertThat(lowestRaised).isGreaterThanOrEqualTo(highestNotRaised);
            if (lowestRaised.equals(highestNotRaised)) {
                assertThat(lastRaisedAtLowest).isLessThan(firstNotRaisedAtHighest);
            }
        }
    }

    @Property(tries = 1000)
    void noPartExceedsItsWeightIfTheAmountDoesNotExceedTheirSum(
            @ForAll("anyWeights") List<Long> weights, @ForAll @LongRange(min = 0, max = 1000) long thousandths) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long amount = sum.multiply(BigInteger.valueOf(thousandths))
                .divide(BigInteger.valueOf(1000))
                .longValueExact();

        long[] parts = Apportionment.byWeights(amount, array(weights));

        for (int i = 0; i < parts.length; i++) {
            assertThat(parts[i]).isBetween(0L, weights.get(i));
        }
    }

    @Property(tries = 1000)
    void aNegativeAmountIsTheMirrorImage(@ForAll("anyAmount") long amount, @ForAll("anyWeights") List<Long> weights) {
        long[] mirrored = LongStream.of(Apportionment.byWeights(amount, array(weights)))
                .map(part -> -part)
                .toArray();

        assertThat(Apportionment.byWeights(-amount, array(weights))).containsExactly(mirrored);
    }

    @Property(tries = 1000)
    void weightsTimesAFactorGiveTheSameParts(
            @ForAll("anyAmount") long amount,
            @ForAll("anyWeights") List<Long> weights,
            @ForAll @IntRange(min = 1, max = 1_000_000) int factor) {
        // The sum of up to 30 weights, each times the factor, must fit a long.
        Assume.that(weights.stream().allMatch(w -> w <= Long.MAX_VALUE / 30 / factor));
        long[] scaled = LongStream.of(array(weights)).map(w -> w * factor).toArray();

        assertThat(Apportionment.byWeights(amount, scaled))
                .containsExactly(Apportionment.byWeights(amount, array(weights)));
    }

    @Property(tries = 1000)
    void theSumOfTheWeightsOnTopAddsEachWeightToItsPart(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long amount,
            @ForAll @net.jqwik.api.constraints.Size(min = 1, max = 20)
                    List<@LongRange(min = 0, max = 1_000_000_000) Long> weights,
            @ForAll @IntRange(min = 0, max = 1000) int times) {
        long sum = LongStream.of(array(weights)).sum();
        // Weights that are all zero cannot take an amount; ApportionmentTest shows the refusal.
        Assume.that(sum > 0);
        long[] expected = Apportionment.byWeights(amount, array(weights));
        for (int i = 0; i < expected.length; i++) {
            expected[i] += times * weights.get(i);
        }

        assertThat(Apportionment.byWeights(amount + times * sum, array(weights)))
                .containsExactly(expected);
    }
}
