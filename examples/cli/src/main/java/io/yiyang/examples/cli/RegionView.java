package io.yiyang.examples.cli;

import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All that a book has for a region (地区政策一览), and what it answers on a day; a test holds it against the book itself. */
final class RegionView {
    private final PolicyBook book;
    private final RegionCode region;
    private final LocalDate knownOn;

    /** @param knownOn what was published later is not seen */
    RegionView(PolicyBook book, RegionCode region, LocalDate knownOn) {
        this.book = book;
        this.region = region;
        this.knownOn = knownOn;
    }

    /**
     * A key as a person of the region meets it.
     *
     * @param candidates who may give the value, the winner first; all of one region
     * @param hidden the same key of farther regions, which is not looked at
     */
    record Topic(List<PolicyEntry> candidates, List<PolicyEntry> hidden) {
        PolicyEntry first() {
            return candidates.get(0);
        }
    }

    /** How a question for a day ends. */
    enum State {
        /** There is a value. */
        IN_FORCE("有效", "in force"),
        /** {@code YY-B-102}. */
        NO_VALUE("无有效值", "no value in force, YY-B-102"),
        /** {@code YY-B-103}. */
        TENANT_MUST_SET("来源未印日期，租户须声明", "tenant must set the date, YY-B-103"),
        /** {@code YY-B-107}. */
        NOT_VERIFIED("未核实，租户须核实并声明", "not verified, tenant must verify and declare, YY-B-107"),
        /** {@code YY-B-114}. */
        TWO_VERSIONS("两个版本自同一天起有效", "two versions hold from the same day, YY-B-114");

        private final String text;

        State(String zh, String en) {
            this.text = zh + " / " + en;
        }

        String text() {
            return text;
        }
    }

    /**
     * The answer for a day.
     *
     * @param entry the pack's entry that answers, or stands in the way
     * @param version which of its versions, -1 for none
     */
    record Answer(State state, PolicyEntry entry, int version) {}

    /** The packs of the region's chain, nearest first, in the order in which they win. */
    List<PolicyPack> packs() {
        return region.chain().stream()
                .flatMap(
                        of -> book.packs().stream().filter(pack -> pack.region().equals(of)))
                .toList();
    }

    /** Why there is nothing to see, if no pack reaches the region: {@code YY-T-918}. */
    Optional<Problem> uncovered() {
        return packs().isEmpty()
                ? Optional.of(Problem.of("YY-T-918", "没有政策包覆盖该地区", "no pack covers the region")
                        .with("region", region.chain())
                        .with(
                                "allowed",
                                book.packs().stream()
                                        .map(pack -> pack.region().toString())
                                        .distinct()
                                        .sorted()
                                        .toList())
                        .remedy("以 --pack 给出该地区的政策包", "give a pack of the region by --pack"))
                : Optional.empty();
    }

