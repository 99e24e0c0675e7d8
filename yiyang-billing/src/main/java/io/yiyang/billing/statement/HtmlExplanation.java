package io.yiyang.billing.statement;

import io.yiyang.billing.explanation.Explanation;
import io.yiyang.billing.explanation.Explanation.Input;
import io.yiyang.billing.explanation.Explanation.Reason;
import io.yiyang.billing.explanation.Explanation.Source;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.policy.Terms.PackReference;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An explanation as a page of nested details: the answer is in sight, everything else opens by itself, without a script. */
final class HtmlExplanation {
    private static final BilingualText TITLE = BilingualText.of("费用说明", "why this amount");

    private final Explanation root;
    private final SourceList sources = new SourceList();
    private final HtmlWriter html = new HtmlWriter();

    HtmlExplanation(Explanation root) {
        this.root = root;
    }

    String render() {
        HtmlPage.open(html, TITLE.zh() + " " + TITLE.en() + " " + root.subject(), false);
        html.open("header").element("h1", TITLE).element("p", root.answer()).close("header");
        html.open("section", "id", "explanation");
        number(root, true);
        html.close("section");
        sources();
        packs();
        HtmlPage.close(html);
        return html.document();
    }

    private void number(Explanation node, boolean open) {
        List<String> attributes = new ArrayList<>(List.of(
                "data-kind", node.kind().name(),
                "data-subject", node.subject(),
                "data-part", node.part().name(),
                "data-amount", node.amount().toString()));
        if (open) {
            attributes.addAll(List.of("open", "open"));
        }
        html.open("details", attributes.toArray(String[]::new)).open("summary");
        html.text(sign(node)).element("b", Wording.amount(node.amount())).text(" ");
        html.text(node.answer()).close("summary").open("div", "class", "why");
        html.open("p", "class", "formula").text(node.formula()).text(" ");
        html.element("code", node.rule().toString()).close("p");
        html.open("p", "class", "meta").text("舍入", "rounding").text("：").text(node.rounding());
        html.close("p");
        inputs(node);
        terms(node);
        reasons(node);
        node.children().forEach(child -> number(child, false));
        html.close("div").close("details");
    }

    private static String sign(Explanation node) {
        return switch (node.part()) {
            case ADDS -> "+ ";
            case SUBTRACTS -> "− ";
            case EXPLAINS -> "";
        };
    }

    private void inputs(Explanation node) {
        if (node.inputs().isEmpty()) {
            return;
        }
        html.open("table", "class", "figures").open("tbody");
        for (Input input : node.inputs()) {
            html.open("tr").element("th", input.label(), "scope", "row");
            html.element("td", input.value(), "class", "amount", "data-input", input.name())
                    .close("tr");
        }
        html.close("tbody").close("table");
    }

    private void terms(Explanation node) {
        if (node.terms().isEmpty()) {
            return;
        }
        html.open("ul", "class", "bases");
        for (Basis basis : Basis.of(node.terms(), sources)) {
            html.open("li");
            for (Term term : basis.terms()) {
                html.open("div").text(Wording.termName(term)).text("：");
                html.element("b", Wording.termValue(term.value())).close("div");
            }
            html.open("div", "class", "meta");
            HtmlStatement.basis(html, basis);
            html.close("div").close("li");
        }
        html.close("ul");
    }

    private void reasons(Explanation node) {
        if (node.reasons().isEmpty()) {
            return;
        }
        html.open("ul");
        for (Reason reason : node.reasons()) {
            html.open("li").text(reason.text());
            for (Source source : reason.sources()) {
                html.open("div", "class", "meta");
                HtmlStatement.basis(html, Basis.of(source.provenance(), List.of(), sources));
                html.close("div");
            }
            html.close("li");
        }
        html.close("ul");
    }

    private void sources() {
        html.open("section", "id", "sources").element("h2", BilingualText.of("依据", "sources"));
        html.open("ol");
        int number = 0;
        for (Citation citation : sources.citations()) {
            number++;
            html.open("li", "id", "source-" + number);
            html.element(
                    "div",
                    citation.title() + citation.number().map(n -> " " + n).orElse(""));
            html.open("div", "class", "meta");
            html.text(citation.issuer().map(issuer -> issuer + "，").orElse("")
                    + citation.address().map(address -> address + "，").orElse(""));
            html.text("核对日期", "last checked").text(" " + citation.lastChecked());
            html.close("div").close("li");
        }
        html.close("ol").close("section");
    }

    private void packs() {
        Set<PackReference> packs = new LinkedHashSet<>();
        root.allSources().forEach(source -> packs.addAll(source.packs()));
        html.open("section", "id", "packs").element("h2", BilingualText.of("政策包与可信程度", "packs and confidence"));
        html.open("ul");
        for (PackReference pack : packs) {
            html.open("li").text(pack.id() + " " + pack.version() + " ");
            html.element("code", "SHA-256 " + pack.checksum()).close("li");
        }
        html.close("ul").open("p").text("最弱依据", "weakest support").text("：");
        html.text(root.weakest().label()).close("p").close("section");
    }
}
