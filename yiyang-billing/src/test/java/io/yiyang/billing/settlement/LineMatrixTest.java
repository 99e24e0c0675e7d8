package io.yiyang.billing.settlement;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.proportional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMatrixTest {
    private static final List<LineId> LINES = List.of(LineId.of("L1"), LineId.of("L2"));
    private static final List<Payer> PAYERS = List.of(Payer.POOLED_FUND, Payer.PERSON);
    /** 3 + 7 = 10 and 4 + 1 = 5, and a line that costs nothing is allowed. */
    private static final long[][] CELLS = {{3, 4}, {7, 1}};

    private static LineMatrix matrix(long[][] cells, long... lineTotals) {
        return new LineMatrix(LINES, PAYERS, cells, lineTotals);
    }

    @Test
    void GIVEN_a_matrix_THEN_each_cell_and_column_is_found_by_line_and_payer() {
        LineMatrix matrix = matrix(CELLS, 10, 5);
        assertThat(matrix.lines()).isEqualTo(LINES);
        assertThat(matrix.payers()).isEqualTo(PAYERS);
        assertThat(matrix.cell(LINES.get(0), Payer.POOLED_FUND)).hasToString("0.03");
        assertThat(matrix.cell(LINES.get(1), Payer.PERSON)).hasToString("0.01");
        assertThat(matrix.share(Payer.POOLED_FUND)).hasToString("0.07");
        assertThat(matrix.cell(LINES.get(0), Payer.CATASTROPHIC))
                .as("a payer that takes no part")
                .isEqualTo(Money.ZERO);
        assertThat(matrix.share(Payer.CATASTROPHIC)).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> matrix.cell(LineId.of("L3"), Payer.PERSON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line: must be a line of the bill, but was L3");
    }

    @Test
    void GIVEN_cells_that_are_negative_or_do_not_sum_to_their_line_THEN_there_is_no_matrix() {
        assertThat(matrix(new long[][] {{0, 0}, {0, 0}}, 0, 0).share(Payer.PERSON))
                .isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> matrix(new long[][] {{3, -1}, {7, 6}}, 10, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cell of line L2: must have the line's sign, but was -1 of 5");
        assertThatThrownBy(() -> matrix(CELLS, 11, 5)).hasMessage("line L1: its cells must sum to 11, but was 10");
        assertThatThrownBy(() -> matrix(CELLS, 10, 6)).hasMessage("line L2: its cells must sum to 6, but was 5");
        assertThatThrownBy(() -> matrix(new long[][] {{Long.MAX_VALUE, 0}, {1, 0}}, 10, 0))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void GIVEN_shares_that_the_matrix_or_the_bill_contradicts_THEN_there_is_no_settlement() {
        Terms terms = new Terms(
                "t#c",
                BilingualText.of("测试", "test"),
                TEST_SOURCE,
                List.of(proportional(Payer.POOLED_FUND, "base=ELIGIBLE", "ratio=0.50")),
                List.of());
        Bill bill = Bill.of(BillId.of("B"), List.of(line("L1", "0.10"), line("L2", "0.05")));
        LineMatrix matrix = matrix(CELLS, 10, 5);
        List<PayerShare> shares = List.of(share(Payer.POOLED_FUND, "0.07"), share(Payer.PERSON, "0.08"));
        assertThat(new Settlement(bill, terms, shares, matrix, Money.ZERO).total())
                .hasToString("0.15");
        assertThatThrownBy(() -> new Settlement(
                        bill,
                        terms,
                        List.of(share(Payer.POOLED_FUND, "0.08"), share(Payer.PERSON, "0.07")),
                        matrix,
                        Money.ZERO))
                .hasMessage("share of POOLED_FUND: must be the sum of its cells 0.07, but was 0.08");
        assertThatThrownBy(() -> new Settlement(bill, terms, shares.subList(0, 1), matrix, Money.ZERO))
                .hasMessage("shares: must sum to the bill 0.15, but was 0.07");
    }

    private static SplitLine line(String id, String total) {
        return SplitLine.inScope(LineId.of(id), Optional.empty(), Money.parseYuan(total));
    }

    private static PayerShare share(Payer payer, String amount) {
        return new PayerShare(
                payer, Money.parseYuan(amount), Optional.empty(), Money.ZERO, Money.ZERO, List.of(), Optional.empty());
    }

    // Margins that are given

    private static final Payer FUND = Payer.POOLED_FUND;
    private static final Payer AID = Payer.TILT_AID;

    private static Map<LineId, Money> lines(String... amounts) {
        Map<LineId, Money> lines = new LinkedHashMap<>();
        for (String amount : amounts) {
            lines.put(LineId.of("L" + (lines.size() + 1)), Money.parseYuan(amount));
        }
        return lines;
    }

    private static PayerColumn column(Payer payer, String share, String... mayPay) {
        return mayPay.length == 0
                ? PayerColumn.of(payer, Money.parseYuan(share))
                : PayerColumn.of(
                        payer,
                        Money.parseYuan(share),
                        Arrays.stream(mayPay).map(LineId::of).collect(Collectors.toSet()));
    }

    /** By line, the cells of each payer. */
    private static String cells(LineMatrix matrix) {
        return matrix.lines().stream()
                .map(line -> matrix.payers().stream()
                        .map(payer -> matrix.cell(line, payer).toString())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }

    /**
     * <pre>
     * plain          7.00 × 10 ÷ 15 = 4.666…, 7.00 × 5 ÷ 15 = 2.333…: 4.66 and 2.33, the fen left over to the larger rest
     * ties           1.00 over three equal lines: 0.333… each, the fen left over to L1; then 1.00 over 0.66, 0.67, 0.67 left:
     *                0.33, 0.335, 0.335, the fen left over to L2
     * mask           the fund may not pay L2
     * reserve        the fund's plain spread, 5.00 of each, would leave the aid 5.00 of the L1 that is all it may pay
     * part           L1 and L2 must keep 9.00 for the aid and can give 11.00 of 20.00, 5.50 each; plain would be 6.66 each, so
     *                that L3 gives 9.00 instead of 6.66
     * fen            plain is 0.015 each; whoever rounds L1 up leaves the aid 0.01 of its 0.02, so the fen goes to L2
     * </pre>
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            plain   ; 10.00 5.00        ; FUND 7.00, PERSON 8.00                    ; 4.67 5.33 | 2.33 2.67
            ties    ; 1.00 1.00 1.00    ; FUND 1.00, AID 1.00, PERSON 1.00          ; 0.34 0.33 0.33 | 0.33 0.34 0.33 | 0.33 0.33 0.34
            mask    ; 6.00 4.00         ; FUND 3.00 L1, PERSON 7.00                 ; 3.00 3.00 | 0.00 4.00
            reserve ; 10.00 10.00       ; FUND 10.00, AID 10.00 L1                  ; 0.00 10.00 | 10.00 0.00
            part    ; 10.00 10.00 10.00 ; FUND 20.00, AID 9.00 L1 L2, PERSON 1.00   ; 5.50 4.50 0.00 | 5.50 4.50 0.00 | 9.00 0.00 1.00
            fen     ; 0.03 0.03         ; FUND 0.03, AID 0.02 L1, PERSON 0.01       ; 0.01 0.02 0.00 | 0.02 0.00 0.01
            nothing ; 0.00 0.00         ; FUND 0.00 L1, PERSON 0.00                 ; 0.00 0.00 | 0.00 0.00
            """)
    void GIVEN_lines_and_shares_THEN_the_cells_can_be_redone_by_hand(
            String name, String amounts, String columns, String expected) {
        List<PayerColumn> payers = Arrays.stream(columns.split(", "))
                .map(text -> {
                    String[] words = text.split(" ");
                    Payer payer = Map.of("FUND", FUND, "AID", AID).getOrDefault(words[0], Payer.PERSON);
                    return column(payer, words[1], Arrays.copyOfRange(words, 2, words.length));
                })
                .toList();
        assertThat(cells(LineMatrix.of(lines(amounts.split(" ")), payers).orElseThrow()))
                .isEqualTo(expected);
    }

    @Test
    void GIVEN_the_largest_amounts_THEN_no_product_overflows() {
        LineMatrix matrix = LineMatrix.of(
                        Map.of(LineId.of("L1"), Money.ofFen(Long.MAX_VALUE / 2), LineId.of("L2"), Money.ofFen(7)),
                        List.of(
                                PayerColumn.of(FUND, Money.ofFen(Long.MAX_VALUE / 2 - 3)),
                                PayerColumn.of(AID, Money.ofFen(5), Set.of(LineId.of("L2"))),
                                PayerColumn.of(Payer.PERSON, Money.ofFen(5))))
                .orElseThrow();
        // Plain, the fund would take 6.999… of L2; the aid needs 5 of its 7.
        assertThat(matrix.cell(LineId.of("L2"), FUND)).isEqualTo(Money.ofFen(2));
        assertThat(matrix.cell(LineId.of("L1"), FUND)).isEqualTo(Money.ofFen(Long.MAX_VALUE / 2 - 5));
    }

    @Test
    void GIVEN_returns_THEN_the_cells_are_those_of_the_charges_negated() {
        LineMatrix returns = LineMatrix.of(
                        lines("-10.00", "-5.00"), List.of(column(FUND, "-7.00"), column(Payer.PERSON, "-8.00")))
                .orElseThrow();
        assertThat(cells(returns)).isEqualTo("-4.67 -5.33 | -2.33 -2.67");
        assertThat(returns.share(FUND)).hasToString("-7.00");
        assertThat(cells(returns.negated())).isEqualTo("4.67 5.33 | 2.33 2.67");
        assertThat(LineMatrix.of(lines("10.00", "-5.00"), List.of(column(FUND, "-3.00"), column(Payer.PERSON, "8.00")))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).hasToString("YY-B-532");
                    assertThat(problem.facts())
                            .containsEntry("lines", "1 positive, 1 negative")
                            .containsEntry("shares", "1 positive, 1 negative");
                });
    }

    @Test
    void GIVEN_sums_that_differ_or_a_payer_without_room_THEN_the_refusal_has_the_figures() {
        assertThat(LineMatrix.of(lines("10.00", "5.00"), List.of(column(FUND, "14.99")))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).hasToString("YY-B-530");
                    assertThat(problem.facts())
                            .containsEntry("lines", "15.00")
                            .containsEntry("shares", "14.99")
                            .containsEntry("difference", "-0.01");
                });
        assertThat(LineMatrix.of(
                                lines("10.00", "5.00", "2.00"),
                                List.of(
                                        column(FUND, "4.00", "L2", "L3"),
                                        column(AID, "3.01", "L2", "L3"),
                                        column(Payer.COMMERCIAL, "3.00", "L1"),
                                        column(Payer.PERSON, "6.99")))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).hasToString("YY-B-531");
                    assertThat(problem.facts())
                            .containsEntry("payers", "[POOLED_FUND, TILT_AID]")
                            .containsEntry("shares", "7.01")
                            .containsEntry("lines", "[L2, L3]")
                            .containsEntry("linesTotal", "7.00")
                            .containsEntry("otherLines", "[L1]");
                });
        assertThat(LineMatrix.of(
                                lines("10.00", "5.00"), List.of(column(FUND, "10.00", "L1"), column(AID, "5.00", "L1")))
                        .problems())
                .as("a line that nobody may pay")
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts()).containsEntry("otherLines", "[L2]"));
    }

    @Test
    void GIVEN_columns_that_no_bill_has_THEN_the_caller_is_told() {
        assertThatThrownBy(() -> LineMatrix.of(lines("1.00"), List.of(column(FUND, "0.50"), column(FUND, "0.50"))))
                .hasMessage("columns: must have each payer once, but was [POOLED_FUND, POOLED_FUND]");
        assertThatThrownBy(() -> LineMatrix.of(lines("1.00"), List.of(column(FUND, "1.00", "L1", "L9"))))
                .hasMessage("mayPay of POOLED_FUND: must be lines that are there, but was [L9]");
        Map<LineId, Money> many = new TreeMap<>();
        IntStream.range(0, 18).forEach(i -> many.put(RandomMargins.line(i), Money.ofFen(1)));
        List<PayerColumn> columns = IntStream.range(0, 18)
                .mapToObj(i -> PayerColumn.of(RandomMargins.payer(i), Money.ofFen(1), Set.of(RandomMargins.line(i))))
                .toList();
        assertThatThrownBy(() -> LineMatrix.of(many, columns))
                .hasMessage("payers: must have at most 16 different sets of lines that they may pay");
        LineId last = RandomMargins.line(17);
        many.remove(last);
        many.remove(RandomMargins.line(16));
        assertThat(LineMatrix.of(many, columns.subList(0, 16)).orElseThrow().payers())
                .hasSize(16);
    }
}
