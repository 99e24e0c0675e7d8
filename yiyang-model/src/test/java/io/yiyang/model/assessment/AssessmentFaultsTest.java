package io.yiyang.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that were seen in public programs, each shown not to be here. */
class AssessmentFaultsTest {
    private static final AssessmentStandard GBT = StandardCatalogue.GBT_42195_2022;
    private static final AssessmentStandard MZT = StandardCatalogue.MZT_039_2013;
    private static final AssessmentStandard LTCI = StandardCatalogue.LONG_TERM_CARE_DISABILITY_2021;
    private static final AssessmentStandard NEEDS = StandardCatalogue.NURSING_NEEDS_2019;

    static Stream<AssessmentStandard> computable() {
        return Forms.computable().stream();
    }

    static Stream<AssessmentStandard> all() {
        return StandardCatalogue.all().stream();
    }

    private static int most(AssessmentSection section) {
        return section.items().stream()
                .mapToInt(item -> item.options().stream()
                        .mapToInt(AnswerOption::points)
                        .max()
                        .orElseThrow())
                .sum();
    }

    // Missing answers count as zero.

    @ParameterizedTest
    @MethodSource("computable")
    void anEmptyFormIsNotTheMostSevereLevelButTheWholeRange(AssessmentStandard standard) {
        LevelRange range = Forms.range(standard, Answers.none());
        assertThat(range.mildest()).isEqualTo(standard.scale().mildest());
        assertThat(range.mostSevere()).isEqualTo(standard.scale().mostSevere());
        assertThat(range.missing()).hasSameSizeAs(standard.items());
    }

