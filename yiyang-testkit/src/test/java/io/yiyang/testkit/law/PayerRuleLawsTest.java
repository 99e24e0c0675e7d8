package io.yiyang.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.AllowanceRule;
import io.yiyang.billing.payer.CareDayRule;
import io.yiyang.billing.payer.CareMonthRule;
import io.yiyang.billing.payer.CareUnitRule;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.PerDiemRule;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.TermSpec;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.Trail;
import io.yiyang.model.money.Money;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PayerRuleLawsTest {
    private static final int POSITIONS = 5_000;

    static Stream<StageTerms> ourStages() {
        return Stream.of(
                Stages.of(
                        "POOLED_FUND",
                        ProportionalRule.RULE,
                        "base=ELIGIBLE",
                        "rounding=HALF_UP",
                        "ratio=0.70",
                        "deductible=300.00"),
                Stages.of(
                        "POOLED_FUND",
                        ProportionalRule.RULE,
                        "base=ELIGIBLE",
                        "rounding=HALF_EVEN",
                        "ratio=0.55",
                        "deductible=600.00",
                        "baseCap=90000.00",
                        "payCap=50000.00",
                        "yearCap=100000.00"),
                Stages.of(
                        "CATASTROPHIC",
                        ProportionalRule.RULE,
                        "base=REMAINING_IN_SCOPE",
                        "rounding=HALF_UP",
                        "deductible=12000.00",
                        "bandOrigin=ZERO",
                        "bands=30000.00:0.60 100000.00:0.65 -:0.75"),
                Stages.of(
                        "CATASTROPHIC",
                        ProportionalRule.RULE,
                        "base=REMAINING_IN_SCOPE",
                        "rounding=DOWN",
                        "deductible=20000.00",
                        "bandOrigin=DEDUCTIBLE",
                        "bands=20000.00:0.30 50000.00:0.40 -:0.50",
                        "window=100000.00"),
                Stages.of(
                        "POOLED_FUND",
                        ProportionalRule.RULE,
                        "base=ELIGIBLE",
                        "rounding=HALF_UP",
                        "deductible=880.00",
                        "deductibleStep=0.10",
                        "stepping=COMPOUNDING",
                        "deductibleFloor=620.00",
                        "deductibleFactor=0.50",
                        "deductibleEveryDays=90",
                        "deductibleYearCap=2300.00",
                        "baseYearCap=240000.00",
                        "consumedBy=YEAR",
                        "bandOrigin=DEDUCTIBLE",
                        "bands=10000.00:0.80 30000.00:0.85 -:0.90",
                        "ratioBonus=0.05",
                        "ratioCut=0.20",
                        "ratioMax=0.95"),
                Stages.of(
                        "POOLED_FUND",
                        ProportionalRule.RULE,
                        "base=REMAINING_IN_SCOPE",
                        "baseAlso=PRE_SELF_PAY",
                        "baseWithout=EARLIER_DEDUCTIBLES",
                        "rounding=HALF_UP",
                        "deductibleShare=0.20",
                        "deductibleMin=2000.00",
                        "deductibleMax=10000.00",
                        "deductibleBy=YEAR",
                        "consumedBy=YEAR",
                        "window=50000.00",
                        "ratio=0.60"),
                Stages.of(
                        "MEDICAL_AID",
                        ProportionalRule.RULE,
                        "base=FIXED",
                        "baseAmount=70000.00",
                        "rounding=HALF_UP",
                        "deductible=400.00",
                        "deductibleStepAmount=100.00",
                        "splitAt=CATASTROPHIC",
                        "ratioBelow=0.70",
                        "ratioAbove=0.75"),
                Stages.of(
                        "COMMERCIAL", ProportionalRule.RULE, "base=REMAINING_TOTAL", "rounding=CEILING", "ratio=0.80"),
                Stages.of("LONG_TERM_CARE", PerDiemRule.RULE, "perDay=60.00", "inpatientDays=SUSPEND"),
                Stages.of("LONG_TERM_CARE", PerDiemRule.RULE, "perDay=60.00", "inpatientDays=PAY_FOR_CARE_GIVEN"),
                Stages.of("PERSONAL_ACCOUNT", AccountBalanceRule.RULE));
    }

    static Stream<StageTerms> careStages() {
        return Stream.of(
                Stages.care(
                        CareDayRule.RULE,
                        "CARE_BED 0.75 35.00 COST; CARE_NURSING 0.75 600.00 FUND; CARE_MEAL 0.30 20.00 STANDARD",
                        "inpatientDays=SUSPEND",
                        "rounding=HALF_UP",
                        "roundedBy=DAY",
                        "ratioBonus=0.05",
                        "payCap=30000.00"),
                Stages.care(
                        CareDayRule.RULE,
                        "- 0.333333",
                        "inpatientDays=SUSPEND_WITH_HOME_SICKBED",
                        "rounding=UP",
                        "roundedBy=BILL",
                        "yearCap=200000.00"),
                Stages.care(
                        CareDayRule.RULE,
                        "- 0.666667",
                        "inpatientDays=PAY_FOR_CARE_GIVEN",
                        "rounding=DOWN",
                        "roundedBy=BILL"),
                Stages.of(
                        "LONG_TERM_CARE",
                        CareMonthRule.RULE,
                        "perMonth=2000.00",
                        "ratio=0.70",
                        "basis=FUND",
                        "partMonth=PER_DAY",
                        "perDay=66.00",
                        "inpatientDays=SUSPEND",
                        "rounding=HALF_UP"),
                Stages.of(
                        "LONG_TERM_CARE",
                        CareMonthRule.RULE,
                        "perMonth=2000.00",
                        "ratio=0.70",
                        "basis=COST",
                        "partMonth=WHOLE",
                        "inpatientDays=PAY_FOR_CARE_GIVEN",
                        "rounding=UP"),
                Stages.of(
                        "LONG_TERM_CARE",
                        CareMonthRule.RULE,
                        "perMonth=750.00",
                        "ratio=1",
                        "basis=STANDARD",
                        "partMonth=FIXED_DAYS",
                        "divisor=30",
                        "inpatientDays=SUSPEND",
                        "rounding=DOWN"),
                Stages.of(
                        "LONG_TERM_CARE",
                        CareUnitRule.RULE,
                        "ratio=0.90",
                        "maxPrice=6500.00",
                        "maxUnits=12",
                        "maxMedicalUnits=3",
                        "medicalCovers=CARE_NURSING",
                        "quotaPer=WEEK",
                        "inpatientDays=SUSPEND",
                        "rounding=HALF_UP"),
                Stages.of(
                        "LONG_TERM_CARE",
                        CareUnitRule.RULE,
                        "selfPerUnit=15.00",
                        "maxUnits=16",
                        "quotaPer=MONTH",
                        "inpatientDays=SUSPEND",
                        "rounding=HALF_UP"),
                Stages.of(
                        "LONG_TERM_CARE",
                        CareUnitRule.RULE,
                        "fundPerUnit=75.00",
                        "inpatientDays=PAY_FOR_CARE_GIVEN",
                        "rounding=DOWN"),
                Stages.of("FISCAL_SUBSIDY", AllowanceRule.RULE, "amount=500.00", "rounding=HALF_UP", "roundedTo=YUAN"));
    }

    @ParameterizedTest
    @MethodSource({"ourStages", "careStages"})
    void GIVEN_a_rule_of_the_library_THEN_it_keeps_every_law(StageTerms stage) {
        assertThat(PayerRuleLaws.violations(stage, new SplittableRandom(20260401), POSITIONS))
                .isEmpty();
    }

    @Test
    void GIVEN_equal_seeds_THEN_the_same_witness_is_found() {
        StageTerms stage = Stages.of("VENDOR", OVERPAYS);
        assertThat(PayerRuleLaws.violations(stage, new SplittableRandom(1), 50))
                .isEqualTo(PayerRuleLaws.violations(stage, new SplittableRandom(1), 50))
                .isNotEmpty();
    }

    static Stream<Arguments> brokenRules() {
        AtomicLong calls = new AtomicLong();
        return Stream.of(
                Arguments.of("somewhere the payer pays", NOTHING),
                Arguments.of("not above what is left", OVERPAYS),
                Arguments.of("of nothing, nothing", rule(p -> fen(1))),
                Arguments.of("equal terms and position, equal payment", rule(p -> fen(calls.incrementAndGet()))),
                Arguments.of(
                        "more left never lowers the share",
                        rule(p -> p.eligible().fen() > 1_000_000 ? Money.ZERO : p.inScopeLeft())),
                Arguments.of(
                        "more paid this year never raises the share",
                        rule(p -> p.paidThisYear().min(p.inScopeLeft()))));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void GIVEN_a_rule_that_breaks_a_law_THEN_the_law_is_named_with_a_witness(String law, PayerRule rule) {
        assertThat(PayerRuleLaws.violations(Stages.of("VENDOR", rule), new SplittableRandom(7), POSITIONS))
                .anySatisfy(violation -> {
                    assertThat(violation.law()).isEqualTo(law);
                    assertThat(violation.witness()).isNotBlank();
                });
    }

    @Test
    void GIVEN_a_rule_that_takes_its_limit_for_a_floor_THEN_the_law_of_limits_is_named() {
        PayerRule capAsDeductible = new Vendor(
                List.of(TermSpec.required("payCap", TermValue.Amount.class)),
                (terms, p) -> Payment.of(
                        p.inScopeLeft()
                                .minus(terms.required(terms.amount("payCap"), "payCap"))
                                .max(Money.ZERO),
                        Payment.Scope.IN_SCOPE));
        assertThat(PayerRuleLaws.violations(
                        Stages.of("VENDOR", capAsDeductible, "payCap=100.00"), new SplittableRandom(7), POSITIONS))
                .extracting(LawViolation::law)
                .containsExactly("a higher ratio or limit never lowers the share");
    }

    @Test
    void GIVEN_a_rule_that_reports_more_deductible_than_the_bill_has_THEN_the_law_is_named() {
        PayerRule standard = new Vendor(
                List.of(),
                (terms, p) ->
                        new Payment(p.inScopeLeft(), Payment.Scope.IN_SCOPE, fen(80_000), p.inScopeLeft(), List.of()));
        assertThat(PayerRuleLaws.violations(Stages.of("VENDOR", standard), new SplittableRandom(7), POSITIONS))
                .extracting(LawViolation::law)
                .containsExactly("a bill consumes no more deductible than it has");
    }

    private static final PayerRule NOTHING = rule(p -> Money.ZERO);
    private static final PayerRule OVERPAYS = rule(p -> p.totalLeft());

    private static Money fen(long fen) {
        return Money.ofFen(fen);
    }

    private static PayerRule rule(Function<Position, Money> share) {
        return new Vendor(List.of(), (terms, p) -> Payment.of(share.apply(p), Payment.Scope.IN_SCOPE));
    }

    /** A vendor's rule. */
    private record Vendor(List<TermSpec> terms, java.util.function.BiFunction<StageTerms, Position, Payment> paying)
            implements PayerRule {
        @Override
        public RuleId id() {
            return new RuleId("vendor", 1);
        }

        @Override
        public Payment pay(StageTerms stage, Position position, Trail trail) {
            return paying.apply(stage, position);
        }
    }
}
