package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Random margins of a matrix with a mask: lines of nothing, of a fen, of hundreds of thousands; payers that may pay everything, a
 * few kinds of lines, or lines at random; shares of a matrix that exists, or any shares of the same sum.
 */
final class RandomMargins {
    final long[] lines;
    final long[] shares;
    final boolean[][] may;
    private final int seed;

    RandomMargins(Random random, int lineCount, int payerCount) {
        seed = random.nextInt();
        lines = new long[lineCount];
        shares = new long[payerCount];
        may = new boolean[payerCount][lineCount];
        lines(random);
        mask(random);
        if (random.nextInt(4) > 0) {
            sharesOfAMatrix(random);
        } else {
            anyShares(random);
        }
    }

    private void lines(Random random) {
        int most = new int[] {2, 10, 500, 1_000_000}[random.nextInt(4)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = random.nextInt(10) == 0 ? 0 : random.nextInt(most);
        }
    }

    /** As categories do, at random, or one within the other. */
    private void mask(Random random) {
        int kind = random.nextInt(3);
        int[] category = random.ints(lines.length, 0, 5).toArray();
        for (boolean[] payer : may) {
            int categories = random.nextInt(32);
            int bound = random.nextInt(lines.length + 1);
            boolean all = random.nextInt(3) == 0;
            for (int i = 0; i < payer.length; i++) {
                payer[i] = all
                        || switch (kind) {
                            case 0 -> (categories >> category[i] & 1) == 1;
                            case 1 -> random.nextInt(3) == 0;
                            default -> i < bound;
                        };
            }
        }
        if (random.nextInt(4) > 0) {
            Arrays.fill(may[may.length - 1], true);
        }
    }

    /** Each line is paid by some of who may pay it, mostly by few, so that reserves are tight; who may pay nothing pays nothing. */
    private void sharesOfAMatrix(Random random) {
        boolean greedy = random.nextBoolean();
        for (int i = 0; i < lines.length; i++) {
            int line = i;
            int[] payers =
                    IntStream.range(0, may.length).filter(p -> may[p][line]).toArray();
            if (payers.length == 0) {
                lines[i] = 0;
                continue;
            }
            long left = lines[i];
            while (left > 0) {
                long paid = greedy ? left : 1 + (long) (random.nextDouble() * left);
                shares[payers[random.nextInt(payers.length)]] += paid;
                left -= paid;
            }
        }
    }

    private void anyShares(Random random) {
        long left = MatrixOracle.sum(lines);
        for (int p = 0; p < shares.length - 1; p++) {
            shares[p] = (long) (random.nextDouble() * random.nextDouble() * left);
            left -= shares[p];
        }
        shares[shares.length - 1] = left;
    }

    static Payer payer(int index) {
        return Payer.of("PAYER_" + index);
    }

    /** In order of index as in order of id. */
    static LineId line(int index) {
        return LineId.of(String.format(Locale.ROOT, "L%04d", index));
    }

    Set<LineId> lineSet(int payer) {
        Set<LineId> set = new HashSet<>();
        for (int i = 0; i < lines.length; i++) {
            if (may[payer][i]) {
                set.add(line(i));
            }
        }
        return set;
    }

    /** The margins as a caller gives them, in an order of their own; times −1 for returns. */
    Map<LineId, Money> lines(int sign, Random order) {
        List<Integer> indices =
                new ArrayList<>(IntStream.range(0, lines.length).boxed().toList());
        Collections.shuffle(indices, order);
        Map<LineId, Money> map = new LinkedHashMap<>();
        indices.forEach(i -> map.put(line(i), Money.ofFen(sign * lines[i])));
        return map;
    }

    List<PayerColumn> columns(int sign) {
        return IntStream.range(0, shares.length)
                .mapToObj(p -> new PayerColumn(
                        payer(p),
                        Money.ofFen(sign * shares[p]),
                        IntStream.range(0, lines.length).allMatch(i -> may[p][i])
                                ? Optional.empty()
                                : Optional.of(lineSet(p))))
                .toList();
    }

    @Override
    public String toString() {
        return lines.length + " lines × " + shares.length + " payers, " + seed
                + (lines.length > 12
                        ? ""
                        : " lines " + Arrays.toString(lines) + " shares " + Arrays.toString(shares) + " may "
                                + Arrays.deepToString(may));
    }
}
