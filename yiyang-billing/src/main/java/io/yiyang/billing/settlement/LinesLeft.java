package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.ImmutablePosition;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import java.util.Arrays;
import java.util.List;

/**
 * What the payers so far left of each line (明细余额), in fen: one array for each part of the lines, so that nothing is built
 * for a cell.
 *
 * <p>The parts of a line are not negative and sum to it, and the sum of the lines fits a long; so no sum of parts overflows.
 */
final class LinesLeft {
    private final List<SplitLine> lines;
    private final long[] inScope;
    private final long[] preSelfPay;
    private final long[] total;
    private final long[] inScopeLeft;
    private final long[] preSelfPayLeft;
    private final long[] totalLeft;
    private final Money all;

    LinesLeft(List<SplitLine> lines) {
        this.lines = lines;
        int count = lines.size();
        this.inScope = new long[count];
        this.preSelfPay = new long[count];
        this.total = new long[count];
        long sum = 0;
        for (int i = 0; i < count; i++) {
            SplitLine line = lines.get(i);
            inScope[i] = line.inScope().fen();
            preSelfPay[i] = line.preSelfPay().fen();
            total[i] = line.total().fen();
            sum = Math.addExact(sum, total[i]);
        }
        this.all = Money.ofFen(sum);
        this.inScopeLeft = inScope.clone();
        this.preSelfPayLeft = preSelfPay.clone();
        this.totalLeft = total.clone();
    }

    /** The lines before anyone paid. */
    long[] totals() {
        return total;
    }

    /** What nobody paid of each line: the person's. Nothing may be taken after it. */
    long[] rest() {
        return totalLeft;
    }

    Money inScopeLeft() {
        return Money.ofFen(sum(inScopeLeft));
    }

    static long sum(long[] cells) {
        long sum = 0;
        for (long cell : cells) {
            sum += cell;
        }
        return sum;
    }

    /** The indices of the lines that the stage's payer may pay. */
    int[] covered(StageTerms stage) {
        int[] covered = new int[lines.size()];
        int count = 0;
        for (int i = 0; i < covered.length; i++) {
            if (stage.covers(lines.get(i).category())) {
                covered[count] = i;
                count++;
            }
        }
        return count == covered.length ? covered : Arrays.copyOf(covered, count);
    }

    /** What is left of the covered lines in sum; the other facts are still to be given. One pass, for there are many lines. */
    ImmutablePosition.BuildFinal position(int[] covered) {
        long eligible = 0;
        long inScopeRest = 0;
        long totalRest = 0;
        long first = 0;
        long firstRest = 0;
        for (int line : covered) {
            eligible += inScope[line];
            inScopeRest += inScopeLeft[line];
            totalRest += totalLeft[line];
            first += preSelfPay[line];
            firstRest += preSelfPayLeft[line];
        }
        return Position.builder()
                .eligible(Money.ofFen(eligible))
                .inScopeLeft(Money.ofFen(inScopeRest))
                .totalLeft(Money.ofFen(totalRest))
                .total(all)
                .preSelfPay(Money.ofFen(first))
                .preSelfPayLeft(Money.ofFen(firstRest));
    }

    /** What is left of each covered line. */
    long[] left(Payment.Scope from, int[] covered) {
        long[] left = new long[covered.length];
        for (int i = 0; i < left.length; i++) {
            int line = covered[i];
            left[i] = switch (from) {
                case IN_SCOPE -> inScopeLeft[line];
                case IN_SCOPE_AND_PRE_SELF_PAY -> inScopeLeft[line] + preSelfPayLeft[line];
                case TOTAL -> totalLeft[line];
            };
        }
        return left;
    }

    /**
     * Takes the payment out of the covered lines: in proportion to what is left of them, apart from where the rule fixes it.
     * Of a line, what is in scope goes first, then what the person pays first, then the rest.
     *
     * @return what is paid of each line
     */
    long[] take(Payment payment, int[] covered, StageTerms stage) {
        long[] left = left(payment.from(), covered);
        long available = sum(left);
        long share = payment.share().fen();
        if (share > available) {
            throw tooMuch(stage, stage.payer(), available, share);
        }
        long[] paid = payment.lines().isEmpty()
                ? Apportionment.byWeights(share, left)
                : fixed(payment.lines(), left, covered, stage);
        long[] column = paid.length == totalLeft.length ? paid : new long[totalLeft.length];
        for (int i = 0; i < paid.length; i++) {
            int line = covered[i];
            long ofScope = Math.min(paid[i], inScopeLeft[line]);
            inScopeLeft[line] -= ofScope;
            preSelfPayLeft[line] -= Math.min(paid[i] - ofScope, preSelfPayLeft[line]);
            totalLeft[line] -= paid[i];
            column[line] = paid[i];
        }
        return column;
    }

    private long[] fixed(List<Money> ofCovered, long[] left, int[] covered, StageTerms stage) {
        long[] paid = ofCovered.stream().mapToLong(Money::fen).toArray();
        for (int i = 0; i < left.length; i++) {
            if (paid[i] > left[i]) {
                throw tooMuch(stage, "line " + lines.get(covered[i]).id(), left[i], paid[i]);
            }
        }
        return paid;
    }

    private static IllegalArgumentException tooMuch(StageTerms stage, Object of, long left, long paid) {
        return new IllegalArgumentException("share of rule " + stage.rule().id() + " for " + of
                + ": must not exceed what is left " + Money.ofFen(left) + ", but was " + Money.ofFen(paid));
    }
}
