package io.yiyang.billing.payer;

import static io.yiyang.billing.payer.StageFixtures.proportional;
import static io.yiyang.billing.payer.StageFixtures.stage;
import static io.yiyang.billing.payer.StageFixtures.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a stage tells of its computation: every step with its figures, so that a reader can redo the share by hand. */
class StageStepsTest {
    private static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }

    private static ImmutablePosition position(String left) {
        return (ImmutablePosition) Position.of(yuan(left), yuan(left), yuan(left));
    }

    @Test
    void GIVEN_a_deductible_as_a_share_of_the_bill_THEN_its_bounds_are_written() {
        StageTerms terms = proportional(
                Payer.POOLED_FUND,
                "base=ELIGIBLE",
                "deductibleShare=0.20",
                "deductibleMin=2000",
                "deductibleMax=10000",
                "ratio=0.60");
        assertThat(steps(terms, position("8000")))
                .containsExactly(
                        "base: amount in scope: 8000.00",
                        "deductible as a share of the whole bill: 8000.00 × 20% = 1600.00, min. 2000.00, max. 10000.00"
                                + " → 2000.00",
                        "deductible: 2000.00",
                        "ratio of what is above the deductible: (8000.00 − 2000.00) × 60% = 3600.00");
        StageTerms plain = proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductibleShare=0.20", "ratio=0.60");
        assertThat(steps(plain, position("8000")))
                .contains("deductible as a share of the whole bill: 8000.00 × 20% =" + " 1600.00 → 1600.00");
    }

    @Test
    void GIVEN_a_factor_a_step_down_and_periods_THEN_each_is_a_step() {
        StageTerms terms = proportional(
                Payer.POOLED_FUND,
                "base=ELIGIBLE",
                "deductible=1000",
                "deductibleFactor=0.50",
                "deductibleStep=0.10",
                "stepping=COMPOUNDING",
                "deductibleFloor=420",
                "deductibleEveryDays=90",
                "ratio=0.80");
        assertThat(steps(terms, position("10000").withStay(StayInYear.of(3, 91))))
                .containsExactly(
                        "base: amount in scope: 10000.00",
                        "factor of the deductible: 1000.00 × 50% = 500.00",
                        "step-down of stay 3: 500.00 → 405.00, max(405.00, 420.00) = 420.00",
                        "the deductible again after every 90 days: 420.00 × 2 (91) = 840.00",
                        "deductible: 840.00",
                        "ratio of what is above the deductible: (10000.00 − 840.00) × 80% = 7328.00");
        StageTerms withoutFloor = proportional(
                Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=1000", "deductibleStepAmount=300", "ratio=0.80");
        assertThat(steps(withoutFloor, position("10000").withStay(StayInYear.of(2, 1))))
                .contains("step-down of stay 2: 1000.00 → 700.00");
    }

    @Test
    void GIVEN_a_deductible_of_the_year_THEN_what_is_left_of_it_and_its_limit_are_written() {
        StageTerms terms = proportional(
                Payer.POOLED_FUND,
                "base=ELIGIBLE",
                "deductible=1000",
                "deductibleBy=YEAR",
                "deductibleYearCap=1500",
                "ratio=0.50");
        assertThat(steps(terms, position("3000").withDeductibleThisYear(yuan("600"))))
                .containsExactly(
                        "base: amount in scope: 3000.00",
                        "deductible: 1000.00",
                        "what is left of the year's deductible: max(0.00, 1000.00 − 600.00) = 400.00",
                        "limit of the year's deductibles: min(400.00, (1500.00 − 600.00)) = 400.00",
                        "ratio of what is above the deductible: (3000.00 − 400.00) × 50% = 1300.00");
    }

    @Test
    void GIVEN_a_deductible_that_a_transfer_placed_THEN_the_standard_is_named_and_its_own_steps_are_not() {
        StageTerms terms = proportional(
                Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=1000", "deductibleFactor=0.50", "ratio=0.50");
        assertThat(steps(terms, position("3000").withDeductible(yuan("200"))))
                .containsExactly(
                        "base: amount in scope: 3000.00",
                        "deductible of this stay after the transfer (standard 500.00): 200.00",
                        "ratio of what is above the deductible: (3000.00 − 200.00) × 50% = 1400.00");
    }

    @Test
    void GIVEN_a_base_with_limits_of_day_and_year_THEN_both_are_written() {
        StageTerms terms = proportional(
                Payer.POOLED_FUND,
                "base=ELIGIBLE",
                "baseCap=4500",
                "baseDayCap=200",
                "baseYearCap=6000",
                "window=2500",
                "ratio=0.50");
        assertThat(steps(terms, position("5000").withStay(StayInYear.of(1, 20)).withCountedThisYear(yuan("3000"))))
                .containsExactly(
                        "base: amount in scope: min(5000.00, 4500.00) = 4500.00",
                        "limit of a day × days that count: min(4500.00, 200.00 × 20 = 4000.00) = 4000.00",
                        "limit of what the year counts: min(4000.00, (6000.00 − 3000.00)) = 3000.00",
                        "counted above the deductible at most: min(3000.00, 2500.00) = 2500.00",
                        "ratio of what is above the deductible: 2500.00 × 50% = 1250.00");
    }

    @Test
    void GIVEN_each_kind_of_base_THEN_it_is_named() {
        List<String> named = new ArrayList<>();
        for (String base : List.of("ELIGIBLE", "REMAINING_IN_SCOPE", "REMAINING_TOTAL")) {
            named.add(steps(proportional(Payer.COMMERCIAL, "base=" + base, "ratio=1"), position("10"))
                    .get(0));
        }
        named.add(steps(proportional(Payer.COMMERCIAL, "base=FIXED", "baseAmount=4", "ratio=1"), position("10"))
                .get(0));
        assertThat(named)
                .containsExactly(
                        "base: amount in scope: 10.00",
                        "base: what is left in scope: 10.00",
                        "base: all that is left: 10.00",
                        "base: a fixed amount: 4.00");
    }

    @Test
    void GIVEN_a_bonus_and_a_cut_THEN_the_adjusted_ratio_shows_what_it_is_made_of() {
        StageTerms terms = proportional(
                Payer.POOLED_FUND,
                "base=ELIGIBLE",
                "bandOrigin=ZERO",
                "bands=1000:0.50 *:0.90",
                "ratioBonus=0.20",
                "ratioCut=0.05",
                "ratioMax=0.95");
        assertThat(steps(terms, position("3000")))
                .containsExactly(
                        "base: amount in scope: 3000.00",
                        "ratio of each band: 1000.00 × 65% [50% + 20% − 5%] + 2000.00 × 95% [90% + 20% − 5%]"
                                + " = 2550.00");
        StageTerms onlyBonus = proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.50", "ratioBonus=0.20");
        assertThat(steps(onlyBonus, position("10")))
                .contains("ratio of what is above the deductible: 10.00 × 70% [50% + 20%] = 7.00");
        StageTerms onlyCut = proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.50", "ratioCut=0.20");
        assertThat(steps(onlyCut, position("10")))
                .contains("ratio of what is above the deductible: 10.00 × 30% [50% − 20%] = 3.00");
    }

    @Test
    void GIVEN_limits_of_payment_THEN_each_is_a_step_and_what_is_left_only_where_it_cuts() {
        StageTerms terms = proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.90", "payCap=800", "yearCap=1000");
        ImmutablePosition thousand = position("1000").withPaidThisYear(yuan("300"));
        assertThat(steps(terms, thousand))
                .containsExactly(
                        "base: amount in scope: 1000.00",
                        "ratio of what is above the deductible: 1000.00 × 90% = 900.00",
                        "limit of payment: min(900.00, 800.00) = 800.00",
                        "limit of the year: min(800.00, (1000.00 − 300.00)) = 700.00");
        assertThat(steps(terms, thousand.withInScopeLeft(yuan("650"))))
                .endsWith("not above what is left: min(700.00, 650.00) = 650.00");
        assertThat(steps(terms, thousand.withInScopeLeft(yuan("700"))))
                .as("exactly what is left is no limit")
                .endsWith("limit of the year: min(800.00, (1000.00 − 300.00)) = 700.00");
    }

    @Test
    void GIVEN_rounding_by_line_THEN_the_step_sums_the_lines() {
        StageTerms terms = proportional(Payer.POOLED_FUND, "base=REMAINING_IN_SCOPE", "roundedBy=LINE", "ratio=0.50");
        // 0.01 and 0.03 at 50 % are 0.005 and 0.015: 0.01 and 0.02, together 0.03 and not 0.02
        assertThat(steps(terms, position("0.04").withLines(List.of(yuan("0.01"), yuan("0.03")))))
                .contains("ratio of each line, rounded by line: 0.04 × 50% = 0.03");
    }

    @Test
    void GIVEN_the_threshold_of_another_payer_THEN_both_sides_of_it_are_written() {
        StageTerms terms = proportional(
                Payer.of("MEDICAL_AID"), "base=ELIGIBLE", "splitAt=CATASTROPHIC", "ratioBelow=0.70", "ratioAbove=0.80");
        Position above = position("3000")
                .withEarlier(new EarlierShare(Payer.CATASTROPHIC, yuan("0"), yuan("0"), Optional.of(yuan("1000"))));
        assertThat(steps(terms, above)).contains("ratio of each band: 1000.00 × 70% + 2000.00 × 80% = 2300.00");
    }

    @Test
    void GIVEN_a_daily_amount_THEN_days_and_what_is_left_are_written() {
        StageTerms terms = stage(Payer.LONG_TERM_CARE, PerDiemRule.RULE, "perDay=60", "inpatientDays=SUSPEND");
        ImmutablePosition twoDays = position("500").withDays(new ServiceDays(2, 1, 1));
        assertThat(steps(terms, twoDays))
                .containsExactly("fixed amount for each day of care, none in hospital:" + " 2 × 60.00 = 120.00");
        assertThat(steps(terms, twoDays.withInScopeLeft(yuan("100"))))
                .containsExactly(
                        "fixed amount for each day of care, none in hospital: 2 × 60.00 = 120.00",
                        "not above what is left of the covered items: min(120.00, 100.00) = 100.00");
        StageTerms given =
                stage(Payer.LONG_TERM_CARE, PerDiemRule.RULE, "perDay=60", "inpatientDays=PAY_FOR_CARE_GIVEN");
        assertThat(steps(given, twoDays))
                .containsExactly(
                        "fixed amount for each day of care, care given in hospital counts: 3 × 60.00 = 180.00");
    }

    @Test
    void GIVEN_an_account_THEN_its_balance_is_written() {
        StageTerms terms = stage(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE);
        assertThat(steps(terms, position("30").withAccountBalance(yuan("20"))))
                .containsExactly("within the account's balance: min(20.00, 30.00) = 20.00");
    }

    @Test
    void GIVEN_a_further_part_of_a_stay_THEN_only_the_rest_of_its_deductible_is_deducted_and_the_year_counts_its_own() {
        StageTerms ofStay = proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=1000", "ratio=0.50");
        ImmutablePosition further = position("3000").withDeductibleThisStay(yuan("600"));
        assertThat(steps(ofStay, further))
                .containsExactly(
                        "base: amount in scope: 3000.00",
                        "deductible: 1000.00",
                        "what is left of the stay's deductible: max(0.00, 1000.00 − 600.00) = 400.00",
                        "ratio of what is above the deductible: (3000.00 − 400.00) × 50% = 1300.00");
        StageTerms ofYear =
                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=1000", "deductibleBy=YEAR", "ratio=0.50");
        assertThat(steps(ofYear, further.withDeductibleThisYear(yuan("700"))))
                .as("the 600.00 of the stay are among the 700.00 of the year")
                .containsExactly(
                        "base: amount in scope: 3000.00",
                        "deductible: 1000.00",
                        "what is left of the year's deductible: max(0.00, 1000.00 − 700.00) = 300.00",
                        "ratio of what is above the deductible: (3000.00 − 300.00) × 50% = 1350.00");
    }

    @Test
    void GIVEN_what_is_paid_first_THEN_a_base_before_payment_counts_all_of_it_and_one_after_payment_the_rest() {
        ImmutablePosition partlyPaid =
                position("1000").withPreSelfPay(yuan("200")).withPreSelfPayLeft(yuan("50"));
        assertThat(steps(
                        proportional(Payer.COMMERCIAL, "base=ELIGIBLE", "baseAlso=PRE_SELF_PAY", "ratio=0.10"),
                        partlyPaid))
                .contains("with what the person pays first: 1000.00 + 200.00 = 1200.00");
        assertThat(steps(
                        proportional(
                                Payer.COMMERCIAL, "base=REMAINING_IN_SCOPE", "baseAlso=PRE_SELF_PAY", "ratio=0.10"),
                        partlyPaid))
                .contains("with what the person pays first: 1000.00 + 50.00 = 1050.00");
    }

    @Test
    void GIVEN_the_third_stay_THEN_the_chinese_step_counts_it_as_the_third_too() {
        StageTerms terms = proportional(
                Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=1000", "deductibleStepAmount=300", "ratio=0.80");
        Trail trail = Trail.recording();
        ProportionalRule.RULE.pay(terms, position("10000").withStay(StayInYear.of(3, 1)), trail);
        assertThat(trail.steps()).extracting(step -> step.text().zh()).contains("多次住院递减（第3次）");
    }
}
