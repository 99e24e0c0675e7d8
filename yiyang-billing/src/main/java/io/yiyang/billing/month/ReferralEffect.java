package io.yiyang.billing.month;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.money.Money;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What compliant referrals are worth in a month (转诊合规的费用影响): the same month settled once more as if no referral had
 * followed the procedure.
 *
 * <p>Example (Yichang, aid class 2, level 3, 150000.00 in scope): tilt aid pays only for the properly referred, so that
 * without compliant referral the person pays 1075.50 more.
 *
 * @param with the month as it is
 * @param without the month with every referral not compliant
 */
public record ReferralEffect(MonthSettlement with, MonthSettlement without) implements Serializable {
    /** Settles the month both ways. */
    public static ReferralEffect of(ResidentMonth month, PolicyBook book, RuleRegistry rules) {
        List<TransferFacts> ignored =
                month.transfers().stream().map(facts -> facts.compliant(false)).toList();
        return new ReferralEffect(
                MonthSettlement.settle(month, book, rules),
                MonthSettlement.settle(((ImmutableResidentMonth) month).withTransfers(ignored), book, rules));
    }

    /** Whether both ways settle the same charges, so that their figures can be compared. */
    public boolean comparable() {
        return with.unsettled().equals(without.unsettled());
    }

    /** What the person would pay more without compliant referral; negative if less. */
    public Money personPaysMore() {
        return without.share(Payer.PERSON).minus(with.share(Payer.PERSON));
    }

    /** What each payer whose share moves would pay more without compliant referral, negative if less. */
    public Map<Payer, Money> moved() {
        Set<Payer> payers = new TreeSet<>();
        List.of(with, without)
                .forEach(m -> m.bills().forEach(b -> b.settlement().shares().forEach(s -> payers.add(s.payer()))));
        Map<Payer, Money> moved = new LinkedHashMap<>();
        for (Payer payer : payers) {
            Money more = without.share(payer).minus(with.share(payer));
            if (!more.isZero()) {
                moved.put(payer, more);
            }
        }
        return moved;
    }

    /** The sentence for the statement. */
    public BilingualText text() {
        Money more = personPaysMore();
        if (!comparable()) {
            return BilingualText.of(
                    "未按规定转诊时部分费用无法结算，不能比较", "without compliant referral some charges cannot be settled");
        }
        if (more.isZero()) {
            return BilingualText.of("是否按规定转诊不影响个人支付", "compliant referral does not change what the person pays");
        }
        return more.isPositive()
                ? BilingualText.of(
                        "若未按规定转诊，个人多支付 " + more, "without compliant referral the person pays " + more + " more")
                : BilingualText.of(
                        "若未按规定转诊，个人少支付 " + more.negated(),
                        "without compliant referral the person pays " + more.negated() + " less");
    }
}
