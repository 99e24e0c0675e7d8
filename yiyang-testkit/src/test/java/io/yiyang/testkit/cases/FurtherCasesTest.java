package io.yiyang.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.testkit.cases.CaseResult.Failed;
import io.yiyang.testkit.cases.CaseResult.NotAsserted;
import io.yiyang.testkit.cases.CaseResult.Passed;
import io.yiyang.testkit.cases.CaseResult.Unsupported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Files of the published kinds, forms and keys with other places, levels, dates and figures run unchanged. They were written
 * without a look at the readers, from the rules and the arithmetic that each names in {@code check} or {@code notes}; those
 * of the numbers 210 to 239 afterwards, against what looked narrow.
 */
class FurtherCasesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CASES =
            Path.of("src", "test", "resources", "io", "yiyang", "testkit", "cases", "further");

    /** Objects whose keys are the case's own words, or that only describe: there any key may stand. */
    private static final Pattern OPEN = Pattern.compile("/(source|subject|context|encounter|published)(/.*)?");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static JsonNode document(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }

    private static CaseResult run(Path file, JsonNode document) throws IOException {
        return CaseRunner.run(name(file), JSON.writeValueAsBytes(document));
    }

    @Test
    void GIVEN_further_cases_THEN_every_one_passes_and_the_vague_ones_are_not_asserted() throws IOException {
        List<CaseResult> others = new ArrayList<>();
        int passed = 0;
        for (Path file : files()) {
            CaseResult result = CaseRunner.run(name(file), Files.readAllBytes(file));
            if (result instanceof Passed) {
                passed++;
            } else {
                others.add(result);
            }
        }
        assertThat(others).allMatch(NotAsserted.class::isInstance).hasSize(3);
        assertThat(passed).isEqualTo(files().size() - 3);
    }

    @Test
    void GIVEN_further_cases_THEN_each_kind_and_form_is_there_several_times() throws IOException {
        Map<String, Integer> count = new TreeMap<>();
        for (Path file : files()) {
            JsonNode document = document(file);
            String form = document.at("/rule/form").asText();
            count.merge(form.isEmpty() ? document.path("kind").asText() : form, 1, Integer::sum);
            assertThat(name(file)).isEqualTo(document.path("id").asText() + ".json");
        }
        assertThat(count)
                .hasSize(44 + 5)
                .allSatisfy((form, cases) -> assertThat(cases)
                        .as(form)
                        .isGreaterThanOrEqualTo(form.equals(form.toUpperCase(java.util.Locale.ROOT)) ? 2 : 3));
    }

    @Test
    void GIVEN_a_further_case_WHEN_any_expected_figure_rises_by_a_fen_or_one_THEN_it_fails() throws IOException {
        int changes = 0;
        for (Path file : files()) {
            if (run(file, document(file)) instanceof NotAsserted) {
                continue;
            }
            for (JsonPointer place : CaseChanges.leaves(document(file))) {
                Optional<JsonNode> wrong = CaseChanges.oneMore(document(file).at(place));
                if (CaseChanges.isExpected(place) && wrong.isPresent()) {
                    changes++;
                    CaseResult result = run(file, CaseChanges.replaced(document(file), place, wrong.get()));
                    // A mistaken source only words its calculation: no wording leads to a wrong figure.
                    if (result instanceof Unsupported && place.toString().startsWith("/correct/")) {
                        continue;
                    }
                    assertThat(result)
                            .as(name(file) + place)
                            .isInstanceOfSatisfying(
                                    Failed.class,
                                    failed -> assertThat(failed.differences())
                                            .anySatisfy(d -> assertThat(d.expected())
                                                    .contains(wrong.get().asText())));
                }
            }
        }
        assertThat(changes).isGreaterThan(600);
    }

    @Test
    void GIVEN_a_further_case_WHEN_an_unknown_key_stands_in_any_object_THEN_it_is_unsupported_and_the_key_is_named()
            throws IOException {
        TreeSet<String> open = new TreeSet<>();
        for (Path file : files()) {
            for (JsonPointer place : CaseChanges.objects(document(file))) {
                JsonNode document = document(file);
                ((ObjectNode) document.at(place)).put("surprise", "1.00");
                CaseResult result = run(file, document);
                if (result instanceof Unsupported unsupported
                        && unsupported.reason().contains("surprise")) {
                    continue;
                }
                String form = document.at("/rule/form").asText();
                if (!OPEN.matcher(place.toString()).matches()) {
                    open.add((form + " " + place).strip().replaceAll("/[0-9]+", "/*"));
                }
            }
        }
        assertThat(open).containsExactlyElementsOf(OPEN_TABLES.lines().toList());
    }

    /** The tables whose keys are the case's own words: levels, payees, payers. */
    private static final String OPEN_TABLES = """
            /cases/*/payers
            /inputs/standard
            /rule/basic/deductible
            /rule/basic/ratio
            /rule/first
            /rule/floor
            /rule/normal
            /rule/ratio
            /rule/ratio_active
            /rule/ratio_retired
            /rule/reduced
            /rule/second_and_later
            /rule/standard
            /rule/standard_first_stay
            BED_SUBSIDY /rule/perBed
            COMBO /rule/medical/deductible
            COMBO /rule/parts/*/byLevel
            MONTHLY_FIXED_BY_LEVEL /rule/trained
            MONTHLY_FIXED_BY_LEVEL /rule/untrained
            PCT_OF_BASE /rule/care
            PCT_OF_BASE /rule/pct/CENTRAL
            PCT_OF_BASE /rule/pct/DISPERSED
            PER_DIEM_CAP /rule/capPerDay
            PER_DIEM_FIXED /rule/byInstitution
            PER_DIEM_FIXED /rule/byLevel
            PER_DIEM_FIXED /rule/byMode
            PER_DIEM_PACKAGE /rule/institutional
            PER_DIEM_PACKAGE /rule/visitMonthlyCap
            PER_DIEM_STANDARD /rule/community
            PER_DIEM_STANDARD /rule/institution
            PER_HOUR_FIXED /rule/maxHoursPerMonth
            PER_HOUR_RATIO /rule/maxHoursPerWeek
            RATIO_TABLE /rule/special
            TABLE /rule/central
            TABLE /rule/dispersed
            UPLIFT /input/before
            """;

    @Test
    void GIVEN_further_cases_THEN_none_names_a_place_on_somebodys_disk() throws IOException {
        String workPlace = "/" + "work" + "/";
        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.UTF_8))
                    .as(name(file))
                    .doesNotContain(workPlace, "/home/", "/tmp/", "C:\\");
        }
    }
}
