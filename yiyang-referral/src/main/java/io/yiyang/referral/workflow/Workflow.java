package io.yiyang.referral.workflow;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.EscalationChain;
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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    private final Parties<F> parties;
    private final Map<Class<? extends C>, BilingualText> labels;
    private final Set<String> variants;
    private final Amendments<S, C, F> amendments = new Amendments<>(this);

    /**
     * A workflow.
     *
     * @param name name and version such as {@code referral/1}; events record it
     * @param labels every command in words
     */
    protected Workflow(
            String name,
            TransitionTable<S, C, F> table,
            Parties<F> parties,
            Map<Class<? extends C>, BilingualText> labels) {
        this(name, table, parties, labels, Set.of());
    }

    /**
     * A workflow whose deadlines have variants.
     *
     * @param variants what may stand behind a deadline key, such as {@code urgent}
     */
    protected Workflow(
            String name,
            TransitionTable<S, C, F> table,
            Parties<F> parties,
            Map<Class<? extends C>, BilingualText> labels,
            Set<String> variants) {
        this.name = name;
        this.table = table;
        this.parties = parties;
        this.labels = Map.copyOf(labels);
        this.variants = Set.copyOf(variants);
        for (Class<? extends C> command : table.commands()) {
            label(command);
        }
        label(table.opening());
    }

    /** What is known about a case that the command opens. */
    protected abstract F opened(C opening);

    /** What is known after the command, which led to the state. Must understand every command ever recorded. */
    protected abstract F folded(F facts, C command, S to);

    /**
     * The variant of a deadline key that goes first, such as {@code urgent}; one of {@link #variants}, or empty. No
     * command changes it once the case is open.
     */
    protected String variant(F facts) {
        return "";
    }

    /**
     * The names of the fields of the command that may be corrected later, beside its time. The rest steers the case, or
     * another one: then the way out is an annulment, or to end the case with a reason.
     */
    protected Set<String> correctable(Class<? extends C> command) {
        return Set.of("reason", "documents");
    }

    /** The keys of the limits, codes and terms that its guards ask the policy for; deadlines of the clock aside. */
    public Set<String> policyKeys() {
        return Set.of();
    }

    /** The variants of its deadline keys, such as {@code urgent}. */
    public final Set<String> variants() {
        return variants;
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
            return rejected(List.of(Problems.caseUnknown(header.caseId())), table.openers(), List::of);
        }
        if (header.expectedVersion() != 0 && !around.caseIdTaken()) {
            return new Stale<>(0);
        }
        F facts = opened(command);
        Circumstances<F> circumstances =
                new Circumstances<>(facts, header.actor(), header.occurredAt(), policy, around);
        List<Problem> failed = new ArrayList<>();
        if (isTooLate(circumstances)) {
            failed.add(Problems.residentDeceased());
        }
        if (around.caseIdTaken()) {
            failed.add(Problems.caseExists(header.caseId()));
        }
        failed.addAll(wrongSide(header.actor(), table.openers(), facts, policy, around));
        Problems.notYet(header, policy).ifPresent(failed::add);
        table.openedWhen().forEach(g -> g.check().apply(circumstances).ifPresent(failed::add));
        if (!failed.isEmpty()) {
            return rejected(failed, table.openers(), List::of);
        }
        List<Deadline> deadlines = List.of();
        for (Row<S, C, F> row : table.ticking(table.first())) {
            deadlines = plus(deadlines, started(command, row, facts, policy));
        }
        return new Accepted<>(new Opened<>(command, table.first(), 1, name, policy.reference(), deadlines), List.of());
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
        requireCase(current, header);
        WorkflowEvent<S, C> before = current.remembered(header.commandId());
        if (before != null) {
            return before.isAmendment() || !Components.isSameAttempt(before.command(), command)
                    ? rejected(current, command, List.of(Problems.commandIdReused(header)), policy, around)
                    : new Duplicate<>(before.version());
        }
        if (header.expectedVersion() != current.version()) {
            return new Stale<>(current.version());
        }
        Row<S, C, F> row =
                table.row(current.state(), command.getClass(), header.actor().side());
        List<Problem> failed = row == null
                ? List.of(noRow(current, command, around))
                : failedGuards(current, command, row, policy, around);
        return row != null && failed.isEmpty()
                ? accepted(current, command, row, policy)
                : rejected(current, command, failed, policy, around);
    }

    /**
     * Decides a correction: it must come from the organisation that recorded the event, change only what may be
     * corrected, fulfil the conditions of the event at its place in the history, and keep the order of physical facts.
     *
     * @param around what lay around the resident when it happened; {@link Surroundings#alone()} if nobody knows
     * @throws IllegalArgumentException if the correction is for another case
     */
    public final Decision<S, C> correct(
            WorkflowCase<S, C, F> current, Correction<C> correction, ReferralPolicy policy, Surroundings around) {
        requireCase(current, correction.header());
        return amendments.correct(current, correction, policy, around);
    }

    /**
     * Decides an annulment: only the last event goes, reminders of the clock aside, and never the opening one.
     *
     * @throws IllegalArgumentException if the annulment is for another case
     */
    public final Decision<S, C> annul(WorkflowCase<S, C, F> current, Annulment annulment, ReferralPolicy policy) {
        requireCase(current, annulment.header());
        return amendments.annul(current, annulment, policy);
    }

    private static void requireCase(WorkflowCase<?, ?, ?> current, CommandHeader header) {
        if (!header.caseId().equals(current.id())) {
            throw new IllegalArgumentException(
                    "command: must be for case " + current.id() + ", but was " + header.caseId());
        }
    }

    private Problem noRow(WorkflowCase<S, C, F> current, C command, Surroundings around) {
        if (!around.residentAlive()) {
            return Problems.residentDeceased();
        }
        if (command.getClass().equals(table.opening())) {
            return Problems.caseExists(current.id());
        }
        Set<Side> sides = table.sides(current.state(), command.getClass());
        return sides.isEmpty()
                ? Problems.notLegal(label(command.getClass()), current.state())
                : Problems.wrongSide(command.header().actor(), sides);
    }

    private List<Problem> failedGuards(
            WorkflowCase<S, C, F> current, C command, Row<S, C, F> row, ReferralPolicy policy, Surroundings around) {
        CommandHeader header = command.header();
        List<Problem> failed = wrongOrganisation(header.actor(), current.facts(), policy, around);
        if (!failed.isEmpty()) {
            return failed;
        }
        Optional<Problem> outOfOrder = Problems.outOfOrder(current, header, row.isPhysical(), policy);
        if (row.isFree() && around.residentAlive()) {
            return plus(failed, outOfOrder);
        }
        Circumstances<F> circumstances =
                new Circumstances<>(current.facts(), header.actor(), header.occurredAt(), policy, around);
        failed = plus(blocked(current, row, circumstances), outOfOrder);
        for (PayloadGuard<F, C> guard : row.given()) {
            failed = plus(failed, guard.check().apply(circumstances, command));
        }
        return failed;
    }

    /** What in the case itself stands in the way of the row. */
    private List<Problem> blocked(WorkflowCase<S, C, F> current, Row<S, C, F> row, Circumstances<F> circumstances) {
        List<Problem> failed = List.of();
        if (!row.evenAfterDeath() && isTooLate(circumstances)) {
            failed = plus(failed, Problems.residentDeceased());
        }
        if (row.tick().isPresent()) {
            failed = plus(failed, notDue(current, row, row.tick().get(), circumstances));
        }
        for (StateGuard<F> guard : row.when()) {
            failed = plus(failed, guard.check().apply(circumstances));
        }
        return failed;
    }

    /** What follows from something before the death is done all the same, however late the message. */
    private static boolean isTooLate(Circumstances<?> c) {
        return !c.around().residentAlive() && c.actor().side() != Side.CONSEQUENCE;
    }

    /** The list with one more, if there is one; most lists stay empty and cost nothing. */
    static <T> List<T> plus(List<T> list, Optional<T> more) {
        return more.isEmpty() ? list : plus(list, more.get());
    }

    private static <T> List<T> plus(List<T> list, T more) {
        if (list.isEmpty()) {
            return List.of(more);
        }
        if (list.size() == 1) {
            return List.of(list.get(0), more);
        }
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
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
            Cited<DeadlineTerm> term = term(tick.key(), current.facts(), policy);
            if (term == null) {
                return Optional.of(Problems.noDeadline(tick.key()));
            }
            Outcome<Instant> due = dueAfter(term, deadline.since(), policy);
            if (due.asOptional().isEmpty()) {
                return Optional.of(due.problems().get(0).with("policyKey", tick.key()));
            }
            deadline = deadline(current.id(), deadline.since(), row, tick, term, due.asOptional(), policy);
        }
        return deadline.isDue(circumstances.at())
                ? Optional.empty()
                : Optional.of(Problems.notDue(deadline, circumstances.at()));
    }

    private @Nullable Cited<DeadlineTerm> term(String key, F facts, ReferralPolicy policy) {
        return policy.deadline(key, variant(facts)).orElse(null);
    }

    private static Outcome<Instant> dueAfter(Cited<DeadlineTerm> term, Instant start, ReferralPolicy policy) {
        DeadlineTerm value = term.value();
        return value.dueAfter(start, value.needsCalendar() ? policy.calendar().map(Cited::value) : Optional.empty());
    }

    private Deadline deadline(
            CaseId id,
            Instant since,
            Row<S, C, F> row,
            Row.Tick<F> tick,
            @Nullable Cited<DeadlineTerm> term,
            Optional<Instant> due,
            ReferralPolicy policy) {
        return new Deadline(
                id,
                since,
                due,
                row.name(),
                tick.key(),
                term == null ? name : term.source(),
                term != null && term.value().needsCalendar()
                        ? policy.calendar().map(calendar -> calendar.value().id())
                        : Optional.empty());
    }

    private Optional<Deadline> openDeadline(WorkflowCase<S, C, F> current, Row<S, C, F> row) {
        for (Deadline deadline : current.deadlines()) {
            if (deadline.triggers().equals(row.name())) {
                return Optional.of(deadline);
            }
        }
        return Optional.empty();
    }

    List<Problem> wrongSide(Actor actor, Set<Side> sides, F facts, ReferralPolicy policy, Surroundings around) {
        return sides.contains(actor.side())
                ? wrongOrganisation(actor, facts, policy, around)
                : List.of(Problems.wrongSide(actor, sides));
    }

    private List<Problem> wrongOrganisation(Actor actor, F facts, ReferralPolicy policy, Surroundings around) {
        return parties.mayAct(actor, facts, policy, around)
                ? List.of()
                : List.of(Problems.wrongOrganisation(actor, parties.of(actor.side(), facts, policy, around)));
    }

    private Decision<S, C> accepted(WorkflowCase<S, C, F> current, C command, Row<S, C, F> row, ReferralPolicy policy) {
        List<Deadline> before = current.deadlines();
        List<Deadline> after = deadlines(before, current.facts(), command, row, policy);
        long version = current.version() + 1;
        String rules = policy.reference();
        Optional<Alarm> alarm = row.tick().isPresent() && !row.to().isFinal()
                ? Optional.of(alarm(current, row, policy))
                : Optional.empty();
        return new Accepted<>(
                row.keepsState()
                        ? new Noted<>(command, row.to(), version, name, rules, after, alarm)
                        : new Moved<>(command, row.from(), row.to(), version, name, rules, after, alarm),
                before);
    }

    /** The deadlines that are open after the row: those of a kept state go on, unless the row starts them again. */
    private List<Deadline> deadlines(
            List<Deadline> before, F facts, C command, Row<S, C, F> row, ReferralPolicy policy) {
        List<Row<S, C, F>> ticking = table.ticking(row.to());
        if (ticking.isEmpty()) {
            return List.of();
        }
        if (row.keepsState() && row.restarts().isEmpty()) {
            return before;
        }
        F known = table.ticksFromLastStep(row.to()) ? facts : folded(facts, command, row.to());
        List<Deadline> after = List.of();
        if (row.keepsState()) {
            for (Deadline open : before) {
                after = row.restarts().contains(open.triggers()) ? after : plus(after, open);
            }
        }
        for (Row<S, C, F> each : ticking) {
            if (!row.keepsState() || row.restarts().contains(each.name())) {
                after = plus(after, started(command, each, known, policy));
            }
        }
        return after;
    }

    /** Whom the chain names next: as far along as the clock has told it since anybody else acted. */
    private Alarm alarm(WorkflowCase<S, C, F> current, Row<S, C, F> row, ReferralPolicy policy) {
        String key = row.tick().orElseThrow().key();
        int round = current.remindersInARow(row.command()) + 1;
        Optional<Cited<EscalationChain>> chain =
                policy.escalation(key).filter(c -> !c.value().recipients().isEmpty());
        if (chain.isEmpty()) {
            return new Alarm.NobodyToTell(key, round);
        }
        List<EscalationChain.Recipient> recipients = chain.get().value().recipients();
        return new Alarm.Told(
                key,
                round,
                recipients.get(Math.min(round, recipients.size()) - 1),
                chain.get().source());
    }

    /** The deadline of a row that the command starts. */
    Optional<Deadline> started(C command, Row<S, C, F> row, F facts, ReferralPolicy policy) {
        Row.Tick<F> tick = row.tick().orElseThrow();
        Instant lastStep = command.header().occurredAt();
        if (command.getClass() == row.command()) {
            Optional<Cited<EscalationChain>> chain = policy.escalation(tick.key());
            Optional<DeadlineTerm.Elapsed> repeat = chain.flatMap(c -> c.value().repeatEvery());
            if (repeat.isPresent()) {
                Optional<Instant> due = Optional.of(repeat.get().after(lastStep));
                return Optional.of(new Deadline(
                        command.header().caseId(),
                        lastStep,
                        due,
                        row.name(),
                        tick.key(),
                        chain.get().source(),
                        Optional.empty()));
            }
        }
        Optional<Due.Start> from = tick.due().from(facts, lastStep);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Instant since = from.get().instant();
        CaseId id = command.header().caseId();
        if (from.get().isDue()) {
            return Optional.of(deadline(id, since, row, tick, null, Optional.of(since), policy));
        }
        Cited<DeadlineTerm> term = term(tick.key(), facts, policy);
        return term == null
                ? Optional.empty()
                : Optional.of(deadline(
                        id,
                        since,
                        row,
                        tick,
                        term,
                        dueAfter(term, since, policy).asOptional(),
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
                .orElseGet(() -> rejected(failed, table.openers(), List::of));
    }

    /** Refuses a correction or an annulment for reasons that lie outside the case. */
    public final Decision<S, C> reject(
            WorkflowCase<S, C, F> current,
            CommandHeader amendment,
            List<Problem> failed,
            ReferralPolicy policy,
            Surroundings around) {
        return rejected(current, amendment, Set.of(), failed, policy, around);
    }

    private Decision<S, C> rejected(
            WorkflowCase<S, C, F> current,
            C command,
            List<Problem> failed,
            ReferralPolicy policy,
            Surroundings around) {
        return rejected(
                current, command.header(), table.sides(current.state(), command.getClass()), failed, policy, around);
    }

    Decision<S, C> rejected(
            WorkflowCase<S, C, F> current,
            CommandHeader header,
            Set<Side> sides,
            List<Problem> failed,
            ReferralPolicy policy,
            Surroundings around) {
        return rejected(
                failed,
                sides.isEmpty() ? table.acting(current.state()) : sides,
                () -> open(
                        current,
                        new Circumstances<>(current.facts(), header.actor(), header.occurredAt(), policy, around)));
    }

    private List<Offer> open(WorkflowCase<S, C, F> current, Circumstances<F> circumstances) {
        return table.at(current.state()).stream()
                .map(row -> offer(current, row, circumstances))
                .filter(Offer::isOpen)
                .toList();
    }

    private static <S, C extends Command> Decision<S, C> rejected(
            List<Problem> failed, Set<Side> mayAct, Supplier<List<Offer>> legalNow) {
        return new Rejected<>(new Rejection(failed, mayAct, legalNow));
    }

    /** {@link #available(WorkflowCase, Actor, Instant, ReferralPolicy, Surroundings)} with nothing else known. */
    public final List<Offer> available(WorkflowCase<S, C, F> current, Actor actor, Instant now, ReferralPolicy policy) {
        return available(current, actor, now, policy, Surroundings.alone());
    }

    /** What the actor's side can do in the case now, with the reasons for what it cannot do yet. */
    public final List<Offer> available(
            WorkflowCase<S, C, F> current, Actor actor, Instant now, ReferralPolicy policy, Surroundings around) {
        Circumstances<F> circumstances = new Circumstances<>(current.facts(), actor, now, policy, around);
        boolean party = parties.mayAct(actor, current.facts(), policy, around);
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
        requireNext(current.id(), current.version(), event);
        return event.isAmendment()
                ? amendments.evolve(current, event)
                : current.after(event, folded(current.facts(), event.command(), event.to()));
    }

    /** The case that the events make. */
    public final WorkflowCase<S, C, F> replay(List<? extends WorkflowEvent<S, C>> events) {
        Require.that(!events.isEmpty(), "events", "must start with the one that opened the case", events);
        Iterator<? extends WorkflowEvent<S, C>> each = events.iterator();
        WorkflowCase.Growing<S, C, F> growing = start(each.next()).growing();
        CaseId id = events.get(0).header().caseId();
        while (each.hasNext()) {
            WorkflowEvent<S, C> event = each.next();
            requireNext(id, growing.version(), event);
            if (event.isAmendment()) {
                growing = amendments.evolve(growing.grown(), event).growing();
            } else {
                growing.add(event, folded(growing.facts(), event.command(), event.to()));
            }
        }
        return growing.grown();
    }

    private static void requireNext(CaseId id, long version, WorkflowEvent<?, ?> event) {
        if (event.version() != version + 1
                || event instanceof Opened
                || !event.header().caseId().equals(id)) {
            throw new IllegalArgumentException("event: must be the next one of " + id + " at version " + version
                    + ", but was " + event.header().caseId() + " version " + event.version());
        }
    }

    /** The table as rows of Markdown (转换表). */
    public final String listing() {
        return Diagram.listing(this);
    }

    /** The table as a Mermaid state diagram (状态图). */
    public final String diagram() {
        return Diagram.mermaid(this);
    }

    /** The table as a PlantUML state diagram (状态图). */
    public final String plantUml() {
        return Diagram.plantUml(this);
    }
}
