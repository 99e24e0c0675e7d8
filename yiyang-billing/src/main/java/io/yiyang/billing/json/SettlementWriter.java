package io.yiyang.billing.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.money.Money;
import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes a settled month, {@code yiyang.settlement/1} (结算结果写出): every figure with the rule, the terms and the sources
 * behind it, so that another program can check it without this library.
 *
 * <p>Money and ratios are texts, days and instants ISO 8601, keys always in the same order, lines end with {@code \n}: the
 * same settlement gives the same text on every machine. What is absent has no key.
 */
public final class SettlementWriter {
    private static final String SCHEMA = "yiyang.settlement/1";
    private static final JsonMapper MAPPER = new JsonMapper();
    // The default indenter ends lines as the platform does.
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private SettlementWriter() {}

    /** The settlement as JSON text. */
    public static String write(MonthSettlement settlement) {
        return text(root(settlement));
    }

    static String text(ObjectNode root) {
        DefaultPrettyPrinter layout =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        try {
            return MAPPER.writer(layout).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tree: must be writable, as a tree of texts always is", e);
        }
    }

    private static ObjectNode root(MonthSettlement settlement) {
        ResidentMonth month = settlement.month();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("resident", month.resident().toString());
        root.put("period", month.period().toString());
        root.put("region", month.region().toString());
        root.put("knownOn", month.knownOn().toString());
        totals(root.putObject("totals"), settlement);
        ObjectNode calendar = root.putObject("calendar");
        calendar.put("boundaryDays", month.boundaryDays().name());
        calendar.put("declaredBy", month.boundaryDaysDeclaredBy());
        each(calendar.putArray("segments"), segments(settlement), SettlementWriter::segment);
        each(calendar.putArray("days"), settlement.days(), SettlementWriter::day);
        each(root.putArray("transfers"), month.transfers(), SettlementWriter::transfer);
        each(root.putArray("bills"), settlement.bills(), BillNodes::bill);
        each(root.putArray("unsettled"), settlement.unsettled(), SettlementWriter::unsettled);
        each(root.putArray("problems"), settlement.problems(), EvidenceNodes::problem);
        each(root.putArray("packs"), settlement.packs(), SettlementWriter::pack);
        each(root.putArray("basis"), settlement.basis(), EvidenceNodes::provenance);
        root.set("weakest", EvidenceNodes.weakest(settlement));
        return root;
    }

    static <T> void each(ArrayNode array, Iterable<T> items, Function<T, ObjectNode> node) {
        for (T item : items) {
            array.add(node.apply(item));
        }
    }

    private static void totals(ObjectNode totals, MonthSettlement settlement) {
        totals.put(
                "charged", settlement.total().plus(settlement.unsettledTotal()).toString());
        totals.put("settled", settlement.total().toString());
        totals.put("unsettled", settlement.unsettledTotal().toString());
        ObjectNode ledgers = totals.putObject("ledgers");
        for (Ledger ledger : Ledger.values()) {
            ObjectNode node = ledgers.putObject(ledger.name());
            node.put("total", settlement.total(ledger).toString());
            payers(node, settlement, payer -> settlement.share(ledger, payer));
        }
        ObjectNode together = totals.putObject("together");
        together.put("total", settlement.total().toString());
        payers(together, settlement, settlement::share);
    }

    private static void payers(ObjectNode node, MonthSettlement settlement, Function<Payer, Money> share) {
        ObjectNode payers = node.putObject("payers");
        settlement.bills().stream()
                .flatMap(b -> b.settlement().matrix().payers().stream())
                .distinct()
                .forEach(
                        payer -> payers.put(payer.toString(), share.apply(payer).toString()));
    }

    private static Set<StaySegment> segments(MonthSettlement settlement) {
        Set<StaySegment> segments = new LinkedHashSet<>();
        for (CalendarDay day : settlement.days()) {
            segments.addAll(day.touched());
            segments.addAll(day.entitlements());
        }
        settlement.bills().forEach(b -> b.segment().ifPresent(segments::add));
        return segments;
    }

    private static ObjectNode segment(StaySegment segment) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", segment.id().toString());
        node.put("kind", segment.kind().name());
        node.put("phase", segment.phase().name());
        node.put("place", segment.place().toString());
        node.put("start", segment.start().toString());
        segment.end().ifPresent(end -> node.put("end", end.toString()));
        node.put("zone", segment.zone().toString());
        segment.openedBy().ifPresent(opener -> node.put("openedBy", opener.toString()));
        return node;
    }

    private static ObjectNode day(CalendarDay day) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("day", day.day().toString());
        day.place().ifPresent(place -> node.put("segment", place.id().toString()));
        node.put("boundary", day.isBoundary());
        ArrayNode touched = node.putArray("touched");
        day.touched().forEach(s -> touched.add(s.id().toString()));
        ArrayNode entitlements = node.putArray("entitlements");
        day.entitlements().forEach(s -> entitlements.add(s.id().toString()));
        return node;
    }

    private static ObjectNode transfer(TransferFacts transfer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("referral", transfer.referral().toString());
        node.put("direction", transfer.direction().name());
        node.put("from", transfer.from().toString());
        node.put("to", transfer.to().toString());
        node.put("compliant", transfer.compliant());
        node.put("insideProvince", transfer.insideProvince());
        node.put("departedAt", transfer.departedAt().toString());
        transfer.receivedAt().ifPresent(at -> node.put("receivedAt", at.toString()));
        transfer.returnedAt().ifPresent(at -> node.put("returnedAt", at.toString()));
        return node;
    }

    private static ObjectNode unsettled(ChargeLine line) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        BillNodes.charge(node, line);
        return node;
    }

    static ObjectNode pack(Terms.PackReference pack) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", pack.id());
        node.put("version", pack.version());
        node.put("checksum", pack.checksum());
        return node;
    }
}
