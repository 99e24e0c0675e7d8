package io.yiyang.billing.statement;

import io.yiyang.billing.payer.Term;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms that rest on one entry of a pack, and what supports it.
 *
 * @param provenance the support
 * @param terms the terms
 * @param sources the numbers of the sources in the statement's list
 */
record Basis(Provenance provenance, List<Term> terms, List<Integer> sources) {
    static Basis of(Provenance provenance, List<Term> terms, SourceList sources) {
        return new Basis(
                provenance,
                List.copyOf(terms),
                provenance.citations().stream().map(sources::number).toList());
    }

    /** The terms by what supports them, in order. */
    static List<Basis> of(List<Term> terms, SourceList sources) {
        Map<Provenance, List<Term>> by = new LinkedHashMap<>();
        terms.forEach(
                t -> by.computeIfAbsent(t.provenance(), p -> new ArrayList<>()).add(t));
        List<Basis> all = new ArrayList<>();
        by.forEach((provenance, its) -> all.add(of(provenance, its, sources)));
        return all;
    }

    /** Since when, how well supported, who declared the date where the source prints none, and what contradicts it. */
    BilingualText support() {
        BilingualText confidence = provenance.confidence().label();
        String declaredZh = provenance
                .dateDeclaredBy()
                .map(tenant -> "，生效日期由 " + tenant + " 声明")
                .orElse("");
        String declaredEn = provenance
                .dateDeclaredBy()
                .map(tenant -> ", date declared by tenant " + tenant)
                .orElse("");
        String others = String.join("; ", provenance.contradictedBy());
        return BilingualText.of(
                "自 " + provenance.inForceFrom() + " 起，" + confidence.zh() + declaredZh
                        + (others.isEmpty() ? "" : "，另有出处：" + others),
                "in force since " + provenance.inForceFrom() + ", " + confidence.en() + declaredEn
                        + (others.isEmpty() ? "" : ", another source says: " + others));
    }

    /** The numbers of the sources, such as {@code [1][3]}. */
    String marks() {
        return String.join("", sources.stream().map(n -> "[" + n + "]").toList());
    }
}
