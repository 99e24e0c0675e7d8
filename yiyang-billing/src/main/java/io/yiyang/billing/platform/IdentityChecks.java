package io.yiyang.billing.platform;

import io.yiyang.billing.platform.IdentityCheck.Broken;
import io.yiyang.billing.platform.IdentityCheck.Holds;
import io.yiyang.billing.platform.IdentityCheck.NotCheckable;
import io.yiyang.billing.platform.IdentityCheck.Sides;
import io.yiyang.billing.platform.PlatformConvention.FamilyAccount;
import io.yiyang.billing.platform.PlatformConvention.FundTotal;
import io.yiyang.model.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the identities of a platform's result under a tenant's convention (恒等式核对). A check never changes a figure: a
 * broken identity is reported, and the result stays what the platform said.
 *
 * <p>On reversals the platform returns person and hospital share as null. An identity that needs the person is then not
 * checkable; the hospital's share is optional everywhere and named among what was not given.
 */
public final class IdentityChecks {
    private IdentityChecks() {}

    /** I1 to I5, I7, and one check for each amount that came under several names. */
    public static List<IdentityCheck> of(PlatformResult result, PlatformConvention convention) {
        List<IdentityCheck> checks = new ArrayList<>();
        checks.add(new Equation(Identity.I1, result, convention)
                .left(PlatformAmount.TOTAL)
                .insurerSide()
                .add(PlatformAmount.PERSON)
                .hospital()
                .check());
        checks.add(new Equation(Identity.I1B, result, convention)
                .left(PlatformAmount.TOTAL)
                .insurerSide()
                .accounts()
                .add(PlatformAmount.CASH)
                .hospital()
                .check());
        checks.add(new Equation(Identity.I2, result, convention)
                .left(PlatformAmount.PERSON)
                .accounts()
                .add(PlatformAmount.CASH)
                .check());
        Equation split = new Equation(Identity.I3, result, convention).left(PlatformAmount.TOTAL);
        PlatformAmount.SPLIT.forEach(split::add);
        checks.add(split.check());
        checks.add(funds(result, convention));
        checks.add(rows(result, convention));
        checks.add(deductible(result));
        for (PlatformAmount amount : PlatformAmount.values()) {
            names(result, amount).ifPresent(checks::add);
        }
        return List.copyOf(checks);
    }

    /** I8, for a caller who knows what the account held before. */
    public static IdentityCheck balance(PlatformResult result, PlatformConvention convention, Money before) {
        Equation equation = new Equation(Identity.I8, result, convention).left(PlatformAmount.BALANCE);
        equation.parts.put("before", before);
        Optional<Money> account = convention.accounts(result);
        account.ifPresentOrElse(
                paid -> equation.parts.put(PlatformAmount.ACCOUNT.field(), paid.negated()),
                () -> equation.missing.add(PlatformAmount.ACCOUNT.field()));
        return equation.check();
    }

    /** I6 and I6b of a line: its parts, and quantity × price in the rounding that the tenant's system uses. */
    public static List<IdentityCheck> line(PlatformLine line, RoundingMode rounding) {
        Map<String, Money> parts = new LinkedHashMap<>();
        parts.put("fulamt_ownpay_amt", line.ownPay());
        parts.put("overlmt_amt", line.overLimit());
        parts.put("preselfpay_amt", line.preSelfPay());
        parts.put("inscp_scp_amt", line.inScope());
        Money product = line.price().times(line.quantity(), rounding);
        return List.of(
                sum(Identity.I6, line.amount(), parts),
                sum(Identity.I6B, line.amount(), Map.of(line.quantity() + " × " + line.price(), product)));
    }

    /** I9 and I9b of a settlement list. */
    public static List<IdentityCheck> settlementList(SettlementList list) {
        Map<String, Money> payers = new LinkedHashMap<>();
        payers.put("统筹", list.pooled());
        payers.put("补充", list.supplement());
        payers.put("救助", list.aid());
        payers.put("个人负担", list.person());
        Map<String, Money> person = new LinkedHashMap<>();
        person.put("个人负担", list.person());
        person.put("个人自费", list.ownPay().negated());
        return List.of(sum(Identity.I9, list.total(), payers), sum(Identity.I9B, list.selfPay(), person));
    }

    /** I10 of a printed receipt. */
    public static IdentityCheck receipt(Receipt receipt) {
        return sum(Identity.I10, receipt.total(), receipt.parts());
    }

    private static IdentityCheck funds(PlatformResult result, PlatformConvention convention) {
        Equation equation = new Equation(Identity.I4, result, convention).left(PlatformAmount.FUND_TOTAL);
        PlatformAmount.FUNDS.forEach(equation::addIfGiven);
        if (equation.parts.isEmpty()) {
            PlatformAmount.FUNDS.forEach(fund -> equation.missing.add(fund.field()));
        }
        if (convention.fundTotal() == FundTotal.WITH_ACCOUNT) {
            equation.accounts();
        }
        return equation.check();
    }

