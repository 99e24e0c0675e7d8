package io.yiyang.referral.workflow;

import java.util.List;
import java.util.Optional;

/**
 * What has happened in a case (事件): the accepted command and what it did.
 *
 * @param <S> the states of the workflow
 * @param <C> the commands of the workflow
 */
public sealed interface WorkflowEvent<S, C extends Command> {
    C command();

    /** The state before, absent if the case was opened. */
    Optional<S> from();

    /** The state after. */
    S to();

    EventStamp stamp();

    /** All deadlines that are open after the event. */
    List<Deadline> deadlines();

    /** The case was opened (立案). */
    record Opened<S, C extends Command>(C command, S to, EventStamp stamp, List<Deadline> deadlines)
            implements WorkflowEvent<S, C> {
        public Opened {
            deadlines = List.copyOf(deadlines);
        }

        @Override
        public Optional<S> from() {
            return Optional.empty();
        }
    }

    /** The case moved to another state (状态变更). */
    record Moved<S, C extends Command>(C command, S left, S to, EventStamp stamp, List<Deadline> deadlines)
            implements WorkflowEvent<S, C> {
        public Moved {
            deadlines = List.copyOf(deadlines);
        }

        @Override
        public Optional<S> from() {
            return Optional.of(left);
        }
    }

    /** Something was recorded and the state stayed (记录). */
    record Noted<S, C extends Command>(C command, S to, EventStamp stamp, List<Deadline> deadlines)
            implements WorkflowEvent<S, C> {
        public Noted {
            deadlines = List.copyOf(deadlines);
        }

        @Override
        public Optional<S> from() {
            return Optional.of(to);
        }
    }
}
