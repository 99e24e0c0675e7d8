package io.yiyang.billing.platform;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.Payment;
import io.yiyang.billing.payer.Position;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermSpec;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.payer.Trail;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.money.Money;
import java.util.List;

/** A payer that pays what the platform reported, so that the chain can tell what follows from it. */
final class AsReported implements PayerRule {
    private static final long serialVersionUID = 1L;
    private static final AsReported RULE = new AsReported();
    private static final RuleId ID = new RuleId("as-reported", 1);
    private static final String AMOUNT = "amount";

    private AsReported() {}

    static StageTerms stage(Payer payer, Money amount, Provenance chain) {
        return StageTerms.of(payer, RULE, List.of(new Term(AMOUNT, new TermValue.Amount(amount), chain)));
    }

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public List<TermSpec> terms() {
        return List.of(TermSpec.required(AMOUNT, TermValue.Amount.class));
    }

    @Override
    public Payment pay(StageTerms terms, Position position, Trail trail) {
        Money amount = terms.required(terms.amount(AMOUNT), AMOUNT);
        return amount.compareTo(position.inScopeLeft()) <= 0
                ? Payment.of(amount, Payment.Scope.IN_SCOPE)
                : Payment.of(amount.min(position.totalLeft()), Payment.Scope.TOTAL);
    }
}
