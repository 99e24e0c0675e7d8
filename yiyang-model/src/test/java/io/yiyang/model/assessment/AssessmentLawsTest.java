package io.yiyang.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every standard that the library computes. */
class AssessmentLawsTest {
    private static final int MOST_COMPLETIONS = 600;

    @Provide
    Arbitrary<AssessmentStandard> standards() {
        return Arbitraries.of(Forms.computable());
    }

    @Property(tries = 5000)
    void moreAbilityNeverGivesAMoreSevereLevel(@ForAll("standards") AssessmentStandard standard, @ForAll long seed) {
        Random random = new Random(seed);
        Answers answers = Forms.random(standard, random);
        AssessmentItem item =
                standard.items().get(random.nextInt(standard.items().size()));
        Level before = Forms.determined(standard, answers).finalLevel();
        for (AnswerOption option : item.options()) {
            boolean abler = item.options().indexOf(option) <= item.options().indexOf(answers.option(item));
            Level after = Forms.determined(standard, answers.with(item.code(), option.code()))
                    .finalLevel();
            if (abler) {
                assertThat(standard.scale().isMoreSevere(after, before)).isFalse();
            } else {
                assertThat(standard.scale().isMoreSevere(before, after)).isFalse();
            }
        }
    }

    @Property(tries = 1500)
    void theRangeOfMissingAnswersIsExactlyWhatTryingAllOfThemGives(
            @ForAll("standards") AssessmentStandard standard, @ForAll long seed) {
        Random random = new Random(seed);
        Answers answers = Forms.random(standard, random);
        List<AssessmentItem> items = new ArrayList<>(standard.items());
        Collections.shuffle(items, random);
        List<AssessmentItem> missing = new ArrayList<>();
        int completions = 1;
        for (AssessmentItem item : items) {
            if (completions * item.options().size() <= MOST_COMPLETIONS) {
                completions *= item.options().size();
                missing.add(item);
                answers = answers.without(item.code());
            }
        }
        List<Level> possible = completed(answers, missing).stream()
                .map(complete -> Forms.determined(standard, complete).finalLevel())
                .sorted(Comparator.comparing(standard.scale().levels()::indexOf))
                .toList();
        AssessmentResult result = Forms.assess(standard, answers);
        assertThat(result.mildest()).isEqualTo(possible.get(0));
        assertThat(result.mostSevere()).isEqualTo(possible.get(possible.size() - 1));
        if (result instanceof LevelRange range) {
            assertThat(range.missing())
                    .containsExactlyInAnyOrderElementsOf(
                            missing.stream().map(AssessmentItem::code).toList());
            assertThat(result.level().problems()).hasSize(1);
        }
    }

    private static List<Answers> completed(Answers answers, List<AssessmentItem> missing) {
        List<Answers> all = List.of(answers);
        for (AssessmentItem item : missing) {
            all = all.stream()
                    .flatMap(a -> item.options().stream().map(o -> a.with(item.code(), o.code())))
                    .toList();
        }
        return all;
    }

    @Property(tries = 500)
    void theOrderOfTheAnswersChangesNothing(@ForAll("standards") AssessmentStandard standard, @ForAll long seed) {
        Random random = new Random(seed);
        Answers answers = Forms.random(standard, random);
        List<AssessmentItem> items = new ArrayList<>(standard.items());
        Collections.shuffle(items, random);
        Answers shuffled = Answers.none();
        for (AssessmentItem item : items) {
            shuffled = shuffled.with(item.code(), answers.option(item).code());
        }
        assertThat(shuffled).isEqualTo(answers);
        assertThat(Forms.assess(standard, shuffled)).isEqualTo(Forms.assess(standard, answers));
    }
}
