package io.yiyang.billing.json;

import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The keys of a file by place: as its document lists them, and as its reader tells them at a key that it does not know. */
final class DocumentedKeys {
    private DocumentedKeys() {}

    /** What the problems say is allowed where there is a key {@code ?}. */
    static Map<String, String> known(List<Problem> problems) {
        Map<String, String> known = new TreeMap<>();
        for (Problem problem : problems) {
            String pointer = problem.facts().getOrDefault("pointer", "");
            if (problem.code().toString().equals("YY-M-011")) {
                known.put(
                        pointer.substring(0, pointer.lastIndexOf('/')),
                        problem.facts().getOrDefault("allowed", "").replaceAll("[\\[\\]]", ""));
            }
        }
        return known;
    }

    /** The rows of all tables of the document, by the place that their section names. */
    static Map<String, String> documented(String document) throws IOException {
        Map<String, String> keys = new TreeMap<>();
        String[] sections = Files.readString(Path.of("..", "docs", document)).split("(?m)^### ");
        for (String section : Arrays.asList(sections).subList(1, sections.length)) {
            List<String> rows = new ArrayList<>();
            Matcher row = Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(section);
            while (row.find()) {
                rows.add(row.group(1));
            }
            Matcher place = Pattern.compile("`(/[^`]*)`")
                    .matcher(section.lines().findFirst().orElse(""));
            while (place.find()) {
                String pointer = place.group(1).equals("/") ? "" : place.group(1);
                keys.put(pointer, rows.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return keys;
    }
}
