package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.TextPolicy.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The second implementation, deliberately naive: yuan in BigDecimal, straight from the formulas of a payer's base, deductible,
 * share and limits and of the spread over lines. It shares no code with the library.
 */
final class NaiveChain {
    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final BigDecimal FEN = new BigDecimal("0.01");

    private final TextPolicy p;
    private final BigDecimal[] inScopeLeft;
    private final BigDecimal[] firstLeft;
    private final BigDecimal[] totalLeft;
    private final Map<Payer, BigDecimal> standards = new TreeMap<>();
    private BigDecimal earlierDeductibles = ZERO;

    private NaiveChain(TextPolicy policy) {
        p = policy;
        inScopeLeft = policy.lines.stream().map(Line::inScope).toArray(BigDecimal[]::new);
        firstLeft = policy.lines.stream().map(Line::first).toArray(BigDecimal[]::new);
        totalLeft = policy.lines.stream().map(Line::total).toArray(BigDecimal[]::new);
    }

    /** What each payer pays of each line, the person last. */
    static Map<Payer, BigDecimal[]> cells(TextPolicy policy) {
        NaiveChain chain = new NaiveChain(policy);
        Map<Payer, BigDecimal[]> cells = new LinkedHashMap<>();
        policy.stages.forEach((payer, terms) -> cells.put(payer, chain.pay(payer, terms)));
        cells.put(Payer.PERSON, chain.totalLeft);
        return cells;
    }

    private BigDecimal[] pay(Payer payer, Map<String, String> t) {
        List<Integer> covered = IntStream.range(0, p.lines.size())
                .filter(i -> !t.containsKey("covers")
                        || List.of(word(t, "covers").split(" ", -1))
                                .contains(p.lines.get(i).category()))
                .boxed()
                .toList();
        boolean fromTotal = payer.equals(TextPolicy.ACCOUNT)
                || word(t, "base").equals("REMAINING_TOTAL")
                || word(t, "base").equals("FIXED");
        boolean alsoFirst = t.containsKey("baseAlso");
        List<BigDecimal> left = new ArrayList<>();
        for (int i : covered) {
            left.add(fromTotal ? totalLeft[i] : alsoFirst ? inScopeLeft[i].add(firstLeft[i]) : inScopeLeft[i]);
        }
        BigDecimal allLeft = sum(left);
        List<BigDecimal> byLine = List.of();
        BigDecimal share;
        if (payer.equals(TextPolicy.ACCOUNT)) {
            share = p.balance.min(allLeft);
        } else if (payer.equals(TextPolicy.CARE)) {
            long days = p.careDays + (word(t, "inpatientDays").equals("SUSPEND") ? 0 : p.careDaysInHospital);
            share = of(t, "perDay", "0").multiply(BigDecimal.valueOf(days)).min(allLeft);
        } else if (word(t, "roundedBy").equals("LINE")) {
            byLine = left.stream()
                    .map(line -> fen(line.multiply(adjusted(t, word(t, "ratio"))), t))
                    .toList();
            share = limited(t, payer, sum(byLine), allLeft);
            byLine = share.compareTo(sum(byLine)) == 0 ? byLine : List.of();
        } else {
            share = limited(t, payer, proportional(t, payer, covered, allLeft), allLeft);
        }
        List<BigDecimal> parts = byLine.isEmpty() ? spread(share, left) : byLine;
        BigDecimal[] cells = new BigDecimal[p.lines.size()];
        Arrays.fill(cells, ZERO);
        for (int k = 0; k < covered.size(); k++) {
            int i = covered.get(k);
            cells[i] = parts.get(k);
            BigDecimal ofScope = cells[i].min(inScopeLeft[i]);
            inScopeLeft[i] = inScopeLeft[i].subtract(ofScope);
            firstLeft[i] = firstLeft[i].subtract(cells[i].subtract(ofScope).min(firstLeft[i]));
            totalLeft[i] = totalLeft[i].subtract(cells[i]);
        }
        return cells;
    }

