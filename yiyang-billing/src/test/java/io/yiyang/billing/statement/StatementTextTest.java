package io.yiyang.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.json.SettlementWriter;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.model.text.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class StatementTextTest {
    private static final MonthSettlement SETTLED = SampleMonth.settle(SampleMonth.linesWithFaults());
    private static final String TEXT = SampleMonth.statement(SETTLED).text();

    @Test
    void aReaderFindsEachStepWithItsFigures() {
        assertThat(TEXT)
                .contains(
                        "22 × 60.00 = 1320.00",
                        "2140.00 × 40% = 856.00",
                        "min(856.00, 800.00) = 800.00",
                        "3460.00 − 1320.00 − 800.00 = 1340.00",
                        "(8000.00 − 440.00) × 95% = 7182.00",
                        "8780.00 − 7182.00 = 1598.00");
    }

    @Test
    void linesSplitByClassAsWorkedOutByHand() {
        assertThat(TEXT)
                .contains(
                        "  治疗费      treatment                1  2,000.00     0.00      200.00          0.00    1,800.00\n",
                        "  西药费      western medicine         1  3,200.00     0.00        0.00        320.00    2,880.00\n",
                        "  其他费      other medical            1    260.00   260.00        0.00          0.00        0.00\n",
                        "  合计        total                    8  8,780.00   260.00      200.00        320.00    8,000.00\n",
                        "  照料护理费  care              22  1,760.00\n",
                        "  合计        total             74  3,460.00\n");
    }

    @Test
    void theCalendarTellsWhoHasEachDayAndWhoSaysSo() {
        assertThat(TEXT)
                .contains(
                        "  2026-04-01 – 2026-04-10  10 天 d  养老床位 care-home bed  颐园养老院 Yiyuan Care Home\n",
                        "  2026-04-11                1 天 d  住院床位 inpatient bed  市第二医院 Second City Hospital"
                                + "  转移日 boundary day, + 床位保留 bed hold\n",
                        "  2026-04-12 – 2026-04-17   6 天 d",
                        "  2026-04-19 – 2026-04-30  12 天 d",
                        "入院日、出院日均计医院 admission and discharge day are both hospital days",
                        "声明方 declared by: 示例租户");
    }

    @Test
    void theHistoryIsInLocalTimeOfThePlaceAndInOrder() {
        assertThat(TEXT).contains("history, local time Asia/Shanghai");
        assertThat(TEXT.indexOf("2026-04-11 07:05")).isPositive().isLessThan(TEXT.indexOf("2026-04-11 10:20"));
        assertThat(TEXT).contains("2026-04-18 16:10");
        Statement reversed = SampleMonth.statement(SETTLED);
        List<TimelineEntry> entries = new ArrayList<>(reversed.timeline());
        java.util.Collections.reverse(entries);
        assertThat(reversed.withTimeline(entries).text()).isEqualTo(TEXT);
    }

    @Test
    void whatThePersonPaysStandsByLedgerAndTogether() {
        assertThat(TEXT)
                .contains(
                        "  个人支付：养老 the person pays: care  1,340.00\n",
                        "  个人支付：医疗 medical                1,598.00\n",
                        "  个人支付合计 together                 2,938.00\n");
    }

    @Test
    void eachSourceIsNamedWithNumberAddressDateAndConfidence() {
        assertThat(TEXT)
                .contains(
                        "虚构市医保待遇<办法> & 附件 虚医保〔2025〕9号, 虚构市医保局, 2025-12",
                        "https://example.org/insurance?a=1&b=2",
                        "sample-city#inpatient.ratio: 自 2026-01-01 起，官方文字转载 in force since 2026-01-01,"
                                + " official wording re-posted elsewhere [2]",
                        "sample-city#care.perDay: 自 2026-01-01 起，官网原文，生效日期由 示例租户 声明 in force since"
                                + " 2026-01-01, text of a government site, date declared by tenant 示例租户 [1]",
                        "rules of all bills: sample-nation#line.rounding",
                        "rules of all bills: sample-nation#separation.ledger",
                        "最弱依据 weakest support: 租户声明 declared by the tenant\n    sample-city#care.perDay\n");
    }

    @Test
    void packsAreNamedWithVersionAndChecksum() {
        assertThat(SETTLED.packs()).hasSize(3);
        SETTLED.packs()
                .forEach(pack -> assertThat(TEXT)
                        .containsPattern("  " + pack.id() + " +" + pack.version() + " +sha256 "
                                + pack.checksum().substring(0, 12) + "\n"));
    }

    @Test
    void aPayerThatDoesNotPayIsNamedWithTheReason() {
        assertThat(TEXT)
                .contains("2. 商业补充保险 commercial supplement: 0.00")
                .contains("YY-B-201 不符合该支付方的条件 the payer's condition is not met")
                .contains("required = commercialPlan=[GOLD]");
    }

    @Test
    void everyProblemAndEveryUnsettledLineIsShown() {
        assertThat(SETTLED.problems()).hasSize(2);
        SETTLED.problems().forEach(problem -> {
            assertThat(TEXT)
                    .contains(problem.code() + " " + problem.text().zh() + " "
                            + problem.text().en());
            problem.facts().forEach((fact, value) -> assertThat(TEXT).contains(fact + " = " + value));
            problem.remedies().forEach(r -> assertThat(TEXT).contains("-> " + r.zh() + " " + r.en()));
        });
        SETTLED.unsettled()
                .forEach(line -> assertThat(TEXT)
                        .containsPattern("  " + line.id() + "  " + line.serviceDate() + "  " + line.itemName() + " +"
                                + line.amount()));
        assertThat(TEXT).contains("lines not settled: 56.00");
    }

    @Test
    void theSectionsStandInTheOrderInWhichPeopleAsk() {
        assertThat(TEXT)
                .containsSubsequence(
                        "-- 经过 ",
                        "-- 日历 ",
                        "-- 养老服务费用 care",
                        "-- 医疗费用 medical",
                        "-- 各方支付 ",
                        "-- 未结算明细 ",
                        "-- 问题 ",
                        "-- 说明 ",
                        "-- 依据 ",
                        "-- 政策包");
    }

    @Test
    void noLineCanRewriteTheTerminal() {
        MonthSettlement hostile = SampleMonth.settle(List.of(SampleMonth.care(
                        "E", LocalDate.parse("2026-04-02"), "\u001B[2J\r\u202Egpj.exe\nfake line", "CARE_MEAL", "25.00")
                .withCharge(
                        io.yiyang.model.money.Quantity.ONE,
                        io.yiyang.model.money.UnitPrice.parseYuan("1.00"),
                        io.yiyang.model.money.Money.parseYuan("2.00"))));
        String text = SampleMonth.statement(hostile).text();
        assertThat(text)
                .contains("\uFFFD[2J \uFFFDgpj.exe fake line")
                .doesNotContain("\u001B", "\r", "\u202E", "\nfake line");
    }

    @Test
    void theSameOnEveryMachine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Statement statement = SampleMonth.statement(SETTLED);
        String html = statement.html();
        String json = SettlementWriter.write(SETTLED);
        try {
            for (String tag : List.of("ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "tr-TR", "de-CH", "zh-CN")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                assertThat(statement.text()).isEqualTo(TEXT);
                assertThat(statement.html()).isEqualTo(html);
                assertThat(SettlementWriter.write(SETTLED)).isEqualTo(json);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(TEXT).doesNotContain("\r");
    }

    @Test
    void theNameIsMaskedAndNotInTheTextForm() {
        Statement statement = SampleMonth.statement(SETTLED);
        assertThat(TEXT).contains("周**").doesNotContain("周样本");
        assertThat(statement.toString()).doesNotContain("周");
        assertThatThrownBy(() -> Statement.of(SETTLED, BilingualText.of("单", "bill"), "  "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("person: must not be blank, but was *** (2 characters)");
    }

    @Test
    void aMonthWithoutAnythingStillGivesAStatement() {
        MonthSettlement nothing = SampleMonth.settle(List.of());
        String text =
                Statement.of(nothing, BilingualText.of("单", "bill"), "周**").text();
        assertThat(text).contains("没有已结算账单 no bill is settled").doesNotContain("weakest");
    }

    @Test
    void aTimelineEntryNeedsAPlace() {
        assertThatThrownBy(() -> new TimelineEntry(Instant.EPOCH, BilingualText.of("事", "event"), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("where: must not be blank");
    }
}
