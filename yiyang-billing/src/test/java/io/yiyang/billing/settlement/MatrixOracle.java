package io.yiyang.billing.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a matrix must be like, by maximum flows alone: whether there is one, and between which whole fen each cell of a column
 * must lie.
 */
final class MatrixOracle {
    /** The nodes after source and sink: lines, then payers. */
    private static final int FIRST = 2;

    private MatrixOracle() {}

    /** Whether every line can be paid whole by who may pay it. */
    static boolean possible(long[] lines, long[] shares, boolean[][] may) {
        return sum(lines) == sum(shares) && fills(lines, shares, may, 0, 1);
    }

    /** Whether the payers from this one on find all their shares, times the scale, in the lines. */
    private static boolean fills(long[] lines, long[] shares, boolean[][] may, int from, long scale) {
        return flow(lines, shares, may, from, scale).most() == scale * sum(tail(shares, from));
    }

    private static long[] tail(long[] shares, int from) {
        return IntStream.range(from, shares.length).mapToLong(p -> shares[p]).toArray();
    }

    private static Flow flow(long[] lines, long[] shares, boolean[][] may, int from, long scale) {
        Flow flow = new Flow(FIRST + lines.length + shares.length);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] > 0) {
                flow.edge(Flow.SOURCE, FIRST + i, lines[i]);
            }
        }
        for (int p = from; p < shares.length; p++) {
            flow.edge(FIRST + lines.length + p, Flow.SINK, scale * shares[p]);
            for (int i = 0; i < lines.length; i++) {
                if (may[p][i] && lines[i] > 0) {
                    flow.edge(FIRST + i, FIRST + lines.length + p, lines[i]);
                }
            }
        }
        return flow;
    }

    /**
     * The bounds of each cell of the payer's column, given what the payers before left: floor and ceiling of the plain target
     * if any such column leaves the later payers their lines, else of the target that comes nearest to it.
     *
     * @return by line, floor and ceiling
     */
    static long[][] bounds(long[] left, long[] shares, boolean[][] may, int payer) {
        long[][] plain = plain(left, shares, may, payer);
        if (fits(plain, left, shares, may, payer)) {
            return plain;
        }
        long[][] bounds = new long[left.length][2];
        long[] open = left.clone();
        long[] openShares = shares.clone();
        long share = shares[payer];
        while (share > 0) {
            share = tightest(open, openShares, may, payer, share, bounds);
        }
        return bounds;
    }

    private static long[][] plain(long[] left, long[] shares, boolean[][] may, int payer) {
        long weight = 0;
        for (int i = 0; i < left.length; i++) {
            weight += may[payer][i] ? left[i] : 0;
        }
        long[][] bounds = new long[left.length][2];
        for (int i = 0; i < left.length; i++) {
            if (may[payer][i] && left[i] > 0) {
                bounds[i] = bounds(left[i], shares[payer], weight);
            }
        }
        return bounds;
    }

    private static long[] bounds(long line, long share, long weight) {
        long product = Math.multiplyExact(line, share);
        return new long[] {product / weight, -Math.floorDiv(-product, weight)};
    }

    /** Whether some column within the bounds has the payer's share and leaves the later payers theirs. */
    private static boolean fits(long[][] bounds, long[] left, long[] shares, boolean[][] may, int payer) {
        long over = shares[payer];
        long[] rest = left.clone();
        for (int i = 0; i < left.length; i++) {
            rest[i] -= bounds[i][0];
            over -= bounds[i][0];
        }
        Flow flow = flow(rest, shares, may, payer + 1, 1);
        int node = FIRST + left.length + payer;
        flow.edge(node, Flow.SINK, over);
        for (int i = 0; i < left.length; i++) {
            if (bounds[i][1] > bounds[i][0]) {
                flow.edge(FIRST + i, node, 1);
            }
        }
        return flow.most() == sum(rest);
    }

    /**
     * The lines of the smallest ratio. The ratio falls until the later payers are served; the payers that were short before are
     * served exactly then, so they and their lines leave the play, with the bounds of what the payer takes there.
     *
     * @return what is left of the share for the other lines
     */
    private static long tightest(long[] open, long[] shares, boolean[][] may, int payer, long share, long[][] bounds) {
        long amount = share;
        long weight = 0;
        for (int i = 0; i < open.length; i++) {
            weight += may[payer][i] ? open[i] : 0;
        }
        List<Integer> group = IntStream.range(0, open.length).boxed().toList();
        List<Integer> served = List.of();
        while (true) {
            long[] rest = new long[open.length];
            for (int i = 0; i < open.length; i++) {
                rest[i] = Math.multiplyExact(open[i], may[payer][i] ? weight - amount : weight);
            }
            Flow flow = flow(rest, shares, may, payer + 1, weight);
            if (flow.most() == Math.multiplyExact(weight, sum(tail(shares, payer + 1)))) {
                break;
            }
            List<Integer> shortOf = new ArrayList<>();
            for (int p = payer + 1; p < shares.length; p++) {
                if (flow.reachesSink(FIRST + open.length + p)) {
                    shortOf.add(p);
                }
            }
            served = shortOf;
            group = IntStream.range(0, open.length)
                    .filter(i -> shortOf.stream().anyMatch(p -> may[p][i]))
                    .boxed()
                    .toList();
            amount = 0;
            weight = 0;
            for (int i : group) {
                amount += open[i];
                weight += may[payer][i] ? open[i] : 0;
            }
            for (int p : shortOf) {
                amount -= shares[p];
            }
        }
        for (int i : group) {
            if (may[payer][i] && open[i] > 0) {
                bounds[i] = bounds(open[i], amount, weight);
            }
            open[i] = 0;
        }
        served.forEach(p -> shares[p] = 0);
        return share - amount;
    }

    static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }
}