    /** In proportion, cut to the fen; what is missing goes fen by fen to the largest remainders, the first line first. */
    private static List<BigDecimal> spread(BigDecimal share, List<BigDecimal> left) {
        BigDecimal all = sum(left);
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal line : left) {
            BigDecimal part = all.signum() == 0 ? ZERO : share.multiply(line).divide(all, 2, RoundingMode.DOWN);
            parts.add(part);
            remainders.add(share.multiply(line).subtract(part.multiply(all)));
        }
        BigDecimal missing = share.subtract(sum(parts));
        List<Integer> order = IntStream.range(0, left.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .toList();
        for (int k = 0; missing.signum() > 0; k++) {
            parts.set(order.get(k), parts.get(order.get(k)).add(FEN));
            missing = missing.subtract(FEN);
        }
        return parts;
    }

    // A proportional payer

    private BigDecimal proportional(Map<String, String> t, Payer payer, List<Integer> covered, BigDecimal allLeft) {
        BigDecimal base = base(t, payer, covered, allLeft);
        BigDecimal standard = standard(t);
        standards.put(payer, standard);
        BigDecimal deductible = deductible(t, payer, standard).min(base);
        earlierDeductibles = earlierDeductibles.add(deductible);
        boolean year = word(t, "consumedBy").equals("YEAR");
        BigDecimal before = year ? sum(p.counted, payer) : sum(p.countedThisStay, payer);
        BigDecimal deductedBefore = year ? sum(p.deducted, payer) : sum(p.deductedThisStay, payer);
        BigDecimal above = atMost(base.subtract(deductible), t, "window", before.subtract(deductedBefore));
        if (t.containsKey("ratio")) {
            return fen(above.multiply(adjusted(t, word(t, "ratio"))), t);
        }
        BigDecimal from =
                word(t, "bandOrigin").equals("DEDUCTIBLE") ? before.subtract(deductedBefore) : before.add(deductible);
        BigDecimal to = from.add(above);
        BigDecimal sum = ZERO;
        BigDecimal lower = ZERO;
        for (String band : bands(t).split(" ", -1)) {
            String bound = band.substring(0, band.indexOf(':'));
            BigDecimal upper = bound.equals("*") ? to.max(lower) : new BigDecimal(bound);
            BigDecimal width = upper.min(to).subtract(lower.max(from)).max(ZERO);
            sum = sum.add(width.multiply(adjusted(t, band.substring(band.indexOf(':') + 1))));
            lower = upper;
        }
        return fen(sum, t);
    }

    private String bands(Map<String, String> t) {
        if (t.containsKey("bands")) {
            return word(t, "bands");
        }
        BigDecimal threshold = standards.getOrDefault(Payer.of(word(t, "splitAt")), ZERO);
        return threshold + ":" + word(t, "ratioBelow") + " *:" + word(t, "ratioAbove");
    }

    private BigDecimal base(Map<String, String> t, Payer payer, List<Integer> covered, BigDecimal allLeft) {
        BigDecimal base = switch (word(t, "base")) {
            case "ELIGIBLE" ->
                sum(covered.stream()
                        .map(i -> p.lines
                                .get(i)
                                .inScope()
                                .add(t.containsKey("baseAlso") ? p.lines.get(i).first() : ZERO))
                        .toList());
            case "FIXED" -> of(t, "baseAmount", "0").min(allLeft);
            default -> allLeft;
        };
        if (t.containsKey("baseWithout")) {
            base = base.subtract(earlierDeductibles).max(ZERO);
        }
        BigDecimal countedThisStay = sum(p.countedThisStay, payer);
        base = atMost(base, t, "baseCap", countedThisStay);
        if (t.containsKey("baseDayCap")) {
            long days = Math.min(p.days, Long.parseLong(t.getOrDefault("stayMaxDays", "1000000")));
            long leftOfYear = Long.parseLong(t.getOrDefault("yearMaxDays", "1000000")) - p.daysBefore;
            BigDecimal counting = BigDecimal.valueOf(Math.max(0, Math.min(days, leftOfYear)));
            base = base.min(of(t, "baseDayCap", "0")
                    .multiply(counting)
                    .subtract(countedThisStay)
                    .max(ZERO));
        }
        return atMost(base, t, "baseYearCap", sum(p.counted, payer));
    }

