package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every feature that the source documents name has a place in docs/coverage.md, and the place exists. */
class CoverageTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "coverage.md");
    private static final Map<String, String> OWING = Map.of("R", "referral", "B", "billing");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private record Row(String id, String marks, String where) {}

    private static List<Row> rows() throws IOException {
        return rows(Files.readString(DOCUMENT));
    }

    private static List<Row> rows(String document) {
        List<Row> rows = new ArrayList<>();
        for (String line : document.lines().toList()) {
            if (line.matches("\\| \\d{3}-\\d{2} \\|.*")) {
                List<String> cells =
                        Arrays.stream(line.split("\\|")).map(String::strip).toList();
                assertThat(cells).as(line).hasSize(6);
                rows.add(new Row(cells.get(1), cells.get(4), cells.get(5)));
            }
        }
        return rows;
    }

    private static List<String> names(Row row) {
        return NAME.matcher(row.where()).results().map(found -> found.group(1)).toList();
    }

    @Test
    void eachOfTheFiveDocumentsHasAllItsRowsOnce() throws IOException {
        Map<String, Integer> perDocument = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (Row row : rows()) {
            assertThat(ids.add(row.id())).as(row.id()).isTrue();
            perDocument.merge(row.id().substring(0, 3), 1, Integer::sum);
        }

        assertThat(perDocument)
                .isEqualTo(Map.of(
                        "000", 25,
                        "001", 29,
                        "002", 36,
                        "003", 20,
                        "004", 14));
    }

    /** What is wrong with these rows: a name that does not exist, a mark for which nothing stands. */
    private static List<String> faults(List<Row> rows) {
        List<String> faults = new ArrayList<>();
        for (Row row : rows) {
            List<String> names = names(row);
            names.stream()
                    // ReferralCoverageTest and BillingCoverageTest check these, where the tests that they name can be
                    // seen.
                    .filter(name -> !name.startsWith("io.yiyang.referral.") && !name.startsWith("io.yiyang.billing."))
                    .filter(name -> !exists(name))
                    .forEach(name -> faults.add(row.id() + " " + name));
            boolean reason = row.where().contains("why: ");
            if (row.marks().contains("M") && names.isEmpty() && !reason) {
                faults.add(row.id() + " M");
            }
            OWING.forEach((mark, module) -> {
                if (row.marks().contains(mark)
                        && names.isEmpty()
                        && !reason
                        && !row.where().contains("yiyang-" + module + ", to come")) {
                    faults.add(row.id() + " " + mark);
                }
            });
        }
        return faults;
    }

    @Test
    void everyNameExistsAndSomethingStandsForEveryMark() throws IOException {
        List<Row> rows = rows();

        assertThat(rows.stream().filter(row -> row.marks().contains("M"))).hasSize(90);
        assertThat(faults(rows)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "M # `institution.ServiceModel.FUSSED` # 000-01 institution.ServiceModel.FUSSED",
                "M # `io.yiyang.model.institution.ServiceModel` # 000-01 io.yiyang.model.institution.ServiceModel",
                "M # `institution.ServiceModel`, `bed.Beds` # 000-01 bed.Beds",
                "M # soon # 000-01 M",
                "M # yiyang-referral, to come # 000-01 M",
                "R # `referral.transfer.ReferralWorkflows` # 000-01 referral.transfer.ReferralWorkflows",
                "B # `billing.payer.Payer.NOBODY` # 000-01 billing.payer.Payer.NOBODY",
                "B # yiyang-referral, to come # 000-01 B",
                "R B # yiyang-referral, to come # 000-01 B"
            })
    void aBrokenRowIsNoticed(String marks, String where, String expected) {
        String document = "| 000-01 | 分级 | two classifications | " + marks + " | " + where + " |";

        assertThat(faults(rows(document))).containsExactly(expected);
    }

    @Test
    void aRowIsOutOfScopeIfItIsMarkedSo() throws IOException {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.where().contains("out of scope"))
                        .as(row.id())
                        .isEqualTo(row.marks().contains("–")));
    }

    @Test
    void aNameThatDoesNotExistIsNoticed() {
        assertThat(exists("institution.ServiceModel")).isTrue();
        assertThat(exists("institution.ServiceModel.FUSED")).isTrue();
        assertThat(exists("bed.Bed#convertedTo")).isTrue();
        assertThat(exists("offering.ServicePackage.Content")).isTrue();
        assertThat(exists("referral.transfer.ReferralWorkflow")).isTrue();
        assertThat(exists("billing.payer.Payer.COMMERCIAL")).isTrue();

        assertThat(exists("institution.ServiceModels")).isFalse();
        assertThat(exists("institution.ServiceModel.FUSSED")).isFalse();
        assertThat(exists("bed.Bed#converted")).isFalse();
    }

    /** A type, a nested type, a constant after a dot, or a method after a hash; public all of them. */
    private static boolean exists(String name) {
        Matcher parts = Pattern.compile(
                        "([a-z]+(?:\\.[a-z]+)?(?:\\.[A-Z][A-Za-z]*[a-z])+)(?:\\.([A-Z][A-Z0-9_]+)|#(\\w+))?")
                .matcher(name);
        if (!parts.matches()) {
            return false;
        }
        boolean otherModule = OWING.values().stream().anyMatch(module -> name.startsWith(module + '.'));
        Class<?> type = type((otherModule ? "io.yiyang." : "io.yiyang.model.") + parts.group(1));
        if (type == null) {
            return false;
        }
        if (parts.group(2) != null) {
            return Arrays.stream(type.getFields()).anyMatch(f -> f.getName().equals(parts.group(2)));
        }
        return parts.group(3) == null
                || Arrays.stream(type.getMethods()).map(Method::getName).anyMatch(parts.group(3)::equals);
    }

    private static @Nullable Class<?> type(String dotted) {
        String binary = dotted;
        while (true) {
            try {
                return Class.forName(binary);
            } catch (ClassNotFoundException e) {
                int dot = binary.lastIndexOf('.');
                if (dot < 0 || !Character.isUpperCase(binary.charAt(binary.lastIndexOf('.', dot - 1) + 1))) {
                    return null;
                }
                binary = binary.substring(0, dot) + '$' + binary.substring(dot + 1);
            }
        }
    }
}
