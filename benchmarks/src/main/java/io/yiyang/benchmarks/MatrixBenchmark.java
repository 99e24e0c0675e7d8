package io.yiyang.benchmarks;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.LineMatrix;
import io.yiyang.billing.settlement.PayerColumn;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * A matrix of given margins, 300 lines × 7 payers (矩阵性能), beside the floor of {@link SettlementBenchmark}, in one run: all
 * payers may pay all lines; two may pay a third of the lines each and find them; a reserve is touched, so that the targets
 * leave proportion. The target is 4 times the floor; {@code docs/deep-runs.md} has the figures.
 *
 * <pre>mvn -B -ntp -DskipTests package &amp;&amp; java -jar benchmarks/target/benchmarks.jar MatrixBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MatrixBenchmark {
    private static final int LINES = 300;

    private final SettlementBenchmark settlement = new SettlementBenchmark();
    private final Map<LineId, Money> lines = new LinkedHashMap<>();
    private final List<PayerColumn> free;
    private final List<PayerColumn> masked;
    private final List<PayerColumn> tight;

    /** Takes lines and shares of the settlement's benchmark, and refuses to run if a matrix is not what its name says. */
    public MatrixBenchmark() {
        long[][] cells = settlement.longMatrix();
        Set<LineId> third = new LinkedHashSet<>();
        Set<LineId> nextThird = new LinkedHashSet<>();
        for (int i = 0; i < LINES; i++) {
            LineId id = LineId.of("L" + (1000 + i));
            int line = i;
            lines.put(
                    id,
                    Money.ofFen(Arrays.stream(cells)
                            .mapToLong(column -> column[line])
                            .sum()));
            if (i % 3 == 0) {
                third.add(id);
            } else if (i % 3 == 1) {
                nextThird.add(id);
            }
        }
        free = columns(cells, Map.of());
        // Two payers pay a twentieth of what they pay in the settlement, the person pays the rest.
        long[][] less = cells.clone();
        for (int p = 3; p <= 4; p++) {
            less[p] = Arrays.stream(cells[p]).map(cell -> cell / 20).toArray();
        }
        less[6] = new long[] {
            Arrays.stream(cells).flatMapToLong(Arrays::stream).sum()
                    - Arrays.stream(less, 0, 6).flatMapToLong(Arrays::stream).sum()
        };
        masked = columns(less, Map.of(3, third, 4, nextThird));
        // The sixth payer takes all of its third, so that nobody else may touch it; the first pays so much less.
        Money all = Money.sum(third.stream().map(lines::get).toList());
        tight = new ArrayList<>(free);
        tight.set(0, PayerColumn.of(free.get(0).payer(), free.get(0).share().minus(all)));
        tight.set(5, PayerColumn.of(free.get(5).payer(), all, third));
        tight.set(
                6,
                PayerColumn.of(
                        free.get(6).payer(),
                        free.get(6).share().plus(free.get(5).share())));
        for (LineId line : third) {
            if (!tightReserve().cell(line, tight.get(5).payer()).equals(lines.getOrDefault(line, Money.ZERO))) {
                throw new IllegalStateException("the reserve of " + line + " is not kept");
            }
        }
        for (PayerColumn column : masked) {
            if (!masked().share(column.payer()).equals(column.share())) {
                throw new IllegalStateException("the share of " + column.payer() + " is not kept");
            }
        }
    }

    private static List<PayerColumn> columns(long[][] cells, Map<Integer, Set<LineId>> mayPay) {
        List<PayerColumn> columns = new ArrayList<>();
        for (int p = 0; p < cells.length; p++) {
            columns.add(new PayerColumn(
                    Payer.of("PAYER_" + p),
                    Money.ofFen(Arrays.stream(cells[p]).sum()),
                    Optional.ofNullable(mayPay.get(p))));
        }
        return columns;
    }

    /** The floor: shares and the same matrix by a hand-written loop that checks nothing. */
    @Benchmark
    public long[][] floor() {
        return settlement.longMatrix();
    }

    @Benchmark
    public LineMatrix free() {
        return LineMatrix.of(lines, free).orElseThrow();
    }

    @Benchmark
    public LineMatrix masked() {
        return LineMatrix.of(lines, masked).orElseThrow();
    }

    @Benchmark
    public LineMatrix tightReserve() {
        return LineMatrix.of(lines, tight).orElseThrow();
    }
}
