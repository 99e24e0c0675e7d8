package io.yiyang.billing.platform;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.proportional;
import static io.yiyang.billing.payer.StageFixtures.stage;
import static io.yiyang.billing.platform.Records.REVERSAL;
import static io.yiyang.billing.platform.Records.result;
import static io.yiyang.billing.platform.Records.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.platform.PlatformConvention.FundTotal;
import io.yiyang.billing.platform.Reconciliation.Contribution;
import io.yiyang.billing.platform.Reconciliation.FieldComparison;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {
    private static final PlatformConvention STANDARD = PlatformConvention.standard();

    /** 10000.00 of which 8000.00 in scope: pool (8000 − 500) × 80 % = 6000, catastrophic (2000 − 1000) × 60 % = 600. */
    private static final Bill BILL = Bill.of(
            BillId.of("b"),
            List.of(SplitLine.of(
                    LineId.of("1"), Optional.empty(), yuan("10000"), yuan("1500"), Money.ZERO, yuan("500"))));

    private static final Terms TERMS = terms(
            proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=500", "ratio=0.80"),
            proportional(Payer.CATASTROPHIC, "base=REMAINING_IN_SCOPE", "deductible=1000", "ratio=0.60"));

    private static Terms terms(StageTerms... stages) {
        return new Terms("test#chain", BilingualText.of("测试", "test"), TEST_SOURCE, List.of(stages), List.of());
    }

    private static Map<PlatformAmount, Money> estimate() {
        return PlatformFigures.of(PayerChain.settle(BILL, TERMS).orElseThrow(), STANDARD);
    }

    private static Reconciliation reconcile(Map<PlatformAmount, Money> reported) {
        return Reconciliation.of(PlatformResult.ofAmounts(reported), BILL, TERMS, STANDARD, Money.ZERO)
                .orElseThrow();
    }

    private static FieldComparison field(Reconciliation reconciliation, PlatformAmount amount) {
        return reconciliation.fields().stream()
                .filter(f -> f.amount() == amount)
                .findFirst()
                .orElseThrow();
    }

    private static Contribution because(Cause cause, PlatformAmount at, String by) {
        return new Contribution(cause, at, yuan(by));
    }

    @Test
    void GIVEN_a_settlement_of_ours_THEN_its_platform_figures_are_these_and_agree_with_themselves() {
        assertThat(estimate())
                .containsEntry(PlatformAmount.TOTAL, yuan("10000"))
                .containsEntry(PlatformAmount.IN_SCOPE, yuan("8000"))
                .containsEntry(PlatformAmount.DEDUCTIBLE, yuan("500"))
                .containsEntry(PlatformAmount.POOLED_FUND, yuan("6000"))
                .containsEntry(PlatformAmount.CATASTROPHIC, yuan("600"))
                .containsEntry(PlatformAmount.FUND_TOTAL, yuan("6600"))
                .containsEntry(PlatformAmount.PERSON, yuan("3400"))
                .containsEntry(PlatformAmount.CASH, yuan("3400"))
                .containsEntry(PlatformAmount.MEDICAL_AID, Money.ZERO);
        assertThat(reconcile(estimate()).agrees()).isTrue();
        assertThat(IdentityChecks.of(PlatformResult.ofAmounts(estimate()), STANDARD))
                .noneMatch(IdentityCheck.Broken.class::isInstance);
    }

    /** Deductible 800: pool (8000 − 800) × 80 % = 5760; catastrophic (2240 − 1000) × 60 % = 744. */
    @Test
    void GIVEN_another_deductible_THEN_what_follows_at_both_funds_is_not_taken_for_another_ratio() {
        Map<PlatformAmount, Money> reported = estimate();
        reported.put(PlatformAmount.DEDUCTIBLE, yuan("800"));
        reported.put(PlatformAmount.POOLED_FUND, yuan("5760"));
        reported.put(PlatformAmount.CATASTROPHIC, yuan("744"));
        reported.put(PlatformAmount.FUND_TOTAL, yuan("6504"));
        reported.put(PlatformAmount.PERSON, yuan("3496"));
        reported.put(PlatformAmount.CASH, yuan("3496"));
        Reconciliation reconciliation = reconcile(reported);
        assertThat(field(reconciliation, PlatformAmount.POOLED_FUND).causes())
                .containsExactly(because(Cause.DEDUCTIBLE, PlatformAmount.DEDUCTIBLE, "-240"));
        assertThat(field(reconciliation, PlatformAmount.CATASTROPHIC).causes())
                .containsExactly(because(Cause.DEDUCTIBLE, PlatformAmount.DEDUCTIBLE, "144"));
        assertThat(reconciliation.differences())
                .extracting(FieldComparison::amount)
                .containsExactly(
                        PlatformAmount.DEDUCTIBLE,
                        PlatformAmount.POOLED_FUND,
                        PlatformAmount.CATASTROPHIC,
                        PlatformAmount.FUND_TOTAL,
                        PlatformAmount.PERSON,
                        PlatformAmount.CASH);
        assertThat(field(reconciliation, PlatformAmount.POOLED_FUND).text().en())
                .isEqualTo("pooled fund: computed 6000.00, reported 5760.00, difference -240.00: "
                        + "-240.00 follows from deductible consumed (another deductible was consumed)");
    }

    /** Ratio 75 %: pool 5625; the catastrophic part follows: (2375 − 1000) × 60 % = 825. */
    @Test
    void GIVEN_another_ratio_at_the_first_fund_THEN_the_second_only_follows() {
        Map<PlatformAmount, Money> reported = estimate();
        reported.put(PlatformAmount.POOLED_FUND, yuan("5625"));
        reported.put(PlatformAmount.CATASTROPHIC, yuan("825"));
        reported.remove(PlatformAmount.FUND_TOTAL);
        Reconciliation reconciliation = reconcile(reported);
        assertThat(field(reconciliation, PlatformAmount.POOLED_FUND).causes())
                .containsExactly(because(Cause.TERMS, PlatformAmount.POOLED_FUND, "-375"));
        assertThat(field(reconciliation, PlatformAmount.CATASTROPHIC).causes())
                .containsExactly(because(Cause.TERMS, PlatformAmount.POOLED_FUND, "225"));
        assertThat(reconciliation.notReported()).contains(PlatformAmount.FUND_TOTAL);
    }

    /** 100.00 more pre-self-pay: in scope 7900, pool 5920, catastrophic (1980 − 1000) × 60 % = 588. */
    @Test
    void GIVEN_another_split_by_the_catalogue_THEN_everything_after_it_follows() {
        Map<PlatformAmount, Money> reported = estimate();
        reported.put(PlatformAmount.PRE_SELF_PAY, yuan("600"));
        reported.put(PlatformAmount.IN_SCOPE, yuan("7900"));
        reported.put(PlatformAmount.POOLED_FUND, yuan("5920"));
        reported.put(PlatformAmount.CATASTROPHIC, yuan("588"));
        reported.put(PlatformAmount.FUND_TOTAL, yuan("6508"));
        reported.put(PlatformAmount.PERSON, yuan("3492"));
        reported.put(PlatformAmount.CASH, yuan("3492"));
        assertThat(reconcile(reported).differences())
                .flatExtracting(FieldComparison::causes)
                .extracting(Contribution::cause)
                .containsOnly(Cause.CATALOGUE);
    }

    @Test
    void GIVEN_a_hospital_share_THEN_it_is_named_and_the_person_pays_less_by_it() {
        Map<PlatformAmount, Money> reported = estimate();
        reported.put(PlatformAmount.HOSPITAL, yuan("505.01"));
        reported.put(PlatformAmount.PERSON, yuan("2894.99"));
        reported.put(PlatformAmount.CASH, yuan("2894.99"));
        Reconciliation reconciliation = reconcile(reported);
        assertThat(field(reconciliation, PlatformAmount.CASH).causes())
                .containsExactly(because(Cause.HOSPITAL_SHARE, PlatformAmount.HOSPITAL, "-505.01"));
    }

    @Test
    void GIVEN_a_fund_that_the_chain_does_not_have_THEN_it_says_so() {
        Map<PlatformAmount, Money> reported = estimate();
        reported.put(PlatformAmount.CIVIL_SERVANT, yuan("300"));
        reported.put(PlatformAmount.FUND_TOTAL, yuan("6900"));
        reported.put(PlatformAmount.PERSON, yuan("3100"));
        reported.put(PlatformAmount.CASH, yuan("3100"));
        assertThat(field(reconcile(reported), PlatformAmount.CIVIL_SERVANT).causes())
                .containsExactly(because(Cause.NOT_IN_CHAIN, PlatformAmount.CIVIL_SERVANT, "300"));
    }

    @Test
    void GIVEN_one_fen_THEN_it_is_rounding_and_a_tolerance_of_one_fen_agrees_but_keeps_it() {
        Map<PlatformAmount, Money> reported = estimate();
        reported.put(PlatformAmount.CATASTROPHIC, yuan("600.01"));
        reported.put(PlatformAmount.FUND_TOTAL, yuan("6600.01"));
        reported.put(PlatformAmount.PERSON, yuan("3399.99"));
        reported.put(PlatformAmount.CASH, yuan("3399.99"));
        assertThat(field(reconcile(reported), PlatformAmount.CATASTROPHIC).causes())
                .containsExactly(because(Cause.ROUNDING, PlatformAmount.CATASTROPHIC, "0.01"));
        Reconciliation tolerant = Reconciliation.of(
                        PlatformResult.ofAmounts(reported), BILL, TERMS, STANDARD, Money.ofFen(1))
                .orElseThrow();
        assertThat(tolerant.agrees()).isTrue();
        assertThat(tolerant.tolerated()).hasSize(4);
    }

    @Test
    void GIVEN_figures_that_do_not_add_up_THEN_the_rest_is_the_platforms_own() {
        Map<PlatformAmount, Money> reported = estimate();
        reported.put(PlatformAmount.CASH, yuan("3000"));
        reported.put(PlatformAmount.PERSON, yuan("3400"));
        assertThat(field(reconcile(reported), PlatformAmount.CASH).causes())
                .containsExactly(because(Cause.INCONSISTENT, PlatformAmount.CASH, "-400"));
    }

    @Test
    void GIVEN_a_platform_that_counts_the_account_in_the_fund_total_THEN_the_convention_makes_it_agree() {
        Terms withAccount = terms(
                TERMS.stages().get(0), TERMS.stages().get(1), stage(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE));
        Bill bill = BILL.withAccountBalance(Optional.of(yuan("1000")));
        Map<PlatformAmount, Money> reported =
                PlatformFigures.of(PayerChain.settle(bill, withAccount).orElseThrow(), STANDARD);
        assertThat(reported).containsEntry(PlatformAmount.BALANCE, Money.ZERO);
        reported.put(PlatformAmount.FUND_TOTAL, yuan("7600"));
        PlatformConvention zhuhai =
                PlatformConvention.builder().fundTotal(FundTotal.WITH_ACCOUNT).build();
        PlatformResult result = PlatformResult.ofAmounts(reported);
        assertThat(Reconciliation.of(result, bill, withAccount, zhuhai, Money.ZERO)
                        .orElseThrow()
                        .agrees())
                .isTrue();
        assertThat(Reconciliation.of(result, bill, withAccount, STANDARD, Money.ZERO)
                        .orElseThrow()
                        .differences())
                .extracting(FieldComparison::amount)
                .containsExactly(PlatformAmount.FUND_TOTAL);
    }

    @Test
    void GIVEN_a_reversal_THEN_it_is_not_compared_with_an_estimate() {
        assertThat(Reconciliation.of(result(REVERSAL), BILL, TERMS, STANDARD, Money.ZERO)
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code().toString()).isEqualTo("YY-B-161"));
    }

    @Test
    void GIVEN_a_result_and_its_reversal_THEN_what_they_add_to_the_year_is_nothing() {
        Accumulated settled = PlatformFigures.accumulated(PlatformResult.ofAmounts(estimate()), STANDARD);
        assertThat(settled.paid(Payer.CATASTROPHIC)).isEqualTo(yuan("600"));
        assertThat(settled.deductible(Payer.POOLED_FUND)).isEqualTo(yuan("500"));
        Map<PlatformAmount, Money> negative = new EnumMap<>(PlatformAmount.class);
        estimate().forEach((amount, money) -> negative.put(amount, money.negated()));
        assertThat(settled.plus(PlatformFigures.accumulated(PlatformResult.ofAmounts(negative), STANDARD)))
                .isEqualTo(Accumulated.NONE);
    }

    /** Whatever the platform says, the causes of each field add up to its difference (checked by the record itself). */
    @Property(tries = 1000)
    void GIVEN_any_reported_figures_THEN_every_differing_fen_has_a_cause(
            @ForAll @Size(24) List<@LongRange(min = -50_000, max = 1_200_000) Long> fen, @ForAll int present) {
        Map<PlatformAmount, Money> reported = new EnumMap<>(PlatformAmount.class);
        PlatformAmount[] amounts = PlatformAmount.values();
        for (int i = 0; i < amounts.length; i++) {
            if ((present >> i & 1) == 1) {
                reported.put(amounts[i], Money.ofFen(fen.get(i)));
            }
        }
        reported.computeIfPresent(PlatformAmount.TOTAL, (amount, money) -> money.max(Money.ZERO));
        Reconciliation reconciliation = reconcile(reported);
        for (FieldComparison field : reconciliation.fields()) {
            assertThat(Money.sum(field.causes().stream().map(Contribution::by).toList()))
                    .isEqualTo(field.difference());
        }
    }

    /** An adjusted split that adds up, with any figures after it. */
    @Property(tries = 1000)
    void GIVEN_any_split_that_adds_up_THEN_every_differing_fen_has_a_cause(
            @ForAll @LongRange(min = 0, max = 900_000) long ownPay,
            @ForAll @LongRange(min = 0, max = 900_000) long inScope,
            @ForAll @LongRange(min = 0, max = 900_000) long deductible,
            @ForAll @LongRange(min = 0, max = 900_000) long pool,
            @ForAll @LongRange(min = 0, max = 900_000) long hospital) {
        Map<PlatformAmount, Money> reported = estimate();
        reported.put(PlatformAmount.OWN_PAY, Money.ofFen(ownPay));
        reported.put(PlatformAmount.PRE_SELF_PAY, Money.ZERO);
        reported.put(PlatformAmount.IN_SCOPE, Money.ofFen(inScope));
        reported.put(PlatformAmount.TOTAL, Money.ofFen(ownPay + inScope));
        reported.put(PlatformAmount.DEDUCTIBLE, Money.ofFen(deductible));
        reported.put(PlatformAmount.POOLED_FUND, Money.ofFen(pool));
        reported.put(PlatformAmount.HOSPITAL, Money.ofFen(hospital));
        Reconciliation reconciliation = reconcile(reported);
        assertThat(field(reconciliation, PlatformAmount.IN_SCOPE).causes())
                .allMatch(c -> c.cause() == Cause.CHARGES || c.cause() == Cause.CATALOGUE);
    }

    // Charges

    /** 1000.00 more out of scope: nothing but the person's part follows. */
    @Test
    void GIVEN_another_total_THEN_the_charges_are_the_cause_and_not_the_catalogue() {
        Map<PlatformAmount, Money> reported = estimate();
        reported.put(PlatformAmount.TOTAL, yuan("11000"));
        reported.put(PlatformAmount.OWN_PAY, yuan("2500"));
        reported.put(PlatformAmount.PERSON, yuan("4400"));
        reported.put(PlatformAmount.CASH, yuan("4400"));
        Reconciliation reconciliation = reconcile(reported);
        assertThat(field(reconciliation, PlatformAmount.OWN_PAY).causes())
                .containsExactly(because(Cause.CHARGES, PlatformAmount.TOTAL, "1000"));
        assertThat(field(reconciliation, PlatformAmount.CASH).causes())
                .containsExactly(because(Cause.CHARGES, PlatformAmount.TOTAL, "1000"));
        assertThat(reconciliation.agrees()).isFalse();
    }

    /** A part that is not reported, is negative, or does not add up: the charges stay ours, and each field stands alone. */
    @ParameterizedTest(name = "own-pay {0}, total {1}")
    @CsvSource({"-, 11000", "-1.00, 8500", "2500, 11001", "2500, -"})
    void GIVEN_a_split_that_is_not_whole_THEN_it_is_not_settled_in_place_of_ours(String ownPay, String total) {
        Map<PlatformAmount, Money> reported = estimate();
        reported.remove(PlatformAmount.TOTAL);
        reported.remove(PlatformAmount.OWN_PAY);
        if (!ownPay.equals("-")) {
            reported.put(PlatformAmount.OWN_PAY, yuan(ownPay));
        }
        if (!total.equals("-")) {
            reported.put(PlatformAmount.TOTAL, yuan(total));
        }
        assertThat(reconcile(reported).differences()).isNotEmpty().allSatisfy(field -> {
            assertThat(field.amount()).isIn(PlatformAmount.TOTAL, PlatformAmount.OWN_PAY);
            assertThat(field.causes())
                    .as("nothing follows from it")
                    .extracting(Contribution::at)
                    .containsExactly(field.amount());
        });
    }

    @Test
    void GIVEN_a_payer_of_some_categories_only_THEN_other_charges_show_where_it_pays() {
        Terms some = terms(
                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.50"),
                proportional(Payer.LONG_TERM_CARE, "base=ELIGIBLE", "ratio=0.50", "covers=CARE_BED"));
        Map<PlatformAmount, Money> reported =
                PlatformFigures.of(PayerChain.settle(BILL, some).orElseThrow(), STANDARD);
        reported.put(PlatformAmount.PRE_SELF_PAY, yuan("600"));
        reported.put(PlatformAmount.IN_SCOPE, yuan("7900"));
        reported.put(PlatformAmount.POOLED_FUND, yuan("3950"));
        Reconciliation reconciliation = Reconciliation.of(
                        PlatformResult.ofAmounts(reported), BILL, some, STANDARD, Money.ZERO)
                .orElseThrow();
        assertThat(field(reconciliation, PlatformAmount.IN_SCOPE).causes())
                .containsExactly(because(Cause.CATALOGUE, PlatformAmount.IN_SCOPE, "-100"));
        assertThat(field(reconciliation, PlatformAmount.POOLED_FUND).causes())
                .containsExactly(because(Cause.TERMS, PlatformAmount.POOLED_FUND, "-50"));
    }

    // Payers

    /** Two kinds of medical aid, each 20 % of 8000 and of what is left of it, in one field: 1600 + 1280. */
    @Test
    void GIVEN_two_payers_in_one_field_THEN_the_first_keeps_its_share_and_the_last_takes_the_difference() {
        Payer first = Payer.of("MEDICAL_AID");
        Terms two = terms(
                proportional(first, "base=REMAINING_IN_SCOPE", "ratio=0.20"),
                proportional(Payer.TILT_AID, "base=REMAINING_IN_SCOPE", "ratio=0.20"));
        assertThat(STANDARD.amountOf(first)).isEqualTo(STANDARD.amountOf(Payer.TILT_AID));
        Map<PlatformAmount, Money> reported =
                PlatformFigures.of(PayerChain.settle(BILL, two).orElseThrow(), STANDARD);
        assertThat(reported).containsEntry(PlatformAmount.MEDICAL_AID, yuan("2880"));
        reported.put(PlatformAmount.MEDICAL_AID, yuan("3000"));
        reported.put(PlatformAmount.FUND_TOTAL, yuan("3000"));
        reported.put(PlatformAmount.PERSON, yuan("7000"));
        reported.put(PlatformAmount.CASH, yuan("7000"));
        PlatformResult result = PlatformResult.ofAmounts(reported);
        assertThat(Reconciliation.apportioned(result, BILL, two, STANDARD)
                        .orElseThrow()
                        .settlement()
                        .shares())
                .extracting(share -> share.payer() + " " + share.amount())
                .containsExactly("MEDICAL_AID 1600.00", "TILT_AID 1400.00", "PERSON 7000.00");
        // Less than the first alone would pay: the first takes it all, and nothing is left for the second.
        reported.put(PlatformAmount.MEDICAL_AID, yuan("1000"));
        reported.put(PlatformAmount.FUND_TOTAL, yuan("1000"));
        reported.put(PlatformAmount.PERSON, yuan("9000"));
        reported.put(PlatformAmount.CASH, yuan("9000"));
        assertThat(Reconciliation.apportioned(PlatformResult.ofAmounts(reported), BILL, two, STANDARD)
                        .orElseThrow()
                        .settlement()
                        .shares())
                .extracting(share -> share.payer() + " " + share.amount())
                .containsExactly("MEDICAL_AID 1000.00", "TILT_AID 0.00", "PERSON 9000.00");
    }

    @Test
    void GIVEN_a_chain_without_the_pooled_fund_THEN_the_deductible_is_the_first_payers() {
        Terms aid = terms(
                proportional(Payer.of("MEDICAL_AID"), "base=ELIGIBLE", "deductible=500", "ratio=0.50"),
                proportional(Payer.COMMERCIAL, "base=REMAINING_TOTAL", "deductible=100", "ratio=0.10"));
        Map<PlatformAmount, Money> reported =
                PlatformFigures.of(PayerChain.settle(BILL, aid).orElseThrow(), STANDARD);
        assertThat(reported).containsEntry(PlatformAmount.DEDUCTIBLE, yuan("500"));
        reported.put(PlatformAmount.DEDUCTIBLE, yuan("1000"));
        reported.put(PlatformAmount.MEDICAL_AID, yuan("3500"));
        Reconciliation reconciliation = Reconciliation.of(
                        PlatformResult.ofAmounts(reported), BILL, aid, STANDARD, Money.ZERO)
                .orElseThrow();
        assertThat(field(reconciliation, PlatformAmount.MEDICAL_AID).causes())
                .containsExactly(because(Cause.DEDUCTIBLE, PlatformAmount.DEDUCTIBLE, "-250"));
    }

    @Test
    void GIVEN_no_payer_at_all_THEN_a_reported_fund_and_deductible_are_the_platforms_own() {
        Map<PlatformAmount, Money> reported =
                PlatformFigures.of(PayerChain.settle(BILL, terms()).orElseThrow(), STANDARD);
        assertThat(reported).containsEntry(PlatformAmount.DEDUCTIBLE, Money.ZERO);
        reported.put(PlatformAmount.DEDUCTIBLE, yuan("500"));
        reported.put(PlatformAmount.POOLED_FUND, yuan("6000"));
        Reconciliation reconciliation = Reconciliation.of(
                        PlatformResult.ofAmounts(reported), BILL, terms(), STANDARD, Money.ZERO)
                .orElseThrow();
        assertThat(field(reconciliation, PlatformAmount.DEDUCTIBLE).causes())
                .containsExactly(because(Cause.DEDUCTIBLE, PlatformAmount.DEDUCTIBLE, "500"));
        assertThat(field(reconciliation, PlatformAmount.POOLED_FUND).causes())
                .containsExactly(because(Cause.NOT_IN_CHAIN, PlatformAmount.POOLED_FUND, "6000"));
    }

    @Test
    void GIVEN_another_amount_from_the_account_THEN_the_account_is_the_cause() {
        Terms withAccount = terms(
                TERMS.stages().get(0), TERMS.stages().get(1), stage(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE));
        Bill bill = BILL.withAccountBalance(Optional.of(yuan("1000")));
        Map<PlatformAmount, Money> reported =
                PlatformFigures.of(PayerChain.settle(bill, withAccount).orElseThrow(), STANDARD);
        reported.put(PlatformAmount.ACCOUNT, yuan("900"));
        reported.put(PlatformAmount.CASH, yuan("2500"));
        reported.remove(PlatformAmount.BALANCE);
        Reconciliation reconciliation = Reconciliation.of(
                        PlatformResult.ofAmounts(reported), bill, withAccount, STANDARD, Money.ZERO)
                .orElseThrow();
        assertThat(field(reconciliation, PlatformAmount.ACCOUNT).causes())
                .containsExactly(because(Cause.ACCOUNT, PlatformAmount.ACCOUNT, "-100"));
        assertThat(field(reconciliation, PlatformAmount.ACCOUNT).text().zh())
                .isEqualTo(PlatformAmount.ACCOUNT.label().zh() + "：测算 1000.00，平台 900.00，差 -100.00：-100.00 "
                        + Cause.ACCOUNT.label().zh());
        assertThat(field(reconciliation, PlatformAmount.TOTAL).text().zh())
                .as("nothing differs, nothing is listed")
                .isEqualTo(PlatformAmount.TOTAL.label().zh() + "：测算 10000.00，平台 10000.00，差 0.00");
    }

    @Test
    void GIVEN_two_causes_THEN_the_text_lists_both() {
        FieldComparison two = new FieldComparison(
                PlatformAmount.CASH,
                yuan("10"),
                yuan("13"),
                List.of(
                        because(Cause.DEDUCTIBLE, PlatformAmount.DEDUCTIBLE, "2"),
                        because(Cause.INCONSISTENT, PlatformAmount.CASH, "1")));
        assertThat(two.text().en())
                .contains("difference 3.00: 2.00 follows from ")
                .contains("; 1.00 ");
        assertThat(two.text().zh()).contains("差 3.00：2.00 随“").contains("；1.00 ");
    }

    /** The aid splits at the fund's threshold of 500, also when the fund's share is the platform's. */
    @Test
    void GIVEN_a_payer_that_looks_at_a_reported_ones_threshold_THEN_it_still_finds_it() {
        Terms split = terms(
                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=500", "ratio=0.80"),
                proportional(
                        Payer.of("MEDICAL_AID"),
                        "base=REMAINING_IN_SCOPE",
                        "splitAt=POOLED_FUND",
                        "ratioBelow=0.10",
                        "ratioAbove=0.50"));
        Map<PlatformAmount, Money> reported =
                PlatformFigures.of(PayerChain.settle(BILL, split).orElseThrow(), STANDARD);
        assertThat(reported)
                .as("500 x 10%% + (2000 - 500) x 50%%")
                .containsEntry(PlatformAmount.MEDICAL_AID, yuan("800"));
        reported.put(PlatformAmount.POOLED_FUND, yuan("7000"));
        reported.put(PlatformAmount.MEDICAL_AID, yuan("300"));
        Reconciliation reconciliation = Reconciliation.of(
                        PlatformResult.ofAmounts(reported), BILL, split, STANDARD, Money.ZERO)
                .orElseThrow();
        assertThat(field(reconciliation, PlatformAmount.MEDICAL_AID).causes())
                .as("500 x 10%% + (1000 - 500) x 50%% = 300: it only follows")
                .containsExactly(because(Cause.TERMS, PlatformAmount.POOLED_FUND, "-500"));
    }
}
