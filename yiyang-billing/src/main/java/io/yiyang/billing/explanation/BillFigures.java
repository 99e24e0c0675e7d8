package io.yiyang.billing.explanation;

import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.settlement.Spread;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the explanations of one bill read, each looked up once. */
final class BillFigures {
    private final SettledBill bill;
    private final Packs packs;
    private final Map<Payer, Spread> spreads;
    private final Map<LineId, SeparatedLine> charges = new HashMap<>();
    private final Map<LineId, SplitLine> splits = new HashMap<>();

    BillFigures(SettledBill bill, Packs packs) {
        this.bill = bill;
        this.packs = packs;
        this.spreads = Spread.of(bill.explained());
        bill.lines().forEach(line -> charges.put(line.line().id(), line));
        bill.settlement().bill().lines().forEach(line -> splits.put(line.id(), line));
    }

    SettledBill bill() {
        return bill;
    }

    Settlement settlement() {
        return bill.settlement();
    }

    boolean isMedical() {
        return bill.ledger() == Ledger.MEDICAL;
    }

    Packs packs() {
        return packs;
    }

    String subject(Object... more) {
        StringBuilder subject = new StringBuilder(settlement().id().toString());
        for (Object one : more) {
            subject.append(' ').append(one);
        }
        return subject.toString();
    }

    Spread spread(Payer payer) {
        return known(spreads.get(payer), payer);
    }

    PayerShare share(Payer payer) {
        return settlement().shares().stream()
                .filter(share -> share.payer().equals(payer))
                .findFirst()
                .orElseThrow(() -> unknown(payer));
    }

    /** The payers before this one, in order of payment. */
    List<Spread> before(Payer payer) {
        List<Spread> before = new ArrayList<>();
        for (Spread spread : spreads.values()) {
            if (spread.payer().equals(payer)) {
                break;
            }
            before.add(spread);
        }
        return before;
    }

    SeparatedLine charge(LineId line) {
        return known(charges.get(line), line);
    }

    SplitLine split(LineId line) {
        return known(splits.get(line), line);
    }

    private <T> T known(@Nullable T found, Object what) {
        if (found == null) {
            throw unknown(what);
        }
        return found;
    }

    private IllegalStateException unknown(Object what) {
        return new IllegalStateException("bill " + settlement().id() + ": must know " + what);
    }
}
