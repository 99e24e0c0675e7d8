package io.yiyang.billing.platform;

import static io.yiyang.billing.platform.Records.HOSPITAL_SHARE;
import static io.yiyang.billing.platform.Records.HOSPITAL_SHARE_REVERSED;
import static io.yiyang.billing.platform.Records.OUTPATIENT;
import static io.yiyang.billing.platform.Records.REVERSAL;
import static io.yiyang.billing.platform.Records.result;
import static io.yiyang.billing.platform.Records.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.platform.IdentityCheck.Broken;
import io.yiyang.billing.platform.IdentityCheck.Holds;
import io.yiyang.billing.platform.IdentityCheck.NotCheckable;
import io.yiyang.billing.platform.PlatformConvention.DetailRows;
import io.yiyang.billing.platform.PlatformConvention.FamilyAccount;
import io.yiyang.billing.platform.PlatformConvention.FundTotal;
import io.yiyang.billing.platform.PlatformConvention.HospitalShare;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityChecksTest {
    private static final PlatformConvention STANDARD = PlatformConvention.standard();

    private static IdentityCheck check(PlatformResult result, PlatformConvention convention, Identity identity) {
        return IdentityChecks.of(result, convention).stream()
                .filter(check -> check.identity() == identity)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Identity> holding(String message) {
        return IdentityChecks.of(result(message), STANDARD).stream()
                .filter(Holds.class::isInstance)
                .map(IdentityCheck::identity);
    }

    private static PlatformResult amounts(String... amounts) {
        return PlatformResult.of(Stream.of(amounts)
                .map(a -> ReceivedField.amount(a.substring(0, a.indexOf('=')), yuan(a.substring(a.indexOf('=') + 1))))
                .toList());
    }

    @Test
    void GIVEN_captured_records_THEN_every_identity_that_can_be_checked_holds() {
        assertThat(holding(OUTPATIENT))
                .containsExactly(
                        Identity.I1, Identity.I1B, Identity.I2, Identity.I3, Identity.I4, Identity.I5, Identity.I7);
        assertThat(holding(HOSPITAL_SHARE_REVERSED))
                .contains(Identity.I1, Identity.I1B, Identity.I2, Identity.I3, Identity.I4, Identity.I5, Identity.I7);
    }

    @Test
    void GIVEN_nulls_of_a_reversal_THEN_they_are_not_taken_as_zero() {
        assertThat(check(result(REVERSAL), STANDARD, Identity.I1))
                .isEqualTo(new NotCheckable(Identity.I1, List.of("psn_part_amt")));
        assertThat(check(result(REVERSAL), STANDARD, Identity.I1B)).isInstanceOfSatisfying(Holds.class, holds -> {
            assertThat(holds.sides().right()).isEqualTo(yuan("-25.10"));
            assertThat(holds.sides().notGiven()).containsExactly("hosp_part_amt");
        });
        assertThat(STANDARD.person(result(REVERSAL))).contains(yuan("-25.10"));
    }

    @Test
    void GIVEN_a_hospital_share_in_the_other_field_THEN_reading_the_national_one_alone_breaks_by_it() {
        PlatformConvention nationalOnly = PlatformConvention.builder()
                .hospitalShare(HospitalShare.NATIONAL_FIELD)
                .build();
        assertThat(check(result(HOSPITAL_SHARE_REVERSED), nationalOnly, Identity.I1))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.sides().difference()).isEqualTo(yuan("-32.86")));
        assertThat(check(result(HOSPITAL_SHARE_REVERSED), STANDARD, Identity.I1))
                .isInstanceOf(Holds.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_GIVEN, 0.00",
        "FIRST_NOT_ZERO, 32.86",
        "NATIONAL_FIELD, 0.00",
        "OTHER_FIELD, 32.86",
    })
    void GIVEN_both_hospital_fields_THEN_the_tenants_switch_says_which_counts(HospitalShare reading, String share) {
        PlatformConvention convention =
                PlatformConvention.builder().hospitalShare(reading).build();
        assertThat(convention.hospitalShare(amounts("hosp_part_amt=0.00", "ownpay_hosp_part=32.86")))
                .contains(yuan(share));
    }

    /** The same bill in two provinces: the fund total is 600.00 without the account and 750.00 with it. */
    @ParameterizedTest
    @CsvSource({"WITHOUT_ACCOUNT, 600.00", "WITH_ACCOUNT, 750.00"})
    void GIVEN_a_fund_total_with_or_without_the_account_THEN_the_switch_makes_both_add_up(
            FundTotal reading, String total) {
        PlatformResult result = amounts(
                "medfee_sumamt=1000.00",
                "hifp_pay=600.00",
                "fund_pay_sumamt=" + total,
                "psn_part_amt=400.00",
                "acct_pay=150.00",
                "psn_cash_pay=250.00");
        PlatformConvention convention =
                PlatformConvention.builder().fundTotal(reading).build();
        assertThat(convention.insurerSide(result)).contains(yuan("600.00"));
        assertThat(convention.personFromTotal(result)).contains(yuan("400.00"));
        assertThat(convention.cash(result)).contains(yuan("250.00"));
        assertThat(convention.cash(amounts("medfee_sumamt=1000.00", "fund_pay_sumamt=" + total, "acct_pay=150.00")))
                .contains(yuan("250.00"));
        for (Identity identity : List.of(Identity.I1, Identity.I1B, Identity.I2, Identity.I4)) {
            assertThat(check(result, convention, identity)).as(identity.code()).isInstanceOf(Holds.class);
        }
        FundTotal other = reading == FundTotal.WITH_ACCOUNT ? FundTotal.WITHOUT_ACCOUNT : FundTotal.WITH_ACCOUNT;
        assertThat(check(result, PlatformConvention.builder().fundTotal(other).build(), Identity.I1))
                .isInstanceOf(Broken.class);
    }

    @Test
    void GIVEN_a_family_account_beside_the_account_THEN_the_switch_adds_it() {
        PlatformResult result = amounts(
                "medfee_sumamt=100.00",
                "fund_pay_sumamt=60.00",
                "psn_part_amt=40.00",
                "acct_pay=10.00",
                "acct_mulaid_pay=5.00",
                "psn_cash_pay=25.00");
        assertThat(check(result, STANDARD, Identity.I2)).isInstanceOf(Broken.class);
        PlatformConvention beside = PlatformConvention.builder()
                .familyAccount(FamilyAccount.BESIDE_ACCOUNT)
                .build();
        assertThat(check(result, beside, Identity.I2)).isInstanceOf(Holds.class);
        assertThat(check(result, beside, Identity.I1B)).isInstanceOf(Holds.class);
    }

    /** Fault read in a public system: the rows of setldetail, account and hospital included, summed as "fund". */
    @Test
    void GIVEN_rows_with_account_and_hospital_THEN_their_sum_is_not_the_fund_total() {
        PlatformResult result = result(HOSPITAL_SHARE);
        assertThat(check(result, STANDARD, Identity.I5)).isInstanceOfSatisfying(Holds.class, holds -> {
            assertThat(holds.sides().left()).isEqualTo(yuan("19460.44"));
            assertThat(result.amount(PlatformAmount.FUND_TOTAL)).contains(yuan("18785.39"));
        });
        PlatformConvention fundsOnly =
                PlatformConvention.builder().detailRows(DetailRows.FUNDS_ONLY).build();
        assertThat(check(result, fundsOnly, Identity.I5))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.sides().difference()).isEqualTo(yuan("675.05")));
    }

    /** Fault read in a public system: payers summed through a Set, so that equal amounts vanish. */
    @Test
    void GIVEN_two_funds_with_equal_amounts_THEN_both_count() {
        PlatformResult result = amounts("fund_pay_sumamt=1000.00", "hifp_pay=500.00", "hifmi_pay=500.00");
        assertThat(check(result, STANDARD, Identity.I4)).isInstanceOf(Holds.class);
    }

    /** Fault read in a public system: the account's payment filled from the deductible's field. */
    @Test
    void GIVEN_an_account_payment_filled_from_the_deductible_THEN_the_identities_of_the_person_break() {
        PlatformResult result = amounts(
                "medfee_sumamt=1000.00",
                "inscp_scp_amt=1000.00",
                "act_pay_dedc=200.00",
                "fund_pay_sumamt=640.00",
                "psn_part_amt=360.00",
                "acct_pay=200.00",
                "psn_cash_pay=360.00");
        assertThat(check(result, STANDARD, Identity.I2)).isInstanceOf(Broken.class);
        assertThat(check(result, STANDARD, Identity.I1B)).isInstanceOf(Broken.class);
        assertThat(check(result, STANDARD, Identity.I1)).isInstanceOf(Holds.class);
    }

    @Test
    void GIVEN_no_field_of_an_identity_THEN_it_is_not_checkable_and_names_what_is_missing() {
        PlatformResult result = amounts("medfee_sumamt=8.00", "fulamt_ownpay_amt=8.00");
        assertThat(check(result, STANDARD, Identity.I3))
                .isEqualTo(
                        new NotCheckable(Identity.I3, List.of("overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt")));
        assertThat(check(result, STANDARD, Identity.I4))
                .isInstanceOfSatisfying(
                        NotCheckable.class,
                        check -> assertThat(check.missing()).contains("fund_pay_sumamt", "hifp_pay"));
        assertThat(check(result, STANDARD, Identity.I5))
                .isEqualTo(new NotCheckable(Identity.I5, List.of("setldetail")));
        assertThat(check(result, STANDARD, Identity.I7))
                .isEqualTo(new NotCheckable(Identity.I7, List.of("act_pay_dedc", "inscp_scp_amt")));
    }

    @ParameterizedTest
    @CsvSource({"4.29, 4.29, true", "4.30, 4.29, false", "-24.87, -24.87, true", "-24.88, -24.87, false", "1, -2, false"
    })
    void GIVEN_a_deductible_THEN_it_is_within_what_is_in_scope_on_reversals_too(
            String deductible, String inScope, boolean holds) {
        PlatformResult result = amounts("act_pay_dedc=" + deductible, "inscp_scp_amt=" + inScope);
        assertThat(check(result, STANDARD, Identity.I7)).isInstanceOf(holds ? Holds.class : Broken.class);
    }

    @Test
    void GIVEN_the_balance_before_THEN_the_balance_after_is_less_by_the_account_payment() {
        assertThat(IdentityChecks.balance(result(OUTPATIENT), STANDARD, yuan("1378.15")))
                .isInstanceOf(Holds.class);
        assertThat(IdentityChecks.balance(result(OUTPATIENT), STANDARD, yuan("1378.16")))
                .isInstanceOf(Broken.class);
        assertThat(IdentityChecks.balance(amounts("balc=1.00"), STANDARD, yuan("1.00")))
                .isEqualTo(new NotCheckable(Identity.I8, List.of("acct_pay")));
    }

    @Test
    void GIVEN_a_line_THEN_its_parts_and_its_product_are_checked_and_a_return_too() {
        PlatformLine line = new PlatformLine(
                LineId.of("1"),
                Quantity.parse("2"),
                UnitPrice.parseYuan("2.26"),
                yuan("4.52"),
                Money.ZERO,
                Money.ZERO,
                yuan("0.23"),
                yuan("4.29"));
        assertThat(IdentityChecks.line(line, RoundingMode.HALF_UP)).allMatch(Holds.class::isInstance);
        PlatformLine returned = new PlatformLine(
                LineId.of("2"),
                Quantity.parse("-2"),
                UnitPrice.parseYuan("2.26"),
                yuan("-4.52"),
                Money.ZERO,
                Money.ZERO,
                yuan("-0.22"),
                yuan("-4.29"));
        assertThat(IdentityChecks.line(returned, RoundingMode.HALF_UP))
                .extracting(IdentityCheck::getClass)
                .isEqualTo(List.of(Broken.class, Holds.class));
    }

    @Test
    void GIVEN_a_settlement_list_THEN_its_two_equations_are_checked() {
        SettlementList list = new SettlementList(
                yuan("1000"), yuan("600"), yuan("100"), yuan("50"), yuan("250"), yuan("200"), yuan("50"));
        assertThat(IdentityChecks.settlementList(list)).allMatch(Holds.class::isInstance);
        SettlementList overLimitCounted = new SettlementList(
                yuan("1000"), yuan("600"), yuan("100"), yuan("50"), yuan("250"), yuan("200"), yuan("80"));
        assertThat(IdentityChecks.settlementList(overLimitCounted).get(1)).isInstanceOf(Broken.class);
    }

    @Test
    void GIVEN_receipts_of_two_cities_THEN_each_adds_up_in_its_own_form() {
        assertThat(IdentityChecks.receipt(
                        Receipt.byMeans(yuan("505.63"), yuan("363.75"), yuan("120.00"), yuan("21.88"))))
                .isInstanceOf(Holds.class);
        assertThat(IdentityChecks.receipt(
                        Receipt.byClass(yuan("1000"), yuan("700"), yuan("200"), yuan("60"), yuan("40"))))
                .isInstanceOf(Holds.class);
    }

    /** A real receipt whose labels overlap: 5436.58 + 1594.92 + 1306.85 is 68.21 more than 8270.14. */
    @Test
    void GIVEN_a_receipt_whose_labels_overlap_THEN_the_check_says_by_how_much() {
        Map<String, Money> parts = new LinkedHashMap<>();
        parts.put("自理自费", yuan("5436.58"));
        parts.put("自负", yuan("1594.92"));
        parts.put("基金", yuan("1306.85"));
        assertThat(IdentityChecks.receipt(new Receipt(yuan("8270.14"), parts)))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.sides().difference()).isEqualTo(yuan("-68.21")));
    }

    @Test
    void GIVEN_two_names_of_one_amount_THEN_they_are_compared_and_the_national_one_counts() {
        PlatformResult result = amounts("psn_part_amt=10.00", "psn_pay=11.00");
        assertThat(check(result, STANDARD, Identity.NAMES_AGREE)).isInstanceOf(Broken.class);
        assertThat(result.amount(PlatformAmount.PERSON)).contains(yuan("10.00"));
        assertThat(check(result(HOSPITAL_SHARE), STANDARD, Identity.NAMES_AGREE))
                .isInstanceOf(Holds.class);
    }

    @Test
    void GIVEN_a_reversal_and_its_settlement_THEN_each_amount_mirrors_or_is_named() {
        PlatformResult settled = amounts("medfee_sumamt=25.10", "acct_pay=25.10", "act_pay_dedc=24.87", "balc=1");
        assertThat(result(REVERSAL).notMirroring(settled)).isEmpty();
        assertThat(result(REVERSAL).notMirroring(amounts("medfee_sumamt=25.10", "acct_pay=25.00")))
                .containsExactly(PlatformAmount.ACCOUNT);
    }
}
