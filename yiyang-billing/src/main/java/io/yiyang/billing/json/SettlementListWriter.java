package io.yiyang.billing.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.platform.NationalSettlementList;

/**
 * Writes a settlement list in the nodes and field names of interface 4101 (结算清单写出): {@code setlinfo}, {@code payinfo}, {@code
 * iteminfo}, and {@code missing}, which is not sent but names what the hospital's system has to add. Amounts are texts with
 * two decimals; a field that is not known has no key.
 */
public final class SettlementListWriter {
    private SettlementListWriter() {}

    /** The list as JSON text. */
    public static String write(NationalSettlementList list) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("bill", list.bill().toString());
        ObjectNode person = root.putObject("setlinfo");
        person.put("psn_selfpay", list.sums().selfPay().toString());
        person.put("psn_ownpay", list.sums().ownPay().toString());
        person.put("acct_pay", list.account().toString());
        person.put("psn_cashpay", list.cash().toString());
        SettlementWriter.each(root.putArray("payinfo"), list.funds(), SettlementListWriter::fund);
        SettlementWriter.each(root.putArray("iteminfo"), list.items(), SettlementListWriter::item);
        ArrayNode missing = root.putArray("missing");
        list.missing().forEach(missing::add);
        return SettlementWriter.text(root);
    }

    private static ObjectNode fund(NationalSettlementList.Fund fund) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("fund_pay_type", fund.type().toString());
        node.put("fund_payamt", fund.amount().toString());
        return node;
    }

    private static ObjectNode item(NationalSettlementList.Item item) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("med_chrgitm", item.category().toString());
        node.put("amt", item.amount().toString());
        item.classes().ifPresent(classes -> {
            node.put("claa_sumfee", classes.a().toString());
            node.put("clab_amt", classes.b().toString());
        });
        node.put("fulamt_ownpay_amt", item.ownPay().toString());
        item.classes().ifPresent(classes -> node.put("oth_amt", classes.other().toString()));
        return node;
    }
}
