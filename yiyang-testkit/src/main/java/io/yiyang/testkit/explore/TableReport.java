package io.yiyang.testkit.explore;

import java.util.List;

/**
 * What a walk over a workflow's table found (转换表检验结果). All lists are empty if the table is sound.
 *
 * @param workflow which workflow
 * @param states how many states
 * @param transitions how many rows
 * @param commands how many kinds of command
 * @param unreachable states that no path reaches
 * @param deadEnds states that are not final and from which no path leads to a final one
 * @param withoutClock states that are not final and have no row of the clock
 * @param nondeterministic cells of state, command and side with more than one row
 * @param exitsFromFinal rows that leave a final state
 * @param endedByClock rows of the clock that end a case in a state where it may only remind
 */
public record TableReport(
        String workflow,
        int states,
        int transitions,
        int commands,
        List<String> unreachable,
        List<String> deadEnds,
        List<String> withoutClock,
        List<String> nondeterministic,
        List<String> exitsFromFinal,
        List<String> endedByClock) {
    /** Whether nothing bad was found. */
    public boolean isSound() {
        return unreachable.isEmpty()
                && deadEnds.isEmpty()
                && withoutClock.isEmpty()
                && nondeterministic.isEmpty()
                && exitsFromFinal.isEmpty()
                && endedByClock.isEmpty();
    }
}
