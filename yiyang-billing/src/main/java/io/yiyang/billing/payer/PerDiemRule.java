package io.yiyang.billing.payer;

import io.yiyang.billing.payer.TermValue.Amount;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Optional;

/**
 * A payer that pays a fixed amount for each day of care (按日定额支付): long-term care insurance in Chongqing, Hangzhou,
 * Chengde and elsewhere.
 *
 * <pre>
 *   days  = days of care outside hospital
 *           + days of care given in hospital, if inpatientDays is PAY_FOR_CARE_GIVEN
 *   share = days × perDay, at most what is left of the lines that the payer covers
 * </pre>
 *
 * <p>Where the bill tells the service behind each line, only lines of payable days count and are paid: a line of a hospital day
 * has no share of an insurance that is suspended on it.
 *
 * <p>Terms: {@code perDay}; {@code inpatientDays} is an {@link InpatientRule}. Nothing rounds.
 *
 * <p>Example (Chongqing, severe, institution): 22 days × 60.00 = 1320.00.
 */
public final class PerDiemRule implements PayerRule {
    private static final long serialVersionUID = 1L;

    /** The rule; it has no state. */
    public static final PerDiemRule RULE = new PerDiemRule();

    private static final RuleId ID = new RuleId("per-diem", 1);
    private static final List<TermSpec> TERMS =
            List.of(TermSpec.required("perDay", Amount.class), CareTerms.INPATIENT_DAYS);

    private PerDiemRule() {}

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public List<TermSpec> terms() {
        return TERMS;
    }

    @Override
    public Optional<Payment.Scope> looksAtLines(StageTerms terms) {
        return Optional.of(Payment.Scope.IN_SCOPE);
    }

    @Override
    public Payment pay(StageTerms terms, Position position, Trail trail) {
        Money perDay = terms.required(terms.amount("perDay"), "perDay");
        ServiceDays days = position.days();
        InpatientRule inpatient = CareTerms.inpatientRule(terms);
        long payable = days.payable(inpatient);
        Money full = perDay.times(payable);
        boolean told = !position.services().isEmpty()
                && position.services().size() == position.lines().size();
        List<Money> lines = told ? CareTerms.payable(terms, position) : List.of();
        Money share = full.min(told ? Money.sum(lines) : position.inScopeLeft());
        trail.add(() -> new Step(
                BilingualText.of(
                        "按日定额支付，" + inpatient.label().zh(),
                        "fixed amount for each day of care, "
                                + inpatient.label().en()),
                payable + " × " + perDay + " = " + full,
                full));
        if (!share.equals(full)) {
            trail.add(() -> new Step(
                    BilingualText.of("不超过可支付项目余额", "not above what is left of the covered items"),
                    "min(" + full + ", " + share + ") = " + share,
                    share,
                    true));
        }
        return told
                ? CareTerms.spread(terms, position, share, lines, trail)
                : Payment.of(share, Payment.Scope.IN_SCOPE);
    }
}
