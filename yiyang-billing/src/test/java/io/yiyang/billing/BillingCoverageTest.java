package io.yiyang.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every row of docs/coverage.md that the medical side owes names a type of this module and a test, and both exist. */
class BillingCoverageTest {
    private static final Pattern NAME = Pattern.compile("`(io\\.yiyang\\.billing\\.[\\w.#]+)`");

    /** Rows marked B that are subsidies, prices and insurance of care. */
    private static final Set<String> CARE = Set.of("001-06", "001-07", "001-13", "001-25", "002-04", "002-20");

    private static List<String> document() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "coverage.md"));
    }

    private static List<String> names(String row) {
        return NAME.matcher(row).results().map(found -> found.group(1)).toList();
    }

    @Test
    void GIVEN_every_row_marked_B_of_the_medical_side_THEN_it_names_a_type_and_a_test_that_exist() throws IOException {
        List<String> rows = document().stream()
                .filter(line -> line.matches("\\| \\d{3}-\\d{2} \\|.*"))
                .filter(line -> line.split("\\|")[4].contains("B"))
                .filter(line -> !CARE.contains(line.split("\\|")[1].strip()))
                .toList();
        assertThat(rows).hasSize(21).allSatisfy(row -> {
            assertThat(row).doesNotContain("to come");
            assertThat(names(row)).as(row).anyMatch(name -> name.endsWith("Test"));
            assertThat(names(row)).as(row).anyMatch(name -> !name.endsWith("Test"));
            for (String name : names(row)) {
                assertThat(Class.forName(name)).isNotNull();
            }
        });
    }

    @Test
    void GIVEN_every_billing_fault_of_a_public_system_THEN_it_names_a_test_that_exists() throws IOException {
        List<String> document = document();
        List<String> rows = document.subList(document.indexOf("| fault | test |") + 2, document.size()).stream()
                .filter(line -> line.startsWith("|"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(15).allSatisfy(row -> {
            assertThat(names(row)).isNotEmpty();
            for (String name : names(row)) {
                int hash = name.indexOf('#');
                assertThat(Class.forName(name.substring(0, hash)).getDeclaredMethods())
                        .as(name)
                        .anyMatch(method -> method.getName().equals(name.substring(hash + 1)));
            }
        });
    }
}
