package io.yiyang.billing;

import static io.yiyang.billing.payer.StageFixtures.COMPONENTS;
import static io.yiyang.billing.payer.StageFixtures.CONDITIONS;
import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.proportional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yiyang.billing.allowance.Allowance;
import io.yiyang.billing.allowance.AllowanceDates;
import io.yiyang.billing.allowance.EffectiveDateRule;
import io.yiyang.billing.allowance.PayCycle;
import io.yiyang.billing.breakdown.Breakdown;
import io.yiyang.billing.breakdown.Dimension;
import io.yiyang.billing.difference.Change;
import io.yiyang.billing.difference.Figure;
import io.yiyang.billing.family.FamilyAnswers;
import io.yiyang.billing.family.OpenPoint;
import io.yiyang.billing.hospital.BedDayQuota;
import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.CrossYearRule;
import io.yiyang.billing.ledger.FamilyId;
import io.yiyang.billing.ledger.InterimRule;
import io.yiyang.billing.ledger.LedgerAccount;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.payer.CareQuota;
import io.yiyang.billing.payer.EarlierShare;
import io.yiyang.billing.payer.Need;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payment.CashRounding;
import io.yiyang.billing.payment.HeldMoney;
import io.yiyang.billing.payment.MoneyKind;
import io.yiyang.billing.platform.PlatformSettlement;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.review.Adjustment;
import io.yiyang.billing.review.Review;
import io.yiyang.billing.review.ReviewTerms;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values are equal if they are built alike, differ if one figure differs, write themselves as a person reads them, and come
 * back from a stream as they went in.
 */
class ValueIdentityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final PersonId WANG = PersonId.of("WANG");

    private static Arguments row(String text, Function<String, Object> build) {
        return arguments(text, build);
    }

    /** How each value writes itself when it is built with A; built with B, it is another one. */
    static Stream<Arguments> values() {
        return Stream.of(
                row("Settlement of A: 10.00 = POOLED_FUND 5.00 + PERSON 5.00", ValueIdentityTest::settlement),
                row("LineMatrix of 1 lines × 2 payers", x -> settlement(x).matrix()),
                row("AccumulatorLedger of 1 entries", ValueIdentityTest::ledger),
                row("Accumulators of 1 accounts", x -> ledger(x).accumulators()),
                row("{level=[A]}", x -> Facts.none().with("level", x)),
                row("PlatformSettlement of A: open", x -> PlatformSettlement.of(BillId.of(x))),
                row("A", FamilyId::new),
                row("HeldMoney 1.00", ValueIdentityTest::held),
                row("2026-01-01", x -> BenefitYear.calendar(DAY.plusYears(x.equals("A") ? 0 : 1))),
                row("≤∞:50%", ValueIdentityTest::rates),
                row("5.00", x -> new TermValue.Amount(Money.ofFen(x.equals("A") ? 500 : 600))),
                row("3", x -> new TermValue.Count(x.equals("A") ? 3 : 4)),
                row("A", x -> new TermValue.Words(List.of(x))));
    }

    private static Object rates(String x) {
        return new TermValue.Bands(
                List.of(new TermValue.Band(Optional.empty(), Rate.ofMillionths(x.equals("A") ? 500_000 : 600_000))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void GIVEN_a_value_THEN_it_equals_its_twin_only_and_writes_itself(String text, Function<String, Object> build) {
        Object value = build.apply("A");
        assertThat(value)
                .hasToString(text)
                .isEqualTo(build.apply("A"))
                .hasSameHashCodeAs(build.apply("A"))
                .isNotEqualTo(build.apply("B"))
                .isNotEqualTo(null)
                .isNotEqualTo(text);
        assertThat(Set.of(value.hashCode(), build.apply("B").hashCode()))
                .as("a hash that tells the two apart")
                .hasSize(2);
    }

    private static Settlement settlement(String x) {
        Terms terms = new Terms(
                "test#chain",
                BilingualText.of("测试", "test"),
                TEST_SOURCE,
                List.of(proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.50")),
                List.of());
        Money ten = Money.parseYuan(x.equals("A") ? "10.00" : "11.00");
        SplitLine line = SplitLine.inScope(LineId.of("line"), Optional.empty(), ten);
        return PayerChain.settle(Bill.of(BillId.of(x), List.of(line)), terms).orElseThrow();
    }

    private static AccumulatorLedger ledger(String x) {
        return AccumulatorLedger.EMPTY
                .settle(Posting.builder()
                        .bill(BillId.of(x))
                        .person(WANG)
                        .year(BenefitYear.calendar(DAY))
                        .businessType(MedicalTreatmentType.INPATIENT)
                        .serviceDate(DAY)
                        .amounts(Accumulated.of(settlement(x)))
                        .build())
                .orElseThrow();
    }

    private static HeldMoney held(String x) {
        return HeldMoney.NONE
                .receive(CommandId.of(x), MoneyKind.DEPOSIT, Money.parseYuan("1.00"))
                .orElseThrow();
    }

    static Stream<Object> stored() {
        Money one = Money.parseYuan("1.00");
        Figure share = new Figure(
                Figure.Kind.SHARE,
                Optional.of(Ledger.MEDICAL),
                Optional.of(BillId.of("B")),
                Optional.of(LineId.of("L")),
                Optional.of(Payer.PERSON));
        Figure total =
                new Figure(Figure.Kind.TOTAL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return Stream.of(
                settlement("A"),
                ledger("A"),
                held("A"),
                Facts.none().with("level", "3"),
                new EarlierShare(Payer.POOLED_FUND, one, one, Optional.of(one)),
                new EarlierShare(Payer.POOLED_FUND, one, one, Optional.empty()),
                LedgerAccount.of(WANG, BenefitYear.calendar(DAY)),
                new LedgerAccount(WANG, Optional.of(new FamilyId("F")), BenefitYear.calendar(DAY)),
                new BedDayQuota(one, 1, Rate.ONE, RoundingMode.HALF_UP, Optional.of(Rate.ONE)),
                new BedDayQuota(one, 1, Rate.ONE, RoundingMode.HALF_UP, Optional.empty()),
                rates("A"),
                COMPONENTS,
                CONDITIONS,
                new CareQuota(Optional.of(Quantity.parse("21")), Optional.of(Quantity.parse("8")), Set.of("M"), false),
                new CareQuota(Optional.empty(), Optional.empty(), Set.of(), true),
                EffectiveDateRule.of(EffectiveDateRule.Timing.NEXT_DAY),
                EffectiveDateRule.of(EffectiveDateRule.Timing.SAME_DAY).notBefore(DAY),
                new AllowanceDates.Months(YearMonth.of(2026, 3), Optional.empty()),
                new AllowanceDates.Months(YearMonth.of(2026, 3), Optional.of(YearMonth.of(2026, 9))),
                new Allowance(Payer.CARE_VOUCHER, one, List.of(), List.of(), Optional.empty()),
                new Allowance(
                        Payer.CARE_VOUCHER,
                        Money.ZERO,
                        List.of(),
                        List.of(),
                        Optional.of(Problem.of("YY-B-211", "不符合", "unfulfilled"))),
                new Change(share, Optional.of(Money.ZERO), Optional.of(one)),
                new Change(total, Optional.empty(), Optional.of(one)),
                new Change(total, Optional.of(one), Optional.empty()),
                OpenPoint.deadline(BilingualText.of("备案", "file"), DAY),
                new OpenPoint(
                        OpenPoint.Kind.NOT_SETTLED,
                        BilingualText.of("未结算", "open"),
                        Optional.of(one),
                        List.of(),
                        Optional.empty()),
                ReviewTerms.NONE,
                reviewed(one),
                reviewed(one).commit(WANG, Instant.EPOCH),
                Breakdown.of(SampleMonth.settled(), Dimension.CATEGORY),
                FamilyAnswers.of(SampleMonth.settled(), SampleMonth.BOOK, RuleRegistry.standard()));
    }

    private static Review reviewed(Money amount) {
        Payer hospital = Payer.of("HOSPITAL");
        ReviewTerms terms = new ReviewTerms(
                List.of(new ReviewTerms.Move(Payer.PERSON, hospital)),
                List.of("HARDSHIP"),
                Optional.of(amount),
                List.of(TEST_SOURCE));
        return Review.of(settlement("A"), terms)
                .adjust(new Adjustment(
                        Payer.PERSON, hospital, amount, Set.of(LineId.of("line")), "HARDSHIP", WANG, Instant.EPOCH))
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("stored")
    void GIVEN_a_value_in_a_stream_THEN_it_comes_back_equal(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(value);
        }
    }

    @Test
    void GIVEN_a_list_of_kinds_THEN_each_has_a_name_of_its_own() {
        named(CrossYearRule.values(), CrossYearRule::label);
        named(InterimRule.values(), InterimRule::label);
        named(CashRounding.values(), CashRounding::label);
        named(MoneyKind.values(), MoneyKind::label);
        named(TransferDeductible.values(), TransferDeductible::label);
        named(Need.values(), Need::label);
        named(PayCycle.values(), PayCycle::label);
    }

    private static <T> void named(T[] kinds, Function<T, BilingualText> label) {
        assertThat(Stream.of(kinds).map(label).map(BilingualText::zh)).doesNotHaveDuplicates();
        assertThat(Stream.of(kinds).map(label).map(BilingualText::en)).doesNotHaveDuplicates();
    }
}
