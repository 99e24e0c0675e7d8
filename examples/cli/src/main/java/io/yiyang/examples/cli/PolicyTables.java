package io.yiyang.examples.cli;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.policy.Terms;
import io.yiyang.examples.cli.RegionView.Answer;
import io.yiyang.examples.cli.RegionView.State;
import io.yiyang.examples.cli.RegionView.Topic;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The policy of a region on a day as tables (政策一览表): packs, order of payers, values, and the sources at the end. */
final class PolicyTables {
    private final RegionView view;
    private final LocalDate date;
    private final Set<String> missing;
    private final Map<Citation, Integer> sources = new LinkedHashMap<>();

    PolicyTables(RegionView view, LocalDate date) {
        this.view = view;
        this.date = date;
        this.missing = Set.copyOf(view.missing().keySet());
    }

    /** @param scheme only chains of this scheme; empty for all */
    void print(PrintWriter out, String scheme) {
        out.println("政策包（先者优先）/ packs, the winner first");
        for (PolicyPack pack : view.packs()) {
            out.println("  " + pack.id() + " " + pack.version() + "  " + pack.region() + "  " + pack.mark() + "  "
                    + pack.checksum().substring(0, 12) + "  " + pack.name());
        }
        List<Topic> chains = view.chains().stream()
                .filter(topic -> scheme.isEmpty()
                        || topic.first()
                                .chain()
                                .when()
                                .getOrDefault("scheme", List.of(scheme))
                                .contains(scheme))
                .toList();
        out.println("支付顺序 / order of payers");
        for (Topic topic : chains) {
            out.println("  " + topic.first().key() + ": " + order(topic));
        }
        chains.forEach(topic -> chain(out, topic));
        out.println("参数 / parameters");
        view.parameters().forEach(topic -> parameter(out, topic));
        named(out);
        sources(out);
    }

    private String order(Topic topic) {
        Answer answer = view.on(topic, date);
        if (answer.version() < 0) {
            return answer.state().text();
        }
        List<Chain.Stage> stages =
                answer.entry().chain().versions().get(answer.version()).stages();
        return stages.stream().map(stage -> stage.payer() + " > ").collect(Collectors.joining())
                + Payer.PERSON
                + (answer.state() == State.IN_FORCE
                        ? ""
                        : "  (" + answer.state().text() + ")");
    }

    private void chain(PrintWriter out, Topic topic) {
        Answer answer = view.on(topic, date);
        Chain chain = answer.entry().chain();
        out.println("支付链 / chain " + answer.entry().name() + "  " + chain.label());
        out.println("  适用 / when " + PackFigures.conditions(chain.when()));
        note(out, chain.note());
        wins(out, topic, answer);
        if (answer.version() < 0) {
            out.println("  " + answer.state().text());
            return;
        }
        Chain.Version version = chain.versions().get(answer.version());
        out.println("  " + support(answer, version.evidence()));
        contradictions(out, version.evidence());
        int number = 0;
        for (Chain.Stage stage : version.stages()) {
            number++;
            out.println("  " + number + " " + stage.payer()
                    + stage.payer().label().map(label -> " " + label).orElse("") + "  " + stage.rule());
            condition(out, "条件 / if ", stage.when());
            condition(out, "除外 / unless ", stage.unless());
            List<String> terms = new ArrayList<>();
            stage.options().forEach((name, value) -> terms.add(name + " = " + value));
            stage.terms()
                    .forEach((name, key) -> terms.add(name + " = [" + key + "]"
                            + (missing.contains(key) ? " 没有政策包有该参数 / no pack has it, YY-B-109" : "")));
            out.println("      " + String.join("; ", terms));
        }
        out.println("  " + (number + 1) + " " + Payer.PERSON + " 其余 / the rest");
    }

    private static void condition(PrintWriter out, String head, Map<String, List<String>> conditions) {
        if (!conditions.isEmpty()) {
            out.println("      " + head + PackFigures.conditions(conditions));
        }
    }

    private void parameter(PrintWriter out, Topic topic) {
        Answer answer = view.on(topic, date);
        Parameter parameter = answer.entry().parameter();
        out.println("  " + answer.entry().name() + "  " + parameter.unit());
        note(out, parameter.note());
        wins(out, topic, answer);
        if (answer.version() < 0) {
            out.println("    " + answer.state().text() + " "
                    + answer.entry().versions().stream()
                            .map(version -> view.holds(answer.entry(), version)
                                    .map(Object::toString)
                                    .orElse("TENANT_MUST_SET"))
                            .toList());
            return;
        }
        Parameter.Version version = parameter.versions().get(answer.version());
        out.println("    " + support(answer, version.evidence()));
        contradictions(out, version.evidence());
        for (Parameter.Row row : version.rows()) {
            String when = PackFigures.conditions(row.when());
            out.println("      " + (when.isEmpty() ? "" : when + ": ") + row.value());
        }
    }

    private static void note(PrintWriter out, String note) {
        if (!note.isEmpty()) {
            out.println("    注 / note " + note);
        }
    }

