package io.yiyang.examples.cli;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Terms.PackReference;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A bill, or a month of bills, as both worlds settle it (一笔账单的前后).
 *
 * @param person the pseudonym; {@code bill:ID} where the export names none
 * @param facts what the export says of person and encounter
 * @param before what each payer pays of it under the one book
 * @param after what each payer pays of it under the other
 * @param usedAfter the packs and tenants whose policy the other book used
 * @param weakestBefore the weakest figure used under the one book
 * @param weakestAfter the weakest figure used under the other
 */
record WhatIfBill(
        String person,
        Facts facts,
        Map<Payer, Money> before,
        Map<Payer, Money> after,
        Set<String> usedAfter,
        Confidence weakestBefore,
        Confidence weakestAfter) {
    static WhatIfBill of(ShadowRow row, Settlement before, Settlement after) {
        return new WhatIfBill(
                row.person().map(Object::toString).orElse("bill:" + row.bill()),
                row.facts(),
                shares(before),
                shares(after),
                used(after.packs()),
                before.weakest(),
                after.weakest());
    }

    private static Set<String> used(List<PackReference> packs) {
        return packs.stream().map(PackReference::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Payer, Money> shares(Settlement settlement) {
        Map<Payer, Money> shares = new TreeMap<>();
        for (PayerShare share : settlement.shares()) {
            shares.put(share.payer(), share.amount());
        }
        shares.put(Payer.PERSON, settlement.share(Payer.PERSON));
        return shares;
    }

    static WhatIfBill of(MonthSettlement before, MonthSettlement after) {
        return new WhatIfBill(
                before.month().resident().toString(),
                before.month().person(),
                shares(before),
                shares(after),
                used(after.packs()),
                before.weakest(),
                after.weakest());
    }

    private static Map<Payer, Money> shares(MonthSettlement month) {
        Map<Payer, Money> shares = new TreeMap<>();
        month.bills()
                .forEach(bill ->
                        shares(bill.settlement()).forEach((payer, money) -> shares.merge(payer, money, Money::plus)));
        return shares;
    }

    /** The row that takes it back. */
    WhatIfBill reversed() {
        return new WhatIfBill(person, facts, negated(before), negated(after), usedAfter, weakestBefore, weakestAfter);
    }

    private static Map<Payer, Money> negated(Map<Payer, Money> shares) {
        Map<Payer, Money> negated = new TreeMap<>();
        shares.forEach((payer, money) -> negated.put(payer, money.negated()));
        return negated;
    }

    Money total() {
        return Money.sum(before.values());
    }

    Money personBefore() {
        return before.getOrDefault(Payer.PERSON, Money.ZERO);
    }

    Money personAfter() {
        return after.getOrDefault(Payer.PERSON, Money.ZERO);
    }
}
