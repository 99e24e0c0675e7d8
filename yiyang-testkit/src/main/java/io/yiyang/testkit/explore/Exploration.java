package io.yiyang.testkit.explore;

import java.util.List;
import java.util.Set;

/**
 * What a walk over the reachable states of a system found (穷举结果).
 *
 * @param states every state that was reached, as its key
 * @param transitions how many different steps lead from one key to another
 * @param stuck states from which no path leads to a settled one
 * @param violations every invariant that was broken, and where
 */
public record Exploration(Set<String> states, int transitions, Set<String> stuck, List<String> violations) {
    /** Counts in one line. */
    @Override
    public String toString() {
        return states.size() + " states, " + transitions + " transitions, " + stuck.size() + " stuck, "
                + violations.size() + " violations";
    }
}
