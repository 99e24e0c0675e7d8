package io.yiyang.referral.workflow;

import io.yiyang.model.identity.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One case as its events have left it (业务单): immutable, and always what {@link Workflow#replay} makes of the history.
 *
 * @param <S> the states of the workflow
 * @param <C> the commands of the workflow
 * @param <F> what the workflow knows about a case
 */
public final class WorkflowCase<S extends Enum<S> & WorkflowState, C extends Command, F> {
    /** How many of the latest events are searched for a repeated command; beyond it the caller's store must know. */
    public static final int REMEMBERED_COMMANDS = 64;

    private final S state;

    private final F facts;

    private final List<WorkflowEvent<S, C>> history;

    private WorkflowCase(S state, F facts, List<WorkflowEvent<S, C>> history) {
        this.state = state;
        this.facts = facts;
        this.history = List.copyOf(history);
    }

    static <S extends Enum<S> & WorkflowState, C extends Command, F> WorkflowCase<S, C, F> opened(
            WorkflowEvent<S, C> event, F facts) {
        return new WorkflowCase<>(event.to(), facts, List.of(event));
    }

    WorkflowCase<S, C, F> after(WorkflowEvent<S, C> event, F newFacts) {
        List<WorkflowEvent<S, C>> longer = new ArrayList<>(history.size() + 1);
        longer.addAll(history);
        longer.add(event);
        return new WorkflowCase<>(event.to(), newFacts, longer);
    }

    public CaseId id() {
        return history.get(0).command().header().caseId();
    }

    public S state() {
        return state;
    }

    /** How many events the case has; an actor names it as the version that the actor saw. */
    public long version() {
        return history.size();
    }

    public F facts() {
        return facts;
    }

    /** Every event, in the order in which they were recorded. */
    public List<WorkflowEvent<S, C>> history() {
        return history;
    }

    /** The deadlines that are open. */
    public List<Deadline> deadlines() {
        return last().deadlines();
    }

    /** When the case started. */
    public Instant openedAt() {
        return history.get(0).command().header().occurredAt();
    }

    /** When the last thing happened to the resident's body, absent if nothing has. */
    public Optional<Instant> lastPhysicalFact() {
        for (int i = history.size() - 1; i >= 0; i--) {
            C command = history.get(i).command();
            if (command instanceof PhysicalFact) {
                return Optional.of(command.header().occurredAt());
            }
        }
        return Optional.empty();
    }

    WorkflowEvent<S, C> last() {
        return history.get(history.size() - 1);
    }

    /** The event of the same command id among the latest ones. */
    Optional<WorkflowEvent<S, C>> remembered(C command) {
        int oldest = Math.max(0, history.size() - REMEMBERED_COMMANDS);
        for (int i = history.size() - 1; i >= oldest; i--) {
            WorkflowEvent<S, C> event = history.get(i);
            if (event.command().header().commandId().equals(command.header().commandId())) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkflowCase<?, ?, ?> that
                && state.equals(that.state)
                && facts.equals(that.facts)
                && history.equals(that.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id(), state, version());
    }

    @Override
    public String toString() {
        return id() + " " + state + " at version " + version();
    }
}
