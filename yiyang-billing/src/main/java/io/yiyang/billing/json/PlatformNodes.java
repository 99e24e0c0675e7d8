package io.yiyang.billing.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.month.PlatformAnswers;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.platform.ImmutablePlatformConvention;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.PlatformConvention.DetailRows;
import io.yiyang.billing.platform.PlatformConvention.FamilyAccount;
import io.yiyang.billing.platform.PlatformConvention.FundTotal;
import io.yiyang.billing.platform.PlatformConvention.HospitalShare;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.platform.Reconciliation;
import io.yiyang.billing.platform.Reconciliation.FieldComparison;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the platform answered, in the file of a month, and what the reconciliation made of it, in that of a settlement. */
final class PlatformNodes {
    private static final String PAYERS = "payer codes with a field of setlinfo, such as \"maf_pay\"";

    private PlatformNodes() {}

    /** Each result stands under the id of its bill as the platform sent it, with or without the envelope. */
    static PlatformAnswers answers(ObjectReader o) {
        Map<BillId, PlatformResult> results = new LinkedHashMap<>();
        if (!o.has("results")) {
            o.refuse("results", "results by the id of their bill");
        }
        o.optionalObjects("results", PlatformReader::message).forEach((bill, result) -> {
            try {
                results.put(BillId.of(bill), result);
            } catch (IllegalArgumentException e) {
                o.refuse("results", "ids of bills of 1 to 128 characters without white space");
            }
        });
        Money tolerance = o.optionalMoney("tolerance").orElse(Money.ZERO);
        if (tolerance.isNegative()) {
            o.refuse("tolerance", "zero or more");
        }
        return new PlatformAnswers(
                results,
                o.object("convention", PlatformNodes::convention).orElse(PlatformConvention.standard()),
                tolerance);
    }

    private static PlatformConvention convention(ObjectReader o) {
        ImmutablePlatformConvention.Builder convention = PlatformConvention.builder();
        if (o.has("fundTotal")) {
            convention.fundTotal(o.constant("fundTotal", FundTotal.class));
        }
        if (o.has("hospitalShare")) {
            convention.hospitalShare(o.constant("hospitalShare", HospitalShare.class));
        }
        if (o.has("familyAccount")) {
            convention.familyAccount(o.constant("familyAccount", FamilyAccount.class));
        }
        if (o.has("detailRows")) {
            convention.detailRows(o.constant("detailRows", DetailRows.class));
        }
        o.optionalTextMap("payers").forEach((payer, field) -> {
            try {
                convention.putPayers(
                        Payer.of(payer), PlatformAmount.named(field).orElseThrow(IllegalArgumentException::new));
            } catch (IllegalArgumentException e) {
                o.refuse("payers", PAYERS);
            }
        });
        return convention.build();
    }

    /** The amounts that differ or were left out; where all agree, there are none. */
    static ObjectNode reconciliation(Reconciliation reconciliation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("tolerance", reconciliation.tolerance().toString());
        node.put("agrees", reconciliation.agrees());
        ArrayNode differences = node.putArray("differences");
        reconciliation.fields().stream()
                .filter(field -> !field.difference().isZero())
                .forEach(field -> differences.add(field(field)));
        ArrayNode notReported = node.putArray("notReported");
        reconciliation.notReported().forEach(amount -> notReported.add(amount.field()));
        return node;
    }

    private static ObjectNode field(FieldComparison field) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("field", field.amount().field());
        node.put("computed", field.computed().toString());
        node.put("reported", field.reported().toString());
        node.put("difference", field.difference().toString());
        node.set("text", EvidenceNodes.text(field.text()));
        ArrayNode causes = node.putArray("causes");
        field.causes()
                .forEach(cause -> causes.addObject()
                        .put("cause", cause.cause().name())
                        .put("at", cause.at().field())
                        .put("by", cause.by().toString()));
        return node;
    }
}
