package io.yiyang.billing.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.difference.Change;
import io.yiyang.billing.difference.ChangeCause;
import io.yiyang.billing.difference.Figure;
import io.yiyang.billing.difference.SettlementDifference;

/**
 * Writes what moved between two settlements and why, {@code yiyang.difference/1} (结算差异写出). The form is that of {@link
 * SettlementWriter}: money as text, keys in one order, what is absent has no key.
 */
public final class DifferenceWriter {
    private static final String SCHEMA = "yiyang.difference/1";

    private DifferenceWriter() {}

    /** The difference as JSON text. */
    public static String write(SettlementDifference difference) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        SettlementWriter.each(root.putArray("changes"), difference.changes(), DifferenceWriter::change);
        SettlementWriter.each(root.putArray("withoutEffect"), difference.withoutEffect(), DifferenceWriter::cause);
        return SettlementWriter.text(root);
    }

    private static ObjectNode change(Change change) {
        Figure figure = change.figure();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", figure.kind().name());
        figure.ledger().ifPresent(ledger -> node.put("ledger", ledger.name()));
        figure.bill().ifPresent(bill -> node.put("bill", bill.toString()));
        figure.line().ifPresent(line -> node.put("line", line.toString()));
        figure.payer().ifPresent(payer -> node.put("payer", payer.toString()));
        change.before().ifPresent(amount -> node.put("before", amount.toString()));
        change.after().ifPresent(amount -> node.put("after", amount.toString()));
        node.put("by", change.by().toString());
        SettlementWriter.each(node.putArray("causes"), change.causes(), DifferenceWriter::cause);
        return node;
    }

    private static ObjectNode cause(ChangeCause cause) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", cause.kind().name());
        node.put("subject", cause.subject());
        node.put("before", cause.before());
        node.put("after", cause.after());
        node.setAll(EvidenceNodes.text(cause.text()));
        SettlementWriter.each(node.putArray("support"), cause.support(), EvidenceNodes::provenance);
        return node;
    }
}
