package io.yiyang.billing.month;

import static io.yiyang.model.code.MedicalTreatmentType.OUTPATIENT;
import static io.yiyang.model.code.MedicalTreatmentType.PHARMACY_PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yiyang.billing.breakdown.Breakdown;
import io.yiyang.billing.breakdown.Dimension;
import io.yiyang.billing.difference.ChangeCause;
import io.yiyang.billing.difference.Figure;
import io.yiyang.billing.difference.SettlementDifference;
import io.yiyang.billing.explanation.Explanation;
import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.MonthExplanation;
import io.yiyang.billing.json.SettlementWriter;
import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.LedgerAccount;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.reversal.CorrectionIds;
import io.yiyang.billing.reversal.LineReturn;
import io.yiyang.billing.reversal.Refund;
import io.yiyang.billing.review.Adjustment;
import io.yiyang.billing.review.Review;
import io.yiyang.billing.review.ReviewTerms;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.outcome.Outcome;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A review in its month: statement, JSON, ledger, later bills, refund. */
class ReviewedMonthTest {
    private static final Payer HOSPITAL = Payer.of("HOSPITAL");
    private static final PersonId CLERK = PersonId.of("S-17");
    private static final Instant AT = Instant.parse("2026-05-04T02:00:00Z");
    private static final ReviewTerms TERMS = new ReviewTerms(
            List.of(
                    new ReviewTerms.Move(Payer.PERSON, HOSPITAL),
                    new ReviewTerms.Move(Payer.PERSON, Payer.PERSONAL_ACCOUNT),
                    new ReviewTerms.Move(Payer.PERSONAL_ACCOUNT, Payer.PERSON),
                    new ReviewTerms.Move(Payer.PERSON, Payer.POOLED_FUND)),
            List.of("HARDSHIP"),
            Optional.empty(),
            List.of());
    private static final CorrectionIds IDS = new CorrectionIds(id -> BillId.of("-" + id), id -> BillId.of(id + ":2"));

    private static Review adjusted(MonthSettlement month, String bill, Payer from, Payer to, String amount) {
        return Review.of(bill(month, bill).settlement(), TERMS)
                .adjust(new Adjustment(from, to, Money.parseYuan(amount), Set.of(), "HARDSHIP", CLERK, AT))
                .orElseThrow();
    }

