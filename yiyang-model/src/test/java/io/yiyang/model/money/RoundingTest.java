package io.yiyang.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundingTest {
    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.UP,
            RoundingMode.DOWN,
            RoundingMode.CEILING,
            RoundingMode.FLOOR,
            RoundingMode.HALF_UP,
            RoundingMode.HALF_DOWN,
            RoundingMode.HALF_EVEN,
            RoundingMode.UNNECESSARY);

    /** "none" in the last column: UNNECESSARY throws, because the exact product has a third decimal. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            amount, rate,  exact,     UP,    DOWN,  CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY
            0.11,   0.5,   0.055,     0.06,  0.05,  0.06,    0.05,  0.06,    0.05,      0.06,      none
            0.05,   0.5,   0.025,     0.03,  0.02,  0.03,    0.02,  0.03,    0.02,      0.02,      none
            0.01,   0.5,   0.005,     0.01,  0.00,  0.01,    0.00,  0.01,    0.00,      0.00,      none
            0.32,   0.05,  0.016,     0.02,  0.01,  0.02,    0.01,  0.02,    0.02,      0.02,      none
            0.11,   0.1,   0.011,     0.02,  0.01,  0.02,    0.01,  0.01,    0.01,      0.01,      none
            0.10,   0.1,   0.010,     0.01,  0.01,  0.01,    0.01,  0.01,    0.01,      0.01,      0.01
            0.00,   0.5,   0.000,     0.00,  0.00,  0.00,    0.00,  0.00,    0.00,      0.00,      0.00
            -0.10,  0.1,   -0.010,    -0.01, -0.01, -0.01,   -0.01, -0.01,   -0.01,     -0.01,     -0.01
            -0.11,  0.1,   -0.011,    -0.02, -0.01, -0.01,   -0.02, -0.01,   -0.01,     -0.01,     none
            -0.32,  0.05,  -0.016,    -0.02, -0.01, -0.01,   -0.02, -0.02,   -0.02,     -0.02,     none
            -0.01,  0.5,   -0.005,    -0.01, 0.00,  0.00,    -0.01, -0.01,   0.00,      0.00,      none
            -0.05,  0.5,   -0.025,    -0.03, -0.02, -0.02,   -0.03, -0.03,   -0.02,     -0.02,     none
            -0.11,  0.5,   -0.055,    -0.06, -0.05, -0.05,   -0.06, -0.06,   -0.05,     -0.06,     none
            4.52,   0.05,  0.226,     0.23,  0.22,  0.23,    0.22,  0.23,    0.23,      0.23,      none
            0.01,   0.499999, 0.00499999, 0.01, 0.00, 0.01,  0.00,  0.00,    0.00,      0.00,      none
            0.01,   0.500001, 0.00500001, 0.01, 0.00, 0.01,  0.00,  0.01,    0.01,      0.01,      none
            """)
    void theShareOfAnAmountIsRoundedOnceInTheNamedMode(
            String amount,
            String rate,
            BigDecimal exact,
            String up,
            String down,
            String ceiling,
            String floor,
            String halfUp,
            String halfDown,
            String halfEven,
            String unnecessary) {
        assertThat(new BigDecimal(amount).multiply(new BigDecimal(rate))).isEqualByComparingTo(exact);
        assertThat(MODES).containsExactlyInAnyOrder(RoundingMode.values());
        List<String> expected = List.of(up, down, ceiling, floor, halfUp, halfDown, halfEven, unnecessary);
        for (int i = 0; i < MODES.size(); i++) {
            RoundingMode mode = MODES.get(i);
            String wanted = expected.get(i);
            Money base = Money.parseYuan(amount);
            if (wanted.equals("none")) {
                assertThatExceptionOfType(ArithmeticException.class)
                        .isThrownBy(() -> base.times(Rate.parse(rate), mode));
            } else {
                assertThat(base.times(Rate.parse(rate), mode)).as(mode.name()).hasToString(wanted);
                assertThat(new BigDecimal(wanted)).as(mode.name()).isEqualByComparingTo(exact.setScale(2, mode));
            }
        }
    }

    /** One line of the national interface's answer 2204 as Qinhuangdao gave it: 4.52 × 1, 5 % paid first. */
    @Test
    void theNationalInterfacesLineOf452IsRedone() {
        Money charged = UnitPrice.parseYuan("4.52").times(Quantity.parse("1"), RoundingMode.HALF_UP);
        Money paidFirst = charged.times(Rate.parse("0.05"), RoundingMode.HALF_UP);

        assertThat(charged).hasToString("4.52");
        assertThat(paidFirst).hasToString("0.23");
        assertThat(charged.minus(paidFirst)).hasToString("4.29");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            price,        quantity, exact,          mode,      amount
            4.52,         1,        4.52,           UNNECESSARY, 4.52
            4.52,         1.5,      6.78,           UNNECESSARY, 6.78
            0.333333,     3,        0.999999,       HALF_UP,   1.00
            0.333333,     3,        0.999999,       DOWN,      0.99
            1.25,         0.1,      0.125,          HALF_UP,   0.13
            1.25,         0.1,      0.125,          HALF_EVEN, 0.12
            1.25,         -0.1,     -0.125,         HALF_UP,   -0.13
            1.25,         -0.1,     -0.125,         HALF_DOWN, -0.12
            0.000001,     0.0001,   0.0000000001,   UP,        0.01
            0.000001,     0.0001,   0.0000000001,   HALF_UP,   0.00
            0.000001,     -0.0001,  -0.0000000001,  FLOOR,     -0.01
            9999999999.999999, 1,   9999999999.999999, DOWN,   9999999999.99
            999999999999.999999, 10000, 9999999999999999.99, UNNECESSARY, 9999999999999999.99
            """)
    void priceTimesQuantityIsRoundedOnceToFen(
            String price, String quantity, BigDecimal exact, RoundingMode mode, String amount) {
        assertThat(new BigDecimal(price).multiply(new BigDecimal(quantity))).isEqualByComparingTo(exact);
        assertThat(UnitPrice.parseYuan(price).times(Quantity.parse(quantity), mode))
                .hasToString(amount);
        assertThat(exact.setScale(2, mode)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @EnumSource
    void priceTimesQuantityBeyondTheRangeThrowsInEveryMode(RoundingMode mode) {
        UnitPrice dear = UnitPrice.parseYuan("999999999999");
        Quantity many = Quantity.parse("99999999999999");

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> dear.times(many, mode));
    }
}
