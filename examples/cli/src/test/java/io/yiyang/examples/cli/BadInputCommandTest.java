package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Chongqing journey with one fault at a time: every bad input is a coded error that names file, pointer, value and what is
 * allowed, as a user of the command line sees it.
 */
class BadInputCommandTest {
    private static final Path JOURNEY = Path.of("..", "journeys", "chongqing-2026-04");
    private static final Path POLICIES = Path.of("..", "policies");
    private static final List<String> PACKS = List.of("nation.json", "chongqing-sample.json");
    private static final List<String> FILES =
            List.of("journey.json", "commands.json", "referral-policy.json", "month.json", "overlay.json");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown policy key|chongqing-sample.json|\"key\": \"inpatient.ratio\",|\"key\": \"inpatient.ratio\", \"colour\": \"red\",|YY-M-011|/parameters/1/colour|colour|versions",
                "overlapping dates|chongqing-sample.json|`\"confidence\": \"SECONDARY\", \"cite\": [\"CQ-LIMIT\"], \"value\": {\"amount\": \"47000.00\"}}`|`\"confidence\": \"SECONDARY\", \"cite\": [\"CQ-LIMIT\"], \"value\": {\"amount\": \"47000.00\"}}, {\"inForce\": \"TENANT_MUST_SET\", \"confidence\": \"SECONDARY\", \"cite\": [\"CQ-LIMIT\"], \"value\": {\"amount\": \"20000.00\"}}`|YY-B-110|/parameters/2|no date|inpatient.yearCap",
                "missing citation|chongqing-sample.json|\"cite\": [\"CQ-RATIO\"],|\"cite\": [],|YY-B-111|/parameters/1/versions/0|known|CQ-RATIO",
                "ratio over 1|chongqing-sample.json|\"ratio\": \"0.95\"|\"ratio\": \"1.05\"|YY-M-013|/parameters/1/versions/0/rows/3/value|1.05|at most 1",
                "bands out of order|chongqing-sample.json|{\"ratio\": \"0.95\"}|{\"bands\": [{\"upTo\": \"200.00\", \"ratio\": \"0.5\"}, {\"upTo\": \"100.00\", \"ratio\": \"0.6\"}, {\"ratio\": \"0.7\"}]}|YY-M-013|/parameters/1/versions/0/rows/3/value|100.00|must rise",
                "negative deductible|chongqing-sample.json|\"amount\": \"440.00\"|\"amount\": \"-440.00\"|YY-M-013|/parameters/0/versions/0/rows/1/value|-440.00|not be negative",
                "missing quota|chongqing-sample.json|\"yearCap\": \"inpatient.yearCap\"|\"yearCap\": \"inpatient.limit\"|YY-B-109|/chains/0/versions/0/stages/0/terms/yearCap|inpatient.limit|chongqing-sample#inpatient.yearCap",
                "bill in the wrong region|month.json|\"region\": \"500112\"|\"region\": \"110000\"|YY-B-101|/region|110000|500000",
                "date without policy|chongqing-sample.json|\"inForce\": \"2026-01-01/2027-01-01\"|\"inForce\": \"2025-01-01/2026-01-01\"|YY-B-102|/chains/1|2026-04-01|2025-01-01/2026-01-01",
            })
    void GIVEN_one_fault_THEN_the_error_names_file_pointer_value_and_what_is_allowed(
            String fault,
            String file,
            String good,
            String bad,
            String code,
            String pointer,
            String value,
            String allowed,
            @TempDir Path dir)
            throws IOException {
        for (String name : FILES) {
            copy(JOURNEY.resolve(name), dir, file, good, bad);
        }
        for (String name : PACKS) {
            copy(POLICIES.resolve(name), dir, file, good, bad);
        }
        StringWriter out = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(out), "settle", dir.toString());
        assertThat(exit).as(fault).isEqualTo(1);
        // What a reader refuses is one line; what the month refuses stands in the statement, one fact a line.
        String problem = out.toString().substring(out.toString().indexOf(code)).replace(" = ", "=");
        assertThat(problem).contains("document=" + file, "pointer=" + pointer, value, allowed);
    }

    /** Spaces within brackets are the file's own and never tell anything. */
    private static void copy(Path source, Path dir, String file, String good, String bad) throws IOException {
        String name = source.getFileName().toString();
        String text = Files.readString(source)
                .replace("../../policies/", "")
                .replace("{ ", "{")
                .replace(" }", "}");
        if (name.equals(file)) {
            assertThat(text).contains(good);
            text = text.replace(good, bad);
        }
        Files.writeString(dir.resolve(name), text);
    }
}
