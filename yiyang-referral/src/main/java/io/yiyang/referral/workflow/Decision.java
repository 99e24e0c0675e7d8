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
     * @param deadlinesSet the deadlines that the events opened
     * @param deadlinesCleared the deadlines that they settled
     */
    record Accepted<S, C extends Command>(
            List<WorkflowEvent<S, C>> events, List<Deadline> deadlinesSet, List<Deadline> deadlinesCleared)
            implements Decision<S, C> {
        public Accepted {
            events = List.copyOf(events);
            deadlinesSet = List.copyOf(deadlinesSet);
            deadlinesCleared = List.copyOf(deadlinesCleared);
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
