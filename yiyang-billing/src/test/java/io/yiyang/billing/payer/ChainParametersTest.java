package io.yiyang.billing.payer;

import static io.yiyang.billing.payer.StageFixtures.proportional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every parameter of a proportional stage, each with a table that a reader can redo. */
class ChainParametersTest {
    private static final String BASE = "base=ELIGIBLE";

    private static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }

    private static ImmutablePosition position(String eligible) {
        return (ImmutablePosition) Position.of(yuan(eligible), yuan(eligible), yuan(eligible));
    }

    private static Payment pay(StageTerms terms, Position position) {
        return ProportionalRule.RULE.pay(terms, position, Trail.silent());
    }

    private static List<String> formulas(StageTerms terms, Position position) {
        Trail trail = Trail.recording();
        ProportionalRule.RULE.pay(terms, position, trail);
        return trail.steps().stream().map(Step::formula).toList();
    }

    // The base

    @Test
    void GIVEN_a_fixed_base_THEN_the_ratio_applies_to_it_and_not_to_the_bill() {
        StageTerms terms = proportional(Payer.CATASTROPHIC, "base=FIXED", "baseAmount=15210", "ratio=0.60");
        assertThat(pay(terms, position("50000")).share()).as("15210 x 60%%").hasToString("9126.00");
        assertThat(pay(terms, position("1000")).share())
                .as("never more than the bill")
                .hasToString("600.00");
    }

    @Test
    void GIVEN_what_is_paid_first_counts_too_THEN_it_enters_the_base_and_may_be_paid() {
        // W38: the 8000 that the person pays first stay inside the amount that catastrophic insurance looks at
        StageTerms with = proportional(
                Payer.CATASTROPHIC, "base=REMAINING_IN_SCOPE", "baseAlso=PRE_SELF_PAY", "deductible=12000", "ratio=1");
        StageTerms without = proportional(Payer.CATASTROPHIC, "base=REMAINING_IN_SCOPE", "deductible=12000", "ratio=1");
        Position burden = position("20000")
                .withTotalLeft(yuan("30000"))
                .withPreSelfPay(yuan("8000"))
                .withPreSelfPayLeft(yuan("8000"));
        assertThat(pay(without, burden).share()).as("20000 - 12000").hasToString("8000.00");
        Payment payment = pay(with, burden);
        assertThat(payment.share()).as("20000 + 8000 - 12000").hasToString("16000.00");
        assertThat(payment.from()).isEqualTo(Payment.Scope.IN_SCOPE_AND_PRE_SELF_PAY);
        assertThat(formulas(with, burden)).startsWith("20000.00 + 8000.00 = 28000.00");
    }

    @Test
    void GIVEN_a_base_without_the_inpatient_deductible_THEN_what_earlier_payers_deducted_is_taken_off() {
        // Wuhan, first years: the deductible of the stay does not count for catastrophic insurance
        StageTerms terms = proportional(
                Payer.CATASTROPHIC,
                "base=REMAINING_IN_SCOPE",
                "baseWithout=EARLIER_DEDUCTIBLES",
                "deductible=12000",
                "ratio=0.60");
        Position burden = position("20800")
                .withEarlier(new EarlierShare(Payer.POOLED_FUND, yuan("29200"), yuan("800"), Optional.empty()));
        assertThat(pay(terms, burden).share())
                .as("(20800 - 800 - 12000) x 60%%")
                .hasToString("4800.00");
        assertThat(formulas(terms, burden))
                .containsExactly(
                        "max(0.00, 20800.00 − 800.00) = 20000.00",
                        "20000.00",
                        "12000.00",
                        "(20000.00 − 12000.00) × 60% = 4800.00");
    }

    @ParameterizedTest(name = "240000 a year, {0} counted before, {1} now: {2} counted, {3} paid")
    @CsvSource({
        "0,      300000, 240000.00, 206400.00",
        "200000, 100000, 40000.00,  34400.00",
        "240000, 1000,   0.00,      0.00",
        "250000, 1000,   0.00,      0.00",
    })
    void GIVEN_a_limit_of_what_the_year_counts_THEN_only_the_rest_of_it_enters(
            String before, String now, String counted, String share) {
        // Wuhan employees: 240000 of eligible cost, fund and person together; 86 %
        StageTerms terms = proportional(Payer.POOLED_FUND, BASE, "baseYearCap=240000", "ratio=0.86");
        Payment payment = pay(terms, position(now).withCountedThisYear(yuan(before)));
        assertThat(payment.counted()).hasToString(counted);
        assertThat(payment.share()).hasToString(share);
        assertThat(ProportionalRule.RULE.needs(terms)).containsExactly(Need.COUNTED_THIS_YEAR);
    }

    @ParameterizedTest(name = "{0} days after {1}: {3} of {2}")
    @CsvSource({
        "30, 0, 5000, 5000.00",
        "20, 0, 5000, 4000.00",
        "100, 0, 50000, 18000.00",
        "90, 120, 50000, 12000.00",
        "90, 180, 50000, 0.00",
        "90, 200, 50000, 0.00",
    })
    void GIVEN_a_home_sickbed_with_limits_of_day_period_and_year_THEN_only_so_much_counts(
            long days, long before, String inScope, String counted) {
        // 200 a day on average, at most 90 days a period and 180 a year
        StageTerms terms = proportional(
                Payer.POOLED_FUND, BASE, "baseDayCap=200", "stayMaxDays=90", "yearMaxDays=180", "ratio=0.80");
        assertThat(pay(terms, position(inScope).withStay(new StayInYear(1, days, before)))
                        .counted())
                .hasToString(counted);
        assertThat(ProportionalRule.RULE.needs(terms)).containsExactly(Need.STAY_IN_YEAR, Need.COUNTED_THIS_STAY);
    }

    // The deductible

    @ParameterizedTest(name = "{0}, stay {1}: {2}")
    @CsvSource({
        "LINEAR, 1, 880.00",
        "LINEAR, 2, 792.00",
        "LINEAR, 3, 704.00",
        "LINEAR, 4, 620.00",
        "LINEAR, 9999, 620.00",
        "COMPOUNDING, 1, 880.00",
        "COMPOUNDING, 2, 792.00",
        "COMPOUNDING, 3, 712.80",
        "COMPOUNDING, 4, 641.52",
        "COMPOUNDING, 5, 620.00",
        "COMPOUNDING, 9999, 620.00",
    })
    void GIVEN_a_step_down_with_a_floor_THEN_each_further_stay_deducts_less(
            String stepping, long stay, String deductible) {
        StageTerms terms = proportional(
                Payer.POOLED_FUND,
                BASE,
                "deductible=880",
                "deductibleStep=0.10",
                "stepping=" + stepping,
                "deductibleFloor=620",
                "ratio=1");
        assertThat(pay(terms, position("10000").withStay(StayInYear.of(stay, 1)))
                        .deductible())
                .hasToString(deductible);
        assertThat(ProportionalRule.RULE.needs(terms)).containsExactly(Need.STAY_IN_YEAR);
    }

    @ParameterizedTest(name = "stay {0}: {1}")
    @CsvSource({"1, 400.00", "2, 300.00", "3, 200.00", "4, 160.00", "9, 160.00"})
    void GIVEN_a_step_of_100_yuan_with_floor_160_THEN_each_further_stay_deducts_100_less(long stay, String deductible) {
        // 四川省本级: minus 100 each time, floor 160
        StageTerms terms = proportional(
                Payer.POOLED_FUND,
                BASE,
                "deductible=400",
                "deductibleStepAmount=100",
                "deductibleFloor=160",
                "ratio=1");
        assertThat(pay(terms, position("10000").withStay(StayInYear.of(stay, 1)))
                        .deductible())
                .hasToString(deductible);
    }

    @Test
    void GIVEN_a_floor_above_the_first_standard_THEN_it_does_not_raise_it() {
        StageTerms terms = proportional(
                Payer.POOLED_FUND, BASE, "deductible=100", "deductibleStepAmount=10", "deductibleFloor=160", "ratio=1");
        assertThat(pay(terms, position("1000").withStay(StayInYear.of(3, 1))).deductible())
                .hasToString("100.00");
    }

    @ParameterizedTest(name = "factor {0}: {1}")
    @CsvSource({"0.5, 400.00", "0.75, 600.00", "0.333333, 266.67", "1, 800.00", "0, 0.00"})
    void GIVEN_a_factor_of_a_repeated_stay_or_a_person_group_THEN_the_standard_is_multiplied(
            String factor, String deductible) {
        StageTerms terms =
                proportional(Payer.POOLED_FUND, BASE, "deductible=800", "deductibleFactor=" + factor, "ratio=1");
        assertThat(pay(terms, position("10000")).deductible()).hasToString(deductible);
    }

    @ParameterizedTest(name = "{0} days every {1}: {2}")
    @CsvSource({
        "1, 90, 500.00",
        "89, 90, 500.00",
        "90, 90, 500.00",
        "91, 90, 1000.00",
        "180, 90, 1000.00",
        "181, 90, 1500.00",
        "181, 180, 1000.00",
    })
    void GIVEN_a_long_stay_THEN_the_deductible_is_due_again_after_so_many_days(
            long days, long every, String deductible) {
        StageTerms terms =
                proportional(Payer.POOLED_FUND, BASE, "deductible=500", "deductibleEveryDays=" + every, "ratio=1");
        assertThat(pay(terms, position("90000").withStay(StayInYear.of(1, days)))
                        .deductible())
                .hasToString(deductible);
    }

    @ParameterizedTest(name = "total {0}: {1}")
    @CsvSource({"5000, 2000.00", "10000, 2000.00", "20000.05, 4000.01", "50000, 10000.00", "90000, 10000.00"})
    void GIVEN_a_share_of_the_whole_bill_THEN_it_is_held_between_min_and_max(String total, String deductible) {
        // Anhui, out of province: 20 % of the total, at least 2000, at most 10000
        StageTerms terms = proportional(
                Payer.POOLED_FUND,
                BASE,
                "deductibleShare=0.20",
                "deductibleMin=2000",
                "deductibleMax=10000",
                "ratio=0.60");
        assertThat(pay(terms, position(total)).deductible()).hasToString(deductible);
    }

    @ParameterizedTest(name = "{0} consumed before: {1}")
    @CsvSource({"0, 800.00", "500, 300.00", "800, 0.00", "900, 0.00"})
    void GIVEN_a_deductible_of_the_year_THEN_only_its_rest_is_due(String before, String deductible) {
        StageTerms terms = proportional(Payer.POOLED_FUND, BASE, "deductible=800", "deductibleBy=YEAR", "ratio=0.5");
        assertThat(pay(terms, position("5000").withDeductibleThisYear(yuan(before)))
                        .deductible())
                .hasToString(deductible);
        assertThat(ProportionalRule.RULE.needs(terms)).containsExactly(Need.DEDUCTIBLE_THIS_YEAR);
    }

    @ParameterizedTest(name = "standard {0}, {1} consumed before: {2}")
    @CsvSource({"600, 0, 600.00", "600, 600, 600.00", "1200, 1200, 1100.00", "1200, 2300, 0.00"})
    void GIVEN_a_limit_of_the_years_deductibles_THEN_no_stay_goes_above_it(
            String standard, String before, String deductible) {
        // Hunan residents: 2300 a year
        StageTerms terms =
                proportional(Payer.POOLED_FUND, BASE, "deductible=" + standard, "deductibleYearCap=2300", "ratio=0.65");
        assertThat(pay(terms, position("10000").withDeductibleThisYear(yuan(before)))
                        .deductible())
                .hasToString(deductible);
    }

    @Test
    void GIVEN_a_deductible_that_a_referral_placed_THEN_it_replaces_the_standard_and_the_year_still_limits_it() {
        StageTerms terms = proportional(
                Payer.POOLED_FUND,
                BASE,
                "deductible=800",
                "deductibleFactor=0.5",
                "deductibleYearCap=2300",
                "ratio=0.60");
        ImmutablePosition transferred = position("20000").withDeductible(yuan("600"));
        assertThat(pay(terms, transferred).deductible()).hasToString("600.00");
        assertThat(pay(terms, transferred.withDeductibleThisYear(yuan("2000"))).deductible())
                .hasToString("300.00");
        assertThat(ProportionalRule.RULE.standardDeductible(terms, transferred)).hasToString("400.00");
    }

    // Ratio, bands, window

    @ParameterizedTest(name = "+{0} -{1} max {2}: {3}")
    @CsvSource({
        "0.05, 0,    1,    6500.00",
        "0.05, 0,    0.62, 6200.00",
        "0.50, 0,    1,    10000.00",
        "0,    0.20, 1,    4000.00",
        "0,    0.70, 1,    0.00",
        "0.05, 0.20, 1,    4500.00",
    })
    void GIVEN_a_bonus_and_a_cut_in_points_THEN_the_ratio_moves_and_stays_between_0_and_its_maximum(
            String bonus, String cut, String max, String share) {
        // 80+ plus 5 points (max 95 %); unfiled off-site minus 20 points
        StageTerms terms = proportional(
                Payer.POOLED_FUND, BASE, "ratio=0.60", "ratioBonus=" + bonus, "ratioCut=" + cut, "ratioMax=" + max);
        assertThat(pay(terms, position("10000")).share()).hasToString(share);
    }

    @Test
    void GIVEN_a_bonus_on_bands_THEN_each_band_moves() {
        // Hubei catastrophic, low income: every band + 5 points
        StageTerms terms = proportional(
                Payer.CATASTROPHIC,
                BASE,
                "deductible=6000",
                "bandOrigin=ZERO",
                "bands=30000:0.60 100000:0.65 *:0.75",
                "ratioBonus=0.05");
        assertThat(pay(terms, position("60600")).share())
                .as("24000 x 65%% + 30600 x 70%%")
                .hasToString("37020.00");
        assertThat(formulas(terms, position("60600")).get(2))
                .isEqualTo("24000.00 × 65% [60% + 5%] + 30600.00 × 70% [65% + 5%] = 37020.00");
    }

    @ParameterizedTest(name = "{0}: {1} counted before, {2} now: {3}")
    @CsvSource({
        // 500/250 Suzhou pattern: bands on the amount of the year so far
        "ZERO, 0, 15000, 12250.00",
        "ZERO, 15000, 15000, 12750.00",
        "ZERO, 30000, 1000, 900.00",
        "DEDUCTIBLE, 15000, 15000, 12750.00",
    })
    void GIVEN_bands_that_the_year_consumes_THEN_a_bill_goes_on_where_the_one_before_stopped(
            String origin, String before, String now, String share) {
        StageTerms terms = proportional(
                Payer.POOLED_FUND,
                BASE,
                "consumedBy=YEAR",
                "bandOrigin=" + origin,
                "bands=10000:0.80 30000:0.85 *:0.90");
        assertThat(pay(terms, position(now).withCountedThisYear(yuan(before))).share())
                .hasToString(share);
        assertThat(ProportionalRule.RULE.needs(terms))
                .containsExactly(Need.DEDUCTIBLE_THIS_YEAR, Need.COUNTED_THIS_YEAR);
    }

    @ParameterizedTest(name = "{0} counted before, {1} now: {2}")
    @CsvSource({"0, 5000, 2500.00", "8000, 5000, 1000.00", "10000, 5000, 0.00"})
    void GIVEN_a_window_that_the_year_consumes_THEN_only_its_rest_is_counted(String before, String now, String share) {
        // 镇江 outpatient: a window of 10000, what is above it goes on to the next payer
        StageTerms terms = proportional(Payer.POOLED_FUND, BASE, "consumedBy=YEAR", "window=10000", "ratio=0.50");
        assertThat(pay(terms, position(now).withCountedThisYear(yuan(before))).share())
                .hasToString(share);
    }

    @Test
    void GIVEN_a_stage_that_splits_at_another_stages_threshold_THEN_below_and_above_have_their_own_ratio() {
        // Yichang aid class 2: 70 % of the burden up to the catastrophic threshold 6000, 75 % of what is above it
        StageTerms terms = proportional(
                Payer.of("MEDICAL_AID"),
                "base=REMAINING_IN_SCOPE",
                "splitAt=CATASTROPHIC",
                "ratioBelow=0.70",
                "ratioAbove=0.75");
        ImmutablePosition burden = position("50000")
                .withInScopeLeft(yuan("11110"))
                .withEarlier(
                        new EarlierShare(Payer.CATASTROPHIC, yuan("9490"), yuan("6000"), Optional.of(yuan("6000"))));
        assertThat(pay(terms, burden).share()).as("6000 x 70%% + 5110 x 75%%").hasToString("8032.50");
        assertThat(ProportionalRule.RULE.looksAt(terms)).containsExactly(Payer.CATASTROPHIC);
    }

    // Rounding

    @Test
    void GIVEN_rounding_by_line_THEN_each_line_is_rounded_and_its_share_is_fixed() {
        // 3 x 0.05 x 50 %: by bill 0.075 -> 0.08, by line 3 x 0.025 -> 3 x 0.03
        String[] plain = {"base=REMAINING_IN_SCOPE", "ratio=0.50"};
        ImmutablePosition bill = position("0.15").withLines(yuan("0.05"), yuan("0.05"), yuan("0.05"));
        assertThat(pay(proportional(Payer.POOLED_FUND, plain[0], plain[1]), bill)
                        .share())
                .hasToString("0.08");
        Payment byLine = pay(proportional(Payer.POOLED_FUND, plain[0], plain[1], "roundedBy=LINE"), bill);
        assertThat(byLine.share()).hasToString("0.09");
        assertThat(byLine.lines()).containsExactly(yuan("0.03"), yuan("0.03"), yuan("0.03"));
        Payment capped =
                pay(proportional(Payer.POOLED_FUND, plain[0], plain[1], "roundedBy=LINE", "payCap=0.07"), bill);
        assertThat(capped.share()).hasToString("0.07");
        assertThat(capped.lines()).as("what a limit cuts is spread").isEmpty();
    }

    // Terms that do not go together

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "base=FIXED ratio=0.5|base FIXED and baseAmount must be given together",
                "base=ELIGIBLE baseAmount=5 ratio=0.5|base FIXED and baseAmount must be given together",
                "base=REMAINING_TOTAL baseAlso=PRE_SELF_PAY ratio=0.5|baseAlso must go with base ELIGIBLE or REMAINING_IN_SCOPE",
                "base=ELIGIBLE baseAlso=MEALS ratio=0.5|baseAlso must be some of [PRE_SELF_PAY], not MEALS",
                "base=ELIGIBLE ratio=0.5 yearMaxDays=180|stayMaxDays and yearMaxDays must go with baseDayCap",
                "base=ELIGIBLE ratio=0.5 deductible=1 deductibleShare=0.2|at most one of deductible and deductibleShare",
                "base=ELIGIBLE ratio=0.5 deductible=1 deductibleMin=1|deductibleMin and deductibleMax must go with deductibleShare",
                "base=ELIGIBLE ratio=0.5 deductible=9 deductibleStep=0.1|deductibleStep and stepping must be given together",
                "base=ELIGIBLE ratio=0.5 deductible=9 deductibleFloor=1|deductibleFloor must go with a step",
                "base=ELIGIBLE ratio=0.5 deductible=9 deductibleMax=1|deductibleMin and deductibleMax must go with deductibleShare",
                "base=ELIGIBLE ratio=0.5 deductible=9 deductibleStep=0.1 stepping=LINEAR deductibleStepAmount=1|at most one of deductibleStep and deductibleStepAmount must be given",
                "base=ELIGIBLE ratio=0.5 ratio=0.6|ratio is given twice",
                "base=ELIGIBLE ratio=0.5 surprise=1|surprise is not a term of the rule",
                "ratio=0.5|base is missing",
                "base=ELIGIBLE ratio=0.5 deductibleFactor=0.5|deductibleFactor must go with deductible or deductibleShare",
                "base=ELIGIBLE ratio=0.5 deductibleBy=WEEK deductible=1|deductibleBy must be one of [BILL, YEAR], not WEEK",
                "base=ELIGIBLE ratio=0.5 bands=*:0.5 bandOrigin=ZERO|exactly one of ratio, bands and splitAt",
                "base=ELIGIBLE splitAt=CATASTROPHIC ratioBelow=0.5|splitAt, ratioBelow and ratioAbove must be given together",
                "base=ELIGIBLE splitAt=no ratioBelow=0.5 ratioAbove=0.5|splitAt must be the code of a payer, not no",
                "base=ELIGIBLE ratio=0.5 ratioMax=0.9|ratioMax must go with ratioBonus",
                "base=ELIGIBLE ratio=0.5 roundedBy=LINE|roundedBy LINE must go with a ratio of what is left",
                "base=REMAINING_TOTAL ratio=0.5 roundedBy=LINE deductible=1|roundedBy LINE must go with a ratio of what is left",
            })
    void GIVEN_terms_that_do_not_go_together_THEN_the_stage_is_refused_and_says_why(String terms, String why) {
        assertThatThrownBy(() -> proportional(Payer.POOLED_FUND, terms.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void GIVEN_a_value_of_another_kind_THEN_the_stage_is_refused_and_says_which() {
        List<Term> terms = List.of(
                new Term("base", new TermValue.Word("ELIGIBLE"), StageFixtures.TEST_SOURCE),
                new Term("rounding", new TermValue.Word("HALF_UP"), StageFixtures.TEST_SOURCE),
                new Term("ratio", new TermValue.Amount(yuan("0.50")), StageFixtures.TEST_SOURCE));
        assertThat(StageTerms.faults(ProportionalRule.RULE, terms))
                .containsExactly("ratio must be of type Ratio, not Amount");
    }

    @Test
    void GIVEN_a_rule_that_asks_for_a_term_it_did_not_require_THEN_the_message_names_payer_and_terms() {
        StageTerms terms = proportional(Payer.POOLED_FUND, BASE, "ratio=0.5");
        assertThatThrownBy(() -> terms.required(terms.amount("window"), "window"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("terms: must have window for POOLED_FUND, but have [");
    }

    @Test
    void GIVEN_a_rule_without_a_deductible_THEN_its_standard_is_nothing() {
        StageTerms terms = StageFixtures.stage(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE);
        assertThat(AccountBalanceRule.RULE.standardDeductible(terms, position("10")))
                .isEqualTo(Money.ZERO);
        StageTerms plain = proportional(Payer.POOLED_FUND, BASE, "ratio=0.5");
        assertThat(ProportionalRule.RULE.standardDeductible(plain, position("10")))
                .isEqualTo(Money.ZERO);
    }
}
