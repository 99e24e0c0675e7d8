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
 * person's facts by exactly one row, and not be unverified unless the tenant declared it. Of two versions for one day the one
 * published later holds, of two published together the one that begins later; the order in a file decides nothing. Whatever is
 * missing is a refusal with a code, never a default.
 */
public final class PolicyBook implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Of two versions for one day the one published later holds, of two published together the one that begins later. */
    private static final Comparator<Seen<?, ?>> LATER_LAW_FIRST = Comparator.<Seen<?, ?>, LocalDate>comparing(
                    Seen::published)
            .thenComparing(Seen::first)
            .reversed();

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
     * than the book requires; {@code YY-B-109} no such parameter; {@code YY-B-114} two versions hold
     * from the same day; {@code YY-B-120} a stage looks at a payer that does not stand before it.
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
                                .isPresent()
                        && overlay.declarations().stream()
                                .anyMatch(d -> provenance.parameter().equals(d.pack() + "#" + d.key())))
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

    /**
     * A version as the question sees it.
     *
     * @param days as printed, else as declared; absent if nobody tells them
     * @param declaredBy the overlay without whose declaration it could not be used on the day asked
     */
    private record Seen<T, V>(
            Found<T> found,
            String name,
            V version,
            Evidence support,
            Optional<DateRange> days,
            Optional<PolicyOverlay> declaredBy) {
        LocalDate published() {
            return support.knownFrom().orElse(LocalDate.MIN);
        }

        LocalDate first() {
            return days.map(DateRange::first).orElse(LocalDate.MIN);
        }

        boolean undated() {
            return days.isEmpty();
        }
    }

    /** What tells apart a parameter's and a chain's versions. */
    private record Kind<T, V>(Function<T, String> key, Function<T, List<V>> versions, Function<V, Evidence> evidence) {
        static final Kind<Parameter, Parameter.Version> PARAMETER =
                new Kind<>(Parameter::key, Parameter::versions, Parameter.Version::evidence);
        static final Kind<Chain, Chain.Version> CHAIN =
                new Kind<>(Chain::key, Chain::versions, Chain.Version::evidence);
    }

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
                List<List<Found<Chain>>> fitting = packs.stream()
                        .map(pack -> in(region, pack, pack.chains())
                                .filter(c -> question.facts().fulfil(c.entry().when()))
                                .filter(c -> isPublished(c, Kind.CHAIN))
                                .toList())
                        .filter(ofPack -> !ofPack.isEmpty())
                        .toList();
                if (!fitting.isEmpty()) {
                    return inForce(fitting, Kind.CHAIN);
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
                List<List<Found<Parameter>>> found = packs.stream()
                        .map(pack -> in(region, pack, pack.parameters())
                                .filter(p -> p.entry().key().equals(key) && isPublished(p, Kind.PARAMETER))
                                .toList())
                        .filter(ofPack -> !ofPack.isEmpty())
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

        private Optional<Term> value(String name, List<List<Found<Parameter>>> candidates) {
            Optional<Dated<Parameter, Parameter.Version>> version = inForce(candidates, Kind.PARAMETER);
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

        /** Whether a version was published by the day asked: of what came later nothing may be seen, nor what it hides. */
        private <T, V> boolean isPublished(Found<T> found, Kind<T, V> kind) {
            return !seen(found, kind).isEmpty();
        }

        /**
         * The version in force, of the first pack that has one. A version whose date nobody declared ends the search: it may be
         * the one that holds, and what stands behind it must not take its place unseen.
         */
        private <T, V> Optional<Dated<T, V>> inForce(List<List<Found<T>>> byPack, Kind<T, V> kind) {
            List<Seen<T, V>> all = new ArrayList<>();
            for (List<Found<T>> ofPack : byPack) {
                List<Seen<T, V>> seen = ofPack.stream()
                        .flatMap(found -> seen(found, kind).stream())
                        .toList();
                List<Seen<T, V>> holding = seen.stream()
                        .filter(s -> s.days()
                                .filter(days -> days.contains(question.serviceDate()))
                                .isPresent())
                        .sorted(LATER_LAW_FIRST)
                        .toList();
                if (!holding.isEmpty()) {
                    return held(holding, seen);
                }
                all.addAll(seen);
                if (seen.stream().anyMatch(Seen::undated)) {
                    break;
                }
            }
            gap(all);
            return Optional.empty();
        }

        /** The first, unless another entry or version has as good a claim to the day. */
        private <T, V> Optional<Dated<T, V>> held(List<Seen<T, V>> holding, List<Seen<T, V>> seen) {
            Seen<T, V> first = holding.get(0);
            List<String> entries = holding.stream().map(Seen::name).distinct().toList();
            if (entries.size() > 1) {
                problems.add(problem("YY-B-101", "有多条支付链同时适用", "more than one payer chain fits")
                        .with("facts", question.facts())
                        .with("chains", entries));
                return Optional.empty();
            }
            if (holding.size() > 1 && LATER_LAW_FIRST.compare(first, holding.get(1)) == 0) {
                problems.add(first.found()
                        .place()
                        .of(problem("YY-B-114", "两个版本自同一天起有效", "two versions hold from the same day"))
                        .with("parameter", first.name())
                        .with("inForce", holding.stream().map(Seen::first).toList())
                        .remedy("更正租户声明的日期", "correct the days that the tenant declared"));
                return Optional.empty();
            }
            // What was published after it and has no date may have replaced it.
            if (seen.stream().anyMatch(s -> s.undated() && s.published().isAfter(first.published()))) {
                gap(seen);
                return Optional.empty();
            }
            return used(first);
        }

        /** The versions that were published by the day asked, with their days; the first that holds a day is the one of it. */
        private <T, V> List<Seen<T, V>> seen(Found<T> found, Kind<T, V> kind) {
            String key = kind.key().apply(found.entry());
            List<Seen<T, V>> seen = new ArrayList<>();
            for (V version : kind.versions().apply(found.entry())) {
                Evidence support = kind.evidence().apply(version);
                if (support.knownFrom().filter(question.knownOn()::isBefore).isPresent()) {
                    continue;
                }
                Optional<PolicyOverlay> declaring = overlays.stream()
                        .filter(o -> declaration(o, found.pack(), key, support).isPresent())
                        .reduce((earlier, later) -> later);
                Optional<DateRange> declared = declaring.flatMap(o -> declaration(o, found.pack(), key, support));
                boolean needed = support.inForce().isEmpty() || support.confidence() == Confidence.UNVERIFIED;
                boolean reaches = declared.filter(days -> days.contains(question.serviceDate()))
                        .isPresent();
                seen.add(new Seen<>(
                        found,
                        found.pack().id() + "#" + key,
                        version,
                        support,
                        support.inForce().or(() -> declared),
                        needed && reaches ? declaring : Optional.empty()));
            }
            seen.sort(LATER_LAW_FIRST);
            return seen;
        }

        /** The declaration of the version; nobody can have declared what was not published yet. */
        private static Optional<DateRange> declaration(
                PolicyOverlay overlay, PolicyPack pack, String key, Evidence support) {
            return overlay.declarations().stream()
                    .filter(d -> d.pack().equals(pack.id()) && d.key().equals(key))
                    .filter(d ->
                            support.knownFrom().filter(d.declaredOn()::isBefore).isEmpty())
                    .map(PolicyOverlay.Declaration::inForce)
                    .findFirst();
        }

        /** The version with where it comes from; refused if it may not be used. */
        private <T, V> Optional<Dated<T, V>> used(Seen<T, V> seen) {
            Place place = seen.found().place();
            Evidence support = seen.support();
            if (support.confidence() == Confidence.UNVERIFIED
                    && seen.declaredBy().isEmpty()) {
                problems.add(place.of(problem(
                                "YY-B-107", "参数未经核实，未经租户声明不得使用", "the value is unverified and no tenant declared it"))
                        .with("parameter", seen.name())
                        .remedy("由租户核实后在声明文件中声明", "verify it and declare it in the tenant's overlay"));
                return Optional.empty();
            }
            Provenance provenance = Provenance.builder()
                    .parameter(seen.name())
                    .confidence(support.confidence())
                    .inForceFrom(seen.first())
                    .addAllCitations(support.citations())
                    .dateDeclaredBy(seen.declaredBy().map(PolicyOverlay::tenant))
                    .addAllContradictedBy(support.contradictions().stream()
                            .map(Parameter.Contradiction::says)
                            .toList())
                    .build();
            if (provenance.weakest().compareTo(weakest) > 0) {
                problems.add(place.of(problem("YY-B-108", "依据等级低于要求", "the support is weaker than required"))
                        .with("parameter", seen.name())
                        .with("confidence", provenance.weakest())
                        .with("required", weakest)
                        .remedy("以更可靠的出处另立政策包覆盖该值", "restate the value from a better source in a pack of your own"));
                return Optional.empty();
            }
            used.add(reference(seen.found().pack()));
            seen.declaredBy().ifPresent(o -> used.add(reference(o)));
            return Optional.of(new Dated<>(seen.found(), seen.version(), provenance));
        }

        private <T, V> void gap(List<Seen<T, V>> seen) {
            Optional<Seen<T, V>> undated = seen.stream().filter(Seen::undated).findFirst();
            Seen<T, V> about = undated.orElse(seen.get(0));
            Problem problem = undated.isPresent()
                    ? problem(
                                    "YY-B-103",
                                    "来源未印生效日期，须由租户声明",
                                    "the source prints no date in force, a tenant must declare one")
                            .remedy("在租户声明文件中声明生效日期", "declare the date in the tenant's overlay")
                    : problem("YY-B-102", "该日期没有有效的政策", "no policy is in force on this date")
                            .with(
                                    "inForce",
                                    seen.stream()
                                            .flatMap(s -> s.days().stream())
                                            .map(DateRange::toString)
                                            .toList())
                            .remedy("补充该日期的政策版本", "add the version of that date to the pack");
            problems.add(about.found().place().of(problem).with("parameter", about.name()));
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
