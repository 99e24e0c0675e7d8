package io.yiyang.examples.cli;

import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyOverlay.Declaration;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.examples.cli.PolicyFiles.OverlayFile;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.outcome.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What no single file shows: whether packs and overlays fit together (跨文件检查). */
final class PolicyCrossCheck {
    private final List<PolicyPack> packs = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /** @param shipped packs that stand behind the files; a file of the same id takes the place of one of them */
    PolicyCrossCheck(PolicyFiles files, List<PolicyPack> shipped) {
        packs.addAll(files.before(shipped).packs());
        files.overlays().forEach(this::overlay);
        files.packs().forEach(this::chains);
        files.packs().forEach(this::rows);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What is in order only if further packs are loaded. */
    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    private void overlay(OverlayFile file) {
        List<Declaration> declarations = file.overlay().declarations();
        for (int i = 0; i < declarations.size(); i++) {
            Declaration declaration = declarations.get(i);
            String place = "/declarations/" + i;
            List<PolicyPack> named = packs.stream()
                    .filter(pack -> pack.id().equals(declaration.pack()))
                    .toList();
            if (named.isEmpty()) {
                problems.add(unknown(file, place + "/pack", declaration.pack())
                        .with(
                                "allowed",
                                packs.stream().map(PolicyPack::id).sorted().toList())
                        .remedy("更正政策包标识，或一并给出该政策包", "mend the pack's id, or give that pack too"));
                continue;
            }
            List<PolicyEntry> entries = named.stream()
                    .flatMap(pack -> PolicyEntry.of(pack).stream())
                    .toList();
            Optional<PolicyEntry> entry = entries.stream()
                    .filter(e -> e.key().equals(declaration.key()))
                    .findFirst();
            if (entry.isEmpty()) {
                problems.add(unknown(file, place + "/key", declaration.key())
                        .with("pack", declaration.pack())
                        .with("allowed", entries.stream().map(PolicyEntry::key).toList())
                        .remedy("更正键，或删去该项声明", "mend the key, or take the declaration away"));
            } else if (entry.get().versions().stream().noneMatch(PolicyCrossCheck::waitsForTenant)) {
                problems.add(Problem.of(
                                "YY-T-914",
                                "来源已印生效日期，声明不起作用",
                                "the source prints the date, so the declaration has no effect")
                        .with("document", file.file())
                        .with("pointer", place + "/inForce")
                        .with("value", declaration.inForce())
                        .with("key", entry.get().name())
                        .with("inForce", printed(entry.get()))
                        .remedy(
                                "删去该项声明；若日期确有不同，另写政策包",
                                "take the declaration away; if the date really differs, write a pack of your own"));
            }
        }
    }

    /** A date that nobody printed, or a figure that nobody verified, is the tenant's to declare. */
    private static boolean waitsForTenant(Evidence evidence) {
        return evidence.inForce().isEmpty() || evidence.confidence() == Confidence.UNVERIFIED;
    }

    private static List<String> printed(PolicyEntry entry) {
        return entry.versions().stream()
                .flatMap(evidence -> evidence.inForce().stream())
                .map(Object::toString)
                .toList();
    }

    private static Problem unknown(OverlayFile file, String pointer, String value) {
        return Problem.of("YY-T-912", "声明所指的政策包或键不存在", "the declaration names a pack or key that does not exist")
                .with("document", file.file())
                .with("pointer", pointer)
                .with("value", value);
    }

    private void chains(PolicyPack pack) {
        for (PolicyEntry entry : PolicyEntry.of(pack)) {
            if (!entry.isChain()) {
                continue;
            }
            List<Chain.Version> versions = entry.chain().versions();
            for (int v = 0; v < versions.size(); v++) {
                List<Chain.Stage> stages = versions.get(v).stages();
                for (int s = 0; s < stages.size(); s++) {
                    String place = entry.pointer() + "/versions/" + v + "/stages/" + s + "/terms/";
                    stages.get(s).terms().forEach((term, key) -> parameter(pack, place + term, key));
                    rule(pack, entry.pointer() + "/versions/" + v + "/stages/" + s, stages.get(s));
                }
            }
        }
    }

    /** A stage that no settlement could use: its rule is none of the library's, or its terms are none of the rule's. */
    private void rule(PolicyPack pack, String pointer, Chain.Stage stage) {
        Optional<PayerRule> rule = RuleRegistry.standard().find(stage.rule());
        if (rule.isEmpty()) {
            warnings.add(Problem.of("YY-T-920", "规则不是本库自带的", "the rule is none of the library's own")
                    .with("document", pack.file())
                    .with("pointer", pointer + "/rule")
                    .with("value", stage.rule())
                    .with("allowed", RuleRegistry.standard().ids())
                    .remedy(
                            "更正规则名，或在 RuleRegistry 中登记自己的规则",
                            "mend the name, or add a rule of your own to the RuleRegistry"));
            return;
        }
        Provenance unsaid = Provenance.builder()
                .parameter(pack.id())
                .confidence(Confidence.UNVERIFIED)
                .inForceFrom(LocalDate.EPOCH)
                .build();
        List<Term> terms = new ArrayList<>();
        stage.options().forEach((name, value) -> terms.add(new Term(name, value, unsaid)));
        for (Map.Entry<String, String> term : stage.terms().entrySet()) {
            Optional<TermValue> value = anyValue(pack, term.getValue());
            if (value.isEmpty()) {
                return; // told as YY-T-913 or among the pack's gaps
            }
            terms.add(new Term(term.getKey(), value.get(), unsaid));
        }
        List<String> faults = StageTerms.faults(rule.get(), terms);
        if (!faults.isEmpty()) {
            problems.add(Problem.of("YY-B-106", "条款与支付规则不符", "the terms do not fit the rule")
                    .with("document", pack.file())
                    .with("pointer", pointer)
                    .with("payer", stage.payer())
                    .with("rule", stage.rule())
                    .with("faults", faults)
                    .remedy("按规则的条款名与类型更正", "mend names and kinds of the terms as the rule has them"));
        }
    }

    private Optional<TermValue> anyValue(PolicyPack pack, String key) {
        return Stream.concat(Stream.of(pack), packs.stream())
                .filter(other -> isRelated(pack, other))
                .flatMap(other -> other.parameters().stream())
                .filter(parameter -> parameter.key().equals(key))
                .map(parameter -> parameter.versions().get(0).rows().get(0).value())
                .findFirst();
    }

    /** Two rows for the same persons: none of them would ever be settled. */
    private void rows(PolicyPack pack) {
        for (PolicyEntry entry : PolicyEntry.of(pack)) {
            if (entry.isChain()) {
                continue;
            }
            List<Parameter.Version> versions = entry.parameter().versions();
            for (int v = 0; v < versions.size(); v++) {
                Map<Map<String, Set<String>>, Integer> seen = new HashMap<>();
                List<Parameter.Row> rows = versions.get(v).rows();
                for (int r = 0; r < rows.size(); r++) {
                    Map<String, Set<String>> when = new HashMap<>();
                    rows.get(r).when().forEach((fact, words) -> when.put(fact, Set.copyOf(words)));
                    Integer first = seen.putIfAbsent(when, r);
                    if (first != null) {
                        String place = entry.pointer() + "/versions/" + v + "/rows/";
                        problems.add(Problem.of("YY-B-104", "参数中有多行同时适用", "more than one row of the parameter fits")
                                .with("document", pack.file())
                                .with("pointer", place + r)
                                .with("value", rows.get(r).when())
                                .with("sameAs", place + first)
                                .remedy("删去其中一行，或补充条件", "take one of the rows away, or add a condition"));
                    }
                }
            }
        }
    }

    private static boolean isRelated(PolicyPack pack, PolicyPack other) {
        return pack.region().chain().contains(other.region())
                || other.region().chain().contains(pack.region());
    }

    /**
     * The parameter may stand in a pack above the chain's region, or below it, where the person is insured. A pack that names
     * it among its gaps has said so itself.
     */
    private void parameter(PolicyPack pack, String pointer, String key) {
        if (pack.gaps().stream().anyMatch(gap -> gap.keys().contains(key))) {
            return;
        }
        boolean known = packs.stream()
                .filter(other -> isRelated(pack, other))
                .flatMap(other -> other.parameters().stream())
                .anyMatch(parameter -> parameter.key().equals(key));
        if (!known) {
            warnings.add(Problem.of(
                            "YY-T-913",
                            "支付链所需的参数不在任何已给政策包中",
                            "the chain names a parameter that no given pack of the region has")
                    .with("document", pack.file())
                    .with("pointer", pointer)
                    .with("value", key)
                    .with(
                            "allowed",
                            packs.stream()
                                    .filter(other -> pack.region().chain().contains(other.region()))
                                    .flatMap(other -> other.parameters().stream()
                                            .map(parameter -> other.id() + "#" + parameter.key()))
                                    .toList())
                    .remedy("更正参数名，或一并加载有该参数的政策包", "mend the name, or load a pack that has the parameter too"));
        }
    }
}
