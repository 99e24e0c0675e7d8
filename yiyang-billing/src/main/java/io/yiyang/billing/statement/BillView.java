package io.yiyang.billing.statement;

import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One bill of the statement: its charge classes, its payers with steps and sources, its lines. */
final class BillView {
    private final SettledBill bill;
    private final List<PayerView> payers;
    private final Basis order;
    private final Map<LineId, ChargeLine> charges = new HashMap<>();

    BillView(SettledBill bill, SourceList sources) {
        this.bill = bill;
        this.order = Basis.of(bill.settlement().order(), List.of(), sources);
        List<PayerView> views = new ArrayList<>();
        for (PayerShare share : bill.settlement().shares()) {
            views.add(new PayerView(
                    views.size() + 1,
                    share,
                    bill.explained().steps().getOrDefault(share.payer(), List.of()),
                    Basis.of(share.terms(), sources)));
        }
        this.payers = List.copyOf(views);
        for (SeparatedLine line : bill.lines()) {
            charges.put(line.line().id(), line.line());
        }
    }

    /**
     * A payer's place on the bill.
     *
     * @param rank the place in the order of payment, from 1
     * @param share what it pays
     * @param steps how that follows
     * @param bases on what that rests
     */
    record PayerView(int rank, PayerShare share, List<Step> steps, List<Basis> bases) {}

    SettledBill bill() {
        return bill;
    }

    Settlement settlement() {
        return bill.settlement();
    }

    boolean isMedical() {
        return bill.ledger() == Ledger.MEDICAL;
    }

    List<PayerView> payers() {
        return payers;
    }

    /** What the order of payers rests on. */
    Basis order() {
        return order;
    }

    ChargeLine charge(SplitLine line) {
        ChargeLine charge = charges.get(line.id());
        if (charge == null) {
            throw new IllegalStateException("bill " + settlement().id() + ": must know its line " + line.id());
        }
        return charge;
    }

    /** The bill by charge category, in order of code; lines without one last. */
    List<ChargeClass> classes() {
        Map<String, List<SplitLine>> byCode = new TreeMap<>();
        List<SplitLine> without = new ArrayList<>();
        for (SplitLine line : settlement().bill().lines()) {
            line.category()
                    .ifPresentOrElse(
                            c -> byCode.computeIfAbsent(c.toString(), code -> new ArrayList<>())
                                    .add(line),
                            () -> without.add(line));
        }
        List<ChargeClass> classes = new ArrayList<>();
        byCode.forEach((code, lines) -> classes.add(ChargeClass.of(lines)));
        if (!without.isEmpty()) {
            classes.add(ChargeClass.of(without));
        }
        return classes;
    }

    ChargeClass allClasses() {
        return ChargeClass.of(settlement().bill().lines());
    }
}
