package io.yiyang.billing.statement;

import io.yiyang.billing.explanation.Explanation;
import io.yiyang.billing.explanation.Explanation.Input;
import io.yiyang.billing.explanation.Explanation.Reason;
import io.yiyang.billing.explanation.Explanation.Source;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.policy.Terms.PackReference;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An explanation as plain text: each number with its answer, formula, rule, terms and reasons, and below it its parts. */
final class TextExplanation {
    private static final String INDENT = "  ";

    private final Explanation root;
    private final SourceList sources = new SourceList();
    private final StringBuilder out = new StringBuilder();

    TextExplanation(Explanation root) {
        this.root = root;
    }

    String render() {
        number(root, "");
        sources();
        packs();
        return out.toString();
    }

    private void number(Explanation node, String indent) {
        line(
                indent,
                sign(node) + Wording.amount(node.amount()) + "  "
                        + node.answer().zh());
        String below = indent + INDENT + INDENT;
        line(below, node.answer().en());
        line(below, node.formula() + "  [" + node.rule() + "]");
        if (!node.rounding().equals(Explanation.EXACT)) {
            both(below, "舍入 rounding", node.rounding());
        }
        if (!node.inputs().isEmpty()) {
            line(below, node.inputs().stream().map(TextExplanation::input).collect(Collectors.joining("; ")));
        }
        for (Basis basis : Basis.of(node.terms(), sources)) {
            for (Term term : basis.terms()) {
                line(below, text(Wording.termName(term)) + ": " + text(Wording.termValue(term.value())));
            }
            TextStatement.basis(out, below + INDENT, basis);
        }
        for (Reason reason : node.reasons()) {
            line(below, "· " + text(reason.text()) + marks(reason));
        }
        node.children().forEach(child -> number(child, indent + INDENT));
    }

    private static String sign(Explanation node) {
        return switch (node.part()) {
            case ADDS -> "+ ";
            case SUBTRACTS -> "− ";
            case EXPLAINS -> "";
        };
    }

    private static String input(Input input) {
        return text(input.label()) + " " + input.value();
    }

    private String marks(Reason reason) {
        StringBuilder marks = new StringBuilder();
        for (Source source : reason.sources()) {
            Basis basis = Basis.of(source.provenance(), List.of(), sources);
            marks.append(" (")
                    .append(source.provenance().parameter())
                    .append(") ")
                    .append(basis.marks());
        }
        return marks.toString();
    }

    private void sources() {
        line("", "");
        line("", "依据 sources");
        int number = 0;
        for (Citation citation : sources.citations()) {
            number++;
            line(
                    INDENT,
                    "[" + number + "] " + citation.title()
                            + citation.number().map(n -> " " + n).orElse("")
                            + citation.issuer().map(i -> ", " + i).orElse("")
                            + ", 核对 last checked " + citation.lastChecked());
            citation.address().ifPresent(address -> line(INDENT + INDENT, address));
        }
    }

    private void packs() {
        Set<PackReference> packs = new LinkedHashSet<>();
        root.allSources().forEach(source -> packs.addAll(source.packs()));
        line("", "政策包 packs");
        packs.forEach(pack -> line(INDENT, pack.id() + " " + pack.version() + " sha256 " + pack.checksum()));
        both("", "最弱依据 weakest support", root.weakest().label());
    }

    private void both(String indent, String name, BilingualText text) {
        line(indent, name + ": " + text(text));
    }

    private static String text(BilingualText text) {
        return TextStatement.both(text);
    }

    private void line(String indent, String text) {
        out.append(indent).append(PlainText.clean(text)).append('\n');
    }
}
