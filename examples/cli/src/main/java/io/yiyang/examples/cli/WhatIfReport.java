package io.yiyang.examples.cli;

import io.yiyang.billing.payer.Payer;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a change of policy does to a set of bills (改革影响): by payer, by group, by person. The differences over payers sum to
 * zero, because each bill comes to the same in both worlds.
 *
 * @param group the fact that persons are grouped by
 * @param payers before and after for each payer
 * @param groups the groups in order of their word, then all together
 * @param persons what each person pays before and after, in order of pseudonym
 * @param bills how many bills were settled
 * @param weakest the weakest figure used before and after; absent without bills
 */
record WhatIfReport(
        String group,
        SortedMap<Payer, BeforeAfter> payers,
        List<Group> groups,
        SortedMap<String, BeforeAfter> persons,
        int bills,
        List<Confidence> weakest) {
    static final String NO_WORD = "-";
    static final String TOGETHER = "together";

    /** An amount in both worlds. */
    record BeforeAfter(Money before, Money after) {
        static final BeforeAfter NONE = new BeforeAfter(Money.ZERO, Money.ZERO);

        Money difference() {
            return after.minus(before);
        }

        BeforeAfter plus(BeforeAfter other) {
            return new BeforeAfter(before.plus(other.before), after.plus(other.after));
        }
    }

    /** The bills of which the fact has this word. */
    record Group(String word, int persons, int bills, Money total, BeforeAfter person) {
        static Group of(String word, List<WhatIfBill> bills) {
            return new Group(
                    word,
                    (int) bills.stream().map(WhatIfBill::person).distinct().count(),
                    bills.size(),
                    Money.sum(bills.stream().map(WhatIfBill::total).toList()),
                    bills.stream()
                            .map(bill -> new BeforeAfter(bill.personBefore(), bill.personAfter()))
                            .reduce(BeforeAfter.NONE, BeforeAfter::plus));
        }

        /** The difference for one person, rounded half up to the fen. */
        Money mean() {
            return persons == 0 ? Money.ZERO : person.difference().times(1, persons, RoundingMode.HALF_UP);
        }
    }

    static WhatIfReport of(List<WhatIfBill> bills, String group) {
        SortedMap<Payer, BeforeAfter> payers = new TreeMap<>();
        SortedMap<String, BeforeAfter> persons = new TreeMap<>();
        SortedMap<String, List<WhatIfBill>> byWord = new TreeMap<>();
        for (WhatIfBill bill : bills) {
            var all = new TreeSet<>(bill.before().keySet());
            all.addAll(bill.after().keySet());
            all.forEach(payer -> payers.merge(
                    payer,
                    new BeforeAfter(
                            bill.before().getOrDefault(payer, Money.ZERO),
                            bill.after().getOrDefault(payer, Money.ZERO)),
                    BeforeAfter::plus));
            persons.merge(bill.person(), new BeforeAfter(bill.personBefore(), bill.personAfter()), BeforeAfter::plus);
            byWord.computeIfAbsent(word(bill, group), w -> new ArrayList<>()).add(bill);
        }
        List<Group> groups = new ArrayList<>();
        byWord.forEach((word, some) -> groups.add(Group.of(word, some)));
        groups.add(Group.of(TOGETHER, bills));
        return new WhatIfReport(group, payers, groups, persons, bills.size(), weakest(bills));
    }

    private static String word(WhatIfBill bill, String group) {
        var words = new TreeSet<>(bill.facts().words(group));
        return words.isEmpty() ? NO_WORD : String.join(",", words);
    }

    private static List<Confidence> weakest(List<WhatIfBill> bills) {
        if (bills.isEmpty()) {
            return List.of();
        }
        Confidence before = Confidence.VERBATIM;
        Confidence after = Confidence.VERBATIM;
        for (WhatIfBill bill : bills) {
            before = before.weaker(bill.weakestBefore());
            after = after.weaker(bill.weakestAfter());
        }
        return List.of(before, after);
    }

    /** All payers together: the same in both worlds. */
    BeforeAfter total() {
        return payers.values().stream().reduce(BeforeAfter.NONE, BeforeAfter::plus);
    }

    /** The persons who pay less, those who gain most first. */
    List<Map.Entry<String, BeforeAfter>> winners() {
        return moved(Comparator.comparing(entry -> entry.getValue().difference()), -1);
    }

    /** The persons who pay more, those who lose most first. */
    List<Map.Entry<String, BeforeAfter>> losers() {
        return moved(
                Comparator.<Map.Entry<String, BeforeAfter>, Money>comparing(
                                entry -> entry.getValue().difference())
                        .reversed(),
                1);
    }

    /** A stable sort: of equal differences the smaller pseudonym first. */
    private List<Map.Entry<String, BeforeAfter>> moved(Comparator<Map.Entry<String, BeforeAfter>> order, int sign) {
        return persons.entrySet().stream()
                .filter(entry -> Integer.signum(entry.getValue().difference().compareTo(Money.ZERO)) == sign)
                .sorted(order)
                .toList();
    }
}
