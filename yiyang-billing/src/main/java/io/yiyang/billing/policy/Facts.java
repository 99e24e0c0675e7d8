package io.yiyang.billing.policy;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is true of a person and an encounter (适用条件), as words by name: {@code hospitalLevel = 2},
 * {@code personGroup = RETIRED}, {@code careLevel = SEVERE}, {@code entitlement = DESTITUTE_SUPPORT}. A fact may have
 * several words. Policy rows and preconditions are chosen by them.
 */
public final class Facts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Facts NONE = new Facts(new TreeMap<>());

    private final TreeMap<String, Set<String>> words;

    @SuppressWarnings("NonApiType") // order by name is part of the text form
    private Facts(TreeMap<String, Set<String>> words) {
        this.words = words;
    }

    public static Facts none() {
        return NONE;
    }

    /** These facts with one more word; a fact keeps the words it has. */
    public Facts with(String name, String word) {
        TreeMap<String, Set<String>> more = new TreeMap<>(words);
        Set<String> all = new LinkedHashSet<>(more.getOrDefault(name, Set.of()));
        all.add(word);
        more.put(name, Collections.unmodifiableSet(all));
        return new Facts(more);
    }

    /** These facts with this word as the only one of the fact. */
    public Facts replacing(String name, String word) {
        TreeMap<String, Set<String>> more = new TreeMap<>(words);
        more.put(name, Set.of(word));
        return new Facts(more);
    }

    /** These facts with every word of the others. */
    public Facts and(Facts others) {
        Facts all = this;
        for (Map.Entry<String, Set<String>> fact : others.words.entrySet()) {
            for (String word : fact.getValue()) {
                all = all.with(fact.getKey(), word);
            }
        }
        return all;
    }

    /** The words of the fact, empty if it is not known. */
    public Set<String> words(String name) {
        return words.getOrDefault(name, Set.of());
    }

    /** Whether each condition shares at least one word with the fact of that name. */
    public boolean fulfil(Map<String, List<String>> conditions) {
        return conditions.entrySet().stream().allMatch(c -> sharesWord(c.getKey(), c.getValue()));
    }

    private boolean sharesWord(String name, Collection<String> any) {
        Set<String> known = words(name);
        return any.stream().anyMatch(known::contains);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