    /** Of two regions that have a key only the nearer counts. */
    List<Topic> parameters() {
        Map<String, List<PolicyEntry>> byKey = new LinkedHashMap<>();
        entries(false)
                .forEach(entry -> byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>())
                        .add(entry));
        return byKey.values().stream().map(RegionView::topic).toList();
    }

    private static Topic topic(List<PolicyEntry> entries) {
        RegionCode nearest = entries.get(0).pack().region();
        return new Topic(
                entries.stream().filter(e -> e.pack().region().equals(nearest)).toList(),
                entries.stream().filter(e -> !e.pack().region().equals(nearest)).toList());
    }

    /** The bill's facts choose a chain, so that one of a farther region is not hidden by its key. */
    List<Topic> chains() {
        Map<String, List<PolicyEntry>> byKey = new LinkedHashMap<>();
        entries(true)
                .forEach(entry -> byKey.computeIfAbsent(
                                entry.pack().region() + "#" + entry.key(), key -> new ArrayList<>())
                        .add(entry));
        return byKey.values().stream().map(RegionView::topic).toList();
    }

    /** The parameters that chains name and no pack of the region has, {@code YY-B-109}, and which chains name each. */
    SortedMap<String, SortedSet<String>> missing() {
        Set<String> known = entries(false).stream().map(PolicyEntry::key).collect(Collectors.toSet());
        SortedMap<String, SortedSet<String>> missing = new TreeMap<>();
        for (PolicyEntry entry : entries(true)) {
            entry.chain().versions().stream()
                    .flatMap(version -> version.stages().stream())
                    .flatMap(stage -> stage.terms().values().stream())
                    .filter(key -> !known.contains(key))
                    .forEach(key ->
                            missing.computeIfAbsent(key, k -> new TreeSet<>()).add(entry.name()));
        }
        return missing;
    }

    /** An entry of which nothing was published by the day asked is not there, and hides nothing. */
    private List<PolicyEntry> entries(boolean chains) {
        return packs().stream()
                .flatMap(pack -> PolicyEntry.of(pack).stream())
                .filter(entry ->
                        entry.isChain() == chains && entry.versions().stream().anyMatch(this::isKnown))
                .toList();
    }

    /** What the tenant declares of the version, the last overlay first; nobody can have declared what was not published yet. */
    Optional<PolicyOverlay.Declaration> declaration(PolicyEntry entry, Evidence version) {
        return overlay(entry, version).flatMap(overlay -> of(overlay, entry, version));
    }

    /** Who declares it. */
    Optional<PolicyOverlay> overlay(PolicyEntry entry, Evidence version) {
        return book.overlays().stream()
                .filter(overlay -> of(overlay, entry, version).isPresent())
                .reduce((earlier, later) -> later);
    }

    private static Optional<PolicyOverlay.Declaration> of(PolicyOverlay overlay, PolicyEntry entry, Evidence version) {
        return overlay.declarations().stream()
                .filter(d -> d.pack().equals(entry.pack().id()) && d.key().equals(entry.key()))
                .filter(d ->
                        version.knownFrom().filter(d.declaredOn()::isBefore).isEmpty())
                .findFirst();
    }

    /** When the version holds: as printed, else as declared. */
    Optional<DateRange> holds(PolicyEntry entry, Evidence version) {
        return version.inForce().or(() -> declared(entry, version));
    }

    private Optional<DateRange> declared(PolicyEntry entry, Evidence version) {
        return declaration(entry, version).map(PolicyOverlay.Declaration::inForce);
    }

    /** A version that was published by the day asked, and its days if anybody tells them. */
    private record Seen(int index, Evidence version, Optional<DateRange> days) {
        /** As {@link PolicyBook} has it: the later publication, then the later first day. */
        static final Comparator<Seen> LATER_LAW_FIRST = Comparator.comparing(Seen::published)
                .thenComparing(seen -> seen.days().map(DateRange::first).orElse(LocalDate.MIN))
                .reversed();

        LocalDate published() {
            return version.knownFrom().orElse(LocalDate.MIN);
        }
    }

    private List<Seen> seen(PolicyEntry entry) {
        return IntStream.range(0, entry.versions().size())
                .mapToObj(i -> new Seen(
                        i,
                        entry.versions().get(i),
                        holds(entry, entry.versions().get(i))))
                .filter(seen -> isKnown(seen.version()))
                .sorted(Seen.LATER_LAW_FIRST)
                .toList();
    }

    /** The answer on a day, as {@link PolicyBook} looks it up: the first candidate with a version in force. */
    Answer on(Topic topic, LocalDate day) {
        for (PolicyEntry entry : topic.candidates()) {
            List<Seen> seen = seen(entry);
            List<Seen> holding = seen.stream()
                    .filter(s -> s.days().filter(days -> days.contains(day)).isPresent())
                    .toList();
            if (holding.size() > 1 && Seen.LATER_LAW_FIRST.compare(holding.get(0), holding.get(1)) == 0) {
                return new Answer(State.TWO_VERSIONS, entry, holding.get(0).index());
            }
            // What has no date may be what holds, unless it was published before what does.
            Optional<Seen> undated = seen.stream()
                    .filter(s -> s.days().isEmpty())
                    .filter(s -> holding.isEmpty()
                            || s.published().isAfter(holding.get(0).published()))
                    .findFirst();
            if (undated.isPresent()) {
                return new Answer(State.TENANT_MUST_SET, entry, undated.get().index());
            }
            if (!holding.isEmpty()) {
                Evidence version = holding.get(0).version();
                boolean usable = version.confidence() != Confidence.UNVERIFIED
                        || declared(entry, version)
                                .filter(days -> days.contains(day))
                                .isPresent();
                return new Answer(
                        usable ? State.IN_FORCE : State.NOT_VERIFIED,
                        entry,
                        holding.get(0).index());
            }
        }
        return new Answer(State.NO_VALUE, topic.first(), -1);
    }

    boolean isKnown(Evidence version) {
        return version.knownFrom().filter(day -> day.isAfter(knownOn)).isEmpty();
    }
}
