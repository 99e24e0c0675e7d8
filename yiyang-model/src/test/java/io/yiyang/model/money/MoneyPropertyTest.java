package io.yiyang.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

class MoneyPropertyTest {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    /** Plain amounts and the whole range; the latter makes products of up to 126 bits. */
    @Provide
    Arbitrary<Long> anyFen() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-10_000_000, 10_000_000),
                Arbitraries.longs().withDistribution(uniform()));
    }

    /** Published ratios, which make ties likely, ratios up to 100 %, and the whole range. */
    @Provide
    Arbitrary<Long> anyMillionths() {
        return Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, 50_000L, 125_000L, 250_000L, 500_000L, 950_000L, 1_000_000L, 1_500_000L),
                Arbitraries.longs().between(0, 1_000_000),
                Arbitraries.longs().greaterOrEqual(0).withDistribution(uniform()));
    }

    private static net.jqwik.api.RandomDistribution uniform() {
        return net.jqwik.api.RandomDistribution.uniform();
    }

    @Property(tries = 1000)
    void theShareAgreesWithBigDecimalOrThrowsWhereTheResultDoesNotFit(
            @ForAll("anyFen") long fen, @ForAll("anyMillionths") long millionths, @ForAll RoundingMode mode) {
        BigInteger product = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(millionths));
        Statistics.label("product beyond 64 bits")
                .collect(product.bitLength() > 63)
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 10));

        agrees(new BigDecimal(product, 6), mode, () -> Money.ofFen(fen).times(Rate.ofMillionths(millionths), mode));
    }

    @Property(tries = 1000)
    void priceTimesQuantityAgreesWithBigDecimalOrThrowsWhereTheResultDoesNotFit(
            @ForAll("anyMillionths") long millionths,
            @ForAll("anyFen") long tenThousandths,
            @ForAll RoundingMode mode) {
        UnitPrice price = UnitPrice.ofYuan(BigDecimal.valueOf(millionths, 6));
        Quantity quantity = Quantity.ofTenThousandths(tenThousandths);
        BigInteger product = BigInteger.valueOf(millionths).multiply(BigInteger.valueOf(tenThousandths));

        agrees(new BigDecimal(product, 8), mode, () -> price.times(quantity, mode));
    }

    /** Ties are rare among random numbers, so they are built: k fen and a half, for every k, in every mode. */
    @Property(tries = 1000)
    void tiesAgreeWithBigDecimal(
            @ForAll @LongRange(min = -4_000_000_000_000_000_000L, max = 4_000_000_000_000_000_000L) long k,
            @ForAll RoundingMode mode) {
        long odd = 2 * k + 1;

        agrees(
                new BigDecimal(BigInteger.valueOf(odd).multiply(BigInteger.valueOf(5)), 1),
                mode,
                () -> Money.ofFen(odd).times(Rate.parse("0.5"), mode));
    }

    private static void agrees(BigDecimal exactFen, RoundingMode mode, java.util.function.Supplier<Money> computed) {
        boolean exact = exactFen.stripTrailingZeros().scale() <= 0;
        if (mode == RoundingMode.UNNECESSARY && !exact) {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(computed::get);
            return;
        }
        BigInteger rounded = exactFen.setScale(0, mode).toBigIntegerExact();
        if (rounded.compareTo(LEAST) < 0 || rounded.compareTo(MOST) > 0) {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(computed::get);
        } else {
            assertThat(computed.get().fen()).isEqualTo(rounded.longValueExact());
        }
    }

    @Property(tries = 1000)
    void sumAndDifferenceAgreeWithBigIntegerOrThrow(@ForAll("anyFen") long a, @ForAll("anyFen") long b) {
        BigDecimal sum = new BigDecimal(BigInteger.valueOf(a).add(BigInteger.valueOf(b)));
        BigDecimal difference = new BigDecimal(BigInteger.valueOf(a).subtract(BigInteger.valueOf(b)));

        agrees(sum, RoundingMode.UNNECESSARY, () -> Money.ofFen(a).plus(Money.ofFen(b)));
        agrees(difference, RoundingMode.UNNECESSARY, () -> Money.ofFen(a).minus(Money.ofFen(b)));
    }

    @Property(tries = 1000)
    void theOrderOfScalarsIsTheOrderOfTheirNumbers(@ForAll("anyFen") long a, @ForAll("anyFen") long b) {
        int expected = Long.compare(a, b);

        assertThat(Money.ofFen(a).compareTo(Money.ofFen(b))).isEqualTo(expected);
        assertThat(Quantity.ofTenThousandths(a).compareTo(Quantity.ofTenThousandths(b)))
                .isEqualTo(expected);
        assertThat(Money.ofFen(a).equals(Money.ofFen(b))).isEqualTo(expected == 0);
        assertThat(Money.ofFen(a).min(Money.ofFen(b)).fen()).isEqualTo(Math.min(a, b));
        assertThat(Money.ofFen(a).max(Money.ofFen(b)).fen()).isEqualTo(Math.max(a, b));
    }
}
