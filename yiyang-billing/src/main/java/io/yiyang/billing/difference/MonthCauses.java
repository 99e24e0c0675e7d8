package io.yiyang.billing.difference;

import io.yiyang.billing.difference.ChangeCause.Kind;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.policy.Terms.PackReference;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Why the amounts of a month moved, bill by bill. */
final class MonthCauses {
    private final MonthSettlement before;
    private final MonthSettlement after;
    private final Map<BillId, BillSide> old = new HashMap<>();
    private final Map<BillId, BillSide> now = new HashMap<>();

    MonthCauses(MonthSettlement before, MonthSettlement after) {
        this.before = before;
        this.after = after;
        before.bills().forEach(bill -> old.put(bill.settlement().id(), new BillSide(bill)));
        after.bills().forEach(bill -> now.put(bill.settlement().id(), new BillSide(bill)));
    }

    List<ChangeCause> of(Figure figure) {
        return switch (figure.kind()) {
            case SHARE, LINE, CELL -> ofBill(figure, figure.bill().orElseThrow());
            case BILL, PAYER_TOTAL, TOTAL, UNSETTLED_LINE, UNSETTLED_TOTAL -> List.of();
        };
    }

    private List<ChangeCause> ofBill(Figure figure, BillId id) {
        BillSide was = old.get(id);
        BillSide is = now.get(id);
        if (was == null || is == null) {
            return Causes.ofBill(id.toString(), was == null);
        }
        Causes causes = new Causes(was, is);
        return switch (figure.kind()) {
            case SHARE -> causes.share(figure.payer().orElseThrow());
            case LINE -> causes.line(figure.line().orElseThrow());
            default -> causes.cell(figure.line().orElseThrow(), figure.payer().orElseThrow());
        };
    }

    /** Packs of another version of which no parameter is the cause of a change. */
    List<ChangeCause> withoutEffect(List<Change> changes) {
        Set<String> used = new TreeSet<>();
        for (Change change : changes) {
            for (ChangeCause cause : change.causes()) {
                cause.support().stream()
                        .map(Provenance::parameter)
                        .forEach(parameter -> used.add(parameter.substring(0, parameter.indexOf('#') + 1)));
            }
        }
        Map<String, String> was = versions(before);
        Map<String, String> is = versions(after);
        Set<String> ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        List<ChangeCause> causes = new ArrayList<>();
        for (String id : ids) {
            if (!used.contains(id + "#")) {
                Causes.add(
                        causes,
                        Kind.POLICY_VERSION,
                        id,
                        BilingualText.of("政策包 " + id, "pack " + id),
                        was.getOrDefault(id, ChangeCause.NONE),
                        is.getOrDefault(id, ChangeCause.NONE));
            }
        }
        return causes;
    }

    private static Map<String, String> versions(MonthSettlement month) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (PackReference pack : month.packs()) {
            versions.put(pack.id(), pack.version() + " " + pack.checksum());
        }
        return versions;
    }
}
