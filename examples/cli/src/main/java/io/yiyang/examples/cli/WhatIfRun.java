package io.yiyang.examples.cli;

import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.LedgerAccount;
import io.yiyang.billing.month.ImmutableResidentMonth;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same bills in two worlds (改革前后对照测算): each bill is settled under the one book and under the other, in order, and each
 * world counts its own year. A bill that one world cannot settle counts in neither, and from there on neither knows where the
 * year of its person stands.
 */
final class WhatIfRun {
    private final World before;
    private final World after;
    private final Map<BillId, ShadowRow> seen = new HashMap<>();
    private final Map<BillId, WhatIfBill> settled = new HashMap<>();
    private final Map<LedgerAccount, Map<Payer, Money>> openings = new HashMap<>();
    private final Set<LedgerAccount> unknown = new HashSet<>();
    private final List<WhatIfBill> bills = new ArrayList<>();
    private final List<Unsettled> unsettled = new ArrayList<>();

    WhatIfRun(PolicyBook before, PolicyBook after) {
        this.before = new World(before);
        this.after = new World(after);
    }

    /** A bill that counts nowhere, and why. */
    record Unsettled(String bill, List<Problem> problems) {}

    List<WhatIfBill> bills() {
        return List.copyOf(bills);
    }

    List<Unsettled> unsettled() {
        return List.copyOf(unsettled);
    }

    void next(String file, ShadowRow row) {
        if (seen.putIfAbsent(row.bill(), row) != null) {
            refuse(file, row, List.of(Problem.of("YY-T-964", "账单标识重复", "the bill's id is used twice")));
        } else if (row.reverses().isPresent()) {
            reverse(file, row, row.reverses().get());
        } else {
            settle(file, row);
        }
    }

    private void refuse(String file, ShadowRow row, List<Problem> problems) {
        unsettled.add(new Unsettled(
                row.bill().toString(),
                problems.stream()
                        .map(problem -> problem.with("file", file).with("line", row.line()))
                        .toList()));
    }

    private void settle(String file, ShadowRow row) {
        row.person().ifPresent(person -> open(row, account(row, person)));
        Outcome<Settlement> one = before.settle(row);
        Outcome<Settlement> other = after.settle(row);
        List<Problem> problems = problems(one.problems(), other.problems());
        if (!problems.isEmpty()) {
            refuse(file, row, problems);
            row.person().ifPresent(person -> unknown.add(account(row, person)));
            return;
        }
        WhatIfBill bill = WhatIfBill.of(row, one.orElseThrow(), other.orElseThrow());
        before.estimator.post(row, Accumulated.of(one.orElseThrow()));
        after.estimator.post(row, Accumulated.of(other.orElseThrow()));
        settled.put(row.bill(), bill);
        bills.add(bill);
    }

    /** What was paid before the first row of a year was paid in both worlds. */
    private void open(ShadowRow row, LedgerAccount account) {
        openings.computeIfAbsent(account, a -> row.paidBefore().orElse(Map.of()));
    }

    /** A month with its stays, care and medical bills together; it stands by itself and has no earlier bills here. */
    void next(String folder, ResidentMonth month) {
        ResidentMonth asked = ((ImmutableResidentMonth) month).withPlatform(Optional.empty());
        MonthSettlement one = MonthSettlement.settle(asked, before.book, RuleRegistry.standard());
        MonthSettlement other = MonthSettlement.settle(asked, after.book, RuleRegistry.standard());
        if (one.unsettled().isEmpty() && other.unsettled().isEmpty()) {
            bills.add(WhatIfBill.of(one, other));
        } else {
            unsettled.add(new Unsettled(folder, problems(one.problems(), other.problems())));
        }
    }

    private static List<Problem> problems(List<Problem> before, List<Problem> after) {
        if (before.equals(after)) {
            return before.stream()
                    .map(problem -> problem.with("world", "before, after"))
                    .toList();
        }
        return Stream.concat(
                        before.stream().map(problem -> problem.with("world", "before")),
                        after.stream().map(problem -> problem.with("world", "after")))
                .toList();
    }

    private void reverse(String file, ShadowRow row, BillId original) {
        WhatIfBill bill = settled.get(original);
        ShadowRow first = seen.get(original);
        if (bill == null || first == null) {
            refuse(
                    file,
                    row,
                    List.of(Problem.of(
                                    "YY-T-965",
                                    "所撤销的结算不在前面各行中",
                                    "the settlement that is taken back is in no earlier row")
                            .with("reverses", original)));
            return;
        }
        if (!row.takesBack(first)) {
            refuse(
                    file,
                    row,
                    List.of(Problem.of(
                                    "YY-T-968",
                                    "撤销行的费用不是原结算的相反数",
                                    "the charges are not those of the settlement with the sign turned")
                            .with("reverses", original)
                            .with("settlementLine", first.line())
                            .remedy(
                                    "整笔撤销后以余下费用另结一笔",
                                    "take the whole settlement back and settle what stays as a bill of its own")));
            first.person().ifPresent(person -> unknown.add(account(first, person)));
            return;
        }
        settled.remove(original);
        before.estimator.reverse(first, row.bill());
        after.estimator.reverse(first, row.bill());
        bills.add(bill.reversed());
    }

    private static LedgerAccount account(ShadowRow row, PersonId person) {
        return LedgerAccount.of(person, BenefitYear.calendar(row.serviceDate()));
    }

    /** One book, and the year as it goes under it. */
    private final class World {
        private final PolicyBook book;
        private final RowEstimator estimator;

        World(PolicyBook book) {
            this.book = book;
            this.estimator = new RowEstimator(book);
        }

        Outcome<Settlement> settle(ShadowRow row) {
            return estimator
                    .terms(row)
                    .flatMap(terms -> RowEstimator.complete(inYear(row, terms), terms)
                            .flatMap(bill -> PayerChain.settle(bill, terms)));
        }

        private Bill inYear(ShadowRow row, Terms terms) {
            if (row.person().isEmpty()) {
                return row.paidBefore()
                        .map(paid -> row.charges().withPaidThisYear(paid))
                        .orElseGet(row::charges);
            }
            LedgerAccount account = account(row, row.person().get());
            if (unknown.contains(account)) {
                return row.charges();
            }
            Bill bill = estimator.inYear(row, terms);
            Map<Payer, Money> opening = openings.getOrDefault(account, Map.of());
            if (opening.isEmpty()) {
                return bill;
            }
            // The opening tells what was paid and nothing else: of other payers, and of deductibles, nobody knows.
            Map<Payer, Money> paid = new LinkedHashMap<>();
            opening.forEach((payer, money) ->
                    paid.put(payer, money.plus(bill.paidThisYear().getOrDefault(payer, Money.ZERO))));
            return bill.withPaidThisYear(paid);
        }
    }
}
