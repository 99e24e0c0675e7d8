package io.yiyang.billing.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The JSON of one settled bill: shares with their steps, lines with their cells. */
final class BillNodes {
    private BillNodes() {}

    static ObjectNode bill(SettledBill bill) {
        Settlement settlement = bill.settlement();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", settlement.id().toString());
        node.put("ledger", bill.ledger().name());
        bill.segment().ifPresent(s -> node.put("segment", s.id().toString()));
        bill.encounter().ifPresent(encounter -> {
            node.put("encounter", encounter.id());
            node.put("treatmentType", encounter.type().toString());
        });
        bill.platform().ifPresent(answer -> {
            node.put("settledBy", "PLATFORM");
            node.set("reconciliation", PlatformNodes.reconciliation(answer.reconciliation()));
        });
        node.put("total", settlement.total().toString());
        node.put("inScope", settlement.bill().eligible().toString());
        ObjectNode chain = node.putObject("chain");
        chain.put("key", settlement.chain());
        chain.set("name", EvidenceNodes.text(settlement.label()));
        chain.set("provenance", EvidenceNodes.provenance(settlement.order()));
        node.set("days", days(settlement.bill().days()));
        bill.transfer().ifPresent(strategy -> {
            ObjectNode transfer = node.putObject("transferDeductible");
            transfer.put("strategy", strategy.name());
            transfer.set("name", EvidenceNodes.text(strategy.label()));
        });
        SettlementWriter.each(
                node.putArray("shares"),
                settlement.shares(),
                share -> share(share, bill.explained().steps().getOrDefault(share.payer(), List.of())));
        Map<LineId, SeparatedLine> separated = new HashMap<>();
        bill.lines().forEach(line -> separated.put(line.line().id(), line));
        SettlementWriter.each(
                node.putArray("lines"), settlement.bill().lines(), line -> line(line, separated, settlement));
        bill.review().ifPresent(review -> node.set("review", ReviewNodes.review(review)));
        node.put("weakest", settlement.weakest().name());
        return node;
    }

    private static ObjectNode days(ServiceDays days) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("inCare", days.inCare());
        node.put("inHospital", days.inHospital());
        node.put("careGivenInHospital", days.careGivenInHospital());
        return node;
    }

    private static ObjectNode share(PayerShare share, List<Step> steps) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("payer", share.payer().toString());
        share.payer().label().ifPresent(label -> node.set("name", EvidenceNodes.text(label)));
        node.put("amount", share.amount().toString());
        share.rule().ifPresent(rule -> node.put("rule", rule.toString()));
        node.put("deductible", share.deductible().toString());
        SettlementWriter.each(node.putArray("terms"), share.terms(), EvidenceNodes::term);
        SettlementWriter.each(node.putArray("steps"), steps, BillNodes::step);
        share.notCovered().ifPresent(why -> node.set("notCovered", EvidenceNodes.problem(why)));
        return node;
    }

    private static ObjectNode step(Step step) {
        ObjectNode node = EvidenceNodes.text(step.text());
        node.put("formula", step.formula());
        node.put("result", step.result().toString());
        return node;
    }

    private static ObjectNode line(SplitLine split, Map<LineId, SeparatedLine> separated, Settlement settlement) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        SeparatedLine line = separated.get(split.id());
        if (line == null) {
            throw new IllegalStateException("bill " + settlement.id() + ": must know its line " + split.id());
        }
        charge(node, line.line());
        line.segment().ifPresent(s -> node.put("segment", s.id().toString()));
        node.put("ledgerBy", line.reason().parameter());
        node.put("ownPay", split.ownPay().toString());
        node.put("overLimit", split.overLimit().toString());
        node.put("preSelfPay", split.preSelfPay().toString());
        node.put("inScope", split.inScope().toString());
        ObjectNode cells = node.putObject("cells");
        for (Payer payer : settlement.matrix().payers()) {
            cells.put(
                    payer.toString(),
                    settlement.matrix().cell(split.id(), payer).toString());
        }
        return node;
    }

    static void charge(ObjectNode node, ChargeLine line) {
        node.put("id", line.id().toString());
        node.put("date", line.serviceDate().toString());
        node.put("item", line.itemName());
        line.itemCode().ifPresent(code -> node.put("code", code));
        line.category().ifPresent(category -> node.put("category", category.toString()));
        line.grade().ifPresent(grade -> node.put("grade", grade.toString()));
        line.department().ifPresent(department -> node.put("department", department));
        node.put("quantity", line.quantity().toString());
        node.put("price", line.unitPrice().toString());
        node.put("amount", line.amount().toString());
        node.put("biller", line.biller().toString());
        line.payeeOtherThanBiller().ifPresent(payee -> node.put("payee", payee.toString()));
    }
}
