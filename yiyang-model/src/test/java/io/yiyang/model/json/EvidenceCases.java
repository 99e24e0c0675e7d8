package io.yiyang.model.json;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.evidence}. */
final class EvidenceCases {
    private EvidenceCases() {}

    static final Citation CITATION = Citation.builder()
            .key("cq-2026")
            .title("关于某市长期护理保险待遇的通知")
            .lastChecked(LocalDate.of(2026, 10, 1))
            .number("某医保发〔2026〕1号")
            .issuer("某市医疗保障局")
            .address("https://example.invalid/notice")
            .printedOn("2026-03")
            .note("read in a mirror")
            .build();

    static Arbitrary<Citation> citation() {
        return Combinators.combine(
                        Any.key(),
                        Any.text(),
                        Any.date(),
                        Any.optional(Any.text()),
                        Any.optional(Any.text()),
                        Any.optional(Any.text()),
                        Any.optional(Any.text()),
                        Any.optional(Any.text()))
                .as((key, title, checked, number, issuer, address, printedOn, note) -> Citation.builder()
                        .key(key)
                        .title(title)
                        .lastChecked(checked)
                        .number(number)
                        .issuer(issuer)
                        .address(address)
                        .printedOn(printedOn)
                        .note(note)
                        .build());
    }

    private static Arbitrary<Provenance> provenance() {
        return Combinators.combine(
                        Any.text(),
                        Arbitraries.of(Confidence.class),
                        Any.date(),
                        Any.few(citation()),
                        Any.optional(Any.text()),
                        Any.few(Any.text()))
                .as((parameter, confidence, from, citations, declaredBy, contradictedBy) -> Provenance.builder()
                        .parameter(parameter)
                        .confidence(confidence)
                        .inForceFrom(from)
                        .addAllCitations(citations)
                        .dateDeclaredBy(declaredBy)
                        .addAllContradictedBy(contradictedBy)
                        .build());
    }

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.constants(Confidence.class),
                JsonCase.of(Citation.class, CITATION, citation()),
                JsonCase.of(
                        Provenance.class,
                        Provenance.builder()
                                .parameter("chongqing-sample#inpatient.ratio")
                                .confidence(Confidence.VERBATIM)
                                .inForceFrom(LocalDate.of(2026, 1, 1))
                                .addCitations(CITATION)
                                .dateDeclaredBy("tenant-1")
                                .addContradictedBy("0.90 (a page of 2025)")
                                .build(),
                        provenance()));
    }
}
