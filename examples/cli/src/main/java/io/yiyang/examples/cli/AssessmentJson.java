package io.yiyang.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.model.assessment.Adjustment;
import io.yiyang.model.assessment.AssessmentResult;
import io.yiyang.model.assessment.AssessmentStandard;
import io.yiyang.model.assessment.DeterminedLevel;
import io.yiyang.model.assessment.Level;
import io.yiyang.model.assessment.LevelRange;
import io.yiyang.model.assessment.RuleGap;
import io.yiyang.model.assessment.RuleTable;
import io.yiyang.model.assessment.SectionScore;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.text.BilingualText;

/** Writes a result as JSON, {@code yiyang.assessment/1} (评估结果写出). What is absent has no key. */
final class AssessmentJson {
    private static final String SCHEMA = "yiyang.assessment/1";
    private static final JsonMapper MAPPER = new JsonMapper();
    // The default indenter ends lines as the platform does.
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private AssessmentJson() {}

    static String write(AssessmentStandard standard, AssessmentResult result) throws JsonProcessingException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("standard", standard.id().toString());
        root.set("name", text(standard.name()));
        if (result instanceof DeterminedLevel determined) {
            determined(root, determined);
        } else if (result instanceof LevelRange range) {
            ObjectNode node = root.putObject("range");
            node.set("mildest", level(range.mildest()));
            node.set("mostSevere", level(range.mostSevere()));
            range.missing().forEach(root.putArray("missing")::add);
            determined(root.putObject("ifMissingAnswersAreBest"), range.best());
            determined(root.putObject("ifMissingAnswersAreWorst"), range.worst());
        }
        ArrayNode basis = root.putArray("basis");
        result.basis().forEach(table -> basis.add(table(table)));
        DefaultPrettyPrinter layout =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return MAPPER.writer(layout).writeValueAsString(root) + "\n";
    }

    private static void determined(ObjectNode node, DeterminedLevel result) {
        result.preliminary().ifPresent(level -> node.set("preliminary", level(level)));
        ArrayNode adjustments = node.putArray("adjustments");
        result.adjustments().forEach(adjustment -> adjustments.add(adjustment(adjustment)));
        node.set("level", level(result.finalLevel()));
        ArrayNode gaps = node.putArray("gaps");
        result.gaps().forEach(gap -> gaps.add(gap(gap)));
        ArrayNode sections = node.putArray("sections");
        result.sections().forEach(section -> sections.add(section(section)));
    }

    private static ObjectNode level(Level level) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("standard", level.standard().toString());
        node.put("code", level.code());
        node.set("name", text(level.name()));
        return node;
    }

    private static ObjectNode adjustment(Adjustment adjustment) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("rule", adjustment.rule());
        node.set("text", text(adjustment.text()));
        node.put("effect", adjustment.effect().name());
        node.set("to", level(adjustment.to()));
        return node;
    }

    private static ObjectNode gap(RuleGap gap) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", gap.kind().name());
        node.set("text", text(gap.kind().label()));
        ArrayNode said = node.putArray("said");
        gap.said().forEach(level -> said.add(level.code()));
        node.put("used", gap.used().code());
        return node;
    }

    private static ObjectNode section(SectionScore score) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("section", score.section());
        node.set("name", text(score.name()));
        score.points().ifPresent(points -> node.put("points", points));
        score.impairment().ifPresent(impairment -> node.put("impairment", impairment.name()));
        return node;
    }

    private static ObjectNode table(RuleTable table) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("table", table.name());
        node.put("standard", table.standard().toString());
        node.set("content", text(table.content()));
        node.put("confidence", table.confidence().name());
        node.put("verified", table.verified());
        ArrayNode citations = node.putArray("citations");
        table.citations().forEach(citation -> citations.add(citation(citation)));
        return node;
    }

    private static ObjectNode citation(Citation citation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", citation.key());
        node.put("title", citation.title());
        citation.number().ifPresent(number -> node.put("number", number));
        citation.address().ifPresent(address -> node.put("address", address));
        citation.note().ifPresent(note -> node.put("note", note));
        node.put("lastChecked", citation.lastChecked().toString());
        return node;
    }

    private static ObjectNode text(BilingualText text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("zh", text.zh());
        node.put("en", text.en());
        return node;
    }
}
