package io.yiyang.billing.review;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.proportional;
import static io.yiyang.billing.payer.StageFixtures.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.json.PackTexts;
import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.reversal.MirroredSettlement;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One bill of three lines. The fund pays half of what is in scope; 30.00 are on the account; ties go to A.
 *
 * <pre>
 *   line          in scope   own-pay   POOLED_FUND   PERSONAL_ACCOUNT   PERSON
 *   A  09           100.00                   50.00               9.38    40.62
 *   B  CARE_MEAL     60.00                   30.00               5.62    24.38
 *   C  09                       80.00         0.00              15.00    65.00
 *                                            80.00              30.00   130.00
 * </pre>
 */
class ReviewTest {
    private static final Payer HOSPITAL = Payer.of("HOSPITAL");
    private static final Payer SUBSIDY = Payer.of("SUBSIDY");
    private static final PersonId CLERK = PersonId.of("S-17");
    private static final Instant MONDAY = Instant.parse("2026-05-04T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-05-05T02:00:00Z");

    private static final ReviewTerms TERMS = new ReviewTerms(
            List.of(
                    new ReviewTerms.Move(Payer.PERSON, HOSPITAL),
                    new ReviewTerms.Move(Payer.PERSON, SUBSIDY),
                    new ReviewTerms.Move(Payer.PERSON, Payer.PERSONAL_ACCOUNT),
                    new ReviewTerms.Move(Payer.PERSON, Payer.LONG_TERM_CARE),
                    new ReviewTerms.Move(Payer.PERSON, Payer.COMMERCIAL),
                    new ReviewTerms.Move(Payer.PERSONAL_ACCOUNT, Payer.PERSON)),
            List.of("HARDSHIP", "OWN_FAULT"),
            Optional.of(yuan("60.00")),
            List.of());

    private static Money yuan(String text) {
        return Money.parseYuan(text);
    }

    private static Settlement proposed() {
        Terms chain = new Terms(
                "test#chain",
                BilingualText.of("测试", "test"),
                TEST_SOURCE,
                List.of(
                        proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.50", "deductible=0.00"),
                        proportional(
                                Payer.LONG_TERM_CARE,
                                "base=REMAINING_TOTAL",
                                "ratio=0",
                                "covers=CARE_MEAL",
                                "payCap=5.00"),
                        stage(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE)),
                List.of());
        Bill bill = Bill.of(
                        BillId.of("B-1"),
                        List.of(
                                line("A", "09", "100.00", "0.00"),
                                line("B", "CARE_MEAL", "60.00", "0.00"),
                                line("C", "09", "80.00", "80.00")))
                .withYear(YearToDate.newYear(Set.of(Payer.POOLED_FUND, Payer.LONG_TERM_CARE, Payer.PERSONAL_ACCOUNT)))
                .withAccountBalance(Optional.of(yuan("30.00")));
        return PayerChain.settle(bill, chain).orElseThrow();
    }

    private static SplitLine line(String id, String category, String total, String ownPay) {
        return SplitLine.of(
                LineId.of(id),
                Optional.of(ChargeCategory.of(category)),
                yuan(total),
                yuan(ownPay),
                Money.ZERO,
                Money.ZERO);
    }

    private static Adjustment give(Payer to, String amount, String... lines) {
        return new Adjustment(
                Payer.PERSON,
                to,
                yuan(amount),
                Set.of(lines).stream().map(LineId::of).collect(Collectors.toSet()),
                "HARDSHIP",
                CLERK,
                MONDAY);
    }

    private static Review review() {
        return Review.of(proposed(), TERMS);
    }

