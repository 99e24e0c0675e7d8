package io.yiyang.billing.payer;

import io.yiyang.billing.payer.TermValue.Amount;
import io.yiyang.billing.payer.TermValue.Band;
import io.yiyang.billing.payer.TermValue.Bands;
import io.yiyang.billing.payer.TermValue.Ratio;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A payer that pays a ratio, or a ratio for each band, of what lies above a deductible (按比例支付): pooled fund,
 * catastrophic insurance, medical aid, care voucher, commercial supplement.
 *
 * <pre>
 *   base       = eligible | what is left in scope | what is left in total, at most baseCap
 *   deductible = the stay's own, or the standard; at most the base
 *   share      = round( ratio × (base − deductible) ), rounded once
 *   share      = at most payCap, at most yearCap − paid this year, at most what is left
 * </pre>
 *
 * <p>Terms: {@code base} is ELIGIBLE (in-scope amount of the bill), REMAINING_IN_SCOPE or REMAINING_TOTAL (also what is
 * out of scope); {@code rounding} is a mode; exactly one of {@code ratio} and {@code bands}; {@code bandOrigin} is ZERO
 * (bands are measured from zero, so that the deductible eats the first one) or DEDUCTIBLE (from the deductible upwards);
 * {@code window} limits what is counted above the deductible. A bound belongs to the band below it. Which reading holds
 * is the pack's to say: published texts use both origins.
 *
 * <p>Example (W02, Chongqing Yubei, official): base 50000.00, deductible 300.00, ratio 70 % gives 34790.00.
 */
public final class ProportionalRule implements PayerRule {
    private static final long serialVersionUID = 1L;

    /** The rule; it has no state. */
    public static final ProportionalRule RULE = new ProportionalRule();

    private static final String ELIGIBLE = "ELIGIBLE";
    private static final String REMAINING_IN_SCOPE = "REMAINING_IN_SCOPE";
    private static final String REMAINING_TOTAL = "REMAINING_TOTAL";
    private static final String ZERO = "ZERO";
    private static final String DEDUCTIBLE = "DEDUCTIBLE";
    private static final RuleId ID = new RuleId("proportional", 1);
    private static final List<TermSpec> TERMS = List.of(
            TermSpec.oneOf("base", List.of(ELIGIBLE, REMAINING_IN_SCOPE, REMAINING_TOTAL)),
            TermSpec.oneOf(
                    "rounding",
                    Stream.of(RoundingMode.values())
                            .filter(m -> m != RoundingMode.UNNECESSARY)
                            .map(Enum::name)
                            .toList()),
            TermSpec.optional("deductible", Amount.class),
            TermSpec.optional("ratio", Ratio.class),
            TermSpec.optional("bands", Bands.class),
            TermSpec.optionalOneOf("bandOrigin", List.of(ZERO, DEDUCTIBLE)),
            TermSpec.optional("window", Amount.class),
            TermSpec.optional("baseCap", Amount.class),
            TermSpec.optional("payCap", Amount.class),
            TermSpec.optional("yearCap", Amount.class));

    private ProportionalRule() {}

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public List<TermSpec> terms() {
        return TERMS;
    }

    @Override
    public List<String> faults(Map<String, Term> terms) {
        List<String> faults = new ArrayList<>();
        if (terms.containsKey("ratio") == terms.containsKey("bands")) {
            faults.add("exactly one of ratio and bands must be given");
        }
        if (terms.containsKey("bands") != terms.containsKey("bandOrigin")) {
            faults.add("bands and bandOrigin must be given together");
        }
        return faults;
    }

    @Override
    public Set<Need> needs(StageTerms terms) {
        return terms.amount("yearCap").isPresent() ? Set.of(Need.PAID_THIS_YEAR) : Set.of();
    }

    @Override
    public Payment pay(StageTerms terms, Position position, Trail trail) {
        boolean total = terms.required(terms.word("base"), "base").equals(REMAINING_TOTAL);
        Money left = total ? position.totalLeft() : position.inScopeLeft();
        Money base = base(terms, position, trail);
        Money deductible = deductible(terms, position, trail).min(base);
        Money share = share(terms, base, deductible, trail);
        Money limited = limit(terms, position, share, left, trail);
        return new Payment(limited, total ? Payment.Scope.TOTAL : Payment.Scope.IN_SCOPE, deductible);
    }

    private static Money base(StageTerms terms, Position position, Trail trail) {
        String word = terms.required(terms.word("base"), "base");
        Money whole = switch (word) {
            case ELIGIBLE -> position.eligible();
            case REMAINING_IN_SCOPE -> position.inScopeLeft();
            default -> position.totalLeft();
        };
        Money base = terms.amount("baseCap").map(whole::min).orElse(whole);
        trail.add(() -> new Step(baseText(word), capped(whole, terms.amount("baseCap"), base), base));
        return base;
    }

