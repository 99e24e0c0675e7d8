package io.yiyang.referral.workflow;

import io.yiyang.referral.document.CodedReason;
import java.util.List;
import java.util.Optional;

/**
 * What has happened in a case (事件): the accepted command and what it did.
 *
 * @param <S> the states of the workflow
 * @param <C> the commands of the workflow
 */
public sealed interface WorkflowEvent<S, C extends Command> {
    /** What was done; for a correction as it is right, for an annulment as it was wrong. */
    C command();

    /** Who recorded the event, and when. */
    default CommandHeader header() {
        return command().header();
    }

    /** The state before, absent if the case was opened. */
    Optional<S> from();

    /** The state after. */
    S to();

    /** The version of the case after the event. */
    long version();

    /** Name and version of the workflow that decided, such as {@code referral/1}. */
    String workflow();

    /** Name and version of the policy under which it was decided. */
    String policy();

    /** All deadlines that are open after the event. */
    List<Deadline> deadlines();

    /** Whom the clock told, absent if nobody is needed. */
    default Optional<Alarm> alarm() {
        return Optional.empty();
    }

    /** Whether the event amends an earlier one, so that the case has to be told again. */
    default boolean isAmendment() {
        return this instanceof Corrected || this instanceof Annulled;
    }

    /** The case was opened (立案). */
    record Opened<S, C extends Command>(
            C command, S to, long version, String workflow, String policy, List<Deadline> deadlines)
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
    record Moved<S, C extends Command>(
            C command,
            S left,
            S to,
            long version,
            String workflow,
            String policy,
            List<Deadline> deadlines,
            Optional<Alarm> alarm)
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
    record Noted<S, C extends Command>(
            C command,
            S to,
            long version,
            String workflow,
            String policy,
            List<Deadline> deadlines,
            Optional<Alarm> alarm)
            implements WorkflowEvent<S, C> {
        public Noted {
            deadlines = List.copyOf(deadlines);
        }

        @Override
        public Optional<S> from() {
            return Optional.of(to);
        }
    }

    /**
     * An earlier event was corrected (更正).
     *
     * @param corrects the version of the event
     * @param command the command as it is right
     */
    record Corrected<S, C extends Command>(
            CommandHeader header,
            CodedReason reason,
            long corrects,
            C command,
            S to,
            long version,
            String workflow,
            String policy,
            List<Deadline> deadlines)
            implements WorkflowEvent<S, C> {
        public Corrected {
            deadlines = List.copyOf(deadlines);
        }

        @Override
        public Optional<S> from() {
            return Optional.of(to);
        }
    }

    /**
     * An earlier event was taken back (撤销), and reminders of the clock after it.
     *
     * @param annuls the version of the event
     * @param command the command that never should have been recorded
     */
    record Annulled<S, C extends Command>(
            CommandHeader header,
            CodedReason reason,
            long annuls,
            C command,
            S left,
            S to,
            long version,
            String workflow,
            String policy,
            List<Deadline> deadlines)
            implements WorkflowEvent<S, C> {
        public Annulled {
            deadlines = List.copyOf(deadlines);
        }

        @Override
        public Optional<S> from() {
            return Optional.of(left);
        }
    }
}
