package io.yiyang.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.BillId;
import io.yiyang.model.money.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonPaymentTest {
    private static final BillId BILL = BillId.of("b1");

    private static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }

    @ParameterizedTest
    @CsvSource({
        "JIAO_HALF_UP, 12.34, 12.30",
        "JIAO_HALF_UP, 12.35, 12.40",
        "JIAO_UP, 12.31, 12.40",
        "JIAO_UP, 12.30, 12.30",
        "JIAO_DOWN, 12.39, 12.30",
        "YUAN_HALF_UP, 12.49, 12.00",
        "YUAN_HALF_UP, 12.50, 13.00",
        "YUAN_UP, 12.01, 13.00",
        "YUAN_UP, 12.00, 12.00",
        "YUAN_DOWN, 12.99, 12.00",
        "JIAO_HALF_UP, -12.35, -12.40",
        "YUAN_UP, -12.01, -13.00",
        "YUAN_DOWN, -0.99, 0.00",
        "JIAO_DOWN, 0.00, 0.00",
    })
    void GIVEN_cash_THEN_each_of_six_ways_rounds_it_and_a_refund_as_the_mirror_image(
            CashRounding rounding, String cash, String rounded) {
        assertThat(rounding.round(yuan(cash))).isEqualTo(yuan(rounded));
    }

    /** Fault read in a public system: the whole bill is rounded, although only the self-paid part is paid in cash. */
    @Test
    void GIVEN_a_part_in_cash_THEN_only_that_part_is_rounded_and_the_difference_is_a_record_of_its_own() {
        PersonPayment payment = PersonPayment.rounded(
                        BILL, yuan("1340.47"), yuan("1000.00"), yuan("300.15"), CashRounding.JIAO_DOWN)
                .orElseThrow();
        assertThat(payment.cash()).isEqualTo(yuan("40.32"));
        assertThat(payment.tendered()).isEqualTo(yuan("40.30"));
        assertThat(payment.roundingDifference()).isEqualTo(yuan("-0.02"));
        assertThat(payment.due()).isEqualTo(yuan("1340.47"));
        assertThat(payment.electronic()).isEqualTo(yuan("300.15"));
    }

    @Test
    void GIVEN_nothing_in_cash_THEN_nothing_is_rounded() {
        assertThat(PersonPayment.rounded(BILL, yuan("10.07"), Money.ZERO, yuan("10.07"), CashRounding.YUAN_UP)
                        .orElseThrow()
                        .roundingDifference())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void GIVEN_more_than_is_due_THEN_it_is_refused() {
        assertThat(PersonPayment.exact(BILL, yuan("10.00"), yuan("9.00"), yuan("1.01"))
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code().toString()).isEqualTo("YY-B-183"));
    }

    @Property(tries = 1000)
    void GIVEN_any_cash_THEN_rounding_is_idempotent_and_off_by_less_than_its_unit(
            @ForAll CashRounding rounding, @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long fen) {
        Money cash = Money.ofFen(fen);
        Money rounded = rounding.round(cash);
        assertThat(rounding.round(rounded)).isEqualTo(rounded);
        assertThat(rounding.round(cash.negated())).isEqualTo(rounded.negated());
        long unit = rounding.name().startsWith("JIAO") ? 10 : 100;
        assertThat(rounded.fen() % unit).isZero();
        assertThat(Math.abs(rounded.minus(cash).fen())).isLessThan(unit);
    }
}
