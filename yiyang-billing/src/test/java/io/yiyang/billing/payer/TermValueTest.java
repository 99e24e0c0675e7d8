package io.yiyang.billing.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.payer.TermValue.Component;
import io.yiyang.billing.payer.TermValue.Components;
import io.yiyang.billing.payer.TermValue.Condition;
import io.yiyang.billing.payer.TermValue.Conditions;
import io.yiyang.billing.payer.TermValue.LimitBasis;
import io.yiyang.billing.payer.TermValue.Multiple;
import io.yiyang.billing.payer.TermValue.Shares;
import io.yiyang.billing.payer.TermValue.Step;
import io.yiyang.billing.payer.TermValue.Steps;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The values of care insurance and allowances: what they read like, what they may not be, and that they travel. */
class TermValueTest {
    private static Money yuan(String text) {
        return Money.parseYuan(text);
    }

    private static Component component(String ratio, Optional<Money> perDay, Optional<LimitBasis> basis) {
        return new Component(List.of("A", "B"), Rate.parse(ratio), perDay, basis);
    }

    static Stream<Arguments> values() {
        Component limited = component("0.75", Optional.of(yuan("60.00")), Optional.of(LimitBasis.FUND));
        Component plain = new Component(List.of("C"), Rate.ONE, Optional.empty(), Optional.empty());
        return Stream.of(
                Arguments.of(new Components(List.of(limited, plain)), "A B:75%≤60.00 FUND + C:100%"),
                Arguments.of(new Multiple(Rate.parse("1.4")), "1.4"),
                Arguments.of(
                        new Steps(List.of(new Step(80, yuan("100.00")), new Step(90, yuan("200.00")))),
                        "≥80:100.00 ≥90:200.00"),
                Arguments.of(
                        new Conditions(List.of(
                                new Condition("beds", 50, Optional.of(99L)),
                                new Condition("age", 60, Optional.empty()))),
                        "beds ≥ 50 and ≤ 99, age ≥ 60"),
                Arguments.of(
                        new Shares(List.of(Rate.parse("0.4"), Rate.parse("0.3"), Rate.parse("0.3"))), "40% 30% 30%"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsLikeTheDocumentAndTravels(TermValue value, String text) throws Exception {
        assertThat(value).hasToString(text);
        assertThat(through(value)).isEqualTo(value);
    }

    @Test
    void aQuotaTravels() throws Exception {
        for (CareQuota quota : List.of(
                new CareQuota(Optional.of(Quantity.parse("21")), Optional.of(Quantity.parse("8")), Set.of("M"), false),
                new CareQuota(Optional.empty(), Optional.empty(), Set.of(), true))) {
            assertThat(through(quota)).isEqualTo(quota);
        }
    }

    private static Object through(Serializable value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void whatTheyMayNotBe() {
        assertThatThrownBy(() -> new Steps(List.of())).hasMessageStartingWith("steps: must have at least one step");
        assertThatThrownBy(() -> new Steps(List.of(new Step(1, Money.ZERO), new Step(1, Money.ZERO))))
                .hasMessageStartingWith("steps: must rise");
        assertThatThrownBy(() -> new Step(1, yuan("-0.01"))).hasMessage("amount: must not be negative, but was -0.01");
        assertThatThrownBy(() -> new Components(List.of()))
                .hasMessageStartingWith("components: must have at least one component");
        assertThatThrownBy(() -> component("1.000001", Optional.empty(), Optional.empty()))
                .hasMessageStartingWith("ratio: must be at most 1");
        assertThatThrownBy(() -> component("1", Optional.of(yuan("-0.01")), Optional.of(LimitBasis.COST)))
                .hasMessageStartingWith("perDay: must not be negative");
        assertThatThrownBy(() -> new Conditions(List.of())).hasMessageStartingWith("conditions: must not be empty");
        assertThatThrownBy(() -> new Condition("beds", 50, Optional.of(49L)))
                .hasMessageStartingWith("atMost: must not be below 50");
        assertThat(new Condition("beds", 50, Optional.of(50L)).holds(50)).isTrue();
        assertThatThrownBy(() -> new Shares(List.of(Rate.parse("0.4")))).hasMessageStartingWith("rates: must sum to 1");
        assertThatThrownBy(() -> new ServiceDays(1, 1, 2))
                .hasMessage("careGivenInHospital: must be between 0 and the hospital days 1, but was 2");
        assertThatThrownBy(() -> new ServiceDays(1, 0, 0, 2, 0))
                .hasMessage("besideHomeSickbed: must be between 0 and the days of care 1, but was 2");
        assertThatThrownBy(() -> new ServiceDays(-1, 0, 0)).hasMessage("inCare: must not be negative, but was -1");
        assertThatThrownBy(() -> new ServiceDays(1, 0, 0, 0, -1))
                .hasMessage("ofMonth: must not be negative, but was -1");
    }
}
