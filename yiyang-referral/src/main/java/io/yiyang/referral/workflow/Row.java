package io.yiyang.referral.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a workflow's table (转换表的一行).
 *
 * @param from the state in which the command is known
 * @param command the command
 * @param name the command's name
 * @param sides who may send it
 * @param to the state it leads to; the same one if the state is kept
 * @param when conditions on the case and its surroundings
 * @param given conditions on what the command brings
 * @param tick for a command of the clock: its deadline
 * @param restarts the deadlines of a kept state that start again, by the command that they trigger
 * @param isPhysical whether it tells where the resident's body was
 * @param evenAfterDeath whether it is still possible once the resident has died
 */
public record Row<S, C extends Command, F>(
        S from,
        Class<? extends C> command,
        String name,
        Set<Side> sides,
        S to,
        List<StateGuard<F>> when,
        List<PayloadGuard<F, C>> given,
        Optional<Tick<F>> tick,
        Set<String> restarts,
        boolean isPhysical,
        boolean evenAfterDeath) {
    /**
     * The deadline of a row of the clock (行时限).
     *
     * @param key the key of its term in the policy
     */
    public record Tick<F>(String key, Due<F> due) {}

    /** Whether nothing but who may act, when, and death stands in its way. */
    boolean isFree() {
        return when.isEmpty() && given.isEmpty() && tick.isEmpty();
    }

    public boolean keepsState() {
        return from.equals(to);
    }
}
