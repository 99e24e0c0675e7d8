package io.yiyang.examples.cli;

import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.evidence.Citation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every figure of a pack under a path (政策包逐项列出), so that two packs compare path by path. */
final class PackFigures {
    private final SortedMap<String, String> figures = new TreeMap<>();
    private final BiFunction<PolicyEntry, Integer, String> names;

    private PackFigures(BiFunction<PolicyEntry, Integer, String> names) {
        this.names = names;
    }

    /** The figures; a version goes by the days that it holds. */
    static SortedMap<String, String> of(PolicyPack pack) {
        return of(pack, PackFigures::days);
    }

    /**
     * The figures, where a version goes by the name of that version of the other pack which it takes the place of: the one
     * of the same days, or else, in order, one whose days this pack does not have.
     */
    static SortedMap<String, String> of(PolicyPack pack, PolicyPack other) {
        Map<String, List<String>> theirs = new TreeMap<>();
        PolicyEntry.of(other).forEach(entry -> theirs.put(entry.kind() + entry.key(), days(entry)));
        return of(pack, (entry, version) -> {
            List<String> before = theirs.getOrDefault(entry.kind() + entry.key(), List.of());
            List<String> here = days(entry);
            List<String> gone = before.stream().filter(d -> !here.contains(d)).toList();
            List<String> come = here.stream().filter(d -> !before.contains(d)).toList();
            int place = come.indexOf(here.get(version));
            return place >= 0 && place < gone.size() ? gone.get(place) : here.get(version);
        });
    }

    private static SortedMap<String, String> of(PolicyPack pack, BiFunction<PolicyEntry, Integer, String> names) {
        PackFigures figures = new PackFigures(names);
        figures.pack(pack);
        return figures.figures;
    }

    private static List<String> days(PolicyEntry entry) {
        return IntStream.range(0, entry.versions().size())
                .mapToObj(i -> days(entry, i))
                .toList();
    }

    private static String days(PolicyEntry entry, int version) {
        Evidence evidence = entry.versions().get(version);
        return inForce(evidence)
                + evidence.knownFrom().map(day -> " known from " + day).orElse("");
    }

    static String inForce(Evidence evidence) {
        return evidence.inForce().map(Object::toString).orElse("TENANT_MUST_SET");
    }

    private void pack(PolicyPack pack) {
        put("pack", "version", pack.version());
        put("pack", "mark", pack.mark());
        put("pack", "region", pack.region());
        put("pack", "name", pack.name());
        put("pack", "note", pack.note());
        pack.gaps().forEach(gap -> put("pack", "gap " + gap.about(), gap.keys()));
        Set<Citation> citations = new LinkedHashSet<>();
        for (PolicyEntry entry : PolicyEntry.of(pack)) {
            String path = entry.kind() + " " + entry.key();
            if (entry.isChain()) {
                put(path, "name", entry.chain().label());
                put(path, "when", conditions(entry.chain().when()));
                put(path, "note", entry.chain().note());
            } else {
                put(path, "unit", entry.parameter().unit());
                put(path, "note", entry.parameter().note());
            }
            for (int i = 0; i < entry.versions().size(); i++) {
                version(path + " [" + names.apply(entry, i) + "]", entry, i);
                citations.addAll(citations(entry.versions().get(i)));
            }
        }
        citations.forEach(citation -> put("citation " + citation.key(), "source", text(citation)));
    }

    private void version(String path, PolicyEntry entry, int index) {
        Evidence evidence = entry.versions().get(index);
        put(path, "in force", inForce(evidence));
        put(path, "known from", evidence.knownFrom().map(Object::toString).orElse(""));
        put(path, "confidence", evidence.confidence());
        put(path, "cite", keys(evidence.citations()));
        evidence.contradictions()
                .forEach(c -> put(path, "contradicted by " + c.says(), c.confidence() + " " + keys(c.citations())));
        if (entry.isChain()) {
            stages(path, entry.chain().versions().get(index).stages());
        } else {
            for (Parameter.Row row : entry.parameter().versions().get(index).rows()) {
                put(path, "value " + conditions(row.when()), row.value());
            }
        }
    }

    private void stages(String path, List<Chain.Stage> stages) {
        put(path, "order", stages.stream().map(s -> s.payer().toString()).collect(Collectors.joining(" > ")));
        for (Chain.Stage stage : stages) {
            String at = path + " " + stage.payer();
            put(at, "rule", stage.rule());
            put(at, "when", conditions(stage.when()));
            put(at, "unless", conditions(stage.unless()));
            stage.options().forEach((name, value) -> put(at, "option " + name, value));
            stage.terms().forEach((name, key) -> put(at, "term " + name, key));
        }
    }

    /** What is not said is not listed. */
    private void put(String path, String what, Object value) {
        if (!value.toString().isEmpty()) {
            figures.put(path + " " + what.strip(), value.toString());
        }
    }

    /** Conditions in order of name: {@code hospitalLevel=1 stayOrdinal=1|2}. */
    static String conditions(Map<String, List<String>> when) {
        return new TreeMap<>(when)
                .entrySet().stream()
                        .map(c -> c.getKey() + "=" + String.join("|", c.getValue()))
                        .collect(Collectors.joining(" "));
    }

    static List<Citation> citations(Evidence evidence) {
        List<Citation> citations = new ArrayList<>(evidence.citations());
        evidence.contradictions().forEach(c -> citations.addAll(c.citations()));
        return citations;
    }

    private static String keys(List<Citation> citations) {
        return citations.stream().map(Citation::key).collect(Collectors.joining(" "));
    }

    /** Title, number, issuer, address, printed date, day of the last check. */
    static String text(Citation citation) {
        return Stream.of(
                        Stream.of(citation.title()),
                        citation.number().stream(),
                        citation.issuer().stream(),
                        citation.address().stream(),
                        citation.printedOn().map(day -> "刊印 / printed " + day).stream(),
                        Stream.of("核对 / checked " + citation.lastChecked()))
                .flatMap(part -> part)
                .collect(Collectors.joining("; "));
    }
}
