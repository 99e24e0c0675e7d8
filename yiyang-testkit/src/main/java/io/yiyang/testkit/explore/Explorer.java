package io.yiyang.testkit.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Walks every state that a system can reach, breadth first (广度优先穷举). States with the same key count as one, so the
 * key must hold everything on which the system's answers depend.
 *
 * @param <N> the states of the system
 */
public final class Explorer<N> {
    private final Function<N, String> key;
    private final Function<N, List<Step<N>>> steps;
    private final Predicate<N> settled;
    private final Function<N, List<String>> broken;

    /**
     * A step of the system (一步).
     *
     * @param label what was done
     * @param next the state afterwards
     * @param violations invariants of the step itself that were broken
     */
    public record Step<N>(String label, N next, List<String> violations) {}

    /**
     * A walk.
     *
     * @param key what tells states apart
     * @param steps the steps that are possible in a state
     * @param settled whether a state may be the last one
     * @param broken the invariants that a state breaks
     */
    public Explorer(
            Function<N, String> key,
            Function<N, List<Step<N>>> steps,
            Predicate<N> settled,
            Function<N, List<String>> broken) {
        this.key = key;
        this.steps = steps;
        this.settled = settled;
        this.broken = broken;
    }

    /** {@link #walk(List)} from one state. */
    public Exploration walk(N start) {
        return walk(List.of(start));
    }

    /** Walks from the states until nothing new is found. */
    public Exploration walk(List<N> starts) {
        Map<String, N> found = new LinkedHashMap<>();
        Map<String, Set<String>> cameFrom = new HashMap<>();
        Set<String> edges = new HashSet<>();
        List<String> violations = new ArrayList<>();
        Deque<N> open = new ArrayDeque<>(starts);
        for (N start : starts) {
            found.put(key.apply(start), start);
            broken.apply(start).forEach(v -> violations.add(v + " at the start"));
        }
        while (!open.isEmpty()) {
            N node = open.remove();
            String from = key.apply(node);
            for (Step<N> step : steps.apply(node)) {
                String to = key.apply(step.next());
                // Also where the key was reached before: the invariant may hold on one way there and not on the other.
                Stream.concat(step.violations().stream(), broken.apply(step.next()).stream())
                        .forEach(v -> violations.add(v + " after " + from + " by " + step.label()));
                edges.add(from + " " + step.label() + " " + to);
                cameFrom.computeIfAbsent(to, k -> new HashSet<>()).add(from);
                if (found.putIfAbsent(to, step.next()) == null) {
                    open.add(step.next());
                }
            }
        }
        return new Exploration(
                new TreeSet<>(found.keySet()), edges.size(), stuck(found, cameFrom), List.copyOf(violations));
    }

    private Set<String> stuck(Map<String, N> found, Map<String, Set<String>> cameFrom) {
        Deque<String> open = new ArrayDeque<>();
        found.forEach((name, node) -> {
            if (settled.test(node)) {
                open.add(name);
            }
        });
        Set<String> stuck = new TreeSet<>(found.keySet());
        open.forEach(stuck::remove);
        while (!open.isEmpty()) {
            for (String before : cameFrom.getOrDefault(open.remove(), Set.of())) {
                if (stuck.remove(before)) {
                    open.add(before);
                }
            }
        }
        return stuck;
    }
}
