package io.yiyang.referral.workflow;

import io.yiyang.model.outcome.Problem;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.ReasonRule;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Decision.Duplicate;
import io.yiyang.referral.workflow.Decision.Stale;
import io.yiyang.referral.workflow.WorkflowEvent.Annulled;
import io.yiyang.referral.workflow.WorkflowEvent.Corrected;
import io.yiyang.referral.workflow.WorkflowEvent.Moved;
import io.yiyang.referral.workflow.WorkflowEvent.Noted;
import io.yiyang.referral.workflow.WorkflowEvent.Opened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Corrections and annulments: what was recorded stays, and the case is told again. The rules stand in decision 0011. */
final class Amendments<S extends Enum<S> & WorkflowState, C extends Command, F> {
    private final Workflow<S, C, F> workflow;

    Amendments(Workflow<S, C, F> workflow) {
        this.workflow = workflow;
    }

    Decision<S, C> correct(
            WorkflowCase<S, C, F> current, Correction<C> correction, ReferralPolicy policy, Surroundings around) {
        CommandHeader header = correction.header();
        WorkflowEvent<S, C> before = current.remembered(header.commandId());
        if (before != null) {
            return before instanceof Corrected<S, C> done
                            && Components.isSameAttempt(done.header(), header)
                            && done.corrects() == correction.version()
                            && done.reason().equals(correction.reason())
                            && done.command().equals(correction.replacement())
                    ? new Duplicate<>(done.version())
                    : refused(current, header, Problems.commandIdReused(header), policy);
        }
        if (header.expectedVersion() != current.version()) {
            return new Stale<>(current.version());
        }
        List<WorkflowEvent<S, C>> counting = new ArrayList<>(current.effectiveEvents());
        int place = place(counting, correction.version());
        if (place < 0) {
            return refused(current, header, Problems.notOnRecord(correction.version()), policy);
        }
        WorkflowEvent<S, C> wrong = counting.get(place);
        List<Problem> failed = Workflow.plus(
                reasonAndTime(Correction.class, header, correction.reason(), policy), notByAuthor(wrong, header));
        if (failed.isEmpty()) {
            failed = unfit(counting, place, wrong.command(), correction, policy, around);
        }
        if (!failed.isEmpty()) {
            return refused(current, header, failed, policy);
        }
        counting.set(place, with(wrong, correction.replacement()));
        List<Deadline> deadlines = deadlines(counting, policy);
        return new Decision.Accepted<>(
                new Corrected<>(
                        header,
                        correction.reason(),
                        correction.version(),
                        correction.replacement(),
                        current.state(),
                        current.version() + 1,
                        workflow.name(),
                        policy.reference(),
                        deadlines),
                current.deadlines());
    }

    Decision<S, C> annul(WorkflowCase<S, C, F> current, Annulment annulment, ReferralPolicy policy) {
        CommandHeader header = annulment.header();
        WorkflowEvent<S, C> before = current.remembered(header.commandId());
        if (before != null) {
            return before instanceof Annulled<S, C> done
                            && Components.isSameAttempt(done.header(), header)
                            && done.annuls() == annulment.version()
                            && done.reason().equals(annulment.reason())
                    ? new Duplicate<>(done.version())
                    : refused(current, header, Problems.commandIdReused(header), policy);
        }
        if (header.expectedVersion() != current.version()) {
            return new Stale<>(current.version());
        }
        List<WorkflowEvent<S, C>> counting = current.effectiveEvents();
        int place = place(counting, annulment.version());
        if (place < 0) {
            return refused(current, header, Problems.notOnRecord(annulment.version()), policy);
        }
        WorkflowEvent<S, C> wrong = counting.get(place);
        if (wrong instanceof Opened) {
            return refused(current, header, Problems.openingStays(), policy);
        }
        List<Problem> failed = Workflow.plus(
                reasonAndTime(Annulment.class, header, annulment.reason(), policy),
                notByParty(counting, wrong, header, policy));
        long last = counting.get(lastAct(counting)).version();
        if (wrong.version() != last) {
            failed = Workflow.plus(failed, Optional.of(Problems.notTheLast(last)));
        }
        if (!failed.isEmpty()) {
            return refused(current, header, failed, policy);
        }
        List<WorkflowEvent<S, C>> left = counting.subList(0, place);
        return new Decision.Accepted<>(
                new Annulled<>(
                        header,
                        annulment.reason(),
                        annulment.version(),
                        wrong.command(),
                        current.state(),
                        left.get(place - 1).to(),
                        current.version() + 1,
                        workflow.name(),
                        policy.reference(),
                        deadlines(left, policy)),
                current.deadlines());
    }

