package io.yiyang.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecimalTextTest {
    private static final List<String> OF_ANOTHER_FORM = List.of(
            "",
            " ",
            "\t",
            " 1",
            "1 ",
            "1\n",
            "\u00a01", // blank and white space
            "+1",
            "+0.5",
            "--1",
            "-",
            "1-",
            "\u22121", // signs; the last is U+2212
            ".",
            ".5",
            "1.",
            "1..2",
            "1.2.3", // points
            "1,000",
            "12,30",
            "1_000",
            "1'000", // separators, and the decimal comma of tr-TR
            "1e2",
            "1E2",
            "1E-2",
            "0x10",
            "1L",
            "1d",
            "1f", // exponents and Java literals
            "NaN",
            "Infinity",
            "null",
            "one", // words
            "\uff11\uff12",
            "\u0661\u0662",
            "\u00bd",
            "二", // fullwidth, Arabic-Indic, one half, Chinese two
            "\u00a512",
            "12元",
            "50%"); // currency and percent

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            text,     MONEY,  RATE,   QUANTITY, UNIT_PRICE
            0,        0.00,   0,      0,        0.00
            00,       0.00,   0,      0,        0.00
            0.0,      0.00,   0,      0,        0.00
            1,        1.00,   1,      1,        1.00
            007.50,   7.50,   7.5,    7.5,      7.50
            12.3,     12.30,  12.3,   12.3,     12.30
            12.30,    12.30,  12.3,   12.3,     12.30
            0.01,     0.01,   0.01,   0.01,     0.01
            0.95,     0.95,   0.95,   0.95,     0.95
            4.52,     4.52,   4.52,   4.52,     4.52
            100,      100.00, 100,    100,      100.00
            999999,   999999.00, 999999, 999999, 999999.00
            """)
    void whatIsReadIsWrittenInTheScalarsOwnForm(
            String text, String money, String rate, String quantity, String unitPrice) {
        assertThat(Money.parseYuan(text)).hasToString(money);
        assertThat(Rate.parse(text)).hasToString(rate);
        assertThat(Quantity.parse(text)).hasToString(quantity);
        assertThat(UnitPrice.parseYuan(text)).hasToString(unitPrice);
    }

    static Stream<Arguments> everyScalarWithEveryTextOfAnotherForm() {
        return Stream.of(DecimalScalar.values())
                .flatMap(scalar -> OF_ANOTHER_FORM.stream().map(text -> Arguments.of(scalar, text)));
    }

    @ParameterizedTest
    @MethodSource("everyScalarWithEveryTextOfAnotherForm")
    void aTextOfAnotherFormIsRefusedWithArgumentRuleAndText(DecimalScalar scalar, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scalar.parser.apply(text))
                .withMessageMatching(
                        "(?s)(yuan|decimal): must be .*with at most " + scalar.decimals + " decimals, but was \".*\"")
                .withMessageEndingWith("but was \"" + text + '"');
    }

    @ParameterizedTest
    @EnumSource
    void theLastDecimalIsReadAndOneMoreIsRefusedEvenIfItIsZero(DecimalScalar scalar) {
        String last = "1." + "0".repeat(scalar.decimals - 1) + "1";

        assertThat(scalar.parser.apply(last)).isEqualByComparingTo(new BigDecimal(last));
        assertThatIllegalArgumentException().isThrownBy(() -> scalar.parser.apply(last + "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> scalar.parser.apply(last + "5"));
    }

    @ParameterizedTest
    @EnumSource
    void aMinusSignIsReadOnlyWhereTheScalarMayBeNegative(DecimalScalar scalar) {
        if (scalar.mayBeNegative()) {
            assertThat(scalar.parser.apply("-12.3")).isEqualByComparingTo("-12.3");
            assertThat(scalar.parser.apply("-0")).isEqualByComparingTo("0");
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> scalar.parser.apply("-12.3"));
            assertThatIllegalArgumentException().isThrownBy(() -> scalar.parser.apply("-0"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTextOfManyDigitsIsRefusedBeforeItIsCalculated(DecimalScalar scalar) {
        assertThatIllegalArgumentException().isThrownBy(() -> scalar.parser.apply("9".repeat(100)));
        assertThatIllegalArgumentException().isThrownBy(() -> scalar.parser.apply("0." + "0".repeat(100)));
    }
}
