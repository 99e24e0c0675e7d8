package io.yiyang.billing.settlement;

import io.yiyang.model.money.Apportionment;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fills a matrix of which both margins are given (受控舍入). Payer by payer in chain order, each share is spread in proportion
 * to what is left of the lines that the payer may pay, and each cell is the floor or the ceiling of its target; the fen left
 * over go to the largest remainders, ties to the smaller line id.
 *
 * <p>A plain spread may take from a line what a later payer could have found nowhere else. So each spread keeps a reserve: of
 * the lines that any group of later payers may pay, it leaves as much as their shares, which is Hall's condition for the later
 * payers to find their lines. Within the reserves the fen left over go to the largest remainders that have room, as the greedy
 * algorithm on a matroid does. Only if no rounding of the plain targets keeps the reserves, the lines of the tightest reserve
 * get a smaller ratio, one for all of them, and the rest a larger one, again and again: the lexicographically optimal base of
 * the polymatroid that the reserves span (Megiddo 1974, Fujishige 1980), which is as near to proportion as the later payers
 * allow and has a rounding, for the polymatroid is integral.
 *
 * <p>Cost, with g different sets of lines among the payers that may not pay all: O(payers × lines × log lines) if no reserve
 * is touched, and O(payers × (2^g × g + lines × 2^g)) at most. Of a bill's payers g is 0 to 3.
 */
final class ControlledRounding {
    /** Above this there are too many groups of sets to look at each. */
    static final int MOST_SETS = 16;

    private final long[] left;
    private final long[] shares;
    private final boolean[][] may;
    /** By payer, the bit of its set of lines; 0 if it may pay all. */
    private final int[] set;
    /** By line, the bits of the sets that it is in. */
    private final int[] sets;

    private final int groups;

    /**
     * @param lines the lines in order of id, not negative
     * @param shares the payers' shares in chain order, not negative, of the same sum as the lines
     * @param may by payer, whether it may pay the line
     */
    ControlledRounding(long[] lines, long[] shares, boolean[][] may) {
        this.left = lines.clone();
        this.shares = shares;
        this.may = may;
        this.set = new int[shares.length];
        this.sets = new int[lines.length];
        Map<boolean[], Integer> bits = new TreeMap<>(Arrays::compare);
        for (int p = 0; p < shares.length; p++) {
            if (mayNotPayAll(may[p])) {
                Integer known = bits.putIfAbsent(may[p], 1 << bits.size());
                set[p] = known == null ? 1 << (bits.size() - 1) : known;
            }
            if (bits.size() > MOST_SETS) {
                throw new IllegalArgumentException(
                        "payers: must have at most " + MOST_SETS + " different sets of lines that they may pay");
            }
        }
        this.groups = 1 << bits.size();
        bits.forEach((lineSet, bit) -> {
            for (int i = 0; i < sets.length; i++) {
                sets[i] |= lineSet[i] ? bit : 0;
            }
        });
    }

    private static boolean mayNotPayAll(boolean[] lines) {
        for (boolean line : lines) {
            if (!line) {
                return true;
            }
        }
        return false;
    }

    /** A smallest group of sets whose payers' shares are more than their lines; 0 if every share finds lines. */
    int impossible() {
        if (groups == 1) {
            return 0;
        }
        long[] demand = demand(0);
        long[] held = held(allLines());
        return IntStream.range(1, groups)
                .filter(group -> demand[group] > held[group])
                .boxed()
                .min(Comparator.comparing(Integer::bitCount))
                .orElse(0);
    }

    boolean payerIn(int group, int payer) {
        return (set[payer] & group) != 0;
    }

    boolean lineIn(int group, int line) {
        return (sets[line] & group) != 0;
    }

    /** The cells by payer, then by line. To be asked once, and only if nothing is impossible. */
    long[][] cells() {
        long[][] cells = new long[shares.length][];
        for (int p = 0; p < shares.length; p++) {
            cells[p] = column(p);
            for (int i = 0; i < left.length; i++) {
                left[i] -= cells[p][i];
            }
        }
        return cells;
    }

    private long[] column(int payer) {
        long share = shares[payer];
        int[] lines = linesOf(payer);
        long[] weights = new long[left.length];
        long all = 0;
        for (int i : lines) {
            weights[i] = left[i];
            all += left[i];
        }
        if (share == all) {
            return weights;
        }
        long[] plain = Apportionment.byWeights(share, weights);
        List<Reserve> reserves = groups == 1 ? List.of() : reserves(payer, lines);
        for (Reserve reserve : reserves) {
            if (reserve.sum(lines, plain) > reserve.most) {
                return withinReserves(share, lines, reserves);
            }
        }
        return plain;
    }

    private long[] withinReserves(long share, int[] lines, List<Reserve> reserves) {
        long[] column = new long[left.length];
        if (!spread(share, lines, reserves, column)) {
            spreadByReserve(share, lines, reserves, column);
        }
        return column;
    }

