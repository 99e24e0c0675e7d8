package io.yiyang.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 10000",
        "1.5, 15000",
        "0.0001, 1",
        "-2, -20000",
        "-0.0001, -1",
        "999999999999.9999, 9999999999999999"
    })
    void aQuantityIsTenThousandths(String text, long tenThousandths) {
        assertThat(Quantity.parse(text).tenThousandths()).isEqualTo(tenThousandths);
        assertThat(Quantity.ofTenThousandths(tenThousandths)).hasToString(text).isEqualTo(Quantity.parse(text));
        assertThat(Quantity.of(new BigDecimal(text))).isEqualTo(Quantity.parse(text));
        assertThat(Quantity.parse(text).toBigDecimal()).isEqualByComparingTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00001", "-1.23456", "922337203685477.5808", "1E+20"})
    void aBigDecimalThatIsNoWholeTenThousandthOrDoesNotFitIsRefused(BigDecimal value) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Quantity.of(value));
    }

    @Test
    void quantitiesCompareByValueAndAReturnIsNegative() {
        assertThat(Quantity.parse("1.0")).isEqualTo(Quantity.ONE).hasSameHashCodeAs(Quantity.ONE);
        assertThat(Quantity.parse("-1")).isLessThan(Quantity.ONE).matches(Quantity::isNegative);
        assertThat(Quantity.ONE).matches(q -> !q.isNegative()).isNotEqualTo(Rate.ONE);
        assertThat(Quantity.parse("0")).matches(q -> !q.isNegative());
    }
}
