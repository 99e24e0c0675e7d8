package io.yiyang.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No deadline and no other number is a constant of the rule code: they are policy data. */
class RuleCodeTest {
    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\w.]*");
    private static final Pattern TERM = Pattern.compile("\\b(?:Duration|Period|ChronoUnit|TimeUnit)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"transfer", "bedhold", "episode"})
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
