package io.yiyang.billing.platform;

import static io.yiyang.billing.platform.Records.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.platform.PlatformConvention.DetailRows;
import io.yiyang.billing.platform.PlatformConvention.FamilyAccount;
import io.yiyang.billing.platform.PlatformConvention.FundTotal;
import io.yiyang.billing.platform.PlatformConvention.HospitalShare;
import io.yiyang.model.money.Money;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tenant's switches make of the platform's fields; {@code -} is a field that says nothing. */
class PlatformConventionTest {
    private static PlatformResult result(Map<PlatformAmount, String> amounts) {
        Map<PlatformAmount, Money> reported = new EnumMap<>(PlatformAmount.class);
        amounts.forEach((amount, yuan) -> {
            if (!yuan.equals("-")) {
                reported.put(amount, yuan(yuan));
            }
        });
        return PlatformResult.ofAmounts(reported);
    }

    private static String written(Optional<Money> money) {
        return money.map(Money::toString).orElse("-");
    }

    @ParameterizedTest(name = "{0}: {1} and {2} give {3}")
    @CsvSource({
        "NATIONAL_FIELD, 1.00, 2.00, 1.00",
        "NATIONAL_FIELD, -,    2.00, -",
        "OTHER_FIELD,    1.00, 2.00, 2.00",
        "OTHER_FIELD,    1.00, -,    -",
        "FIRST_GIVEN,    0.00, 2.00, 0.00",
        "FIRST_GIVEN,    -,    2.00, 2.00",
        "FIRST_GIVEN,    -,    -,    -",
        "FIRST_NOT_ZERO, 1.00, 2.00, 1.00",
        "FIRST_NOT_ZERO, 0.00, 2.00, 2.00",
        "FIRST_NOT_ZERO, 0.00, -,    0.00",
        "FIRST_NOT_ZERO, -,    2.00, 2.00",
        "FIRST_NOT_ZERO, -,    -,    -",
    })
    void GIVEN_two_fields_of_the_hospitals_share_THEN_the_switch_says_which_counts(
            HospitalShare which, String national, String other, String share) {
        PlatformConvention convention =
                PlatformConvention.builder().hospitalShare(which).build();
        assertThat(written(convention.hospitalShare(
                        result(Map.of(PlatformAmount.HOSPITAL, national, PlatformAmount.HOSPITAL_OTHER_FIELD, other)))))
                .isEqualTo(share);
    }

    @ParameterizedTest(name = "{0}, {1}: account {2}, family {3}, fund total {4}: accounts {5}, insurer {6}")
    @CsvSource({
        "INSIDE_ACCOUNT, WITHOUT_ACCOUNT, 5.00, 2.00, 9.00, 5.00, 9.00",
        "INSIDE_ACCOUNT, WITH_ACCOUNT,    5.00, 2.00, 9.00, 5.00, 4.00",
        "BESIDE_ACCOUNT, WITH_ACCOUNT,    5.00, 2.00, 9.00, 7.00, 2.00",
        "BESIDE_ACCOUNT, WITH_ACCOUNT,    5.00, -,    9.00, 5.00, 4.00",
        "BESIDE_ACCOUNT, WITH_ACCOUNT,    -,    2.00, 9.00, -,    -",
        "BESIDE_ACCOUNT, WITHOUT_ACCOUNT, -,    2.00, 9.00, -,    9.00",
        "INSIDE_ACCOUNT, WITH_ACCOUNT,    5.00, 2.00, -,    5.00, -",
    })
    void GIVEN_a_familys_account_THEN_the_switches_say_whether_it_comes_on_top(
            FamilyAccount family,
            FundTotal total,
            String account,
            String ofFamily,
            String funds,
            String accounts,
            String insurer) {
        PlatformConvention convention = PlatformConvention.builder()
                .familyAccount(family)
                .fundTotal(total)
                .build();
        PlatformResult result = result(Map.of(
                PlatformAmount.ACCOUNT,
                account,
                PlatformAmount.FAMILY_ACCOUNT,
                ofFamily,
                PlatformAmount.FUND_TOTAL,
                funds));
        assertThat(written(convention.accounts(result))).isEqualTo(accounts);
        assertThat(written(convention.insurerSide(result))).isEqualTo(insurer);
    }

    @ParameterizedTest
    @CsvSource({
        "WITH_ACCOUNT_AND_HOSPITAL, true, true",
        "WITH_ACCOUNT, true, false",
        "WITH_HOSPITAL, false, true",
        "FUNDS_ONLY, false, false",
    })
    void GIVEN_what_the_detail_lists_THEN_account_and_hospital_are_in_it_or_not(
            DetailRows rows, boolean account, boolean hospital) {
        assertThat(rows.haveAccount()).isEqualTo(account);
        assertThat(rows.haveHospital()).isEqualTo(hospital);
    }

    @Test
    void GIVEN_a_result_THEN_account_hospital_cash_and_deductible_count_in_the_year() {
        Accumulated year = PlatformFigures.accumulated(
                result(Map.of(
                        PlatformAmount.TOTAL, "20.00",
                        PlatformAmount.IN_SCOPE, "15.00",
                        PlatformAmount.POOLED_FUND, "8.00",
                        PlatformAmount.ACCOUNT, "3.00",
                        PlatformAmount.HOSPITAL, "2.00",
                        PlatformAmount.CASH, "7.00",
                        PlatformAmount.DEDUCTIBLE, "4.00")),
                PlatformConvention.standard());
        assertThat(year.total()).hasToString("20.00");
        assertThat(year.inScope()).hasToString("15.00");
        assertThat(year.paid())
                .isEqualTo(Map.of(
                        Payer.POOLED_FUND,
                        yuan("8"),
                        Payer.PERSONAL_ACCOUNT,
                        yuan("3"),
                        Payer.of("HOSPITAL"),
                        yuan("2"),
                        Payer.PERSON,
                        yuan("7")));
        assertThat(year.deductibles()).isEqualTo(Map.of(Payer.POOLED_FUND, yuan("4")));
        assertThat(year.counted()).isEmpty();
        assertThat(year.billsWithoutBase()).isEqualTo(1);
    }

    @Test
    void GIVEN_a_received_field_THEN_only_amounts_are_written_out() {
        assertThat(ReceivedField.amount("medfee_sumamt", yuan("4.52"))).hasToString("medfee_sumamt=4.52");
        assertThat(ReceivedField.amount("certno", yuan("4.52"))).hasToString("certno=***");
        assertThat(ReceivedField.text("medfee_sumamt", "4.52"))
                .as("a text may be anything")
                .hasToString("medfee_sumamt=***");
        assertThat(ReceivedField.nothing("psn_name")).hasToString("psn_name=null");
        assertThat(ReceivedField.nothing("medfee_sumamt").isGiven()).isFalse();
        assertThat(ReceivedField.text("medfee_sumamt", "  ").asAmount()).isEmpty();
        assertThatThrownBy(() -> ReceivedField.text("medfee_sumamt", "Wang").asAmount())
                .hasMessage("medfee_sumamt: must be an amount in yuan, but was medfee_sumamt=***");
    }
}
