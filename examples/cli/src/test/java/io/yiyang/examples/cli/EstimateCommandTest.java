package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scenarios of examples/estimate: a home that charges 30.00 for the bed, 20.00 for meals and 60.00 (moderate) or 90.00
 * (severe) for care a day; insurance pays 20.00 or 60.00 a day, the voucher 40 % of the rest up to 800.00 a month.
 */
class EstimateCommandTest {
    private static final Path EXAMPLE = Path.of("..", "estimate");

    @TempDir
    private Path dir;

    /** A copy of the example, which a test may change. */
    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                Files.writeString(
                        dir.resolve(file.getFileName()),
                        Files.readString(file)
                                .replace("\"../", "\"" + Path.of("..").toAbsolutePath() + "/"));
            }
        }
    }

    private void change(String file, String good, String bad) throws IOException {
        String text = Files.readString(dir.resolve(file));
        assertThat(text).contains(good);
        Files.writeString(dir.resolve(file), text.replace(good, bad));
    }

    private CommandRun estimate() {
        return CommandRun.of("estimate", dir.resolve("estimate.json").toString());
    }

    private static List<String> rows(CommandRun run) {
        return run.out()
                .lines()
                .filter(line -> line.matches("  (20|together |more |  +[A-Z]).*[0-9D]"))
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    @Test
    void GIVEN_the_example_THEN_each_scenario_has_its_months_and_the_difference_to_the_first() {
        CommandRun run =
                CommandRun.of("estimate", EXAMPLE.resolve("estimate.json").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "情景 / scenario 1: 维持中度 / stays moderate",
                        "情景 / scenario 2: 5 月起重度 / severe from May on",
                        "情景 / scenario 3: 中度，无长期护理保险 / moderate, without long-term care insurance",
                        "情景 / scenario 4: 中度，居家上门护理 / moderate, cared for at home by an agency",
                        "LONG_TERM_CARE: 长期护理保险 / long-term care insurance");
        assertThat(rows(run))
                .containsExactly(
                        "CARE_VOUCHER LONG_TERM_CARE PERSON TOTAL UNSETTLED",
                        // 30 days × 110.00; insurance 30 × 20.00; 40 % of 2700.00 is above the voucher's 800.00
                        "2026-04 800.00 600.00 1900.00 3300.00 0.00",
                        "2026-05 800.00 620.00 1990.00 3410.00 0.00",
                        "2026-06 800.00 600.00 1900.00 3300.00 0.00",
                        "together 2400.00 1820.00 5790.00 10010.00 0.00",
                        "CARE_VOUCHER LONG_TERM_CARE PERSON TOTAL UNSETTLED",
                        "2026-04 800.00 600.00 1900.00 3300.00 0.00",
                        // 31 days × 140.00; insurance 31 × 60.00
                        "2026-05 800.00 1860.00 1680.00 4340.00 0.00",
                        "2026-06 800.00 1800.00 1600.00 4200.00 0.00",
                        "together 2400.00 4260.00 5180.00 11840.00 0.00",
                        "more 0.00 +2440.00 -610.00 +1830.00 0.00",
                        "CARE_VOUCHER LONG_TERM_CARE PERSON TOTAL UNSETTLED",
                        "2026-04 800.00 0.00 2500.00 3300.00 0.00",
                        "2026-05 800.00 0.00 2610.00 3410.00 0.00",
                        "2026-06 800.00 0.00 2500.00 3300.00 0.00",
                        "together 2400.00 0.00 7610.00 10010.00 0.00",
                        "more 0.00 -1820.00 +1820.00 0.00 0.00",
                        "CARE_VOUCHER LONG_TERM_CARE PERSON TOTAL UNSETTLED",
                        // 10 × 120.00; insurance 10 × 20.00; 50 % of 1000.00
                        "2026-04 500.00 200.00 500.00 1200.00 0.00",
                        "2026-05 500.00 200.00 500.00 1200.00 0.00",
                        "2026-06 500.00 200.00 500.00 1200.00 0.00",
                        "together 1500.00 600.00 1500.00 3600.00 0.00",
                        "more -900.00 -1220.00 -4290.00 -6410.00 0.00");
    }

    @Test
    void GIVEN_charges_asked_for_THEN_each_month_tells_why_the_home_charges_what_it_does() throws IOException {
        // On leave from the night of 28 June on, still running.
        change("stays.json", "\"zone\": \"Asia/Shanghai\"}", """
                "zone": "Asia/Shanghai", "end": "2026-06-28T12:00:00Z"},
                {"id": "S-2", "resident": "R-1", "kind": "LEAVE", "phase": "STABLE_LIVING", "place": "ORG-HOME",
                 "start": "2026-06-28T12:00:00Z", "zone": "Asia/Shanghai"}""");
        change(
                "contract.json",
                "\"items\"",
                "\"leave\": {\"days\": \"FULL_DAYS\", \"minimumDays\": 7, \"refunded\": [\"CARE_MEAL\"],"
                        + " \"unit\": {\"per\": \"CALENDAR_DAY\"}}, \"items\"");
        CommandRun run = CommandRun.of(
                "estimate", "--charges", dir.resolve("estimate.json").toString());
        assertThat(run.out())
                .contains(
                        """
                          养老机构收费 / charges of the home 2026-04: 3300.00
                            BED 2026-04-01/2026-05-01 × 30.00 按日 / by the day: 900.00
                            CARE 2026-04-01/2026-05-01 × 60.00 按日 / by the day: 1800.00
                            MEAL 2026-04-01/2026-05-01 × 20.00 按日 / by the day: 600.00
                        """,
                        "    CARE 2026-05-01/2026-06-01 × 90.00 按日 / by the day: 2790.00",
                        // two days away are not yet seven
                        "YY-B-410");
        assertThat(estimate().out()).doesNotContain("charges of the home").contains("请注意 / note 2026-06", "YY-B-410");
    }

    @Test
    void GIVEN_a_month_that_no_policy_reaches_THEN_it_is_unsettled_with_its_reason_and_the_others_stand()
            throws IOException {
        change("estimate.json", "\"months\": 3", "\"months\": 10");
        CommandRun run = estimate();
        assertThat(run.code()).isEqualTo(1);
        // The chain ends with 2026.
        assertThat(rows(run))
                .contains("2026-12 800.00 620.00 1990.00 3410.00 0.00", "2027-01 0.00 0.00 0.00 0.00 3410.00");
        assertThat(run.out()).contains("未能结算 / not settled 2027-01\n问题 / problem YY-B-102");
    }

    @Test
    void GIVEN_a_grade_that_the_contract_has_no_price_for_THEN_the_month_is_not_charged_and_says_so()
            throws IOException {
        change("residence-severe.json", "\"grade\": \"SEVERE\"", "\"grade\": \"TOTAL\"");
        CommandRun run = estimate();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("未能结算 / not settled 2026-05", "YY-B-401");
        assertThat(rows(run)).contains("together 2400.00 1820.00 5790.00 10010.00 0.00");
    }

    @Test
    void GIVEN_what_the_month_says_of_a_fact_THEN_the_scenario_takes_its_place() throws IOException {
        // The month's file knows of a change already; the second scenario says another.
        change(
                "month.json",
                "\"institutions\"",
                "\"changes\": [{\"from\": \"2026-06-01\", \"fact\": \"careLevel\", \"word\": \"SEVERE\"}], \"institutions\"");
        CommandRun run = estimate();
        assertThat(rows(run))
                .contains(
                        // first: June at 60.00, care charged as moderate: 60.00 a day is all that it covers
                        "2026-06 600.00 1800.00 900.00 3300.00 0.00", "2026-05 800.00 1860.00 1680.00 4340.00 0.00");
    }

    @Test
    void GIVEN_charges_without_a_contract_THEN_they_are_settled_in_their_months() throws IOException {
        change(
                "estimate.json",
                "\"contract\": \"contract.json\",\n      \"residence\": \"residence.json\"",
                "\"facts\": {}");
        change(
                "month.json",
                "\"lines\": []",
                "\"lines\": [{\"id\": \"L\", \"date\": \"2026-06-03\", \"item\": \"三餐\", \"category\": \"CARE_MEAL\","
                        + " \"quantity\": \"1\", \"price\": \"20.00\", \"amount\": \"20.00\", \"biller\": \"ORG-HOME\"}]");
        change("estimate.json", "\"facts\": { \"benefit\": [\"NONE\"] },", "");
        CommandRun run = estimate();
        // 40 % of 20.00
        assertThat(rows(run)).contains("2026-06 8.00 0.00 12.00 20.00 0.00");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "estimate.json | estimate/1 | estimate/2 | YY-M-013 | /schema",
                "estimate.json | \"months\": 3 | \"months\": 0 | YY-M-013 | /months",
                "estimate.json | \"months\": 3 | \"months\": 121 | YY-M-013 | /months",
                "estimate.json | \"months\": 3 | \"month\": 3 | YY-M-010 | estimate.json",
                "estimate.json | \"months\": 3 | \"weeks\": 3 | YY-M-011 | /weeks",
                "estimate.json | \"zh\": \"维持中度\", | '' | YY-M-012 | /scenarios/0/label/zh",
                "estimate.json | [\"NONE\"] | [] | YY-M-013 | /scenarios/2/facts/benefit",
                "estimate.json | \"from\": \"2026-05-01\" | \"from\": \"May\" | YY-M-013 | /scenarios/1/changes/0/from",
                "estimate.json | \"word\": \"SEVERE\" } | \"word\": \"SEVERE\" }, {\"from\": \"2026-05-01\", \"fact\": \"careLevel\", \"word\": \"X\"} | YY-M-013 | /scenarios/1/changes/1/from",
                "estimate.json | \"contract\": \"contract.json\", | '' | YY-M-013 | /scenarios/0/residence",
                "estimate.json | \"stays\": \"stays.json\" | \"stays\": \"nowhere.json\" | YY-T-901 | nowhere.json",
                "stays.json    | \"CARE_HOME_BED\" | \"HOTEL\" | YY-M-013 | /segments/0/kind",
                "month.json    | \"R-1\" | \"R-2\" | YY-M-013 | /resident",
                "month.json    | \"lines\": [] | \"lines\": [{}] | YY-M-012 | /lines/0/id",
                "contract.json | \"90.00\" | 90.00 | YY-M-013 | /items/1/prices/1/amount",
                "residence.json | \"HOSPITAL_HAS_BOTH\" | \"CARE_HOME_HAS_BOTH\" | YY-M-013 | /boundaryDays",
                "residence.json | \"beds\": 2 | \"beds\": 0 | YY-M-013 | /rooms/0",
                "residence.json | \"grades\" | \"uses\": [{\"id\": \"U\", \"date\": \"2026-07-01\", \"code\": \"X\", \"quantity\": \"1\"}], \"grades\" | YY-M-013 | /uses/0/date",
            })
    void GIVEN_a_fault_in_any_file_THEN_the_error_names_it_and_the_exit_code_is_two(
            String file, String good, String bad, String code, String place) throws IOException {
        change(file, good, bad);
        CommandRun run = estimate();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains(code, place).doesNotContain("scenario 1");
    }

    @Test
    void GIVEN_charges_that_no_month_of_the_estimate_looks_at_THEN_they_are_named() throws IOException {
        change(
                "month.json",
                "\"lines\": []",
                "\"lines\": [{\"id\": \"L\", \"date\": \"2026-07-01\", \"item\": \"三餐\", \"category\": \"CARE_MEAL\","
                        + " \"quantity\": \"1\", \"price\": \"20.00\", \"amount\": \"20.00\", \"biller\": \"ORG-HOME\"}]");
        CommandRun run = estimate();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out().lines().filter(line -> line.contains("YY-M-013")).toList())
                .singleElement()
                .asString()
                .contains("pointer=/lines/0/date", "allowed=a day of 2026-04-01/2026-07-01");
    }

    @Test
    void GIVEN_faults_in_several_files_THEN_all_are_told_each_once() throws IOException {
        change("month.json", "\"knownOn\": \"2026-04-01\"", "\"knownOn\": \"April\"");
        change("contract.json", "\"IN_NOT_OUT\"", "\"NEVER\"");
        change("residence-severe.json", "\"beds\": 2", "\"beds\": \"two\"");
        change("estimate.json", "nation.json", "nowhere.json");
        CommandRun run = estimate();
        assertThat(run.code()).isEqualTo(2);
        // Three scenarios share the contract.
        assertThat(run.out().lines().filter(line -> line.startsWith("问题")).toList())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("YY-T-901", "nowhere.json"))
                .anySatisfy(line -> assertThat(line).contains("document=month.json, pointer=/knownOn"))
                .anySatisfy(line -> assertThat(line).contains("document=contract.json, pointer=/dischargeDay"))
                .anySatisfy(line -> assertThat(line).contains("document=residence-severe.json, pointer=/rooms/0/beds"));
    }

    @Test
    void GIVEN_no_file_THEN_the_use_is_wrong() {
        CommandRun run = CommandRun.of("estimate", dir.resolve("nowhere.json").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("SCENARIOS.json: must be a file");
    }
}
