package io.yiyang.billing.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.payer.InpatientRule.DayPlace;
import io.yiyang.billing.payer.TermValue.Component;
import io.yiyang.billing.payer.TermValue.Components;
import io.yiyang.billing.payer.TermValue.LimitBasis;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Care by day, month, hour and visit; each expected figure can be redone from the row. */
class CareRulesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private static Money yuan(String text) {
        return Money.parseYuan(text);
    }

    /** Lines as {@code "day place category quantity left"}, separated by commas; days count from 1 June 2026, a Monday. */
    private static ImmutablePosition position(String lines) {
        List<Money> left = new ArrayList<>();
        List<ServiceRecord> services = new ArrayList<>();
        for (String line : lines.isEmpty() ? new String[0] : lines.split(", ")) {
            String[] word = line.split(" ");
            services.add(new ServiceRecord(
                    MONDAY.plusDays(Long.parseLong(word[0]) - 1),
                    Optional.of(ChargeCategory.of(word[2])),
                    Quantity.parse(word[3]),
                    DayPlace.valueOf(word[1])));
            left.add(yuan(word[4]));
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

    private static StageTerms stage(PayerRule rule, TermValue components, String... terms) {
        return StageFixtures.stage(rule, "components", components, terms);
    }

    private static Components components(String text) {
        List<Component> components = new ArrayList<>();
        for (String one : text.split("; ")) {
            String[] word = one.split(" ");
            components.add(new Component(
                    word[0].equals("-") ? List.of() : List.of(word[0].split("\\+")),
                    Rate.parse(word[1]),
                    word.length > 2 ? Optional.of(yuan(word[2])) : Optional.empty(),
                    word.length > 2 ? Optional.of(LimitBasis.valueOf(word[3])) : Optional.empty()));
        }
        return new Components(components);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 100.00 at 75 % with 60.00: the two readings of Tengzhou, and a standard
                "the limit bounds the fund | - 0.75 60.00 FUND | SUSPEND | 1 CARE A 1 100.00 | 60.00",
                "the limit bounds the cost | - 0.75 60.00 COST | SUSPEND | 1 CARE A 1 100.00 | 45.00",
                "a standard, whatever is charged | - 0.75 60.00 STANDARD | SUSPEND | 1 CARE A 1 100.00 | 45.00",
                "a standard above the cost pays the cost | - 0.75 60.00 STANDARD | SUSPEND | 1 CARE A 1 40.00 | 40.00",
                "below the limit of the fund | - 0.75 60.00 FUND | SUSPEND | 1 CARE A 1 80.00 | 60.00",
                "below the limit of the cost | - 0.75 60.00 COST | SUSPEND | 1 CARE A 1 60.00 | 45.00",
                "no limit | - 0.75 | SUSPEND | 1 CARE A 1 100.00 | 75.00",
                // the limit is one of each day: 60 + 15, not 0.75 x 120
                "days of unequal cost | - 0.75 60.00 FUND | SUSPEND | 1 CARE A 1 100.00, 2 CARE A 1 20.00 | 60.00 15.00",
                "two lines of one day share its limit | - 1 60.00 FUND | SUSPEND | 1 CARE A 1 90.00, 1 CARE A 1 30.00 | 45.00 15.00",
                // Xuzhou: 60 x 70 % + 50 x 80 %
                "components | A 0.70 60.00 STANDARD; B 0.80 50.00 STANDARD | SUSPEND | 1 CARE A 1 60.00, 1 CARE B 1 50.00 | 42.00 40.00",
                "a category without a component is not paid | A 0.70 | SUSPEND | 1 CARE A 1 10.00, 1 CARE C 1 10.00 | 7.00 0.00",
                "a hospital day suspends | - 1 | SUSPEND | 1 HOSPITAL A 1 10.00, 2 CARE A 1 10.00 | 0.00 10.00",
                "a home sickbed does not | - 1 | SUSPEND | 1 HOME_SICKBED A 1 10.00 | 10.00",
                "but in Xuzhou it does | - 1 | SUSPEND_WITH_HOME_SICKBED | 1 HOME_SICKBED A 1 10.00, 2 CARE A 1 3.00 | 0.00 3.00",
                "care given in hospital | - 1 | PAY_FOR_CARE_GIVEN | 1 HOSPITAL A 1 10.00 | 10.00",
                "rounded by day: 0.665 and 0.665 | - 0.7 | SUSPEND | 1 CARE A 1 0.95, 2 CARE A 1 0.95 | 0.67 0.67",
            })
    void ofEachDay(String name, String components, String inpatient, String lines, String shares) {
        StageTerms terms = stage(
                CareDayRule.RULE,
                components(components.strip()),
                "inpatientDays=" + inpatient.strip(),
                "rounding=HALF_UP",
                "roundedBy=DAY");
        Payment payment = CareDayRule.RULE.pay(terms, position(lines.strip()), Trail.silent());
        assertThat(payment.lines())
                .extracting(Money::toString)
                .containsExactly(shares.strip().split(" "));
    }

    @Test
    void roundedOnceTheRemaindersGoToTheLargest() {
        // 0.665 + 0.665 + 0.70 = 2.03: 0.66 + 0.66 + 0.70 and a fen more for the first of the largest remainders
        StageTerms terms = stage(
                CareDayRule.RULE, components("- 0.7"), "inpatientDays=SUSPEND", "rounding=HALF_UP", "roundedBy=BILL");
        Payment payment = CareDayRule.RULE.pay(
                terms, position("1 CARE A 1 0.95, 2 CARE A 1 0.95, 3 CARE A 1 1.00"), Trail.silent());
        assertThat(payment.lines()).extracting(Money::toString).containsExactly("0.67", "0.66", "0.70");
        assertThat(payment.share()).hasToString("2.03");
    }

    @Test
    void aBonusRaisesTheRatioUpToOneAndALimitOfTheMonthCutsEveryLine() {
        StageTerms raised = stage(
                CareDayRule.RULE,
                components("- 0.98"),
                "inpatientDays=SUSPEND",
                "rounding=HALF_UP",
                "roundedBy=DAY",
                "ratioBonus=0.05",
                "payCap=30.00");
        Payment payment = CareDayRule.RULE.pay(raised, position("1 CARE A 1 10.00, 2 CARE A 1 50.00"), Trail.silent());
        assertThat(payment.lines()).extracting(Money::toString).containsExactly("5.00", "25.00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Yichang: 1500 a month; 22 days x 50
                "full month | 30 | 1500.00 PER_DAY 50.00 FUND 1 | 1800.00 | 1500.00",
                "part month by day | 22 | 1500.00 PER_DAY 50.00 FUND 1 | 1800.00 | 1100.00",
                "a full month below the limit | 30 | 1500.00 PER_DAY 50.00 FUND 1 | 900.00 | 900.00",
                // Tangshan: 70 %, 2000: 3000 x 70 % = 2100 against the limit; min(3000, 2000) x 70 %
                "the limit bounds the fund | 30 | 2000.00 WHOLE - FUND 0.70 | 3000.00 | 2000.00",
                "the limit bounds the cost | 30 | 2000.00 WHOLE - COST 0.70 | 3000.00 | 1400.00",
                "the whole in a part month | 10 | 2000.00 WHOLE - FUND 0.70 | 3000.00 | 2000.00",
                // 1000 x 10 / 30 = 333.33
                "in proportion to the month | 10 | 1000.00 CALENDAR_DAYS - FUND 1 | 3000.00 | 333.33",
                // 1000 x 20 / 28 = 714.29
                "in proportion to fixed days | 20 | 1000.00 FIXED_DAYS 28 FUND 1 | 3000.00 | 714.29",
                "never above the month | 29 | 1000.00 FIXED_DAYS 28 FUND 1 | 3000.00 | 1000.00",
                // Tianjin's family: 750, however much the care costs
                "fixed | 30 | 750.00 WHOLE - STANDARD 1 | 900.00 | 750.00",
                "fixed, but never above the bill | 30 | 750.00 WHOLE - STANDARD 1 | 600.00 | 600.00",
            })
    void ofAMonth(String name, long days, String rule, String cost, String share) {
        String[] word = rule.strip().split(" ");
        List<String> terms = new ArrayList<>(List.of(
                "perMonth=" + word[0],
                "partMonth=" + word[1],
                "basis=" + word[3],
                "ratio=" + word[4],
                "inpatientDays=SUSPEND",
                "rounding=HALF_UP"));
        if (!word[2].equals("-")) {
            terms.add((word[1].equals("PER_DAY") ? "perDay=" : "divisor=") + word[2]);
        }
        StageTerms stage = StageFixtures.stage(Payer.LONG_TERM_CARE, CareMonthRule.RULE, terms.toArray(String[]::new));
        Position position = position("1 CARE A 1 " + cost.strip()).withDays(new ServiceDays(days, 0, 0).ofMonth(30));
        assertThat(CareMonthRule.RULE.pay(stage, position, Trail.silent()).share())
                .hasToString(share.strip());
    }

    @Test
    void aSecondStretchOfTheMonthHasWhatTheFirstLeftOfAWholeLimit() {
        StageTerms stage = StageFixtures.stage(
                Payer.LONG_TERM_CARE,
                CareMonthRule.RULE,
                "perMonth=1000.00",
                "partMonth=WHOLE",
                "basis=FUND",
                "ratio=1",
                "inpatientDays=SUSPEND",
                "rounding=HALF_UP");
        Position position = position("1 CARE A 1 900.00")
                .withDays(new ServiceDays(10, 0, 0).ofMonth(30))
                .withCountedThisStay(yuan("700.00"));
        assertThat(CareMonthRule.RULE.pay(stage, position, Trail.silent()).share())
                .hasToString("300.00");
    }

    @Test
    void theCostOfHospitalDaysDoesNotCount() {
        StageTerms stage = StageFixtures.stage(
                Payer.LONG_TERM_CARE,
                CareMonthRule.RULE,
                "perMonth=1000.00",
                "partMonth=WHOLE",
                "basis=COST",
                "ratio=0.5",
                "inpatientDays=SUSPEND",
                "rounding=HALF_UP");
        Position position =
                position("1 CARE A 1 100.00, 2 HOSPITAL A 1 400.00").withDays(new ServiceDays(1, 1, 0).ofMonth(30));
        Payment payment = CareMonthRule.RULE.pay(stage, position, Trail.silent());
        assertThat(payment.lines()).extracting(Money::toString).containsExactly("50.00", "0.00");
        assertThat(payment.counted()).hasToString("100.00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Shanghai: 65.00 an hour at 90 %
                "hours at a ratio | ratio=0.90 | 1 CARE A 1 65.00 | 58.50",
                // Hangzhou: 60.00, at most 25 hours: 27 given
                "above the quota of the month | ratio=1 maxUnits=25 quotaPer=MONTH | 1 CARE A 27 1620.00 | 1500.00",
                "the earlier service first | ratio=1 maxUnits=3 quotaPer=MONTH | 2 CARE A 2 20.00, 1 CARE A 2 20.00 | 10.00 20.00",
                "a new week, a new quota | ratio=1 maxUnits=2 quotaPer=WEEK | 7 CARE A 3 30.00, 8 CARE A 3 30.00 | 20.00 20.00",
                "one week, one quota | ratio=1 maxUnits=2 quotaPer=WEEK | 1 CARE A 1 10.00, 7 CARE A 3 30.00 | 10.00 10.00",
                // Hainan: at most 8 medical of 21
                "medical hours of their own | ratio=1 maxUnits=21 maxMedicalUnits=8 medicalCovers=M quotaPer=MONTH | 1 CARE A 12 12.00, 2 CARE M 10 10.00 | 12.00 8.00",
                "a quota used up before the medical one | ratio=1 maxUnits=15 maxMedicalUnits=8 medicalCovers=M quotaPer=MONTH | 1 CARE A 12 12.00, 2 CARE M 10 10.00 | 12.00 3.00",
                "a price above the counted one | ratio=0.5 maxPrice=40.00 | 1 CARE A 2 100.00 | 40.00",
                // Yixing: 75.00 of a visit of 95.00; Xiangtan: the person pays 15.00
                "a fixed part of the fund | fundPerUnit=75.00 | 1 CARE A 1 95.00 | 75.00",
                "but never above the price | fundPerUnit=75.00 | 1 CARE A 1 60.00 | 60.00",
                "a fixed part of the person | selfPerUnit=15.00 | 1 CARE A 2 100.00 | 70.00",
                "a price below the person's part | selfPerUnit=15.00 | 1 CARE A 1 10.00 | 0.00",
                "a visit too many is the person's | selfPerUnit=15.00 maxUnits=1 quotaPer=MONTH | 1 CARE A 2 100.00 | 35.00",
                "a visit in hospital | fundPerUnit=75.00 | 1 HOSPITAL A 1 95.00, 2 CARE A 1 95.00 | 0.00 75.00",
                "half an hour | ratio=0.90 | 1 CARE A 0.5 32.50 | 29.25",
            })
    void byTheUnit(String name, String terms, String lines, String shares) {
        List<String> all = new ArrayList<>(List.of(terms.strip().split(" ")));
        all.add("inpatientDays=SUSPEND");
        all.add("rounding=HALF_UP");
        StageTerms stage = StageFixtures.stage(Payer.LONG_TERM_CARE, CareUnitRule.RULE, all.toArray(String[]::new));
        Payment payment = CareUnitRule.RULE.pay(stage, position(lines.strip()), Trail.silent());
        assertThat(payment.lines())
                .extracting(Money::toString)
                .containsExactly(shares.strip().split(" "));
    }

    @Test
    void whatAnEarlierStretchOfTheMonthUsedCountsInTheQuota() {
        StageTerms stage = StageFixtures.stage(
                Payer.LONG_TERM_CARE,
                CareUnitRule.RULE,
                "ratio=1",
                "maxUnits=3",
                "quotaPer=MONTH",
                "inpatientDays=SUSPEND",
                "rounding=HALF_UP");
        Position second = position("11 CARE A 2 20.00")
                .withEarlierServices(
                        position("1 CARE A 2 20.00, 2 HOSPITAL A 9 90.00").services());
        assertThat(CareUnitRule.RULE.pay(stage, second, Trail.silent()).share())
                .as("3 − 2 = 1 hour is left; hours in hospital used none")
                .hasToString("10.00");
    }

    /** One day of care and one in hospital, of 100.00 each: the hospital day's line is never paid and bounds nothing. */
    @ParameterizedTest
    @CsvSource({
        "SUSPEND, 60.00, 60.00 0.00",
        "SUSPEND, 150.00, 100.00 0.00",
        "PAY_FOR_CARE_GIVEN, 60.00, 60.00 60.00",
        "PAY_FOR_CARE_GIVEN, 150.00, 100.00 100.00",
    })
    void aFixedAmountOfADayIsPaidOnTheLinesOfPayableDays(String inpatient, String perDay, String shares) {
        StageTerms stage = StageFixtures.stage(
                Payer.LONG_TERM_CARE, PerDiemRule.RULE, "perDay=" + perDay, "inpatientDays=" + inpatient);
        Payment payment = PerDiemRule.RULE.pay(
                stage,
                position("1 CARE A 1 100.00, 2 HOSPITAL A 1 100.00").withDays(new ServiceDays(1, 1, 1)),
                Trail.silent());
        assertThat(payment.lines()).extracting(Money::toString).containsExactly(shares.split(" "));
        assertThat(PerDiemRule.RULE.looksAtLines(stage)).contains(Payment.Scope.IN_SCOPE);
    }

    @ParameterizedTest
    @CsvSource({
        "care-unit, ratio=1 fundPerUnit=1.00, exactly one of ratio",
        "care-unit, inpatientDays=SUSPEND, exactly one of ratio",
        "care-unit, ratio=1 maxUnits=3, quotaPer must go with",
        "care-unit, ratio=1 maxMedicalUnits=3 quotaPer=WEEK, maxMedicalUnits and medicalCovers",
        "care-unit, fundPerUnit=1.00 ratioBonus=0.1, ratioBonus must go with ratio",
        "care-month, perMonth=1.00 ratio=1 basis=FUND partMonth=PER_DAY, perDay must go with",
        "care-month, perMonth=1.00 ratio=1 basis=FUND partMonth=WHOLE perDay=1.00, perDay must go with",
        "care-month, perMonth=1.00 ratio=1 basis=FUND partMonth=FIXED_DAYS, divisor must go with",
    })
    void termsThatDoNotFitTogetherAreNamed(String rule, String terms, String fault) {
        PayerRule named = rule.equals("care-unit") ? CareUnitRule.RULE : CareMonthRule.RULE;
        assertThatThrownBy(() -> StageFixtures.stage(Payer.LONG_TERM_CARE, named, terms.split(" ")))
                .hasMessageContaining(fault);
    }

    @Test
    void componentsMayNotShareACategory() {
        assertThatThrownBy(() -> components("A+B 0.5; B 0.5")).hasMessageContaining("must not share a charge category");
        assertThatThrownBy(() -> components("A 0.5; - 0.5")).hasMessageContaining("must not share a charge category");
        assertThatThrownBy(() -> new Component(List.of(), Rate.ONE, Optional.of(yuan("1.00")), Optional.empty()))
                .hasMessageContaining("basis: must go with perDay");
    }
}