    private static SettledBill bill(MonthSettlement month, String id) {
        return month.bills().stream()
                .filter(b -> b.settlement().id().equals(BillId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    /** The sample's hospital stay: the person pays 1598.00, of which the hospital waives 98.00. */
    private static MonthSettlement waived() {
        MonthSettlement month = SampleMonth.settled();
        return month.reviewed(adjusted(month, "s2:medical", Payer.PERSON, HOSPITAL, "98.00"))
                .orElseThrow();
    }

    @Test
    void GIVEN_a_waiver_THEN_the_month_has_it_and_everything_else_stays() {
        MonthSettlement month = waived();
        assertThat(month.share(HOSPITAL)).hasToString("98.00");
        assertThat(month.share(Payer.PERSON)).hasToString("2840.00");
        assertThat(month.total()).isEqualTo(SampleMonth.settled().total());
        assertThat(month.bills().get(0)).isEqualTo(SampleMonth.settled().bills().get(0));
        assertThat(Breakdown.of(month, Dimension.LEDGER)
                        .row("MEDICAL")
                        .orElseThrow()
                        .share(HOSPITAL))
                .hasToString("98.00");
        List<Step> steps = bill(month, "s2:medical").explained().steps().getOrDefault(Payer.PERSON, List.of());
        assertThat(steps.get(steps.size() - 1).formula()).isEqualTo("1598.00 − 98.00 = 1500.00");
        assertThat(bill(month, "s2:medical").explained().steps().get(HOSPITAL))
                .extracting(Step::formula)
                .containsExactly("0.00 + 98.00 = 98.00");
    }

    @Test
    void GIVEN_a_waiver_THEN_statement_and_json_tell_amount_reason_person_and_both_versions() throws Exception {
        MonthSettlement month = waived();
        String sentence =
                "98.00 moved from “the person” to “borne by the hospital”; reason: hardship; by S-17 at 2026-05-04T02:00:00Z";
        assertThat(SampleMonth.statement(month).text()).contains(sentence, "困难减免");
        assertThat(SampleMonth.statement(month).html()).contains(sentence, "审核调整");
        assertThat(SampleMonth.statement(SampleMonth.settled()).html()).doesNotContain("审核调整");
        JsonNode review = new JsonMapper()
                .readTree(SettlementWriter.write(month))
                .get("bills")
                .get(1)
                .get("review");
        assertThat(review.get("state").asText()).isEqualTo("REVIEWED");
        assertThat(review.get("proposed").get("shares").get("PERSON").asText()).isEqualTo("1598.00");
        JsonNode adjustment = review.get("adjustments").get(0);
        assertThat(adjustment.get("after").get("shares").get("PERSON").asText()).isEqualTo("1500.00");
        assertThat(adjustment.get("reason").asText()).isEqualTo("HARDSHIP");
        assertThat(adjustment.get("by").asText()).isEqualTo("S-17");
        assertThat(adjustment.get("at").asText()).isEqualTo("2026-05-04T02:00:00Z");
        long cells = 0;
        for (JsonNode line : adjustment.get("after").get("lines")) {
            for (JsonNode cell : line) {
                cells += Money.parseYuan(cell.asText()).fen();
            }
        }
        assertThat(cells).isEqualTo(878_000);
    }

    @Test
    void GIVEN_a_bill_that_is_reviewed_step_by_step_THEN_each_state_takes_the_place_of_the_one_before()
            throws Exception {
        MonthSettlement month = SampleMonth.settled();
        Review review = Review.of(bill(month, "s2:medical").settlement(), TERMS);
        MonthSettlement looked = month.reviewed(review).orElseThrow();
        assertThat(bill(looked, "s2:medical").settlement()).isEqualTo(review.proposed());
        Review once = adjusted(month, "s2:medical", Payer.PERSON, HOSPITAL, "98.00");
        Review committed = once.commit(CLERK, AT);
        MonthSettlement done =
                looked.reviewed(once).flatMap(m -> m.reviewed(committed)).orElseThrow();
        assertThat(done.bills()).hasSize(2);
        assertThat(bill(done, "s2:medical").explained())
                .as("no step twice")
                .isEqualTo(bill(waived(), "s2:medical").explained());
        assertThat(SettlementWriter.write(done)).contains("\"COMMITTED\"");
        assertThat(SettlementWriter.write(looked)).contains("\"PROPOSED\"");
        assertThat(SampleMonth.statement(done).text()).contains("committed by S-17 at 2026-05-04T02:00:00Z");
        Review more = once.adjust(new Adjustment(
                        Payer.PERSON, HOSPITAL, Money.parseYuan("1.00"), Set.of(), "HARDSHIP", CLERK, AT))
                .orElseThrow();
        assertThat(done.reviewed(more).problems())
                .extracting(p -> p.code().toString())
                .containsExactly("YY-B-527");
    }

    @Test
    void GIVEN_a_review_of_another_bill_or_another_proposal_THEN_it_is_a_bug_of_the_caller() {
        MonthSettlement month = SampleMonth.settled();
        Review other = Review.of(month.bills().get(1).settlement(), TERMS).withId(BillId.of("other"));
        assertThatThrownBy(() -> month.reviewed(other)).hasMessageContaining("must be of a bill of the month");
        Review misplaced = Review.of(month.bills().get(1).settlement(), TERMS)
                .withId(month.bills().get(0).settlement().id());
        assertThatThrownBy(() -> month.reviewed(misplaced))
                .hasMessageContaining("must start from the month's proposal");
    }

    private static SettingMonths visits() {
        return SettingMonths.of("2026-04-01/2026-05-01")
                .in(AccumulatorLedger.EMPTY, "2026-05-01")
                .balance("50.00")
                .visit("V1", OUTPATIENT, "2026-04-02", "2000.00", "L1")
                .visit("V2", PHARMACY_PURCHASE, "2026-04-03", "70.00", "PHARMACY");
    }

    @Test
    void GIVEN_a_ledger_THEN_it_has_the_adjusted_bill_and_the_fund_s_use_of_the_year_stays() {
        MonthSettlement before = visits().settle();
        MonthSettlement after = before.reviewed(adjusted(before, "V1:visit", Payer.PERSON, HOSPITAL, "80.00"))
                .orElseThrow();
        LedgerAccount account =
                LedgerAccount.of(PersonId.of("P-1"), BenefitYear.calendar(LocalDate.parse("2026-04-02")));
        Accumulated was = total(before, account);
        Accumulated is = total(after, account);
        assertThat(is.paid(Payer.POOLED_FUND))
                .isEqualTo(was.paid(Payer.POOLED_FUND))
                .hasToString("720.00");
        assertThat(is.deductibles()).isEqualTo(was.deductibles());
        assertThat(is.counted()).isEqualTo(was.counted());
        assertThat(is.paid(HOSPITAL)).hasToString("80.00");
        assertThat(is.paid(Payer.PERSON)).isEqualTo(was.paid(Payer.PERSON).minus(Money.parseYuan("80.00")));
        assertThat(after.ledger().entries()).hasSameSizeAs(before.ledger().entries());
        assertThat(bill(after, "V1:visit").posting().orElseThrow().amounts())
                .isEqualTo(Accumulated.of(bill(after, "V1:visit").settlement()));
    }

    /** The sample pack allows it once a tenant has declared since when; before that the parameter is refused as any other. */
    @Test
    void GIVEN_the_sample_pack_THEN_a_tenant_that_declares_its_date_may_waive_up_to_its_limit() {
        MonthSettlement month = visits().settle();
        Question question = new Question(
                month.month().region(),
                LocalDate.parse("2026-04-02"),
                month.month().knownOn(),
                Facts.none().with("ledger", "MEDICAL"));
        ReviewTerms declared = ReviewTerms.of(SettingMonths.book(), question).orElseThrow();
        Review review = Review.of(bill(month, "V1:visit").settlement(), declared);
        assertThat(review.adjust(waiver("500.00")).problems()).isEmpty();
        assertThat(review.adjust(waiver("500.01")).problems())
                .extracting(p -> p.code().toString())
                .containsExactly("YY-B-524");
        PolicyBook undeclared = PolicyBook.of(SettingMonths.book().packs());
        assertThat(ReviewTerms.of(undeclared, question).problems())
                .extracting(p -> p.code().toString())
                .containsOnly("YY-B-103");
    }

    private static Adjustment waiver(String amount) {
        return new Adjustment(Payer.PERSON, HOSPITAL, Money.parseYuan(amount), Set.of(), "HARDSHIP", CLERK, AT);
    }

    private static Accumulated total(MonthSettlement month, LedgerAccount account) {
        return month.ledger().standing().stream()
                .filter(p -> p.person().equals(account.person()) && p.year().equals(account.year()))
                .map(p -> p.amounts())
                .reduce(Accumulated.NONE, Accumulated::plus);
    }

    @Test
    void GIVEN_a_later_bill_that_starts_from_the_account_THEN_only_the_last_one_may_move_it() {
        MonthSettlement month = visits().settle();
        assertThat(bill(month, "V2:visit").settlement().share(Payer.PERSONAL_ACCOUNT))
                .hasToString("50.00");
        Outcome<MonthSettlement> refused =
                month.reviewed(adjusted(month, "V1:visit", Payer.PERSON, Payer.PERSONAL_ACCOUNT, "20.00"));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-B-528");
            assertThat(problem.facts()).containsEntry("bill", "V1:visit").containsEntry("later", "[V2:visit]");
            assertThat(problem.remedies()).isNotEmpty();
        });
        MonthSettlement last = month.reviewed(
                        adjusted(month, "V2:visit", Payer.PERSONAL_ACCOUNT, Payer.PERSON, "30.00"))
                .orElseThrow();
        assertThat(bill(last, "V2:visit").settlement().accountBalanceAfter()).contains(Money.parseYuan("30.00"));
    }

    @Test
    void GIVEN_a_bill_that_an_earlier_run_has_booked_THEN_it_is_committed() {
        MonthSettlement first = visits().settle();
        MonthSettlement again = visits().in(first.ledger(), "2026-05-01").settle();
        assertThat(again.reviewed(adjusted(again, "V1:visit", Payer.PERSON, HOSPITAL, "80.00"))
                        .problems())
                .extracting(p -> p.code().toString())
                .containsExactly("YY-B-527");
    }

    private static Refund refund(MonthSettlement month, String line) {
        return Refund.of(
                        month,
                        List.of(new LineReturn(LineId.of(line), Quantity.ONE)),
                        RoundingMode.HALF_UP,
                        IDS,
                        SampleMonth.BOOK,
                        RuleRegistry.standard())
                .orElseThrow();
    }

    @Test
    void GIVEN_a_refund_on_another_bill_THEN_the_adjusted_one_keeps_its_review() {
        MonthSettlement before = waived();
        Refund refund = refund(before, "B-2026-04-01");
        assertThat(refund.reversals())
                .extracting(r -> r.original().id().toString())
                .doesNotContain("s2:medical");
        assertThat(bill(refund.after(), "s2:medical")).isEqualTo(bill(before, "s2:medical"));
        assertThat(refund.after().problems()).isEmpty();
    }

    @Test
    void
            GIVEN_a_refund_on_the_adjusted_bill_THEN_it_is_mirrored_with_the_waiver_and_the_new_one_must_be_reviewed_again() {
        Refund refund = refund(waived(), "M-07");
        assertThat(refund.reversals()).singleElement().satisfies(mirror -> {
            assertThat(mirror.share(HOSPITAL)).hasToString("-98.00");
            assertThat(mirror.share(Payer.PERSON)).hasToString("-1500.00");
        });
        assertThat(refund.settledAgain()).singleElement().satisfies(again -> {
            assertThat(again.share(HOSPITAL)).isEqualTo(Money.ZERO);
            assertThat(again.share(Payer.PERSON)).hasToString("1338.00");
        });
        assertThat(refund.after().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-B-529");
            assertThat(problem.facts()).containsEntry("bill", "s2:medical").containsEntry("adjustments", "1");
        });
    }

