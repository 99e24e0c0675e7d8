package io.yiyang.billing.payer;

import io.yiyang.billing.payer.TermValue.Amount;
import io.yiyang.billing.payer.TermValue.Count;
import io.yiyang.billing.payer.TermValue.LimitBasis;
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
import java.util.stream.Stream;

/**
 * A payer that pays a ratio of a month's cost up to a limit, or a fixed amount a month (按月支付): Yichang 2023, Tangshan,
 * Qingdao, Tianjin's 750 for the family.
 *
 * <pre>
 *   limit = perMonth in a full month, in a part month by {@code partMonth}:
 *           WHOLE          perMonth all the same, less what an earlier stretch of the month had of it
 *           PER_DAY        payable days × perDay
 *           CALENDAR_DAYS  perMonth × payable days ÷ days of the month, rounded
 *           FIXED_DAYS     perMonth × payable days ÷ divisor, rounded, at most perMonth
 *   share = min(cost, limit) × ratio      basis COST
 *           min(cost × ratio, limit)      basis FUND
 *           limit × ratio                 basis STANDARD: fixed, whatever the care cost
 * </pre>
 *
 * <p>The cost is that of the lines of payable days; {@code inpatientDays} is an {@link InpatientRule}. A month is full if each
 * of its days is payable.
 *
 * <p>Example (Yichang, severe, part month): 22 days × 50.00 = 1100.00 at most.
 */
public final class CareMonthRule implements PayerRule {
    private static final long serialVersionUID = 1L;

    /** The rule; it has no state. */
    public static final CareMonthRule RULE = new CareMonthRule();

    private static final String WHOLE = "WHOLE";
    private static final String PER_DAY = "PER_DAY";
    private static final String CALENDAR_DAYS = "CALENDAR_DAYS";
    private static final String FIXED_DAYS = "FIXED_DAYS";
    private static final RuleId ID = new RuleId("care-month", 1);
    private static final List<TermSpec> TERMS = Stream.concat(
                    Stream.of(
                            TermSpec.required("perMonth", Amount.class),
                            TermSpec.required("ratio", Ratio.class),
                            CareTerms.BASIS,
                            TermSpec.oneOf("partMonth", List.of(WHOLE, PER_DAY, CALENDAR_DAYS, FIXED_DAYS)),
                            TermSpec.optional("perDay", Amount.class),
                            TermSpec.optional("divisor", Count.class),
                            CareTerms.INPATIENT_DAYS,
                            CareTerms.RATIO_BONUS,
                            StageTerms.ROUNDING),
                    StageLimits.TERMS.stream())
            .toList();

    private CareMonthRule() {}

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
        String part = Optional.ofNullable(terms.get("partMonth"))
                .map(term -> term.value().toString())
                .orElse("");
        if (part.equals(PER_DAY) != terms.containsKey("perDay")) {
            faults.add("perDay must go with partMonth PER_DAY");
        }
        if (part.equals(FIXED_DAYS) != terms.containsKey("divisor")) {
            faults.add("divisor must go with partMonth FIXED_DAYS");
        }
        return faults;
    }

    @Override
    public Set<Need> needs(StageTerms terms) {
        Set<Need> needs = EnumSet.of(Need.DAYS_OF_MONTH);
        if (basis(terms) != LimitBasis.STANDARD) {
            needs.add(Need.CARE_SERVICES);
        }
        needs.addAll(StageLimits.needs(terms));
        return needs;
    }

    @Override
    public Optional<Payment.Scope> looksAtLines(StageTerms terms) {
        return basis(terms) == LimitBasis.STANDARD ? Optional.empty() : Optional.of(Payment.Scope.IN_SCOPE);
    }

    private static LimitBasis basis(StageTerms terms) {
        return LimitBasis.valueOf(terms.required(terms.word("basis"), "basis"));
    }

    @Override
    public Payment pay(StageTerms terms, Position position, Trail trail) {
        Money limit = limit(terms, position, trail);
        Rate ratio = CareTerms.raised(terms, terms.required(terms.ratio("ratio"), "ratio"));
        RoundingMode mode = terms.rounding();
        LimitBasis basis = basis(terms);
        if (basis == LimitBasis.STANDARD) {
            Money share = limit.times(ratio, mode);
            trail.add(() -> new Step(
                    BilingualText.of("按月定额支付", "fixed amount of the month"),
                    limit + " × " + ratio.toPercent() + " = " + share,
                    share));
            return CareTerms.ofAmount(terms, position, share, trail).counting(limit);
        }
        List<Money> costs = CareTerms.payable(terms, position);
        Money cost = Money.sum(costs);
        Money full = cost.times(ratio, mode);
        Money share = basis == LimitBasis.COST ? cost.min(limit).times(ratio, mode) : full.min(limit);
        trail.add(() -> new Step(
                BilingualText.of("按月按比例支付", "ratio of the month's cost"),
                basis == LimitBasis.COST
                        ? "min(" + cost + ", " + limit + ") × " + ratio.toPercent() + " = " + share
                        : "min(" + cost + " × " + ratio.toPercent() + ", " + limit + ") = " + share,
                share,
                !share.equals(full)));
        return CareTerms.spread(terms, position, share, costs, trail)
                .counting(basis == LimitBasis.COST ? cost.min(limit) : share);
    }

    private static Money limit(StageTerms terms, Position position, Trail trail) {
        ServiceDays days = position.days();
        InpatientRule inpatient = CareTerms.inpatientRule(terms);
        Money perMonth = terms.required(terms.amount("perMonth"), "perMonth");
        String part = terms.required(terms.word("partMonth"), "partMonth");
        if (part.equals(WHOLE) || days.isFullMonth(inpatient)) {
            return perMonth.minus(position.countedThisStay()).max(Money.ZERO);
        }
        long payable = days.payable(inpatient);
        if (part.equals(PER_DAY)) {
            Money perDay = terms.required(terms.amount("perDay"), "perDay");
            Money limit = perDay.times(payable);
            trail.add(() -> new Step(
                    CareTerms.label("不满整月按日计限额", "limit of a part month by days", inpatient),
                    payable + " × " + perDay + " = " + limit,
                    limit));
            return limit;
        }
        long divisor = part.equals(FIXED_DAYS) ? terms.required(terms.count("divisor"), "divisor") : days.ofMonth();
        Money limit = perMonth.times(payable, divisor, terms.rounding()).min(perMonth);
        trail.add(() -> new Step(
                CareTerms.label("不满整月按日折算限额", "limit of a part month in proportion", inpatient),
                perMonth + " × " + payable + " ÷ " + divisor + " = " + limit,
                limit));
        return limit;
    }
}
