package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.OVERLAY;
import static io.yiyang.billing.json.PackTexts.PACK;
import static io.yiyang.billing.json.PackTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.outcome.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {
    private static List<Problem> problems(String text) {
        return PolicyReader.readPack("pack.json", bytes(text)).problems();
    }

    @Test
    void theUnbrokenPackIsReadWithItsChecksum() {
        assertThat(problems(PACK)).isEmpty();
        assertThat(PackTexts.pack(PACK).checksum())
                .hasSize(64)
                .isEqualTo(PackTexts.pack(PACK).checksum());
        assertThat(PackTexts.pack(PACK + " ").checksum())
                .isNotEqualTo(PackTexts.pack(PACK).checksum());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown key         | \"unit\": \"share\"           | \"units\": \"share\"         | YY-M-011 | /parameters/3/units",
                "missing key         | \"version\": \"1\",            | ''                          | YY-M-012 | /version",
                "number for money    | \"amount\": \"60.00\"          | \"amount\": 60.00           | YY-M-013 | /parameters/5/versions/0/value/amount",
                "three decimals      | \"amount\": \"60.00\"          | \"amount\": \"60.001\"      | YY-M-013 | /parameters/5/versions/0/value/amount",
                "ratio over 1        | \"ratio\": \"0.95\"            | \"ratio\": \"1.95\"         | YY-M-013 | /parameters/3/versions/0/value",
                "negative deductible | \"amount\": \"400.00\"         | \"amount\": \"-400.00\"     | YY-M-013 | /parameters/2/versions/0/rows/0/value",
                "no value            | {\"ratio\": \"0.95\"}          | {}                          | YY-M-013 | /parameters/3/versions/0/value",
                "bands out of order  | {\"ratio\": \"0.95\"}          | {\"bands\": [{\"upTo\": \"2\", \"ratio\": \"0.1\"}, {\"upTo\": \"1\", \"ratio\": \"0.2\"}, {\"ratio\": \"0.3\"}]} | YY-M-013 | /parameters/3/versions/0/value",
                "unknown confidence  | \"SECONDARY\"                  | \"CERTAIN\"                 | YY-M-013 | /parameters/3/versions/0/confidence",
                "missing citation    | \"cite\": [\"A\"], \"value\": {\"ratio\": \"0.95\"} | \"value\": {\"ratio\": \"0.95\"} | YY-B-111 | /parameters/3/versions/0",
                "unknown citation    | \"cite\": [\"A\"], \"value\": {\"ratio\": \"0.95\"} | \"cite\": [\"B\"], \"value\": {\"ratio\": \"0.95\"} | YY-B-111 | /parameters/3/versions/0",
                "overlapping dates   | 2025-01-01/2026-01-01        | 2025-01-01/2026-01-02       | ''       | ''",
                "dates overlap, published together | 2026-01-01/..\", \"knownFrom\": \"2025-12-01\" | 2025-12-31/..\" | YY-B-110 | /parameters/2",
                "key used twice      | \"key\": \"doubtful\"          | \"key\": \"ratio\"          | YY-B-112 | /parameters/4",
                "date not a date     | 2024-03-01/..                | 2024-02-30/..               | YY-M-013 | /parameters/5/versions/0/inForce",
                "date missing        | \"inForce\": \"TENANT_MUST_SET\", \"confidence\" | \"confidence\"           | YY-M-012 | /parameters/3/versions/0/inForce",
                "the person as a stage | \"POOLED_FUND\"             | \"PERSON\"                  | YY-M-013 | /chains/0/versions/0/stages/0/payer",
                "a payer twice | \"terms\": {\"perDay\": \"perDay\"}, | \"terms\": {\"perDay\": \"perDay\"}}, {\"payer\": \"LONG_TERM_CARE\", \"rule\": \"per-diem/1\", | YY-B-112 | /chains/1/versions/0",
                "rule without version | \"proportional/1\"            | \"proportional\"            | YY-M-013 | /chains/0/versions/0/stages/0/rule",
                "region              | \"500000\"                     | \"Chongqing\"               | YY-M-013 | /region",
                "another schema      | yiyang.policy/1              | yiyang.policy/2             | YY-M-013 | /schema",
            })
    void oneFaultGivesItsCodeAndPlace(String name, String from, String to, String code, String pointer) {
        String broken = PACK.replace(from, to);
        assertThat(broken).isNotEqualTo(PACK);
        List<Problem> problems = problems(broken);
        if (code.isEmpty()) {
            // Published later, so the later one holds: a retroactive change, not an overlap.
            assertThat(problems).isEmpty();
            return;
        }
        assertThat(problems).anySatisfy(p -> {
            assertThat(p.code()).hasToString(code);
            assertThat(p.facts()).containsEntry("document", "pack.json").containsEntry("pointer", pointer);
        });
    }

    @Test
    void allFaultsOfAPackAreReportedAtOnce() {
        String broken = PACK.replace("\"unit\": \"share\"", "\"units\": \"share\"")
                .replace("\"0.95\"", "0.95")
                .replace("\"amount\": \"880.00\"", "\"amount\": \"eight\"");
        assertThat(problems(broken))
                .extracting(p -> p.code() + " " + p.facts().get("pointer"))
                .contains(
                        "YY-M-013 /parameters/2/versions/1/rows/1/value/amount",
                        "YY-M-012 /parameters/3/unit",
                        "YY-M-013 /parameters/3/versions/0/value/ratio",
                        "YY-M-011 /parameters/3/units",
                        "YY-M-012 /parameters/4/unit");
    }

    @Test
    void anOverlayMustGiveADate() {
        assertThat(PolicyReader.readOverlay("overlay.json", bytes(OVERLAY)).problems())
                .isEmpty();
        assertThat(PolicyReader.readOverlay(
                                "overlay.json", bytes(OVERLAY.replace("\"inForce\": \"2025-01-01/..\",", "")))
                        .problems())
                .extracting(p -> p.facts().get("pointer"))
                .containsExactly("/declarations/0/inForce");
    }
}