    WorkflowCase<S, C, F> evolve(WorkflowCase<S, C, F> current, WorkflowEvent<S, C> amendment) {
        List<WorkflowEvent<S, C>> counting = new ArrayList<>(current.effectiveEvents());
        if (amendment instanceof Corrected<S, C> corrected) {
            int place = required(counting, corrected.corrects());
            counting.set(place, with(counting.get(place), corrected.command()));
        } else if (amendment instanceof Annulled<S, C> annulled) {
            counting = counting.subList(0, required(counting, annulled.annuls()));
        }
        return current.amended(amendment, counting, facts(counting));
    }

    private F facts(List<WorkflowEvent<S, C>> counting) {
        F facts = workflow.opened(counting.get(0).command());
        for (WorkflowEvent<S, C> event : counting.subList(1, counting.size())) {
            facts = workflow.folded(facts, event.command(), event.to());
        }
        return facts;
    }

    /** The deadlines that run after these events, each from the event that started it. */
    private List<Deadline> deadlines(List<WorkflowEvent<S, C>> counting, ReferralPolicy policy) {
        F facts = facts(counting);
        S state = counting.get(counting.size() - 1).to();
        List<Deadline> deadlines = List.of();
        for (Row<S, C, F> row : workflow.table().ticking(state)) {
            int starter = counting.size() - 1;
            while (counting.get(starter) instanceof Noted<S, C> noted && !restarts(noted, row)) {
                starter--;
            }
            deadlines = Workflow.plus(
                    deadlines, workflow.started(counting.get(starter).command(), row, facts, policy));
        }
        return deadlines;
    }

    private boolean restarts(Noted<S, C> noted, Row<S, C, F> ticking) {
        Row<S, C, F> row = row(noted);
        return row != null && row.restarts().contains(ticking.name());
    }

    private @org.jspecify.annotations.Nullable Row<S, C, F> row(WorkflowEvent<S, C> event) {
        return event.from().isEmpty()
                ? null
                : workflow.table()
                        .row(
                                event.from().get(),
                                event.command().getClass(),
                                event.command().header().actor().side());
    }

    private List<Problem> unfit(
            List<WorkflowEvent<S, C>> counting,
            int place,
            C wrong,
            Correction<C> correction,
            ReferralPolicy policy,
            Surroundings around) {
        C right = correction.replacement();
        Side side = wrong.header().actor().side();
        boolean followed = side == Side.CONSEQUENCE;
        if (side == Side.CLOCK || (followed && correction.header().actor().side() != Side.CONSEQUENCE)) {
            return List.of(Problems.notAPersonsAct());
        }
        if (wrong.getClass() != right.getClass() || !sameAct(wrong.header(), right.header())) {
            return List.of(Problems.notCorrectable(Set.of("header")));
        }
        Set<String> changed = Components.differing(wrong, right);
        if (changed.isEmpty() && wrong.header().equals(right.header())) {
            return List.of(Problems.nothingCorrected());
        }
        Set<String> forbidden = new TreeSet<>(changed);
        // What another case entailed is right if it is what the corrected cause entails.
        forbidden.removeAll(followed ? changed : workflow.correctable(kind(wrong)));
        if (!forbidden.isEmpty()) {
            return List.of(Problems.notCorrectable(forbidden));
        }
        List<Problem> failed =
                Workflow.plus(outOfOrder(counting, place, right), Problems.notYet(right.header(), policy));
        F before = place == 0 ? workflow.opened(right) : facts(counting.subList(0, place));
        Circumstances<F> then = new Circumstances<>(
                before, right.header().actor(), right.header().occurredAt(), policy, around);
        Row<S, C, F> row = row(counting.get(place));
        for (StateGuard<F> guard : row == null ? workflow.table().openedWhen() : row.when()) {
            failed = Workflow.plus(failed, guard.check().apply(then));
        }
        if (row != null) {
            for (PayloadGuard<F, C> guard : row.given()) {
                failed = Workflow.plus(failed, guard.check().apply(then, right));
            }
        }
        return failed;
    }

    @SuppressWarnings("unchecked")
    private Class<? extends C> kind(C command) {
        return (Class<? extends C>) command.getClass();
    }

    /** Only when it happened may differ. */
    private static boolean sameAct(CommandHeader wrong, CommandHeader right) {
        return wrong.equals(new CommandHeader(
                right.commandId(),
                right.caseId(),
                right.expectedVersion(),
                right.actor(),
                wrong.occurredAt(),
                right.recordedAt()));
    }

