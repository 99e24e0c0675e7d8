package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What each payer pays of each line (明细×支付方矩阵), in fen: every row sums to its line, every column to its payer, and no cell
 * has another sign than its line.
 *
 * <p>{@link PayerChain} makes one by taking each payer's share out of what is left of the lines; {@link #of} makes one of sums
 * that are given, such as a platform's. The sums hold by construction and are checked once more here. Example: lines of 10.00
 * and 5.00 of which a fund pays 7.00 and the person the rest give 4.67 and 2.33, and 5.33 and 2.67.
 */
public final class LineMatrix implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<LineId> lines;
    private final List<Payer> payers;
    private final long[][] cells;

    /** Cells by payer, then by line. */
    LineMatrix(List<LineId> lines, List<Payer> payers, long[][] cells, long[] lineTotals) {
        this.lines = List.copyOf(lines);
        this.payers = List.copyOf(payers);
        this.cells = cells;
        check(lineTotals);
    }

    /** One text for each cell would cost more than the settlement, so that they are only written for a cell that fails. */
    private void check(long[] lineTotals) {
        long[] sums = new long[lineTotals.length];
        for (long[] column : cells) {
            for (int line = 0; line < sums.length; line++) {
                if (Long.signum(column[line]) * Long.signum(lineTotals[line]) < 0) {
                    throw new IllegalArgumentException("cell of line " + lines.get(line)
                            + ": must have the line's sign, but was " + column[line] + " of " + lineTotals[line]);
                }
                sums[line] = Math.addExact(sums[line], column[line]);
            }
        }
        int wrong = Arrays.mismatch(sums, lineTotals);
        if (wrong >= 0) {
            throw new IllegalArgumentException("line " + lines.get(wrong) + ": its cells must sum to "
                    + lineTotals[wrong] + ", but was " + sums[wrong]);
        }
    }

    /**
     * The matrix of which both margins are given (受控舍入). Payer by payer in the given order, each share is spread in proportion
     * to what the payers before left of the lines that this one may pay; each cell is the floor or the ceiling of that target,
     * and the fen left over go to the largest remainders, ties to the smaller line id. A spread that would leave a later payer
     * without its lines departs from proportion just as far as needed. The order of the lines has no influence. Returns are
     * the mirror image: negative lines and shares give the negated cells.
     *
     * <p>Refused: {@code YY-B-530} lines and shares have different sums; {@code YY-B-531} payers whose shares are more than the
     * lines that they may pay, named with the lines; {@code YY-B-532} lines or shares of both signs, for a return is settled
     * apart from what was charged.
     *
     * @throws IllegalArgumentException if a payer comes twice, may pay a line that is not there, or if there are more than 16
     *     different sets of lines among the payers that may not pay all
     * @throws ArithmeticException if the lines or the shares are more than a long holds
     */
    public static Outcome<LineMatrix> of(Map<LineId, Money> lines, List<PayerColumn> columns) {
        return new Margins(lines, columns).filled();
    }

    /** The mirror image, for a record that takes this one back (冲红). */
    public LineMatrix negated() {
        long[][] negated = new long[cells.length][];
        long[] totals = new long[lines.size()];
        for (int p = 0; p < negated.length; p++) {
            negated[p] = Arrays.stream(cells[p]).map(Math::negateExact).toArray();
            for (int i = 0; i < totals.length; i++) {
                totals[i] += negated[p][i];
            }
        }
        return new LineMatrix(lines, payers, negated, totals);
    }

    /** The lines in order of id. */
    public List<LineId> lines() {
        return lines;
    }

    /** The payers in order of payment, the person last. */
    public List<Payer> payers() {
        return payers;
    }

    /**
     * What the payer pays of the line; zero if the payer takes no part.
     *
     * @throws IllegalArgumentException if the line is not in the bill
     */
    public Money cell(LineId line, Payer payer) {
        int row = Collections.binarySearch(lines, line);
        Require.that(row >= 0, "line", "must be a line of the bill", line);
        int column = payers.indexOf(payer);
        return column < 0 ? Money.ZERO : Money.ofFen(cells[column][row]);
    }

    /** The sum of the payer's column. */
    public Money share(Payer payer) {
        int column = payers.indexOf(payer);
        return column < 0 ? Money.ZERO : Money.ofFen(sum(cells[column]));
    }

    private static long sum(long[] column) {
        long sum = 0;
        for (long cell : column) {
            sum = Math.addExact(sum, cell);
        }
        return sum;
    }

    /** This matrix with so much of each line moved from one payer to another; one that takes no part yet before the person. */
    LineMatrix moving(Payer from, Payer to, Map<LineId, Money> amounts) {
        List<Payer> all = new ArrayList<>(payers);
        if (!all.contains(to)) {
            all.add(all.contains(Payer.PERSON) ? all.indexOf(Payer.PERSON) : all.size(), to);
        }
        long[][] moved = new long[all.size()][];
        for (int column = 0; column < moved.length; column++) {
            int old = payers.indexOf(all.get(column));
            moved[column] = old < 0 ? new long[lines.size()] : cells[old].clone();
        }
        int giving = all.indexOf(from);
        amounts.forEach((line, amount) -> {
            int row = Collections.binarySearch(lines, line);
            Require.that(row >= 0, "line", "must be a line of the bill", line);
            Require.that(!amount.isNegative(), "amount", "must not be negative", amount);
            long has = giving < 0 ? 0 : moved[giving][row];
            Require.that(
                    amount.fen() <= has, "amount of line " + line, "must be at most what " + from + " has", amount);
            if (amount.isPositive()) {
                moved[giving][row] -= amount.fen();
                moved[all.indexOf(to)][row] = Math.addExact(moved[all.indexOf(to)][row], amount.fen());
            }
        });
        long[] totals = new long[lines.size()];
        for (long[] column : cells) {
            for (int row = 0; row < totals.length; row++) {
                totals[row] += column[row];
            }
        }
        return new LineMatrix(lines, all, moved, totals);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineMatrix that
                && lines.equals(that.lines)
                && payers.equals(that.payers)
                && Arrays.deepEquals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(cells);
    }

    @Override
    public String toString() {
        return "LineMatrix of " + lines.size() + " lines × " + payers.size() + " payers";
    }
}
