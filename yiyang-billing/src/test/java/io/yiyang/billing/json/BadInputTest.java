package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.OVERLAY;
import static io.yiyang.billing.json.PackTexts.PACK;
import static io.yiyang.billing.json.PackTexts.bytes;
import static io.yiyang.billing.json.PackTexts.overlay;
import static io.yiyang.billing.json.PackTexts.pack;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bad input is a coded error that names file, place, value and what is allowed. */
class BadInputTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown policy key|\"unit\": \"mode\"|\"unit\": \"mode\", \"colour\": \"red\"|YY-M-011|/parameters/1/colour|colour|unit",
                "overlapping dates|2025-01-01/2026-01-01|2025-01-01/2026-06-01\", \"knownFrom\": \"2025-12-01|YY-B-110|/parameters/2|2025-01-01/2026-06-01|2026-01-01/..",
                "missing citation|\"confidence\": \"SECONDARY\", \"cite\": [\"A\"], \"value\": {\"ratio\": \"0.95\"}|\"confidence\": \"SECONDARY\", \"cite\": [], \"value\": {\"ratio\": \"0.95\"}|YY-B-111|/parameters/3/versions/0|known|A",
                "unknown citation|\"cite\": [\"A\"], \"value\": {\"ratio\": \"0.95\"}|\"cite\": [\"Z\"], \"value\": {\"ratio\": \"0.95\"}|YY-B-111|/parameters/3/versions/0|Z|A",
                "ratio over 1|\"ratio\": \"0.95\"|\"ratio\": \"1.05\"|YY-M-013|/parameters/3/versions/0/value|1.05|at most 1",
                "bands out of order|{\"ratio\": \"0.95\"}|{\"bands\": [{\"upTo\": \"200.00\", \"ratio\": \"0.5\"}, {\"upTo\": \"100.00\", \"ratio\": \"0.6\"}, {\"ratio\": \"0.7\"}]}|YY-M-013|/parameters/3/versions/0/value|100.00|must rise",
                "negative deductible|\"amount\": \"440.00\"|\"amount\": \"-440.00\"|YY-M-013|/parameters/2/versions/1/rows/0/value|-440.00|not be negative",
                "a citation twice|\"citations\": [|\"citations\": [{\"key\": \"A\", \"title\": \"other\", \"lastChecked\": \"2026-11-22\"}, |YY-B-112|pointer=|key=A|twice",
                "a parameter twice|\"key\": \"perDay\"|\"key\": \"ratio\"|YY-B-112|pointer=|key=ratio|twice",
                "a chain twice|\"key\": \"care\"|\"key\": \"inpatient\"|YY-B-112|pointer=|key=inpatient|twice",
                "a chain with the key of a parameter|\"key\": \"care\"|\"key\": \"ratio\"|YY-B-112|pointer=|key=ratio|twice",
                "a value of no kind|{\"ratio\": \"0.95\"}|{}|YY-M-013|/parameters/3/versions/0/value|allowed|one of amount",
                "no row|\"value\": {\"ratio\": \"0.95\"}|\"rows\": []|YY-M-013|/parameters/3/versions/0/rows|a list|at least one row",
                "two versions without a date|\"unit\": \"share\", \"versions\": [|\"unit\": \"share\", \"versions\": [{\"inForce\": \"TENANT_MUST_SET\", \"confidence\": \"VERBATIM\", \"cite\": [\"A\"], \"value\": {\"ratio\": \"0.9\"}}, |YY-B-110|/parameters/3|first=no date|second=no date",
                "count of nothing|{\"ratio\": \"0.95\"}|{\"count\": 0}|YY-M-013|/parameters/3/versions/0/value|0|at least 1",
            })
    void GIVEN_a_pack_with_one_fault_THEN_the_error_names_file_place_value_and_what_is_allowed(
            String fault, String good, String bad, String code, String pointer, String value, String allowed) {
        assertThat(PACK).contains(good);
        List<Problem> problems = PolicyReader.readPack(
                        "city.json",
                        bytes(PACK.replaceFirst(
                                java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad))))
                .problems();
        assertThat(problems).as(fault).anySatisfy(problem -> {
            assertThat(problem.code()).hasToString(code);
            assertThat(problem.toString()).contains("city.json", pointer, value, allowed);
        });
    }

    @Test
    void GIVEN_two_versions_of_a_chain_for_the_same_days_THEN_both_are_named() {
        String twice = PACK.replaceFirst(
                "(\\[\"CARE\"\\]\\},\\s*\"versions\": \\[)",
                "$1{\"inForce\": \"2019-01-01/2020-01-02\", \"confidence\": \"VERBATIM\", \"cite\": [\"A\"], \"stages\": ["
                        + "{\"payer\": \"X\", \"rule\": \"per-diem/1\", \"options\": {}, \"terms\": {}}]}, ");
        assertThat(PolicyReader.readPack("city.json", bytes(twice)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).hasToString("YY-B-110");
                    assertThat(problem.facts())
                            .containsEntry("pointer", "/chains/1")
                            .containsEntry("key", "care")
                            .containsEntry("first", "2019-01-01/2020-01-02")
                            .containsEntry("second", "2020-01-01/..");
                });
        assertThat(PolicyReader.readPack("city.json", bytes(twice.replace("2020-01-02", "2020-01-01")))
                        .problems())
                .as("one day after the other")
                .isEmpty();
    }

    private static Problem refused(String packText, String region, String day) {
        PolicyBook book = PolicyBook.of(List.of(pack(packText))).combinedWith(overlay(OVERLAY));
        Facts facts = Facts.none()
                .with("ledger", "MEDICAL")
                .with("setting", "INPATIENT")
                .with("hospitalLevel", "2");
        LocalDate date = LocalDate.parse(day);
        return book.resolve(
                        new Question(RegionCode.of(region), date, LocalDate.of(2026, 6, 1), facts),
                        RuleRegistry.standard())
                .problems()
                .get(0);
    }

    @Test
    void GIVEN_a_quota_that_no_pack_has_THEN_the_bill_is_refused_and_never_paid_without_cap() {
        Problem missing = refused(
                PACK.replace("\"ratio\": \"ratio\"}}", "\"ratio\": \"ratio\", \"yearCap\": \"yearly.limit\"}}"),
                "500112",
                "2026-04-18");
        assertThat(missing.code()).hasToString("YY-B-109");
        assertThat(missing.facts()).containsEntry("term", "yearCap").containsEntry("parameter", "yearly.limit");
        assertThat(missing.facts().get("allowed")).contains("test-pack#deductible", "test-pack#ratio");
    }

    @Test
    void GIVEN_a_bill_in_a_region_without_policy_THEN_the_regions_that_have_one_are_named() {
        Problem elsewhere = refused(PACK, "110000", "2026-04-18");
        assertThat(elsewhere.code()).hasToString("YY-B-101");
        assertThat(elsewhere.facts()).containsEntry("region", "110000");
        assertThat(elsewhere.facts().get("allowed")).contains("500000");
    }

    @Test
    void GIVEN_a_date_without_policy_THEN_the_dates_in_force_are_named() {
        Problem before = refused(PACK, "500112", "2024-04-18");
        assertThat(before.code()).hasToString("YY-B-102");
        assertThat(before.facts())
                .containsEntry("date", "2024-04-18")
                .containsEntry("parameter", "test-pack#deductible");
        assertThat(before.facts().get("inForce")).contains("2025-01-01/2026-01-01", "2026-01-01/..");
    }
}
