package io.yiyang.billing.family;

import io.yiyang.billing.family.PersonPart.Item;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.review.Review;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes apart what the person pays. Payers take what is in scope of a line first, then what the person pays first, then the
 * rest; so what is left of each part of a line follows from the person's cell, and the parts sum to it. What is left in scope
 * is then told apart bill by bill: the deductible, what limits cut off, and the rest.
 */
final class PersonParts {
    private final Map<CostReason, Money> amounts = new EnumMap<>(CostReason.class);
    private final Map<CostReason, Map<String, Money>> items = new EnumMap<>(CostReason.class);

    private PersonParts() {}

    static List<PersonPart> of(MonthSettlement month) {
        PersonParts parts = new PersonParts();
        month.bills().forEach(parts::bill);
        List<PersonPart> all = new ArrayList<>();
        parts.amounts.forEach((reason, amount) -> {
            if (amount.isPositive()) {
                all.add(new PersonPart(reason, amount, parts.items(reason)));
            }
        });
        return all;
    }

    private List<Item> items(CostReason reason) {
        return items.getOrDefault(reason, Map.of()).entrySet().stream()
                .map(entry -> new Item(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Item::amount).reversed().thenComparing(Item::name))
                .toList();
    }

    private void bill(SettledBill bill) {
        Settlement settlement = bill.settlement();
        Map<LineId, String> names = new HashMap<>();
        bill.lines().forEach(line -> names.put(line.line().id(), line.line().itemName()));
        Money shared = Money.ZERO;
        for (SplitLine line : settlement.bill().lines()) {
            shared = shared.plus(line(line, settlement, names.getOrDefault(line.id(), "")));
        }
        Money deductible = deductible(settlement, shared);
        Settlement proposal = bill.review().map(Review::proposed).orElse(settlement);
        Money limited = proposal.share(Payer.PERSON)
                .minus(proposal.personWithoutLimits())
                .max(Money.ZERO)
                .min(shared.minus(deductible));
        add(CostReason.BELOW_DEDUCTIBLE, deductible);
        add(CostReason.ABOVE_LIMIT, limited);
        add(
                bill.ledger() == Ledger.CARE ? CostReason.CARE_REST : CostReason.YOUR_PART,
                shared.minus(deductible).minus(limited));
    }

    /**
     * The deductible that stayed with the person: that of the last payer with one that paid at all. What payers after it took
     * went to the deductible and to the rest alike.
     */
    private static Money deductible(Settlement settlement, Money shared) {
        Optional<PayerShare> with = settlement.shares().stream()
                .filter(share -> share.deductible().isPositive())
                .reduce((one, other) ->
                        other.amount().isPositive() || one.amount().isZero() ? other : one);
        if (with.isEmpty() || shared.isZero()) {
            return Money.ZERO;
        }
        List<Payer> until = settlement.matrix().payers();
        until = until.subList(0, until.indexOf(with.get().payer()) + 1);
        Money left = Money.ZERO;
        for (SplitLine line : settlement.bill().lines()) {
            if (settlement.shares().stream().anyMatch(share -> pays(share, line))) {
                left = left.plus(left(
                        line.inScope(),
                        Money.sum(until.stream()
                                .map(payer -> settlement.matrix().cell(line.id(), payer))
                                .toList())));
            }
        }
        Money deductible = with.get().deductible().min(left);
        return shared.compareTo(left) >= 0
                ? deductible
                : Apportionment.byWeights(shared, List.of(deductible, left.minus(deductible)))
                        .get(0);
    }

    /** Books what follows from the line; what is left in scope of a line that somebody shares is the result. */
    private Money line(SplitLine line, Settlement settlement, String name) {
        Money person = settlement.matrix().cell(line.id(), Payer.PERSON);
        Money byOthers = line.total().minus(person);
        Money inScope = left(line.inScope(), byOthers);
        Money first = left(line.preSelfPay(), beyond(byOthers, line.inScope()));
        Money own = left(line.ownPay(), beyond(byOthers, line.inScope().plus(line.preSelfPay())));
        add(CostReason.PAID_FIRST, first, name);
        add(CostReason.NOT_INSURED, own, name);
        add(CostReason.ABOVE_PRICE_LIMIT, person.minus(inScope).minus(first).minus(own), name);
        if (settlement.shares().stream().anyMatch(share -> pays(share, line))) {
            return inScope;
        }
        add(CostReason.NO_PAYER, inScope, name);
        return Money.ZERO;
    }

    private static Money left(Money part, Money paid) {
        return part.minus(paid).max(Money.ZERO);
    }

    private static Money beyond(Money paid, Money before) {
        return paid.minus(before).max(Money.ZERO);
    }

    private static boolean pays(PayerShare share, SplitLine line) {
        return share.rule().isPresent() && share.covers(line.category());
    }

    private void add(CostReason reason, Money amount) {
        amounts.merge(reason, amount, Money::plus);
    }

    private void add(CostReason reason, Money amount, String item) {
        add(reason, amount);
        if (amount.isPositive()) {
            items.computeIfAbsent(reason, r -> new TreeMap<>()).merge(item, amount, Money::plus);
        }
    }
}
