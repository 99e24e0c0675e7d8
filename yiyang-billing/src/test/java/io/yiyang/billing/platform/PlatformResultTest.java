package io.yiyang.billing.platform;

import static io.yiyang.billing.platform.Records.HOSPITAL_SHARE;
import static io.yiyang.billing.platform.Records.result;
import static io.yiyang.billing.platform.Records.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.payer.Payer;
import io.yiyang.model.code.FundPaymentType;
import io.yiyang.model.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlatformResultTest {
    @Test
    void GIVEN_the_table_of_amounts_THEN_no_name_stands_for_two() {
        Set<String> names = new HashSet<>();
        for (PlatformAmount amount : PlatformAmount.values()) {
            for (String name : amount.names()) {
                assertThat(names.add(name)).as(name).isTrue();
                assertThat(PlatformAmount.named(name)).contains(amount);
            }
            assertThat(amount.field()).isEqualTo(amount.names().get(0));
        }
        assertThat(PlatformAmount.named("psn_name")).isEmpty();
    }

    @Test
    void GIVEN_a_name_twice_or_an_amount_that_is_none_THEN_it_is_the_callers_fault_and_not_repeated() {
        ReceivedField field = ReceivedField.amount("acct_pay", yuan("1"));
        assertThatThrownBy(() -> PlatformResult.of(List.of(field, field))).hasMessageContaining("fields");
        assertThatThrownBy(() -> PlatformResult.of(List.of(ReceivedField.text("acct_pay", "王建国"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("acct_pay: must be an amount in yuan, but was acct_pay=***");
        assertThatThrownBy(() -> new FundRow(List.of(field, field))).hasMessageContaining("fields");
        assertThatThrownBy(() -> new FundRow(List.of(ReceivedField.text("fund_pay_type", "王建国"))))
                .hasMessageNotContaining("王建国");
    }

    @Test
    void GIVEN_equal_fields_and_rows_THEN_results_are_equal_and_rows_count() {
        PlatformResult one = PlatformResult.ofAmounts(Map.of(PlatformAmount.TOTAL, yuan("1")));
        assertThat(one).isEqualTo(PlatformResult.ofAmounts(Map.of(PlatformAmount.TOTAL, yuan("1"))));
        assertThat(one).hasSameHashCodeAs(PlatformResult.ofAmounts(Map.of(PlatformAmount.TOTAL, yuan("1"))));
        assertThat(one.withFundRows(List.of())).isNotEqualTo(one);
        assertThat(one).hasToString("PlatformResult medfee_sumamt=1.00");
        assertThat(one.withFundRows(List.of(FundRow.of(FundPaymentType.MEDICAL_AID, yuan("1")))))
                .hasToString("PlatformResult medfee_sumamt=1.00, setldetail [610100 1.00]");
        assertThat(new FundRow(List.of())).hasToString("? ?");
    }

    @Test
    void GIVEN_a_result_THEN_it_travels_between_engines() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(result(HOSPITAL_SHARE));
            out.writeObject(PlatformConvention.standard());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(result(HOSPITAL_SHARE));
            assertThat(in.readObject()).isEqualTo(PlatformConvention.standard());
        }
    }

    @Test
    void GIVEN_a_payer_that_nobody_knows_THEN_it_appears_among_other_funds_unless_the_tenant_says_otherwise() {
        Payer payer = Payer.of("CITY_SUPPLEMENT");
        assertThat(PlatformConvention.standard().amountOf(payer)).isEqualTo(PlatformAmount.OTHER);
        assertThat(PlatformConvention.builder()
                        .putPayers(payer, PlatformAmount.ENTERPRISE)
                        .build()
                        .amountOf(payer))
                .isEqualTo(PlatformAmount.ENTERPRISE);
    }

    @Test
    void GIVEN_every_identity_state_and_cause_THEN_it_has_a_name_in_two_languages() {
        assertThat(Arrays.stream(Identity.values()).map(Identity::label)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Identity.values()).map(Identity::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Cause.values()).map(Cause::label)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(PlatformAmount.values()).map(PlatformAmount::label))
                .doesNotHaveDuplicates();
    }

    @Test
    void GIVEN_a_hospital_share_not_reported_THEN_the_person_by_subtraction_takes_nothing_off() {
        PlatformResult result = PlatformResult.ofAmounts(
                Map.of(PlatformAmount.TOTAL, yuan("100"), PlatformAmount.FUND_TOTAL, yuan("60")));
        assertThat(PlatformConvention.standard().personFromTotal(result)).contains(yuan("40"));
        assertThat(PlatformConvention.standard().person(result)).isEmpty();
        assertThat(PlatformConvention.standard().cash(result)).isEmpty();
        assertThat(PlatformConvention.standard().personFromTotal(result(HOSPITAL_SHARE)))
                .contains(yuan("4152.06"));
        assertThat(PlatformConvention.standard().accounts(PlatformResult.of(List.of())))
                .isEmpty();
        assertThat(Money.ZERO)
                .isEqualTo(PlatformFigures.accumulated(result, PlatformConvention.standard())
                        .paid(Payer.POOLED_FUND));
    }
}
