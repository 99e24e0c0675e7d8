package io.yiyang.billing.payer;

import io.yiyang.billing.payer.Payment.Scope;
import io.yiyang.billing.payer.TermValue.Amount;
import io.yiyang.billing.payer.TermValue.Count;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a proportional payer's ratio applies to (计算基数).
 *
 * <pre>
 *   whole = eligible | what is left in scope | what is left in total | a fixed amount
 *           + what the person pays first, if baseAlso says so
 *           − what earlier payers deducted, if baseWithout says so
 *   base  = at most baseCap, at most baseYearCap − counted this year,
 *           at most baseDayCap × days, of which stayMaxDays and yearMaxDays count
 * </pre>
 *
 * <p>A daily limit is read as an average over the stay, not day by day (家庭病床, "每人每天控制在200元以内"): 5000.00 in 20 days
 * at 200.00 counts 4000.00.
 *
 * <p>Whether the base of catastrophic insurance holds the inpatient deductible and the class-B share is not settled in the
 * texts: Wuhan left both out in its first years, another city counts what is paid first (W38). So both are the pack's.
 *
 * @param amount the base
 * @param left what the payer may pay at most
 * @param from which part of the lines that is
 */
record StageBase(Money amount, Money left, Scope from) {
    private static final String ELIGIBLE = "ELIGIBLE";
    private static final String REMAINING_IN_SCOPE = "REMAINING_IN_SCOPE";
    private static final String REMAINING_TOTAL = "REMAINING_TOTAL";
    private static final String FIXED = "FIXED";
    private static final String PRE_SELF_PAY = "PRE_SELF_PAY";
    private static final String EARLIER_DEDUCTIBLES = "EARLIER_DEDUCTIBLES";

    static final List<TermSpec> TERMS = List.of(
            TermSpec.oneOf("base", List.of(ELIGIBLE, REMAINING_IN_SCOPE, REMAINING_TOTAL, FIXED)),
            TermSpec.optional("baseAmount", Amount.class),
            TermSpec.optionalSomeOf("baseAlso", List.of(PRE_SELF_PAY)),
            TermSpec.optionalSomeOf("baseWithout", List.of(EARLIER_DEDUCTIBLES)),
            TermSpec.optional("baseCap", Amount.class),
            TermSpec.optional("baseYearCap", Amount.class),
            TermSpec.optional("baseDayCap", Amount.class),
            TermSpec.optional("stayMaxDays", Count.class),
            TermSpec.optional("yearMaxDays", Count.class));

    static List<String> faults(Map<String, Term> terms) {
        List<String> faults = new ArrayList<>();
        String base = word(terms, "base");
        if (base.equals(FIXED) != terms.containsKey("baseAmount")) {
            faults.add("base FIXED and baseAmount must be given together");
        }
        if (terms.containsKey("baseAlso") && !base.equals(ELIGIBLE) && !base.equals(REMAINING_IN_SCOPE)) {
            faults.add("baseAlso must go with base ELIGIBLE or REMAINING_IN_SCOPE, not " + base);
        }
        boolean maxDays = terms.containsKey("stayMaxDays") || terms.containsKey("yearMaxDays");
        if (maxDays && !terms.containsKey("baseDayCap")) {
            faults.add("stayMaxDays and yearMaxDays must go with baseDayCap");
        }
        return faults;
    }

    private static String word(Map<String, Term> terms, String name) {
        Term term = terms.get(name);
        return term == null ? "" : term.value().toString();
    }

    /** Whether lines may be paid one by one from this base: what is left of them, not less and not more. */
    static boolean byLine(Map<String, Term> terms) {
        boolean left = List.of(REMAINING_IN_SCOPE, REMAINING_TOTAL).contains(word(terms, "base"));
        return left
                && TERMS.stream().map(TermSpec::name).filter(terms::containsKey).allMatch("base"::equals);
    }

