package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowCommandTest {
    private static final Path FOLDER = Path.of("..", "shadow");
    private static final String EXPORT = FOLDER.resolve("settlements-2026.csv").toString();
    private static final String PACK = FOLDER.resolve("pack").toString();

    private static final String HEADER =
            "bill,service_date,region,facts,medfee_sumamt,fulamt_ownpay_amt,overlmt_selfpay,preselfpay_amt,inscp_scp_amt,"
                    + "hifp_pay,paid_before\n";

    /** (2000.00 − 500.00) × 90 % = 1350.00. */
    private static final String GOOD =
            "G1,2026-03-01,990200,setting=INPATIENT;scheme=310;hospitalLevel=2,2000.00,0.00,0.00,0.00,2000.00,1350.00,"
                    + "POOLED_FUND=0.00\n";

    @TempDir
    private Path dir;

    /** What a run printed and returned. */
    record Run(int code, String out, String err) {}

    private static Run yiyang(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(code, out.toString(), err.toString());
    }

    private Run shadow(String text) throws IOException {
        return shadow(text.getBytes(StandardCharsets.UTF_8));
    }

    private Run shadow(byte[] bytes) throws IOException {
        Path file = dir.resolve("export.csv");
        Files.write(file, bytes);
        return yiyang("shadow", file.toString(), "--pack", PACK);
    }

    @Test
    void theExampleListsEveryDifferingFenWithItsCause() {
        Run run = yiyang("shadow", EXPORT, "--pack", PACK);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("影子运行 / shadow run: 5 笔一致 agree, 4 笔有差异 differ, 0 笔未能比对 not compared, 0 个读取问题")
                // S4: deductible 400.00 instead of 800.00, so the pool pays 320.00 more and the large-amount fund
                // 192.00 less
                .contains("DIFF S4 (line 5): 实际支付起付线：测算 800.00，平台 400.00，差 -400.00")
                .contains("computed 6560.00, reported 6880.00, difference 320.00: "
                        + "320.00 follows from deductible consumed (another deductible was consumed)")
                .contains("computed 264.00, reported 72.00, difference -192.00: "
                        + "-192.00 follows from deductible consumed (another deductible was consumed)")
                // S5: one fen
                .contains("computed 661.11, reported 661.12, difference 0.01: 0.01 one fen")
                // S6: the hospital bears 100.00
                .contains("100.00 the platform charges the hospital")
                // S9: cash does not add up
                .contains("IDENTITY S9 (line 10): I2 ", "IDENTITY S9 (line 10): I1b ")
                .contains("  DEDUCTIBLE 400.00", "  ROUNDING 0.01", "  HOSPITAL_SHARE 100.00", "  INCONSISTENT 100.00");
        for (String agreeing : List.of("S1 (", "S2 (", "S3 (", "S7 (", "S8 (")) {
            assertThat(run.out()).doesNotContain(" " + agreeing);
        }
    }

    @Test
    void aToleranceOfOneFenLeavesTheOneFenOut() {
        assertThat(yiyang("shadow", EXPORT, "--pack", PACK, "--tolerance", "0.01")
                        .out())
                .contains("6 笔一致 agree, 3 笔有差异 differ")
                .doesNotContain("DIFF S5");
    }

    @Test
    void settlementsThatAllAgreeEndWithZero() throws IOException {
        Run run = shadow("\ufeff" + HEADER + GOOD);
        assertThat(run.out()).contains("1 笔一致 agree");
        assertThat(run.code()).isZero();
    }

    @Test
    void badRowsAreReportedWithLineAndColumnAndTheRestGoesOn() throws IOException {
        Run run = shadow(HEADER
                + GOOD.replace("G1", "B1").replace("2026-03-01", "March")
                + GOOD.replace("G1", "B2").replace("1350.00", "\"1,350.00\"")
                + "B3,too,short\n"
                + GOOD.replace("G1", "B4").replace("2000.00,1350.00", "1999.00,1350.00")
                + "\"B\n5\",2026-03-01,990200,x,1,1,0,0,0,,\n"
                + GOOD);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "line=2, column=service_date, value=\"March\"",
                        "line=3, column=hifp_pay, value=\"1,350.00\"",
                        "YY-T-963",
                        "line=4, values=3, columns=11",
                        "line=5, column=medfee_sumamt",
                        "line=6, column=bill",
                        "line=6, column=facts",
                        "1 笔一致 agree, 0 笔有差异 differ, 0 笔未能比对 not compared, 6 个读取问题");
    }

    @Test
    void aNameOrANumberInTheWrongColumnIsNotPrinted() throws IOException {
        Run run = shadow(HEADER + GOOD.replace("2026-03-01", "王建国") + GOOD.replace("990200", "000000194002290012"));
        assertThat(run.out())
                .contains("column=service_date, value=*** (3 characters)", "column=region, value=*** (18 characters)")
                .doesNotContain("王建国", "000000194002290012");
    }

    @Test
    void aNameOrAnIdentityNumberAmongTheFactsOrAsPersonIsRefusedAndNotPrinted() throws IOException {
        Run run = shadow(HEADER.replace("bill,", "person,bill,")
                + "110101194001010017," + GOOD
                + "P1," + GOOD.replace("G1", "G2").replace("scheme=310", "scheme=310;name=王建国")
                + "P1," + GOOD.replace("G1", "G3").replace("scheme=310", "scheme=310;name=Wang Jianguo")
                + "P1," + GOOD.replace("G1", "G4").replace("scheme=310", "scheme=310;id=11010119400101001X")
                + "P1," + GOOD.replace("G1", "G5"));
        assertThat(run.out())
                .contains(
                        "line=2, column=person, value=*** (18 characters)",
                        "line=3, column=facts, value=*** (",
                        "line=4, column=facts, value=*** (",
                        "line=5, column=facts, value=*** (",
                        "1 笔一致 agree, 0 笔有差异 differ, 0 笔未能比对 not compared, 4 个读取问题")
                .doesNotContain("194001010017", "王建国", "Jianguo", "11010119400101001X");
    }

    @ParameterizedTest
    @CsvSource({
        "'bill,colour', YY-T-961",
        "'bill,bill', YY-T-960",
        "'', YY-T-961",
    })
    void aHeaderThatIsNotAsRequiredStopsTheRun(String header, String code) throws IOException {
        Run run = shadow(header + "\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(code).doesNotContain("shadow run");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedAndAnOpenQuoteEndsTheReading() throws IOException {
        assertThat(shadow(new byte[] {(byte) 0xff, (byte) 0xfe, 0}).out()).contains("YY-T-960", "not UTF-8");
        Run run = shadow(HEADER + GOOD + "\"open");
        assertThat(run.out()).contains("YY-T-960", "from line 3 on", "1 笔一致 agree");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void whatTheRuleNeedsAndTheExportDoesNotTellIsNeverZero() throws IOException {
        Run run = shadow(HEADER + GOOD.replace("POOLED_FUND=0.00", ""));
        assertThat(run.out()).contains("YY-B-035", "line=2", "1 笔未能比对 not compared");
    }

    @Test
    void aDateWithoutPolicyATwiceUsedBillAndALostReversalAreNamed() throws IOException {
        Run run = shadow(HEADER.replace("bill,", "reverses,bill,")
                + "," + GOOD.replace("2026-03-01", "2025-03-01")
                + "," + GOOD
                + "X9," + GOOD.replace("G1", "R1"));
        assertThat(run.out()).contains("YY-B-102", "YY-T-964", "YY-T-965", "3 笔未能比对 not compared");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere.csv, ../shadow/pack, 0",
        "../shadow/settlements-2026.csv, ../nowhere, 0",
        "../shadow/settlements-2026.csv, ../shadow/pack, x",
        "../shadow/settlements-2026.csv, ../shadow/pack, -1",
        "../shadow/settlements-2026.csv, src, 0",
    })
    void wrongUseEndsWithTwo(String export, String pack, String tolerance) {
        assertThat(yiyang("shadow", export, "--pack", pack, "--tolerance=" + tolerance)
                        .code())
                .isEqualTo(2);
    }
}
