package io.yiyang.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0%",
        "0.000001, 1, 0.0001%",
        "0.05, 50000, 5%",
        "0.888, 888000, 88.8%",
        "0.95, 950000, 95%",
        "1, 1000000, 100%",
        "1.4, 1400000, 140%"
    })
    void aRateIsMillionthsAndReadsAsAPercentage(String text, long millionths, String percent) {
        assertThat(Rate.parse(text).millionths()).isEqualTo(millionths);
        assertThat(Rate.ofMillionths(millionths)).hasToString(text).isEqualTo(Rate.parse(text));
        assertThat(Rate.parse(text).toPercent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.05, 0.95", "0.333333, 0.666667", "1, 0"})
    void theComplementIsWhatIsLeftOfOne(String rate, String complement) {
        assertThat(Rate.parse(rate).complement()).isEqualTo(Rate.parse(complement));
        assertThat(Rate.parse(rate).plus(Rate.parse(complement))).isEqualTo(Rate.ONE);
    }

    @Test
    void aRateAboveOneHasNoComplement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.parse("1.000001").complement())
                .withMessage("rate: must be at most 1 to have a complement, but was 1.000001");
    }

    @Test
    void aNegativeRateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.ofMillionths(-1))
                .withMessage("millionths: must not be negative, but was -1");
    }

    @Test
    void aSumBeyondTheRangeThrows() {
        Rate most = Rate.ofMillionths(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Rate.ofMillionths(1)));
    }

    @Test
    void ratesCompareByValue() {
        assertThat(Rate.parse("0.5")).isEqualTo(Rate.parse("0.500000")).hasSameHashCodeAs(Rate.parse("0.500000"));
        assertThat(Rate.parse("0.5"))
                .isLessThan(Rate.ONE)
                .isGreaterThan(Rate.ZERO)
                .isNotEqualTo(Rate.ONE);
        assertThat(Rate.ONE).isNotEqualTo(Quantity.ONE);
    }
}
