package io.yiyang.billing.settlement;

import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The given sums of a matrix (矩阵边际): what can be wrong with them, and the cells if nothing is. */
final class Margins {
    private final NavigableMap<LineId, Money> lines;
    private final List<LineId> ids;
    private final List<PayerColumn> columns;

    Margins(NavigableMap<LineId, Money> lines, List<PayerColumn> columns) {
        this.lines = lines;
        this.ids = List.copyOf(lines.keySet());
        this.columns = columns;
    }

    /** Whether these are returns. */
    boolean negative() {
        return amounts().anyMatch(Money::isNegative);
    }

    private Stream<Money> amounts() {
        return Stream.concat(lines.values().stream(), columns.stream().map(PayerColumn::share));
    }

    /** What is wrong with signs and sums. */
    Optional<Problem> problem() {
        if (negative() && amounts().anyMatch(Money::isPositive)) {
            return Optional.of(
                    Problem.of("YY-B-532", "收费与退费不能在同一矩阵中分摊", "charges and returns cannot be spread in one matrix")
                            .with("lines", signed(lines.values().stream()))
                            .with("shares", signed(columns.stream().map(PayerColumn::share)))
                            .remedy(
                                    "退费与所退明细一并结算，或单独分摊退费",
                                    "settle a return with the line that it takes back, or spread the returns by themselves"));
        }
        Money ofLines = Money.sum(lines.values());
        Money ofPayers = Money.sum(columns.stream().map(PayerColumn::share).toList());
        return ofLines.equals(ofPayers)
                ? Optional.empty()
                : Optional.of(
                        Problem.of("YY-B-530", "明细合计与各方支付合计不一致", "the lines and the payers' shares have different sums")
                                .with("lines", ofLines)
                                .with("shares", ofPayers)
                                .with("difference", ofPayers.minus(ofLines))
                                .remedy("核对支付金额，或补充个人支付", "check the shares, or add what the person pays"));
    }

    private static String signed(Stream<Money> amounts) {
        List<Money> all = amounts.toList();
        return all.stream().filter(Money::isPositive).count() + " positive, "
                + all.stream().filter(Money::isNegative).count() + " negative";
    }

    /** The cells. Refused: {@code YY-B-531}. */
    Outcome<LineMatrix> filled() {
        long[] totals = lines.values().stream().mapToLong(Money::fen).toArray();
        boolean[][] may = new boolean[columns.size()][ids.size()];
        for (int p = 0; p < may.length; p++) {
            for (int i = 0; i < may[p].length; i++) {
                may[p][i] = columns.get(p).mayPay(ids.get(i));
            }
        }
        ControlledRounding rounding = new ControlledRounding(
                totals, columns.stream().mapToLong(c -> c.share().fen()).toArray(), may);
        int impossible = rounding.impossible();
        return impossible == 0
                ? Outcome.of(new LineMatrix(
                        ids, columns.stream().map(PayerColumn::payer).toList(), rounding.cells(), totals))
                : Outcome.refused(noRoom(rounding, impossible));
    }

    private Problem noRoom(ControlledRounding rounding, int group) {
        List<PayerColumn> payers = IntStream.range(0, columns.size())
                .filter(p -> rounding.payerIn(group, p))
                .mapToObj(columns::get)
                .filter(column -> column.share().isPositive())
                .toList();
        List<LineId> theirs = IntStream.range(0, ids.size())
                .filter(i -> rounding.lineIn(group, i))
                .mapToObj(ids::get)
                .toList();
        return Problem.of("YY-B-531", "支付方的支付额超过其可支付的明细合计", "payers pay more than the lines come to that they may pay")
                .with("payers", payers.stream().map(PayerColumn::payer).toList())
                .with(
                        "shares",
                        Money.sum(payers.stream().map(PayerColumn::share).toList()))
                .with("lines", theirs)
                .with("linesTotal", Money.sum(theirs.stream().map(lines::get).toList()))
                .with(
                        "otherLines",
                        ids.stream().filter(id -> !theirs.contains(id)).toList())
                .remedy("核对各支付方可支付的明细，或更正支付金额", "check which lines the payers may pay, or correct their shares");
    }
}
