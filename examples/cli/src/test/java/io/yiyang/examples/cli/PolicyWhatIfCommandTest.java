package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyWhatIfCommandTest {
    private static final String PACK = "../shadow/pack";
    private static final String CHANGE = "../whatif/change.json";
    private static final String HEADER =
            "bill,reverses,person,service_date,region,facts,medfee_sumamt,fulamt_ownpay_amt,overlmt_selfpay,"
                    + "preselfpay_amt,inscp_scp_amt,paid_before\n";

    @TempDir
    private Path dir;

    private static CommandRun whatif(String pack, String change, String bills, String... more) {
        List<String> args =
                new ArrayList<>(List.of("policy", "whatif", "--pack", pack, "--change", change, "--bills", bills));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private CommandRun bills(String rows) throws IOException {
        Files.writeString(dir.resolve("bills.csv"), HEADER + rows);
        return whatif(PACK, CHANGE, dir.toString());
    }

    private static String row(String bill, String person, int level, String scope, String paidBefore) {
        return bill + ",," + person + ",2026-03-01,990200,setting=INPATIENT;scheme=310;hospitalLevel=" + level
                + ";entitlement=NONE," + scope + ",0.00,0.00,0.00," + scope + "," + paidBefore + "\n";
    }

    /**
     * Each bill can be redone by hand. A: (9000 − 800) × 80 % = 6560 and (2440 − 2000) × 60 % = 264 before; (9000 − 1000) × 80 %
     * = 6400 and (2600 − 2000) × 60 % = 360 after. D pays 64.00 more for the first stay and 64.00 less for the second, because
     * the yearly limit of 20000.00 leaves 4640.00 before and 4800.00 after.
     */
    @Test
    void GIVEN_the_example_THEN_payers_groups_winners_and_losers_agree_to_the_fen() {
        CommandRun run = whatif(PACK, CHANGE, "../whatif/bills");
        assertThat(run.out().lines().toList().subList(0, 2))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("未结算，前后均不计入 / not settled, counted in neither: F1"),
                        line -> assertThat(line).contains("YY-B-104", "world=after, file=2026.csv, line=9"));
        assertThat(run.out().substring(run.out().indexOf("改革影响"))).isEqualTo("""
                        改革影响 / effect of the change: 8 笔账单 bills of 5 人 persons, 1 笔未结算 not settled, 0 个读取问题 problems of reading
                          before: made-up-city 1
                          after: made-up-city-reform 1, made-up-city 1
                          最弱依据 / weakest support: before VERBATIM, after DECLARED
                        各方支付 / by payer
                          LARGE_AMOUNT: 职工大额医疗 / large-amount fund
                          POOLED_FUND: 基本医保统筹基金 / basic insurance pooled fund
                          PERSON: 个人支付 / the person
                                          before     after  difference
                          LARGE_AMOUNT   3864.00   3960.00      +96.00
                          POOLED_FUND   30610.00  31080.00     +470.00
                          PERSON        11526.00  10960.00     -566.00
                          TOTAL         46000.00  46000.00        0.00
                        按 entitlement 分组：个人支付 / the person's share by entitlement
                          mean: 人均差额，四舍五入到分 / the difference for one person, rounded half up to the fen
                                            persons  bills     total    before     after  difference     mean
                          NONE                    4      7  43000.00  10776.00  10660.00     -116.00   -29.00
                          SPECIAL_HARDSHIP        1      1   3000.00    750.00    300.00     -450.00  -450.00
                          together                5      8  46000.00  11526.00  10960.00     -566.00  -113.20
                        少付 / pay less: 3 人 persons, -630.00
                          C  750.00  300.00  -450.00
                          B  650.00  560.00   -90.00
                          E  550.00  460.00   -90.00
                        多付 / pay more: 1 人 persons, +64.00
                          A  3176.00  3240.00  +64.00
                        不变 / unchanged: 1 人 persons
                        """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void GIVEN_json_THEN_it_says_the_same() throws IOException {
        Path json = dir.resolve("effect.json");
        whatif(PACK, CHANGE, "../whatif/bills", "--json", json.toString(), "--group", "hospitalLevel");
        JsonNode root = new ObjectMapper().readTree(json.toFile());
        assertThat(root.at("/schema").asText()).isEqualTo("yiyang.whatif/1");
        assertThat(root.at("/after/0/id").asText()).isEqualTo("made-up-city-reform");
        assertThat(root.at("/weakest/after").asText()).isEqualTo("DECLARED");
        assertThat(root.at("/payers/1").toString())
                .isEqualTo(
                        "{\"payer\":\"PERSON\",\"before\":\"11526.00\",\"after\":\"10960.00\",\"difference\":\"-566.00\"}");
        assertThat(root.at("/total/difference").asText()).isEqualTo("0.00");
        assertThat(root.at("/groups/1").toString())
                .isEqualTo(
                        "{\"word\":\"3\",\"persons\":3,\"bills\":5,\"total\":\"40000.00\",\"before\":\"9576.00\",\"after\":\"9640.00\","
                                + "\"difference\":\"64.00\",\"mean\":\"21.33\"}");
        assertThat(root.at("/counts").toString())
                .isEqualTo("{\"bills\":8,\"payLess\":3,\"payMore\":1,\"unchanged\":1}");
        assertThat(root.at("/notSettled/0/code").asText()).isEqualTo("YY-B-104");
    }

    @Test
    void GIVEN_what_was_paid_before_the_first_bill_THEN_it_was_paid_in_both_worlds() throws IOException {
        // 15000.00 of the limit of 20000.00 are gone: 5000.00 left, where 80 % of the base would be 7360.00 or 7200.00.
        CommandRun run = bills(row("P1", "P", 3, "10000.00", "POOLED_FUND=15000.00")
                + row("P2", "P", 3, "10000.00", "POOLED_FUND=0.00"));
        assertThat(run.out())
                .contains(
                        "  LARGE_AMOUNT   6600.00   6600.00        0.00",
                        "  POOLED_FUND    5000.00   5000.00        0.00",
                        "  PERSON         8400.00   8400.00        0.00",
                        "不变 / unchanged: 1 人 persons");
        assertThat(run.code()).isZero();
    }

    @Test
    void GIVEN_bills_without_person_THEN_each_stands_for_itself_and_needs_its_paid_before() throws IOException {
        CommandRun run = bills(row("Q1", "", 2, "2000.00", "POOLED_FUND=0.00") + row("Q2", "", 2, "2000.00", ""));
        assertThat(run.out())
                .contains(
                        "YY-B-035", "world=before, after, file=bills.csv, line=3", "1 笔账单 bills of 1 人 persons, 1 笔未结算")
                .contains("  bill:Q1  650.00  560.00  -90.00");
    }

    @Test
    void GIVEN_a_bill_that_one_world_cannot_settle_THEN_later_bills_of_the_year_do_not_guess() throws IOException {
        CommandRun run = bills(row("G1", "G", 1, "2000.00", "")
                + row("G2", "G", 2, "2000.00", "")
                + row("G3", "G", 2, "2000.00", "").replace("2026-03-01", "2027-03-01"));
        assertThat(run.out())
                .contains("counted in neither: G1", "counted in neither: G2", "YY-B-035")
                .contains("1 笔账单 bills of 1 人 persons, 2 笔未结算");
    }

    @Test
    void GIVEN_a_reversal_of_what_was_not_settled_a_bill_twice_and_a_bad_row_THEN_each_is_named() throws IOException {
        CommandRun run = bills(row("H1", "H", 1, "2000.00", "")
                + row("H2", "H", 2, "-2000.00", "").replace("H2,,", "H2,H1,")
                + row("I1", "I", 2, "2000.00", "")
                + row("I1", "I", 2, "2000.00", "")
                + row("I2", "I", 2, "x", ""));
        assertThat(run.out())
                .contains("YY-T-965", "reverses=H1", "YY-T-964", "YY-T-962")
                .contains("1 笔账单 bills of 1 人 persons, 3 笔未结算 not settled, 2 个读取问题");
    }

    @Test
    void GIVEN_a_changed_copy_of_a_pack_THEN_it_takes_the_packs_place() throws IOException {
        Path copy = dir.resolve("copy.json");
        Files.copy(Path.of(PACK, "made-up-city.json"), copy);
        PolicySample.change(copy, "\"0.60\"", "\"0.50\"");
        CommandRun run = whatif(PACK, copy.toString(), "../whatif/bills");
        assertThat(run.code()).isZero();
        // 10 % of (440.00 + 2640.00 + 3360.00) that LARGE_AMOUNT has of A1, D1 and D2; E1 is taken back; F1 leaves
        // 0.00.
        assertThat(run.out())
                .contains("  after: made-up-city 1\n")
                .contains("  LARGE_AMOUNT   3864.00   3220.00     -644.00")
                .contains("  TOTAL         47200.00  47200.00        0.00");
    }

    /** The tenant's pack says 100.00 and stands before the city's, so that a change of the city's reaches nobody. */
    @Test
    void GIVEN_a_changed_copy_of_a_pack_behind_another_THEN_it_stays_behind() throws IOException {
        String city = Files.readString(Path.of(PACK, "made-up-city.json"));
        Path tenant = dir.resolve("tenant.json");
        Files.writeString(tenant, Files.readString(Path.of(CHANGE)));
        Path change = dir.resolve("city.json");
        Files.writeString(change, city.replace("\"500.00\"", "\"900.00\""));
        assertThat(city).contains("\"500.00\"");
        Path bills = Files.createDirectory(dir.resolve("bills"));
        Files.writeString(bills.resolve("b.csv"), HEADER + row("Z1", "Z", 2, "2000.00", ""));
        CommandRun run = CommandRun.of(
                "policy",
                "whatif",
                "--pack",
                tenant.toString(),
                "--pack",
                PACK,
                "--change",
                change.toString(),
                "--bills",
                bills.toString());
        assertThat(run.out())
                .contains("  after: made-up-city-reform 1, made-up-city 1\n")
                .contains("  POOLED_FUND   1440.00  1440.00        0.00\n", "不变 / unchanged: 1 人 persons")
                .doesNotContain("YY-T-969");
    }

    /** D's two bills of the example, each in a file of its month: the yearly limit leaves 4640.00 for the later one. */
    @Test
    void GIVEN_files_whose_names_do_not_sort_by_month_THEN_the_year_goes_by_day() throws IOException {
        Files.writeString(
                dir.resolve("2026-9.csv"),
                HEADER + row("D1", "D", 3, "20000.00", "").replace("2026-03-01", "2026-09-05"));
        Files.writeString(
                dir.resolve("2026-10.csv"),
                HEADER + row("D2", "D", 2, "10000.00", "").replace("2026-03-01", "2026-10-05"));
        CommandRun apart = whatif(PACK, CHANGE, dir.toString());
        Files.delete(dir.resolve("2026-9.csv"));
        Files.delete(dir.resolve("2026-10.csv"));
        CommandRun together = bills(row("D1", "D", 3, "20000.00", "").replace("2026-03-01", "2026-09-05")
                + row("D2", "D", 2, "10000.00", "").replace("2026-03-01", "2026-10-05"));
        assertThat(together.out()).contains("  TOTAL         30000.00  30000.00        0.00");
        assertThat(apart.out()).isEqualTo(together.out());
    }

    @Test
    void GIVEN_a_reversal_of_a_part_THEN_it_is_refused_and_the_whole_stays() throws IOException {
        CommandRun run = bills(row("A1", "A", 3, "10000.00", "")
                + row("A2", "A", 3, "-3000.00", "").replace("A2,,", "A2,A1,")
                + row("A3", "A", 2, "2000.00", ""));
        assertThat(run.out())
                .contains("counted in neither: A2", "YY-T-968", "reverses=A1, settlementLine=2")
                // where the year of A stands, nobody knows from there on
                .contains("counted in neither: A3", "YY-B-035")
                .contains("1 笔账单 bills of 1 人 persons, 2 笔未结算", "  TOTAL         10000.00  10000.00        0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"region\": \"990200\"', '\"region\": \"990300\"'",
        "'\"2026-01-01/..\"', '\"2027-01-01/..\"'",
        "'\"inForce\": \"2026-01-01/..\"', '\"inForce\": \"2026-01-01/..\", \"knownFrom\": \"2026-12-01\"'",
    })
    void GIVEN_a_change_that_reaches_no_bill_THEN_no_effect_is_not_all_that_is_told(String good, String bad)
            throws IOException {
        Path change = dir.resolve("change.json");
        Files.copy(Path.of(CHANGE), change);
        PolicySample.change(change, good, bad);
        Files.writeString(dir.resolve("bills.csv"), HEADER + row("Z1", "Z", 2, "2000.00", ""));
        CommandRun run = whatif(PACK, change.toString(), dir.toString());
        assertThat(run.out())
                .contains("提醒 / warning YY-T-969", "change=[made-up-city-reform]", "used=[made-up-city]", "knownFrom");
        assertThat(whatif(PACK, CHANGE, dir.toString()).out()).doesNotContain("YY-T-969");
    }

    @Test
    void GIVEN_an_overlay_as_the_change_THEN_bills_that_had_no_date_cannot_be_compared() throws IOException {
        Path packs = Files.createDirectory(dir.resolve("packs"));
        Files.writeString(packs.resolve("city.json"), PolicySample.CITY);
        Files.writeString(packs.resolve("nation.json"), PolicySample.NATION);
        Path overlay = dir.resolve("overlay.json");
        Files.writeString(overlay, PolicySample.OVERLAY);
        Path bills = Files.createDirectory(dir.resolve("bills"));
        Files.writeString(bills.resolve("b.csv"), HEADER + row("Z1", "Z", 2, "2000.00", ""));
        CommandRun run = whatif(packs.toString(), overlay.toString(), bills.toString());
        assertThat(run.out())
                .contains(
                        "YY-B-103",
                        "world=before",
                        "0 笔账单 bills of 0 人 persons",
                        "  TOTAL    0.00   0.00        0.00\n");
    }

    /** The Chongqing journey in a folder of bills, its packs by their whole path. */
    private Path journeyInFolder() throws IOException {
        Path bills = Files.createDirectory(dir.resolve("bills"));
        Path journey = Files.createDirectory(bills.resolve("april"));
        try (var files = Files.list(Path.of("../journeys/chongqing-2026-04"))) {
            for (Path file : files.toList()) {
                Files.writeString(
                        journey.resolve(file.getFileName()),
                        Files.readString(file)
                                .replace(
                                        "../../policies",
                                        Path.of("../policies").toRealPath().toString()));
            }
        }
        return bills;
    }

    /** The voucher has 800.00 of April's care bill; the change limits it to 500.00. */
    @Test
    void GIVEN_a_journey_among_the_bills_THEN_its_month_of_care_and_hospital_is_settled_in_both_worlds()
            throws IOException {
        Path bills = journeyInFolder();
        Path change = dir.resolve("change.json");
        Files.writeString(
                change,
                PolicySample.NATION
                        .replace("a.rounding", "voucher.monthCap")
                        .replace("{ \"word\": \"HALF_UP\" }", "{ \"amount\": \"500.00\" }"));
        CommandRun run = CommandRun.of(
                "policy",
                "whatif",
                "--pack",
                "../policies/nation.json",
                "--pack",
                "../policies/chongqing-sample.json",
                "--pack",
                "../journeys/chongqing-2026-04/overlay.json",
                "--change",
                change.toString(),
                "--bills",
                bills.toString(),
                "--group",
                "careLevel");
        assertThat(run.out())
                .contains(
                        "1 笔账单 bills of 1 人 persons, 0 笔未结算",
                        "  CARE_VOUCHER      800.00    500.00     -300.00\n",
                        "  PERSON           3018.00   3318.00     +300.00\n",
                        "  SEVERE          1      1  12320.00  3018.00  3318.00     +300.00  +300.00\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void GIVEN_a_journey_that_one_world_cannot_settle_THEN_it_counts_in_neither() throws IOException {
        Path bills = journeyInFolder();
        CommandRun run = whatif(PACK, CHANGE, bills.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("counted in neither: april", "world=before, after", "0 笔账单 bills of 0 人");
    }

    /** Sums agree whatever the bills: payers' differences sum to zero, groups to the whole, and each world is the book alone. */
    @Test
    void GIVEN_random_bills_THEN_every_sum_agrees() throws IOException {
        PolicyBook before = PolicyFiles.read(List.of(PACK)).book().orElseThrow();
        PolicyBook after =
                before.combinedWith(PolicyFiles.read(List.of(CHANGE)).packs().get(0));
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<ShadowRow> rows = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                rows.add(randomRow(random, i));
            }
            WhatIfReport both = report(before, after, rows);
            WhatIfReport alone = report(before, before, rows);
            assertThat(both.total().difference()).isEqualTo(Money.ZERO);
            assertThat(both.payers().values().stream()
                            .map(WhatIfReport.BeforeAfter::difference)
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(Money.ZERO);
            both.payers()
                    .forEach((payer, amounts) -> assertThat(amounts.before())
                            .as("seed " + rows)
                            .isEqualTo(Objects.requireNonNull(alone.payers().get(payer))
                                    .before()));
            assertThat(alone.payers().values())
                    .allMatch(amounts -> amounts.difference().isZero());
            WhatIfReport.Group together = both.groups().get(both.groups().size() - 1);
            assertThat(both.groups().subList(0, both.groups().size() - 1).stream()
                            .map(WhatIfReport.Group::person)
                            .reduce(WhatIfReport.BeforeAfter.NONE, WhatIfReport.BeforeAfter::plus))
                    .isEqualTo(together.person());
            assertThat(both.persons().values().stream()
                            .reduce(WhatIfReport.BeforeAfter.NONE, WhatIfReport.BeforeAfter::plus))
                    .isEqualTo(together.person());
        }
    }

    private static WhatIfReport report(PolicyBook before, PolicyBook after, List<ShadowRow> rows) {
        WhatIfRun run = new WhatIfRun(before, after);
        rows.forEach(row -> run.next("random", row));
        assertThat(run.unsettled()).isEmpty();
        return WhatIfReport.of(run.bills(), "entitlement");
    }

    private static ShadowRow randomRow(Random random, int number) {
        Map<String, String> values = new LinkedHashMap<>();
        Money scope = Money.ofFen(random.nextInt(3_000_000));
        Money own = Money.ofFen(random.nextInt(100_000));
        values.put("bill", "B" + number);
        values.put("person", "P" + random.nextInt(4));
        values.put("service_date", "2026-0" + (1 + number / 2) + "-15");
        values.put("region", "990200");
        values.put(
                "facts",
                "setting=INPATIENT;scheme=310;hospitalLevel=" + (2 + random.nextInt(2)) + ";entitlement="
                        + (random.nextInt(4) == 0 ? "SPECIAL_HARDSHIP" : "NONE"));
        values.put("medfee_sumamt", scope.plus(own).toString());
        values.put("fulamt_ownpay_amt", own.toString());
        values.put("overlmt_selfpay", "0.00");
        values.put("preselfpay_amt", "0.00");
        values.put("inscp_scp_amt", scope.toString());
        return ShadowRow.read("random", number, values).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "../shadow/pack, nowhere.json, ../whatif/bills, 2",
        "../shadow/pack, ../whatif/change.json, nowhere, 2",
        "../shadow/pack, ../whatif/change.json, src, 2",
        "nowhere, ../whatif/change.json, ../whatif/bills, 1",
        "../shadow/pack, ../estimate/estimate.json, ../whatif/bills, 1",
    })
    void GIVEN_wrong_files_THEN_the_exit_code_tells(String pack, String change, String bills, int code) {
        assertThat(whatif(pack, change, bills).code()).isEqualTo(code);
    }
}
