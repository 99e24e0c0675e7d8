package io.yiyang.testkit.law;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The laws of a settlement (结算不变量): to the fen, for every bill and every chain of payers.
 *
 * <ul>
 *   <li>the shares sum to the bill, each line's cells to the line, each payer's cells to its share;
 *   <li>no share and no cell is negative;
 *   <li>no payer pays above the limits {@code payCap} and {@code yearCap} (less what it paid this year) that applied to it;
 *   <li>a payer whose condition does not hold pays nothing;
 *   <li>each payer appears once, the person last;
 *   <li>what is left in scope is between nothing and what the person pays.
 * </ul>
 */
public final class SettlementLaws {
    private SettlementLaws() {}

    /** The laws that the settlement breaks, empty if it keeps them all. */
    public static List<LawViolation> violations(Settlement settlement) {
        return violations(
                settlement.bill(),
                settlement.shares(),
                (line, payer) -> settlement.matrix().cell(line, payer),
                settlement.inScopeLeft());
    }

    /** For figures that another implementation computed. */
    static List<LawViolation> violations(
            Bill bill, List<PayerShare> shares, BiFunction<LineId, Payer, Money> cells, Money inScopeLeft) {
        List<LawViolation> violations = new ArrayList<>();
        sums(bill, shares, cells, violations);
        limits(bill, shares, violations);
        order(shares, violations);
        Money person =
                shares.isEmpty() ? Money.ZERO : shares.get(shares.size() - 1).amount();
        if (inScopeLeft.isNegative() || inScopeLeft.compareTo(person) > 0) {
            violations.add(new LawViolation(
                    "what is left in scope is the person's", inScopeLeft + " of the person's " + person));
        }
        return violations;
    }

    private static void sums(
            Bill bill, List<PayerShare> shares, BiFunction<LineId, Payer, Money> cells, List<LawViolation> violations) {
        Money total = Money.sum(shares.stream().map(PayerShare::amount).toList());
        if (!total.equals(bill.total())) {
            violations.add(new LawViolation("shares sum to the bill", total + " ≠ " + bill.total()));
        }
        for (SplitLine line : bill.lines()) {
            Money row = Money.sum(
                    shares.stream().map(s -> cells.apply(line.id(), s.payer())).toList());
            if (!row.equals(line.total())) {
                violations.add(
                        new LawViolation("cells of a line sum to it", line.id() + ": " + row + " ≠ " + line.total()));
            }
        }
        for (PayerShare share : shares) {
            List<Money> column = bill.lines().stream()
                    .map(line -> cells.apply(line.id(), share.payer()))
                    .toList();
            if (!Money.sum(column).equals(share.amount())) {
                violations.add(new LawViolation(
                        "cells of a payer sum to its share",
                        share.payer() + ": " + Money.sum(column) + " ≠ " + share.amount()));
            }
            if (share.amount().isNegative() || column.stream().anyMatch(Money::isNegative)) {
                violations.add(new LawViolation("nobody pays less than nothing", share.payer() + ": " + column));
            }
        }
    }

    private static void limits(Bill bill, List<PayerShare> shares, List<LawViolation> violations) {
        for (PayerShare share : shares) {
            Money paid = bill.paidThisYear().getOrDefault(share.payer(), Money.ZERO);
            above(share, "payCap", Money.ZERO, violations);
            above(share, "yearCap", paid, violations);
            if (share.notCovered().isPresent() && share.amount().isPositive()) {
                violations.add(new LawViolation(
                        "a payer whose condition does not hold pays nothing", share.payer() + ": " + share.amount()));
            }
        }
    }

    private static void above(PayerShare share, String limit, Money used, List<LawViolation> violations) {
        Optional<Money> cap = share.terms().stream()
                .filter(term -> term.name().equals(limit))
                .map(Term::value)
                .filter(TermValue.Amount.class::isInstance)
                .map(value -> ((TermValue.Amount) value).money())
                .findFirst();
        cap.map(c -> c.minus(used).max(Money.ZERO))
                .filter(left -> share.amount().compareTo(left) > 0)
                .ifPresent(left -> violations.add(new LawViolation(
                        "no payer pays above its limit",
                        share.payer() + ": " + share.amount() + " > " + left + " by " + limit)));
    }

    private static void order(List<PayerShare> shares, List<LawViolation> violations) {
        Set<Payer> seen = new HashSet<>();
        for (PayerShare share : shares) {
            if (!seen.add(share.payer())) {
                violations.add(new LawViolation(
                        "each payer appears once", share.payer().toString()));
            }
        }
        if (shares.isEmpty() || !shares.get(shares.size() - 1).payer().equals(Payer.PERSON)) {
            violations.add(new LawViolation(
                    "the person comes last",
                    shares.stream().map(PayerShare::payer).toList().toString()));
        }
    }
}