    @Test
    void GIVEN_a_waiver_THEN_every_cell_of_the_adjusted_bill_can_still_be_explained() {
        MonthSettlement month = waived();
        MonthExplanation explanation = MonthExplanation.of(month);
        Settlement settlement = bill(month, "s2:medical").settlement();
        for (LineId line : settlement.matrix().lines()) {
            for (Payer payer : settlement.matrix().payers()) {
                assertThat(explanation.explain(line, payer).orElseThrow().amount())
                        .isEqualTo(settlement.matrix().cell(line, payer));
            }
        }
    }

    @Test
    void GIVEN_a_waiver_THEN_the_explanation_tells_what_policy_computed_and_what_the_review_moved() {
        MonthExplanation explained = MonthExplanation.of(waived());
        Explanation share =
                explained.share(BillId.of("s2:medical"), Payer.PERSON).orElseThrow();
        assertThat(share.formula()).isEqualTo("1598.00 − 98.00 = 1500.00");
        assertThat(share.answer().en()).isEqualTo("The person pays 1500.00, which was 1598.00 before the review");
        assertThat(share.children()).extracting(Explanation::kind).containsExactly(Kind.SHARE, Kind.ADJUSTMENT);
        // 98.00 × 260.00 ÷ 1598.00 = 15.9449; four fen are left over, and its remainder is the fourth.
        Explanation cell = explained.explain(LineId.of("M-07"), HOSPITAL).orElseThrow();
        assertThat(cell.formula()).isEqualTo("0.00 + 15.95 = 15.95");
        assertThat(cell.children().get(0).answer().en())
                .isEqualTo("adjusted in review: 15.95 from the person to the hospital, reason HARDSHIP");
        assertThat(cell.children().get(0).inputs())
                .extracting(Explanation.Input::value)
                .containsExactly("98.00", "PERSON", "HOSPITAL", "S-17", "2026-05-04T02:00:00Z");
        Explanation fund =
                explained.explain(LineId.of("M-01"), Payer.POOLED_FUND).orElseThrow();
        assertThat(fund)
                .isEqualTo(MonthExplanation.of(SampleMonth.settled())
                        .explain(LineId.of("M-01"), Payer.POOLED_FUND)
                        .orElseThrow());
        assertThat(explained.month().all().filter(e -> e.kind() == Kind.ADJUSTMENT))
                .as("two shares, and each line that the person and the hospital share")
                .hasSizeGreaterThan(2);
    }

