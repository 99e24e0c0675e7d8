package io.yiyang.billing.explanation;

import io.yiyang.billing.explanation.Explanation.Input;
import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.Explanation.Part;
import io.yiyang.billing.explanation.Explanation.Reason;
import io.yiyang.billing.explanation.Explanation.Source;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.Term;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An explanation that is being written. */
final class Node {
    private final Kind kind;
    private final String subject;
    private final Money amount;
    private final RuleId rule;
    private final Packs packs;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<Source> sources = new LinkedHashSet<>();
    private final List<Explanation> children = new ArrayList<>();
    private String formula;
    private BilingualText rounding = Explanation.EXACT;

    Node(Kind kind, String subject, Money amount, RuleId rule, Packs packs) {
        this.kind = kind;
        this.subject = subject;
        this.amount = amount;
        this.rule = rule;
        this.packs = packs;
        this.formula = amount.toString();
    }

    Node formula(String withFigures) {
        formula = withFigures;
        return this;
    }

    Node rounding(BilingualText how) {
        rounding = how;
        return this;
    }

    Node input(String name, String zh, String en, Object value) {
        inputs.add(new Input(name, BilingualText.of(zh, en), value.toString()));
        return this;
    }

    Node term(Term term) {
        terms.add(term);
        return source(term.provenance());
    }

    Node terms(List<Term> all) {
        all.forEach(this::term);
        return this;
    }

    Node source(Provenance provenance) {
        sources.add(packs.source(provenance));
        return this;
    }

    Node reason(BilingualText text, Provenance... support) {
        reasons.add(
                new Reason(text, List.of(support).stream().map(packs::source).toList()));
        return this;
    }

    Node child(Part part, Explanation child) {
        children.add(child.as(part));
        return this;
    }

    Node why(Explanation child) {
        return child(Part.EXPLAINS, child);
    }

    Explanation answer(String zh, String en) {
        return new Explanation(
                kind,
                subject,
                BilingualText.of(zh, en),
                amount,
                Part.EXPLAINS,
                rule,
                formula,
                rounding,
                inputs,
                terms,
                reasons,
                List.copyOf(sources),
                children);
    }
}
