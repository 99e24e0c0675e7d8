package io.yiyang.referral.workflow;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Duplicate;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.Decision.Stale;
import io.yiyang.referral.workflow.WorkflowEvent.Moved;
import io.yiyang.referral.workflow.WorkflowEvent.Noted;
import io.yiyang.referral.workflow.WorkflowEvent.Opened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A workflow (业务流程) as three pure, total functions over one table: {@link #decide} a command, {@link #evolve} a case
 * by an event, tell what is {@link #available}. None of them reads a clock, keeps state or does I/O; one instance serves
 * all threads.
 *
 * @param <S> the states
 * @param <C> the commands, a sealed family
 * @param <F> what the workflow knows about a case
 */
public abstract class Workflow<S extends Enum<S> & WorkflowState, C extends Command, F> {
    private final String name;
    private final TransitionTable<S, C, F> table;
    private final Map<Class<? extends C>, BilingualText> labels;

    /**
     * A workflow.
     *
     * @param name name and version such as {@code referral/1}; events record it
     * @param labels every command in words
     */
    protected Workflow(String name, TransitionTable<S, C, F> table, Map<Class<? extends C>, BilingualText> labels) {
        this.name = name;
        this.table = table;
        this.labels = Map.copyOf(labels);
        for (Class<? extends C> command : table.commands()) {
            label(command);
        }
        label(table.opening());
    }

    /** What is known about a case that the command opens. */
    protected abstract F opened(C opening);

    /** What is known after the command, which led to the state. Must understand every command ever recorded. */
    protected abstract F folded(F facts, C command, S to);

    /** Which organisations may act for the side; empty if any may. */
    protected abstract Optional<Set<OrganisationId>> parties(
            F facts, Side side, ReferralPolicy policy, Surroundings around);

    /** The variant of a deadline key that goes first, such as {@code urgent}. */
    protected String variant(F facts) {
        return "default";
    }

    /** The keys of the limits, codes and terms that its guards ask the policy for; deadlines of the clock aside. */
    public Set<String> policyKeys() {
        return Set.of();
    }

    /** The variants of its deadline keys, such as {@code urgent}. */
    public Set<String> variants() {
        return Set.of();
    }

    public final String name() {
        return name;
    }

    public final TransitionTable<S, C, F> table() {
        return table;
    }

    /** The command in words. */
    public final BilingualText label(Class<?> command) {
        BilingualText label = labels.get(command);
        if (label == null) {
            throw new IllegalArgumentException("command: must have a label in " + name + ", but was " + command);
        }
        return label;
    }

    /** Decides a command that opens a case which does not exist yet. */
    public final Decision<S, C> decideOpening(C command, ReferralPolicy policy, Surroundings around) {
        CommandHeader header = command.header();
        if (!command.getClass().equals(table.opening())) {
            return rejected(Problems.caseUnknown(header.caseId()), table.openers(), List.of());
        }
        if (header.expectedVersion() != 0 && !around.caseIdTaken()) {
            return new Stale<>(0);
        }
        F facts = opened(command);
        Circumstances<F> circumstances =
                new Circumstances<>(facts, header.actor(), header.occurredAt(), policy, around);
        List<Problem> failed = new ArrayList<>();
        if (!around.residentAlive()) {
            failed.add(Problems.residentDeceased());
        }
        if (around.caseIdTaken()) {
            failed.add(Problems.caseExists(header.caseId()));
        }
        failed.addAll(wrongSide(header.actor(), table.openers(), facts, policy, around));
        Problems.notYet(header, policy).ifPresent(failed::add);
        table.openedWhen().forEach(g -> g.check().apply(circumstances).ifPresent(failed::add));
        if (!failed.isEmpty()) {
            return rejected(failed, table.openers(), List.of());
        }
        List<Deadline> deadlines = deadlines(command, table.first(), facts, policy, row -> true, List.of());
        EventStamp stamp = new EventStamp(1, name, policy.reference());
        return new Accepted<>(List.of(new Opened<>(command, table.first(), stamp, deadlines)), deadlines, List.of());
    }

    /** {@link #decide(WorkflowCase, Command, ReferralPolicy, Surroundings)} with no other case and no stay known. */
    public final Decision<S, C> decide(WorkflowCase<S, C, F> current, C command, ReferralPolicy policy) {
        return decide(current, command, policy, Surroundings.alone());
    }

    /**
     * Decides a command.
     *
     * @throws IllegalArgumentException if the command is for another case
     */
    public final Decision<S, C> decide(
            WorkflowCase<S, C, F> current, C command, ReferralPolicy policy, Surroundings around) {
        CommandHeader header = command.header();
        Require.that(
                header.caseId().equals(current.id()), "command", "must be for case " + current.id(), header.caseId());
        Optional<WorkflowEvent<S, C>> before = current.remembered(command);
        if (before.isPresent()) {
            return before.get().command().getClass().equals(command.getClass())
                    ? new Duplicate<>(before.get().stamp().version())
                    : rejected(current, command, List.of(Problems.commandIdReused(header)), policy, around);
        }
        if (header.expectedVersion() != current.version()) {
            return new Stale<>(current.version());
        }
        Optional<Row<S, C, F>> row =
                table.row(current.state(), command.getClass(), header.actor().side());
        List<Problem> failed = row.isPresent()
                ? failedGuards(current, command, row.get(), policy, around)
                : List.of(noRow(current, command, around));
        return row.isPresent() && failed.isEmpty()
                ? accepted(current, command, row.get(), policy)
                : rejected(current, command, failed, policy, around);
    }

    private Problem noRow(WorkflowCase<S, C, F> current, C command, Surroundings around) {
        if (!around.residentAlive()) {
            return Problems.residentDeceased();
        }
        if (command.getClass().equals(table.opening())) {
            return Problems.caseExists(current.id());
        }
        Set<Side> sides = sides(table.at(current.state(), command.getClass()));
        return sides.isEmpty()
                ? Problems.notLegal(label(command.getClass()), current.state())
                : Problems.wrongSide(command.header().actor(), sides);
    }

    private List<Problem> failedGuards(
            WorkflowCase<S, C, F> current, C command, Row<S, C, F> row, ReferralPolicy policy, Surroundings around) {
        CommandHeader header = command.header();
        Circumstances<F> circumstances =
                new Circumstances<>(current.facts(), header.actor(), header.occurredAt(), policy, around);
        List<Problem> stranger = wrongSide(header.actor(), row.sides(), current.facts(), policy, around);
        if (!stranger.isEmpty()) {
            return stranger;
        }
        List<Problem> failed = new ArrayList<>(blocked(current, row, circumstances));
        Problems.outOfOrder(current, command, policy).ifPresent(failed::add);
        row.given().forEach(g -> g.check().apply(circumstances, command).ifPresent(failed::add));
        return failed;
    }

    /** What in the case itself stands in the way of the row. */
    private List<Problem> blocked(WorkflowCase<S, C, F> current, Row<S, C, F> row, Circumstances<F> circumstances) {
        List<Problem> failed = new ArrayList<>();
        if (!circumstances.around().residentAlive() && !row.evenAfterDeath()) {
            failed.add(Problems.residentDeceased());
        }
        row.tick().flatMap(tick -> notDue(current, row, tick, circumstances)).ifPresent(failed::add);
        row.when().forEach(g -> g.check().apply(circumstances).ifPresent(failed::add));
        return failed;
    }

    private Optional<Problem> notDue(
            WorkflowCase<S, C, F> current, Row<S, C, F> row, Row.Tick<F> tick, Circumstances<F> circumstances) {
        Optional<Deadline> open = openDeadline(current, row);
        if (open.isEmpty()) {
            return Optional.of(Problems.noDeadline(tick.key()));
        }
        Deadline deadline = open.get();
        if (deadline.due().isEmpty()) {
            // The calendar did not reach it when it was set: ask the policy of today, from the same start.
            ReferralPolicy policy = circumstances.policy();
            Optional<Cited<DeadlineTerm>> term = policy.deadline(tick.key(), variant(current.facts()));
            if (term.isEmpty()) {
                return Optional.of(Problems.noDeadline(tick.key()));
            }
            Outcome<Instant> due = dueAfter(term.get(), deadline.since(), policy);
            if (due.asOptional().isEmpty()) {
                return Optional.of(due.problems().get(0).with("policyKey", tick.key()));
            }
            deadline = deadline(deadline.id(), deadline.since(), row, term, due.asOptional(), policy);
        }
        return deadline.isDue(circumstances.at())
                ? Optional.empty()
                : Optional.of(Problems.notDue(deadline, circumstances.at()));
    }

    private static Outcome<Instant> dueAfter(Cited<DeadlineTerm> term, Instant start, ReferralPolicy policy) {
        return term.value().dueAfter(start, policy.calendar().map(Cited::value));
    }

    private Deadline deadline(
            String id,
            Instant since,
            Row<S, C, F> row,
            Optional<Cited<DeadlineTerm>> term,
            Optional<Instant> due,
            ReferralPolicy policy) {
        return new Deadline(
                id,
                since,
                due,
                row.name(),
                row.tick().orElseThrow().key(),
                term.map(Cited::source).orElse(name),
                term.filter(t -> t.value().needsCalendar())
                        .flatMap(t -> policy.calendar())
                        .map(calendar -> calendar.value().id()));
    }

    private Optional<Deadline> openDeadline(WorkflowCase<S, C, F> current, Row<S, C, F> row) {
        return current.deadlines().stream()
                .filter(d -> d.triggers().equals(row.name()))
                .findFirst();
    }

    private List<Problem> wrongSide(Actor actor, Set<Side> sides, F facts, ReferralPolicy policy, Surroundings around) {
        if (!sides.contains(actor.side())) {
            return List.of(Problems.wrongSide(actor, sides));
        }
        return parties(facts, actor.side(), policy, around)
                .filter(organisations -> !organisations.contains(actor.organisation()))
                .map(organisations -> List.of(Problems.wrongOrganisation(actor, organisations)))
                .orElse(List.of());
    }

    private Decision<S, C> accepted(WorkflowCase<S, C, F> current, C command, Row<S, C, F> row, ReferralPolicy policy) {
        F facts = folded(current.facts(), command, row.to());
        List<Deadline> kept = row.keepsState()
                ? current.deadlines().stream()
                        .filter(d -> !row.restarts().contains(d.triggers()))
                        .toList()
                : List.of();
        List<Deadline> after = deadlines(
                command,
                row.to(),
                facts,
                policy,
                ticking -> !row.keepsState() || row.restarts().contains(ticking.name()),
                kept);
        EventStamp stamp = new EventStamp(current.version() + 1, name, policy.reference());
        WorkflowEvent<S, C> event = row.keepsState()
                ? new Noted<>(command, row.to(), stamp, after)
                : new Moved<>(command, row.from(), row.to(), stamp, after);
        List<Deadline> cleared =
                current.deadlines().stream().filter(d -> !after.contains(d)).toList();
        List<Deadline> set =
                after.stream().filter(d -> !current.deadlines().contains(d)).toList();
        return new Accepted<>(List.of(event), set, cleared);
    }

    /** The deadlines of the state: those kept, and those that start now. */
    private List<Deadline> deadlines(
            C command, S state, F facts, ReferralPolicy policy, Predicate<Row<S, C, F>> starts, List<Deadline> kept) {
        List<Deadline> deadlines = new ArrayList<>(kept);
        for (Row<S, C, F> row : table.at(state)) {
            if (row.tick().isPresent() && starts.test(row)) {
                started(command, row, row.tick().get(), facts, policy).ifPresent(deadlines::add);
            }
        }
        return deadlines;
    }

    private Optional<Deadline> started(C command, Row<S, C, F> row, Row.Tick<F> tick, F facts, ReferralPolicy policy) {
        Optional<Due.Start> from = tick.due().from(facts, command.header().occurredAt());
        Optional<Cited<DeadlineTerm>> term = policy.deadline(tick.key(), variant(facts));
        if (from.isEmpty() || (!from.get().isDue() && term.isEmpty())) {
            return Optional.empty();
        }
        Instant since = from.get().instant();
        String id = command.header().caseId() + ":" + row.name();
        return Optional.of(
                from.get().isDue()
                        ? deadline(id, since, row, Optional.empty(), Optional.of(since), policy)
                        : deadline(
                                id,
                                since,
                                row,
                                term,
                                dueAfter(term.get(), since, policy).asOptional(),
                                policy));
    }

    /** Refuses a command for reasons that lie outside the case, such as what it would entail elsewhere. */
    public final Decision<S, C> reject(
            Optional<WorkflowCase<S, C, F>> current,
            C command,
            List<Problem> failed,
            ReferralPolicy policy,
            Surroundings around) {
        return current.map(c -> rejected(c, command, failed, policy, around))
                .orElseGet(() -> rejected(failed, table.openers(), List.of()));
    }

    private Decision<S, C> rejected(
            WorkflowCase<S, C, F> current,
            C command,
            List<Problem> failed,
            ReferralPolicy policy,
            Surroundings around) {
        CommandHeader header = command.header();
        Set<Side> mayAct = sides(table.at(current.state(), command.getClass()));
        if (mayAct.isEmpty()) {
            mayAct = sides(table.at(current.state()));
        }
        Circumstances<F> circumstances =
                new Circumstances<>(current.facts(), header.actor(), header.occurredAt(), policy, around);
        return rejected(
                failed,
                mayAct,
                table.at(current.state()).stream()
                        .map(row -> offer(current, row, circumstances))
                        .filter(Offer::isOpen)
                        .toList());
    }

    private static <S, C extends Command> Decision<S, C> rejected(
            List<Problem> failed, Set<Side> mayAct, List<Offer> offers) {
        return new Rejected<>(new Rejection(failed, mayAct, offers));
    }

    private static <S, C extends Command> Decision<S, C> rejected(
            Problem failed, Set<Side> mayAct, List<Offer> offers) {
        return rejected(List.of(failed), mayAct, offers);
    }

    private Set<Side> sides(List<Row<S, C, F>> rows) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        rows.forEach(row -> sides.addAll(row.sides()));
        return Collections.unmodifiableSet(sides);
    }

    /** {@link #available(WorkflowCase, Actor, Instant, ReferralPolicy, Surroundings)} with nothing else known. */
    public final List<Offer> available(WorkflowCase<S, C, F> current, Actor actor, Instant now, ReferralPolicy policy) {
        return available(current, actor, now, policy, Surroundings.alone());
    }

    /** What the actor's side can do in the case now, with the reasons for what it cannot do yet. */
    public final List<Offer> available(
            WorkflowCase<S, C, F> current, Actor actor, Instant now, ReferralPolicy policy, Surroundings around) {
        Circumstances<F> circumstances = new Circumstances<>(current.facts(), actor, now, policy, around);
        boolean party = parties(current.facts(), actor.side(), policy, around)
                .map(organisations -> organisations.contains(actor.organisation()))
                .orElse(true);
        return table.at(current.state()).stream()
                .filter(row -> party && row.sides().contains(actor.side()))
                .map(row -> offer(current, row, circumstances))
                .toList();
    }

    private Offer offer(WorkflowCase<S, C, F> current, Row<S, C, F> row, Circumstances<F> circumstances) {
        return new Offer(
                row.name(),
                label(row.command()),
                row.sides(),
                row.to().name(),
                row.given().stream().map(PayloadGuard::need).toList(),
                blocked(current, row, circumstances),
                row.tick().flatMap(tick -> openDeadline(current, row)).flatMap(Deadline::due));
    }

    /** The case that the event opened. */
    public final WorkflowCase<S, C, F> start(WorkflowEvent<S, C> opening) {
        Require.that(
                opening instanceof Opened,
                "event",
                "must open a case",
                opening.command().name());
        return WorkflowCase.opened(opening, opened(opening.command()));
    }

    /**
     * The case after the event.
     *
     * @throws IllegalArgumentException if the event is not the next one of the case
     */
    public final WorkflowCase<S, C, F> evolve(WorkflowCase<S, C, F> current, WorkflowEvent<S, C> event) {
        Require.that(
                event.stamp().version() == current.version() + 1
                        && event.command().header().caseId().equals(current.id()),
                "event",
                "must be the next one of " + current,
                event.command().header().caseId() + " version " + event.stamp().version());
        return current.after(event, folded(current.facts(), event.command(), event.to()));
    }

    /** The case that the events make. */
    public final WorkflowCase<S, C, F> replay(List<? extends WorkflowEvent<S, C>> events) {
        Require.that(!events.isEmpty(), "events", "must start with the one that opened the case", events);
        WorkflowCase<S, C, F> current = start(events.get(0));
        for (WorkflowEvent<S, C> event : events.subList(1, events.size())) {
            current = evolve(current, event);
        }
        return current;
    }

    /** The table as rows of Markdown (转换表). */
    public final String listing() {
        return Diagram.listing(this);
    }

    /** The table as a Mermaid state diagram (状态图). */
    public final String diagram() {
        return Diagram.of(this);
    }
}
