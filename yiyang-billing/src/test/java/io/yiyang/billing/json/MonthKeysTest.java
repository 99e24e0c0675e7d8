package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.StayCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/month-file.md lists the keys of a month's file, as the reader itself tells them at a key that it does not know. */
class MonthKeysTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "month-file.md");

    /** Every object of the file, each with a key that nobody knows. */
    private static final String FILE = """
            {"?": 0, "institutions": [{"?": 0, "name": {"?": 0}}], "lines": [{"?": 0}],
             "homeCare": [{"?": 0}], "encounters": [{"?": 0, "lines": ["L"]}], "filings": [{"?": 0}], "changes": [{"?": 0}],
             "yearLedger": {"?": 0, "entries": [
               {"?": 0, "entry": "SETTLED", "posting": {"?": 0, "amounts": {"?": 0}}},
               {"?": 0, "entry": "REVERSED"}]},
             "platform": {"?": 0, "convention": {"?": 0}, "results": {}}}
            """;

    @Test
    void GIVEN_a_key_that_nobody_knows_in_every_object_THEN_the_document_lists_the_keys_that_are_known()
            throws IOException {
        Map<String, String> known = new TreeMap<>();
        String whole = FILE.replace("\"name\": {\"?\": 0}", "\"name\": {\"zh\": \"院\", \"en\": \"H\"}")
                .replace("\"amounts\": {\"?\": 0}", "\"amounts\": {\"total\": \"0.00\", \"inScope\": \"0.00\"}");
        String posted = whole.replace(
                "\"posting\": {\"?\": 0,",
                "\"posting\": {\"bill\": \"B\", \"person\": \"P\", \"yearFrom\": \"2026-01-01\", \"businessType\": \"21\","
                        + " \"serviceDate\": \"2026-01-01\",");
        for (Problem problem : Stream.of(FILE, whole, posted)
                .flatMap(text ->
                        MonthReader.read("month.json", bytes(text), StayCalendar.empty(ResidentId.of("R-1")), List.of())
                                .problems()
                                .stream())
                .toList()) {
            String pointer = problem.facts().getOrDefault("pointer", "");
            if (problem.code().toString().equals("YY-M-011")) {
                known.put(
                        pointer.substring(0, pointer.length() - 2),
                        problem.facts().getOrDefault("allowed", "").replaceAll("[\\[\\]]", ""));
            }
        }
        assertThat(documented()).isEqualTo(known);
    }

    /** The rows of all tables, by the place that their section names. */
    private static Map<String, String> documented() throws IOException {
        Map<String, String> keys = new TreeMap<>();
        String[] sections = Files.readString(DOCUMENT).split("(?m)^### ");
        for (int i = 1; i < sections.length; i++) {
            List<String> rows = new ArrayList<>();
            Matcher row = Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(sections[i]);
            while (row.find()) {
                rows.add(row.group(1));
            }
            Matcher place = Pattern.compile("`(/[^`]*)`")
                    .matcher(sections[i].lines().findFirst().orElse(""));
            while (place.find()) {
                String pointer = place.group(1).equals("/") ? "" : place.group(1);
                keys.put(pointer, rows.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return keys;
    }
}
