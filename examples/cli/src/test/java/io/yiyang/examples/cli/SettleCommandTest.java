package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettleCommandTest {
    private static final Path JOURNEYS = Path.of("..", "journeys");
    private static final String CHONGQING =
            JOURNEYS.resolve("chongqing-2026-04").toString();
    private static final String WUHAN = JOURNEYS.resolve("wuhan-transfer").toString();

    /** What a run printed and returned. */
    record Run(int code, String out, String err) {}

    private static Run yiyang(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(code, out.toString(), err.toString());
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void theChongqingMonthEqualsThePublishedCaseToTheFen(@TempDir Path dir) throws IOException {
        Run run = yiyang("settle", "--html", dir.toString(), CHONGQING);
        assertThat(run.code()).isZero();
        // S-der-710: care home 3320 = LTCI 1320 + voucher 800 + person 1200; hospital 9000 = pool 7182 + person 1818
        assertThat(run.out())
                .contains(
                        "长期护理保险 long-term care insurance: 1,320.00",
                        "22 × 60.00 = 1320.00",
                        "养老服务消费补贴 care voucher: 800.00",
                        "2000.00 × 40% = 800.00",
                        "(8000.00 − 440.00) × 95% = 7182.00",
                        "王**",
                        "入院日、出院日均计医院",
                        "生效日期由 示例养老集团 / sample care group 声明");
        assertThat(run.out()).doesNotContain("王秀英");
        assertThat(run.out().lines().filter(l -> l.startsWith("  个人支付合计")).toList())
                .singleElement()
                .asString()
                .endsWith("3,018.00");
        JsonNode settlement = json(dir.resolve("chongqing-2026-04.json"));
        assertThat(Files.readString(dir.resolve("chongqing-2026-04.html")))
                .contains("data-amount=\"3018.00\"")
                .doesNotContain("王秀英");
        assertThat(settlement.toString()).doesNotContain("王秀英");
        JsonNode totals = settlement.get("totals");
        assertThat(totals.at("/ledgers/CARE/total").textValue()).isEqualTo("3320.00");
        assertThat(totals.at("/ledgers/CARE/payers/LONG_TERM_CARE").textValue()).isEqualTo("1320.00");
        assertThat(totals.at("/ledgers/CARE/payers/CARE_VOUCHER").textValue()).isEqualTo("800.00");
        assertThat(totals.at("/ledgers/CARE/payers/PERSON").textValue()).isEqualTo("1200.00");
        assertThat(totals.at("/ledgers/MEDICAL/payers/POOLED_FUND").textValue()).isEqualTo("7182.00");
        assertThat(totals.at("/ledgers/MEDICAL/payers/PERSON").textValue()).isEqualTo("1818.00");
        assertThat(totals.at("/together/payers/PERSON").textValue()).isEqualTo("3018.00");
    }

    @Test
    void theWuhanTransferStandsInThreeReadings(@TempDir Path dir) {
        Run run = yiyang("settle", "--html", dir.toString(), WUHAN);
        assertThat(run.code()).isZero();
        String table = run.out().substring(run.out().indexOf("readings side by side"));
        // top-up: (3000-200)x90% + (20000-600)x60% + 2000x90% = 2520 + 11640 + 1800
        assertThat(table.lines().filter(l -> l.contains("合计 / together")).toList())
                .containsExactly(
                        "    合计 / together: 统筹 / fund 15960.00  个人 / person 10040.00",
                        "    合计 / together: 统筹 / fund 16020.00  个人 / person 9980.00",
                        "    合计 / together: 统筹 / fund 15780.00  个人 / person 10220.00");
        assertThat(Arrays.stream(new String[] {"top-up", "at-higher", "at-first"})
                        .filter(reading -> Files.exists(dir.resolve("wuhan-transfer-" + reading + ".html"))))
                .hasSize(3);
    }

    @Test
    void aResultOfThePlatformInTheMonthIsBookedAndEveryDifferingFenIsPrinted(@TempDir Path dir) throws IOException {
        yiyang("settle", "--html", dir.toString(), CHONGQING);
        JsonNode hospital = json(dir.resolve("chongqing-2026-04.json")).at("/bills/1");
        assertThat(hospital.get("ledger").textValue()).isEqualTo("MEDICAL");
        String bill = hospital.get("id").textValue();
        Path month = dir.resolve("month.json");
        Files.writeString(
                month, Files.readString(Path.of(CHONGQING, "month.json")).replaceFirst("\\{", """
                                {"yearLedger": {"person": "P-1", "settledOn": "2026-04-30", "entries": []},
                                 "platform": {"results": {"%s": {"setlinfo": {"medfee_sumamt": 9000.00,
                                   "hifp_pay": 7181.99, "psn_cash_pay": 1818.01}}}},""".formatted(bill)));
        Path folder = Files.createDirectory(dir.resolve("answered"));
        Files.writeString(
                folder.resolve("journey.json"),
                Files.readString(Path.of(CHONGQING, "journey.json"))
                        .replace("../../policies/", Path.of("..", "policies").toAbsolutePath() + "/")
                        .replace("month.json", month.toAbsolutePath().toString())
                        .replaceAll(
                                "\"(commands|overlay|referral-policy)\\.json\"",
                                "\"" + Path.of(CHONGQING).toAbsolutePath() + "/$1.json\""));
        Run run = yiyang("settle", "--html", dir.toString(), folder.toString());
        assertThat(run.out())
                .contains("reconciled with the platform " + bill + ": 2", "computed 7182.00, reported 7181.99");
        assertThat(run.code()).isZero();
        JsonNode answered = json(dir.resolve("answered.json")).at("/bills/1");
        assertThat(answered.get("settledBy").textValue()).isEqualTo("PLATFORM");
        assertThat(answered.at("/reconciliation/differences/0/causes/0/cause").textValue())
                .isEqualTo("ROUNDING");
        JsonNode booked = json(dir.resolve("answered-ledger.json")).at("/entries/1/posting");
        assertThat(booked.get("bill").textValue()).isEqualTo(bill);
        assertThat(booked.at("/amounts/paid/POOLED_FUND").textValue()).isEqualTo("7181.99");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "duplicate-command,   YY-R-014, 3018.00, 0.00",
        "illegal-transition,  YY-R-001, 3018.00, 0.00",
        "overlapping-place,   YY-R-027, 3018.00, 0.00",
        // the line is own-pay, 50.00
        "line-without-class,  YY-B-020, 2968.00, 50.00",
        // the hospital bill waits for its policy, the care bill does not
        "missing-policy-date, YY-B-103, 1200.00, 9000.00",
    })
    void aFaultGivesItsCodeAndNothingElseIsLost(
            String fault, String code, String person, String unsettled, @TempDir Path dir) throws IOException {
        Run run = yiyang(
                "settle",
                "--html",
                dir.toString(),
                JOURNEYS.resolve("faults").resolve(fault).toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(code);
        JsonNode settlement = json(dir.resolve(fault + ".json"));
        assertThat(settlement.at("/totals/together/payers/PERSON").textValue()).isEqualTo(person);
        assertThat(settlement.at("/totals/unsettled").textValue()).isEqualTo(unsettled);
        long left = 0;
        for (JsonNode line : settlement.at("/unsettled")) {
            left += fen(line.get("amount").textValue());
        }
        assertThat(left).isEqualTo(fen(unsettled));
    }

    @Test
    void anIllegalTransitionTellsWhatIsLegalNow() {
        assertThat(yiyang(
                                "settle",
                                JOURNEYS.resolve("faults/illegal-transition").toString())
                        .out())
                .contains("现在可办 / legal now: 发送出院小结与方案 / send outcome");
    }

    @Test
    void aLineChangedByOneFenListsEveryCellThatMovedAndStaysExact() {
        Run run = yiyang("settle", "--change", "M-046=670.01", CHONGQING);
        assertThat(run.code()).isZero();
        String moved = run.out().substring(run.out().indexOf("moved by"));
        // eligible 8000.01: (8000.01 - 440) x 95% = 7182.0095 -> 7182.01, the person as before
        assertThat(moved).contains("7182.00 → 7182.01");
        Matcher cells = Pattern.compile("line (\\S+), (.+), cell: \\S+ → \\S+ \\((.)0\\.01\\)")
                .matcher(moved);
        int net = 0;
        int person = 0;
        while (cells.find()) {
            int by = cells.group(3).equals("+") ? 1 : -1;
            net += by;
            person += cells.group(2).equals("the person") ? by : 0;
        }
        assertThat(net)
                .as("all moved cells together are the fen that was added")
                .isEqualTo(1);
        assertThat(person).as("the person's cells cancel out").isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "settle, no-such-folder, JOURNEY_DIR: must be a folder",
        "case,   no-such-file,   FILE_OR_DIR: must exist",
        "settle, '',             JOURNEY_DIR",
        "unknown, '',            Unmatched argument",
    })
    void wrongUseIsExplainedWithExitCodeTwo(String command, String argument, String message) {
        Run run = argument.isEmpty() ? yiyang(command) : yiyang(command, argument);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"M-046=sixty, must be LINE=AMOUNT", "M-999=1.00, must name lines of the month"})
    void aWrongChangeIsExplained(String change, String message) {
        Run run = yiyang("settle", "--change", change, CHONGQING);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void aBrokenJourneyFileReportsEveryFaultOfEveryFile(@TempDir Path dir) throws IOException {
        String journey = Files.readString(Path.of(CHONGQING, "journey.json"))
                .replace("commands.json", "nowhere.json")
                .replace("../../policies/", Path.of("..", "policies").toAbsolutePath() + "/")
                .replace(
                        "month.json",
                        Path.of(CHONGQING, "month.json").toAbsolutePath().toString())
                .replace(
                        "referral-policy.json",
                        Path.of(CHONGQING, "referral-policy.json")
                                .toAbsolutePath()
                                .toString());
        Files.writeString(dir.resolve("journey.json"), journey);
        Files.writeString(
                dir.resolve("overlay.json"),
                "{\"schema\": \"yiyang.policy-overlay/1\", \"tenants\": \"x\", \"declarations\": []}");
        Run run = yiyang("settle", dir.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("YY-T-901", "nowhere.json", "YY-M-012", "pointer=/tenant", "YY-M-011", "pointer=/tenants");
    }

    private static long fen(String yuan) {
        return Long.parseLong(yuan.replace(".", ""));
    }
}
