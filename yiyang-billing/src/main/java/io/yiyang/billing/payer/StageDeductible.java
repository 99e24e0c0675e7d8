package io.yiyang.billing.payer;

import io.yiyang.billing.payer.TermValue.Amount;
import io.yiyang.billing.payer.TermValue.Count;
import io.yiyang.billing.payer.TermValue.Ratio;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a bill must reach before a proportional payer pays (起付线).
 *
 * <pre>
 *   standard   = deductible | deductibleShare of all charges, between deductibleMin and deductibleMax
 *                × deductibleFactor                       repeated stay, person group
 *                less the step for each further stay,     not below deductibleFloor
 *                × periods of deductibleEveryDays begun
 *   deductible = what a referral places on this stay, or the standard
 *                − consumed by the stay's earlier parts
 *                − consumed this year, if deductibleBy is YEAR
 *                at most deductibleYearCap − consumed this year, at most the base
 * </pre>
 *
 * <p>{@code stepping} LINEAR takes the step off the first stay's standard each time, COMPOUNDING off the stay before,
 * rounded to the fen each time. Example (Chongqing employees, level 3): 880.00, 10 %, floor 620.00 gives 880.00, 792.00,
 * 704.00, 620.00 linear and 880.00, 792.00, 712.80, 641.52, 620.00 compounding.
 *
 * <p>All charges are those of the stay to date, in scope or not and whichever of them the payer covers: "20% of the bill"
 * (Anhui, out of the province, at least 2000 and at most 10000) looks at what the hospital charged, not at what is left to
 * this payer.
 *
 * <p>A period is begun when the day after a full one is reached: with 90 days, day 90 is in the first and day 91 in the
 * second (Guangdong, "each time 90 days are exceeded").
 */
final class StageDeductible {
    private static final String BILL = "BILL";
    private static final String YEAR = "YEAR";
    private static final String LINEAR = "LINEAR";
    private static final String COMPOUNDING = "COMPOUNDING";

    static final List<TermSpec> TERMS = List.of(
            TermSpec.optional("deductible", Amount.class),
            TermSpec.optional("deductibleShare", Ratio.class),
            TermSpec.optional("deductibleMin", Amount.class),
            TermSpec.optional("deductibleMax", Amount.class),
            TermSpec.optional("deductibleFactor", Ratio.class),
            TermSpec.optional("deductibleStep", Ratio.class),
            TermSpec.optional("deductibleStepAmount", Amount.class),
            TermSpec.optionalOneOf("stepping", List.of(LINEAR, COMPOUNDING)),
            TermSpec.optional("deductibleFloor", Amount.class),
            TermSpec.optional("deductibleEveryDays", Count.class),
            TermSpec.optionalOneOf("deductibleBy", List.of(BILL, YEAR)),
            TermSpec.optional("deductibleYearCap", Amount.class));

    private StageDeductible() {}

    static List<String> faults(Map<String, Term> terms) {
        List<String> faults = new ArrayList<>();
        boolean share = terms.containsKey("deductibleShare");
        boolean step = terms.containsKey("deductibleStep");
        boolean stepAmount = terms.containsKey("deductibleStepAmount");
        if (share && terms.containsKey("deductible")) {
            faults.add("at most one of deductible and deductibleShare must be given");
        }
        if (!share && (terms.containsKey("deductibleMin") || terms.containsKey("deductibleMax"))) {
            faults.add("deductibleMin and deductibleMax must go with deductibleShare");
        }
        if (step && stepAmount) {
            faults.add("at most one of deductibleStep and deductibleStepAmount must be given");
        }
        if (step != terms.containsKey("stepping")) {
            faults.add("deductibleStep and stepping must be given together");
        }
        if (terms.containsKey("deductibleFloor") && !step && !stepAmount) {
            faults.add("deductibleFloor must go with a step");
        }
        if (!share && !terms.containsKey("deductible")) {
            TERMS.stream()
                    .map(TermSpec::name)
                    .filter(terms::containsKey)
                    .forEach(name -> faults.add(name + " must go with deductible or deductibleShare"));
        }
        return faults;
    }

