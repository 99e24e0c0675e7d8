package io.yiyang.billing.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.explanation.Explanation.Input;
import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.Explanation.Part;
import io.yiyang.billing.json.ExplanationWriter;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.statement.ExplanationSheet;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MonthExplanationTest {
    private static final BillId HOSPITAL = BillId.of("s2:medical");

    /** The captured line: 4.52 at 5 %, so 0.23 first by the person and 4.29 in scope; alone with 1000.00 beside it. */
    private static MonthSettlement captured() {
        return SampleMonth.settle(List.of(
                SampleMonth.medical("L01", "药品", "09", "1", "4.52", "0.05", ""),
                SampleMonth.medical("L02", "检查", "03", "1", "995.71", "0", ""),
                SampleMonth.medical("L03", "床位", "01", "2", "60.00", "0", "50.00"),
                SampleMonth.medical("L04", "保健品", "09", "1", "30.00", "1", "")));
    }

    private static Explanation explain(MonthSettlement month, String line, Payer payer) {
        return MonthExplanation.of(month).explain(LineId.of(line), payer).orElseThrow();
    }

    private static List<String> parts(Explanation node) {
        return node.children().stream()
                .filter(child -> child.part() != Part.EXPLAINS)
                .map(child -> (child.part() == Part.ADDS ? "+ " : "- ") + child.amount())
                .toList();
    }

    private static Explanation child(Explanation node, Kind kind) {
        return node.children().stream()
                .filter(c -> c.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String input(Explanation node, String name) {
        return node.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(Input::value)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Outcome<Explanation> outcome) {
        return outcome.problems().stream()
                .map(Problem::code)
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyNumberOfTheSampleAddsUp() {
        ExplanationChecks.check(SampleMonth.settled());
        ExplanationChecks.check(captured());
    }

    @Test
    void theFirstSentenceOfACellIsTheAnswer() {
        // in scope 4.29 + 995.71 + 100.00 = 1100.00; (1100.00 - 440.00) x 95% = 627.00; 627.00 x 4.29 / 1100.00 =
        // 2.4453
        Explanation cell = explain(captured(), "L01", Payer.POOLED_FUND);
        assertThat(cell.amount()).hasToString("2.45");
        assertThat(cell.answer())
                .isEqualTo(
                        BilingualText.of(
                                "基本医保统筹基金支付该项 4.52 中的 2.45，因为其份额 627.00 按余额分摊，该项余额 4.29，其可支付明细余额合计 1100.00",
                                "The basic insurance pooled fund pays 2.45 of this 4.52 because its share of 627.00 lies in proportion"
                                        + " on the 1100.00 that is left of the lines it covers, and 4.29 of that is this line's"));
        assertThat(cell.formula()).isEqualTo("627.00 × 4.29 ÷ 1100.00 = 2.44 + 58300/110000 fen → 2.45");
    }

    @Test
    void aCellGoesDownToTheCatalogueTheTableTheStayAndTheArticles() {
        Explanation cell = explain(captured(), "L01", Payer.POOLED_FUND);
        Explanation left = child(cell, Kind.LEFT);
        assertThat(parts(left)).containsExactly("+ 4.29");
        Explanation inScope = child(left, Kind.LINE_PART);
        assertThat(inScope.formula()).isEqualTo("4.52 − 0.00 − 0.00 − 0.23 = 4.29");
        assertThat(parts(inScope)).containsExactly("+ 4.52", "- 0.00", "- 0.00", "- 0.23");
        assertThat(inScope.children().get(3).formula()).isEqualTo("(4.52 − 0.00) × 5% = 0.23");
        Explanation charge = child(inScope, Kind.LINE);
        assertThat(charge.reasons().stream().map(r -> r.text().en()))
                .anyMatch(text -> text.startsWith("the separation table puts Western medicine")
                        || text.startsWith("the separation table puts"))
                .anyMatch(text -> text.startsWith("the day belongs to s2, inpatient bed"));
        Explanation share = child(cell, Kind.SHARE);
        assertThat(share.answer().en())
                .isEqualTo(
                        "The basic insurance pooled fund pays 627.00 of this bill of 1150.23 because of the ratio of what is"
                                + " above the deductible: (1100.00 − 440.00) × 95% = 627.00");
        assertThat(share.terms())
                .extracting(term -> term.name() + " " + term.value())
                .containsExactly("base ELIGIBLE", "deductible 440.00", "ratio 95%", "rounding HALF_UP");
        assertThat(cell.allSources()).anySatisfy(source -> {
            assertThat(source.provenance().parameter()).isEqualTo("sample-city#inpatient.ratio");
            assertThat(source.provenance().confidence()).isEqualTo(Confidence.MIRROR);
            assertThat(source.provenance().citations()).isNotEmpty();
            assertThat(source.packs()).singleElement().satisfies(pack -> {
                assertThat(pack.version()).isEqualTo("2026.1");
                assertThat(pack.checksum()).hasSize(64);
            });
        });
        assertThat(cell.weakest()).isEqualTo(Confidence.MIRROR);
    }

    @Test
    void thePersonsPartIsToldPartByPart() {
        // 4.52: 2.45 by the fund, 0.23 paid first, 4.29 - 2.45 = 1.84 left in scope
        Explanation cell = explain(captured(), "L01", Payer.PERSON);
        assertThat(cell.answer().en())
                .isEqualTo("The person pays 2.07 of this 4.52 because others pay 2.45:"
                        + " left in scope 1.84, paid first by the person 0.23");
        assertThat(parts(cell)).containsExactly("+ 1.84", "+ 0.23");
        assertThat(parts(cell.children().get(0))).containsExactly("+ 4.29", "- 2.45");
        // 2 x 60.00 with a ceiling of 50.00: 20.00 above it
        assertThat(parts(explain(captured(), "L03", Payer.PERSON))).contains("+ 20.00");
        assertThat(parts(explain(captured(), "L04", Payer.PERSON))).containsExactly("+ 30.00");
    }

    @Test
    void aPayerThatDoesNotCoverTheLineSaysSo() {
        Explanation meal = explain(SampleMonth.settled(), "F-2026-04-01", Payer.LONG_TERM_CARE);
        assertThat(meal.amount()).isEqualTo(Money.ZERO);
        assertThat(meal.answer().zh()).contains("不支付该项", "不在其支付的收费类别之内");
        assertThat(meal.terms()).extracting(term -> term.name()).containsExactly("covers");
    }

    @Test
    void aPayerWhosePreconditionDoesNotHoldGivesTheReason() {
        Explanation cell = explain(captured(), "L01", Payer.COMMERCIAL);
        assertThat(cell.amount()).isEqualTo(Money.ZERO);
        assertThat(cell.answer().en()).startsWith("The commercial supplement pays nothing of this 4.52 because ");
        assertThat(cell.reasons()).isNotEmpty();
    }

    @Test
    void whatIsNotThereIsRefusedByCode() {
        MonthExplanation month = MonthExplanation.of(SampleMonth.settled());
        assertThat(codes(month.bill(BillId.of("other")))).containsExactly("YY-B-500");
        assertThat(codes(month.share(BillId.of("other"), Payer.PERSON))).containsExactly("YY-B-500");
        assertThat(codes(month.share(HOSPITAL, Payer.CARE_VOUCHER))).containsExactly("YY-B-502");
        assertThat(codes(month.explain(LineId.of("none"), Payer.PERSON))).containsExactly("YY-B-501");
        assertThat(codes(month.line(LineId.of("none")))).containsExactly("YY-B-501");
        assertThat(codes(month.explain(LineId.of("M-01"), Payer.CARE_VOUCHER))).containsExactly("YY-B-502");
    }

    @Test
    void aLineThatIsNotSettledGivesTheProblemsThatSayWhy() {
        List<ChargeLine> lines = new ArrayList<>(SampleMonth.lines());
        lines.replaceAll(l -> l.id().equals(LineId.of("M-07"))
                ? l.withCharge(Quantity.ONE, l.unitPrice(), Money.parseYuan("261.00"))
                : l);
        MonthSettlement month = SampleMonth.settle(lines);
        assertThat(codes(MonthExplanation.of(month).explain(LineId.of("M-07"), Payer.PERSON)))
                .containsExactly("YY-B-503", "YY-B-031");
        Explanation unsettled = child(MonthExplanation.of(month).month(), Kind.UNSETTLED);
        assertThat(unsettled.amount()).hasToString("261.00");
        ExplanationChecks.check(month);
    }

    @Test
    void theMonthTellsBillsPayersAndCells() {
        Explanation month = MonthExplanation.of(SampleMonth.settled()).month();
        assertThat(parts(month)).containsExactly("+ 3460.00", "+ 8780.00");
        assertThat(month.all().filter(node -> node.kind() == Kind.PAYER_TOTAL))
                .extracting(node -> node.subject() + " " + node.amount())
                .containsExactly(
                        "LONG_TERM_CARE 1320.00",
                        "CARE_VOUCHER 800.00",
                        "PERSON 2938.00",
                        "POOLED_FUND 7182.00",
                        "COMMERCIAL 0.00");
        Explanation person = MonthExplanation.of(SampleMonth.settled())
                .share(HOSPITAL, Payer.PERSON)
                .orElseThrow();
        assertThat(person.amount()).hasToString("1598.00");
        assertThat(parts(person)).hasSizeGreaterThan(1);
    }

    @Test
    void anExplanationThatDoesNotAddUpCannotBeMade() {
        Node node = new Node(Kind.BILL, "b", Money.ofFen(2), new RuleId("sum", 1), new Packs(List.of()));
        Explanation one = new Node(Kind.SHARE, "b P", Money.ofFen(1), new RuleId("sum", 1), new Packs(List.of()))
                .answer("一", "one");
        assertThatThrownBy(() -> node.child(Part.ADDS, one).answer("二", "two"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("children: must come to 0.02, but was 0.01");
        assertThat(node.child(Part.ADDS, one).answer("二", "two").toString()).isEqualTo("Explanation of BILL b: 0.02");
    }

    @Test
    void aLineThatALimitedPayerPaysTellsTheLimit() {
        Explanation share = MonthExplanation.of(SampleMonth.settled())
                .explain(LineId.of("N-2026-04-01"), Payer.CARE_VOUCHER)
                .map(cell -> child(cell, Kind.SHARE))
                .orElseThrow();
        assertThat(share.formula()).isEqualTo("min(856.00, 800.00) = 800.00");
        assertThat(share.answer().en()).contains("because of the limit of payment");
        assertThat(input(share, "bill")).isEqualTo("3460.00");
    }

    @Test
    void textPageAndJsonShowTheSameAndNameNobody() {
        for (Payer payer : List.of(Payer.POOLED_FUND, Payer.PERSON)) {
            Explanation cell = explain(captured(), "L01", payer);
            String text = new ExplanationSheet(cell).text();
            String html = new ExplanationSheet(cell).html();
            String json = ExplanationWriter.write(cell);
            assertThat(text.lines().findFirst())
                    .hasValueSatisfying(line -> assertThat(line)
                            .contains(cell.amount().toString(), cell.answer().zh()));
            assertThat(html)
                    .contains("<details", cell.answer().zh(), "Content-Security-Policy")
                    .doesNotContain("<script", "http-equiv=\"refresh\"");
            assertThat(json)
                    .contains(
                            "\"yiyang.explanation/1\"",
                            "\"checksum\"",
                            cell.answer().en());
            cell.all().forEach(node -> {
                assertThat(text).contains(node.answer().zh());
                assertThat(json).contains("\"subject\" : \"" + node.subject() + "\"");
            });
            assertThat(html.split("<details", -1)).hasSize((int) cell.all().count() + 1);
            assertThat(text + html + json).doesNotContain("周样本", "R-001");
        }
    }

    @Test
    void anExplanationTravels() throws IOException, ClassNotFoundException {
        Explanation month = MonthExplanation.of(captured()).month();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(month);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(Optional.of(in.readObject())).contains(month);
        }
    }
}
