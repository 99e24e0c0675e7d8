package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessCommandTest {
    private static final Path FORMS = Path.of("..", "assessments");

    /** What a run printed and returned. */
    record Run(int code, String out, String err) {
        JsonNode json() throws JsonProcessingException {
            return new ObjectMapper().readTree(out);
        }
    }

    private static Run assess(String standard, Path file, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = Stream.concat(
                        Stream.of("assess", "--standard", standard, "--answers", file.toString()), Stream.of(more))
                .toArray(String[]::new);
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void completeAnswersGiveLevelAdjustmentsAndCitations() throws IOException {
        Run run = assess("gbt42195", FORMS.resolve("gbt42195-raised-once.json"));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(json.get("standard").textValue()).isEqualTo("gbt42195:2022@000000");
        assertThat(json.at("/preliminary/code").textValue()).isEqualTo("1");
        assertThat(json.at("/level/code").textValue()).isEqualTo("2");
        assertThat(json.at("/level/standard").textValue()).isEqualTo("gbt42195:2022@000000");
        assertThat(json.at("/adjustments/0/rule").textValue()).isEqualTo("dementia");
        assertThat(json.at("/adjustments/0/effect").textValue()).isEqualTo("RAISED");
        assertThat(json.at("/adjustments/1/rule").textValue()).isEqualTo("risk-events");
        assertThat(json.at("/adjustments/1/effect").textValue()).isEqualTo("RAISED_ALREADY");
        assertThat(json.at("/basis")).hasSize(3).allSatisfy(table -> {
            assertThat(table.get("verified").booleanValue()).isTrue();
            assertThat(table.get("citations")).isNotEmpty();
        });
    }

    @Test
    void aMissingItemGivesTheRangeAndExitCodeZero() throws IOException {
        Run run = assess("gbt42195", FORMS.resolve("gbt42195-missing-item.json"));
        assertThat(run.code()).isZero();
        JsonNode json = run.json();
        assertThat(json.has("level")).isFalse();
        // 76 points, 12 of them unknown: 76 is mild, 64 is moderate and risk events may raise it
        assertThat(json.at("/range/mildest/code").textValue()).isEqualTo("1");
        assertThat(json.at("/range/mostSevere/code").textValue()).isEqualTo("3");
        assertThat(json.get("missing"))
                .extracting(JsonNode::textValue)
                .containsExactly("bathing", "transfer", "walking", "risk-events");
    }

    @Test
    void anUnknownOptionIsExplainedWithItemAndAllowedOptionsAndExitCodeTwo() {
        Run run = assess("gbt42195", FORMS.resolve("gbt42195-unknown-option.json"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "YY-M-101",
                        "item=walking",
                        "option=flies",
                        "allowed=[independent, supervision, little-help, much-help, unable]");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "gbt42195, gbt42195-mild.json, 1",
        "mzt039, mzt039-rule-gap.json, 2",
        "destitute-self-care, destitute-self-care.json, partly-lost",
        "barthel, barthel.json, mild",
        "mmse, mmse.json, mild",
        "morse:45-high@000000, morse-45.json, high",
        "morse:45-medium@000000, morse-45.json, medium",
        "braden, braden.json, mild",
    })
    void everySampleGivesItsLevel(String standard, String file, String level) throws IOException {
        Run run = assess(standard, FORMS.resolve(file));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().at("/level/code").textValue()).isEqualTo(level);
    }

    @Test
    void aHoleOfTheWrittenRuleIsShown() throws IOException {
        JsonNode json = assess("mzt039", FORMS.resolve("mzt039-rule-gap.json")).json();
        assertThat(json.at("/gaps/0/kind").textValue()).isEqualTo("UNDEFINED");
        assertThat(json.at("/gaps/0/said")).isEmpty();
    }

    @Test
    void anUnverifiedTableAnswersOnlyByName() throws IOException {
        Path form = FORMS.resolve("ltci37-unverified.json");
        Run refused = assess("ltci37", form);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("YY-M-103", "table=ltci37.levels");
        Run asked = assess("ltci37", form, "--accept-unverified", "ltci37.levels");
        assertThat(asked.code()).isZero();
        assertThat(asked.json().at("/basis/1/verified").booleanValue()).isFalse();
        assertThat(asked.json().at("/basis/1/confidence").textValue()).isEqualTo("UNVERIFIED");
    }

    @Test
    void aStandardThatIsStoredOnlyIsRefused() {
        Run run = assess("nursing-needs48", FORMS.resolve("nursing-needs48-stored-only.json"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("YY-M-105");
    }

    @ParameterizedTest
    @CsvSource({
        "gbt,      gbt42195-mild.json, YY-M-107",
        "morse,    morse-45.json,      YY-M-107",
        "gbt42195, barthel.json,       YY-M-101",
        "mmse,     morse-45.json,      YY-M-102",
        "gbt42195, nowhere.json,       --answers: must be a file",
    })
    void wrongUseIsExplainedWithExitCodeTwo(String standard, String file, String message) {
        Run run = assess(standard, FORMS.resolve(file));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"schema\": \"yiyang.assessment-answers/1\"}                                                 | YY-M-012",
                "{\"schema\": \"yiyang.assessment-answers/2\", \"answers\": {}}                                | YY-M-013",
                "{\"schema\": \"yiyang.assessment-answers/1\", \"answers\": {}, \"level\": \"3\"}              | YY-M-011",
                "{\"schema\": \"yiyang.assessment-answers/1\", \"answers\": {\"memory\": 4}}                   | YY-M-013",
                "{\"schema\": \"yiyang.assessment-answers/1\", \"answers\": {\"memory\": null}}                | YY-M-013",
                "{\"schema\": \"yiyang.assessment-answers/1\", \"answers\": {\"a\": \"1\", \"a\": \"2\"}}      | YY-M-010",
            })
    void aFaultyFileIsExplainedWithExitCodeTwo(String document, String code, @TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("answers.json"), document);
        Run run = assess("gbt42195", file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(code);
    }

    @Test
    void everySampleIsUsedHere() throws IOException {
        String test = Files.readString(Path.of("src/test/java/io/yiyang/examples/cli/AssessCommandTest.java"));
        Set<String> samples = new TreeSet<>();
        try (Stream<Path> files = Files.list(FORMS)) {
            files.forEach(file -> samples.add(file.getFileName().toString()));
        }
        assertThat(samples).isNotEmpty().allSatisfy(name -> assertThat(test).contains(name));
    }
}
