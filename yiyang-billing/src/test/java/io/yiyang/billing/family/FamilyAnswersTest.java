package io.yiyang.billing.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.month.ImmutableResidentMonth;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.PersonChange;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.review.Adjustment;
import io.yiyang.billing.review.Review;
import io.yiyang.billing.review.ReviewTerms;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.charge.ImmutableChargeLine;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FamilyAnswersTest {
    private static final MonthSettlement SAMPLE = SampleMonth.settled();
    private static final RuleRegistry RULES = RuleRegistry.standard();

    private static FamilyAnswers answers() {
        return FamilyAnswers.of(SAMPLE, SampleMonth.BOOK, RULES);
    }

    private static List<String> parts(MonthSettlement month) {
        return FamilyAnswers.of(month).parts().stream()
                .map(PersonPart::toString)
                .toList();
    }

    /**
     * Medical 1598.00: 260.00 outside the catalogue, 4 × 50.00 above the price, 10 % of 3200.00 first, 440.00 deductible, 5 % of
     * 7560.00 = 378.00. Care 1340.00 of 2140.00: without its limit of 800.00 the voucher pays 40 % of 2140.00 = 856.00, so the
     * limit costs 56.00; the rest is 1284.00.
     */
    @Test
    void GIVEN_the_sample_THEN_every_reason_has_its_amount_and_they_sum_to_what_the_person_pays() {
        assertThat(parts(SAMPLE))
                .containsExactly(
                        "NOT_INSURED 260.00",
                        "ABOVE_PRICE_LIMIT 200.00",
                        "PAID_FIRST 320.00",
                        "BELOW_DEDUCTIBLE 440.00",
                        "ABOVE_LIMIT 56.00",
                        "YOUR_PART 378.00",
                        "CARE_REST 1284.00");
        assertThat(answers().person()).hasToString("2938.00");
        assertThat(answers().others()).hasToString("9302.00");
        assertThat(answers().parts().get(0).items())
                .containsExactly(new PersonPart.Item("一次性护理用品（目录外）", Money.parseYuan("260.00")));
    }

    @Test
    void GIVEN_a_payer_whose_condition_does_not_hold_and_no_other_THEN_its_lines_are_paid_by_nobody() {
        List<ChargeLine> beds = SampleMonth.lines().stream()
                .filter(line -> line.id().value().startsWith("M-07")
                        || line.id().value().startsWith("F-"))
                .toList();
        assertThat(parts(SampleMonth.settle(beds)))
                .as("the voucher takes meals: 40 % of 550.00, below its limit")
                .containsExactly("NOT_INSURED 260.00", "CARE_REST 330.00");
    }

    @Test
    void GIVEN_a_waiver_THEN_the_parts_are_of_what_is_still_paid() {
        var proposed = SAMPLE.bills().get(1).settlement();
        Review review = Review.of(
                        proposed,
                        new ReviewTerms(
                                List.of(new ReviewTerms.Move(Payer.PERSON, Payer.of("HOSPITAL"))),
                                List.of("HARDSHIP"),
                                Optional.empty(),
                                List.of()))
                .adjust(new Adjustment(
                        Payer.PERSON,
                        Payer.of("HOSPITAL"),
                        Money.parseYuan("98.00"),
                        Set.of(),
                        "HARDSHIP",
                        PersonId.of("S"),
                        Instant.EPOCH))
                .orElseThrow();
        FamilyAnswers answers = FamilyAnswers.of(SAMPLE.reviewed(review).orElseThrow());
        assertThat(answers.person()).hasToString("2840.00");
        assertThat(Money.sum(answers.parts().stream().map(PersonPart::amount).toList()))
                .isEqualTo(answers.person());
    }

    /** Random months: the parts sum to the person's total to the fen, and no part is zero or negative. */
    @Property(tries = 150)
    void GIVEN_any_month_THEN_the_parts_sum_to_what_the_person_pays(@ForAll Random random) {
        List<ChargeLine> lines = new ArrayList<>();
        for (ChargeLine line : SampleMonth.linesWithFaults()) {
            if (random.nextInt(4) > 0) {
                lines.add(
                        random.nextInt(10) == 0
                                ? ((ImmutableChargeLine) line)
                                        .withCategory(ChargeCategory.of(random.nextBoolean() ? "CARE_BED_HOLD" : "14"))
                                : line);
            }
        }
        ResidentMonth month = SampleMonth.month(lines);
        if (random.nextBoolean()) {
            month = month.forPerson(month.person().with("commercialPlan", "GOLD"));
        }
        MonthSettlement settled = MonthSettlement.settle(month, SampleMonth.BOOK, RULES);
        FamilyAnswers answers = FamilyAnswers.of(settled);
        assertThat(Money.sum(answers.parts().stream().map(PersonPart::amount).toList()))
                .isEqualTo(settled.share(Payer.PERSON));
        for (PersonPart part : answers.parts()) {
            assertThat(part.amount().isPositive()).isTrue();
            if (!part.items().isEmpty()) {
                assertThat(Money.sum(part.items().stream()
                                .map(PersonPart.Item::amount)
                                .toList()))
                        .isEqualTo(part.amount());
            }
        }
        for (Alternative alternative : Alternatives.of(settled, SampleMonth.BOOK, RULES, List.of("hospitalLevel"))) {
            if (alternative.isComparable()) {
                assertThat(Money.sum(alternative.moved().values()))
                        .as("the same charges, so what one pays more another pays less")
                        .isEqualTo(Money.ZERO);
            }
        }
    }

    /** Level 3 instead of 2: the deductible is 880.00 instead of 440.00, of which the fund bears 95 %: 418.00. */
    @Test
    void GIVEN_other_words_of_a_fact_THEN_they_come_from_the_policy_and_the_difference_is_told_for_each_payer() {
        List<Alternative> levels = Alternatives.of(SAMPLE, SampleMonth.BOOK, RULES, List.of("hospitalLevel"));
        assertThat(levels)
                .extracting(a -> a.assumption().en() + ": " + a.moved())
                .containsExactly(
                        "if no referral had followed the procedure: {}",
                        "if the level of the hospital were 3 from 2026-04-01: {PERSON=418.00, POOLED_FUND=-418.00}");
        assertThat(levels.get(1).personPaysMore()).hasToString("418.00");
        assertThat(levels.get(0).isComparable()).isTrue();
    }

    @Test
    void GIVEN_a_fact_that_the_person_and_no_institution_has_THEN_nothing_is_assumed() {
        assertThat(Alternatives.of(SAMPLE, SampleMonth.BOOK, RULES, List.of("nothing")))
                .hasSize(1);
    }

    @Test
    void GIVEN_an_assumption_under_which_nothing_can_be_settled_THEN_it_says_why_and_does_not_vanish() {
        ResidentMonth other = SAMPLE.month().forPerson(Facts.none().with("scheme", "NONE"));
        Alternative alternative = Alternative.of(
                BilingualText.of("如果没有参保", "if there were no insurance"),
                SAMPLE,
                MonthSettlement.settle(other, SampleMonth.BOOK, RULES));
        assertThat(alternative.isComparable()).isFalse();
        assertThat(alternative.moved()).isEmpty();
        assertThat(alternative.problems()).extracting(p -> p.code().toString()).containsExactly("YY-B-101");
        Alternative back = Alternative.of(
                alternative.assumption(), MonthSettlement.settle(other, SampleMonth.BOOK, RULES), SAMPLE);
        assertThat(back.problems()).extracting(p -> p.code().toString()).containsExactly("YY-B-101");
    }

    @Test
    void GIVEN_a_fact_of_the_person_that_changes_within_the_month_THEN_the_assumption_holds_from_its_first_day() {
        ResidentMonth month = ((ImmutableResidentMonth) SAMPLE.month())
                .withChanges(new PersonChange(LocalDate.parse("2026-04-15"), "scheme", "RESIDENT"));
        MonthSettlement settled = MonthSettlement.settle(month, SampleMonth.BOOK, RULES);
        assertThat(Alternatives.of(settled, SampleMonth.BOOK, RULES, List.of("scheme")))
                .extracting(a -> a.assumption().zh())
                .contains("如果险种自 2026-04-01 起为：EMPLOYEE");
    }

    @Test
    void GIVEN_an_estimate_with_other_charges_THEN_the_difference_is_that_of_charges_and_payers() {
        MonthSettlement cheaper = SampleMonth.settle(SampleMonth.lines().stream()
                .filter(line -> !line.id().value().startsWith("F-"))
                .toList());
        Alternative alternative =
                Alternative.of(BilingualText.of("如果在家用餐", "if meals were taken at home"), SAMPLE, cheaper);
        assertThat(Money.sum(alternative.moved().values()))
                .isEqualTo(cheaper.total().minus(SAMPLE.total()));
        assertThat(answers().withAlternatives(List.of(alternative)).alternatives())
                .last()
                .isEqualTo(alternative);
    }

    @Test
    void GIVEN_lines_that_are_not_settled_THEN_they_and_the_reasons_are_open_with_platform_support_and_deadlines() {
        FamilyAnswers answers = FamilyAnswers.of(SampleMonth.settle(SampleMonth.linesWithFaults()))
                .withDeadlines(List.of(OpenPoint.deadline(
                        BilingualText.of("提交转诊备案", "file the referral"), LocalDate.parse("2026-05-08"))));
        assertThat(answers.open())
                .extracting(OpenPoint::toString)
                .containsExactly(
                        "DEADLINE by 2026-05-08",
                        "NOT_SETTLED 30.00",
                        "NOT_SETTLED 26.00",
                        "PROBLEM",
                        "PROBLEM",
                        "PLATFORM 8780.00",
                        "WEAK_SUPPORT");
        assertThat(answers.open().get(4).remedies()).isNotEmpty();
        assertThat(answers.open().get(6).text().en()).contains("declared by the tenant");
    }

    @Test
    void GIVEN_answers_THEN_they_write_themselves_without_names_of_items() {
        assertThat(answers() + answers().parts().toString() + answers().open()).doesNotContain("护理用品");
        assertThat(Map.copyOf(answers().alternatives().get(0).moved())).isEmpty();
    }
}
