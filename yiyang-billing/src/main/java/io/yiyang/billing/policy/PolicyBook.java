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
import io.yiyang.model.internal.Require;
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
 * <p>A value is looked up along the region's chain 区县 → 地市 → 省 → 全国, nearest first; among packs of one region the one
 * added last wins ({@link #sources} tells which). It must be in force on the service date, known on the day asked, fit the
 * person's facts by exactly one row, and not be unverified unless the tenant declared it. Whatever is missing is a refusal
 * with a code, never a default.
 */
public final class PolicyBook implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<PolicyPack> packs;
    private final List<PolicyOverlay> overlays;
    private final Confidence weakest;

    private PolicyBook(List<PolicyPack> packs, List<PolicyOverlay> overlays, Confidence weakest) {
        this.packs = List.copyOf(packs);
        this.overlays = List.copyOf(overlays);
        this.weakest = weakest;
        Set<String> ids = new LinkedHashSet<>();
        for (PolicyPack pack : packs) {
            Require.that(ids.add(pack.id()), "packs", "must have each id once", pack.id());
        }
    }

    /**
     * A book of these packs. Two packs may share a region; where both have a key, the earlier in the list wins.
     *
     * @throws IllegalArgumentException if two packs have the same id: a settlement could not say which of them it used
     */
    public static PolicyBook of(List<PolicyPack> packs) {
        return new PolicyBook(packs, List.of(), Confidence.UNVERIFIED);
    }

    /** This book with what a tenant declares; a later overlay wins over an earlier one. */
    public PolicyBook combinedWith(PolicyOverlay overlay) {
        List<PolicyOverlay> more = new ArrayList<>(overlays);
        more.add(overlay);
        return new PolicyBook(packs, more, weakest);
    }

    /**
     * This book with a tenant's pack on top, which wins over the packs of its region that are there: a value of the same key
     * that is in force on the day asked, a chain that fits the same bill. What it does not say stays theirs.
     *
     * @throws IllegalArgumentException if there is a pack of the same id
     */
    public PolicyBook combinedWith(PolicyPack pack) {
        List<PolicyPack> more = new ArrayList<>();
        more.add(pack);
        more.addAll(packs);
        return new PolicyBook(more, overlays, weakest);
    }

    /**
     * This book in strict mode (严格模式): whatever is weaker than this is refused with {@code YY-B-108} instead of being used
     * and told. A declared date makes a strong figure {@link Confidence#DECLARED}, so a book that requires {@link
     * Confidence#MIRROR} uses only figures whose date the source prints.
     */
    public PolicyBook requiring(Confidence atLeast) {
        return new PolicyBook(packs, overlays, atLeast);
    }

    /** The packs in the order in which they win. */
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
     * {@code YY-B-106} the terms do not fit the rule; {@code YY-B-107} the value is unverified; {@code YY-B-108} it is weaker
     * than the book requires; {@code YY-B-109} no such parameter; {@code YY-B-120} a stage looks at a payer that does not stand before it.
     */
    public Outcome<Terms> resolve(Question question, RuleRegistry rules) {
        Lookup lookup = new Lookup(question);
        Optional<Dated<Chain, Chain.Version>> chain = lookup.chain();
        if (chain.isEmpty()) {
            return Outcome.refused(lookup.problems);
        }
        Dated<Chain, Chain.Version> dated = chain.get();
        String name = dated.found().pack().id() + "#" + dated.found().entry().key();
        List<StageTerms> stages = new ArrayList<>();
        for (Chain.Stage stage : dated.value().stages()) {
            lookup.stage(dated, stage, rules).ifPresent(stages::add);
        }
        if (lookup.problems.isEmpty()) {
            lookup.references(name, stages);
        }
        if (!lookup.problems.isEmpty()) {
            return Outcome.refused(lookup.problems);
        }
        return Outcome.of(
                new Terms(name, dated.found().entry().label(), dated.provenance(), stages, lookup.packsUsed()));
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

    /**
     * The packs that have a parameter or chain of this key for the region, in the order in which they win: the first that is in
     * force on the day asked gives the value. Of two regions only the nearer counts, so packs of farther regions come last.
     */
    public List<PolicyPack> sources(String key, RegionCode region) {
        return region.chain().stream()
                .flatMap(of -> packs.stream().filter(pack -> pack.region().equals(of)))
                .filter(pack -> pack.parameters().stream().anyMatch(p -> p.key().equals(key))
                        || pack.chains().stream().anyMatch(c -> c.key().equals(key)))
                .toList();
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

    /** The version of a parameter or chain that holds. */
    private record Dated<T, V>(Found<T> found, V value, Provenance provenance) {}

    /** Versions of a parameter or chain, as far as they were published. */
    private record Known<T, V>(Found<T> found, List<V> versions, Optional<DateRange> declared) {}

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

        Optional<Dated<Chain, Chain.Version>> chain() {
            for (RegionCode region : question.region().chain()) {
                List<Found<Chain>> fitting = new ArrayList<>();
                for (PolicyPack pack : packs) {
                    List<Found<Chain>> ofPack = in(region, pack, pack.chains())
                            .filter(c -> question.facts().fulfil(c.entry().when()))
                            .toList();
                    if (ofPack.size() > 1) {
                        problems.add(problem("YY-B-101", "有多条支付链同时适用", "more than one payer chain fits")
                                .with("facts", question.facts())
                                .with(
                                        "chains",
                                        ofPack.stream()
                                                .map(c -> c.pack().id() + "#"
                                                        + c.entry().key())
                                                .toList()));
                        return Optional.empty();
                    }
                    fitting.addAll(ofPack);
                }
                if (!fitting.isEmpty()) {
                    return inForce(fitting, Chain::key, Chain::versions, Chain.Version::evidence);
                }
            }
            problems.add(problem("YY-B-101", "没有适用的支付链", "no payer chain fits")
                    .with("facts", question.facts())
                    .with("allowed", chainsByRegion())
                    .remedy("加载覆盖该地区与险种的政策包", "load a policy pack for the region and scheme"));
            return Optional.empty();
        }

        Optional<StageTerms> stage(Dated<Chain, Chain.Version> version, Chain.Stage stage, RuleRegistry rules) {
            Found<Chain> chain = version.found();
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
                List<Found<Parameter>> found = packs.stream()
                        .flatMap(pack -> in(region, pack, pack.parameters()))
                        .filter(p -> p.entry().key().equals(key))
                        .toList();
                if (!found.isEmpty()) {
                    return value(name, found);
                }
            }
            problems.add(named.of(problem("YY-B-109", "政策包中没有该参数", "no pack has this parameter"))
                    .with("term", name)
                    .with("parameter", key)
                    .with("allowed", parametersOf(question.region())));
            return Optional.empty();
        }

        private Optional<Term> value(String name, List<Found<Parameter>> candidates) {
            Optional<Dated<Parameter, Parameter.Version>> version =
                    inForce(candidates, Parameter::key, Parameter::versions, Parameter.Version::evidence);
            if (version.isEmpty()) {
                return Optional.empty();
            }
            Found<Parameter> found = version.get().found();
            String key = found.entry().key();
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
                    .flatMap(region -> packs.stream().flatMap(pack -> in(region, pack, pack.parameters())))
                    .map(found -> found.pack().id() + "#" + found.entry().key())
                    .toList();
        }

        /** What the loaded packs have chains for. */
        private List<String> chainsByRegion() {
            return packs.stream()
                    .flatMap(pack -> pack.chains().stream().map(chain -> pack.region() + " " + chain.when()))
                    .toList();
        }

        /**
         * The first of the candidates that has a version in force. A version whose date nobody declared ends the search: it may
         * be the one that holds, and what stands behind it must not take its place unseen.
         */
        private <T, V> Optional<Dated<T, V>> inForce(
                List<Found<T>> candidates,
                Function<T, String> key,
                Function<T, List<V>> versions,
                Function<V, Evidence> evidence) {
            List<Known<T, V>> known = new ArrayList<>();
            for (Found<T> found : candidates) {
                String name = key.apply(found.entry());
                Known<T, V> here = known(found, name, versions.apply(found.entry()), evidence);
                Optional<V> holds = here.versions().stream()
                        .filter(v -> evidence.apply(v)
                                .inForce()
                                .or(here::declared)
                                .filter(range -> range.contains(question.serviceDate()))
                                .isPresent())
                        .findFirst();
                if (holds.isPresent()) {
                    return used(here, found.pack().id() + "#" + name, holds.get(), evidence.apply(holds.get()));
                }
                known.add(here);
                if (undated(here, evidence)) {
                    break;
                }
            }
            gap(key, known, evidence);
            return Optional.empty();
        }

        private <T, V> Known<T, V> known(Found<T> found, String key, List<V> versions, Function<V, Evidence> evidence) {
            List<V> published = versions.stream()
                    .filter(v -> evidence.apply(v)
                            .knownFrom()
                            .map(d -> !d.isAfter(question.knownOn()))
                            .orElse(true))
                    .sorted(Comparator.comparing(
                                    (V v) -> evidence.apply(v).knownFrom().orElse(LocalDate.MIN))
                            .reversed())
                    .toList();
            return new Known<>(
                    found, published, declaring(found.pack(), key).flatMap(o -> declaration(o, found.pack(), key)));
        }

        private static <T, V> boolean undated(Known<T, V> known, Function<V, Evidence> evidence) {
            return known.declared().isEmpty()
                    && known.versions().stream()
                            .anyMatch(v -> evidence.apply(v).inForce().isEmpty());
        }

        /** The version with where it comes from; refused if it may not be used. */
        private <T, V> Optional<Dated<T, V>> used(Known<T, V> known, String name, V version, Evidence support) {
            Found<T> found = known.found();
            if (support.confidence() == Confidence.UNVERIFIED
                    && known.declared().isEmpty()) {
                problems.add(found.place()
                        .of(problem(
                                "YY-B-107", "参数未经核实，未经租户声明不得使用", "the value is unverified and no tenant declared it"))
                        .with("parameter", name)
                        .remedy("由租户核实后在声明文件中声明", "verify it and declare it in the tenant's overlay"));
                return Optional.empty();
            }
            Optional<PolicyOverlay> declaring = support.inForce().isEmpty()
                    ? declaring(found.pack(), name.substring(name.indexOf('#') + 1))
                    : Optional.empty();
            Provenance provenance = Provenance.builder()
                    .parameter(name)
                    .confidence(support.confidence())
                    .inForceFrom(
                            support.inForce().or(known::declared).orElseThrow().first())
                    .addAllCitations(support.citations())
                    .dateDeclaredBy(declaring.map(PolicyOverlay::tenant))
                    .addAllContradictedBy(support.contradictions().stream()
                            .map(Parameter.Contradiction::says)
                            .toList())
                    .build();
            if (provenance.weakest().compareTo(weakest) > 0) {
                problems.add(found.place()
                        .of(problem("YY-B-108", "依据等级低于要求", "the support is weaker than required"))
                        .with("parameter", name)
                        .with("confidence", provenance.weakest())
                        .with("required", weakest)
                        .remedy("以更可靠的出处另立政策包覆盖该值", "restate the value from a better source in a pack of your own"));
                return Optional.empty();
            }
            used.add(reference(found.pack()));
            declaring.ifPresent(o -> used.add(reference(o)));
            return Optional.of(new Dated<>(found, version, provenance));
        }

        private <T, V> void gap(Function<T, String> key, List<Known<T, V>> known, Function<V, Evidence> evidence) {
            Known<T, V> last = known.get(known.size() - 1);
            Found<T> found = last.found();
            Problem problem;
            if (undated(last, evidence)) {
                problem = problem(
                                "YY-B-103",
                                "来源未印生效日期，须由租户声明",
                                "the source prints no date in force, a tenant must declare one")
                        .remedy("在租户声明文件中声明生效日期", "declare the date in the tenant's overlay");
            } else {
                found = known.get(0).found();
                problem = problem("YY-B-102", "该日期没有有效的政策", "no policy is in force on this date")
                        .with(
                                "inForce",
                                known.stream()
                                        .flatMap(k -> Stream.concat(
                                                k.versions().stream()
                                                        .map(evidence)
                                                        .map(Evidence::inForce),
                                                Stream.of(k.declared())))
                                        .flatMap(Optional::stream)
                                        .map(DateRange::toString)
                                        .toList())
                        .remedy("补充该日期的政策版本", "add the version of that date to the pack");
            }
            problems.add(
                    found.place().of(problem).with("parameter", found.pack().id() + "#" + key.apply(found.entry())));
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

        private static <T> Stream<Found<T>> in(RegionCode region, PolicyPack pack, List<T> entries) {
            return pack.region().equals(region) ? entries.stream().map(entry -> new Found<>(pack, entry)) : Stream.of();
        }

        private Problem problem(String code, String zh, String en) {
            LocalDate date = question.serviceDate();
            return Problem.of(code, zh, en).with("region", question.region()).with("date", date);
        }
    }
}
