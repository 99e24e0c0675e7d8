package io.yiyang.billing.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.ledger.Accumulated;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.LedgerEntry;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.ledger.StayPart;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.money.Money;
import java.util.Map;

/** Writes a ledger of accumulators, {@code yiyang.ledger/1} (累计台账写出); what {@link LedgerReader} makes of it equals the ledger. */
public final class LedgerWriter {
    private LedgerWriter() {}

    /** The ledger as JSON text, laid out as {@link SettlementWriter} does. */
    public static String write(AccumulatorLedger ledger) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", LedgerReader.SCHEMA);
        ArrayNode entries = root.putArray("entries");
        ledger.entries().forEach(entry -> entries.add(entry(entry)));
        return SettlementWriter.text(root);
    }

    private static ObjectNode entry(LedgerEntry entry) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (entry instanceof LedgerEntry.Reversed reversed) {
            node.put("entry", LedgerReader.Entry.REVERSED.name());
            node.put("bill", reversed.posting().bill().toString());
            node.put("reversal", reversed.reversal().toString());
            return node;
        }
        boolean settled = entry instanceof LedgerEntry.Settled;
        node.put("entry", (settled ? LedgerReader.Entry.SETTLED : LedgerReader.Entry.PROPOSED).name());
        node.set("posting", posting(entry.posting()));
        return node;
    }

    private static ObjectNode posting(Posting posting) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("bill", posting.bill().toString());
        node.put("person", posting.person().toString());
        posting.family().ifPresent(family -> node.put("family", family.toString()));
        node.put("yearFrom", posting.year().first().toString());
        node.put("businessType", posting.businessType().toString());
        node.put("serviceDate", posting.serviceDate().toString());
        posting.stay().ifPresent(stay -> node.put("stay", stay.toString()));
        posting.linkedStay().ifPresent(stay -> node.put("linkedStay", stay.toString()));
        posting.institutionClass().ifPresent(of -> node.put("institutionClass", of));
        if (posting.part() != StayPart.WHOLE) {
            node.put("part", posting.part().name());
        }
        if (posting.days() != 0) {
            node.put("days", posting.days());
        }
        node.set("amounts", amounts(posting.amounts()));
        return node;
    }

    private static ObjectNode amounts(Accumulated amounts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("total", amounts.total().toString());
        node.put("inScope", amounts.inScope().toString());
        byPayer(node, "paid", amounts.paid());
        byPayer(node, "deductibles", amounts.deductibles());
        byPayer(node, "counted", amounts.counted());
        if (amounts.billsWithoutBase() != 0) {
            node.put("billsWithoutBase", amounts.billsWithoutBase());
        }
        return node;
    }

    private static void byPayer(ObjectNode node, String key, Map<Payer, Money> amounts) {
        if (!amounts.isEmpty()) {
            ObjectNode payers = node.putObject(key);
            amounts.forEach((payer, money) -> payers.put(payer.toString(), money.toString()));
        }
    }
}
