package io.yiyang.billing.explanation;

import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.Explanation.Part;
import io.yiyang.billing.month.PlatformAnswer;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.platform.Reconciliation.FieldComparison;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.List;

/** A bill: its shares add up to it, its lines explain it, and each line's cells add up to the line. */
final class BillTree {
    private final BillFigures bill;
    private final Adjustments adjustments;

    BillTree(BillFigures bill, Adjustments adjustments) {
        this.bill = bill;
        this.adjustments = adjustments;
    }

    Explanation explain() {
        Settlement settlement = adjustments.settlement();
        Node node = new Node(Kind.BILL, bill.subject(), settlement.total(), Words.SUM, bill.packs())
                .formula(MonthExplanation.sum(settlement.shares().stream()
                                .map(PayerShare::amount)
                                .toList())
                        + " = " + settlement.total())
                .source(settlement.order());
        node.reason(
                BilingualText.of(
                        "支付链：" + settlement.label().zh(),
                        "payer chain: " + settlement.label().en()),
                settlement.order());
        bill.bill().platform().ifPresent(answer -> platform(node, answer));
        settlement.shares().forEach(share -> node.child(Part.ADDS, adjustments.share(share.payer())));
        for (SplitLine line : settlement.bill().lines()) {
            node.why(line(line.id()));
        }
        BilingualText ledger = bill.bill().ledger().label();
        return node.answer(
                ledger.zh() + "账单 " + settlement.total() + "，由 "
                        + settlement.shares().size() + " 方支付",
                "the " + ledger.en() + " bill of " + settlement.total() + " is paid by "
                        + settlement.shares().size() + " payers");
    }

    /** The platform's word stands; where it differs from our computation, field by field. */
    private static void platform(Node node, PlatformAnswer answer) {
        node.reason(BilingualText.of("该账单由医保平台结算，以平台为准", "the platform settled this bill, and its word stands"));
        answer.reconciliation().differences().stream()
                .map(FieldComparison::text)
                .forEach(node::reason);
    }

    Explanation line(LineId id) {
        SplitLine line = bill.split(id);
        LineTree tree = new LineTree(bill, id);
        Node node = new Node(Kind.LINE, bill.subject(id), line.total(), Words.SUM, bill.packs());
        List<Money> cells = new ArrayList<>();
        for (Payer payer : adjustments.settlement().matrix().payers()) {
            cells.add(adjustments.settlement().matrix().cell(id, payer));
            node.child(Part.ADDS, adjustments.cell(id, payer, false));
        }
        Explanation charge = tree.charge();
        return node.formula(MonthExplanation.sum(cells) + " = " + line.total())
                .why(tree.inScope())
                .answer(charge.answer().zh(), charge.answer().en());
    }
}
