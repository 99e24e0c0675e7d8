package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.StayCalendar;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/month-file.md lists the keys of a month's file, as the reader itself tells them at a key that it does not know. */
class MonthKeysTest {
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
        String whole = FILE.replace("\"name\": {\"?\": 0}", "\"name\": {\"zh\": \"院\", \"en\": \"H\"}")
                .replace("\"amounts\": {\"?\": 0}", "\"amounts\": {\"total\": \"0.00\", \"inScope\": \"0.00\"}");
        String posted = whole.replace(
                "\"posting\": {\"?\": 0,",
                "\"posting\": {\"bill\": \"B\", \"person\": \"P\", \"yearFrom\": \"2026-01-01\", \"businessType\": \"21\","
                        + " \"serviceDate\": \"2026-01-01\",");
        List<Problem> problems = Stream.of(FILE, whole, posted)
                .flatMap(text ->
                        MonthReader.read("month.json", bytes(text), StayCalendar.empty(ResidentId.of("R-1")), List.of())
                                .problems()
                                .stream())
                .toList();
        assertThat(DocumentedKeys.documented("month-file.md")).isEqualTo(DocumentedKeys.known(problems));
    }
}
