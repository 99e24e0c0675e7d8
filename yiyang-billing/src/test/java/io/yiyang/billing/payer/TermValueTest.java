package io.yiyang.billing.payer;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.TermValue.Multiple;
import io.yiyang.billing.payer.TermValue.Shares;
import io.yiyang.billing.payer.TermValue.Step;
import io.yiyang.billing.payer.TermValue.Steps;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The values of care insurance and allowances read like the document. */
class TermValueTest {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(StageFixtures.COMPONENTS, "A B:75%≤60.00 FUND + C:100%"),
                Arguments.of(StageFixtures.CONDITIONS, "beds ≥ 50 and ≤ 99, age ≥ 60"),
                Arguments.of(new Multiple(Rate.parse("1.4")), "1.4"),
                Arguments.of(
                        new Steps(List.of(
                                new Step(80, Money.parseYuan("100.00")), new Step(90, Money.parseYuan("200.00")))),
                        "≥80:100.00 ≥90:200.00"),
                Arguments.of(
                        new Shares(List.of(Rate.parse("0.4"), Rate.parse("0.3"), Rate.parse("0.3"))), "40% 30% 30%"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsLikeTheDocument(TermValue value, String text) {
        assertThat(value).hasToString(text);
    }
}
