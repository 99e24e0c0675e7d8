package io.yiyang.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.examples.cli.WhatIfReport.BeforeAfter;
import io.yiyang.model.outcome.Problem;
import java.util.List;
import java.util.Map;

/** The effect of a change as {@code yiyang.whatif/1} (改革影响文件). */
final class WhatIfJson {
    private static final String SCHEMA = "yiyang.whatif/1";

    private WhatIfJson() {}

    static ObjectNode of(WhatIfReport report, PolicyBook before, PolicyBook after, List<Problem> notSettled) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA);
        root.set("before", book(before));
        root.set("after", book(after));
        if (!report.weakest().isEmpty()) {
            root.putObject("weakest")
                    .put("before", report.weakest().get(0).name())
                    .put("after", report.weakest().get(1).name());
        }
        ArrayNode payers = root.putArray("payers");
        report.payers()
                .forEach((payer, amounts) -> amounts(payers.addObject().put("payer", payer.toString()), amounts));
        amounts(root.putObject("total"), report.total());
        root.put("group", report.group());
        ArrayNode groups = root.putArray("groups");
        for (WhatIfReport.Group group : report.groups()) {
            amounts(
                    groups.addObject()
                            .put("word", group.word())
                            .put("persons", group.persons())
                            .put("bills", group.bills())
                            .put("total", group.total().toString()),
                    group.person());
            ((ObjectNode) groups.get(groups.size() - 1))
                    .put("mean", group.mean().toString());
        }
        ArrayNode persons = root.putArray("persons");
        report.persons()
                .forEach((person, amounts) -> amounts(persons.addObject().put("person", person), amounts));
        root.putObject("counts")
                .put("bills", report.bills())
                .put("payLess", report.winners().size())
                .put("payMore", report.losers().size())
                .put(
                        "unchanged",
                        report.persons().size()
                                - report.winners().size()
                                - report.losers().size());
        ArrayNode problems = root.putArray("notSettled");
        notSettled.forEach(problem -> problem(problems.addObject(), problem));
        return root;
    }

    private static ArrayNode book(PolicyBook book) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        book.packs()
                .forEach(pack -> list.addObject()
                        .put("id", pack.id())
                        .put("version", pack.version())
                        .put("checksum", pack.checksum()));
        book.overlays()
                .forEach(overlay -> list.addObject()
                        .put("id", overlay.tenant())
                        .put("version", "overlay")
                        .put("checksum", overlay.checksum()));
        return list;
    }

    private static void amounts(ObjectNode node, BeforeAfter amounts) {
        node.put("before", amounts.before().toString())
                .put("after", amounts.after().toString())
                .put("difference", amounts.difference().toString());
    }

    private static void problem(ObjectNode node, Problem problem) {
        node.put("code", problem.code().toString())
                .put("zh", problem.text().zh())
                .put("en", problem.text().en());
        ObjectNode facts = node.putObject("facts");
        for (Map.Entry<String, String> fact : problem.facts().entrySet()) {
            facts.put(fact.getKey(), fact.getValue());
        }
    }
}
