package io.yiyang.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Barthel, MMSE, Morse and Braden at the ends of their bands. */
class ScaleAssessmentTest {
    private static String levelOfTotal(AssessmentStandard standard, int total) {
        return ((LevelRule.ByTotal) standard.rule()).levelOf(total);
    }

    @ParameterizedTest
    @CsvSource({"0, severe", "40, severe", "41, moderate", "60, moderate", "61, mild", "99, mild", "100, none"})
    void barthelBands(int total, String level) {
        assertThat(levelOfTotal(StandardCatalogue.BARTHEL, total)).isEqualTo(level);
    }

    @Test
    void forEverySumThatTenItemsCanReachTheHospitalAndTheMzt039SplitOfBarthelAgree() {
        AssessmentSection graded = StandardCatalogue.MZT_039_2013.sections().get(0);
        for (int sum = 0; sum <= 100; sum += 5) {
            Answers answers = Forms.withTotal(StandardCatalogue.BARTHEL, StandardCatalogue.BARTHEL.items(), sum);
            String level = Forms.level(StandardCatalogue.BARTHEL, answers);
            Impairment impairment =
                    StandardCatalogue.MZT_039_2013.grading(graded).orElseThrow().grade(graded, answers);
            assertThat(level)
                    .isEqualTo(
                            switch (impairment) {
                                case INTACT -> "none";
                                case MILD -> "mild";
                                case MODERATE -> "moderate";
                                case SEVERE -> "severe";
                            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, severe",
        "9, severe",
        "10, moderate",
        "20, moderate",
        "21, mild",
        "26, mild",
        "27, normal",
        "30, normal"
    })
    void mmseBands(String score, String level) {
        assertThat(Forms.level(StandardCatalogue.MMSE, Answers.none().with("score", score)))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "none, 17, impaired",
        "none, 18, not-impaired",
        "primary, 20, impaired",
        "primary, 21, not-impaired",
        "middle-or-higher, 24, impaired",
        "middle-or-higher, 25, not-impaired"
    })
    void mmseCutsBySchoolingOnceTheyAreAskedForByName(String schooling, String score, String level) {
        Answers answers = Answers.none().with("score", score).with("schooling", schooling);
        assertThat(Forms.level(StandardCatalogue.MMSE_BY_SCHOOLING, answers)).isEqualTo(level);
        assertThat(StandardCatalogue.MMSE_BY_SCHOOLING.assess(answers).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).hasToString("YY-M-103"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, low, low",
        "24, low, low",
        "25, medium, medium",
        "44, medium, medium",
        "45, high, medium",
        "46, high, high",
        "125, high, high"
    })
    void morseBandsDifferAtFortyFiveOnly(int total, String high, String medium) {
        assertThat(levelOfTotal(StandardCatalogue.MORSE_45_HIGH, total)).isEqualTo(high);
        assertThat(levelOfTotal(StandardCatalogue.MORSE_45_MEDIUM, total)).isEqualTo(medium);
    }

    @Test
    void aMorseSumOfFortyFiveIsReachedAndItsEditionDecides() {
        Answers answers = Forms.bestExcept(StandardCatalogue.MORSE_45_HIGH, "fall-history=yes", "infusion=yes");
        assertThat(Forms.level(StandardCatalogue.MORSE_45_HIGH, answers)).isEqualTo("high");
        assertThat(Forms.level(StandardCatalogue.MORSE_45_MEDIUM, answers)).isEqualTo("medium");
    }

    @ParameterizedTest
    @CsvSource({
        "6, very-high",
        "9, very-high",
        "10, high",
        "12, high",
        "13, moderate",
        "14, moderate",
        "15, mild",
        "18, mild",
        "19, none",
        "23, none"
    })
    void bradenBands(int total, String level) {
        AssessmentStandard braden = StandardCatalogue.BRADEN;
        assertThat(Forms.level(braden, Forms.withTotal(braden, braden.items(), total)))
                .isEqualTo(level);
    }
}
