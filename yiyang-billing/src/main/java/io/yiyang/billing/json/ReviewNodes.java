package io.yiyang.billing.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.review.Adjustment;
import io.yiyang.billing.review.Review;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.identity.LineId;

/** The JSON of a review: the split as it was proposed, and every adjustment with the split after it. */
final class ReviewNodes {
    private ReviewNodes() {}

    static ObjectNode review(Review review) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (review instanceof Review.Committed committed) {
            node.put("state", "COMMITTED");
            node.put("by", committed.by().toString());
            node.put("at", committed.at().toString());
        } else {
            node.put("state", review.versions().isEmpty() ? "PROPOSED" : "REVIEWED");
        }
        node.set("proposed", split(review.proposed()));
        SettlementWriter.each(node.putArray("adjustments"), review.versions(), ReviewNodes::version);
        SettlementWriter.each(node.putArray("basis"), review.terms().basis(), EvidenceNodes::provenance);
        return node;
    }

    private static ObjectNode version(Review.Version version) {
        Adjustment adjustment = version.adjustment();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("from", adjustment.from().toString());
        node.put("to", adjustment.to().toString());
        node.put("amount", adjustment.amount().toString());
        ArrayNode lines = node.putArray("lines");
        adjustment.lines().forEach(line -> lines.add(line.toString()));
        node.put("reason", adjustment.reason());
        node.put("by", adjustment.by().toString());
        node.put("at", adjustment.at().toString());
        node.set("after", split(version.settlement()));
        return node;
    }

    private static ObjectNode split(Settlement settlement) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode shares = node.putObject("shares");
        for (PayerShare share : settlement.shares()) {
            shares.put(share.payer().toString(), share.amount().toString());
        }
        ObjectNode lines = node.putObject("lines");
        for (LineId line : settlement.matrix().lines()) {
            ObjectNode cells = lines.putObject(line.toString());
            settlement
                    .matrix()
                    .payers()
                    .forEach(payer -> cells.put(
                            payer.toString(),
                            settlement.matrix().cell(line, payer).toString()));
        }
        return node;
    }
}
