package io.yiyang.billing.settlement;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.proportional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermSpec;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.Trail;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stages that look at one another, at the year and at single lines. */
class StagesTogetherTest {
    private static final Payer AID = Payer.of("MEDICAL_AID");

    private static Terms chain(StageTerms... stages) {
        return new Terms("test#chain", BilingualText.of("测试", "test"), TEST_SOURCE, List.of(stages), List.of());
    }

    private static Bill inScope(String... amounts) {
        List<SplitLine> lines = new java.util.ArrayList<>();
        for (String amount : amounts) {
            lines.add(SplitLine.inScope(LineId.of("L" + lines.size()), Optional.empty(), Money.parseYuan(amount)));
        }
        return Bill.of(BillId.of("B"), lines);
    }

    /** The Yichang chain for a resident of aid class 2 in a level-3 hospital, first stay. */
    private static Terms yichang() {
        return chain(
                proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "deductible=1000", "ratio=0.60", "yearCap=150000"),
                proportional(
                        Payer.CATASTROPHIC,
                        "base=REMAINING_IN_SCOPE",
                        "deductible=6000",
                        "deductibleBy=YEAR",
                        "consumedBy=YEAR",
                        "bandOrigin=ZERO",
                        "bands=30000:0.65 100000:0.70 *:0.80"),
                proportional(
                        AID,
                        "base=REMAINING_IN_SCOPE",
                        "splitAt=CATASTROPHIC",
                        "ratioBelow=0.70",
                        "ratioAbove=0.75",
                        "consumedBy=YEAR",
                        "yearCap=80000"),
                proportional(Payer.TILT_AID, "base=REMAINING_IN_SCOPE", "deductible=5000", "ratio=0.90"));
    }

    private static YearToDate firstBill() {
        return YearToDate.newYear(Set.of(Payer.POOLED_FUND, Payer.CATASTROPHIC, AID));
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
    @CsvSource({
        // burden 20600; (20600-6000)x65%; 6000x70% + 5110x75%
        "50000.00, 29400.00, 9490.00, 8032.50, 0.00, 3077.50",
        // burden 60600; 24000x65% + 30600x70%; 6000x70% + 17580x75%; (6195-5000)x90%
        "150000.00, 89400.00, 37020.00, 17385.00, 1075.50, 5119.50",
    })
    void GIVEN_four_payers_of_which_one_splits_at_anothers_threshold_THEN_each_pays_its_part(
            String eligible, String pool, String catastrophic, String aid, String tilt, String person) {
        Settlement settlement = PayerChain.settle(inScope(eligible).withYear(firstBill()), yichang())
                .orElseThrow();
        assertThat(settlement.shares())
                .extracting(s -> s.amount().toString())
                .containsExactly(pool, catastrophic, aid, tilt, person);
    }

    @Test
    void GIVEN_a_year_in_two_bills_THEN_bands_and_deductible_of_the_year_go_on_in_the_second() {
        Terms catastrophic = chain(proportional(
                Payer.CATASTROPHIC,
                "base=REMAINING_IN_SCOPE",
                "deductible=12000",
                "deductibleBy=YEAR",
                "consumedBy=YEAR",
                "bandOrigin=ZERO",
                "bands=30000:0.60 100000:0.65 *:0.75"));
        Bill first = inScope("20000.00").withYear(YearToDate.newYear(Set.of(Payer.CATASTROPHIC)));
        Settlement one = PayerChain.settle(first, catastrophic).orElseThrow();
        Settlement two = PayerChain.settle(inScope("130000.00").withYear(one.yearAfter()), catastrophic)
                .orElseThrow();
        assertThat(one.share(Payer.CATASTROPHIC)).as("(20000-12000)x60%%").hasToString("4800.00");
        assertThat(two.share(Payer.CATASTROPHIC))
                .as("10000x60%% + 70000x65%% + 50000x75%%")
                .hasToString("89000.00");
        assertThat(one.share(Payer.CATASTROPHIC).plus(two.share(Payer.CATASTROPHIC)))
                .as("W04: the year in one bill")
                .isEqualTo(PayerChain.settle(
                                inScope("150000.00").withYear(YearToDate.newYear(Set.of(Payer.CATASTROPHIC))),
                                catastrophic)
                        .orElseThrow()
                        .share(Payer.CATASTROPHIC))
                .hasToString("93800.00");
        YearToDate year = two.yearAfter();
        assertThat(year.paid()).containsEntry(Payer.CATASTROPHIC, Money.parseYuan("93800"));
        assertThat(year.deductible()).containsEntry(Payer.CATASTROPHIC, Money.parseYuan("12000"));
        assertThat(year.counted()).containsEntry(Payer.CATASTROPHIC, Money.parseYuan("150000"));
    }

    @Test
    void GIVEN_rounding_by_line_THEN_the_matrix_has_the_rounded_line_shares() {
        Settlement settlement = PayerChain.settle(
                        inScope("0.05", "1.01", "0.05"),
                        chain(proportional(
                                Payer.POOLED_FUND, "base=REMAINING_IN_SCOPE", "ratio=0.50", "roundedBy=LINE")))
                .orElseThrow();
        assertThat(settlement.share(Payer.POOLED_FUND)).as("0.03 + 0.51 + 0.03").hasToString("0.57");
        assertThat(settlement.matrix().cell(LineId.of("L1"), Payer.POOLED_FUND)).hasToString("0.51");
        assertThat(settlement.matrix().cell(LineId.of("L2"), Payer.POOLED_FUND)).hasToString("0.03");
    }

    @Test
    void GIVEN_a_payer_that_also_pays_what_the_person_pays_first_THEN_what_is_in_scope_goes_first() {
        SplitLine line = SplitLine.of(
                LineId.of("L"),
                Optional.empty(),
                Money.parseYuan("100"),
                Money.parseYuan("20"),
                Money.ZERO,
                Money.parseYuan("30"));
        Settlement settlement = PayerChain.settle(
                        Bill.of(BillId.of("B"), List.of(line)),
                        chain(
                                proportional(
                                        Payer.CATASTROPHIC, "base=ELIGIBLE", "baseAlso=PRE_SELF_PAY", "ratio=0.75"),
                                proportional(AID, "base=REMAINING_IN_SCOPE", "baseAlso=PRE_SELF_PAY", "ratio=1"),
                                proportional(Payer.COMMERCIAL, "base=REMAINING_TOTAL", "ratio=0.50")))
                .orElseThrow();
        assertThat(settlement.shares())
                .extracting(s -> s.payer() + " " + s.amount())
                .containsExactly("CATASTROPHIC 60.00", "MEDICAL_AID 20.00", "COMMERCIAL 10.00", "PERSON 10.00");
        assertThat(settlement.inScopeLeft()).isEqualTo(Money.ZERO);
    }

    @Test
    void GIVEN_a_vendors_rule_that_gives_a_line_more_than_is_left_THEN_it_is_the_rules_fault() {
        assertThatThrownBy(() -> PayerChain.settle(
                                inScope("1.00", "9.00"),
                                chain(StageTerms.of(Payer.of("VENDOR"), new LineRule(), List.of())))
                        .orElseThrow())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "share of rule by-line/1 for line L0: must not exceed what is left 1.00," + " but was 2.00");
    }

    @Test
    void GIVEN_a_vendors_rule_that_gives_a_line_all_that_is_left_THEN_it_is_paid() {
        Settlement settlement = PayerChain.settle(
                        inScope("0.00", "9.00"),
                        chain(
                                StageTerms.of(Payer.of("VENDOR"), new LineRule(), List.of()),
                                proportional(Payer.POOLED_FUND, "base=REMAINING_IN_SCOPE", "ratio=1")))
                .orElseThrow();
        assertThat(settlement.share(Payer.of("VENDOR"))).isEqualTo(Money.ZERO);
        assertThat(settlement.share(Payer.POOLED_FUND)).hasToString("9.00");
    }

    @Test
    void GIVEN_only_the_payments_of_the_year_THEN_nothing_else_of_it_is_known() {
        Bill bill = inScope("5.00").withPaidThisYear(Map.of(Payer.POOLED_FUND, Money.parseYuan("3")));
        assertThat(bill.paidThisYear()).isEqualTo(Map.of(Payer.POOLED_FUND, Money.parseYuan("3")));
        assertThat(bill.year()).isEqualTo(YearToDate.ofPaid(bill.paidThisYear()));
        assertThat(bill.year().deductible()).isEmpty();
    }

    @Test
    void GIVEN_terms_of_different_support_THEN_the_weakest_of_them_are_named() {
        Provenance weak = Provenance.builder()
                .parameter("test#weak")
                .confidence(Confidence.SECONDARY)
                .inForceFrom(TEST_SOURCE.inForceFrom())
                .addAllCitations(TEST_SOURCE.citations())
                .build();
        List<Term> terms = List.of(
                new Term("base", new TermValue.Word("ELIGIBLE"), TEST_SOURCE),
                new Term("rounding", new TermValue.Word("HALF_UP"), TEST_SOURCE),
                new Term("ratio", new TermValue.Ratio(Rate.parse("0.5")), weak));
        Settlement settlement = PayerChain.settle(
                        inScope("5.00"), chain(StageTerms.of(Payer.POOLED_FUND, ProportionalRule.RULE, terms)))
                .orElseThrow();
        assertThat(settlement.weakest()).isEqualTo(Confidence.SECONDARY);
        assertThat(settlement.weakestParameters()).containsExactly(weak);
    }

    @Test
    void GIVEN_a_bill_with_every_fact_THEN_it_survives_serialization() throws IOException, ClassNotFoundException {
        Bill bill = inScope("5.00")
                .withStay(StayInYear.of(2, 9))
                .withYear(firstBill())
                .withAccountBalance(Optional.of(Money.parseYuan("3")));
        Settlement settlement = PayerChain.settle(bill, yichang()).orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(settlement);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Settlement read = (Settlement) in.readObject();
            assertThat(read).isEqualTo(settlement);
            assertThat(read.bill()).isEqualTo(bill);
        }
    }

    /** Gives the first line twice what it has. */
    private static final class LineRule implements PayerRule {
        private static final long serialVersionUID = 1L;

        @Override
        public RuleId id() {
            return new RuleId("by-line", 1);
        }

        @Override
        public List<TermSpec> terms() {
            return List.of();
        }

        @Override
        public Optional<Payment.Scope> looksAtLines(StageTerms terms) {
            return Optional.of(Payment.Scope.IN_SCOPE);
        }

        @Override
        public Payment pay(StageTerms terms, Position position, Trail trail) {
            Money twice = position.lines().get(0).times(2);
            return new Payment(twice, Payment.Scope.IN_SCOPE, Money.ZERO, Money.ZERO, List.of(twice, Money.ZERO));
        }
    }
}
