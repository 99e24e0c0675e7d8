package io.yiyang.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.testkit.cases.CaseResult.Failed;
import io.yiyang.testkit.cases.CaseResult.NotAsserted;
import io.yiyang.testkit.cases.CaseResult.Passed;
import io.yiyang.testkit.cases.CaseResult.Unsupported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every case that comes with the library, with what becomes of it. */
class BundledCasesTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "io", "yiyang", "testkit", "cases");

    /** The table {@code results.txt}: what becomes of each case; for an unsupported one also the first problem's code. */
    @Test
    void GIVEN_every_bundled_case_THEN_its_result_is_the_one_in_the_table() throws IOException {
        List<String> table = Files.readAllLines(
                Path.of("src", "test", "resources", "io", "yiyang", "testkit", "cases", "results.txt"));
        List<String> results =
                CaseRunner.runBundled().stream().map(BundledCasesTest::line).toList();
        assertThat(results).containsExactlyElementsOf(table);
    }

    @Test
    void GIVEN_every_bundled_case_THEN_so_many_pass_and_none_fails() {
        List<CaseResult> results = CaseRunner.runBundled();
        assertThat(results.stream().filter(Passed.class::isInstance)).hasSize(145);
        assertThat(results.stream().filter(Failed.class::isInstance)).isEmpty();
        assertThat(results.stream().filter(Unsupported.class::isInstance)).isEmpty();
        assertThat(results.stream().filter(NotAsserted.class::isInstance)).hasSize(2);
    }

    private static String line(CaseResult result) {
        if (result instanceof Passed) {
            return "PASSED " + result.id();
        }
        return result instanceof Unsupported unsupported
                ? "UNSUPPORTED " + result.id() + " "
                        + unsupported.problems().get(0).code()
                : result instanceof NotAsserted ? "NOT ASSERTED " + result.id() : result.toString();
    }

    @Test
    void GIVEN_the_index_THEN_it_lists_exactly_the_files_and_each_bears_its_id() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            // Cases lie in the folders; what lies beside the folders is a table of the readers.
            assertThat(files.filter(f -> f.toString().endsWith(".json"))
                            .filter(f -> !RESOURCES.equals(f.getParent()))
                            .map(f -> RESOURCES.relativize(f).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(
                            CaseRunner.bundled().stream().map(n -> n + ".json").toList());
        }
        List<CaseResult> results = CaseRunner.runBundled();
        for (int i = 0; i < results.size(); i++) {
            assertThat(CaseRunner.bundled().get(i))
                    .endsWith("/" + results.get(i).id());
        }
    }

    @Test
    void GIVEN_a_name_that_is_not_in_the_index_THEN_it_is_the_callers_fault() {
        assertThatThrownBy(() -> CaseRunner.bundledDocument("../index.txt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name: must be one of bundled(), but was \"../index.txt\"");
    }

    @Test
    void GIVEN_the_cases_THEN_none_names_a_place_on_somebodys_disk() {
        String workPlace = "/" + "work" + "/";
        for (String name : CaseRunner.bundled()) {
            assertThat(new String(CaseRunner.bundledDocument(name), StandardCharsets.UTF_8))
                    .as(name)
                    .doesNotContain(workPlace, "/home/", "/tmp/", "C:\\");
        }
    }

    @Test
    void GIVEN_the_main_code_of_all_modules_THEN_no_case_is_known_to_it_by_id() throws IOException {
        List<String> ids = CaseRunner.bundled().stream()
                .map(name -> name.substring(name.indexOf('/') + 1))
                .toList();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            sources = files.filter(f -> f.toString().replace('\\', '/').contains("/src/main/java/"))
                    .filter(f -> f.toString().endsWith(".java"))
                    .toList();
        }
        assertThat(sources).hasSizeGreaterThan(50);
        for (Path source : sources) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContain(ids);
        }
    }
}
