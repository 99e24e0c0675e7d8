package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.PolicyReader;
import io.yiyang.billing.policy.PolicyPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of a guide is written and every command run, in the order of the page, and must print what the page shows. With
 * {@code -Dguide.write=true} what the page shows is written anew: look at the difference.
 */
class GuideTest {
    private static final Path GUIDES = Path.of("..", "..", "docs", "guide");
    private static final String PROGRAM = "java -jar examples/cli/target/yiyang.jar ";
    private static final Pattern BLOCK =
            Pattern.compile("```(\\w+)( file=(\\S+))?( template)?\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    static List<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(GUIDES)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void GIVEN_a_guide_THEN_its_commands_print_what_it_shows(Path guide) throws IOException {
        String page = Files.readString(guide);
        StringBuilder renewed = new StringBuilder();
        int commands = 0;
        int done = 0;
        for (Matcher block = BLOCK.matcher(page); block.find(); done = block.end()) {
            renewed.append(page.substring(done, block.start()));
            String text = block.group(5);
            if (block.group(3) != null) {
                Path file = folder.resolve(block.group(3));
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
                renewed.append(block.group());
            } else if (block.group(1).equals("console")) {
                StringBuilder shown = new StringBuilder();
                for (String command : commands(text)) {
                    commands++;
                    shown.append(command).append(run(command));
                }
                renewed.append("```console\n").append(shown).append("```\n");
            } else {
                renewed.append(block.group());
            }
        }
        renewed.append(page.substring(done));
        if (Boolean.getBoolean("guide.write")) {
            Files.writeString(guide, renewed);
        }
        assertThat(commands).isGreaterThan(5);
        assertThat(renewed.toString().lines().toList())
                .containsExactlyElementsOf(page.lines().toList());
    }

    @Test
    void GIVEN_the_template_THEN_it_is_a_pack_once_its_comments_are_deleted() throws IOException {
        Matcher template = BLOCK.matcher(Files.readString(GUIDES.resolve("your-city.md")));
        assertThat(template.find()).isTrue();
        assertThat(template.group(4)).isEqualTo(" template");
        String json = template.group(5).replaceAll("(?m)^\\s*//.*$", "");

        PolicyPack pack = PolicyReader.readPack("template.json", json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(pack.parameters()).hasSize(2);
        assertThat(pack.chains()).hasSize(1);
        assertThat(pack.gaps()).hasSize(1);
    }

    /** Each command with its continuation lines. */
    private static List<String> commands(String block) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : block.lines().toList()) {
            boolean goesOn = command.length() > 0;
            if (goesOn || line.startsWith("$ ")) {
                command.append(line).append('\n');
                if (!line.endsWith("\\")) {
                    commands.add(command.toString());
                    command.setLength(0);
                }
            }
        }
        return commands;
    }

    /** What the command prints; if that goes into a file, what it says beside it. */
    private String run(String command) throws IOException {
        String line = command.substring(2).replace("\\\n", " ").strip();
        assertThat(line).startsWith(PROGRAM);
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line.substring(PROGRAM.length())); word.find(); ) {
            words.add(word.group(1) != null ? word.group(1) : inFolder(word.group(2)));
        }
        int redirect = words.indexOf(">");
        List<String> arguments = redirect < 0 ? words : words.subList(0, redirect);
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(line + "\n" + run.out() + run.err()).isLessThan(2);
        String out = run.out().replace(folder + "/", "").replace(folder.toString(), ".");
        if (redirect < 0) {
            assertThat(run.err()).as(line).isEmpty();
            return out;
        }
        assertThat(run.code()).as(line).isZero();
        Files.writeString(Path.of(words.get(redirect + 1)), out);
        return run.err();
    }

    /** Paths of the guide lie in the folder of this run. */
    private String inFolder(String word) {
        return word.matches("(my-city|draft|reform)[./]?.*")
                ? folder.resolve(word).toString()
                : word;
    }
}
