package io.yiyang.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.catalogue.WorkflowCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No deadline and no other number is a constant of the rule code: they are policy data. */
class RuleCodeTest {
    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\w.]*");
    private static final Pattern TERM = Pattern.compile("\\b(?:Duration|Period|ChronoUnit|TimeUnit)\\b");

    private static final Pattern LITERAL_TERM =
            Pattern.compile("\\b(?:Duration|Period)\\s*\\.\\s*(?:of\\w*|parse)\\b|\\b(?:ChronoUnit|TimeUnit)\\b");

    static Stream<String> machines() {
        return WorkflowCatalogue.all().stream()
                .map(workflow -> workflow.getClass().getPackageName())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .distinct();
    }

    /** Beside the machines, nothing else makes up a term either; files are where terms are read from. */
    @Test
    void givenTheModule_whenItsSourceIsRead_thenNoTermIsMadeUpOutsideTheFiles() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "io", "yiyang", "referral"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.getParent().endsWith("json"))
                    .toList()) {
                Matcher terms = LITERAL_TERM.matcher(
                        TEXT_OR_COMMENT.matcher(Files.readString(file)).replaceAll(""));
                while (terms.find()) {
                    found.add(file + ": " + terms.group());
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(LITERAL_TERM.matcher("x = Duration.ofHours(n)").find()).isTrue();
        assertThat(LITERAL_TERM.matcher("Period.parse(text)").find()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void givenAMachine_whenItsSourceIsRead_thenNoNumberButZeroAndOneAndNoTermStandsInIt(String folder)
            throws IOException {
        List<String> found = new ArrayList<>();
        Path sources = Path.of("src", "main", "java", "io", "yiyang", "referral", folder);
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                found.addAll(offences(Files.readString(file)));
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plus(24)", "Duration.ofHours(n)", "x = 0x1F;", "2_000", "List.get(3)"})
    void givenAnOffence_whenTheSourceIsRead_thenItIsFound(String source) {
        assertThat(offences(source)).isNotEmpty();
    }

    private static List<String> offences(String source) {
        String code = TEXT_OR_COMMENT.matcher(source).replaceAll("");
        List<String> found = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(code);
        while (numbers.find()) {
            if (!numbers.group().equals("0")
                    && !numbers.group().equals("1")
                    && !numbers.group().equals("1L")) {
                found.add(numbers.group());
            }
        }
        Matcher terms = TERM.matcher(code);
        while (terms.find()) {
            found.add(terms.group());
        }
        return found;
    }
}