    @ParameterizedTest
    @MethodSource("computable")
    void aCallerWhoWantsOneLevelIsRefusedWhileAnswersAreMissing(AssessmentStandard standard) {
        String last = standard.items().get(standard.items().size() - 1).code();
        AssessmentResult result = Forms.assess(standard, Forms.best(standard).without(last));
        assertThat(result.level().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-M-104");
            assertThat(problem.facts()).containsEntry("missing", "[" + last + "]");
        });
    }

    @Test
    void twoUnknownItemsOfASumOf55GiveMildToModerateAndNeverSevere() {
        Answers known = Forms.bestExcept(LTCI, "eating=dependent", "dressing=dependent", "stairs=dependent")
                .without("toileting")
                .without("face-and-mouth");
        LevelRange range = Forms.range(LTCI, known);
        assertThat(range.worst().sections().get(0).points()).contains(55);
        assertThat(range.best().sections().get(0).points()).contains(70);
        assertThat(range.mildest().name().zh()).isEqualTo("轻度失能");
        assertThat(range.mostSevere().name().zh()).isEqualTo("中度失能");
    }

    // Values out of range are clipped, scores come as text, levels are typed in.

    @ParameterizedTest
    @ValueSource(strings = {"25", "-1", "4", "1.5", "", "INDEPENDENT", "independent "})
    void aValueThatIsNoOptionIsRefusedAndNeverClipped(String value) {
        Answers answers = Forms.best(MZT).with("walking", value);
        assertThat(MZT.assess(answers).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-M-101");
            assertThat(problem.facts())
                    .containsEntry("item", "walking")
                    .containsEntry("allowed", "[independent, little-help, much-help, dependent]");
        });
    }

    @Test
    void anItemOfAnotherStandardIsRefused() {
        assertThat(LTCI.assess(Forms.best(LTCI).with("consciousness", "clear"), Set.of("ltci37.levels"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).hasToString("YY-M-102"));
    }

    @Test
    void aLevelCannotBeTypedInAmongTheAnswersNorStandsByDefault() {
        assertThat(GBT.assess(Forms.best(GBT).with("level", "3")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).hasToString("YY-M-102"));
        assertThat(GBT.assess(Answers.none()).orElseThrow()).isInstanceOf(LevelRange.class);
    }

    // Items, points and sums differ from the standard.

    @Test
    void gbt42195Has26ItemsAnd90PointsAndItsOddMaxima() {
        assertThat(GBT.sections().subList(0, 4))
                .extracting(AssessmentFaultsTest::most)
                .containsExactly(32, 15, 28, 15);
        assertThat(GBT.sections().subList(0, 4).stream()
                        .mapToInt(s -> s.items().size())
                        .sum())
                .isEqualTo(26);
        Map<String, Integer> odd = Map.of(
                "stairs",
                3,
                "transport",
                3,
                "consciousness",
                2,
                "vision",
                2,
                "hearing",
                2,
                "aggression",
                1,
                "depression",
                1);
        for (AssessmentItem item : GBT.items().subList(0, 26)) {
            assertThat(item.mildest().points()).as(item.code()).isEqualTo(odd.getOrDefault(item.code(), 4));
        }
    }

    @Test
    void ltciHasTenAndFourAndThreeItemsWithoutConsciousness() {
        assertThat(LTCI.sections()).extracting(s -> s.items().size()).containsExactly(10, 4, 3);
        assertThat(LTCI.sections()).extracting(AssessmentFaultsTest::most).containsExactly(100, 16, 12);
        assertThat(LTCI.items()).extracting(AssessmentItem::code).doesNotContain("consciousness");
    }

    @Test
    void mzt039WalkingHasAtMost15Points() {
        assertThat(MZT.item("walking").mildest().points()).isEqualTo(15);
        assertThat(MZT.sections().subList(0, 4))
                .extracting(AssessmentFaultsTest::most)
                .containsExactly(100, 6, 14, 20);
    }

    @Test
    void barthelWithHelpOnStairsOnlyIs95() {
        Answers answers = Forms.bestExcept(StandardCatalogue.BARTHEL, "stairs=part-help");
        assertThat(Forms.determined(StandardCatalogue.BARTHEL, answers)
                        .sections()
                        .get(0)
                        .points())
                .contains(95);
    }

    @Test
    void ltciPartHelpEatingAndDependentDressingIs85AndMild() {
        DeterminedLevel result =
                Forms.determined(LTCI, Forms.bestExcept(LTCI, "eating=part-help", "dressing=dependent"));
        assertThat(result.sections().get(0).points()).contains(85);
        assertThat(result.finalLevel().code()).isEqualTo("1");
    }

    @Test
    void theBowelOptionOfThreePointsIsLessThanOnceAWeek() {
        assertThat(GBT.item("bowel").option("under-weekly").orElseThrow().points())
                .isEqualTo(3);
        assertThat(GBT.item("bowel").option("under-daily").orElseThrow().points())
                .isEqualTo(2);
    }

    // Bands by percent, levels that share a name, a raise instead of the matrix.

    @ParameterizedTest
    @CsvSource({"95, 1", "90, 1", "65, 1", "45, 2", "25, 3", "10, 3", "5, 3", "0, 3"})
    void ltciDailyLivingIsGradedAt100And65And45AndNotByPercent(int sum, String level) {
        Answers answers = Forms.withTotal(LTCI, LTCI.sections().get(0).items(), sum);
        assertThat(Forms.level(LTCI, answers)).isEqualTo(level);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noTwoLevelsOfAStandardShareACodeOrAName(AssessmentStandard standard) {
        List<Level> levels = standard.scale().levels();
        assertThat(levels).extracting(Level::code).doesNotHaveDuplicates();
        assertThat(levels).extracting(Level::name).doesNotHaveDuplicates();
    }

    @Test
    void aSevereSecondSectionMovesTheLtciLevelByTheMatrixAndNotByOneStep() {
        Answers answers = Forms.withTotal(LTCI, LTCI.sections().get(0).items(), 0);
        assertThat(Forms.level(LTCI, answers)).isEqualTo("3");
        for (AssessmentItem item : LTCI.sections().get(1).items()) {
            answers = answers.with(item.code(), "step-0");
        }
        assertThat(Forms.level(LTCI, answers)).isEqualTo("5");
    }

    // The direction of the scale is turned round.

    @ParameterizedTest
    @MethodSource("computable")
    void theBestAnswersGiveTheMildestLevelAndTheWorstTheMostSevere(AssessmentStandard standard) {
        assertThat(Forms.determined(standard, Forms.best(standard)).finalLevel())
                .isEqualTo(standard.scale().mildest());
        assertThat(Forms.determined(standard, Forms.worst(standard)).finalLevel())
                .isEqualTo(standard.scale().mostSevere());
    }

    @Test
    void aBarthelSumOf0To40IsSevereDependenceAndNotSelfCare() {
        Answers answers = Forms.withTotal(StandardCatalogue.BARTHEL, StandardCatalogue.BARTHEL.items(), 40);
        assertThat(Forms.level(StandardCatalogue.BARTHEL, answers)).isEqualTo("severe");
    }

    @Test
    void wenchengGradeOneIsTheWorstThoughItsDigitIsTheSmallest() {
        StandardId wencheng = StandardId.of("wencheng-ltci", "2022", RegionCode.of("330328"));
        Level one = new Level(wencheng, "1", BilingualText.of("一级", "grade one"));
        Level three = new Level(wencheng, "3", BilingualText.of("三级", "grade three"));
        LevelScale scale = LevelScale.mostSevereFirst(
                List.of(one, new Level(wencheng, "2", BilingualText.of("二级", "grade two")), three));
        assertThat(scale.isMoreSevere(one, three)).isTrue();
        assertThat(scale.mostSevere()).isEqualTo(one);
        Level nationalOne = LTCI.scale().level("1").orElseThrow();
        assertThat(one).isNotEqualTo(nationalOne);
        assertThatIllegalArgumentException().isThrownBy(() -> scale.isMoreSevere(one, nationalOne));
    }

    // Band checks in the wrong order.

    @Test
    void visionTwoWithHearingFourIsSevereThoughAMildTestWouldHitFirst() {
        DeterminedLevel result = Forms.determined(MZT, Forms.bestExcept(MZT, "vision=step-2", "hearing=step-4"));
        assertThat(result.sections().get(2).impairment()).contains(Impairment.SEVERE);
    }

    @Test
    void perceptionHasNoSum() {
        assertThat(Forms.determined(MZT, Forms.best(MZT)).sections().get(2).points())
                .isEmpty();
    }

    // Coma and stupor, adjustments.

    @Test
    void stuporHasTheScoreOfComaButDoesNotSetTheLevel() {
        DeterminedLevel stupor = Forms.determined(GBT, Forms.bestExcept(GBT, "consciousness=stupor"));
        assertThat(stupor.finalLevel().code()).isEqualTo("1");
        assertThat(stupor.adjustments()).isEmpty();
    }

    @Test
    void comaIsCompleteDisabilityInGbt42195AndNotTheSevereOfMzt039() {
        assertThat(Forms.level(GBT, Forms.bestExcept(GBT, "consciousness=coma")))
                .isEqualTo("4");
        assertThat(Forms.level(MZT, Forms.bestExcept(MZT, "consciousness=coma")))
                .isEqualTo("3");
    }

    @Test
    void dementiaAndTwoFallsRaiseOnceAndNotTwice() {
        Answers answers =
                Forms.withTotal(GBT, GBT.items(), 66).with("dementia", "yes").with("risk-events", "two-or-more");
        DeterminedLevel result = Forms.determined(GBT, answers);
        assertThat(result.preliminary().orElseThrow().code()).isEqualTo("1");
        assertThat(result.finalLevel().code()).isEqualTo("2");
        assertThat(result.adjustments()).hasSize(2);
    }

    @Test
    void anUnansweredConditionWidensTheRangeAndIsNotTakenForNo() {
        Answers answers = Forms.best(GBT).without("dementia");
        LevelRange range = Forms.range(GBT, answers);
        assertThat(range.mildest().code()).isEqualTo("0");
        assertThat(range.mostSevere().code()).isEqualTo("1");
    }

    // Catheters.

    @Test
    void aSelfManagedCatheterIsFullContinenceIn37haoAndAnyCatheterIsNoneInTheOthers() {
        assertThat(LTCI.item("bladder")
                        .option("self-managed-catheter")
                        .orElseThrow()
                        .points())
                .isEqualTo(10);
        assertThat(LTCI.item("bladder").option("catheter").orElseThrow().points())
                .isZero();
        assertThat(GBT.item("bladder").option("catheter").orElseThrow().points())
                .isZero();
        assertThat(MZT.item("bladder").option("catheter").orElseThrow().points())
                .isZero();
    }

    // 国卫医发〔2019〕48号.

    @Test
    void theLevelOf48haoIsNotMadeUp() {
        assertThat(NEEDS.assess(Forms.best(NEEDS)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-M-105");
            assertThat(problem.remedies()).isNotEmpty();
        });
    }

    @Test
    void syndromesAreCountedByYesAndNotByQuestionsAnswered() {
        assertThat(syndromes(Forms.best(NEEDS))).isZero();
        assertThat(syndromes(Forms.best(NEEDS).with("falls", "yes").with("insomnia", "yes")))
                .isEqualTo(2);
        assertThat(syndromes(Forms.worst(NEEDS))).isEqualTo(11);
    }

    private static int syndromes(Answers answers) {
        return NEEDS.sectionScores(answers).orElseThrow().get(3).points().orElseThrow();
    }

    @Test
    void the27ItemsOf48haoReachTheirPublishedSumsAndKnowNoFour() {
        assertThat(NEEDS.sections()).extracting(s -> s.items().size()).containsExactly(15, 8, 4, 11);
        assertThat(NEEDS.sections()).extracting(AssessmentFaultsTest::most).containsExactly(60, 40, 12, 11);
        assertThat(NEEDS.item("finances").options())
                .extracting(AnswerOption::points)
                .containsExactly(0, 1, 2, 3, 5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noQuestionStandsTwiceInAForm(AssessmentStandard standard) {
        assertThat(standard.items()).extracting(AssessmentItem::code).doesNotHaveDuplicates();
        assertThat(standard.items()).extracting(AssessmentItem::name).doesNotHaveDuplicates();
    }

    // One enumeration of levels for several standards; a digit without its standard.

    @Test
    void theDigitThreeOfFourStandardsIsFourLevelsThatHaveNoOrder() {
        Set<Level> threes = new HashSet<>();
        for (AssessmentStandard standard : List.of(LTCI, GBT, MZT, NEEDS)) {
            threes.add(standard.scale().level("3").orElseThrow());
        }
        assertThat(threes).hasSize(4);
        for (Level level : threes) {
            for (Level other : threes) {
                if (!level.equals(other)) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> GBT.scale().isMoreSevere(level, other))
                            .withMessageContaining("must be a level of gbt42195:2022@000000");
                }
            }
        }
    }

    @Test
    void theSameCodeOfAnotherEditionOrRegionIsAnotherLevel() {
        BilingualText name = BilingualText.of("重度", "severe");
        Level national = new Level(StandardId.national("x", "2021"), "3", name);
        assertThat(national)
                .isNotEqualTo(new Level(StandardId.national("x", "2022"), "3", name))
                .isNotEqualTo(new Level(StandardId.of("x", "2021", RegionCode.of("330300")), "3", name));
    }

    @Test
    void anOlderFormThatSumsPointsToThirtyOneIsNotTakenForAStandard() {
        assertThat(StandardCatalogue.find("self-care-2001").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).hasToString("YY-M-107"));
    }
}
