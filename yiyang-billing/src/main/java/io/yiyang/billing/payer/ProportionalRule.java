package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A payer that pays a ratio, or a ratio for each band, of what lies above a deductible (按比例支付): pooled fund, catastrophic
 * insurance, medical aid, care voucher, commercial supplement.
 *
 * <pre>
 *   base       = what the ratio applies to              {@code base…}, see StageBase
 *   deductible = what this bill consumes of it          {@code deductible…}, see StageDeductible
 *   share      = round( ratio × (base − deductible) )   {@code ratio…}, {@code bands}, see StageShare
 *   share      = at most its limits and what is left    {@code …Cap}, see StageLimits
 * </pre>
 *
 * <p>Terms: {@code base} is ELIGIBLE (in-scope amount of the bill), REMAINING_IN_SCOPE, REMAINING_TOTAL (also what is out of
 * scope) or FIXED; {@code rounding} is a mode; exactly one of {@code ratio}, {@code bands} and {@code splitAt}; {@code
 * bandOrigin} is ZERO (bands are measured from zero, so that the deductible eats the first one) or DEDUCTIBLE (from the
 * deductible upwards); {@code window} limits what is counted above the deductible. A bound belongs to the band below it.
 * Which reading holds is the pack's to say: published texts use both origins.
 *
 * <p>Example (W02, Chongqing Yubei, official): base 50000.00, deductible 300.00, ratio 70 % gives 34790.00.
 */
public final class ProportionalRule implements PayerRule {
    private static final long serialVersionUID = 1L;

    /** The rule; it has no state. */
    public static final ProportionalRule RULE = new ProportionalRule();

    private static final RuleId ID = new RuleId("proportional", 1);
    private static final List<TermSpec> TERMS = Stream.of(
                    StageBase.TERMS, StageDeductible.TERMS, StageShare.TERMS, StageLimits.TERMS)
            .flatMap(List::stream)
            .toList();

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
        List<String> faults = new ArrayList<>(StageBase.faults(terms));
        faults.addAll(StageDeductible.faults(terms));
        faults.addAll(StageShare.faults(terms));
        return faults;
    }

    @Override
    public Set<Need> needs(StageTerms terms) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        needs.addAll(StageBase.needs(terms));
        needs.addAll(StageDeductible.needs(terms));
        needs.addAll(StageShare.needs(terms));
        needs.addAll(StageLimits.needs(terms));
        return needs;
    }

    @Override
    public Set<Payer> looksAt(StageTerms terms) {
        return terms.word("splitAt").map(code -> Set.of(Payer.of(code))).orElse(Set.of());
    }

    @Override
    public Optional<Payment.Scope> looksAtLines(StageTerms terms) {
        return StageShare.byLine(terms) ? Optional.of(StageBase.from(terms)) : Optional.empty();
    }

    @Override
    public Money standardDeductible(StageTerms terms, Position position) {
        return StageDeductible.standard(terms, position, Trail.silent());
    }

    @Override
    public Payment pay(StageTerms terms, Position position, Trail trail) {
        StageBase base = StageBase.of(terms, position, trail);
        if (StageShare.byLine(terms) && !position.lines().isEmpty()) {
            return payByLine(terms, position, base, trail);
        }
        Money deductible = StageDeductible.of(terms, position, base.amount(), trail);
        Money share = StageShare.of(terms, position, base.amount(), deductible, trail);
        Money limited = StageLimits.limited(terms, position, share, base.left(), trail);
        return new Payment(limited, base.from(), deductible, base.amount(), List.of());
    }

    /** A share that a limit cuts is spread over the lines like any other. */
    private static Payment payByLine(StageTerms terms, Position position, StageBase base, Trail trail) {
        List<Money> lines = StageShare.ofLines(terms, position.lines(), trail);
        Money share = Money.sum(lines);
        Money limited = StageLimits.limited(terms, position, share, base.left(), trail);
        return new Payment(limited, base.from(), Money.ZERO, base.amount(), limited.equals(share) ? lines : List.of());
    }
}
