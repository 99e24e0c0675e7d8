package io.yiyang.referral.workflow;

import java.util.List;

/**
 * What a workflow answers to a command (办理结果).
 *
 * @param <S> the states of the workflow
 * @param <C> the commands of the workflow
 */
public sealed interface Decision<S, C extends Command> {
    /**
     * Done (已受理).
     *
     * @param event what has happened
     * @param deadlinesBefore the deadlines that were open before
     */
    record Accepted<S, C extends Command>(WorkflowEvent<S, C> event, List<Deadline> deadlinesBefore)
            implements Decision<S, C> {
        public Accepted {
            deadlinesBefore = List.copyOf(deadlinesBefore);
        }

        /** The deadlines that the event opened. */
        public List<Deadline> deadlinesSet() {
            return without(event.deadlines(), deadlinesBefore);
        }

        /** The deadlines that it settled. */
        public List<Deadline> deadlinesCleared() {
            return without(deadlinesBefore, event.deadlines());
        }

        private static List<Deadline> without(List<Deadline> some, List<Deadline> others) {
            return some.stream().filter(deadline -> !others.contains(deadline)).toList();
        }
    }

    /** Refused, and nothing changed (已拒绝). */
    record Rejected<S, C extends Command>(Rejection rejection) implements Decision<S, C> {}

    /** The same attempt was accepted before, and nothing changed (重复提交): the version that it led to. */
    record Duplicate<S, C extends Command>(long firstDecisionVersion) implements Decision<S, C> {}

    /** The actor saw an older state, and nothing changed (版本过期). */
    record Stale<S, C extends Command>(long currentVersion) implements Decision<S, C> {}

    default boolean isAccepted() {
        return this instanceof Accepted;
    }
}
