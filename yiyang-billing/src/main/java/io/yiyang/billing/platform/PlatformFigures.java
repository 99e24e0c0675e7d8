package io.yiyang.billing.platform;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.platform.PlatformConvention.FamilyAccount;
import io.yiyang.billing.platform.PlatformConvention.FundTotal;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.money.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A settlement of ours in the amounts of the platform (按平台字段输出的结算), under a tenant's convention. */
public final class PlatformFigures {
    private PlatformFigures() {}

    /**
     * The amounts in the order of {@link PlatformAmount}; a fund that takes no part is zero. The deductible is that of the
     * pooled fund, or of the first payer where there is no pooled fund. Write them with {@link PlatformResult#ofAmounts}.
     */
    public static Map<PlatformAmount, Money> of(Settlement settlement, PlatformConvention convention) {
        Map<PlatformAmount, Money> amounts = new EnumMap<>(PlatformAmount.class);
        amounts.put(PlatformAmount.TOTAL, settlement.total());
        amounts.put(PlatformAmount.OWN_PAY, sum(settlement, SplitLine::ownPay));
        amounts.put(PlatformAmount.OVER_LIMIT, sum(settlement, SplitLine::overLimit));
        amounts.put(PlatformAmount.PRE_SELF_PAY, sum(settlement, SplitLine::preSelfPay));
        amounts.put(PlatformAmount.IN_SCOPE, sum(settlement, SplitLine::inScope));
        amounts.put(PlatformAmount.DEDUCTIBLE, deductible(settlement.shares()));
        PlatformAmount.FUNDS.forEach(fund -> amounts.put(fund, Money.ZERO));
        for (PlatformAmount amount : List.of(
                PlatformAmount.ACCOUNT, PlatformAmount.FAMILY_ACCOUNT, PlatformAmount.CASH, PlatformAmount.HOSPITAL)) {
            amounts.put(amount, Money.ZERO);
        }
        for (PayerShare share : settlement.shares()) {
            amounts.merge(convention.amountOf(share.payer()), share.amount(), Money::plus);
        }
        totals(amounts, convention);
        settlement.accountBalanceAfter().ifPresent(balance -> amounts.put(PlatformAmount.BALANCE, balance));
        return amounts;
    }

    /**
     * What a platform's result adds to the year. Each fund counts for the payer that usually appears in its field; a payer that
     * shares a field with others, as the kinds of medical aid do, counts under the field's own. What the platform leaves out
     * adds nothing.
     */
    public static Accumulated accumulated(PlatformResult result, PlatformConvention convention) {
        Map<Payer, Money> paid = new TreeMap<>();
        PlatformAmount.FUNDS.forEach(
                fund -> result.amount(fund).ifPresent(money -> paid.put(UsualPayers.payerOf(fund), money)));
        convention.accounts(result).ifPresent(money -> paid.put(Payer.PERSONAL_ACCOUNT, money));
        convention
                .hospitalShare(result)
                .ifPresent(money -> paid.put(UsualPayers.payerOf(PlatformAmount.HOSPITAL), money));
        result.amount(PlatformAmount.CASH).ifPresent(money -> paid.put(Payer.PERSON, money));
        Map<Payer, Money> deductibles = new TreeMap<>();
        result.amount(PlatformAmount.DEDUCTIBLE).ifPresent(money -> deductibles.put(Payer.POOLED_FUND, money));
        Money total = result.amount(PlatformAmount.TOTAL).orElse(Money.ZERO);
        Money inScope = result.amount(PlatformAmount.IN_SCOPE).orElse(Money.ZERO);
        // A reversal takes its bill out of the count again.
        long bills = total.isNegative() ? -1 : 1;
        return new Accumulated(total, inScope, paid, deductibles, Map.of(), bills);
    }

    private static void totals(Map<PlatformAmount, Money> amounts, PlatformConvention convention) {
        Money family = amounts.getOrDefault(PlatformAmount.FAMILY_ACCOUNT, Money.ZERO);
        Money accounts =
                amounts.getOrDefault(PlatformAmount.ACCOUNT, Money.ZERO).plus(family);
        if (convention.familyAccount() == FamilyAccount.INSIDE_ACCOUNT) {
            amounts.put(PlatformAmount.ACCOUNT, accounts);
        }
        Money funds = Money.sum(PlatformAmount.FUNDS.stream()
                .map(fund -> amounts.getOrDefault(fund, Money.ZERO))
                .toList());
        amounts.put(
                PlatformAmount.FUND_TOTAL,
                convention.fundTotal() == FundTotal.WITH_ACCOUNT ? funds.plus(accounts) : funds);
        amounts.put(PlatformAmount.PERSON, accounts.plus(amounts.getOrDefault(PlatformAmount.CASH, Money.ZERO)));
    }

    private static Money sum(Settlement settlement, Function<SplitLine, Money> part) {
        return Money.sum(settlement.bill().lines().stream().map(part).toList());
    }

    private static Money deductible(List<PayerShare> shares) {
        return shares.stream()
                .filter(share -> share.payer().equals(Payer.POOLED_FUND))
                .findFirst()
                .or(() -> shares.stream().findFirst())
                .map(PayerShare::deductible)
                .orElse(Money.ZERO);
    }
}
