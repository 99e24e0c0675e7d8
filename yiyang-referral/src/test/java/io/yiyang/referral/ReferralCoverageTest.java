package io.yiyang.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every row of docs/coverage.md that this module owes names a type of it and a test, and both exist. */
class ReferralCoverageTest {
    private static final Pattern SCENARIO = Pattern.compile("`([\\w.]+Test)#(\\w*)`");
    private static final Pattern NAME = Pattern.compile("`(io\\.yiyang\\.referral\\.[\\w.]+)`");

    @Test
    void givenEveryRowMarkedR_whenItIsRead_thenItNamesATypeAndATestThatExist() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "coverage.md")).stream()
                .filter(line -> line.matches("\\| \\d{3}-\\d{2} \\|.*"))
                .filter(line -> line.split("\\|")[4].strip().matches("(\\w )*R( \\w)*"))
                .toList();
        assertThat(rows).hasSize(36).allSatisfy(row -> {
            List<String> names =
                    NAME.matcher(row).results().map(found -> found.group(1)).toList();
            assertThat(names).as(row).anyMatch(name -> name.endsWith("Test"));
            assertThat(names).as(row).anyMatch(name -> !name.endsWith("Test"));
            for (String name : names) {
                assertThat(Class.forName(name)).isNotNull();
            }
        });
    }

    @Test
    void givenEveryRuleAcrossTheWorkflows_whenItIsRead_thenItsScenariosExist()
            throws IOException, ClassNotFoundException {
        List<MatchResult> scenarios = Files.readAllLines(Path.of("..", "docs", "coverage.md")).stream()
                .filter(line -> line.matches("\\| [1-7–] \\|.*"))
                .flatMap(line -> SCENARIO.matcher(line).results())
                .toList();
        assertThat(scenarios).hasSize(21);
        for (MatchResult scenario : scenarios) {
            assertThat(Class.forName("io.yiyang.referral." + scenario.group(1)).getDeclaredMethods())
                    .as(scenario.group())
                    .anyMatch(method -> method.getName().startsWith(scenario.group(2)));
        }
    }
}
