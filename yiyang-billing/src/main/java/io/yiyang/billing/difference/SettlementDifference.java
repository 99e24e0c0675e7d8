package io.yiyang.billing.difference;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every amount that differs between two settlements of a month (结算差异), down to the cell: for a corrected line, a policy
 * that was published later, a refund.
 *
 * <p>Bills, lines and payers are matched by their ids. A bill, line or share that only one side has is listed even if it is
 * zero; a cell or total only if its amount moved. The cells of a line sum to the change of the line, those of a payer to the
 * change of its share, and the bills to the change of the totals. Only amounts are compared: two settlements that differ in
 * nothing but a citation have no difference here.
 *
 * <p>A change of a share, a line or a cell tells why it moved; a total follows from what it sums.
 *
 * @param changes the changes: totals first, then bill by bill, then what is not settled
 * @param withoutEffect what differs and moved nothing, such as a pack's version
 */
public record SettlementDifference(List<Change> changes, List<ChangeCause> withoutEffect) implements Serializable {
    public SettlementDifference {
        changes = List.copyOf(changes);
        withoutEffect = List.copyOf(withoutEffect);
    }

    /** What moved from the one to the other; empty if no amount did. */
    public static SettlementDifference between(MonthSettlement before, MonthSettlement after) {
        Map<Figure, Money> old = figures(before);
        Map<Figure, Money> now = figures(after);
        Set<Figure> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        MonthCauses causes = new MonthCauses(before, after);
        List<Change> changes = all.stream()
                .filter(f -> moved(f, Optional.ofNullable(old.get(f)), Optional.ofNullable(now.get(f))))
                .sorted(Comparator.comparingInt(SettlementDifference::rank)
                        .thenComparing(f -> f.bill().map(BillId::value).orElse("")))
                .map(f -> new Change(f, Optional.ofNullable(old.get(f)), Optional.ofNullable(now.get(f)), causes.of(f)))
                .toList();
        return new SettlementDifference(changes, causes.withoutEffect(changes));
    }

    /** Whether no amount moved. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes of one kind. */
    public List<Change> changes(Figure.Kind kind) {
        return changes.stream().filter(c -> c.figure().kind() == kind).toList();
    }

    /** One line for each change and, below it and set off by an arrow, one for each of its causes. */
    public List<BilingualText> text() {
        return Stream.concat(
                        changes.stream()
                                .flatMap(change -> Stream.concat(
                                        Stream.of(change.text()),
                                        change.causes().stream().map(SettlementDifference::arrow))),
                        withoutEffect.stream().map(ChangeCause::text))
                .toList();
    }

    private static BilingualText arrow(ChangeCause cause) {
        return BilingualText.of(
                "  ← " + cause.text().zh(), "  ← " + cause.text().en());
    }

    private static boolean moved(Figure figure, Optional<Money> before, Optional<Money> after) {
        boolean listedWhenZero = switch (figure.kind()) {
            case BILL, SHARE, LINE, UNSETTLED_LINE -> true;
            case CELL, PAYER_TOTAL, TOTAL, UNSETTLED_TOTAL -> false;
        };
        return listedWhenZero
                ? !before.equals(after)
                : !before.orElse(Money.ZERO).equals(after.orElse(Money.ZERO));
    }

    private static int rank(Figure figure) {
        return switch (figure.kind()) {
            case TOTAL, PAYER_TOTAL, UNSETTLED_TOTAL -> -1;
            case BILL, SHARE, LINE, CELL -> 0;
            case UNSETTLED_LINE -> 1;
        };
    }

    private static Map<Figure, Money> figures(MonthSettlement month) {
        Map<Figure, Money> figures = new LinkedHashMap<>();
        totals(month, figures);
        month.bills().forEach(bill -> bill(bill, figures));
        // A line id that is used twice is unsettled as often as it is repeated, so amounts of one id are added.
        for (ChargeLine line : month.unsettled()) {
            figures.merge(Figure.unsettled(line.id()), line.amount(), Money::plus);
        }
        return figures;
    }

    private static void totals(MonthSettlement month, Map<Figure, Money> figures) {
        figures.put(Figure.total(Optional.empty()), month.total());
        Set<Payer> payers = new LinkedHashSet<>();
        month.bills().forEach(b -> payers.addAll(b.settlement().matrix().payers()));
        payers.forEach(p -> figures.put(Figure.payerTotal(Optional.empty(), p), month.share(p)));
        for (Ledger ledger : Ledger.values()) {
            figures.put(Figure.total(Optional.of(ledger)), month.total(ledger));
            payers.forEach(p -> figures.put(Figure.payerTotal(Optional.of(ledger), p), month.share(ledger, p)));
        }
        figures.put(Figure.unsettledTotal(), month.unsettledTotal());
    }

    private static void bill(SettledBill settled, Map<Figure, Money> figures) {
        BillId id = settled.settlement().id();
        figures.put(Figure.bill(id), settled.settlement().total());
        for (PayerShare share : settled.settlement().shares()) {
            figures.put(Figure.share(id, share.payer()), share.amount());
        }
        for (SplitLine line : settled.settlement().bill().lines()) {
            figures.put(Figure.line(id, line.id()), line.total());
            for (Payer payer : settled.settlement().matrix().payers()) {
                figures.put(
                        Figure.cell(id, line.id(), payer),
                        settled.settlement().matrix().cell(line.id(), payer));
            }
        }
    }
}
