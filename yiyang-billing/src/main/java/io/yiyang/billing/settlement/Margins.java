package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The given sums of a matrix (矩阵边际): what can be wrong with them, and the cells if nothing is. Arrays, for there are many lines. */
final class Margins {
    private final List<PayerColumn> columns;
    private final List<Payer> payers = new ArrayList<>();
    /** The lines in order of id. */
    private final LineId[] ids;

    private final long[] totals;
    private final long[] shares;

    Margins(Map<LineId, Money> lines, List<PayerColumn> columns) {
        this.columns = columns;
        this.shares = new long[columns.size()];
        for (int p = 0; p < shares.length; p++) {
            payers.add(columns.get(p).payer());
            shares[p] = columns.get(p).share().fen();
        }
        Require.that(new HashSet<>(payers).size() == payers.size(), "columns", "must have each payer once", payers);
        List<Map.Entry<LineId, Money>> ordered = new ArrayList<>(lines.entrySet());
        ordered.sort(Map.Entry.comparingByKey());
        this.ids = new LineId[ordered.size()];
        this.totals = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = ordered.get(i).getKey();
            totals[i] = ordered.get(i).getValue().fen();
        }
    }

    /** The cells. Refused: {@code YY-B-530}, {@code YY-B-531}, {@code YY-B-532}. */
    Outcome<LineMatrix> filled() {
        boolean[][] may = mask();
        boolean negative = has(-1);
        if (negative && has(1)) {
            return Outcome.refused(bothSigns());
        }
        if (sum(totals) != sum(shares)) {
            return Outcome.refused(differentSums());
        }
        ControlledRounding rounding = negative
                ? new ControlledRounding(negated(totals), negated(shares), may)
                : new ControlledRounding(totals, shares, may);
        int impossible = rounding.impossible();
        if (impossible != 0) {
            return Outcome.refused(noRoom(rounding, impossible));
        }
        long[][] cells = rounding.cells();
        for (int p = 0; negative && p < cells.length; p++) {
            cells[p] = negated(cells[p]);
        }
        return Outcome.of(new LineMatrix(List.of(ids), payers, cells, totals));
    }

    /** By payer, whether it may pay the line. */
    private boolean[][] mask() {
        boolean[][] may = new boolean[shares.length][ids.length];
        for (int p = 0; p < shares.length; p++) {
            Optional<Set<LineId>> only = columns.get(p).mayPay();
            if (only.isEmpty()) {
                Arrays.fill(may[p], true);
                continue;
            }
            int known = 0;
            for (int i = 0; i < ids.length; i++) {
                may[p][i] = only.get().contains(ids[i]);
                known += may[p][i] ? 1 : 0;
            }
            if (known < only.get().size()) {
                Set<LineId> unknown = new TreeSet<>(only.get());
                Arrays.asList(ids).forEach(unknown::remove);
                Require.that(false, "mayPay of " + payers.get(p), "must be lines that are there", unknown);
            }
        }
        return may;
    }

    private boolean has(int sign) {
        return count(totals, sign) + count(shares, sign) > 0;
    }

    private static long count(long[] amounts, int sign) {
        return Arrays.stream(amounts)
                .filter(amount -> Long.signum(amount) == sign)
                .count();
    }

    private static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }

    private static long[] negated(long[] amounts) {
        return Arrays.stream(amounts).map(Math::negateExact).toArray();
    }

    private Problem bothSigns() {
        return Problem.of("YY-B-532", "收费与退费不能在同一矩阵中分摊", "charges and returns cannot be spread in one matrix")
                .with("lines", signs(totals))
                .with("shares", signs(shares))
                .remedy(
                        "退费与所退明细一并结算，或单独分摊退费",
                        "settle a return with the line that it takes back, or spread the returns by themselves");
    }

    private static String signs(long[] amounts) {
        return count(amounts, 1) + " positive, " + count(amounts, -1) + " negative";
    }

    private Problem differentSums() {
        Money ofLines = Money.ofFen(sum(totals));
        Money ofPayers = Money.ofFen(sum(shares));
        return Problem.of("YY-B-530", "明细合计与各方支付合计不一致", "the lines and the payers' shares have different sums")
                .with("lines", ofLines)
                .with("shares", ofPayers)
                .with("difference", ofPayers.minus(ofLines))
                .remedy("核对支付金额，或补充个人支付", "check the shares, or add what the person pays");
    }

    private Problem noRoom(ControlledRounding rounding, int group) {
        int[] theirs = IntStream.range(0, shares.length)
                .filter(p -> rounding.payerIn(group, p) && shares[p] != 0)
                .toArray();
        int[] lines = IntStream.range(0, ids.length)
                .filter(i -> rounding.lineIn(group, i))
                .toArray();
        return Problem.of("YY-B-531", "支付方的支付额超过其可支付的明细合计", "payers pay more than the lines come to that they may pay")
                .with("payers", Arrays.stream(theirs).mapToObj(payers::get).toList())
                .with("shares", of(shares, theirs))
                .with("lines", Arrays.stream(lines).mapToObj(i -> ids[i]).toList())
                .with("linesTotal", of(totals, lines))
                .with(
                        "otherLines",
                        IntStream.range(0, ids.length)
                                .filter(i -> !rounding.lineIn(group, i))
                                .mapToObj(i -> ids[i])
                                .toList())
                .remedy("核对各支付方可支付的明细，或更正支付金额", "check which lines the payers may pay, or correct their shares");
    }

    private static Money of(long[] amounts, int[] which) {
        return Money.ofFen(Arrays.stream(which).mapToLong(i -> amounts[i]).reduce(0, Math::addExact));
    }
}