    static Set<Need> needs(StageTerms terms) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        if (byYear(terms) || terms.amount("deductibleYearCap").isPresent()) {
            needs.add(Need.DEDUCTIBLE_THIS_YEAR);
        }
        if (steps(terms) || terms.count("deductibleEveryDays").isPresent()) {
            needs.add(Need.STAY_IN_YEAR);
        }
        return needs;
    }

    private static boolean byYear(StageTerms terms) {
        return terms.word("deductibleBy").filter(YEAR::equals).isPresent();
    }

    private static boolean steps(StageTerms terms) {
        return terms.ratio("deductibleStep").isPresent()
                || terms.amount("deductibleStepAmount").isPresent();
    }

    private static boolean given(StageTerms terms) {
        return terms.amount("deductible").isPresent()
                || terms.ratio("deductibleShare").isPresent();
    }

    /** What the bill consumes. */
    static Money of(StageTerms terms, Position position, Money base, Trail trail) {
        if (!given(terms)) {
            return Money.ZERO;
        }
        Optional<Money> placed = position.deductible();
        Money standard = standard(terms, position, placed.isPresent() ? Trail.silent() : trail);
        Money ofBill = placed.orElse(standard);
        trail.add(() -> new Step(
                placed.isPresent()
                        ? BilingualText.of(
                                "转诊后本次起付线（标准 " + standard + "）",
                                "deductible of this stay after the transfer (standard " + standard + ")")
                        : BilingualText.of("起付线", "deductible"),
                ofBill.toString(),
                ofBill));
        return ofYear(terms, position, ofStay(terms, position, ofBill, trail), trail)
                .min(base);
    }

    /** What the stay's earlier parts left of its deductible; one of the year counts them there. */
    private static Money ofStay(StageTerms terms, Position position, Money ofBill, Trail trail) {
        Money consumed = position.deductibleThisStay();
        if (consumed.isZero() || byYear(terms)) {
            return ofBill;
        }
        Money rest = ofBill.minus(consumed).max(Money.ZERO);
        trail.add(() -> new Step(
                BilingualText.of("本次住院起付线余额", "what is left of the stay's deductible"),
                "max(0.00, " + ofBill + " − " + consumed + ") = " + rest,
                rest));
        return rest;
    }

    /** The standard of this bill, before year and base limit it. */
    static Money standard(StageTerms terms, Position position, Trail trail) {
        if (!given(terms)) {
            return Money.ZERO;
        }
        RoundingMode rounding = terms.rounding();
        Money standard = terms.amount("deductible").orElseGet(() -> ofTotal(terms, position, trail));
        Optional<Rate> factor = terms.ratio("deductibleFactor");
        if (factor.isPresent()) {
            Money whole = standard;
            Money reduced = whole.times(factor.get(), rounding);
            trail.add(() -> new Step(
                    BilingualText.of("起付线系数", "factor of the deductible"),
                    whole + " × " + factor.get().toPercent() + " = " + reduced,
                    reduced));
            standard = reduced;
        }
        if (steps(terms)) {
            standard = stepped(terms, standard, position, trail);
        }
        Optional<Long> everyDays = terms.count("deductibleEveryDays");
        return everyDays.isPresent() ? repeated(standard, everyDays.get(), position, trail) : standard;
    }

    private static Money ofTotal(StageTerms terms, Position position, Trail trail) {
        Rate share = terms.required(terms.ratio("deductibleShare"), "deductibleShare");
        Money whole = position.totalThisStay().plus(position.total());
        Money exact = whole.times(share, terms.rounding());
        Money least = terms.amount("deductibleMin").map(exact::max).orElse(exact);
        Money result = terms.amount("deductibleMax").map(least::min).orElse(least);
        trail.add(() -> new Step(
                BilingualText.of("按总费用比例计起付线", "deductible as a share of the whole bill"),
                whole + " × " + share.toPercent() + " = " + exact
                        + terms.amount("deductibleMin").map(m -> ", min. " + m).orElse("")
                        + terms.amount("deductibleMax").map(m -> ", max. " + m).orElse("")
                        + " → " + result,
                result));
        return result;
    }

    private static Money stepped(StageTerms terms, Money first, Position position, Trail trail) {
        long further = position.stay().map(s -> s.ordinal() - 1).orElse(0L);
        Money lowered = terms.word("stepping").filter(COMPOUNDING::equals).isPresent()
                ? compounded(terms, first, further)
                : linear(terms, first, further);
        Money result = terms.amount("deductibleFloor")
                .map(floor -> lowered.max(floor.min(first)))
                .orElse(lowered);
        trail.add(() -> new Step(
                BilingualText.of("多次住院递减（第" + (further + 1) + "次）", "step-down of stay " + (further + 1)),
                first + " → " + lowered
                        + terms.amount("deductibleFloor")
                                .map(floor -> ", max(" + lowered + ", " + floor + ") = " + result)
                                .orElse(""),
                result));
        return result;
    }

    private static Money linear(StageTerms terms, Money first, long further) {
        Money less = terms.amount("deductibleStepAmount")
                .map(amount -> amount.times(further))
                .orElseGet(() -> first.times(further)
                        .times(terms.required(terms.ratio("deductibleStep"), "deductibleStep"), terms.rounding()));
        return first.minus(less).max(Money.ZERO);
    }

    /** Ends early: at nothing, or where a step is less than the rounding. */
    private static Money compounded(StageTerms terms, Money first, long further) {
        Rate kept =
                terms.required(terms.ratio("deductibleStep"), "deductibleStep").complement();
        Money result = first;
        for (long i = 0; i < further; i++) {
            Money next = result.times(kept, terms.rounding());
            if (next.equals(result)) {
                break;
            }
            result = next;
        }
        return result;
    }

    private static Money repeated(Money standard, long everyDays, Position position, Trail trail) {
        long days = position.stay().map(StayInYear::days).orElse(1L);
        long periods = (days - 1) / everyDays + 1;
        Money result = standard.times(periods);
        trail.add(() -> new Step(
                BilingualText.of(
                        "住院每满" + everyDays + "日重计起付线", "the deductible again after every " + everyDays + " days"),
                standard + " × " + periods + " (" + days + ") = " + result,
                result));
        return result;
    }

    private static Money ofYear(StageTerms terms, Position position, Money ofBill, Trail trail) {
        Money consumed = position.deductibleThisYear();
        Money result = ofBill;
        if (byYear(terms)) {
            Money whole = result;
            Money rest = whole.minus(consumed).max(Money.ZERO);
            trail.add(() -> new Step(
                    BilingualText.of("年度累计起付线余额", "what is left of the year's deductible"),
                    "max(0.00, " + whole + " − " + consumed + ") = " + rest,
                    rest));
            result = rest;
        }
        Optional<Money> cap = terms.amount("deductibleYearCap");
        if (cap.isPresent()) {
            Money whole = result;
            Money limited = whole.min(cap.get().minus(consumed).max(Money.ZERO));
            trail.add(() -> new Step(
                    BilingualText.of("年度起付线上限", "limit of the year's deductibles"),
                    "min(" + whole + ", " + Figures.minus(cap.get(), consumed) + ") = " + limited,
                    limited));
            result = limited;
        }
        return result;
    }
}
