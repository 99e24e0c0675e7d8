package io.yiyang.billing.payer;

import io.yiyang.billing.payer.TermValue.LimitBasis;
import io.yiyang.billing.payer.TermValue.Ratio;
import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Terms that the rules of long-term care insurance share, and what they have in common. */
final class CareTerms {
    static final TermSpec INPATIENT_DAYS = TermSpec.oneOf(
            "inpatientDays", Stream.of(InpatientRule.values()).map(Enum::name).toList());
    static final TermSpec BASIS = TermSpec.oneOf(
            "basis", Stream.of(LimitBasis.values()).map(Enum::name).toList());
    /** Points on top for some groups, such as 5 for medical aid in Xuzhou. */
    static final TermSpec RATIO_BONUS = TermSpec.optional("ratioBonus", Ratio.class);

    private CareTerms() {}

    static InpatientRule inpatientRule(StageTerms terms) {
        return InpatientRule.valueOf(terms.required(terms.word(INPATIENT_DAYS.name()), INPATIENT_DAYS.name()));
    }

    /** The ratio with the bonus, at most 1. */
    static Rate raised(StageTerms terms, Rate ratio) {
        Rate sum = terms.ratio(RATIO_BONUS.name()).map(ratio::plus).orElse(ratio);
        return sum.compareTo(Rate.ONE) > 0 ? Rate.ONE : sum;
    }

    /** What each line cost, nothing for a day that is not payable. */
    static List<Money> payable(StageTerms terms, Position position) {
        InpatientRule inpatient = inpatientRule(terms);
        List<Money> costs = new ArrayList<>();
        for (int i = 0; i < position.lines().size(); i++) {
            boolean pays = inpatient.pays(position.services().get(i).place());
            costs.add(pays ? position.lines().get(i) : Money.ZERO);
        }
        return costs;
    }

    /** The payment of lines whose shares are known, within the payer's limits and what is left. */
    static Payment ofLines(StageTerms terms, Position position, List<Money> shares, Trail trail) {
        Money full = Money.sum(shares);
        Money limited = StageLimits.limited(terms, position, full, position.inScopeLeft(), trail);
        if (limited.equals(full)) {
            return new Payment(limited, Payment.Scope.IN_SCOPE, Money.ZERO, Money.ZERO, shares);
        }
        List<Money> lines = Apportionment.byWeights(limited, shares);
        trail.addSpread(
                BilingualText.of("限额内按各项所得比例", "the limited amount in proportion to each line's part"),
                limited,
                shares,
                lines);
        return new Payment(limited, Payment.Scope.IN_SCOPE, Money.ZERO, Money.ZERO, lines);
    }

    /** The payment of an amount that lies in proportion on the lines of payable days. */
    static Payment spread(StageTerms terms, Position position, Money share, List<Money> payable, Trail trail) {
        List<Money> lines = Apportionment.byWeights(share, payable);
        trail.addSpread(
                BilingualText.of("按应付日各项余额分摊", "in proportion to what is left of the lines of payable days"),
                share,
                payable,
                lines);
        return ofLines(terms, position, lines, trail);
    }

    /** The payment of an amount that belongs to no line. */
    static Payment ofAmount(StageTerms terms, Position position, Money share, Trail trail) {
        return Payment.of(
                StageLimits.limited(terms, position, share, position.inScopeLeft(), trail), Payment.Scope.IN_SCOPE);
    }

    static BilingualText label(String zh, String en, InpatientRule rule) {
        return BilingualText.of(
                zh + "，" + rule.label().zh(), en + ", " + rule.label().en());
    }
}
