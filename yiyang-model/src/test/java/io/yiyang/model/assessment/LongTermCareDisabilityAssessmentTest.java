package io.yiyang.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The levels of 医保办发〔2021〕37号 as they are remembered; no source confirms them. */
class LongTermCareDisabilityAssessmentTest {
    private static final AssessmentStandard STANDARD = StandardCatalogue.LONG_TERM_CARE_DISABILITY_2021;

    private static Answers scored(int daily, int cognition, int perception) {
        Answers answers = Forms.withTotal(STANDARD, STANDARD.sections().get(0).items(), daily);
        int[] sums = {cognition, perception};
        for (int i = 0; i < 2; i++) {
            List<AssessmentItem> items = STANDARD.sections().get(i + 1).items();
            Answers section = Forms.withTotal(STANDARD, items, sums[i]);
            for (AssessmentItem item : items) {
                answers = answers.with(item.code(), section.option(item).code());
            }
        }
        return answers;
    }

    @ParameterizedTest
    @CsvSource({
        "100,16,12, 0",
        "95,16,12, 1",
        "65,16,12, 1",
        "60,16,12, 2",
        "45,16,12, 2",
        "40,16,12, 3",
        "40,3,12, 4",
        "40,1,12, 5",
        "100,16,3, 1",
        "60,0,12, 3",
        "0,0,0, 5",
        "60,15,12, 2",
        "40,15,12, 3"
    })
    void thePublishedVectorsHold(int daily, int cognition, int perception, String level) {
        assertThat(Forms.level(STANDARD, scored(daily, cognition, perception))).isEqualTo(level);
    }

    @Test
    void everySumOfDailyLivingWithEverySumOfTheOthersFollowsTheMatrix() {
        String[][] matrix = {{"0", "0", "1", "1"}, {"1", "1", "1", "2"}, {"2", "2", "2", "3"}, {"3", "3", "4", "5"}};
        for (int daily = 0; daily <= 100; daily += 5) {
            int row = daily == 100 ? 0 : daily >= 65 ? 1 : daily >= 45 ? 2 : 3;
            for (int cognition = 0; cognition <= 16; cognition++) {
                for (int perception = 0; perception <= 12; perception++) {
                    int c = cognition == 16 ? 0 : cognition >= 4 ? 1 : cognition >= 2 ? 2 : 3;
                    int p = perception == 12 ? 0 : perception >= 4 ? 1 : perception >= 2 ? 2 : 3;
                    assertThat(Forms.level(STANDARD, scored(daily, cognition, perception)))
                            .isEqualTo(matrix[row][Math.max(c, p)]);
                }
            }
        }
    }

    @Test
    void theLevelsAnswerOnlyToACallerWhoNamesTheTable() {
        Answers answers = Forms.best(STANDARD);
        assertThat(STANDARD.assess(answers).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-M-103");
            assertThat(problem.facts()).containsEntry("table", "ltci37.levels");
        });
        assertThat(STANDARD.assess(answers, Set.of("ltci37.level")).problems())
                .extracting(problem -> problem.code().toString())
                .containsExactly("YY-M-108", "YY-M-103");
        assertThat(STANDARD.assess(answers, Set.of("ltci37.levels"))
                        .orElseThrow()
                        .basis())
                .filteredOn(table -> !table.verified())
                .extracting(RuleTable::name)
                .containsExactly("ltci37.levels");
    }

    @Test
    void aVerifiedStandardDoesNotKnowUnverifiedTables() {
        assertThat(StandardCatalogue.BARTHEL
                        .assess(Answers.none(), Set.of("barthel.levels"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).hasToString("YY-M-108"));
    }
}
