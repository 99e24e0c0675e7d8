package io.yiyang.billing.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;

/** The JSON of what supports a figure: terms, sources, and the problems of those that have none. */
final class EvidenceNodes {
    private EvidenceNodes() {}

    static ObjectNode text(BilingualText text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("zh", text.zh());
        node.put("en", text.en());
        return node;
    }

    static ObjectNode problem(Problem problem) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", problem.code().toString());
        node.setAll(text(problem.text()));
        ObjectNode facts = node.putObject("facts");
        problem.facts().forEach(facts::put);
        SettlementWriter.each(node.putArray("remedies"), problem.remedies(), EvidenceNodes::text);
        return node;
    }

    static ObjectNode term(Term term) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", term.name());
        node.set("value", value(term.value()));
        node.set("provenance", provenance(term.provenance()));
        return node;
    }

    /** A value as policy packs write it. */
    private static ObjectNode value(TermValue value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (value instanceof TermValue.Amount amount) {
            node.put("amount", amount.money().toString());
        } else if (value instanceof TermValue.Ratio ratio) {
            node.put("ratio", ratio.rate().toString());
        } else if (value instanceof TermValue.Multiple multiple) {
            node.put("multiple", multiple.rate().toString());
        } else if (value instanceof TermValue.Bands bands) {
            SettlementWriter.each(node.putArray("bands"), bands.bands(), EvidenceNodes::band);
        } else if (value instanceof TermValue.Count count) {
            node.put("count", count.count());
        } else if (value instanceof TermValue.Steps steps) {
            SettlementWriter.each(node.putArray("steps"), steps.steps(), EvidenceNodes::step);
        } else if (value instanceof TermValue.Conditions conditions) {
            SettlementWriter.each(node.putArray("conditions"), conditions.conditions(), EvidenceNodes::condition);
        } else if (value instanceof TermValue.Shares shares) {
            ArrayNode list = node.putArray("shares");
            shares.rates().forEach(rate -> list.add(rate.toString()));
        } else if (value instanceof TermValue.Components components) {
            SettlementWriter.each(node.putArray("components"), components.components(), EvidenceNodes::component);
        } else if (value instanceof TermValue.Words words) {
            ArrayNode list = node.putArray("words");
            words.words().forEach(list::add);
        } else {
            node.put("word", value.toString());
        }
        return node;
    }

    private static ObjectNode band(TermValue.Band band) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        band.upTo().ifPresent(bound -> node.put("upTo", bound.toString()));
        node.put("ratio", band.ratio().toString());
        return node;
    }

    private static ObjectNode step(TermValue.Step step) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("from", step.from());
        node.put("amount", step.amount().toString());
        return node;
    }

    private static ObjectNode condition(TermValue.Condition condition) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("number", condition.number());
        node.put("atLeast", condition.atLeast());
        condition.atMost().ifPresent(most -> node.put("atMost", most));
        return node;
    }

    private static ObjectNode component(TermValue.Component component) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (!component.covers().isEmpty()) {
            ArrayNode covers = node.putArray("covers");
            component.covers().forEach(covers::add);
        }
        node.put("ratio", component.ratio().toString());
        component.perDay().ifPresent(limit -> node.put("perDay", limit.toString()));
        component.basis().ifPresent(basis -> node.put("basis", basis.name()));
        return node;
    }

    static ObjectNode provenance(Provenance provenance) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("parameter", provenance.parameter());
        node.put("confidence", provenance.confidence().name());
        node.put("inForceFrom", provenance.inForceFrom().toString());
        provenance.dateDeclaredBy().ifPresent(tenant -> node.put("dateDeclaredBy", tenant));
        if (!provenance.contradictedBy().isEmpty()) {
            ArrayNode contradictions = node.putArray("contradictedBy");
            provenance.contradictedBy().forEach(contradictions::add);
        }
        SettlementWriter.each(node.putArray("citations"), provenance.citations(), EvidenceNodes::citation);
        return node;
    }

    private static ObjectNode citation(Citation citation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", citation.key());
        node.put("title", citation.title());
        citation.number().ifPresent(number -> node.put("number", number));
        citation.issuer().ifPresent(issuer -> node.put("issuer", issuer));
        citation.address().ifPresent(address -> node.put("address", address));
        citation.printedOn().ifPresent(date -> node.put("printedOn", date));
        node.put("lastChecked", citation.lastChecked().toString());
        citation.note().ifPresent(note -> node.put("note", note));
        return node;
    }

    /** The weakest support and the parameters that have it. */
    static ObjectNode weakest(MonthSettlement settlement) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("confidence", settlement.weakest().name());
        ArrayNode parameters = node.putArray("parameters");
        settlement.weakestParameters().stream().map(Provenance::parameter).forEach(parameters::add);
        return node;
    }
}