    private static IdentityCheck rows(PlatformResult result, PlatformConvention convention) {
        Optional<List<FundRow>> rows = result.fundRows();
        if (rows.isEmpty()) {
            return new NotCheckable(Identity.I5, List.of("setldetail"));
        }
        Money sum = Money.sum(
                rows.get().stream().flatMap(row -> row.amount().stream()).toList());
        Equation equation =
                new Equation(Identity.I5, result, convention).left(sum).insurerSide();
        if (convention.detailRows().haveAccount()) {
            equation.accounts();
        }
        if (convention.detailRows().haveHospital()) {
            equation.hospital();
        }
        return equation.check();
    }

    /** A reversal gives back no more than it took: the magnitudes are compared, and the signs agree. */
    private static IdentityCheck deductible(PlatformResult result) {
        Optional<Money> deductible = result.amount(PlatformAmount.DEDUCTIBLE);
        Optional<Money> inScope = result.amount(PlatformAmount.IN_SCOPE);
        if (deductible.isEmpty() || inScope.isEmpty()) {
            List<String> missing = new ArrayList<>();
            deductible.ifPresentOrElse(d -> {}, () -> missing.add(PlatformAmount.DEDUCTIBLE.field()));
            inScope.ifPresentOrElse(s -> {}, () -> missing.add(PlatformAmount.IN_SCOPE.field()));
            return new NotCheckable(Identity.I7, missing);
        }
        Money left = deductible.get();
        Money right = inScope.get();
        Sides sides = new Sides(left, right, Map.of(PlatformAmount.IN_SCOPE.field(), right), List.of());
        boolean within = right.isNegative()
                ? !left.isPositive() && left.compareTo(right) >= 0
                : !left.isNegative() && left.compareTo(right) <= 0;
        return within ? new Holds(Identity.I7, sides) : new Broken(Identity.I7, sides);
    }

    private static Optional<IdentityCheck> names(PlatformResult result, PlatformAmount amount) {
        Map<String, Money> given = result.given(amount);
        if (given.size() <= 1) {
            return Optional.empty();
        }
        List<Map.Entry<String, Money>> entries = List.copyOf(given.entrySet());
        Money first = entries.get(0).getValue();
        Map.Entry<String, Money> other = entries.stream()
                .filter(entry -> !entry.getValue().equals(first))
                .findFirst()
                .orElse(entries.get(1));
        return Optional.of(sum(Identity.NAMES_AGREE, first, Map.of(other.getKey(), other.getValue())));
    }

    private static IdentityCheck sum(Identity identity, Money left, Map<String, Money> parts) {
        return compare(identity, new Sides(left, Money.sum(parts.values()), parts, List.of()));
    }

    private static IdentityCheck compare(Identity identity, Sides sides) {
        return sides.difference().isZero() ? new Holds(identity, sides) : new Broken(identity, sides);
    }

    /** One equation being put together. */
    private static final class Equation {
        private final Identity identity;
        private final PlatformResult result;
        private final PlatformConvention convention;
        private final Map<String, Money> parts = new LinkedHashMap<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> notGiven = new ArrayList<>();
        private Money left = Money.ZERO;

        Equation(Identity identity, PlatformResult result, PlatformConvention convention) {
            this.identity = identity;
            this.result = result;
            this.convention = convention;
        }

        Equation left(Money amount) {
            left = amount;
            return this;
        }

        Equation left(PlatformAmount amount) {
            result.amount(amount).ifPresentOrElse(money -> left = money, () -> missing.add(amount.field()));
            return this;
        }

        Equation add(PlatformAmount amount) {
            return required(amount, result.amount(amount));
        }

        Equation addIfGiven(PlatformAmount amount) {
            return optional(amount, result.amount(amount));
        }

        Equation insurerSide() {
            return required(PlatformAmount.FUND_TOTAL, convention.insurerSide(result));
        }

        Equation accounts() {
            required(PlatformAmount.ACCOUNT, result.amount(PlatformAmount.ACCOUNT));
            return convention.familyAccount() == FamilyAccount.BESIDE_ACCOUNT
                    ? addIfGiven(PlatformAmount.FAMILY_ACCOUNT)
                    : this;
        }

        Equation hospital() {
            return optional(PlatformAmount.HOSPITAL, convention.hospitalShare(result));
        }

        private Equation required(PlatformAmount amount, Optional<Money> money) {
            money.ifPresentOrElse(m -> parts.put(amount.field(), m), () -> missing.add(amount.field()));
            return this;
        }

        private Equation optional(PlatformAmount amount, Optional<Money> money) {
            money.ifPresentOrElse(m -> parts.put(amount.field(), m), () -> notGiven.add(amount.field()));
            return this;
        }

        IdentityCheck check() {
            return missing.isEmpty()
                    ? compare(identity, new Sides(left, Money.sum(parts.values()), parts, notGiven))
                    : new NotCheckable(identity, missing);
        }
    }
}
