package io.yiyang.billing.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.breakdown.Breakdown;
import io.yiyang.billing.breakdown.BreakdownRow;
import io.yiyang.billing.payer.Payer;
import java.util.List;

/**
 * Writes a breakdown, {@code yiyang.breakdown/1} (分类汇总写出): money as texts, keys always in the same order, every payer in every
 * settled row.
 */
public final class BreakdownWriter {
    private static final String SCHEMA = "yiyang.breakdown/1";

    private BreakdownWriter() {}

    /** The breakdown as JSON text. */
    public static String write(Breakdown breakdown) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("by", breakdown.by().name());
        root.set("name", EvidenceNodes.text(breakdown.by().label()));
        SettlementWriter.each(root.putArray("rows"), breakdown.rows(), row -> settled(row, breakdown.payers()));
        root.set("total", settled(breakdown.total(), breakdown.payers()));
        SettlementWriter.each(root.putArray("unsettled"), breakdown.unsettled(), BreakdownWriter::row);
        root.put("unsettledTotal", breakdown.unsettledTotal().toString());
        root.put("charged", breakdown.charged().toString());
        return SettlementWriter.text(root);
    }

    private static ObjectNode row(BreakdownRow row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode key = node.putArray("key");
        row.key().forEach(key::add);
        node.set("name", EvidenceNodes.text(row.label()));
        node.put("lines", row.lines());
        node.put("amount", row.amount().toString());
        return node;
    }

    private static ObjectNode settled(BreakdownRow row, List<Payer> payers) {
        ObjectNode node = row(row);
        node.put("ownPay", row.ownPay().toString());
        node.put("overLimit", row.overLimit().toString());
        node.put("preSelfPay", row.preSelfPay().toString());
        node.put("inScope", row.inScope().toString());
        ObjectNode shares = node.putObject("payers");
        payers.forEach(payer -> shares.put(payer.toString(), row.share(payer).toString()));
        return node;
    }
}
