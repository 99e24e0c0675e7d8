package io.yiyang.billing.month;

import static io.yiyang.model.code.MedicalTreatmentType.OUTPATIENT;
import static io.yiyang.model.code.MedicalTreatmentType.PHARMACY_PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.LedgerWriter;
import io.yiyang.billing.json.SettlementWriter;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.billing.statement.Statement;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.money.Money;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.text.BilingualText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The text, page and JSON of three months as a reader sees them, in {@code src/test/resources/golden}. After an intended change
 * the run with {@code -Dgolden.write=true} writes them anew; look at what moved before committing it.
 */
class GoldenPagesTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    /** A hospital stay, care before it and a line of every fault; the days' repeated care lines are left out. */
    private static MonthSettlement sample() {
        Set<String> days = Set.of("2026-04-01", "2026-04-12");
        return SampleMonth.settle(SampleMonth.linesWithFaults().stream()
                .filter(line -> line.id().value().startsWith("M-")
                        || days.contains(line.serviceDate().toString())
                        || line.id().value().startsWith("X-"))
                .toList());
    }

    /** Visits, a pharmacy, linked stays of which the second goes on, bands and limits, and the platform's word for one bill. */
    private static MonthSettlement settings() {
        return SettingMonths.of("2026-04-01/2026-05-01")
                .in(AccumulatorLedger.EMPTY, "2026-05-01")
                .balance("50.00")
                .stay("HOME-STAY", SegmentKind.CARE_HOME_BED, "HOME", "2020-01-01", "2026-04-20")
                .stay("A", SegmentKind.INPATIENT, "L1", "2026-04-20", "2026-04-28")
                .referred("B", "L1", "2026-04-28", "L3", "2026-04-28", "")
                .visit("V1", OUTPATIENT, "2026-04-02", "2000.00", "L1")
                .visit("V2", PHARMACY_PURCHASE, "2026-04-03", "70.00", "PHARMACY")
                .line("A1", "2026-04-21", "1000.00", "L1")
                .line("B1", "2026-04-29", "4000.00", "L3")
                .answered(new PlatformAnswers(
                        Map.of(
                                BillId.of("V1:visit"),
                                PlatformResult.ofAmounts(Map.of(
                                        PlatformAmount.TOTAL, Money.parseYuan("2000.00"),
                                        PlatformAmount.POOLED_FUND, Money.parseYuan("719.99"),
                                        PlatformAmount.CASH, Money.parseYuan("1280.01")))),
                        PlatformConvention.standard(),
                        Money.ZERO))
                .settle(LinkedStaysInPartsTest.rules(
                        "HIGHEST_ONCE_TOP_UP",
                        "\"ratio\": \"inpatient.ratio\", \"yearCap\"",
                        "\"bands\": \"test.bands\", \"payCap\": \"test.cap\", \"yearCap\"",
                        "\"accumulates\": {\"words\": [\"21\", \"24\", \"71\"]}",
                        "\"bandOrigin\": {\"word\": \"ZERO\"}, \"accumulates\": {\"words\": [\"21\", \"24\", \"71\"]}",
                        "\"parameters\": [",
                        "\"parameters\": ["
                                + LinkedStaysInPartsTest.parameter(
                                        "test.bands",
                                        "{\"bands\": [{\"upTo\": \"2000.00\", \"ratio\": \"0.5\"}, {\"ratio\": \"0.7\"}]}")
                                + LinkedStaysInPartsTest.parameter("test.cap", "{\"amount\": \"9000.00\"}")));
    }

    private static Statement statement(String month) {
        return switch (month) {
            case "sample" -> SampleMonth.statement(sample());
            case "plain" ->
                Statement.of(
                        SampleMonth.settle(List.of(SampleMonth.lines().get(0))),
                        BilingualText.of("一行费用", "one line"),
                        "某**");
            default -> Statement.of(settings(), BilingualText.of("多种就诊", "several settings"), "某**");
        };
    }

    private static MonthSettlement month(String month) {
        return switch (month) {
            case "sample" -> sample();
            case "plain" -> SampleMonth.settle(List.of(SampleMonth.lines().get(0)));
            default -> settings();
        };
    }

    @ParameterizedTest
    @CsvSource({"sample", "plain", "settings"})
    void GIVEN_a_month_THEN_text_page_and_json_are_as_committed(String month) throws IOException {
        same(month + ".txt", statement(month).text());
        same(month + ".html", statement(month).html());
        same(month + ".json", SettlementWriter.write(month(month)));
        if (month.equals("settings")) {
            same("settings-ledger.json", LedgerWriter.write(month(month).ledger()));
        }
    }

    /** Apart from checksums, which move with every edit of a sample pack. */
    private static void same(String name, String whole) throws IOException {
        String text = whole.replaceAll("[0-9a-f]{64}|(?<=sha256 )[0-9a-f]{12}", "checksum");
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).as(name).isEqualTo(Files.readString(file));
    }
}
