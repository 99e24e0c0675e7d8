package io.yiyang.billing.payer;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.InpatientRule.DayPlace;
import io.yiyang.billing.payer.TermValue.Component;
import io.yiyang.billing.payer.TermValue.Components;
import io.yiyang.billing.payer.TermValue.Condition;
import io.yiyang.billing.payer.TermValue.Conditions;
import io.yiyang.billing.payer.TermValue.LimitBasis;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the rules of long-term care insurance and allowances tell of their computation, and what they must be told. */
class CareStepsTest {
    private static final String INPATIENT = "inpatientDays=SUSPEND";
    private static final String WORDS = ", none in hospital";

    private static Money yuan(String text) {
        return Money.parseYuan(text);
    }

    private static StageTerms stage(PayerRule rule, String... terms) {
        List<String> all = new ArrayList<>(List.of(terms));
        all.add("rounding=HALF_UP");
        return StageFixtures.stage(Payer.LONG_TERM_CARE, rule, all.toArray(String[]::new));
    }

    /** The amounts as care on the first days of June 2026, of two units each. */
    private static ImmutablePosition care(String... amounts) {
        List<Money> left = new ArrayList<>();
        List<ServiceRecord> services = new ArrayList<>();
        for (String amount : amounts) {
            left.add(yuan(amount));
            services.add(new ServiceRecord(
                    LocalDate.of(2026, 6, left.size()),
                    Optional.of(ChargeCategory.CARE_NURSING),
                    Quantity.parse("2"),
                    DayPlace.CARE));
        }
        Money sum = Money.sum(left);
        return (ImmutablePosition) Position.builder()
                .eligible(sum)
                .inScopeLeft(sum)
                .totalLeft(sum)
                .addAllLines(left)
                .addAllServices(services)
                .build();
    }

    private static ImmutablePosition care(long days, long ofMonth, String... amounts) {
        return care(amounts).withDays(new ServiceDays(days, 0, 0).ofMonth(ofMonth));
    }

    private static final Components TWO = new Components(List.of(
            new Component(
                    List.of("CARE_NURSING"),
                    Rate.parse("0.75"),
                    Optional.of(yuan("60.00")),
                    Optional.of(LimitBasis.COST)),
            new Component(List.of("CARE_BED"), Rate.parse("0.8"), Optional.empty(), Optional.empty())));

    private static StageTerms byDay(String roundedBy, TermValue components) {
        return StageFixtures.stage(
                CareDayRule.RULE, "components", components, INPATIENT, "rounding=HALF_UP", "roundedBy=" + roundedBy);
    }

    @Test
    void eachDayByComponent() {
        assertThat(steps(byDay("DAY", TWO), care("100.00", "40.00")))
                .containsExactly("each day's cost by component" + WORDS
                        + ": 140.00 → CARE_NURSING:75%≤60.00 COST + CARE_BED:80% = 75.00");
    }

    @Test
    void roundedOnceTheLargestRemainderIsFirstWhereverItStands() {
        // 0.0011 + 0.0088 yuan exact: rounded once to 0.01, which belongs to the second
        Components components = new Components(
                List.of(new Component(List.of(), Rate.parse("0.11"), Optional.empty(), Optional.empty())));
        Payment payment = CareDayRule.RULE.pay(byDay("BILL", components), care("0.01", "0.08"), Trail.silent());
        assertThat(payment.lines()).extracting(Money::toString).containsExactly("0.00", "0.01");
    }

