package io.yiyang.referral.workflow;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case as its events have left it (业务单): immutable, and always what {@link Workflow#replay} makes of the history.
 *
 * @param <S> the states of the workflow
 * @param <C> the commands of the workflow
 * @param <F> what the workflow knows about a case
 */
public final class WorkflowCase<S extends Enum<S> & WorkflowState, C extends Command, F> {
    /**
     * How many of the latest events are searched for a repeated command. An attempt that is older than that names a
     * version long gone, and is answered as stale: it is never done twice.
     */
    public static final int REMEMBERED_COMMANDS = 64;

    private final F facts;
    private final History<S, C> history;
    /** The events as they count now, corrected ones replaced and annulled ones left out; absent if none was amended. */
    private final @Nullable History<S, C> amended;

    private final Instant openedAt;
    /** Two bits for each command id: an id whose bits are not both set was never seen. */
    private final long seen;

    private WorkflowCase(F facts, History<S, C> history, @Nullable History<S, C> amended, Instant openedAt, long seen) {
        this.facts = facts;
        this.history = history;
        this.amended = amended;
        this.openedAt = openedAt;
        this.seen = seen;
    }

    static <S extends Enum<S> & WorkflowState, C extends Command, F> WorkflowCase<S, C, F> opened(
            WorkflowEvent<S, C> event, F facts) {
        History<S, C> history = History.of(event);
        return new WorkflowCase<>(
                facts,
                history,
                null,
                event.command().header().occurredAt(),
                bits(event.header().commandId()));
    }

    /** The case, still growing event by event without the cases between: for a replay. */
    Growing<S, C, F> growing() {
        return new Growing<>(this);
    }

    static final class Growing<S extends Enum<S> & WorkflowState, C extends Command, F> {
        private final WorkflowCase<S, C, F> start;
        private F facts;
        private History<S, C> history;
        private @Nullable History<S, C> amended;
        private long seen;

        private Growing(WorkflowCase<S, C, F> start) {
            this.start = start;
            this.facts = start.facts;
            this.history = start.history;
            this.amended = start.amended;
            this.seen = start.seen;
        }

        F facts() {
            return facts;
        }

        long version() {
            return history.size();
        }

        void add(WorkflowEvent<S, C> event, F newFacts) {
            facts = newFacts;
            history = history.plus(event);
            amended = amended == null ? null : amended.plus(event);
            seen |= bits(event.header().commandId());
        }

        WorkflowCase<S, C, F> grown() {
            return new WorkflowCase<>(facts, history, amended, start.openedAt, seen);
        }
    }

    WorkflowCase<S, C, F> after(WorkflowEvent<S, C> event, F newFacts) {
        return new WorkflowCase<>(
                newFacts,
                history.plus(event),
                amended == null ? null : amended.plus(event),
                openedAt,
                seen | bits(event.header().commandId()));
    }

    /** The case after an amendment: the events that count now, and what they tell. */
    WorkflowCase<S, C, F> amended(WorkflowEvent<S, C> amendment, List<WorkflowEvent<S, C>> counting, F newFacts) {
        return new WorkflowCase<>(
                newFacts,
                history.plus(amendment),
                History.of(counting),
                counting.get(0).command().header().occurredAt(),
                seen | bits(amendment.header().commandId()));
    }

    private static long bits(CommandId id) {
        int hash = id.value().hashCode();
        return 1L << hash | 1L << (hash >>> Byte.SIZE);
    }

    public CaseId id() {
        return history.last().header().caseId();
    }

    public S state() {
        return history.last().to();
    }

    /** How many events the case has; an actor names it as the version that the actor saw. */
    public long version() {
        return history.size();
    }

    public F facts() {
        return facts;
    }

    /** Every event as it was recorded. */
    public List<WorkflowEvent<S, C>> history() {
        return history.toList();
    }

    /** The events as they count now: corrected ones as they are right, annulled ones and amendments left out. */
    public List<WorkflowEvent<S, C>> effectiveEvents() {
        return effective().toList();
    }

    private History<S, C> effective() {
        return amended == null ? history : amended;
    }

    /** The deadlines that are open. */
    public List<Deadline> deadlines() {
        return history.last().deadlines();
    }

    /** When the case started. */
    public Instant openedAt() {
        return openedAt;
    }

    /** When the last thing happened to the resident's body, absent if nothing has. */
    public Optional<Instant> lastPhysicalFact() {
        for (History<S, C> each = effective(); each != null; each = each.before()) {
            C command = each.last().command();
            if (command instanceof PhysicalFact) {
                return Optional.of(command.header().occurredAt());
            }
        }
        return Optional.empty();
    }

    /** The event of the same command id among the latest ones. */
    @Nullable
    WorkflowEvent<S, C> remembered(CommandId id) {
        long bits = bits(id);
        if ((seen & bits) != bits) {
            return null;
        }
        History<S, C> each = history;
        for (int i = 0; i < REMEMBERED_COMMANDS && each != null; i++) {
            if (each.last().header().commandId().equals(id)) {
                return each.last();
            }
            each = each.before();
        }
        return null;
    }

    /** How often the clock has sent the command since anybody else acted. */
    int remindersInARow(Class<?> command) {
        int reminders = 0;
        for (History<S, C> each = effective(); each != null; each = each.before()) {
            C sent = each.last().command();
            if (sent.header().actor().side() != Side.CLOCK) {
                break;
            }
            reminders += sent.getClass() == command ? 1 : 0;
        }
        return reminders;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkflowCase<?, ?, ?> that
                && facts.equals(that.facts)
                && history.hasSameEvents(that.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id(), state(), version());
    }

    @Override
    public String toString() {
        return id() + " " + state() + " at version " + version();
    }
}
