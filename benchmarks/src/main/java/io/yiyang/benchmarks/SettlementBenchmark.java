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
 * One bill of 300 lines over seven payers, policy already resolved (结算性能): a hand-written loop over long fen that yields
 * the payers' totals only (the floor), the same in BigDecimal, and our settlement with its line × payer matrix, without and
 * with explanation. All must give the same totals before anything is timed. Only ratios within one run count.
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
        long[] ours =
                settle().shares().stream().mapToLong(s -> s.amount().fen()).toArray();
        if (!Arrays.equals(ours, longLoop()) || !Arrays.equals(ours, bigDecimal())) {
            throw new IllegalStateException("totals differ: " + Arrays.toString(ours) + Arrays.toString(longLoop())
                    + Arrays.toString(bigDecimal()));
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

    /** The floor: payers' totals only, no matrix, no checks. */
    @Benchmark
    public long[] longLoop() {
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
     * The fair floor: the same totals, and each share spread over the lines by floor and a left-over on the first lines,
     * which is what a hand-written matrix does.
     */
    @Benchmark
    public long[] longLoopWithMatrix() {
        long[] in = inScope.clone();
        long[] rest = total.clone();
        long[] shares = longLoop();
        for (int p = 0; p < PAYERS.length + 1; p++) {
            long[] from = p < PAYERS.length ? in : rest;
            long sum = 0;
            for (long amount : from) {
                sum += amount;
            }
            long left = shares[p];
            for (int i = 0; i < LINES && sum > 0; i++) {
                long cell = shares[p] * from[i] / sum;
                left -= cell;
                if (from != rest) {
                    in[i] -= cell;
                }
                rest[i] -= cell;
            }
            rest[0] -= left;
        }
        return rest;
    }

    /** BigDecimal by hand, totals only. */
    @Benchmark
    public long[] bigDecimal() {
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
