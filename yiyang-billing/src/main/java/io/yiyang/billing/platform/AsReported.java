package io.yiyang.billing.platform;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.payer.TermSpec;
import io.yiyang.billing.payer.Trail;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payer that pays what the platform reported, so that the chain can tell what follows from it. Deductible and threshold stay
 * those of the stage in whose place it stands, for later payers look at them.
 */
final class AsReported implements PayerRule {
    private static final long serialVersionUID = 1L;
    private static final RuleId ID = new RuleId("as-reported", 1);

    private final Money amount;
    private final Money deductible;
    private final Money counted;
    private final @Nullable StageTerms original;

    private AsReported(Money amount, Money deductible, Money counted, @Nullable StageTerms original) {
        this.amount = amount;
        this.deductible = deductible;
        this.counted = counted;
        this.original = original;
    }

    /** In place of a stage of the chain. */
    static StageTerms inPlaceOf(StageTerms stage, PayerShare computed, Money amount) {
        return StageTerms.of(
                stage.payer(),
                new AsReported(amount, computed.deductible(), computed.counted(), stage),
                stage.term("covers").stream().toList());
    }

    /** A payer that the chain does not have. */
    static StageTerms added(Payer payer, Money amount) {
        return StageTerms.of(payer, new AsReported(amount, Money.ZERO, Money.ZERO, null), List.of());
    }

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public List<TermSpec> terms() {
        return List.of();
    }

    @Override
    public Money standardDeductible(StageTerms terms, Position position) {
        return original == null || original.notCovered().isPresent()
                ? Money.ZERO
                : original.rule().standardDeductible(original, position);
    }

    @Override
    public Payment pay(StageTerms terms, Position position, Trail trail) {
        trail.add(() -> new Step(BilingualText.of("平台结算结果", "as the platform settled"), amount.toString(), amount));
        boolean inScope = amount.compareTo(position.inScopeLeft()) <= 0;
        return new Payment(
                amount.min(position.totalLeft()),
                inScope ? Payment.Scope.IN_SCOPE : Payment.Scope.TOTAL,
                deductible,
                counted,
                List.of());
    }
}