    @Test
    void ofAMonthWithItsPartMonth() {
        String[] cost = {"perMonth=1500.00", "ratio=0.7", "basis=COST", INPATIENT};
        assertThat(steps(with(cost, "partMonth=PER_DAY", "perDay=50.00"), care(22, 30, "1000.00", "800.00")))
                .containsExactly(
                        "limit of a part month by days" + WORDS + ": 22 × 50.00 = 1100.00",
                        "ratio of the month's cost: min(1800.00, 1100.00) × 70% = 770.00");
        assertThat(steps(with(cost, "partMonth=CALENDAR_DAYS"), care(10, 30, "1800.00")))
                .containsExactly(
                        "limit of a part month in proportion" + WORDS + ": 1500.00 × 10 ÷ 30 = 500.00",
                        "ratio of the month's cost: min(1800.00, 500.00) × 70% = 350.00");
        assertThat(steps(with(cost, "partMonth=FIXED_DAYS", "divisor=25"), care(10, 30, "1800.00")))
                .containsExactly(
                        "limit of a part month in proportion" + WORDS + ": 1500.00 × 10 ÷ 25 = 600.00",
                        "ratio of the month's cost: min(1800.00, 600.00) × 70% = 420.00");
        String[] fund = {"perMonth=1500.00", "ratio=0.7", "basis=FUND", INPATIENT, "partMonth=WHOLE"};
        assertThat(steps(with(fund), care(10, 30, "1800.00")))
                .containsExactly("ratio of the month's cost: min(1800.00 × 70%, 1500.00) = 1260.00");
        String[] fixed = {"perMonth=750.00", "ratio=0.5", "basis=STANDARD", INPATIENT, "partMonth=WHOLE"};
        assertThat(steps(with(fixed), care(10, 30, "1800.00")))
                .containsExactly("fixed amount of the month: 750.00 × 50% = 375.00");
    }

    private static StageTerms with(String[] terms, String... more) {
        List<String> all = new ArrayList<>(List.of(terms));
        all.addAll(List.of(more));
        return stage(CareMonthRule.RULE, all.toArray(String[]::new));
    }

    @Test
    void aMonthIsFullOnlyIfEachOfItsDaysIsPayable() {
        StageTerms terms = with(
                new String[] {"perMonth=1500.00", "ratio=1", "basis=FUND", INPATIENT},
                "partMonth=PER_DAY",
                "perDay=50.00");
        // 31 × 50.00 would be 1550.00, 30 × 50.00 is 1500.00 and 29 × 50.00 is 1450.00
        assertThat(CareMonthRule.RULE
                        .pay(terms, care(31, 31, "1800.00"), Trail.silent())
                        .share())
                .hasToString("1500.00");
        assertThat(CareMonthRule.RULE
                        .pay(terms, care(29, 31, "1800.00"), Trail.silent())
                        .share())
                .hasToString("1450.00");
        assertThat(CareMonthRule.RULE
                        .pay(terms, care(0, 0, "1800.00"), Trail.silent())
                        .share())
                .as("no day of no month")
                .hasToString("0.00");
        ServiceDays beside = new ServiceDays(30, 0, 0, 4, 30);
        assertThat(beside.payable(InpatientRule.SUSPEND_WITH_HOME_SICKBED)).isEqualTo(26);
        assertThat(beside.isFullMonth(InpatientRule.SUSPEND_WITH_HOME_SICKBED)).isFalse();
        assertThat(beside.isFullMonth(InpatientRule.SUSPEND)).isTrue();
    }

    @Test
    void byTheUnit() {
        assertThat(steps(
                        stage(CareUnitRule.RULE, "ratio=0.90", "maxUnits=3", "quotaPer=MONTH", INPATIENT),
                        care("130.00", "130.00")))
                .containsExactly(
                        "by units of service within the quota, the earlier first" + WORDS + ": 3 / 4 → 175.50");
    }

    @Test
    void anAllowance() {
        ImmutablePosition much = care("9999.00");
        assertThat(steps(
                        stage(AllowanceRule.RULE, "steps=80:100.00 90:200.00", "by=age", "times=3", "roundedTo=FEN"),
                        much.withNumbers(Map.of("age", 85L))))
                .containsExactly("the standard by age: age 85 → 100.00", "by the standard: 100.00 × 3 = 300.00");
        assertThat(steps(stage(AllowanceRule.RULE, "base=2060.00", "multiple=1.4", "roundedTo=YUAN"), much))
                .containsExactly("by a base: 2060.00 × 1 × 1.4 = 2884.00");
        assertThat(steps(
                        stage(
                                AllowanceRule.RULE,
                                "base=2060.00",
                                "dividedBy=4",
                                "timesOf=months",
                                "uplift=0.2",
                                "roundedTo=JIAO"),
                        much.withNumbers(Map.of("months", 2L))))
                .containsExactly("by a base: 2060.00 × 2 ÷ 4 = 1030.00", "raised: 1030.00 × (1 + 0.2) = 1236.00");
    }

