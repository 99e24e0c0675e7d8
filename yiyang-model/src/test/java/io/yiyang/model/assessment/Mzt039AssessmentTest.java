package io.yiyang.model.assessment;

import static io.yiyang.model.assessment.RuleGap.Kind.AMBIGUOUS;
import static io.yiyang.model.assessment.RuleGap.Kind.UNDEFINED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mzt039AssessmentTest {
    private static final AssessmentStandard STANDARD = StandardCatalogue.MZT_039_2013;
    private static final List<String> SECTIONS = List.of("daily-living", "mental-state", "perception", "participation");

    private static final List<Impairment> DEGREES = List.of(Impairment.values());

    /** Answers that give these grades of the four sections. */
    private static Answers graded(int d, int m, int p, int s) {
        String[][] daily = {
            {},
            {"eating=part-help"},
            {"eating=dependent", "walking=dependent", "transfer=dependent"},
            {"eating=dependent", "walking=dependent", "transfer=dependent", "stairs=dependent", "toileting=dependent"}
        };
        String[][] mental = {
            {},
            {"aggression=step-1"},
            {"aggression=step-1", "depression=step-1"},
            {"aggression=step-2", "depression=step-2"}
        };
        String[][] perception = {{}, {"vision=step-2"}, {"vision=step-3"}, {"vision=step-4"}};
        String[][] participation = {
            {},
            {"living=step-3"},
            {"living=step-4", "working=step-4"},
            {"living=step-4", "working=step-4", "social=step-4", "person-orientation=step-2"}
        };
        return Forms.bestExcept(
                STANDARD,
                Stream.of(daily[d], mental[m], perception[p], participation[s])
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    /** The written rule once more, sentence by sentence. */
    private static SortedSet<Integer> said(int d, int m, int p, int s) {
        List<Integer> others = List.of(m, p, s);
        SortedSet<Integer> levels = new TreeSet<>();
        if (d == 0 && m == 0 && p == 0 && (s == 0 || s == 1)) {
            levels.add(0);
        }
        if (d == 0 && (m >= 1 || p >= 1 || s == 2)) {
            levels.add(1);
        }
        if (d == 1 && others.stream().anyMatch(o -> o <= 1)) {
            levels.add(1);
        }
        if (d == 1 && (others.equals(List.of(2, 2, 2)) || others.contains(3))) {
            levels.add(2);
        }
        long oneOrTwo = others.stream().filter(o -> o == 1 || o == 2).count();
        if (d == 2 && (oneOrTwo == 1 || oneOrTwo == 2)) {
            levels.add(2);
        }
        if (d == 3 || (d == 2 && others.equals(List.of(2, 2, 2))) || (d == 2 && others.contains(3))) {
            levels.add(3);
        }
        return levels;
    }

    private interface Combination {
        void check(int d, int m, int p, int s);
    }

    private static void all(Combination combination) {
        for (int d = 0; d <= 3; d++) {
            for (int m = 0; m <= 3; m++) {
                for (int p = 0; p <= 3; p++) {
                    for (int s = 0; s <= 3; s++) {
                        combination.check(d, m, p, s);
                    }
                }
            }
        }
    }

    @Test
    void all256CombinationsFollowTheWrittenRuleAndThePolicyForItsHoles() {
        all((d, m, p, s) -> {
            DeterminedLevel result = Forms.determined(STANDARD, graded(d, m, p, s));
            assertThat(result.sections().stream()
                            .filter(score -> SECTIONS.contains(score.section()))
                            .map(score -> DEGREES.indexOf(score.impairment().orElseThrow())))
                    .containsExactly(d, m, p, s);
            SortedSet<Integer> said = said(d, m, p, s);
            int expected = said.isEmpty() ? (d == 0 ? 1 : 2) : Collections.max(said);
            assertThat(result.finalLevel().code()).as("%s %s %s %s", d, m, p, s).isEqualTo(String.valueOf(expected));
            assertThat(result.adjustments()).isEmpty();
            if (said.size() == 1) {
                assertThat(result.gaps()).isEmpty();
            } else {
                assertThat(result.gaps()).singleElement().satisfies(gap -> {
                    assertThat(gap.kind()).isEqualTo(said.isEmpty() ? UNDEFINED : AMBIGUOUS);
                    assertThat(gap.said().stream().map(Level::code))
                            .containsExactlyElementsOf(
                                    said.stream().map(String::valueOf).toList());
                    assertThat(gap.used()).isEqualTo(result.finalLevel());
                });
            }
        });
    }

    @Test
    void ofThe256CombinationsOneLevelIsGivenTo187TwoTo60AndNoneToTheseNine() {
        Map<Integer, Integer> split = new TreeMap<>();
        List<String> undefined = new ArrayList<>();
        all((d, m, p, s) -> {
            List<RuleGap> gaps = Forms.determined(STANDARD, graded(d, m, p, s)).gaps();
            int levels = gaps.isEmpty() ? 1 : gaps.get(0).said().size();
            split.merge(levels, 1, Integer::sum);
            if (levels == 0) {
                undefined.add("" + d + m + p + s);
            }
        });
        assertThat(split).isEqualTo(Map.of(0, 9, 1, 187, 2, 60));
        assertThat(undefined)
                .containsExactlyInAnyOrder("0003", "2000", "2111", "2112", "2121", "2122", "2211", "2212", "2221");
    }

    @ParameterizedTest(name = "({0},{1},{2},{3}) is {4}")
    @CsvSource({
        "0,0,0,1, 0",
        "0,0,0,2, 1",
        "1,1,1,1, 1",
        "1,2,2,2, 2",
        "2,2,2,2, 3",
        "3,0,0,0, 3",
        "1,0,0,3, 2",
        "2,0,1,3, 3"
    })
    void thePublishedVectorsHold(int d, int m, int p, int s, String level) {
        assertThat(Forms.level(STANDARD, graded(d, m, p, s))).isEqualTo(level);
    }

    @Test
    void everySumOfEverySummedSectionHasItsGrade() {
        for (int sum = 0; sum <= 100; sum += 5) {
            assertThat(grade("daily-living", sum)).isEqualTo(sum == 100 ? 0 : sum >= 65 ? 1 : sum >= 45 ? 2 : 3);
        }
        int[] mental = {0, 1, 2, 2, 3, 3, 3};
        for (int sum = 0; sum < mental.length; sum++) {
            assertThat(grade("mental-state", sum)).isEqualTo(mental[sum]);
        }
        for (int sum = 0; sum <= 20; sum++) {
            assertThat(grade("participation", sum)).isEqualTo(sum <= 2 ? 0 : sum <= 7 ? 1 : sum <= 13 ? 2 : 3);
        }
    }

    private static int grade(String code, int sum) {
        AssessmentSection section = STANDARD.sections().stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow();
        Answers answers = summing(section.items(), sum);
        assertThat(answers.points(section.items())).isEqualTo(sum);
        return DEGREES.indexOf(STANDARD.grading(section).orElseThrow().grade(section, answers));
    }

    /** Moves each item as far from its best option as the sum allows, whichever way its points run. */
    private static Answers summing(List<AssessmentItem> items, int sum) {
        Answers answers = Forms.best(STANDARD);
        for (AssessmentItem item : items) {
            int left = Math.abs(answers.points(items) - sum);
            AnswerOption chosen = item.options().stream()
                    .filter(option -> away(item, option) <= left)
                    .reduce((a, b) -> away(item, b) > away(item, a) ? b : a)
                    .orElseThrow();
            answers = answers.with(item.code(), chosen.code());
        }
        return answers;
    }

    private static int away(AssessmentItem item, AnswerOption option) {
        return Math.abs(option.points() - item.mildest().points());
    }

    @Test
    void all400CombinationsOfPerceptionFollowTheWrittenRuleTestedFromWorstToBest() {
        AssessmentSection section = STANDARD.sections().get(2);
        List<String> consciousness = List.of("clear", "drowsy", "stupor", "coma");
        for (int c = 0; c <= 3; c++) {
            for (int v = 0; v <= 4; v++) {
                for (int h = 0; h <= 4; h++) {
                    for (int k = 0; k <= 3; k++) {
                        int expected;
                        if (c >= 2 || v == 4 || h == 4 || k == 3) {
                            expected = 3;
                        } else if (c == 1 || v == 3 || h == 3 || k == 2) {
                            expected = 2;
                        } else if (v == 2 || h == 2 || k == 1) {
                            expected = 1;
                        } else {
                            expected = 0;
                        }
                        Answers answers = Answers.none()
                                .with("consciousness", consciousness.get(c))
                                .with("vision", "step-" + v)
                                .with("hearing", "step-" + h)
                                .with("communication", "step-" + k);
                        assertThat(STANDARD.grading(section).orElseThrow().grade(section, answers))
                                .isEqualTo(DEGREES.get(expected));
                    }
                }
            }
        }
    }

    @Test
    void oneOrBothChangeClausesRaiseAPreliminaryLevelOnceAndNothingRisesAboveSevere() {
        all((d, m, p, s) -> {
            Answers answers = graded(d, m, p, s);
            int preliminary = Integer.parseInt(Forms.level(STANDARD, answers));
            String raised = String.valueOf(Math.min(3, preliminary + 1));
            Answers ill = answers.with("cognitive-or-mental-disorder", "yes");
            Answers falls = answers.with("risk-events", "two-or-more");
            assertThat(Forms.level(STANDARD, ill)).isEqualTo(raised);
            assertThat(Forms.level(STANDARD, falls)).isEqualTo(raised);
            assertThat(Forms.level(STANDARD, ill.with("risk-events", "two-or-more")))
                    .isEqualTo(raised);
            assertThat(Forms.level(STANDARD, answers.with("consciousness", "coma")))
                    .isEqualTo("3");
        });
    }

    @Test
    void moreImpairmentOfOneSectionNeverGivesAMilderLevel() {
        all((d, m, p, s) -> {
            int[] grades = {d, m, p, s};
            int level = Integer.parseInt(Forms.level(STANDARD, graded(d, m, p, s)));
            IntStream.range(0, 4).filter(i -> grades[i] < 3).forEach(i -> {
                int[] worse = grades.clone();
                worse[i]++;
                assertThat(Integer.parseInt(Forms.level(STANDARD, graded(worse[0], worse[1], worse[2], worse[3]))))
                        .isGreaterThanOrEqualTo(level);
            });
        });
    }
}