    static Set<Need> needs(StageTerms terms) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        if (terms.amount("baseYearCap").isPresent()) {
            needs.add(Need.COUNTED_THIS_YEAR);
        }
        if (terms.amount("baseDayCap").isPresent()) {
            needs.add(Need.STAY_IN_YEAR);
        }
        if (terms.amount("baseCap").isPresent() || terms.amount("baseDayCap").isPresent()) {
            needs.add(Need.COUNTED_THIS_STAY);
        }
        return needs;
    }

    static Scope from(StageTerms terms) {
        String word = terms.required(terms.word("base"), "base");
        if (word.equals(REMAINING_TOTAL) || word.equals(FIXED)) {
            return Scope.TOTAL;
        }
        return terms.words("baseAlso").contains(PRE_SELF_PAY) ? Scope.IN_SCOPE_AND_PRE_SELF_PAY : Scope.IN_SCOPE;
    }

    static StageBase of(StageTerms terms, Position position, Trail trail) {
        String word = terms.required(terms.word("base"), "base");
        Scope from = from(terms);
        boolean preSelfPay = from == Scope.IN_SCOPE_AND_PRE_SELF_PAY;
        Money left = from == Scope.TOTAL ? position.totalLeft() : position.inScopeLeft();
        Money whole = switch (word) {
            case ELIGIBLE -> position.eligible();
            case FIXED ->
                terms.required(terms.amount("baseAmount"), "baseAmount").min(left);
            default -> left;
        };
        if (preSelfPay) {
            whole = add(whole, word.equals(ELIGIBLE) ? position.preSelfPay() : position.preSelfPayLeft(), trail);
            left = left.plus(position.preSelfPayLeft());
        }
        if (terms.words("baseWithout").contains(EARLIER_DEDUCTIBLES)) {
            whole = withoutDeductibles(whole, position, trail);
        }
        return new StageBase(limited(terms, position, word, whole, trail), left, from);
    }

    private static Money add(Money inScope, Money preSelfPay, Trail trail) {
        Money sum = inScope.plus(preSelfPay);
        trail.add(() -> new Step(
                BilingualText.of("计入先行自付", "with what the person pays first"),
                inScope + " + " + preSelfPay + " = " + sum,
                sum));
        return sum;
    }

    private static Money withoutDeductibles(Money whole, Position position, Trail trail) {
        Money deducted = Money.sum(
                position.earlier().stream().map(EarlierShare::deductible).toList());
        Money rest = whole.minus(deducted).max(Money.ZERO);
        trail.add(() -> new Step(
                BilingualText.of("不计前序起付线", "without the deductibles of earlier payers"),
                "max(0.00, " + whole + " − " + deducted + ") = " + rest,
                rest));
        return rest;
    }

    private static Money limited(StageTerms terms, Position position, String word, Money whole, Trail trail) {
        Optional<Money> cap = terms.amount("baseCap")
                .map(most -> most.minus(position.countedThisStay()).max(Money.ZERO));
        Money base = cap.map(whole::min).orElse(whole);
        trail.add(() -> new Step(text(word), Figures.capped(whole, cap, base), base, !base.equals(whole)));
        return ofYear(terms, position, ofDays(terms, position, base, trail), trail);
    }

    private static Money ofDays(StageTerms terms, Position position, Money base, Trail trail) {
        Optional<Money> dayCap = terms.amount("baseDayCap");
        if (dayCap.isEmpty()) {
            return base;
        }
        StayInYear stay = position.stay().orElse(StayInYear.of(1, 1));
        long ofStay = Math.min(stay.days(), terms.count("stayMaxDays").orElse(stay.days()));
        long days = terms.count("yearMaxDays")
                .map(most -> Math.min(ofStay, Math.max(0, most - stay.daysBefore())))
                .orElse(ofStay);
        Money most = dayCap.get().times(days).minus(position.countedThisStay()).max(Money.ZERO);
        Money limited = base.min(most);
        trail.add(() -> new Step(
                BilingualText.of("日限额 × 可计天数", "limit of a day × days that count"),
                "min(" + base + ", " + dayCap.get() + " × " + days
                        + (position.countedThisStay().isZero() ? "" : " − " + position.countedThisStay()) + " = " + most
                        + ") = " + limited,
                limited,
                !limited.equals(base)));
        return limited;
    }

    private static Money ofYear(StageTerms terms, Position position, Money base, Trail trail) {
        Optional<Money> yearCap = terms.amount("baseYearCap");
        if (yearCap.isEmpty()) {
            return base;
        }
        Money leftThisYear = yearCap.get().minus(position.countedThisYear()).max(Money.ZERO);
        Money ofYear = base.min(leftThisYear);
        trail.add(() -> new Step(
                BilingualText.of("年度计入限额", "limit of what the year counts"),
                "min(" + base + ", " + Figures.minus(yearCap.get(), position.countedThisYear()) + ") = " + ofYear,
                ofYear,
                !ofYear.equals(base)));
        return ofYear;
    }

    private static BilingualText text(String word) {
        return switch (word) {
            case ELIGIBLE -> BilingualText.of("计算基数：符合政策范围金额", "base: amount in scope");
            case REMAINING_IN_SCOPE -> BilingualText.of("计算基数：前序支付后政策范围内余额", "base: what is left in scope");
            case FIXED -> BilingualText.of("计算基数：定额", "base: a fixed amount");
            default -> BilingualText.of("计算基数：前序支付后全部余额", "base: all that is left");
        };
    }
}
