package io.yiyang.benchmarks;

import io.yiyang.billing.payer.AccountBalanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ProportionalRule;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Explained;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One bill of 300 lines over seven payers, policy already resolved (结算性能): long fen and BigDecimal by hand, each for the
 * payers' totals only and with the line × payer matrix, and our settlement, which always has the matrix, without and with
 * explanation. All must give the same totals and the same cells before anything is timed. Only ratios within one run count;
 * {@code docs/deep-runs.md} has the figures.
 *
 * <pre>mvn -B -ntp -DskipTests package &amp;&amp; java -jar benchmarks/target/benchmarks.jar SettlementBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SettlementBenchmark {
    private static final int LINES = 300;
    private static final long[] DEDUCTIBLES = {44_000, 0, 1_200_000, 0, 300_000};
    private static final long[] MILLIONTHS = {800_000, 500_000, 600_000, 700_000, 600_000};
    private static final Payer[] PAYERS = {
        Payer.POOLED_FUND, Payer.of("LARGE_AMOUNT"), Payer.CATASTROPHIC, Payer.LARGE_COST_AID, Payer.TILT_AID
    };
    private static final long BALANCE = 50_000;

    private final Bill bill;
    private final Terms terms;
    private final long[] inScope;
    private final long[] total;

    /** Builds the bill and refuses to run if the four ways disagree. */
    public SettlementBenchmark() {
        List<SplitLine> lines = new ArrayList<>();
        inScope = new long[LINES];
        total = new long[LINES];
        for (int i = 0; i < LINES; i++) {
            long in = 10_000 + i * 37L;
            long own = i % 7 * 113L;
            inScope[i] = in;
            total[i] = in + own;
            lines.add(new SplitLine(
                    LineId.of("L" + (1000 + i)),
                    Optional.empty(),
                    Money.ofFen(in + own),
                    Money.ofFen(own),
                    Money.ZERO,
                    Money.ZERO,
                    Money.ofFen(in)));
        }
        bill = Bill.of(BillId.of("B"), lines).withAccountBalance(Optional.of(Money.ofFen(BALANCE)));
        terms = terms();
        checkAllAgree();
    }

    private void checkAllAgree() {
        Settlement ours = settle();
        if (!ours.equals(explain().settlement())) {
            throw new IllegalStateException("an explanation changes the settlement");
        }
        long[][] cells = longMatrix();
        BigDecimal[][] decimals = bigDecimalMatrix();
        for (int p = 0; p < ours.shares().size(); p++) {
            PayerShare share = ours.shares().get(p);
            if (share.amount().fen() != longTotals()[p] || share.amount().fen() != bigDecimalTotals()[p]) {
                throw new IllegalStateException("totals differ for " + share.payer());
            }
            for (int i = 0; i < LINES; i++) {
                Money cell = ours.matrix().cell(ours.matrix().lines().get(i), share.payer());
                if (cell.fen() != cells[p][i] || cell.toBigDecimal().compareTo(decimals[p][i]) != 0) {
                    throw new IllegalStateException("cells differ for " + share.payer() + " in line " + i);
                }
            }
        }
    }

    private static Terms terms() {
        Provenance source = Provenance.builder()
                .parameter("benchmark#made-up")
                .confidence(Confidence.DECLARED)
                .inForceFrom(LocalDate.of(2026, 1, 1))
                .addCitations(Citation.builder()
                        .key("B")
                        .title("made up for the benchmark")
                        .lastChecked(LocalDate.of(2026, 1, 1))
                        .build())
                .build();
        List<StageTerms> stages = new ArrayList<>();
        for (int i = 0; i < PAYERS.length; i++) {
            List<Term> all = new ArrayList<>();
            all.add(new Term("base", new TermValue.Word("REMAINING_IN_SCOPE"), source));
            all.add(new Term("rounding", new TermValue.Word("HALF_UP"), source));
            all.add(new Term("ratio", new TermValue.Ratio(Rate.ofMillionths(MILLIONTHS[i])), source));
            all.add(new Term("deductible", new TermValue.Amount(Money.ofFen(DEDUCTIBLES[i])), source));
            stages.add(StageTerms.of(PAYERS[i], ProportionalRule.RULE, all));
        }
        stages.add(StageTerms.of(Payer.PERSONAL_ACCOUNT, AccountBalanceRule.RULE, List.of()));
        return new Terms("benchmark#chain", BilingualText.of("基准", "benchmark"), source, stages, List.of());
    }

    /** The payers' totals only: no matrix, no checks. */
    @Benchmark
    public long[] longTotals() {
        long left = 0;
        long all = 0;
        for (int i = 0; i < LINES; i++) {
            left += inScope[i];
            all += total[i];
        }
        long[] shares = new long[PAYERS.length + 2];
        for (int p = 0; p < PAYERS.length; p++) {
            shares[p] = (Math.max(0, left - DEDUCTIBLES[p]) * MILLIONTHS[p] + 500_000) / 1_000_000;
            left -= shares[p];
            all -= shares[p];
        }
        shares[PAYERS.length] = Math.min(BALANCE, all);
        shares[PAYERS.length + 1] = all - shares[PAYERS.length];
        return shares;
    }

    /**
     * The floor: what {@link #settle} yields and nothing else, by hand. Each share is spread over what is left of the lines,
     * the left-over fen go to the largest remainders, ties to the earlier line. Nothing is checked, and products are trusted
     * to fit.
     */
    @Benchmark
    public long[][] longMatrix() {
        long[] shares = longTotals();
        long[] in = inScope.clone();
        long[] rest = total.clone();
        long[][] cells = new long[shares.length][];
        for (int p = 0; p < shares.length - 1; p++) {
            long[] column = spread(shares[p], p < PAYERS.length ? in : rest);
            for (int i = 0; i < LINES; i++) {
                in[i] -= Math.min(column[i], in[i]);
                rest[i] -= column[i];
            }
            cells[p] = column;
        }
        cells[shares.length - 1] = rest;
        return cells;
    }

    private static long[] spread(long share, long[] lines) {
        long sum = 0;
        for (long line : lines) {
            sum += line;
        }
        long[] column = new long[LINES];
        long[] remainders = new long[LINES];
        long left = share;
        for (int i = 0; i < LINES; i++) {
            long product = share * lines[i];
            column[i] = product / sum;
            remainders[i] = product - column[i] * sum;
            left -= column[i];
        }
        long[] sorted = remainders.clone();
        Arrays.sort(sorted);
        long least = left == 0 ? Long.MAX_VALUE : sorted[(int) (LINES - left)];
        for (int i = 0; i < LINES; i++) {
            if (remainders[i] > least) {
                column[i]++;
                left--;
            }
        }
        for (int i = 0; left > 0; i++) {
            if (remainders[i] == least) {
                column[i]++;
                left--;
            }
        }
        return column;
    }

    /** BigDecimal by hand, the payers' totals only. */
    @Benchmark
    public long[] bigDecimalTotals() {
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (int i = 0; i < LINES; i++) {
            left = left.add(BigDecimal.valueOf(inScope[i], 2));
            all = all.add(BigDecimal.valueOf(total[i], 2));
        }
        long[] shares = new long[PAYERS.length + 2];
        for (int p = 0; p < PAYERS.length; p++) {
            BigDecimal share = left.subtract(BigDecimal.valueOf(DEDUCTIBLES[p], 2))
                    .max(BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(MILLIONTHS[p], 6))
                    .setScale(2, RoundingMode.HALF_UP);
            left = left.subtract(share);
            all = all.subtract(share);
            shares[p] = share.unscaledValue().longValueExact();
        }
        BigDecimal account = all.min(BigDecimal.valueOf(BALANCE, 2));
        shares[PAYERS.length] = account.unscaledValue().longValueExact();
        shares[PAYERS.length + 1] = all.subtract(account).unscaledValue().longValueExact();
        return shares;
    }

    /** BigDecimal by hand, the same matrix as {@link #longMatrix}. */
    @Benchmark
    public BigDecimal[][] bigDecimalMatrix() {
        long[] shares = bigDecimalTotals();
        BigDecimal[] in = yuan(inScope);
        BigDecimal[] rest = yuan(total);
        BigDecimal[][] cells = new BigDecimal[shares.length][];
        for (int p = 0; p < shares.length - 1; p++) {
            BigDecimal[] column = spread(BigDecimal.valueOf(shares[p], 2), p < PAYERS.length ? in : rest);
            for (int i = 0; i < LINES; i++) {
                in[i] = in[i].subtract(column[i].min(in[i]));
                rest[i] = rest[i].subtract(column[i]);
            }
            cells[p] = column;
        }
        cells[shares.length - 1] = rest;
        return cells;
    }

    private static BigDecimal[] yuan(long[] fen) {
        return Arrays.stream(fen).mapToObj(f -> BigDecimal.valueOf(f, 2)).toArray(BigDecimal[]::new);
    }

    private static BigDecimal[] spread(BigDecimal share, BigDecimal[] lines) {
        BigDecimal sum = Arrays.stream(lines).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal fen = BigDecimal.valueOf(1, 2);
        BigDecimal[] column = new BigDecimal[LINES];
        BigDecimal[] remainders = new BigDecimal[LINES];
        BigDecimal left = share;
        for (int i = 0; i < LINES; i++) {
            BigDecimal product = share.multiply(lines[i]);
            column[i] = product.divide(sum, 2, RoundingMode.DOWN);
            remainders[i] = product.subtract(column[i].multiply(sum));
            left = left.subtract(column[i]);
        }
        Integer[] order = new Integer[LINES];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> remainders[i]).reversed());
        for (int i = 0; left.signum() > 0; i++) {
            column[order[i]] = column[order[i]].add(fen);
            left = left.subtract(fen);
        }
        return column;
    }

    /** Ours, without explanation: totals and the exact line × payer matrix. */
    @Benchmark
    public Settlement settle() {
        return PayerChain.settle(bill, terms).orElseThrow();
    }

    /** Ours, with the steps of every payer. */
    @Benchmark
    public Explained explain() {
        return PayerChain.explain(bill, terms).orElseThrow();
    }
}
