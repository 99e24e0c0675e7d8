package io.yiyang.billing.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SettlementWriterTest {
    private static final MonthSettlement SETTLED = SampleMonth.settle(SampleMonth.linesWithFaults());
    private static final String TEXT = SettlementWriter.write(SETTLED);
    private static final JsonNode ROOT = parse(TEXT);

    private static JsonNode parse(String text) {
        try {
            return JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Money money(JsonNode node) {
        assertThat(node.isTextual()).as("money is a text: %s", node).isTrue();
        return Money.parseYuan(node.textValue());
    }

    private static Money sum(Iterable<JsonNode> nodes, String key) {
        return Money.sum(StreamSupport.stream(nodes.spliterator(), false)
                .map(n -> money(n.path(key)))
                .toList());
    }

    private static Money sum(JsonNode object) {
        List<Money> amounts = new ArrayList<>();
        object.forEach(n -> amounts.add(money(n)));
        return Money.sum(amounts);
    }

    @Test
    void theStrictReaderTakesTheDocument() {
        Outcome<List<String>> keys =
                StrictJson.read("settlement", TEXT.getBytes(StandardCharsets.UTF_8), (ObjectReader root) -> {
                    root.keys().forEach(root::has);
                    return root.keys();
                });
        assertThat(keys.orElseThrow())
                .containsExactly(
                        "schema",
                        "resident",
                        "period",
                        "region",
                        "knownOn",
                        "totals",
                        "calendar",
                        "transfers",
                        "bills",
                        "unsettled",
                        "problems",
                        "packs",
                        "basis",
                        "weakest");
    }

    @Test
    void everySumAgrees() {
        assertThat(ROOT.path("bills")).hasSize(2);
        for (JsonNode bill : ROOT.path("bills")) {
            assertThat(sum(bill.path("shares"), "amount")).isEqualTo(money(bill.path("total")));
            assertThat(sum(bill.path("lines"), "amount")).isEqualTo(money(bill.path("total")));
            assertThat(sum(bill.path("lines"), "inScope")).isEqualTo(money(bill.path("inScope")));
            for (JsonNode line : bill.path("lines")) {
                assertThat(sum(line.path("cells"))).isEqualTo(money(line.path("amount")));
                assertThat(money(line.path("ownPay"))
                                .plus(money(line.path("overLimit")))
                                .plus(money(line.path("preSelfPay")))
                                .plus(money(line.path("inScope"))))
                        .isEqualTo(money(line.path("amount")));
            }
            for (JsonNode share : bill.path("shares")) {
                Money column = Money.sum(StreamSupport.stream(bill.path("lines").spliterator(), false)
                        .map(l -> money(l.path("cells").path(share.path("payer").textValue())))
                        .toList());
                assertThat(column).isEqualTo(money(share.path("amount")));
            }
        }
        JsonNode totals = ROOT.path("totals");
        assertThat(sum(ROOT.path("bills"), "total")).isEqualTo(money(totals.path("settled")));
        assertThat(sum(ROOT.path("unsettled"), "amount"))
                .isEqualTo(money(totals.path("unsettled")))
                .hasToString("56.00");
        assertThat(money(totals.path("settled")).plus(money(totals.path("unsettled"))))
                .isEqualTo(money(totals.path("charged")))
                .hasToString("12296.00");
        assertThat(sum(totals.path("together").path("payers")))
                .isEqualTo(money(totals.path("together").path("total")));
        for (JsonNode ledger : totals.path("ledgers")) {
            assertThat(sum(ledger.path("payers"))).isEqualTo(money(ledger.path("total")));
        }
        assertThat(totals.at("/ledgers/CARE/payers/PERSON").textValue()).isEqualTo("1340.00");
        assertThat(totals.at("/ledgers/MEDICAL/payers/PERSON").textValue()).isEqualTo("1598.00");
        assertThat(totals.at("/together/payers/PERSON").textValue()).isEqualTo("2938.00");
    }

    @Test
    void aShareTellsRuleDeductibleTermsStepsAndSources() {
        JsonNode fund = ROOT.at("/bills/1/shares/0");
        assertThat(fund.path("payer").textValue()).isEqualTo("POOLED_FUND");
        assertThat(fund.path("amount").textValue()).isEqualTo("7182.00");
        assertThat(fund.path("rule").textValue()).isEqualTo("proportional/1");
        assertThat(fund.path("deductible").textValue()).isEqualTo("440.00");
        assertThat(fund.path("terms"))
                .extracting(t -> t.path("name").textValue() + " " + t.path("value"))
                .containsExactly(
                        "base {\"word\":\"ELIGIBLE\"}",
                        "deductible {\"amount\":\"440.00\"}",
                        "ratio {\"ratio\":\"0.95\"}",
                        "rounding {\"word\":\"HALF_UP\"}");
        JsonNode ratio = fund.at("/terms/2/provenance");
        assertThat(ratio.path("parameter").textValue()).isEqualTo("sample-city#inpatient.ratio");
        assertThat(ratio.path("confidence").textValue()).isEqualTo("MIRROR");
        assertThat(ratio.at("/citations/0/number").textValue()).isEqualTo("虚医保〔2025〕9号");
        assertThat(fund.path("steps").get(2).path("formula").textValue())
                .isEqualTo("(8000.00 − 440.00) × 95% = 7182.00");
        assertThat(ROOT.at("/bills/1/shares/1/notCovered/code").textValue()).isEqualTo("YY-B-201");
        assertThat(ROOT.at("/bills/0/shares/0/terms/0/value").toString()).isEqualTo("{\"words\":[\"CARE_NURSING\"]}");
        assertThat(ROOT.at("/bills/0/shares/0/terms/2/provenance/dateDeclaredBy")
                        .textValue())
                .isEqualTo("示例租户");
    }

    @Test
    void calendarTransfersProblemsPacksAndConfidenceAreThere() {
        assertThat(ROOT.at("/calendar/boundaryDays").textValue()).isEqualTo("HOSPITAL_HAS_BOTH");
        assertThat(ROOT.at("/calendar/days")).hasSize(30);
        assertThat(ROOT.at("/calendar/days/10").toString())
                .isEqualTo("{\"day\":\"2026-04-11\",\"segment\":\"s2\",\"boundary\":true,"
                        + "\"touched\":[\"s1\",\"s2\"],\"entitlements\":[\"h1\"]}");
        assertThat(ROOT.at("/calendar/segments"))
                .extracting(s -> s.path("id").textValue())
                .containsExactlyInAnyOrder("s1", "s2", "s3", "h1");
        assertThat(ROOT.at("/transfers/0/referral").textValue()).isEqualTo("case-7");
        assertThat(ROOT.path("problems"))
                .extracting(p -> p.path("code").textValue())
                .containsExactly("YY-B-020", "YY-B-031");
        assertThat(ROOT.path("packs"))
                .extracting(p -> p.path("id").textValue())
                .containsExactly("sample-city", "示例租户", "sample-nation");
        assertThat(ROOT.path("basis"))
                .extracting(p -> p.path("parameter").textValue())
                .containsExactly("sample-nation#line.rounding", "sample-nation#separation.ledger");
        assertThat(ROOT.path("weakest").toString())
                .isEqualTo("{\"confidence\":\"DECLARED\",\"parameters\":[\"sample-city#care.perDay\"]}");
    }

    @Test
    void noAmountIsAJsonNumberAndTheTextIsStable() {
        assertNoDecimal(ROOT);
        assertThat(SettlementWriter.write(SampleMonth.settle(SampleMonth.linesWithFaults())))
                .isEqualTo(TEXT);
        assertThat(TEXT).doesNotContain("\r").endsWith("}\n");
    }

    private static void assertNoDecimal(JsonNode node) {
        assertThat(node.isFloatingPointNumber()).isFalse();
        node.forEach(SettlementWriterTest::assertNoDecimal);
    }
}
