package io.yiyang.billing.payer;

import io.yiyang.billing.payer.TermValue.Amount;
import io.yiyang.billing.payer.TermValue.Band;
import io.yiyang.billing.payer.TermValue.Bands;
import io.yiyang.billing.payer.TermValue.Ratio;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a proportional payer pays of what lies above the deductible, before its limits (按比例支付).
 *
 * <pre>
 *   counted = base − deductible, at most window
 *   rates   = ratio | bands | ratioBelow and ratioAbove another stage's threshold (splitAt)
 *             each + ratioBonus − ratioCut, at most ratioMax
 *   share   = round( sum of rate × width ), rounded once; or round( rate × line ) for each line
 * </pre>
 *
 * <p>With {@code consumedBy} YEAR the bands and the window go on where the year's earlier bills stopped. Rounding by line
 * goes with a plain ratio of what is left: a deductible, a limit of the base or a band belongs to no line.
 */
final class StageShare {
    private static final String ZERO = "ZERO";
    private static final String DEDUCTIBLE = "DEDUCTIBLE";
    private static final String STAY = "STAY";
    private static final String YEAR = "YEAR";
    private static final String BILL = "BILL";
    private static final String LINE = "LINE";

    static final List<TermSpec> TERMS = List.of(
            StageTerms.ROUNDING,
            TermSpec.optionalOneOf("roundedBy", List.of(BILL, LINE)),
            TermSpec.optional("ratio", Ratio.class),
            TermSpec.optional("bands", Bands.class),
            TermSpec.optionalOneOf("bandOrigin", List.of(ZERO, DEDUCTIBLE)),
            TermSpec.optionalOneOf("splitAt", List.of()),
            TermSpec.optional("ratioBelow", Ratio.class),
            TermSpec.optional("ratioAbove", Ratio.class),
            TermSpec.optionalOneOf("consumedBy", List.of(STAY, YEAR)),
            TermSpec.optional("window", Amount.class),
            TermSpec.optional("ratioBonus", Ratio.class),
            TermSpec.optional("ratioCut", Ratio.class),
            TermSpec.optional("ratioMax", Ratio.class));

    private StageShare() {}

    static List<String> faults(Map<String, Term> terms) {
        List<String> faults = new ArrayList<>();
        boolean split = terms.containsKey("splitAt");
        if (Stream.of("ratio", "bands", "splitAt").filter(terms::containsKey).count() != 1) {
            faults.add("exactly one of ratio, bands and splitAt must be given");
        }
        if (terms.containsKey("bands") != terms.containsKey("bandOrigin")) {
            faults.add("bands and bandOrigin must be given together");
        }
        if (split != terms.containsKey("ratioBelow") || split != terms.containsKey("ratioAbove")) {
            faults.add("splitAt, ratioBelow and ratioAbove must be given together");
        }
        if (terms.containsKey("ratioMax") && !terms.containsKey("ratioBonus")) {
            faults.add("ratioMax must go with ratioBonus");
        }
        if (byLine(terms) && !mayBeByLine(terms)) {
            faults.add(
                    "roundedBy LINE must go with a ratio of what is left, without deductible, window or limit of the base");
        }
        Term at = terms.get("splitAt");
        if (at != null && !isPayer(at.value().toString())) {
            faults.add("splitAt must be the code of a payer, not " + at.value());
        }
        return faults;
    }

