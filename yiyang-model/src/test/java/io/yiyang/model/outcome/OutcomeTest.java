package io.yiyang.model.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Problem FIRST = Problem.of("YY-M-001", "一", "one");
    private static final Problem SECOND = Problem.of("YY-M-002", "二", "two");

    @Test
    void givenAValueItIsThereWithoutProblems() {
        Outcome<Integer> outcome = Outcome.of(20);

        assertThat(outcome.asOptional()).contains(20);
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.orElseThrow()).isEqualTo(20);
        assertThat(outcome.map(v -> v + 1)).isEqualTo(Outcome.of(21));
        assertThat(outcome.flatMap(v -> Outcome.of("v" + v))).isEqualTo(Outcome.of("v20"));
        assertThat(outcome.flatMap(v -> Outcome.refused(FIRST))).isEqualTo(Outcome.refused(FIRST));
    }

    @Test
    void givenProblemsNoFunctionRunsAndAllProblemsStay() {
        Outcome<Integer> outcome = Outcome.refused(List.of(FIRST, SECOND));
        List<Integer> seen = new ArrayList<>();

        Outcome<Boolean> mapped = outcome.map(seen::add);
        Outcome<Boolean> chained = outcome.flatMap(v -> Outcome.of(seen.add(v)));

        assertThat(seen).isEmpty();
        assertThat(mapped.problems()).containsExactly(FIRST, SECOND);
        assertThat(chained.problems()).containsExactly(FIRST, SECOND);
        assertThat(outcome.asOptional()).isEmpty();
    }

    @Test
    void theCallerWhoIsWrongAboutTheValueIsToldTheProblems() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Outcome.refused(FIRST).orElseThrow())
                .withMessageContaining("YY-M-001")
                .withMessageContaining("一 / one");
    }

    @Test
    void aRefusalNamesAtLeastOneProblem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcome.refused(List.of()))
                .withMessage("problems: must name at least one problem, but was []");
    }

    @Test
    void aRefusalKeepsItsProblemsWhateverHappensToTheCallersList() {
        List<Problem> problems = new ArrayList<>(List.of(FIRST));
        Outcome<Integer> outcome = Outcome.refused(problems);

        problems.add(SECOND);

        assertThat(outcome.problems()).containsExactly(FIRST);
    }
}
