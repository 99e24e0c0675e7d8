package io.yiyang.billing.payer;

import io.yiyang.billing.payer.TermValue.Amount;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a proportional payer pays at most (支付限额): {@code payCap} for a bill, {@code yearCap} less what it paid this year,
 * and never more than what is left. A limit of 0.00 pays nothing; it never means that there is none.
 */
final class StageLimits {
    static final List<TermSpec> TERMS =
            List.of(TermSpec.optional("payCap", Amount.class), TermSpec.optional("yearCap", Amount.class));

    private StageLimits() {}

    static Set<Need> needs(StageTerms terms) {
        return terms.amount("yearCap").isPresent() ? Set.of(Need.PAID_THIS_YEAR) : Set.of();
    }

    static Money limited(StageTerms terms, Position position, Money share, Money left, Trail trail) {
        Money result = share;
        Optional<Money> payCap = terms.amount("payCap");
        if (payCap.isPresent()) {
            Money before = result;
            Money leftThisStay = payCap.get().minus(position.paidThisStay()).max(Money.ZERO);
            Money after = before.min(leftThisStay);
            trail.add(() -> new Step(
                    BilingualText.of("支付限额", "limit of payment"),
                    "min(" + before + ", " + Figures.minus(payCap.get(), position.paidThisStay()) + ") = " + after,
                    after,
                    !after.equals(before)));
            result = after;
        }
        Optional<Money> yearCap = terms.amount("yearCap");
        if (yearCap.isPresent()) {
            Money before = result;
            Money leftThisYear = yearCap.get().minus(position.paidThisYear()).max(Money.ZERO);
            Money after = before.min(leftThisYear);
            trail.add(() -> new Step(
                    BilingualText.of("年度支付限额", "limit of the year"),
                    "min(" + before + ", " + Figures.minus(yearCap.get(), position.paidThisYear()) + ") = " + after,
                    after,
                    !after.equals(before)));
            result = after;
        }
        if (result.compareTo(left) > 0) {
            Money before = result;
            trail.add(() -> new Step(
                    BilingualText.of("不超过余额", "not above what is left"),
                    "min(" + before + ", " + left + ") = " + left,
                    left,
                    true));
            result = left;
        }
        return result;
    }
}