    /** A share of the total is one of all charges of the stay to date: the hospital's total, not the payer's part of it. */
    private BigDecimal standard(Map<String, String> t) {
        if (!t.containsKey("deductible") && !t.containsKey("deductibleShare")) {
            return ZERO;
        }
        BigDecimal total =
                p.totalThisStay.add(sum(p.lines.stream().map(Line::total).toList()));
        BigDecimal standard = t.containsKey("deductible")
                ? of(t, "deductible", "0")
                : fen(total.multiply(of(t, "deductibleShare", "0")), t)
                        .max(of(t, "deductibleMin", "0"))
                        .min(of(t, "deductibleMax", "1000000000"));
        standard = t.containsKey("deductibleFactor")
                ? fen(standard.multiply(of(t, "deductibleFactor", "1")), t)
                : standard;
        BigDecimal further = BigDecimal.valueOf(p.ordinal - 1);
        BigDecimal stepped = standard;
        if (t.containsKey("deductibleStepAmount")) {
            stepped = standard.subtract(of(t, "deductibleStepAmount", "0").multiply(further));
        } else if (word(t, "stepping").equals("LINEAR")) {
            stepped = standard.subtract(fen(standard.multiply(further).multiply(of(t, "deductibleStep", "0")), t));
        } else if (word(t, "stepping").equals("COMPOUNDING")) {
            for (int i = 1; i < p.ordinal; i++) {
                stepped = fen(stepped.multiply(BigDecimal.ONE.subtract(of(t, "deductibleStep", "0"))), t);
            }
        }
        standard = stepped.max(of(t, "deductibleFloor", "0").min(standard)).max(ZERO);
        long every = Long.parseLong(t.getOrDefault("deductibleEveryDays", "1000000"));
        return standard.multiply(BigDecimal.valueOf((p.days + every - 1) / every));
    }

    private BigDecimal deductible(Map<String, String> t, Payer payer, BigDecimal standard) {
        if (!t.containsKey("deductible") && !t.containsKey("deductibleShare")) {
            return ZERO;
        }
        BigDecimal deducted = sum(p.deducted, payer);
        BigDecimal ofBill = p.placed.getOrDefault(payer, standard);
        if (word(t, "deductibleBy").equals("YEAR")) {
            ofBill = ofBill.subtract(deducted).max(ZERO);
        } else {
            ofBill = ofBill.subtract(sum(p.deductedThisStay, payer)).max(ZERO);
        }
        return atMost(ofBill, t, "deductibleYearCap", deducted);
    }

    /** The policy that was drawn has a sum for each of its payers. */
    private static BigDecimal sum(Map<Payer, BigDecimal> sums, Payer payer) {
        return Objects.requireNonNull(sums.get(payer));
    }

    private BigDecimal limited(Map<String, String> t, Payer payer, BigDecimal share, BigDecimal allLeft) {
        return atMost(atMost(share, t, "payCap", sum(p.paidThisStay, payer)), t, "yearCap", sum(p.paid, payer))
                .min(allLeft);
    }

    private static BigDecimal adjusted(Map<String, String> t, String ratio) {
        return new BigDecimal(ratio)
                .add(of(t, "ratioBonus", "0"))
                .subtract(of(t, "ratioCut", "0"))
                .min(of(t, "ratioMax", "1"))
                .max(ZERO);
    }

    private static BigDecimal atMost(BigDecimal value, Map<String, String> t, String cap, BigDecimal used) {
        return t.containsKey(cap)
                ? value.min(new BigDecimal(word(t, cap)).subtract(used).max(ZERO))
                : value;
    }

    private static String word(Map<String, String> t, String name) {
        return t.getOrDefault(name, "");
    }

    private static BigDecimal fen(BigDecimal value, Map<String, String> t) {
        return value.setScale(2, RoundingMode.valueOf(word(t, "rounding")));
    }

    private static BigDecimal of(Map<String, String> t, String name, String otherwise) {
        return new BigDecimal(t.getOrDefault(name, otherwise));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(ZERO, BigDecimal::add);
    }
}