    /** {@code A: 50.00 0.00 9.38 40.62} and so on, each line with its cells. */
    private static List<String> cells(Settlement settlement) {
        return settlement.matrix().lines().stream()
                .map(line -> line + ": "
                        + settlement.matrix().payers().stream()
                                .map(payer ->
                                        settlement.matrix().cell(line, payer).toString())
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(p -> p.code().toString()).toList();
    }

    @Test
    void GIVEN_a_proposal_THEN_its_table_is_as_written() {
        assertThat(proposed().matrix().payers())
                .containsExactly(Payer.POOLED_FUND, Payer.LONG_TERM_CARE, Payer.PERSONAL_ACCOUNT, Payer.PERSON);
        assertThat(cells(proposed()))
                .containsExactly("A: 50.00 0.00 9.38 40.62", "B: 30.00 0.00 5.62 24.38", "C: 0.00 0.00 15.00 65.00");
        assertThat(proposed().inScopeLeft()).hasToString("65.00");
    }

    /**
     * 13.01 of the bill over 40.62, 24.38 and 65.00 of 130.00: targets 4.0651, 2.4399 and 6.505, floors 4.06, 2.43 and 6.50, two
     * fen left for the largest remainders, B and A. Then 10.00 of line C to the subsidy.
     */
    @Test
    void GIVEN_two_adjustments_in_a_row_THEN_every_cell_is_as_written_and_all_versions_are_kept() {
        Review once = review().adjust(give(HOSPITAL, "13.01")).orElseThrow();
        assertThat(once.settlement().matrix().payers())
                .containsExactly(
                        Payer.POOLED_FUND, Payer.LONG_TERM_CARE, Payer.PERSONAL_ACCOUNT, HOSPITAL, Payer.PERSON);
        assertThat(cells(once.settlement()))
                .containsExactly(
                        "A: 50.00 0.00 9.38 4.07 36.55",
                        "B: 30.00 0.00 5.62 2.44 21.94",
                        "C: 0.00 0.00 15.00 6.50 58.50");
        Review twice = once.adjust(give(SUBSIDY, "10.00", "C")).orElseThrow();
        assertThat(cells(twice.settlement()))
                .containsExactly(
                        "A: 50.00 0.00 9.38 4.07 0.00 36.55",
                        "B: 30.00 0.00 5.62 2.44 0.00 21.94",
                        "C: 0.00 0.00 15.00 6.50 10.00 48.50");
        assertThat(twice.settlement().inScopeLeft()).as("of A and B").hasToString("58.49");
        assertThat(twice.proposed()).isEqualTo(proposed());
        assertThat(twice.versions())
                .extracting(v -> v.adjustment().amount() + " " + v.adjustment().by() + " "
                        + v.settlement().share(Payer.PERSON))
                .containsExactly("13.01 S-17 116.99", "10.00 S-17 106.99");
        assertThat(once.versions()).as("a value, not a draft that changes").hasSize(1);
        assertThat(once).isInstanceOf(Review.Reviewed.class);
    }

    @Test
    void GIVEN_a_waiver_THEN_the_year_of_the_funds_and_the_account_stay_and_the_hospital_is_told_apart() {
        Settlement before = proposed();
        Settlement after =
                review().adjust(give(HOSPITAL, "13.01")).orElseThrow().settlement();
        assertThat(after.yearAfter()).isEqualTo(before.yearAfter());
        assertThat(after.accountBalanceAfter()).isEqualTo(before.accountBalanceAfter());
        assertThat(Accumulated.of(after).counted())
                .isEqualTo(Accumulated.of(before).counted());
        assertThat(Accumulated.of(after).deductibles())
                .isEqualTo(Accumulated.of(before).deductibles());
        assertThat(Accumulated.of(after).paid(Payer.POOLED_FUND)).hasToString("80.00");
        assertThat(Accumulated.of(after).paid(HOSPITAL)).hasToString("13.01");
        assertThat(Accumulated.of(after).paid(Payer.PERSON)).hasToString("116.99");
    }

    @Test
    void GIVEN_the_account_gives_back_THEN_its_balance_is_higher_by_that() {
        Review review = review().adjust(new Adjustment(
                        Payer.PERSONAL_ACCOUNT, Payer.PERSON, yuan("12.00"), Set.of(), "OWN_FAULT", CLERK, MONDAY))
                .orElseThrow();
        assertThat(review.settlement().accountBalanceAfter()).contains(yuan("12.00"));
        assertThat(review.settlement().yearAfter().paid()).containsEntry(Payer.PERSONAL_ACCOUNT, yuan("18.00"));
        Review back = review.adjust(give(Payer.PERSONAL_ACCOUNT, "12.00")).orElseThrow();
        assertThat(back.settlement().accountBalanceAfter()).contains(Money.ZERO);
        Outcome<Review> more = back.adjust(give(Payer.PERSONAL_ACCOUNT, "0.01"));
        assertThat(codes(more)).containsExactly("YY-B-526");
        assertThat(more.problems().get(0).facts())
                .containsEntry("atMost", "30.00")
                .containsEntry("would", "30.01");
    }

    @ParameterizedTest
    @CsvSource({
        // from, to, amount, lines, reason, codes
        "POOLED_FUND, PERSON, 1.00, '', HARDSHIP, YY-B-521",
        "PERSON, POOLED_FUND, 1.00, '', HARDSHIP, YY-B-521",
        "PERSON, HOSPITAL, 1.00, '', FRIENDSHIP, YY-B-522",
        "PERSON, HOSPITAL, 60.01, '', HARDSHIP, YY-B-524",
        "PERSON, HOSPITAL, 40.63, A, HARDSHIP, YY-B-523",
        "PERSON, HOSPITAL, 0.01, X, HARDSHIP, YY-B-501 YY-B-523",
        "PERSON, HOSPITAL, 0.01, A X, HARDSHIP, YY-B-501",
        "PERSON, LONG_TERM_CARE, 1.00, '', HARDSHIP, YY-B-525",
        "PERSON, LONG_TERM_CARE, 5.01, B, HARDSHIP, YY-B-526",
        "PERSON, LONG_TERM_CARE, 5.01, C, HARDSHIP, YY-B-525 YY-B-526",
        "PERSON, PERSONAL_ACCOUNT, 0.01, '', HARDSHIP, YY-B-526",
        "POOLED_FUND, HOSPITAL, 90.00, '', NONE, YY-B-521 YY-B-522 YY-B-524 YY-B-523",
    })
    void GIVEN_what_policy_or_the_bill_does_not_allow_THEN_it_is_refused_with_what_is_possible_instead(
            String from, String to, String amount, String lines, String reason, String codes) {
        Outcome<Review> refused = review().adjust(new Adjustment(
                Payer.of(from),
                Payer.of(to),
                yuan(amount),
                lines.isEmpty()
                        ? Set.of()
                        : Stream.of(lines.split(" ")).map(LineId::of).collect(Collectors.toSet()),
                reason,
                CLERK,
                MONDAY));
        assertThat(codes(refused)).containsExactly(codes.split(" "));
        for (Problem problem : refused.problems()) {
            assertThat(problem.facts()).containsEntry("bill", "B-1");
            assertThat(problem.remedies()).isNotEmpty();
        }
    }

    @Test
    void GIVEN_a_payer_with_a_limit_THEN_it_takes_up_to_it_on_its_own_lines() {
        Settlement after = review().adjust(give(Payer.LONG_TERM_CARE, "5.00", "B"))
                .orElseThrow()
                .settlement();
        assertThat(cells(after)).contains("B: 30.00 5.00 5.62 19.38");
    }

    @Test
    void GIVEN_several_adjustments_THEN_the_limit_of_the_bill_counts_them_together() {
        Review once = review().adjust(give(HOSPITAL, "50.00")).orElseThrow();
        Outcome<Review> more = once.adjust(give(SUBSIDY, "10.01"));
        assertThat(codes(more)).containsExactly("YY-B-524");
        assertThat(more.problems().get(0).remedies())
                .extracting(BilingualText::en)
                .containsExactly("move at most 10.00 more");
        assertThat(once.adjust(give(SUBSIDY, "10.00")).problems()).isEmpty();
    }

    @Test
    void GIVEN_a_committed_bill_THEN_nobody_adjusts_it_any_more() {
        Review.Committed committed =
                review().adjust(give(HOSPITAL, "13.01")).orElseThrow().commit(PersonId.of("S-2"), TUESDAY);
        Outcome<Review> refused = committed.adjust(give(HOSPITAL, "1.00"));
        assertThat(codes(refused)).containsExactly("YY-B-527");
        assertThat(refused.problems().get(0).facts())
                .containsEntry("committedBy", "S-2")
                .containsEntry("committedAt", "2026-05-05T02:00:00Z");
        assertThat(committed.settlement().share(HOSPITAL)).hasToString("13.01");
        assertThat(committed.proposed()).isEqualTo(proposed());
        assertThat(committed.versions()).hasSize(1);
        assertThatThrownBy(() -> committed.commit(CLERK, TUESDAY)).hasMessageContaining("review");
    }

    @Test
    void GIVEN_a_review_under_another_id_THEN_every_version_has_it() {
        Review review = review().adjust(give(HOSPITAL, "13.01")).orElseThrow();
        BillId other = BillId.of("B-2");
        for (Review renamed : List.of(
                review().withId(other),
                review.withId(other),
                review.commit(CLERK, MONDAY).withId(other))) {
            assertThat(renamed.proposed().id()).isEqualTo(other);
            assertThat(renamed.settlement().id()).isEqualTo(other);
        }
    }

    @Test
    void GIVEN_an_adjusted_bill_that_is_reversed_THEN_the_mirror_takes_back_the_waiver_too() {
        Settlement adjusted =
                review().adjust(give(HOSPITAL, "13.01")).orElseThrow().settlement();
        MirroredSettlement mirror = new MirroredSettlement(BillId.of("-B-1"), adjusted);
        assertThat(mirror.share(HOSPITAL)).hasToString("-13.01");
        assertThat(mirror.cell(LineId.of("A"), HOSPITAL)).hasToString("-4.07");
        assertThat(mirror.accumulated().plus(Accumulated.of(adjusted))).isEqualTo(Accumulated.NONE);
    }

    @Test
    void GIVEN_versions_that_their_adjustments_do_not_lead_to_THEN_they_are_no_review() {
        Review.Version version = review().adjust(give(HOSPITAL, "13.01"))
                .orElseThrow()
                .versions()
                .get(0);
        assertThatThrownBy(() -> new Review.Reviewed(
                        proposed(), TERMS, List.of(new Review.Version(give(HOSPITAL, "13.02"), version.settlement()))))
                .hasMessageContaining("versions");
        assertThatThrownBy(() -> new Review.Reviewed(proposed(), TERMS, List.of()))
                .hasMessageContaining("versions");
    }

    @Test
    void GIVEN_nonsense_THEN_an_adjustment_names_the_argument() {
        assertThatThrownBy(() -> give(Payer.PERSON, "1.00")).hasMessageContaining("to: ");
        assertThatThrownBy(() -> give(HOSPITAL, "0.00")).hasMessageContaining("amount: ");
        assertThatThrownBy(() -> new Adjustment(
                        Payer.PERSON, HOSPITAL, yuan("1.00"), Set.of(), "because of Wang", CLERK, MONDAY))
                .hasMessageContaining("reason: ")
                .hasMessageNotContaining("Wang");
        assertThatThrownBy(() -> proposed().moving(HOSPITAL, SUBSIDY, Map.of(LineId.of("A"), yuan("1.00"))))
                .hasMessageContaining("amount of line A");
    }

    private static Outcome<ReviewTerms> terms(String parameters) {
        PolicyBook book = PolicyBook.of(List.of(PackTexts.pack("""
                {"schema": "yiyang.policy/1", "id": "t", "version": "1", "mark": "SAMPLE", "region": "000000",
                 "name": {"zh": "测试", "en": "test"},
                 "citations": [{"key": "A", "title": "made up", "lastChecked": "2026-11-22"}],
                 "parameters": [%s], "chains": []}
                """.formatted(parameters))));
        return ReviewTerms.of(
                book,
                new Question(
                        RegionCode.of("341102"),
                        LocalDate.parse("2026-04-30"),
                        LocalDate.parse("2026-05-01"),
                        Facts.none().with("ledger", "MEDICAL")));
    }

    private static String parameter(String key, String value) {
        return """
                {"key": "%s", "unit": "-", "versions": [{"inForce": "2026-01-01/2027-01-01", "confidence": "DECLARED",
                 "cite": ["A"], "rows": [{"when": {"ledger": ["MEDICAL"]}, "value": %s}]}]}""".formatted(key, value);
    }

    @Test
    void GIVEN_the_three_parameters_THEN_they_are_the_terms_with_their_sources() {
        ReviewTerms terms = terms(parameter("review.moves", "{\"words\": [\"PERSON>HOSPITAL\", \"PERSON>SUBSIDY\"]}")
                        + "," + parameter("review.reasons", "{\"words\": [\"HARDSHIP\"]}")
                        + "," + parameter("review.limit", "{\"amount\": \"500.00\"}"))
                .orElseThrow();
        assertThat(terms.moves()).extracting(Object::toString).containsExactly("PERSON>HOSPITAL", "PERSON>SUBSIDY");
        assertThat(terms.reasons()).containsExactly("HARDSHIP");
        assertThat(terms.limit()).contains(yuan("500.00"));
        assertThat(terms.basis())
                .extracting(p -> p.parameter())
                .containsExactly("t#review.moves", "t#review.reasons", "t#review.limit");
    }

    @Test
    void GIVEN_no_parameter_THEN_nothing_may_be_adjusted_and_that_is_said() {
        ReviewTerms none = terms("").orElseThrow();
        assertThat(none).isEqualTo(ReviewTerms.NONE);
        assertThat(codes(Review.of(proposed(), none).adjust(give(HOSPITAL, "1.00"))))
                .containsExactly("YY-B-520");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "review.moves | {\"words\": [\"PERSON\"]}",
                "review.moves | {\"words\": [\"PERSON>PERSON\"]}",
                "review.moves | {\"words\": [\"PERSON>HOSPITAL>STATE\"]}",
                "review.moves | {\"words\": [\"person>HOSPITAL\"]}",
                "review.moves | {\"amount\": \"1.00\"}",
                "review.reasons | {\"word\": \"HARDSHIP\"}",
                "review.limit | {\"ratio\": \"0.5\"}",
            })
    void GIVEN_a_parameter_that_cannot_be_used_THEN_it_is_named(String key, String value) {
        Outcome<ReviewTerms> refused = terms(parameter(key, value));
        assertThat(codes(refused)).containsExactly("YY-B-106");
        assertThat(refused.problems().get(0).facts()).containsEntry("parameter", "t#" + key);
    }
}
