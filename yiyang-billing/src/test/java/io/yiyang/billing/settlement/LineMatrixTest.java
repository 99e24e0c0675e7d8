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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
                .hasMessage("cell of line L2: must not be negative, but was -1");
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
}
