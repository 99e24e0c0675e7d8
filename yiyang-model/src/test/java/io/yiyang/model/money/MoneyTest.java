package io.yiyang.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Money MOST = Money.ofFen(Long.MAX_VALUE);
    private static final Money LEAST = Money.ofFen(Long.MIN_VALUE);

    private static Money yuan(String text) {
        return Money.parseYuan(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1, 0.01",
        "9, 0.09",
        "10, 0.10",
        "99, 0.99",
        "100, 1.00",
        "718200, 7182.00",
        "-1, -0.01",
        "-100, -1.00",
        "9223372036854775807, 92233720368547758.07",
        "-9223372036854775808, -92233720368547758.08"
    })
    void fenAreWrittenAsYuanWithTwoDecimals(long fen, String text) {
        assertThat(Money.ofFen(fen)).hasToString(text);
        assertThat(Money.ofFen(fen).toBigDecimal()).isEqualTo(new BigDecimal(text));
        assertThat(Money.ofYuan(new BigDecimal(text)).fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource({"12, 1200", "12.3, 1230", "12.30000, 1230", "1.2E+3, 120000", "-0.010, -1"})
    void aBigDecimalIsConvertedExactlyWhateverItsScale(BigDecimal yuan, long fen) {
        assertThat(Money.ofYuan(yuan).fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "12.345", "-0.005", "92233720368547758.08", "-92233720368547758.09", "1E+30"})
    void aBigDecimalThatIsNoWholeFenOrDoesNotFitIsRefused(BigDecimal yuan) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofYuan(yuan));
    }

    @Test
    void textBeyondTheRangeThrowsInsteadOfWrapping() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> yuan("92233720368547758.08"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> yuan("-92233720368547758.09"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> yuan("99999999999999999"));
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertThat(yuan("8000.00").minus(yuan("440.00")).times(Rate.parse("0.95"), RoundingMode.HALF_UP))
                .isEqualTo(yuan("7182.00"));
    }

    @Test
    void additionSubtractionNegationAndCountAreExact() {
        assertThat(yuan("0.10").plus(yuan("0.20"))).isEqualTo(yuan("0.30"));
        assertThat(yuan("1.00").minus(yuan("1.01"))).isEqualTo(yuan("-0.01"));
        assertThat(yuan("28.00").times(94)).isEqualTo(yuan("2632.00"));
        assertThat(yuan("28.00").times(0)).isEqualTo(Money.ZERO);
        assertThat(yuan("28.00").times(-1)).isEqualTo(yuan("28.00").negated());
        assertThat(Money.ZERO.negated()).isEqualTo(Money.ZERO);
    }

    @Test
    void everyOperationThatLeavesTheRangeThrows() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.plus(Money.ofFen(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LEAST.plus(Money.ofFen(-1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LEAST.minus(Money.ofFen(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ZERO.minus(LEAST));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(LEAST::negated);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.times(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LEAST.times(-1));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.times(Rate.parse("1.000001"), RoundingMode.DOWN));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.sum(List.of(MOST, Money.ofFen(1), Money.ofFen(-1))));
    }

    @Test
    void sumCountsEqualAmountsEachTimeAndIsZeroForNone() {
        assertThat(Money.sum(List.of(yuan("0.10"), yuan("0.10"), yuan("0.10")))).isEqualTo(yuan("0.30"));
        assertThat(Money.sum(Set.of())).isEqualTo(Money.ZERO);
    }

    @Test
    void smallerLargerAndSign() {
        assertThat(yuan("-1").min(yuan("1"))).isEqualTo(yuan("-1"));
        assertThat(yuan("1").min(yuan("-1"))).isEqualTo(yuan("-1"));
        assertThat(yuan("-1").max(yuan("1"))).isEqualTo(yuan("1"));
        assertThat(yuan("1").max(yuan("-1"))).isEqualTo(yuan("1"));
        assertThat(yuan("0.01")).isGreaterThan(Money.ZERO).matches(Money::isPositive);
        assertThat(yuan("-0.01")).isLessThan(Money.ZERO).matches(Money::isNegative);
        assertThat(Money.ZERO).matches(Money::isZero).matches(m -> !m.isPositive() && !m.isNegative());
        assertThat(yuan("0.01")).matches(m -> !m.isZero() && !m.isNegative());
        assertThat(yuan("-0.01")).matches(m -> !m.isZero() && !m.isPositive());
    }

    @Test
    void equalAmountsAreEqualHoweverTheyWereWritten() {
        assertThat(yuan("12.3")).isEqualTo(yuan("12.30")).hasSameHashCodeAs(yuan("12.30"));
        assertThat(yuan("12.3")).isNotEqualTo(yuan("12.31")).isNotEqualTo(Rate.parse("12.3"));
    }

    /** Each would be millions of digits if it were written out, which must not be tried. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E+1000000000",
                "-1E+1000000000",
                "1E+2147483647",
                "1E-1000000000",
                "1E-2147483647",
                "12345678901234567890E+999999999",
                "1E+19"
            })
    void aDecimalThatCannotFitIsRefusedBeforeItIsWrittenOut(String text) {
        BigDecimal value = new BigDecimal(text);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ofYuan(value))
                .withMessage("value: must fit and have at most 2 decimals, but was " + value);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Quantity.of(value));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> UnitPrice.ofYuan(value.abs()));
    }

    @Test
    void aDecimalOfMillionsOfDigitsIsRefusedWithoutPrintingThem() {
        BigDecimal value = new BigDecimal(BigInteger.ONE.shiftLeft(10_000_000), 3_000_000);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ofYuan(value))
                .withMessage("value: must fit and have at most 2 decimals, but was one of too many digits");
    }

    @Test
    void aZeroOfAnyScaleAndTrailingZerosAreRead() {
        for (String zero : List.of("0", "0E+2147483647", "0E-2147483647", "0.000000")) {
            assertThat(Money.ofYuan(new BigDecimal(zero))).isEqualTo(Money.ZERO);
        }
        assertThat(Money.ofYuan(new BigDecimal("12.30000000000000"))).isEqualTo(yuan("12.30"));
        assertThat(Money.ofYuan(new BigDecimal("1.2E+3"))).isEqualTo(yuan("1200"));
        assertThat(Money.ofYuan(MOST.toBigDecimal())).isEqualTo(MOST);
        assertThat(Money.ofYuan(LEAST.toBigDecimal())).isEqualTo(LEAST);
    }
}