    /** Physical facts keep their order, and nothing happens before the case was opened. */
    private static <S, C extends Command> List<Problem> outOfOrder(
            List<WorkflowEvent<S, C>> counting, int place, C right) {
        Instant at = right.header().occurredAt();
        for (int i = 0; i < counting.size(); i++) {
            C other = counting.get(i).command();
            Instant then = other.header().occurredAt();
            boolean ordered = i == 0 || place == 0 || (other instanceof PhysicalFact && right instanceof PhysicalFact);
            if (ordered && ((i < place && at.isBefore(then)) || (i > place && at.isAfter(then)))) {
                return List.of(Problems.correctedOutOfOrder(right.header(), other, then));
            }
        }
        return List.of();
    }

    private static List<Problem> reasonAndTime(
            Class<?> amendment, CommandHeader header, CodedReason reason, ReferralPolicy policy) {
        List<Problem> failed = Workflow.plus(List.of(), Problems.notYet(header, policy));
        Cited<ReasonRule> rule = policy.reasons().get(amendment);
        return rule == null ? failed : Workflow.plus(failed, CommonGuards.unfit(reason, rule.value()));
    }

    private static Optional<Problem> notByAuthor(WorkflowEvent<?, ?> wrong, CommandHeader header) {
        Actor author = wrong.command().header().actor();
        return author.organisation().equals(header.actor().organisation())
                        && author.side() == header.actor().side()
                ? Optional.empty()
                : Optional.of(Problems.notItsAuthor(header.actor()));
    }

    /** What a person did, its author annuls; what the clock did, any party who could have acted instead. */
    private Optional<Problem> notByParty(
            List<WorkflowEvent<S, C>> counting,
            WorkflowEvent<S, C> wrong,
            CommandHeader header,
            ReferralPolicy policy) {
        Side side = wrong.command().header().actor().side();
        if (side == Side.CONSEQUENCE && header.actor().side() != Side.CONSEQUENCE) {
            return Optional.of(Problems.notAPersonsAct());
        }
        if (side != Side.CLOCK) {
            return notByAuthor(wrong, header);
        }
        Set<Side> sides = EnumSet.noneOf(Side.class);
        workflow.table().at(wrong.from().orElseThrow()).forEach(row -> sides.addAll(row.sides()));
        sides.remove(Side.CLOCK);
        sides.remove(Side.CONSEQUENCE);
        return workflow
                .wrongSide(
                        header.actor(),
                        Collections.unmodifiableSet(sides),
                        facts(counting),
                        policy,
                        Surroundings.alone())
                .stream()
                .findFirst();
    }

    /** The last event that is more than a reminder of the clock. */
    private static int lastAct(List<? extends WorkflowEvent<?, ?>> counting) {
        int last = counting.size() - 1;
        while (counting.get(last) instanceof Noted<?, ?> noted
                && noted.command().header().actor().side() == Side.CLOCK) {
            last--;
        }
        return last;
    }

    private static int place(List<? extends WorkflowEvent<?, ?>> counting, long version) {
        for (int i = 0; i < counting.size(); i++) {
            if (counting.get(i).version() == version) {
                return i;
            }
        }
        return -1;
    }

    private static int required(List<? extends WorkflowEvent<?, ?>> counting, long version) {
        int place = place(counting, version);
        if (place < 0) {
            throw new IllegalArgumentException("event: must amend one that counts, but was version " + version);
        }
        return place;
    }

    private static <S, C extends Command> WorkflowEvent<S, C> with(WorkflowEvent<S, C> event, C command) {
        if (event instanceof Opened<S, C> opened) {
            return new Opened<>(
                    command, opened.to(), opened.version(), opened.workflow(), opened.policy(), opened.deadlines());
        }
        if (event instanceof Moved<S, C> moved) {
            return new Moved<>(
                    command,
                    moved.left(),
                    moved.to(),
                    moved.version(),
                    moved.workflow(),
                    moved.policy(),
                    moved.deadlines(),
                    moved.alarm());
        }
        return new Noted<>(
                command,
                event.to(),
                event.version(),
                event.workflow(),
                event.policy(),
                event.deadlines(),
                event.alarm());
    }

    private Decision<S, C> refused(
            WorkflowCase<S, C, F> current, CommandHeader header, Problem problem, ReferralPolicy policy) {
        return refused(current, header, List.of(problem), policy);
    }

    private Decision<S, C> refused(
            WorkflowCase<S, C, F> current, CommandHeader header, List<Problem> failed, ReferralPolicy policy) {
        return workflow.rejected(current, header, Set.of(), failed, policy, Surroundings.alone());
    }
}
