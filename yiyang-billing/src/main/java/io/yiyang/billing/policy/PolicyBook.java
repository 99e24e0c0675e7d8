package io.yiyang.billing.policy;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.Terms.PackReference;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All policy that a tenant has loaded (政策库): packs of regions, and what the tenant declares on top. Immutable and pure:
 * the same question gets the same answer.
 *
 * <p>A value is looked up along the region's chain 区县 → 地市 → 省 → 全国, nearest first. It must be in force on the service
 * date, known on the day asked, fit the person's facts by exactly one row, and not be unverified unless the tenant declared
 * it. Whatever is missing is a refusal with a code, never a default.
 */
public final class PolicyBook implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<PolicyPack> packs;
    private final List<PolicyOverlay> overlays;

    private PolicyBook(List<PolicyPack> packs, List<PolicyOverlay> overlays) {
        this.packs = List.copyOf(packs);
        this.overlays = List.copyOf(overlays);
    }

    /** A book of these packs. Two packs may share a region; where both have a key, the earlier in the list wins. */
    public static PolicyBook of(List<PolicyPack> packs) {
        return new PolicyBook(packs, List.of());
    }

    /** This book with what a tenant declares; a later overlay wins over an earlier one. */
    public PolicyBook combinedWith(PolicyOverlay overlay) {
        List<PolicyOverlay> more = new ArrayList<>(overlays);
        more.add(overlay);
        return new PolicyBook(packs, more);
    }

    public List<PolicyPack> packs() {
        return packs;
    }

    public List<PolicyOverlay> overlays() {
        return overlays;
    }

    /**
     * The payer chain for a bill, with every term resolved. Refused with all problems at once: {@code YY-B-101} no chain
     * fits; {@code YY-B-102} nothing in force on the day; {@code YY-B-103} the source prints no date and no tenant declared
     * one; {@code YY-B-104} no row, or more than one, fits the facts; {@code YY-B-105} no such rule in the registry;
     * {@code YY-B-106} the terms do not fit the rule; {@code YY-B-107} the value is unverified; {@code YY-B-109} no such
     * parameter; {@code YY-B-120} a stage looks at a payer that does not stand before it.
     */
    public Outcome<Terms> resolve(Question question, RuleRegistry rules) {
        Lookup lookup = new Lookup(question);
        Optional<Found<Chain>> chain = lookup.chain();
        if (chain.isEmpty()) {
            return Outcome.refused(lookup.problems);
        }
        Found<Chain> found = chain.get();
        Optional<Dated<Chain.Version>> version =
                lookup.inForce(found, found.entry().key(), found.entry().versions(), Chain.Version::evidence);
        if (version.isEmpty()) {
            return Outcome.refused(lookup.problems);
        }
        List<StageTerms> stages = new ArrayList<>();
        for (Chain.Stage stage : version.get().value().stages()) {
            lookup.stage(found, version.get(), stage, rules).ifPresent(stages::add);
        }
        if (lookup.problems.isEmpty()) {
            lookup.references(found.pack().id() + "#" + found.entry().key(), stages);
        }
        if (!lookup.problems.isEmpty()) {
            return Outcome.refused(lookup.problems);
        }
        return Outcome.of(new Terms(
                found.pack().id() + "#" + found.entry().key(),
                found.entry().label(),
                version.get().provenance(),
                stages,
                lookup.packsUsed()));
    }

    /** A single parameter, such as the separation table's ledger for a category. Refused as {@link #resolve}. */
    public Outcome<Term> parameter(String key, Question question) {
        Lookup lookup = new Lookup(question);
        Optional<Term> term = lookup.parameter(key, key, Place.NOWHERE);
        return term.map(Outcome::of).orElseGet(() -> Outcome.refused(lookup.problems));
    }

    /** The pack that a figure comes from, and the overlay that declared its date if one did. */
    public List<PackReference> references(Provenance provenance) {
        List<PackReference> references = new ArrayList<>();
        packs.stream()
                .filter(pack -> provenance.parameter().startsWith(pack.id() + "#"))
                .map(PolicyBook::reference)
                .forEach(references::add);
        overlays.stream()
                .filter(overlay -> provenance
                        .dateDeclaredBy()
                        .filter(overlay.tenant()::equals)
                        .isPresent())
                .map(PolicyBook::reference)
                .forEach(references::add);
        return List.copyOf(references);
    }

    private static PackReference reference(PolicyPack pack) {
        return new PackReference(pack.id(), pack.version(), pack.checksum());
    }

    private static PackReference reference(PolicyOverlay overlay) {
        return new PackReference(overlay.tenant(), "overlay", overlay.checksum());
    }

    /** A parameter or chain, and where it stands. */
    private record Found<T>(PolicyPack pack, T entry) {
        Place place() {
            int parameter = pack.parameters().indexOf(entry);
            return new Place(
                    pack.file(),
                    parameter < 0 ? "/chains/" + pack.chains().indexOf(entry) : "/parameters/" + parameter);
        }
    }

    /** Where the figure stands that a problem is about, as readers of files say it. */
    private record Place(String file, String pointer) {
        /** A parameter that the library asks for, and no file names. */
        static final Place NOWHERE = new Place("", "");

        Place at(String key, Object index) {
            return new Place(file, pointer + "/" + key + "/" + index);
        }

        Problem of(Problem problem) {
            return file.isEmpty() ? problem : problem.with("document", file).with("pointer", pointer);
        }
    }

    private record Dated<T>(T value, Provenance provenance) {}

    /** One question being answered: collects problems and the packs that were used. */
    private final class Lookup {
        private final Question question;
        private final List<Problem> problems = new ArrayList<>();
        private final Set<PackReference> used = new LinkedHashSet<>();

        Lookup(Question question) {
            this.question = question;
        }

        List<PackReference> packsUsed() {
            return List.copyOf(used);
        }

        Optional<Found<Chain>> chain() {
            for (RegionCode region : question.region().chain()) {
                List<Found<Chain>> fitting = in(region, PolicyPack::chains)
                        .filter(c -> question.facts().fulfil(c.entry().when()))
                        .toList();
                if (fitting.size() > 1) {
                    problems.add(problem("YY-B-101", "有多条支付链同时适用", "more than one payer chain fits")
                            .with("facts", question.facts())
                            .with(
                                    "chains",
                                    fitting.stream().map(c -> c.entry().key()).toList()));
                    return Optional.empty();
                }
                if (!fitting.isEmpty()) {
                    return Optional.of(fitting.get(0));
                }
            }
            problems.add(problem("YY-B-101", "没有适用的支付链", "no payer chain fits")
                    .with("facts", question.facts())
                    .with("allowed", chainsByRegion())
                    .remedy("加载覆盖该地区与险种的政策包", "load a policy pack for the region and scheme"));
            return Optional.empty();
        }

        Optional<StageTerms> stage(
                Found<Chain> chain, Dated<Chain.Version> version, Chain.Stage stage, RuleRegistry rules) {
            Place place = chain.place()
                    .at("versions", chain.entry().versions().indexOf(version.value()))
                    .at("stages", version.value().stages().indexOf(stage));
            Optional<PayerRule> rule = rules.find(stage.rule());
            if (rule.isEmpty()) {
                problems.add(place.of(problem("YY-B-105", "支付规则未登记", "the payer rule is not registered"))
                        .with("payer", stage.payer())
                        .with("rule", stage.rule())
                        .with("registered", rules.ids())
                        .remedy("把该规则加入 RuleRegistry", "add the rule to the RuleRegistry"));
                return Optional.empty();
            }
            Optional<Problem> notCovered = notCovered(stage);
            if (notCovered.isPresent()) {
                return Optional.of(StageTerms.notCovered(stage.payer(), rule.get(), notCovered.get()));
            }
            int before = problems.size();
            List<Term> terms = new ArrayList<>();
            stage.options().forEach((name, value) -> terms.add(new Term(name, value, version.provenance())));
            stage.terms()
                    .forEach((name, key) ->
                            parameter(name, key, place.at("terms", name)).ifPresent(terms::add));
            if (problems.size() > before) {
                return Optional.empty();
            }
            List<String> faults = StageTerms.faults(rule.get(), terms);
            if (!faults.isEmpty()) {
                problems.add(place.of(problem("YY-B-106", "条款与支付规则不符", "the terms do not fit the rule"))
                        .with("payer", stage.payer())
                        .with("rule", stage.rule())
                        .with("faults", faults));
                return Optional.empty();
            }
            return Optional.of(StageTerms.of(stage.payer(), rule.get(), terms));
        }

        /** A stage may look at another's threshold only if that one stands before it and applies to the person. */
        void references(String chain, List<StageTerms> stages) {
            Set<Payer> before = new LinkedHashSet<>();
            for (StageTerms stage : stages) {
                for (Payer other : stage.notCovered().isPresent()
                        ? Set.<Payer>of()
                        : stage.rule().looksAt(stage)) {
                    if (!before.contains(other)) {
                        problems.add(problem(
                                        "YY-B-120",
                                        "该阶段引用的支付方不在其前，或不适用于该人",
                                        "the stage looks at a payer that does not stand before it or does not apply")
                                .with("chain", chain)
                                .with("payer", stage.payer())
                                .with("looksAt", other)
                                .with("allowed", before)
                                .remedy(
                                        "调整支付链顺序，或为该人群另列支付链",
                                        "order the stages, or give this group a chain of its own"));
                    }
                }
                if (stage.notCovered().isEmpty()) {
                    before.add(stage.payer());
                }
            }
        }

        private Optional<Problem> notCovered(Chain.Stage stage) {
            for (Map.Entry<String, List<String>> condition : stage.when().entrySet()) {
                if (!question.facts().fulfil(Map.ofEntries(condition))) {
                    return Optional.of(Problem.of("YY-B-201", "不符合该支付方的条件", "the payer's condition is not met")
                            .with("payer", stage.payer())
                            .with("required", condition)
                            .with("actual", question.facts().words(condition.getKey())));
                }
            }
            for (Map.Entry<String, List<String>> condition : stage.unless().entrySet()) {
                if (question.facts().fulfil(Map.ofEntries(condition))) {
                    return Optional.of(Problem.of("YY-B-202", "属于该支付方的除外人群", "the payer excludes this group")
                            .with("payer", stage.payer())
                            .with("excluded", condition)
                            .with("actual", question.facts().words(condition.getKey())));
                }
            }
            return Optional.empty();
        }

        /** @param named where a file names the parameter */
        Optional<Term> parameter(String name, String key, Place named) {
            for (RegionCode region : question.region().chain()) {
                Optional<Found<Parameter>> found = in(region, PolicyPack::parameters)
                        .filter(p -> p.entry().key().equals(key))
                        .findFirst();
                if (found.isPresent()) {
                    return value(name, found.get());
                }
            }
            problems.add(named.of(problem("YY-B-109", "政策包中没有该参数", "no pack has this parameter"))
                    .with("term", name)
                    .with("parameter", key)
                    .with("allowed", parametersOf(question.region())));
            return Optional.empty();
        }

        private Optional<Term> value(String name, Found<Parameter> found) {
            String key = found.entry().key();
            Optional<Dated<Parameter.Version>> version =
                    inForce(found, key, found.entry().versions(), Parameter.Version::evidence);
            if (version.isEmpty()) {
                return Optional.empty();
            }
            List<Parameter.Row> fitting = version.get().value().rows().stream()
                    .filter(row -> question.facts().fulfil(row.when()))
                    .toList();
            if (fitting.size() != 1) {
                Place place = found.place()
                        .at(
                                "versions",
                                found.entry().versions().indexOf(version.get().value()));
                problems.add(place.of(problem(
                                "YY-B-104",
                                fitting.isEmpty() ? "参数中没有适用于该人群的一行" : "参数中有多行同时适用",
                                fitting.isEmpty()
                                        ? "no row of the parameter fits"
                                        : "more than one row of the parameter fits"))
                        .with("parameter", found.pack().id() + "#" + key)
                        .with("facts", question.facts())
                        .with(
                                "rows",
                                version.get().value().rows().stream()
                                        .map(Parameter.Row::when)
                                        .toList()));
                return Optional.empty();
            }
            return Optional.of(
                    new Term(name, fitting.get(0).value(), version.get().provenance()));
        }

        /** The keys that the packs of the region have. */
        private List<String> parametersOf(RegionCode nearest) {
            return nearest.chain().stream()
                    .flatMap(region -> in(region, PolicyPack::parameters))
                    .map(found -> found.pack().id() + "#" + found.entry().key())
                    .toList();
        }

        /** What the loaded packs have chains for. */
        private List<String> chainsByRegion() {
            return packs.stream()
                    .flatMap(pack -> pack.chains().stream().map(chain -> pack.region() + " " + chain.when()))
                    .toList();
        }

        <T> Optional<Dated<T>> inForce(Found<?> found, String key, List<T> versions, Function<T, Evidence> evidence) {
            PolicyPack pack = found.pack();
            String name = pack.id() + "#" + key;
            Optional<PolicyOverlay> declaring = declaring(pack, key);
            Optional<DateRange> declared = declaring.flatMap(o -> declaration(o, pack, key));
            List<T> known = versions.stream()
                    .filter(v -> evidence.apply(v)
                            .knownFrom()
                            .map(d -> !d.isAfter(question.knownOn()))
                            .orElse(true))
                    .sorted(Comparator.comparing(
                                    (T v) -> evidence.apply(v).knownFrom().orElse(LocalDate.MIN))
                            .reversed())
                    .toList();
            for (T version : known) {
                Evidence support = evidence.apply(version);
                Optional<DateRange> range = support.inForce().or(() -> declared);
                if (range.filter(r -> r.contains(question.serviceDate())).isEmpty()) {
                    continue;
                }
                if (support.confidence() == Confidence.UNVERIFIED && declared.isEmpty()) {
                    problems.add(found.place()
                            .of(problem(
                                    "YY-B-107",
                                    "参数未经核实，未经租户声明不得使用",
                                    "the value is unverified and no tenant declared it"))
                            .with("parameter", name)
                            .remedy("由租户核实后在声明文件中声明", "verify it and declare it in the tenant's overlay"));
                    return Optional.empty();
                }
                boolean dateDeclared = support.inForce().isEmpty();
                used.add(reference(pack));
                if (dateDeclared) {
                    declaring.ifPresent(o -> used.add(reference(o)));
                }
                return Optional.of(new Dated<>(
                        version,
                        Provenance.builder()
                                .parameter(name)
                                .confidence(support.confidence())
                                .inForceFrom(range.get().first())
                                .addAllCitations(support.citations())
                                .dateDeclaredBy(dateDeclared ? declaring.map(PolicyOverlay::tenant) : Optional.empty())
                                .build()));
            }
            gap(name, found.place(), known.stream().map(evidence).toList(), declared);
            return Optional.empty();
        }

        private void gap(String name, Place place, List<Evidence> known, Optional<DateRange> declared) {
            boolean undated = declared.isEmpty()
                    && known.stream().anyMatch(e -> e.inForce().isEmpty());
            if (undated) {
                problems.add(place.of(problem(
                                "YY-B-103",
                                "来源未印生效日期，须由租户声明",
                                "the source prints no date in force, a tenant must declare one"))
                        .with("parameter", name)
                        .remedy("在租户声明文件中声明生效日期", "declare the date in the tenant's overlay"));
                return;
            }
            problems.add(place.of(problem("YY-B-102", "该日期没有有效的政策", "no policy is in force on this date"))
                    .with("parameter", name)
                    .with(
                            "inForce",
                            Stream.concat(known.stream().map(Evidence::inForce), Stream.of(declared))
                                    .flatMap(Optional::stream)
                                    .map(DateRange::toString)
                                    .toList())
                    .remedy("补充该日期的政策版本", "add the version of that date to the pack"));
        }

        private Optional<PolicyOverlay> declaring(PolicyPack pack, String key) {
            return overlays.stream()
                    .filter(o -> declaration(o, pack, key).isPresent())
                    .reduce((earlier, later) -> later);
        }

        private Optional<DateRange> declaration(PolicyOverlay overlay, PolicyPack pack, String key) {
            return overlay.declarations().stream()
                    .filter(d -> d.pack().equals(pack.id()) && d.key().equals(key))
                    .map(PolicyOverlay.Declaration::inForce)
                    .findFirst();
        }

        private <T> Stream<Found<T>> in(RegionCode region, Function<PolicyPack, List<T>> entries) {
            return packs.stream()
                    .filter(pack -> pack.region().equals(region))
                    .flatMap(pack -> entries.apply(pack).stream().map(entry -> new Found<>(pack, entry)));
        }

        private Problem problem(String code, String zh, String en) {
            LocalDate date = question.serviceDate();
            return Problem.of(code, zh, en).with("region", question.region()).with("date", date);
        }
    }
}