    /** Who else has the key: before the one that answers, but silent on this day, or behind it. */
    private static void wins(PrintWriter out, Topic topic, Answer answer) {
        int place = topic.candidates().indexOf(answer.entry());
        List<PolicyEntry> behind = new ArrayList<>(
                topic.candidates().subList(place + 1, topic.candidates().size()));
        behind.addAll(topic.hidden());
        others(out, "当日无值 / silent on this day: ", topic.candidates().subList(0, place));
        others(out, answer.entry().pack().id() + " 优先于 / wins over ", behind);
    }

    private static void others(PrintWriter out, String head, List<PolicyEntry> others) {
        if (!others.isEmpty()) {
            out.println("    " + head
                    + others.stream().map(entry -> entry.pack().id()).collect(Collectors.joining(", ")));
        }
    }

    /** In force since and until, or who must say so; published when; how good; which sources. */
    private String support(Answer answer, Evidence evidence) {
        String inForce = evidence.inForce()
                .map(Object::toString)
                .or(() -> declared(answer.entry(), evidence))
                .orElse("TENANT_MUST_SET " + answer.state().text());
        String unverified = evidence.confidence() == Confidence.UNVERIFIED && answer.state() == State.IN_FORCE
                ? evidence.inForce()
                        .flatMap(printed -> declared(answer.entry(), evidence))
                        .map(declared -> "  " + declared)
                        .orElse("")
                : Set.of(State.NOT_VERIFIED, State.TWO_VERSIONS).contains(answer.state())
                        ? "  " + answer.state().text()
                        : "";
        return "施行 / in force " + inForce
                + "  公布 / published "
                + evidence.knownFrom().map(Object::toString).orElse("未印 / not printed")
                + "  " + evidence.confidence() + unverified + "  " + numbers(evidence.citations());
    }

    private Optional<String> declared(PolicyEntry entry, Evidence version) {
        return view.declaration(entry, version)
                .map(declaration -> declaration.inForce() + " 租户声明 / declared by "
                        + view.overlay(entry, version)
                                .map(PolicyOverlay::tenant)
                                .orElse("") + " on " + declaration.declaredOn()
                        + ": " + declaration.reason());
    }

    private void contradictions(PrintWriter out, Evidence evidence) {
        evidence.contradictions()
                .forEach(c -> out.println("    矛盾 / contradicted by: " + c.says() + "  " + c.confidence() + "  "
                        + numbers(c.citations())));
    }

    private String numbers(List<Citation> citations) {
        return citations.stream().map(citation -> "[" + number(citation) + "]").collect(Collectors.joining());
    }

    private int number(Citation citation) {
        return sources.computeIfAbsent(citation, c -> sources.size() + 1);
    }

    private void named(PrintWriter out) {
        for (PolicyPack pack : view.packs()) {
            for (PolicyPack.Gap gap : pack.gaps()) {
                out.println("已知空缺 / what " + pack.id() + " lacks: " + gap.about()
                        + (gap.keys().isEmpty() ? "" : " " + gap.keys()));
            }
        }
    }

    private void sources(PrintWriter out) {
        out.println("出处 / sources");
        sources.forEach((citation, number) -> {
            out.println("  [" + number + "] " + citation.key() + ": " + PackFigures.text(citation));
            citation.note().ifPresent(note -> out.println("      注 / note " + note));
        });
    }

    /** What holds for one person: each stage with its values, and where each comes from. */
    void print(PrintWriter out, Terms terms) {
        out.println("支付链 / chain " + terms.chain() + "  " + terms.label());
        out.println("  " + support(terms.provenance()));
        int number = 0;
        for (StageTerms stage : terms.stages()) {
            number++;
            out.println("  " + number + " " + stage.payer() + label(stage.payer()) + "  "
                    + stage.rule().id());
            stage.notCovered().ifPresent(why -> out.println("      不支付 / pays nothing: " + why));
            for (Term term : stage.terms()) {
                out.println("      " + term.name() + " = " + term.value() + "  "
                        + term.provenance().parameter() + "  " + support(term.provenance()));
            }
        }
        out.println("  " + (number + 1) + " " + Payer.PERSON + label(Payer.PERSON) + "  其余 / the rest");
        out.println("政策包 / packs used");
        terms.packs()
                .forEach(pack -> out.println("  " + pack.id() + " " + pack.version() + "  "
                        + pack.checksum().substring(0, 12)));
        sources(out);
    }

    private static String label(Payer payer) {
        return payer.label().map(label -> " " + label).orElse("");
    }

    private String support(Provenance provenance) {
        return "自 / since " + provenance.inForceFrom()
                + provenance
                        .dateDeclaredBy()
                        .map(tenant -> " 租户声明 / declared by " + tenant)
                        .orElse("") + "  "
                + provenance.confidence() + "  " + numbers(provenance.citations())
                + (provenance.contradictedBy().isEmpty()
                        ? ""
                        : "  矛盾 / contradicted by " + provenance.contradictedBy());
    }
}
