package io.yiyang.billing.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.difference.Figure.Kind;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.text.BilingualText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SettlementDifferenceTest {
    private static final Money ONE_FEN = Money.ofFen(1);

    private static ChargeLine oneFenMore(ChargeLine line) {
        Money more = line.amount().plus(ONE_FEN);
        return line.withCharge(Quantity.ONE, UnitPrice.parseYuan(more.toString()), more);
    }

    private static ChargeLine line(List<ChargeLine> lines, String id) {
        return lines.stream()
                .filter(l -> l.id().equals(LineId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    private static SettlementDifference afterChange(List<ChargeLine> lines, String id) {
        List<ChargeLine> changed = new ArrayList<>(lines);
        changed.replaceAll(l -> l.id().equals(LineId.of(id)) ? oneFenMore(l) : l);
        return SettlementDifference.between(SampleMonth.settle(lines), SampleMonth.settle(changed));
    }

    @Test
    void equalSettlementsHaveNoDifference() {
        SettlementDifference difference =
                SettlementDifference.between(SampleMonth.settled(), SampleMonth.settle(SampleMonth.lines()));
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.text()).isEmpty();
    }

    @Test
    void oneFenMoreOnAnOwnPayLineMovesThatCellAndTheTotalsAboveIt() {
        SettlementDifference difference = afterChange(SampleMonth.lines(), "M-07");
        assertThat(difference.text().stream().map(BilingualText::zh).toList())
                .containsExactly(
                        "费用合计：12240.00 → 12240.01（+0.01）",
                        "个人支付，支付合计：2938.00 → 2938.01（+0.01）",
                        "医疗费用，费用合计：8780.00 → 8780.01（+0.01）",
                        "医疗费用，个人支付，支付合计：1598.00 → 1598.01（+0.01）",
                        "账单 s2:medical，合计：8780.00 → 8780.01（+0.01）",
                        "账单 s2:medical，个人支付，份额：1598.00 → 1598.01（+0.01）",
                        "  ← 明细变更：明细 M-07 1 × 260.00 = 260.00 → 1 × 260.01 = 260.01",
                        "账单 s2:medical，明细 M-07，明细金额：260.00 → 260.01（+0.01）",
                        "  ← 明细变更：明细 M-07 1 × 260.00 = 260.00 → 1 × 260.01 = 260.01",
                        "账单 s2:medical，明细 M-07，个人支付，明细份额：260.00 → 260.01（+0.01）",
                        "  ← 明细变更：明细 M-07 1 × 260.00 = 260.00 → 1 × 260.01 = 260.01");
        assertThat(difference.changes(Kind.CELL))
                .singleElement()
                .satisfies(c -> assertThat(c.text().en())
                        .isEqualTo("bill s2:medical, line M-07, the person, cell: 260.00 → 260.01 (+0.01)"));
    }

    @Test
    void aRemovedLineIsListedOnTheSideBefore() {
        List<ChargeLine> fewer = new ArrayList<>(SampleMonth.lines());
        fewer.remove(line(fewer, "M-07"));
        SettlementDifference difference =
                SettlementDifference.between(SampleMonth.settled(), SampleMonth.settle(fewer));
        assertThat(difference.changes(Kind.LINE)).singleElement().satisfies(c -> {
            assertThat(c.before()).contains(Money.parseYuan("260.00"));
            assertThat(c.after()).isEmpty();
            assertThat(c.text())
                    .isEqualTo(BilingualText.of(
                            "账单 s2:medical，明细 M-07，明细金额：260.00 → 无（-260.00）",
                            "bill s2:medical, line M-07, line: 260.00 → none (-260.00)"));
        });
        assertThat(difference.changes(Kind.CELL)).hasSize(1);
        assertThat(difference.changes(Kind.SHARE)).hasSize(1);
    }

    @Test
    void aBillThatOnlyOneSideHasIsListedWithItsPayersEvenIfTheyPayNothing() {
        List<ChargeLine> careOnly = SampleMonth.lines().stream()
                .filter(l -> !l.id().value().startsWith("M-"))
                .toList();
        SettlementDifference difference =
                SettlementDifference.between(SampleMonth.settle(careOnly), SampleMonth.settled());
        assertThat(difference.changes(Kind.BILL))
                .singleElement()
                .satisfies(c -> assertThat(c.after()).contains(Money.parseYuan("8780.00")));
        assertThat(difference.changes(Kind.SHARE))
                .allSatisfy(c -> assertThat(c.before()).isEmpty())
                .extracting(c -> c.figure().payer().orElseThrow())
                .containsExactly(Payer.POOLED_FUND, Payer.COMMERCIAL, Payer.PERSON);
        assertThat(difference.changes(Kind.LINE)).hasSize(8);
    }

    @Test
    void aLineThatBecomesUnsettledIsListedOnBothPlaces() {
        List<ChargeLine> wrong = new ArrayList<>(SampleMonth.lines());
        wrong.replaceAll(l -> l.id().equals(LineId.of("M-07"))
                ? l.withCharge(Quantity.ONE, l.unitPrice(), Money.parseYuan("261.00"))
                : l);
        SettlementDifference difference =
                SettlementDifference.between(SampleMonth.settled(), SampleMonth.settle(wrong));
        assertThat(difference.changes(Kind.LINE))
                .singleElement()
                .satisfies(c -> assertThat(c.after()).isEmpty());
        assertThat(difference.changes(Kind.UNSETTLED_LINE))
                .singleElement()
                .satisfies(c -> assertThat(c.text().en()).isEqualTo("line M-07, not settled: none → 261.00 (+261.00)"));
        assertThat(difference.changes(Kind.UNSETTLED_TOTAL))
                .singleElement()
                .satisfies(c -> assertThat(c.by()).hasToString("261.00"));
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void changesComeInOneOrderWhicheverSideHasThem() {
        List<ChargeLine> wrong = new ArrayList<>(SampleMonth.lines());
        wrong.replaceAll(l -> l.id().equals(LineId.of("M-07"))
                ? l.withCharge(Quantity.ONE, l.unitPrice(), Money.parseYuan("261.00"))
                : l);
        List<Kind> kinds =
                SettlementDifference.between(SampleMonth.settle(wrong), SampleMonth.settled()).changes().stream()
                        .map(c -> c.figure().kind())
                        .toList();
        assertThat(kinds.indexOf(Kind.UNSETTLED_TOTAL)).isLessThan(kinds.indexOf(Kind.BILL));
        assertThat(kinds).as("what is not settled").endsWith(Kind.CELL, Kind.UNSETTLED_LINE);
        List<ChargeLine> medicalOnly = SampleMonth.lines().stream()
                .filter(l -> l.id().value().startsWith("M-"))
                .toList();
        assertThat(SettlementDifference.between(SampleMonth.settle(medicalOnly), afterOneFen())
                        .changes(Kind.BILL))
                .extracting(c -> c.figure().bill().orElseThrow().value())
                .as("bill by bill")
                .isSorted()
                .hasSize(2);
    }

    private static MonthSettlement afterOneFen() {
        List<ChargeLine> lines = new ArrayList<>(SampleMonth.lines());
        lines.replaceAll(l -> l.id().equals(LineId.of("M-07")) ? oneFenMore(l) : l);
        return SampleMonth.settle(lines);
    }

    @Test
    void aChangeNeedsTwoDifferentAmounts() {
        assertThatThrownBy(() -> new Change(Figure.unsettledTotal(), Optional.of(ONE_FEN), Optional.of(ONE_FEN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after: must differ from before");
    }

    @Property(tries = 200)
    void oneFenOnAnyLineListsExactlyTheMovedCellsAndEverySumStaysExact(
            @ForAll("lines") List<ChargeLine> lines, @ForAll @IntRange(min = 0, max = 1000) int pick) {
        LineId changed = lines.get(pick % lines.size()).id();
        List<ChargeLine> more = new ArrayList<>(lines);
        more.replaceAll(l -> l.id().equals(changed) ? oneFenMore(l) : l);
        MonthSettlement before = SampleMonth.settle(lines);
        MonthSettlement after = SampleMonth.settle(more);
        SettlementDifference difference = SettlementDifference.between(before, after);

        assertThat(cells(difference)).isEqualTo(moved(cells(before), cells(after)));
        assertThat(difference.changes(Kind.LINE))
                .singleElement()
                .satisfies(c -> assertThat(c.figure().line()).contains(changed))
                .satisfies(c -> assertThat(c.by()).isEqualTo(ONE_FEN));
        assertThat(by(difference, Kind.BILL, c -> true)).isEqualTo(ONE_FEN);
        assertThat(by(difference, Kind.TOTAL, c -> c.figure().ledger().isEmpty()))
                .isEqualTo(ONE_FEN);
        assertThat(by(difference, Kind.PAYER_TOTAL, c -> c.figure().ledger().isEmpty()))
                .isEqualTo(ONE_FEN);
        assertThat(by(difference, Kind.SHARE, c -> true)).isEqualTo(ONE_FEN);
        assertThat(by(
                        difference,
                        Kind.CELL,
                        c -> c.figure().line().filter(changed::equals).isPresent()))
                .isEqualTo(ONE_FEN);
        for (Payer payer :
                List.of(Payer.POOLED_FUND, Payer.LONG_TERM_CARE, Payer.CARE_VOUCHER, Payer.COMMERCIAL, Payer.PERSON)) {
            Predicate<Change> its =
                    c -> c.figure().payer().filter(payer::equals).isPresent();
            assertThat(by(difference, Kind.CELL, its)).isEqualTo(by(difference, Kind.SHARE, its));
            assertThat(by(difference, Kind.SHARE, its))
                    .isEqualTo(after.share(payer).minus(before.share(payer)));
            assertThat(by(
                            difference,
                            Kind.PAYER_TOTAL,
                            its.and(c -> c.figure()
                                    .ledger()
                                    .filter(l -> l == Ledger.CARE)
                                    .isPresent())))
                    .isEqualTo(after.share(Ledger.CARE, payer).minus(before.share(Ledger.CARE, payer)));
        }
    }

    @Property(tries = 50)
    void theWayBackIsTheMirrorImage(@ForAll("lines") List<ChargeLine> one, @ForAll("lines") List<ChargeLine> other) {
        MonthSettlement first = SampleMonth.settle(one);
        MonthSettlement second = SampleMonth.settle(other);
        Map<Figure, Money> there = new HashMap<>();
        SettlementDifference.between(first, second).changes().forEach(c -> there.put(c.figure(), c.by()));
        Map<Figure, Money> back = new HashMap<>();
        SettlementDifference.between(second, first).changes().forEach(c -> back.put(c.figure(), c.by().negated()));
        assertThat(there).isEqualTo(back);
    }

    private static Money by(SettlementDifference difference, Kind kind, Predicate<Change> which) {
        return Money.sum(
                difference.changes(kind).stream().filter(which).map(Change::by).toList());
    }

    private static Map<String, String> cells(SettlementDifference difference) {
        Map<String, String> cells = new TreeMap<>();
        difference
                .changes(Kind.CELL)
                .forEach(c -> cells.put(
                        key(
                                c.figure().bill().orElseThrow(),
                                c.figure().line().orElseThrow(),
                                c.figure().payer().orElseThrow()),
                        c.before().orElse(Money.ZERO) + " " + c.after().orElse(Money.ZERO)));
        return cells;
    }

    private static String key(BillId bill, LineId line, Payer payer) {
        return bill + " " + line + " " + payer;
    }

    private static Map<String, Money> cells(MonthSettlement settlement) {
        Map<String, Money> cells = new HashMap<>();
        for (SettledBill bill : settlement.bills()) {
            for (SplitLine line : bill.settlement().bill().lines()) {
                for (Payer payer : bill.settlement().matrix().payers()) {
                    cells.put(
                            key(bill.settlement().id(), line.id(), payer),
                            bill.settlement().matrix().cell(line.id(), payer));
                }
            }
        }
        return cells;
    }

    /** The same by brute force; both sides have the same lines. */
    private static Map<String, String> moved(Map<String, Money> before, Map<String, Money> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        Map<String, String> moved = new TreeMap<>();
        before.forEach((cell, amount) -> {
            Money now = after.getOrDefault(cell, Money.ZERO);
            if (!now.equals(amount)) {
                moved.put(cell, amount + " " + now);
            }
        });
        return moved;
    }

    @Provide
    static Arbitrary<List<ChargeLine>> lines() {
        Arbitrary<String> care = Arbitraries.of("CARE_BED", "CARE_NURSING", "CARE_MEAL");
        Arbitrary<String> medical = Arbitraries.of("01", "03", "09");
        Arbitrary<Long> fen = Arbitraries.longs().between(0, 500_000);
        Arbitrary<String> rate = Arbitraries.of("0", "0.05", "0.1", "1");
        Arbitrary<String> ceiling = Arbitraries.of("", "", "100.00");
        return Combinators.combine(
                        Combinators.combine(care, fen)
                                .as((c, f) -> c + " " + f)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(12),
                        Combinators.combine(medical, fen, rate, ceiling)
                                .as((c, f, r, p) -> c + " " + f + " " + r + " " + p)
                                .list()
                                .ofMaxSize(12))
                .as(SettlementDifferenceTest::charges)
                .withoutEdgeCases();
    }

    private static List<ChargeLine> charges(List<String> care, List<String> medical) {
        List<ChargeLine> lines = new ArrayList<>();
        for (String each : care) {
            String[] parts = each.split(" ", -1);
            int number = lines.size() + 1;
            lines.add(SampleMonth.care(
                    "C" + number,
                    LocalDate.of(2026, 4, 1 + number % 10),
                    "x",
                    parts[0],
                    Money.ofFen(Long.parseLong(parts[1])).toString()));
        }
        for (String each : medical) {
            String[] parts = each.split(" ", -1);
            lines.add(SampleMonth.medical(
                    "M" + lines.size(),
                    "x",
                    parts[0],
                    "1",
                    Money.ofFen(Long.parseLong(parts[1])).toString(),
                    parts[2],
                    parts[3]));
        }
        return lines;
    }
}
