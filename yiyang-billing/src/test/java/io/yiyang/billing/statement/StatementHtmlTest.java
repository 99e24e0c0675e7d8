package io.yiyang.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yiyang.billing.json.SettlementWriter;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.billing.statement.Page.Element;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementHtmlTest {
    private static final MonthSettlement SETTLED = SampleMonth.settle(SampleMonth.linesWithFaults());

    private static Page page(MonthSettlement settlement) {
        return new Page(SampleMonth.statement(settlement).html());
    }

    private static Money sum(Collection<Element> elements) {
        return Money.sum(elements.stream()
                .map(e -> Money.parseYuan(e.get("data-amount")))
                .toList());
    }

    @Test
    void everyCellOfTheMatrixStandsOnThePageOnceAndNoOther() {
        Map<List<String>, String> expected = new HashMap<>();
        for (SettledBill bill : SETTLED.bills()) {
            for (SplitLine line : bill.settlement().bill().lines()) {
                for (Payer payer : bill.settlement().matrix().payers()) {
                    expected.put(
                            List.of(bill.settlement().id().toString(), line.id().toString(), payer.toString()),
                            bill.settlement().matrix().cell(line.id(), payer).toString());
                }
            }
        }
        List<Element> cells = page(SETTLED).with("data-bill", "data-line", "data-payer", "data-amount");
        Map<List<String>, String> shown = new HashMap<>();
        cells.forEach(c ->
                shown.put(List.of(c.get("data-bill"), c.get("data-line"), c.get("data-payer")), c.get("data-amount")));
        assertThat(shown).isEqualTo(expected);
        assertThat(cells).hasSize(74 * 3 + 8 * 3).hasSize(expected.size());
    }

    @Test
    void cellsSumToTheLineAndToTheShareThatStandOnThePage() {
        Page page = page(SETTLED);
        List<Element> cells = page.with("data-bill", "data-line", "data-payer", "data-amount");
        List<Element> lines = page.with("data-line", "data-amount").stream()
                .filter(e -> !e.has("data-payer"))
                .toList();
        assertThat(lines)
                .hasSize(82)
                .allSatisfy(line -> assertThat(sum(cells.stream()
                                .filter(c -> c.get("data-line").equals(line.get("data-line")))
                                .toList()))
                        .hasToString(line.get("data-amount")));
        List<Element> shares = page.with("data-bill", "data-payer", "data-amount").stream()
                .filter(e -> !e.has("data-line"))
                .toList();
        assertThat(shares)
                .hasSize(6)
                .allSatisfy(share -> assertThat(sum(cells.stream()
                                .filter(c -> c.get("data-bill").equals(share.get("data-bill"))
                                        && c.get("data-payer").equals(share.get("data-payer")))
                                .toList()))
                        .hasToString(share.get("data-amount")));
    }

    @Test
    void sharesAndTotalsAreThoseOfTheSettlement() {
        Page page = page(SETTLED);
        for (SettledBill bill : SETTLED.bills()) {
            String id = bill.settlement().id().toString();
            for (PayerShare share : bill.settlement().shares()) {
                assertThat(page.with("data-bill", "data-payer", "data-amount"))
                        .filteredOn(e -> !e.has("data-line")
                                && e.get("data-bill").equals(id)
                                && e.get("data-payer").equals(share.payer().toString()))
                        .singleElement()
                        .satisfies(e -> assertThat(e.get("data-amount"))
                                .isEqualTo(share.amount().toString()));
            }
            assertThat(page.with("data-bill", "data-total"))
                    .anySatisfy(e -> assertThat(List.of(e.get("data-bill"), e.get("data-total")))
                            .isEqualTo(List.of(id, bill.settlement().total().toString())));
        }
        assertThat(part(page, "amount")).isEqualTo(SETTLED.total());
        assertThat(part(page, "ownPay")).hasToString("260.00");
        assertThat(part(page, "overLimit")).hasToString("200.00");
        assertThat(part(page, "preSelfPay")).hasToString("320.00");
        assertThat(part(page, "inScope")).hasToString("8000.00");
        for (Payer payer : List.of(Payer.PERSON, Payer.POOLED_FUND, Payer.LONG_TERM_CARE, Payer.CARE_VOUCHER)) {
            assertThat(total(page, "CARE", payer)).isEqualTo(SETTLED.share(Ledger.CARE, payer));
            assertThat(total(page, "MEDICAL", payer)).isEqualTo(SETTLED.share(Ledger.MEDICAL, payer));
            assertThat(total(page, "TOGETHER", payer)).isEqualTo(SETTLED.share(payer));
        }
        assertThat(total(page, "TOGETHER", Payer.PERSON)).hasToString("2938.00");
        assertThat(sum(page.with("data-unsettled"))).isEqualTo(SETTLED.unsettledTotal());
    }

    private static Money part(Page page, String part) {
        return sum(page.with("data-part", "data-amount").stream()
                .filter(e -> e.get("data-part").equals(part))
                .toList());
    }

    private static Money total(Page page, String ledger, Payer payer) {
        return page.with("data-ledger", "data-payer", "data-amount").stream()
                .filter(e -> e.get("data-ledger").equals(ledger)
                        && e.get("data-payer").equals(payer.toString()))
                .map(e -> Money.parseYuan(e.get("data-amount")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCalendarShowsEveryDayWithItsPlace() {
        List<Element> days = page(SETTLED).with("data-day");
        assertThat(days).hasSize(30);
        assertThat(days)
                .filteredOn(d -> d.get("data-where").equals("HOSPITAL"))
                .extracting(d -> d.get("data-day"))
                .containsExactly(
                        "2026-04-11",
                        "2026-04-12",
                        "2026-04-13",
                        "2026-04-14",
                        "2026-04-15",
                        "2026-04-16",
                        "2026-04-17",
                        "2026-04-18");
        assertThat(days)
                .filteredOn(d -> d.get("class").endsWith(" boundary"))
                .extracting(d -> d.get("data-day"))
                .containsExactly("2026-04-11", "2026-04-18");
    }

    @Test
    void everyProblemIsShownWithCodeFactsAndRemedies() {
        String html = SampleMonth.statement(SETTLED).html();
        assertThat(SETTLED.problems()).hasSize(2);
        SETTLED.problems().forEach(problem -> {
            assertThat(html)
                    .contains(
                            "data-problem=\"" + problem.code() + '"',
                            problem.text().zh(),
                            problem.text().en());
            problem.facts().forEach((fact, value) -> assertThat(html).contains(fact + " = " + value));
            problem.remedies().forEach(remedy -> assertThat(html).contains(remedy.zh(), remedy.en()));
        });
        assertThat(html).contains("data-problem=\"YY-B-201\"");
    }

    @Test
    void thePageLoadsNothingAndRunsNothing() {
        Page page = page(SETTLED);
        assertThat(page.elements())
                .noneMatch(e ->
                        List.of("script", "img", "iframe", "object", "form").contains(e.tag()));
        assertThat(page.elements()).noneMatch(e -> e.has("src") || e.has("style"));
        assertThat(page.elements())
                .noneMatch(e -> e.attributes().keySet().stream().anyMatch(a -> a.startsWith("on")));
        assertThat(page.with("href"))
                .isNotEmpty()
                .allMatch(e ->
                        e.get("href").startsWith("#source-") || e.get("href").equals("data:,"));
        assertThat(SampleMonth.statement(SETTLED).html()).doesNotContain("url(", "@import");
    }

    @Test
    void everyLinkLeadsToAnElementAndEveryIdIsUnique() {
        Page page = page(SETTLED);
        List<String> ids = page.with("id").stream().map(e -> e.get("id")).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.with("href"))
                .filteredOn(e -> e.tag().equals("a"))
                .allSatisfy(e -> assertThat(ids).contains(e.get("href").substring(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "a & b &lt;c&gt;",
                "</td></table><!--",
                "]]>",
                "\u001B[2J\u202Etxt.exe\uD800"
            })
    void aHostileTextChangesNoElementOfThePage(String hostile) {
        String id = "L\"'<&>" + hostile.replaceAll("[\\s\\p{Cc}\\p{Cs}\u202E]", "_");
        Page tame = new Page(hostile("tame", "L").html());
        Page page = new Page(hostile(hostile, id).html());
        assertThat(page.shape()).isEqualTo(tame.shape());
        assertThat(page.with("data-line")).anyMatch(e -> e.get("data-line").equals(id));
        assertThat(page.elements())
                .extracting(e -> e.attributes().keySet())
                .isEqualTo(tame.elements().stream()
                        .map(e -> e.attributes().keySet())
                        .toList());
    }

    private static Statement hostile(String text, String id) {
        List<ChargeLine> lines = new ArrayList<>();
        lines.add(SampleMonth.care(id, LocalDate.parse("2026-04-02"), text, "CARE_MEAL", "25.00"));
        return new Statement(
                SampleMonth.settle(lines),
                BilingualText.of(text + "1", text + "2"),
                text,
                List.of(new TimelineEntry(Instant.EPOCH, BilingualText.of(text + "1", text + "2"), text)),
                List.of(BilingualText.of(text + "1", text + "2")));
    }

    @Test
    void aMonthWithoutAnythingStillGivesAPage() {
        MonthSettlement nothing = SampleMonth.settle(List.of());
        Page page = new Page(
                Statement.of(nothing, BilingualText.of("单", "bill"), "周**").html());
        assertThat(page.with("data-day")).hasSize(30);
        assertThat(page.with("data-bill")).isEmpty();
    }

    @Test
    void aBillOfZeroIsDrawnWithoutBars() {
        MonthSettlement zero = SampleMonth.settle(
                List.of(SampleMonth.care("Z", LocalDate.parse("2026-04-02"), "赠餐", "CARE_MEAL", "0.00")));
        Page page = page(zero);
        assertThat(page.with("class"))
                .filteredOn(e -> e.tag().equals("rect") && e.get("class").equals("part"))
                .hasSize(1);
    }

    @Test
    void theBarsOfABillAddUpToItsWidth() {
        Page page = page(SampleMonth.settled());
        List<Element> bars = page.elements().stream()
                .filter(e -> e.tag().equals("rect") && e.get("class").equals("part"))
                .toList();
        // The whole of each bill, then long-term care, voucher, person; pooled fund, person.
        assertThat(bars)
                .extracting(e -> Long.parseLong(e.get("width")))
                .containsExactly(1000L, 382L, 231L, 387L, 1000L, 818L, 182L);
        assertThat(bars).extracting(e -> Long.parseLong(e.get("x"))).containsExactly(0L, 0L, 382L, 613L, 0L, 0L, 818L);
    }

    @Test
    void pageAndJsonTellTheSameAmounts() throws JsonProcessingException {
        JsonNode json = new JsonMapper().readTree(SettlementWriter.write(SETTLED));
        Map<String, String> expected = new HashMap<>();
        for (JsonNode bill : json.path("bills")) {
            String id = bill.path("id").textValue();
            for (JsonNode share : bill.path("shares")) {
                expected.put(
                        id + " share " + share.path("payer").textValue(),
                        share.path("amount").textValue());
            }
            for (JsonNode line : bill.path("lines")) {
                String lineId = line.path("id").textValue();
                expected.put(id + " line " + lineId, line.path("amount").textValue());
                line.path("cells")
                        .properties()
                        .forEach(cell -> expected.put(
                                id + " cell " + lineId + " " + cell.getKey(),
                                cell.getValue().textValue()));
            }
        }
        json.path("unsettled")
                .forEach(line -> expected.put(
                        "unsettled " + line.path("id").textValue(),
                        line.path("amount").textValue()));
        json.at("/totals/together/payers")
                .properties()
                .forEach(payer -> expected.put(
                        "TOGETHER " + payer.getKey(), payer.getValue().textValue()));
        json.at("/totals/ledgers").properties().forEach(ledger -> {
            for (Payer payer : SETTLED.bills().stream()
                    .flatMap(b -> b.settlement().matrix().payers().stream())
                    .toList()) {
                expected.put(
                        ledger.getKey() + " " + payer,
                        ledger.getValue().path("payers").path(payer.toString()).textValue());
            }
        });

        Map<String, String> shown = new HashMap<>();
        for (Element e : page(SETTLED).with("data-amount")) {
            name(e).ifPresent(name -> shown.put(name, e.get("data-amount")));
        }
        assertThat(shown).isEqualTo(expected);
    }

    /** What an amount on the page is called above; sums over classes and payers are not in the document. */
    private static Optional<String> name(Element e) {
        if (e.has("data-unsettled")) {
            return Optional.of("unsettled " + e.get("data-unsettled"));
        }
        if (e.has("data-ledger")) {
            return Optional.of(e.get("data-ledger") + " " + e.get("data-payer"));
        }
        if (e.has("data-line", "data-payer")) {
            return Optional.of(e.get("data-bill") + " cell " + e.get("data-line") + " " + e.get("data-payer"));
        }
        if (e.has("data-line")) {
            return Optional.of(e.get("data-bill") + " line " + e.get("data-line"));
        }
        return e.has("data-payer")
                ? Optional.of(e.get("data-bill") + " share " + e.get("data-payer"))
                : Optional.empty();
    }
}
