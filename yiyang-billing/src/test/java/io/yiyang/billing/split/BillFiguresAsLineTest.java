package io.yiyang.billing.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bill of which only the sums are printed becomes one line. */
class BillFiguresAsLineTest {
    private static final LineId LINE = LineId.of("bill");

    @Test
    void GIVEN_a_total_and_its_deductions_THEN_the_rest_is_in_scope() {
        // 9000.00 − 400.00 − 100.00 − 500.00
        SplitLine line = SplitLine.of(LINE, Optional.empty(), yuan("9000"), yuan("400"), yuan("100"), yuan("500"));
        assertThat(line.inScope()).isEqualTo(yuan("8000"));
        assertThat(line.outOfScope()).isEqualTo(yuan("1000"));
    }

    @Test
    void GIVEN_only_the_amount_in_scope_THEN_the_rest_is_own_pay() {
        SplitLine line = SplitLine.ofInScope(LINE, Optional.empty(), yuan("52000"), yuan("50000"));
        assertThat(line.ownPay()).isEqualTo(yuan("2000"));
        assertThat(line.inScope()).isEqualTo(yuan("50000"));
    }

    @Test
    void GIVEN_deductions_above_the_total_or_more_in_scope_than_charged_THEN_it_is_the_callers_fault() {
        assertThatThrownBy(
                        () -> SplitLine.of(LINE, Optional.empty(), yuan("10"), yuan("10.01"), Money.ZERO, Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.01");
        assertThatThrownBy(() -> SplitLine.ofInScope(LINE, Optional.empty(), yuan("10"), yuan("10.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.01");
    }

    private static Money yuan(String text) {
        return Money.parseYuan(text);
    }
}