    @Test
    void whatARuleMustBeToldAndWhetherItLooksAtLines() {
        StageTerms day = byDay("DAY", TWO);
        assertThat(CareDayRule.RULE.needs(day)).isEqualTo(EnumSet.of(Need.CARE_SERVICES));
        assertThat(CareDayRule.RULE.looksAtLines(day)).contains(Payment.Scope.IN_SCOPE);
        String[] month = {"perMonth=1.00", "ratio=1", INPATIENT, "partMonth=WHOLE", "yearCap=9.00"};
        assertThat(CareMonthRule.RULE.needs(with(month, "basis=COST")))
                .isEqualTo(EnumSet.of(Need.DAYS_OF_MONTH, Need.CARE_SERVICES, Need.PAID_THIS_YEAR));
        assertThat(CareMonthRule.RULE.looksAtLines(with(month, "basis=COST"))).contains(Payment.Scope.IN_SCOPE);
        assertThat(CareMonthRule.RULE.needs(with(month, "basis=STANDARD")))
                .isEqualTo(EnumSet.of(Need.DAYS_OF_MONTH, Need.PAID_THIS_YEAR));
        assertThat(CareMonthRule.RULE.looksAtLines(with(month, "basis=STANDARD")))
                .isEmpty();
        StageTerms unit = stage(CareUnitRule.RULE, "ratio=1", INPATIENT);
        assertThat(CareUnitRule.RULE.needs(unit)).isEqualTo(EnumSet.of(Need.CARE_SERVICES));
        assertThat(CareUnitRule.RULE.looksAtLines(unit)).contains(Payment.Scope.IN_SCOPE);

        StageTerms fixed = stage(AllowanceRule.RULE, "amount=5.00", "roundedTo=FEN");
        assertThat(AllowanceRule.RULE.needs(fixed)).isEmpty();
        List<Term> bounded = new ArrayList<>(fixed.terms());
        bounded.add(new Term(
                "conditions", new Conditions(List.of(new Condition("beds", 50, Optional.of(99L)))), TEST_SOURCE));
        StageTerms conditional = StageTerms.of(Payer.LONG_TERM_CARE, AllowanceRule.RULE, bounded);
        assertThat(AllowanceRule.RULE.needs(conditional)).isEqualTo(Set.of(Need.NUMBERS));
        assertThat(AllowanceRule.numbers(conditional)).containsExactly("beds");
        assertThat(AllowanceRule.numbers(
                        stage(AllowanceRule.RULE, "steps=1:2.00", "by=age", "timesOf=months", "roundedTo=FEN")))
                .containsExactlyInAnyOrder("age", "months");
    }

    @Test
    void sharesWithinACapAreSpreadAgain() {
        // 75 % of min(…, 60.00) is 45.00 and 30.00, cut to 50.00 together: 30.00 and 20.00
        Payment payment = CareDayRule.RULE.pay(
                StageFixtures.stage(
                        CareDayRule.RULE,
                        "components",
                        TWO,
                        INPATIENT,
                        "rounding=HALF_UP",
                        "roundedBy=DAY",
                        "payCap=50.00"),
                care("100.00", "40.00"),
                Trail.silent());
        assertThat(payment.lines()).extracting(Money::toString).containsExactly("30.00", "20.00");
    }

    @Test
    void aReturnedServiceIsNoneAndPaysNothing() {
        ImmutablePosition one = care("100.00");
        ServiceRecord none = new ServiceRecord(
                LocalDate.of(2026, 6, 1), Optional.of(ChargeCategory.CARE_NURSING), Quantity.parse("0"), DayPlace.CARE);
        assertThat(CareUnitRule.RULE
                        .pay(
                                stage(CareUnitRule.RULE, "fundPerUnit=75.00", INPATIENT),
                                one.withServices(none),
                                Trail.silent())
                        .share())
                .hasToString("0.00");
    }
}
