package io.yiyang.model.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    private static final Problem PLAIN = Problem.of("YY-B-017", "金额不符", "the amount differs");

    @Test
    void factsKeepTheirOrderAndArePrintedOnOneLine() {
        Problem problem = PLAIN.with("stated", "4.53").with("computed", "4.52").with("a", 1);

        assertThat(problem.facts().keySet()).containsExactly("stated", "computed", "a");
        assertThat(problem).hasToString("YY-B-017 金额不符 / the amount differs {stated=4.53, computed=4.52, a=1}");
        assertThat(PLAIN).hasToString("YY-B-017 金额不符 / the amount differs");
    }

    @Test
    void addingAFactOrARemedyLeavesTheProblemAsItWas() {
        Problem more = PLAIN.with("line", "1").remedy("更正金额", "correct the amount");

        assertThat(PLAIN.facts()).isEmpty();
        assertThat(PLAIN.remedies()).isEmpty();
        assertThat(more.facts()).containsExactly(Map.entry("line", "1"));
        assertThat(more.remedies()).containsExactly(BilingualText.of("更正金额", "correct the amount"));
        assertThat(more.remedy("作废", "cancel").remedies()).hasSize(2);
    }

    @Test
    void aFactIsNotGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.with("line", "1").with("line", "2"))
                .withMessage("fact: must not be given twice, but was line");
    }

    @Test
    void whatAProblemHoldsCannotBeChanged() {
        Map<String, String> facts = new LinkedHashMap<>(Map.of("line", "1"));
        Problem problem = new Problem(ProblemCode.of("YY-B-017"), PLAIN.text(), facts, List.of());

        facts.put("line", "2");

        assertThat(problem.facts()).containsEntry("line", "1");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> problem.facts().put("x", "y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"YY-M-001", "YY-R-010", "YY-B-017", "YY-T-999"})
    void aCodeIsModuleLetterAndThreeDigits(String code) {
        assertThat(ProblemCode.of(code))
                .hasToString(code)
                .isEqualTo(ProblemCode.of(code))
                .hasSameHashCodeAs(ProblemCode.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "YY-X-001",
                "YY-M-1",
                "YY-M-0001",
                "yy-m-001",
                "YY-M-001 ",
                "YY_M_001",
                "YY-M-\u0660\u0660\u0661"
            })
    void anyOtherCodeIsRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProblemCode.of(code))
                .withMessage("code: must look like YY-B-017, but was \"" + code + '"');
    }

    @Test
    void codesAreOrderedByText() {
        assertThat(ProblemCode.of("YY-B-017"))
                .isLessThan(ProblemCode.of("YY-B-018"))
                .isNotEqualTo("YY-B-017");
        assertThat(ProblemCode.of("YY-B-999")).isLessThan(ProblemCode.of("YY-M-001"));
    }
}
