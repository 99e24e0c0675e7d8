package io.yiyang.billing.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.allowance.EffectiveDateRule.Timing;
import io.yiyang.billing.payer.AllowanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.StageFixtures;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.TermValue.Condition;
import io.yiyang.billing.payer.TermValue.Conditions;
import io.yiyang.billing.payer.TermValue.Shares;
import io.yiyang.billing.policy.Terms;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {
    private static final Payer FISCAL = Payer.of("FISCAL_SUBSIDY");

    private static Terms terms(StageTerms... stages) {
        return new Terms(
                "test#chain",
                BilingualText.of("补贴", "allowances"),
                StageFixtures.TEST_SOURCE,
                List.of(stages),
                List.of());
    }

    private static StageTerms stage(String... terms) {
        List<String> all = new ArrayList<>(List.of(terms));
        all.add("rounding=HALF_UP");
        if (all.stream().noneMatch(term -> term.startsWith("roundedTo="))) {
            all.add("roundedTo=FEN");
        }
        return StageFixtures.stage(FISCAL, AllowanceRule.RULE, all.toArray(String[]::new));
    }

    private static Allowance of(StageTerms stage, Map<String, Long> numbers) {
        return Allowance.of(terms(stage), numbers, ServiceDays.NONE).get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a fixed amount | amount=500.00 | 0 | 500.00",
                "twelve months of it | amount=500.00 times=12 | 0 | 6000.00",
                "so many months of it | amount=500.00 timesOf=number | 7 | 3500.00",
                "for every third bed-month | amount=130.00 timesOf=number | 3815 | 495950.00",
                // Wuhan: 80 to 89 100.00, 90 to 99 200.00, from 100 on 500.00
                "below the first step | steps=80:100 90:200 100:500 by=number | 79 | 0.00",
                "at a step | steps=80:100 90:200 100:500 by=number | 80 | 100.00",
                "below the next | steps=80:100 90:200 100:500 by=number | 89 | 100.00",
                "at the last | steps=80:100 90:200 100:500 by=number | 100 | 500.00",
                "a quarter of a step | steps=80:100 90:200 100:500 by=number times=3 | 85 | 300.00",
                // Rizhao: 550 x 1.4; 1740 / 6
                "a multiple of a base | base=550.00 multiple=1.4 | 0 | 770.00",
                "a part of a base | base=1740.00 dividedBy=6 | 0 | 290.00",
                // Hefei: 2060 x 12 x 4 % = 988.80, x 3 % = 741.60; rounded once for the year
                "rounded to the yuan, up | base=2060.00 multiple=0.04 times=12 roundedTo=YUAN | 0 | 989.00",
                "rounded to the yuan, down | base=2060.00 multiple=0.03 times=12 roundedTo=YUAN | 0 | 742.00",
                "rounded to the jiao | base=10.00 multiple=0.125 roundedTo=JIAO | 0 | 1.30",
                // a month of 82.40 rounded to 82 would give 984 a year
                "not rounded by the month | base=2060.00 multiple=0.04 times=12 | 0 | 988.80",
                // Weifang: 640 + 10 %
                "raised | amount=640.00 uplift=0.10 | 0 | 704.00",
                "raised and rounded | amount=0.05 uplift=0.10 | 0 | 0.06",
                // Ma'anshan: 200 a used bed-month, 200 % more for the severely disabled
                "raised by more than the whole | amount=200.00 uplift=2 | 0 | 600.00",
            })
    void amounts(String name, String rule, long number, String amount) {
        String text = rule.strip().replaceAll(" (?=[0-9]+:)", ",");
        String[] all = text.split(" ");
        for (int i = 0; i < all.length; i++) {
            all[i] = all[i].replace(',', ' ');
        }
        Allowance allowance = of(stage(all), Map.of("number", number));
        assertThat(allowance.amount()).hasToString(amount.strip());
        assertThat(allowance.notPaid()).isEmpty();
        assertThat(allowance.terms()).isNotEmpty();
    }

    @Test
    void theStepsTellHowItWasComputed() {
        Allowance allowance = of(stage("base=2060.00", "multiple=0.04", "times=12", "roundedTo=YUAN"), Map.of());
        assertThat(allowance.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.formula()).isEqualTo("2060.00 × 12 × 0.04 = 989.00"));
    }

    @Test
    void aNumberThatIsNotGivenIsNamedAndNeverZero() {
        Allowance allowance = of(stage("steps=80:100", "by=age"), Map.of("beds", 3L));
        assertThat(allowance.amount()).isEqualTo(Money.ZERO);
        assertThat(allowance.notPaid()).hasValueSatisfying(problem -> {
            assertThat(problem.code()).hasToString("YY-B-210");
            assertThat(problem.facts()).containsEntry("missing", "[age]").containsEntry("given", "[beds]");
        });
    }

    @ParameterizedTest
    @CsvSource({
        // Chuzhou: leased beds 1000 each if the lease is 5 years or more and the home is open for a year
        "59, 24, 60, 0.00, leaseMonths",
        "60, 12, 60, 60000.00, ",
        "72, 18, 60, 60000.00, ",
        "60, 11, 60, 0.00, operatingMonths",
        // at most 499 beds
        "60, 12, 499, 499000.00, ",
        "60, 12, 500, 0.00, beds",
    })
    void conditionsThatAreNotFulfilledAreNamed(
            long lease, long operating, long beds, String amount, String unfulfilled) {
        StageTerms stage = StageFixtures.stage(
                AllowanceRule.RULE,
                "conditions",
                new Conditions(List.of(
                        new Condition("leaseMonths", 60, Optional.empty()),
                        new Condition("operatingMonths", 12, Optional.empty()),
                        new Condition("beds", 50, Optional.of(499L)))),
                "amount=1000.00",
                "timesOf=beds",
                "rounding=HALF_UP",
                "roundedTo=FEN");
        Allowance allowance = Allowance.of(
                        terms(stage),
                        Map.of("leaseMonths", lease, "operatingMonths", operating, "beds", beds),
                        ServiceDays.NONE)
                .get(0);
        assertThat(allowance.amount()).hasToString(amount);
        assertThat(allowance.notPaid().map(Problem::code).map(Object::toString))
                .isEqualTo(unfulfilled == null ? Optional.empty() : Optional.of("YY-B-211"));
        allowance
                .notPaid()
                .ifPresent(
                        problem -> assertThat(problem.facts().get("conditions")).contains(unfulfilled));
    }

    @Test
    void ofAllowancesThatDoNotGoTogetherTheHighestIsDrawn() {
        List<Allowance> drawn = Allowance.highestOf(Allowance.of(
                terms(
                        stage("amount=200.00"),
                        StageFixtures.stage(
                                Payer.of("OTHER"), AllowanceRule.RULE, "amount=300.00", "rounding=UP", "roundedTo=FEN"),
                        StageFixtures.stage(
                                Payer.of("THIRD"),
                                AllowanceRule.RULE,
                                "amount=300.00",
                                "rounding=UP",
                                "roundedTo=FEN")),
                Map.of(),
                ServiceDays.NONE));
        assertThat(drawn).extracting(a -> a.amount().toString()).containsExactly("0.00", "300.00", "0.00");
        assertThat(drawn.get(0).notPaid()).hasValueSatisfying(problem -> {
            assertThat(problem.code()).hasToString("YY-B-212");
            assertThat(problem.facts()).containsEntry("higher", "OTHER 300.00").containsEntry("amount", "200.00");
        });
        assertThat(Allowance.total(drawn)).hasToString("300.00");
    }

    @ParameterizedTest
    @CsvSource({
        "SAME_DAY, 0, , 2025-05-10, 2025-05-10",
        "NEXT_DAY, 0, , 2025-05-10, 2025-05-11",
        "NEXT_DAY, 0, , 2025-05-31, 2025-06-01",
        "FIRST_OF_MONTH, 0, , 2025-05-10, 2025-05-01",
        "FIRST_OF_NEXT_MONTH, 0, , 2025-05-01, 2025-06-01",
        "FIRST_OF_NEXT_MONTH, 0, , 2025-12-31, 2026-01-01",
        "FIRST_OF_NEXT_MONTH, 1, , 2026-05-12, 2026-07-01",
        "SAME_DAY, 0, 2026-04-01, 2026-02-20, 2026-04-01",
        "SAME_DAY, 0, 2026-04-01, 2026-04-01, 2026-04-01",
        "SAME_DAY, 0, 2026-04-01, 2026-04-02, 2026-04-02",
    })
    void fromWhichDayAnEventCounts(Timing timing, long notice, LocalDate floor, LocalDate event, LocalDate day) {
        assertThat(new EffectiveDateRule(timing, notice, Optional.ofNullable(floor)).effective(event))
                .isEqualTo(day);
        if (floor != null) {
            assertThat(EffectiveDateRule.of(timing).notBefore(floor).effective(event))
                    .isEqualTo(day);
        }
    }

    @Test
    void aNegativeNoticeIsRefused() {
        assertThatThrownBy(() -> new EffectiveDateRule(Timing.SAME_DAY, -1, Optional.empty()))
                .hasMessage("noticeMonths: must not be negative, but was -1");
    }

    private static final AllowanceDates DATES = new AllowanceDates(
            EffectiveDateRule.of(Timing.FIRST_OF_MONTH), EffectiveDateRule.of(Timing.FIRST_OF_MONTH), true);
    private static final LocalDate BORN = LocalDate.of(1940, 3, 20);

    @Test
    void paidFromTheMonthOfTheBirthdayToTheMonthOfDeath() {
        AllowanceDates.Months months =
                DATES.of(BORN.plusYears(80), Optional.empty(), Optional.of(LocalDate.of(2030, 5, 2)));
        assertThat(months.first()).isEqualTo(YearMonth.of(2020, 3));
        assertThat(months.last()).hasValue(YearMonth.of(2030, 5));
        assertThat(months.contains(YearMonth.of(2020, 2))).isFalse();
        assertThat(months.contains(YearMonth.of(2020, 3))).isTrue();
        assertThat(months.contains(YearMonth.of(2030, 5))).isTrue();
        assertThat(months.contains(YearMonth.of(2030, 6))).isFalse();
        assertThat(new AllowanceDates(DATES.start(), DATES.late(), false)
                        .of(BORN, Optional.empty(), Optional.of(LocalDate.of(2030, 5, 2)))
                        .last())
                .hasValue(YearMonth.of(2030, 4));
        assertThat(DATES.of(BORN, Optional.of(LocalDate.of(2025, 9, 9)), Optional.empty()))
                .isEqualTo(new AllowanceDates.Months(YearMonth.of(2025, 9), Optional.empty()));
    }

    @Test
    void aHalfYearOfMonthsEachByTheAgeReachedInIt() {
        // 2 x 25 (89 years) + 3 x 100 (90 years from March on), dead in May
        StageTerms stage = StageFixtures.stage(
                FISCAL, AllowanceRule.RULE, "steps=80:25 90:100 100:500", "by=age", "rounding=UP", "roundedTo=FEN");
        AllowanceDates.Months paid =
                DATES.of(BORN.plusYears(80), Optional.empty(), Optional.of(LocalDate.of(2030, 5, 2)));
        List<AllowanceMonth> months = AllowanceMonth.schedule(
                        YearMonth.of(2029, 12),
                        YearMonth.of(2030, 12),
                        paid,
                        month -> Outcome.of(Allowance.of(
                                terms(stage), Map.of("age", AllowanceMonth.ageIn(month, BORN)), ServiceDays.NONE)))
                .orElseThrow();
        assertThat(months).hasSize(6);
        assertThat(AllowanceMonth.byCycle(months, PayCycle.HALF_YEAR))
                .containsExactly(
                        Map.entry(YearMonth.of(2029, 7), Money.parseYuan("25.00")),
                        Map.entry(YearMonth.of(2030, 1), Money.parseYuan("350.00")));
        assertThat(AllowanceMonth.byCycle(months, PayCycle.QUARTER))
                .containsExactly(
                        Map.entry(YearMonth.of(2029, 10), Money.parseYuan("25.00")),
                        Map.entry(YearMonth.of(2030, 1), Money.parseYuan("150.00")),
                        Map.entry(YearMonth.of(2030, 4), Money.parseYuan("200.00")));
        assertThat(AllowanceMonth.byCycle(months, PayCycle.YEAR)).hasSize(2);
        assertThat(AllowanceMonth.byCycle(months, PayCycle.MONTH)).hasSize(6);
    }

    /** Born on 29 February: the start in the month of the birthday and the age reached in that month must agree. */
    @ParameterizedTest
    @CsvSource({"2030-01, 89", "2030-02, 90", "2030-03, 90", "2020-02, 80", "2028-02, 88", "2027-02, 87", "1940-02, 0"})
    void whoWasBornOnALeapDayReachesTheAgeInFebruaryOfEveryYear(YearMonth month, long age) {
        LocalDate leapDay = LocalDate.of(1940, 2, 29);
        assertThat(AllowanceMonth.ageIn(month, leapDay)).isEqualTo(age);
        assertThat(AllowanceMonth.ageIn(month, LocalDate.of(1940, 2, 1))).isEqualTo(age);
        assertThat(DATES.of(leapDay.plusYears(90), Optional.empty(), Optional.empty())
                        .first())
                .isEqualTo(YearMonth.of(2030, 2));
    }

    @Test
    void aMonthThatPolicyHasNoAnswerForIsNamedAndNothingIsLeftOutSilently() {
        Problem gap = Problem.of("YY-B-102", "无", "none");
        Outcome<List<AllowanceMonth>> schedule = AllowanceMonth.schedule(
                YearMonth.of(2030, 1),
                YearMonth.of(2030, 2),
                new AllowanceDates.Months(YearMonth.of(2030, 1), Optional.empty()),
                month -> month.equals(YearMonth.of(2030, 2)) ? Outcome.refused(gap) : Outcome.of(List.of()));
        assertThat(schedule.problems()).containsExactly(gap);
        assertThatThrownBy(() -> AllowanceMonth.schedule(
                        YearMonth.of(2030, 2),
                        YearMonth.of(2030, 1),
                        new AllowanceDates.Months(YearMonth.of(2030, 1), Optional.empty()),
                        month -> Outcome.of(List.of())))
                .hasMessageContaining("last: must not be before the first month 2030-02");
    }

    @ParameterizedTest
    @CsvSource({
        // Taizhou
        "300000.00, 0.40 0.30 0.30, 120000.00 90000.00 90000.00",
        "0.01, 0.50 0.50, 0.01 0.00",
        "100.00, 0.333333 0.333333 0.333334, 33.33 33.33 33.34",
    })
    void instalmentsSumToTheWhole(String amount, String shares, String parts) {
        Shares rates =
                new Shares(List.of(shares.split(" ")).stream().map(Rate::parse).toList());
        assertThat(Instalments.of(Money.parseYuan(amount), rates))
                .extracting(Money::toString)
                .containsExactly(parts.split(" "));
    }

    @Test
    void sharesThatMakeNoWholeAreRefused() {
        assertThatThrownBy(() -> new Shares(List.of(Rate.parse("0.4"), Rate.parse("0.5"))))
                .hasMessageContaining("rates: must sum to 1");
    }

    @ParameterizedTest
    @CsvSource({
        "amount=1.00 base=2.00 multiple=1, exactly one of amount",
        "steps=1:1, steps and by must be given together",
        "base=1.00, base must go with exactly one of multiple and dividedBy",
        "amount=1.00 multiple=1, base must go with exactly one of multiple and dividedBy",
    })
    void termsThatDoNotFitTogetherAreNamed(String terms, String fault) {
        assertThatThrownBy(() -> stage(terms.split(" "))).hasMessageContaining(fault);
    }
}
