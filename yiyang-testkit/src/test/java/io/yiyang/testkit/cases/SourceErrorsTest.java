package io.yiyang.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.testkit.cases.CaseResult.Passed;
import io.yiyang.testkit.cases.CaseResult.Unsupported;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mistakes of published examples: recognised, told with both figures, and never made by the library. */
class SourceErrorsTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String named(String part) {
        return CaseRunner.bundled().stream()
                .filter(name -> name.contains(part))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "E01-|base: published 7488.51, correct 7388.51: it follows from a base of 7488.51",
                "E02-|level3: published 32345.00, correct 32314.50: it is not the product of the printed figures, by 30.50",
                "E05-|published 6000.00, correct 3000.00: every payer is computed on the full bill: the published shares sum to 16000.00, the bill is 10000.00",
                "E06-|published 240000.00, correct 104000.00: the deductible is not taken off, and the top band is added on the whole amount",
                "E08-|basic_pool: published 10400.00, correct 9360.00: neither the deductible nor what the person pays first is taken off",
                "E09-|basic_pool: published 6300.00, correct 6375.00: the deductible is taken off after the ratio",
                "E11-|published 17000.00, correct 3000.00: the fund's share is given as the person's",
                "S-E01-|published 4500.00, correct 5400.00: it is 50% of what is above the deductible, a ratio that is not in force",
            })
    void GIVEN_a_published_mistake_THEN_the_explanation_shows_where_the_arithmetic_goes_wrong(
            String name, String explanation) {
        List<String> lines = CaseRunner.explain(named("/" + name), CaseRunner.bundledDocument(named("/" + name)));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(explanation));
        assertThat(lines)
                .as("our own steps")
                .anySatisfy(line -> assertThat(line).contains("PERSON: the rest is the person"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12000 x 70% - 600|8400|7800|7980.00",
                "(12000 - 600) x 70%|8000|8000|7980.00",
            })
    void GIVEN_a_further_case_whose_title_words_the_formula_THEN_it_runs_unchanged(
            String title, String published, String otherPublished, String correct) {
        String document =
                "{\"schema\":\"yiyang.case.medical/1\",\"id\":\"further\",\"kind\":\"source_error\",\"title\":\""
                        + title + "\",\"published\":{\"basic_pool\":\"" + otherPublished
                        + "\"},\"correct\":{\"basic_pool\":\"" + correct + "\"}}";
        assertThat(CaseRunner.run("further.json", bytes(document))).isInstanceOf(Passed.class);
        assertThat(CaseRunner.run("further.json", bytes(document.replace(correct, "7980.01"))))
                .as("the wording does not give this figure")
                .isInstanceOf(Unsupported.class);
    }

    @Test
    void GIVEN_a_case_that_states_its_calculation_and_nothing_wrong_THEN_it_fails() {
        String document =
                "{\"schema\":\"yiyang.case.medical/1\",\"id\":\"x\",\"kind\":\"source_error\",\"title\":\"t\","
                        + "\"published\":{\"basic_pool\":\"70\"},\"correct\":{\"basic_pool\":\"70.00\"},\"calculations\":["
                        + "{\"inputs\":{\"total\":\"100.00\"},\"policy\":{\"stages\":[{\"payer\":\"basic_pool\",\"base\":\"eligible\","
                        + "\"ratio\":\"0.70\"}]}}]}";
        assertThat(CaseRunner.run("x.json", bytes(document)))
                .isInstanceOfSatisfying(
                        CaseResult.Failed.class,
                        failed -> assertThat(failed.differences().get(0).got())
                                .isEqualTo("no published figure differs from ours"));
    }

    @Test
    void GIVEN_a_case_of_another_kind_THEN_there_is_nothing_to_explain() {
        assertThat(CaseRunner.explain("w", CaseRunner.bundledDocument(named("/W02-"))))
                .isEmpty();
        assertThat(CaseRunner.explain("x", bytes("{"))).isEmpty();
    }
}