    /** The lines of which something is left that the payer may pay. */
    private int[] linesOf(int payer) {
        int[] lines = new int[left.length];
        int count = 0;
        for (int i = 0; i < lines.length; i++) {
            if (may[payer][i] && left[i] > 0) {
                lines[count] = i;
                count++;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    /** At most so much may be taken of the lines of a group of sets; what later payers need of them is taken off. */
    private final class Reserve {
        private final int group;
        private long most;

        Reserve(int group, long most) {
            this.group = group;
            this.most = most;
        }

        /** What the lines have of the amounts, as far as they are this reserve's. */
        long sum(int[] lines, long[] amounts) {
            long sum = 0;
            for (int i : lines) {
                sum += lineIn(group, i) ? amounts[i] : 0;
            }
            return sum;
        }
    }

    /** The reserves that the payer could break. */
    private List<Reserve> reserves(int payer, int[] lines) {
        List<Reserve> reserves = new ArrayList<>();
        long[] demand = demand(payer + 1);
        long[] held = held(allLines());
        long[] within = held(lines);
        for (int group = 1; group < groups; group++) {
            long most = held[group] - demand[group];
            if (most < within[group]) {
                reserves.add(new Reserve(group, most));
            }
        }
        return reserves;
    }

    private int[] allLines() {
        return IntStream.range(0, left.length).toArray();
    }

    /** By group of sets, the shares of its payers from this one on. */
    private long[] demand(int from) {
        long[] demand = new long[groups];
        for (int p = from; p < shares.length; p++) {
            demand[set[p]] += shares[p];
        }
        demand[0] = 0;
        return sumsOfParts(demand);
    }

    /** By group of sets, what is left of those of the lines that are in any of its sets: all but what is in none. */
    private long[] held(int[] lines) {
        long[] inside = new long[groups];
        long all = 0;
        for (int i : lines) {
            inside[sets[i]] += left[i];
            all += left[i];
        }
        sumsOfParts(inside);
        long[] held = new long[groups];
        for (int group = 0; group < groups; group++) {
            held[group] = all - inside[groups - 1 - group];
        }
        return held;
    }

    /** Replaces each group's amount by the sum over all groups that it contains. */
    private static long[] sumsOfParts(long[] amounts) {
        for (int bit = 1; bit < amounts.length; bit += bit) {
            for (int group = 0; group < amounts.length; group++) {
                amounts[group] += (group & bit) == 0 ? 0 : amounts[group - bit];
            }
        }
        return amounts;
    }

    /**
     * Spreads the amount over the lines in proportion, rounded within the reserves, and takes it out of them.
     *
     * @return whether that was possible; if not, nothing has changed
     */
    private boolean spread(long amount, int[] lines, List<Reserve> reserves, long[] column) {
        long weight = sum(lines);
        long[] parts = new long[left.length];
        long[] remainders = new long[left.length];
        long over = amount;
        for (int i : lines) {
            long product = amount * left[i];
            if (Math.multiplyHigh(amount, left[i]) == 0 && product >= 0) {
                parts[i] = product / weight;
                remainders[i] = product % weight;
            } else {
                BigInteger[] exact = BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(left[i]))
                        .divideAndRemainder(BigInteger.valueOf(weight));
                parts[i] = exact[0].longValueExact();
                remainders[i] = exact[1].longValueExact();
            }
            over -= parts[i];
        }
        long[] room = new long[reserves.size()];
        for (int r = 0; r < room.length; r++) {
            room[r] = reserves.get(r).most - reserves.get(r).sum(lines, parts);
            if (room[r] < 0) {
                return false;
            }
        }
        if (over > 0) {
            for (int i : byRemainder(lines, remainders)) {
                if (over > 0 && remainders[i] > 0 && hasRoom(i, reserves, room)) {
                    parts[i]++;
                    over--;
                }
            }
        }
        if (over > 0) {
            return false;
        }
        for (int r = 0; r < room.length; r++) {
            reserves.get(r).most = room[r];
        }
        for (int i : lines) {
            column[i] = parts[i];
        }
        return true;
    }

    private long sum(int[] lines) {
        long sum = 0;
        for (int i : lines) {
            sum += left[i];
        }
        return sum;
    }

    /** The largest remainder first; equal ones in order of line. */
    private static Integer[] byRemainder(int[] lines, long[] remainders) {
        Integer[] order = new Integer[lines.length];
        for (int k = 0; k < order.length; k++) {
            order[k] = lines[k];
        }
        Arrays.sort(order, (one, other) -> Long.compare(remainders[other], remainders[one]));
        return order;
    }

    /** Whether each reserve of the line has a fen more to give; takes it if so. */
    private boolean hasRoom(int line, List<Reserve> reserves, long[] room) {
        for (int r = 0; r < room.length; r++) {
            if (lineIn(reserves.get(r).group, line) && room[r] <= 0) {
                return false;
            }
        }
        for (int r = 0; r < room.length; r++) {
            room[r] -= lineIn(reserves.get(r).group, line) ? 1 : 0;
        }
        return true;
    }

    /** The tightest reserve gives all it may, in proportion; then what is left of the amount goes to the other lines. */
    private void spreadByReserve(long amount, int[] lines, List<Reserve> reserves, long[] column) {
        int[] open = lines;
        long rest = amount;
        while (open.length > 0) {
            long most = rest;
            long weight = sum(open);
            int group = 0;
            for (Reserve reserve : reserves) {
                long held = reserve.sum(open, left);
                if (held > 0 && lessRatio(reserve.most, held, most, weight)) {
                    group = reserve.group;
                    most = reserve.most;
                    weight = held;
                }
            }
            int[] now = group == 0 ? open : part(open, group, true);
            if (!spread(most, now, reserves, column)) {
                throw new IllegalStateException("a share that finds lines must have a rounding");
            }
            rest -= most;
            open = group == 0 ? new int[0] : part(open, group, false);
        }
    }

    /** The lines that are in a set of the group, or those that are in none. */
    private int[] part(int[] lines, int group, boolean in) {
        return Arrays.stream(lines).filter(i -> lineIn(group, i) == in).toArray();
    }

    private static boolean lessRatio(long amount, long weight, long otherAmount, long otherWeight) {
        return BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(otherWeight))
                        .compareTo(BigInteger.valueOf(otherAmount).multiply(BigInteger.valueOf(weight)))
                < 0;
    }
}
