package io.yiyang.billing.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.explanation.Explanation;
import io.yiyang.billing.explanation.Explanation.Input;
import io.yiyang.billing.explanation.Explanation.Reason;
import io.yiyang.billing.explanation.Explanation.Source;

/**
 * Writes an explanation, {@code yiyang.explanation/1} (费用说明写出): a tree of numbers, each with rule, formula, inputs, rounding,
 * terms and reasons, with citation, confidence and pack version beside every support.
 *
 * <p>The form is that of {@link SettlementWriter}: money as text, keys in one order, what is absent has no key.
 */
public final class ExplanationWriter {
    private static final String SCHEMA = "yiyang.explanation/1";

    private ExplanationWriter() {}

    /** The explanation as JSON text. */
    public static String write(Explanation explanation) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("weakest", explanation.weakest().name());
        root.set("explanation", number(explanation));
        return SettlementWriter.text(root);
    }

    private static ObjectNode number(Explanation explanation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", explanation.kind().name());
        node.put("subject", explanation.subject());
        node.put("amount", explanation.amount().toString());
        node.put("part", explanation.part().name());
        node.set("answer", EvidenceNodes.text(explanation.answer()));
        node.put("rule", explanation.rule().toString());
        node.put("formula", explanation.formula());
        node.set("rounding", EvidenceNodes.text(explanation.rounding()));
        SettlementWriter.each(node.putArray("inputs"), explanation.inputs(), ExplanationWriter::input);
        SettlementWriter.each(node.putArray("terms"), explanation.terms(), EvidenceNodes::term);
        SettlementWriter.each(node.putArray("reasons"), explanation.reasons(), ExplanationWriter::reason);
        SettlementWriter.each(node.putArray("sources"), explanation.sources(), ExplanationWriter::source);
        SettlementWriter.each(node.putArray("children"), explanation.children(), ExplanationWriter::number);
        return node;
    }

    private static ObjectNode input(Input input) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", input.name());
        node.set("label", EvidenceNodes.text(input.label()));
        node.put("value", input.value());
        return node;
    }

    private static ObjectNode reason(Reason reason) {
        ObjectNode node = EvidenceNodes.text(reason.text());
        SettlementWriter.each(node.putArray("sources"), reason.sources(), ExplanationWriter::source);
        return node;
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = EvidenceNodes.provenance(source.provenance());
        SettlementWriter.each(node.putArray("packs"), source.packs(), SettlementWriter::pack);
        return node;
    }
}
