package io.yiyang.model.assessment;

import static io.yiyang.model.assessment.Adjustment.Effect.MOST_SEVERE_ALREADY;
import static io.yiyang.model.assessment.Adjustment.Effect.RAISED;
import static io.yiyang.model.assessment.Adjustment.Effect.RAISED_ALREADY;
import static io.yiyang.model.assessment.Adjustment.Effect.SET;
import static io.yiyang.model.assessment.CareRiskEvent.Kind.CHOKING;
import static io.yiyang.model.assessment.CareRiskEvent.Kind.FALL;
import static io.yiyang.model.assessment.CareRiskEvent.Kind.MISSING;
import static io.yiyang.model.assessment.CareRiskEvent.Kind.UNRELATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Gbt42195AssessmentTest {
    private static final AssessmentStandard STANDARD = StandardCatalogue.GBT_42195_2022;
    private static final List<String> CONDITIONS = List.of("dementia", "mental-disorder", "risk-events");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);

    /** The five bands written out once more: 90, 66–89, 46–65, 30–45, 0–29. */
    private static int levelOfTotal(int total) {
        if (total == 90) {
            return 0;
        }
        return total >= 66 ? 1 : total >= 46 ? 2 : total >= 30 ? 3 : 4;
    }

    static Stream<Integer> totals() {
        return IntStream.rangeClosed(0, 90).boxed();
    }

    private static Answers withConditions(Answers answers, int bits) {
        Answers result = answers;
        for (int i = 0; i < CONDITIONS.size(); i++) {
            if ((bits & (1 << i)) != 0) {
                result = result.with(CONDITIONS.get(i), i == 2 ? "two-or-more" : "yes");
            }
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("totals")
    void everyTotalWithEveryCombinationOfConditionsGivesItsLevel(int total) {
        Answers scored = Forms.withTotal(STANDARD, STANDARD.items(), total);
        assertThat(scored.points(STANDARD.items())).isEqualTo(total);
        for (int bits = 0; bits < 8; bits++) {
            DeterminedLevel result = Forms.determined(STANDARD, withConditions(scored, bits));
            int preliminary = levelOfTotal(total);
            int expected = bits == 0 ? preliminary : Math.min(4, preliminary + 1);
            assertThat(result.preliminary().orElseThrow().code()).isEqualTo(String.valueOf(preliminary));
            assertThat(result.finalLevel().code())
                    .as("total %s, conditions %s", total, bits)
                    .isEqualTo(String.valueOf(expected));
            List<Adjustment.Effect> effects = new ArrayList<>();
            for (int i = 0; i < Integer.bitCount(bits); i++) {
                effects.add(preliminary == 4 ? MOST_SEVERE_ALREADY : i == 0 ? RAISED : RAISED_ALREADY);
            }
            assertThat(result.adjustments()).extracting(Adjustment::effect).isEqualTo(effects);
        }
    }

    @Test
    void comaSetsTheWorstLevelWithEveryTotalAndEveryCombinationOfConditionsAndIsNotScored() {
        for (int total = 0; total <= 88; total++) {
            Answers coma = Forms.withTotal(STANDARD, STANDARD.items(), total).with("consciousness", "coma");
            for (int bits = 0; bits < 8; bits++) {
                DeterminedLevel result = Forms.determined(STANDARD, withConditions(coma, bits));
                assertThat(result.finalLevel().code()).isEqualTo("4");
                assertThat(result.preliminary()).isEmpty();
                assertThat(result.adjustments()).singleElement().satisfies(a -> {
                    assertThat(a.rule()).isEqualTo("coma");
                    assertThat(a.effect()).isEqualTo(SET);
                });
            }
        }
    }

    @Test
    void comaAloneIsEnoughAndNothingElseIsMissing() {
        assertThat(Forms.level(STANDARD, Answers.none().with("consciousness", "coma")))
                .isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource({"90, 0", "89, 1", "66, 1", "65, 2", "46, 2", "45, 3", "30, 3", "29, 4", "0, 4"})
    void theEndsOfTheBandsAreAsPublished(int total, String level) {
        assertThat(Forms.level(STANDARD, Forms.withTotal(STANDARD, STANDARD.items(), total)))
                .isEqualTo(level);
    }

    @Test
    void thePublishedExamQuestionIsMildInBothReadings() {
        // 76 years: eating 2, upper dressing 2, toileting 2, orientation 1, memory 1, vision 2, affairs 2, transport 3
        Answers asScores = Forms.bestExcept(
                STANDARD,
                "eating=little-help",
                "upper-dressing=little-help",
                "toileting=little-help",
                "time-orientation=step-1",
                "memory=step-1",
                "vision=normal",
                "daily-affairs=little-help",
                "transport=by-self");
        assertThat(asScores.points(STANDARD.items())).isEqualTo(76);
        assertThat(Forms.level(STANDARD, asScores)).isEqualTo("1");
        Answers asDeductions = Forms.bestExcept(
                STANDARD,
                "eating=little-help",
                "upper-dressing=little-help",
                "toileting=little-help",
                "time-orientation=step-3",
                "memory=step-3",
                "vision=severe",
                "daily-affairs=little-help",
                "transport=unable");
        assertThat(asDeductions.points(STANDARD.items())).isEqualTo(75);
        assertThat(Forms.level(STANDARD, asDeductions)).isEqualTo("1");
    }

    static Stream<List<CareRiskEvent>> tooFewEvents() {
        return Stream.of(
                List.of(),
                List.of(new CareRiskEvent(UNRELATED, DAY.minusMonths(6))),
                List.of(new CareRiskEvent(CHOKING, DAY.minusMonths(3))),
                List.of(new CareRiskEvent(MISSING, DAY.minusWeeks(2))),
                List.of(new CareRiskEvent(FALL, DAY.minusDays(31)), new CareRiskEvent(FALL, DAY)),
                List.of(new CareRiskEvent(UNRELATED, DAY), new CareRiskEvent(FALL, DAY)),
                List.of(new CareRiskEvent(FALL, DAY), new CareRiskEvent(FALL, DAY.plusDays(1))));
    }

    static Stream<List<CareRiskEvent>> enoughEvents() {
        return Stream.of(
                List.of(new CareRiskEvent(FALL, DAY.minusDays(20)), new CareRiskEvent(FALL, DAY.minusDays(3))),
                List.of(new CareRiskEvent(FALL, DAY.minusDays(30)), new CareRiskEvent(CHOKING, DAY)));
    }

    @ParameterizedTest
    @MethodSource("tooFewEvents")
    void fewerThanTwoEventsWithinThirtyDaysRaiseNothing(List<CareRiskEvent> events) {
        assertThat(STANDARD.eventWindow().orElseThrow().option(events, DAY)).isEqualTo("fewer-than-two");
    }

    @ParameterizedTest
    @MethodSource("enoughEvents")
    void twoEventsWithinThirtyDaysOfWhicheverKindsRaiseTheLevel(List<CareRiskEvent> events) {
        EventWindow window = STANDARD.eventWindow().orElseThrow();
        Answers answers = Forms.best(STANDARD).with(window.item(), window.option(events, DAY));
        assertThat(Forms.level(STANDARD, answers)).isEqualTo("1");
    }
}