    private static BilingualText baseText(String word) {
        return switch (word) {
            case ELIGIBLE -> BilingualText.of("计算基数：符合政策范围金额", "base: amount in scope");
            case REMAINING_IN_SCOPE -> BilingualText.of("计算基数：前序支付后政策范围内余额", "base: what is left in scope");
            default -> BilingualText.of("计算基数：前序支付后全部余额", "base: all that is left");
        };
    }

    private static Money deductible(StageTerms terms, Position position, Trail trail) {
        Optional<Money> standard = terms.amount("deductible");
        Optional<Money> ofStay = standard.isPresent() ? position.deductible() : Optional.empty();
        Money deductible = ofStay.or(() -> standard).orElse(Money.ZERO);
        standard.ifPresent(s -> trail.add(() -> new Step(
                ofStay.isPresent()
                        ? BilingualText.of(
                                "转诊后本次起付线（标准 " + s + "）",
                                "deductible of this stay after the transfer (standard " + s + ")")
                        : BilingualText.of("起付线", "deductible"),
                deductible.toString(),
                deductible)));
        return deductible;
    }

    private static Money share(StageTerms terms, Money base, Money deductible, Trail trail) {
        Money above = base.minus(deductible);
        Money counted = terms.amount("window").map(above::min).orElse(above);
        RoundingMode rounding = terms.rounding();
        Optional<Rate> ratio = terms.ratio("ratio");
        if (ratio.isPresent()) {
            Money share = counted.times(ratio.get(), rounding);
            trail.add(() -> new Step(
                    BilingualText.of("按比例支付", "ratio of what is above the deductible"),
                    minus(base, deductible) + " × " + ratio.get().toPercent() + " = " + share,
                    share));
            return share;
        }
        Money origin = terms.required(terms.word("bandOrigin"), "bandOrigin").equals(ZERO) ? deductible : Money.ZERO;
        return banded(terms.required(terms.bands("bands"), "bands"), origin, origin.plus(counted), rounding, trail);
    }

    /** The exact sum of all bands, rounded once. */
    private static Money banded(List<Band> bands, Money from, Money to, RoundingMode rounding, Trail trail) {
        long millionthsOfFen = 0;
        Money lower = Money.ZERO;
        List<String> parts = new ArrayList<>();
        for (Band band : bands) {
            Money upper = band.upTo().map(to::min).orElse(to);
            Money width = upper.minus(lower.max(from));
            if (width.isPositive()) {
                millionthsOfFen = Math.addExact(
                        millionthsOfFen,
                        Math.multiplyExact(width.fen(), band.ratio().millionths()));
                parts.add(width + " × " + band.ratio().toPercent());
            }
            lower = band.upTo().orElse(to);
        }
        Money share = Money.ofFen(millionthsOfFen).times(Rate.ofMillionths(1), rounding);
        trail.add(() -> new Step(
                BilingualText.of("分段按比例支付", "ratio of each band"), String.join(" + ", parts) + " = " + share, share));
        return share;
    }

    private static Money limit(StageTerms terms, Position position, Money share, Money left, Trail trail) {
        Money result = share;
        Optional<Money> payCap = terms.amount("payCap");
        if (payCap.isPresent()) {
            Money before = result;
            Money after = before.min(payCap.get());
            trail.add(
                    () -> new Step(BilingualText.of("支付限额", "limit of payment"), capped(before, payCap, after), after));
            result = after;
        }
        Optional<Money> yearCap = terms.amount("yearCap");
        if (yearCap.isPresent()) {
            Money before = result;
            Money leftThisYear = yearCap.get().minus(position.paidThisYear()).max(Money.ZERO);
            Money after = before.min(leftThisYear);
            trail.add(() -> new Step(
                    BilingualText.of("年度支付限额", "limit of the year"),
                    "min(" + before + ", " + minus(yearCap.get(), position.paidThisYear()) + ") = " + after,
                    after));
            result = after;
        }
        if (result.compareTo(left) > 0) {
            Money before = result;
            trail.add(() -> new Step(
                    BilingualText.of("不超过余额", "not above what is left"),
                    "min(" + before + ", " + left + ") = " + left,
                    left));
            result = left;
        }
        return result;
    }

    private static String minus(Money one, Money other) {
        return other.isZero() ? one.toString() : "(" + one + " − " + other + ")";
    }

    private static String capped(Money value, Optional<Money> cap, Money result) {
        return cap.map(c -> "min(" + value + ", " + c + ") = " + result).orElse(value.toString());
    }
}
