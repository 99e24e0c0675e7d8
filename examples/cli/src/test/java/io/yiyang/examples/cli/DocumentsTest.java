package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps what the documents say and what the project does from drifting apart. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern CODE = Pattern.compile("\"(YY-[MRBT]-[0-9]{3})\"");

    private static List<Path> sources(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(f -> f.toString().endsWith(ending))
                    .filter(f -> f.toString().contains("/src/main/"))
                    .toList();
        }
    }

    @Test
    void everyProblemCodeIsListedAndEveryListedCodeExists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path source : sources(".java")) {
            Matcher matcher = CODE.matcher(Files.readString(source));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        Set<String> listed = new TreeSet<>();
        Matcher rows = Pattern.compile("(?m)^\\| (YY-[MRBT]-[0-9]{3}) \\|")
                .matcher(Files.readString(ROOT.resolve("docs/errors.md")));
        while (rows.find()) {
            assertThat(listed.add(rows.group(1)))
                    .as(rows.group(1) + " is listed once")
                    .isTrue();
        }
        assertThat(listed).isEqualTo(used);
    }

    @Test
    void theReadmeHasOneCommandToRunAndOneToTestAndCiRunsTheSecond() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(command(readme, "## Run it")).startsWith("mvn ").contains("yiyang.jar settle");
        String test = command(readme, "## Test it");
        assertThat(Files.readString(ROOT.resolve(".ci/run")).lines().toList()).contains(test);
    }

    private static String command(String readme, String heading) {
        String section = readme.substring(readme.indexOf(heading) + heading.length());
        section = section.substring(0, section.indexOf("\n## "));
        String[] blocks = section.split("```");
        assertThat(blocks).as("one fenced block under " + heading).hasSize(3);
        List<String> lines = blocks[1].strip().lines().toList();
        assertThat(lines).as("one command under " + heading).hasSize(1);
        return lines.get(0);
    }

    @Test
    void theReadmesLinksLeadSomewhere() throws IOException {
        for (String document : List.of("README.md", "README.zh-CN.md")) {
            Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(ROOT.resolve(document)));
            while (links.find()) {
                assertThat(ROOT.resolve(links.group(1)))
                        .as(document + " links to " + links.group(1))
                        .exists();
            }
        }
    }
}