    private static boolean isPayer(String code) {
        try {
            return Payer.of(code).toString().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean byLine(Map<String, Term> terms) {
        Term by = terms.get("roundedBy");
        return by != null && by.value().toString().equals(LINE);
    }

    private static boolean mayBeByLine(Map<String, Term> terms) {
        return terms.containsKey("ratio")
                && StageBase.byLine(terms)
                && Stream.of("deductible", "deductibleShare", "window").noneMatch(terms::containsKey);
    }

    static boolean byLine(StageTerms terms) {
        return terms.word("roundedBy").filter(LINE::equals).isPresent();
    }

    static Set<Need> needs(StageTerms terms) {
        if (byYear(terms)) {
            return EnumSet.of(Need.COUNTED_THIS_YEAR, Need.DEDUCTIBLE_THIS_YEAR);
        }
        boolean goesOn =
                terms.ratio("ratio").isEmpty() || terms.amount("window").isPresent();
        return goesOn ? EnumSet.of(Need.COUNTED_THIS_STAY) : EnumSet.noneOf(Need.class);
    }

    private static boolean byYear(StageTerms terms) {
        return terms.word("consumedBy").filter(YEAR::equals).isPresent();
    }

    static Money of(StageTerms terms, Position position, Money base, Money deductible, Trail trail) {
        Money before = byYear(terms) ? position.countedThisYear() : position.countedThisStay();
        Money deductedBefore = byYear(terms) ? position.deductibleThisYear() : position.deductibleThisStay();
        Money counted = windowed(terms, base.minus(deductible), before.minus(deductedBefore), trail);
        if (terms.ratio("ratio").isPresent()) {
            return ratio(terms, base, deductible, counted, trail);
        }
        boolean fromZero = terms.word("bandOrigin").filter(DEDUCTIBLE::equals).isEmpty();
        Money from = fromZero ? before.plus(deductible) : before.minus(deductedBefore);
        return banded(terms, bands(terms, position), from, from.plus(counted), trail);
    }

    /** What is counted above the deductible. */
    private static Money windowed(StageTerms terms, Money above, Money aboveBefore, Trail trail) {
        Optional<Money> window = terms.amount("window");
        if (window.isEmpty()) {
            return above;
        }
        Money left = window.get().minus(aboveBefore).max(Money.ZERO);
        Money counted = above.min(left);
        trail.add(() -> new Step(
                BilingualText.of("起付线以上计入额上限", "counted above the deductible at most"),
                "min(" + above + ", " + Figures.minus(window.get(), aboveBefore) + ") = " + counted,
                counted,
                !counted.equals(above)));
        return counted;
    }

    private static Money ratio(StageTerms terms, Money base, Money deductible, Money counted, Trail trail) {
        Rate ratio = adjusted(terms, terms.required(terms.ratio("ratio"), "ratio"));
        Money share = counted.times(ratio, terms.rounding());
        trail.add(() -> new Step(
                BilingualText.of("按比例支付", "ratio of what is above the deductible"),
                (counted.equals(base.minus(deductible)) ? Figures.minus(base, deductible) : counted.toString()) + " × "
                        + written(terms, terms.required(terms.ratio("ratio"), "ratio")) + " = " + share,
                share));
        return share;
    }

    /** The share of each line, for a ratio that is rounded by line. */
    static List<Money> ofLines(StageTerms terms, List<Money> lines, Trail trail) {
        Rate plain = terms.required(terms.ratio("ratio"), "ratio");
        Rate ratio = adjusted(terms, plain);
        List<Money> shares =
                lines.stream().map(line -> line.times(ratio, terms.rounding())).toList();
        for (int i = 0; i < shares.size(); i++) {
            Money line = lines.get(i);
            Money of = shares.get(i);
            trail.addOfLine(
                    i,
                    () -> new Step(
                            BilingualText.of("该项按比例支付", "ratio of the line"),
                            line + " × " + written(terms, plain) + " = " + of,
                            of));
        }
        trail.add(() -> new Step(
                BilingualText.of("按比例支付，逐条舍入", "ratio of each line, rounded by line"),
                Money.sum(lines) + " × " + written(terms, plain) + " = " + Money.sum(shares),
                Money.sum(shares)));
        return shares;
    }

    private static Rate adjusted(StageTerms terms, Rate ratio) {
        Rate raised = terms.ratio("ratioBonus").map(ratio::plus).orElse(ratio);
        long lowered =
                raised.millionths() - terms.ratio("ratioCut").orElse(Rate.ZERO).millionths();
        long most = terms.ratio("ratioMax").orElse(Rate.ONE).millionths();
        return Rate.ofMillionths(Math.max(0, Math.min(lowered, most)));
    }

    private static String written(StageTerms terms, Rate ratio) {
        Rate adjusted = adjusted(terms, ratio);
        String bonus = terms.ratio("ratioBonus").map(r -> " + " + r.toPercent()).orElse("");
        String cut = terms.ratio("ratioCut").map(r -> " − " + r.toPercent()).orElse("");
        return bonus.isEmpty() && cut.isEmpty()
                ? ratio.toPercent()
                : adjusted.toPercent() + " [" + ratio.toPercent() + bonus + cut + "]";
    }

    private static List<Band> bands(StageTerms terms, Position position) {
        Optional<List<Band>> bands = terms.bands("bands");
        if (bands.isPresent()) {
            return bands.get();
        }
        Payer other = Payer.of(terms.required(terms.word("splitAt"), "splitAt"));
        Optional<Money> threshold = position.earlier().stream()
                .filter(share -> share.payer().equals(other))
                .findFirst()
                .flatMap(EarlierShare::threshold);
        Band above = new Band(Optional.empty(), terms.required(terms.ratio("ratioAbove"), "ratioAbove"));
        Rate below = terms.required(terms.ratio("ratioBelow"), "ratioBelow");
        return threshold
                .map(bound -> List.of(new Band(Optional.of(bound), below), above))
                .orElse(List.of(above));
    }

    /** The exact sum of all bands, rounded once. */
    private static Money banded(StageTerms terms, List<Band> bands, Money from, Money to, Trail trail) {
        long millionthsOfFen = 0;
        Money lower = Money.ZERO;
        for (Band band : bands) {
            Money width = width(band, lower, from, to);
            millionthsOfFen = Math.addExact(
                    millionthsOfFen,
                    Math.multiplyExact(
                            width.fen(), adjusted(terms, band.ratio()).millionths()));
            lower = band.upTo().orElse(to);
        }
        Money share = Money.ofFen(millionthsOfFen).times(Rate.ofMillionths(1), terms.rounding());
        trail.add(() -> new Step(
                BilingualText.of("分段按比例支付", "ratio of each band"),
                parts(terms, bands, from, to) + " = " + share,
                share));
        return share;
    }

    /** What of the stretch lies in the band that begins at the lower bound. */
    private static Money width(Band band, Money lower, Money from, Money to) {
        Money upper = band.upTo().map(to::min).orElse(to);
        return upper.minus(lower.max(from)).max(Money.ZERO);
    }

    private static String parts(StageTerms terms, List<Band> bands, Money from, Money to) {
        List<String> parts = new ArrayList<>();
        Money lower = Money.ZERO;
        for (Band band : bands) {
            Money width = width(band, lower, from, to);
            if (width.isPositive()) {
                parts.add(width + " × " + written(terms, band.ratio()));
            }
            lower = band.upTo().orElse(to);
        }
        return String.join(" + ", parts);
    }
}
