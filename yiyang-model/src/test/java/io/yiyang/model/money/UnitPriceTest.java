package io.yiyang.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitPriceTest {
    @ParameterizedTest
    @CsvSource({
        "0.00, 0",
        "4.52, 4520000",
        "0.50, 500000",
        "0.000001, 1",
        "1.234567, 1234567",
        "9999999999.999999, 9999999999999999"
    })
    void aUnitPriceIsMillionthsOfAYuanWrittenWithAtLeastTwoDecimals(String text, long millionths) {
        assertThat(UnitPrice.parseYuan(text)).hasToString(text);
        assertThat(UnitPrice.parseYuan(text).millionthsOfYuan()).isEqualTo(millionths);
        assertThat(UnitPrice.ofYuan(new BigDecimal(text))).isEqualTo(UnitPrice.parseYuan(text));
        assertThat(UnitPrice.parseYuan(text).toBigDecimal()).isEqualByComparingTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "9223372036854.775808", "1E+20"})
    void aBigDecimalThatIsNoWholeMillionthOrDoesNotFitIsRefused(BigDecimal yuan) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> UnitPrice.ofYuan(yuan));
    }

    @Test
    void aNegativePriceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitPrice.ofYuan(new BigDecimal("-0.01")))
                .withMessage("yuan: must not be negative, but was -0.01");
    }

    @ParameterizedTest
    @CsvSource({"60, 50, 10.00", "50, 50, 0.00", "40, 50, 0.00", "50.000001, 50, 0.000001"})
    void theExcessOverACeilingIsNeverNegative(String price, String ceiling, String excess) {
        assertThat(UnitPrice.parseYuan(price).excessOver(UnitPrice.parseYuan(ceiling)))
                .hasToString(excess);
    }

    @Test
    void pricesCompareByValue() {
        assertThat(UnitPrice.parseYuan("4.520000"))
                .isEqualTo(UnitPrice.parseYuan("4.52"))
                .hasSameHashCodeAs(UnitPrice.parseYuan("4.52"))
                .isLessThan(UnitPrice.parseYuan("4.520001"))
                .isNotEqualTo(Rate.parse("4.52"));
    }
}