    @Test
    void GIVEN_a_waiver_THEN_the_difference_names_it_as_the_cause_and_nothing_else_moved() {
        SettlementDifference difference = SettlementDifference.between(SampleMonth.settled(), waived());
        assertThat(difference.changes(Figure.Kind.SHARE))
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.causes())
                        .extracting(ChangeCause::kind)
                        .contains(ChangeCause.Kind.REVIEW));
        assertThat(difference.changes(Figure.Kind.CELL)).isNotEmpty().allSatisfy(change -> {
            assertThat(change.figure().payer().orElseThrow()).isIn(Payer.PERSON, HOSPITAL);
            assertThat(change.causes()).extracting(ChangeCause::kind).contains(ChangeCause.Kind.REVIEW);
        });
    }

    /** Found in review: the fen left over of a share that nobody spread anew was named as a cause, equal on both sides. */
    @Test
    void GIVEN_any_payer_that_gives_or_takes_THEN_difference_and_refund_know_the_review() {
        MonthSettlement month = SampleMonth.settled();
        List<Payer> payers = List.of(Payer.POOLED_FUND, Payer.PERSON, HOSPITAL);
        for (Payer from : payers.subList(0, 2)) {
            for (Payer to : payers) {
                if (from.equals(to)) {
                    continue;
                }
                ReviewTerms terms = new ReviewTerms(
                        List.of(new ReviewTerms.Move(from, to)), List.of("HARDSHIP"), Optional.empty(), List.of());
                Review review = Review.of(bill(month, "s2:medical").settlement(), terms)
                        .adjust(new Adjustment(from, to, Money.parseYuan("10.00"), Set.of(), "HARDSHIP", CLERK, AT))
                        .orElseThrow();
                MonthSettlement reviewed = month.reviewed(review).orElseThrow();
                assertThat(SettlementDifference.between(month, reviewed).changes(Figure.Kind.CELL))
                        .isNotEmpty()
                        .allSatisfy(change -> assertThat(change.causes()).isNotEmpty());
                assertThat(SettlementDifference.between(reviewed, month).changes(Figure.Kind.SHARE))
                        .hasSize(2);
                Refund refund = Refund.of(
                                reviewed,
                                List.of(new LineReturn(LineId.of("M-07"), Quantity.ONE)),
                                RoundingMode.HALF_UP,
                                IDS,
                                SampleMonth.BOOK,
                                RuleRegistry.standard())
                        .orElseThrow();
                assertThat(refund.after().problems())
                        .extracting(problem -> problem.code().toString())
                        .contains("YY-B-529");
            }
        }
    }

    /** Found in review: only a payer's sum was looked at, so that cells, or the commitment itself, could be taken away. */
    @Test
    void GIVEN_a_committed_review_THEN_no_other_review_takes_its_place() {
        MonthSettlement month = SampleMonth.settled();
        Review proposed = Review.of(bill(month, "s2:medical").settlement(), TERMS);
        Review one = proposed.adjust(new Adjustment(
                        Payer.PERSON,
                        HOSPITAL,
                        Money.parseYuan("10.00"),
                        Set.of(LineId.of("M-07")),
                        "HARDSHIP",
                        CLERK,
                        AT))
                .orElseThrow();
        Review two = proposed.adjust(new Adjustment(
                        Payer.PERSON,
                        HOSPITAL,
                        Money.parseYuan("10.00"),
                        Set.of(LineId.of("M-02")),
                        "HARDSHIP",
                        CLERK,
                        AT))
                .orElseThrow();
        Review committed = one.commit(CLERK, AT);
        MonthSettlement done = month.reviewed(committed).orElseThrow();
        for (Review other : List.of(one, two, proposed)) {
            assertThat(done.reviewed(other).problems())
                    .extracting(problem -> problem.code().toString())
                    .containsExactly("YY-B-527");
        }
        assertThat(done.reviewed(committed).orElseThrow()).isEqualTo(done);
        assertThat(done.keepingReviewsOf(done)).isEqualTo(done);
        assertThat(bill(done, "s2:medical").proposal().proposal())
                .isEqualTo(bill(done, "s2:medical").proposal());
    }

    @Test
    void GIVEN_versions_that_the_terms_do_not_allow_THEN_there_is_no_review() {
        Settlement proposed = bill(SampleMonth.settled(), "s2:medical").settlement();
        Review review = Review.of(proposed, TERMS)
                .adjust(new Adjustment(
                        Payer.PERSON, HOSPITAL, Money.parseYuan("98.00"), Set.of(), "HARDSHIP", CLERK, AT))
                .orElseThrow();
        assertThatThrownBy(() -> new Review.Reviewed(proposed, ReviewTerms.NONE, review.versions()))
                .hasMessageContaining("YY-B-520");
    }
}
