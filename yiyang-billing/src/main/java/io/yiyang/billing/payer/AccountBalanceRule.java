package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Set;

/**
 * A payer that pays whatever its balance allows (账户余额支付): the personal account of employees.
 *
 * <pre>
 *   share = min(balance, what is left in total); an unknown balance pays nothing
 * </pre>
 *
 * <p>Example (W09, Xiamen): 3000.00 left, balance 1500.00 gives 1500.00.
 */
public final class AccountBalanceRule implements PayerRule {
    private static final long serialVersionUID = 1L;

    /** The rule; it has no state. */
    public static final AccountBalanceRule RULE = new AccountBalanceRule();

    private static final RuleId ID = new RuleId("account-balance", 1);

    private AccountBalanceRule() {}

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public List<TermSpec> terms() {
        return List.of();
    }

    @Override
    public Set<Need> needs(StageTerms terms) {
        return Set.of(Need.ACCOUNT_BALANCE);
    }

    @Override
    public Payment pay(StageTerms terms, Position position, Trail trail) {
        Money balance = position.accountBalance().orElse(Money.ZERO);
        Money share = balance.min(position.totalLeft()).max(Money.ZERO);
        trail.add(() -> new Step(
                BilingualText.of("账户余额内支付", "within the account's balance"),
                "min(" + balance + ", " + position.totalLeft() + ") = " + share,
                share));
        return Payment.of(share, Payment.Scope.TOTAL);
    }
}
