package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.bedhold.BedHoldCommand.ExpireHold;
import io.yiyang.referral.bedhold.BedHoldCommand.OpenBedHold;
import io.yiyang.referral.bedhold.BedHoldCommand.Release;
import io.yiyang.referral.bedhold.BedHoldCommand.Resume;
import io.yiyang.referral.bedhold.BedHoldCommand.VoidHold;
import io.yiyang.referral.bedhold.BedHoldFacts;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.episode.EpisodeCommand.BackFromLeave;
import io.yiyang.referral.episode.EpisodeCommand.BackToRehab;
import io.yiyang.referral.episode.EpisodeCommand.GoOnLeave;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Duplicate;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.Decision.Stale;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One command at work on a copy of a journey: decide it, let its event change the case and the calendar, then do the
 * same with what it entails. The copy becomes the next journey only if all of that went well.
 */
final class Handling {
    final CareJourney before;
    final Outside outside;
    final Cases cases;
    /** Every event as it was recorded. */
    final List<WorkflowEvent<?, ?>> journal;
    /** The events that count: corrected ones as they are right, annulled ones and amendments left out. */
    final List<WorkflowEvent<?, ?>> counting;

    Stays stays;
    boolean alive;
    /** The bed holds that never were; what they did to the stays counts no more. */
    private final Set<CaseId> voided;
    /** Which segments each event opened and ended, when it was told again. */
    private final Map<String, List<String>> touched = new HashMap<>();

    Handling(CareJourney before, Outside outside) {
        this.before = before;
        this.outside = outside;
        this.cases = before.cases.copy();
        this.stays = before.stays.copy();
        this.journal = new ArrayList<>(before.journal());
        this.counting = new ArrayList<>(before.counting);
        this.alive = before.isAlive();
        this.voided = Set.of();
    }

    /** One that begins where the journey began. */
    private Handling(CareJourney before, Outside outside, Set<CaseId> voided) {
        this.before = before;
        this.outside = outside;
        this.cases = new Cases();
        this.stays = new Stays(before.beginning, before.zone());
        this.journal = new ArrayList<>();
        this.counting = new ArrayList<>();
        this.alive = true;
        this.voided = voided;
    }

    /** The command, and at once all that it entails. */
    JourneyStep together(Command command, ReferralPolicy policy) {
        Decision<?, ?> decision = decide(command, policy);
        if (!decision.isAccepted()) {
            return new JourneyStep(decision, List.of(), List.of(), List.of(), problems(decision), before);
        }
        List<Decision<?, ?>> followUps = new ArrayList<>();
        for (Command followUp : new Entailed(this).by(journal.get(journal.size() - 1))) {
            followUps.add(decide(followUp, policy));
        }
        return step(command, decision, followUps, policy);
    }

    /** The command only. */
    JourneyStep alone(Command command, ReferralPolicy policy) {
        Decision<?, ?> decision = decide(command, policy);
        return decision.isAccepted()
                ? step(command, decision, List.of(), policy)
                : new JourneyStep(decision, List.of(), List.of(), List.of(), problems(decision), before);
    }

    private JourneyStep step(
            Command command, Decision<?, ?> decision, List<Decision<?, ?>> followUps, ReferralPolicy policy) {
        List<Problem> problems = new ArrayList<>(stays.problems);
        followUps.stream().map(Handling::problems).forEach(problems::addAll);
        if (problems.isEmpty()) {
            return new JourneyStep(
                    decision, followUps, stays.newlyOpened, stays.newlyClosed, List.of(), new CareJourney(this));
        }
        Decision<?, ?> refused = new Handling(before, outside).refuse(command, problems, policy);
        return new JourneyStep(refused, List.of(), List.of(), List.of(), problems, before);
    }

    static List<Problem> problems(Decision<?, ?> decision) {
        if (decision instanceof Rejected<?, ?> rejected) {
            return rejected.rejection().failed();
        }
        if (decision instanceof Duplicate<?, ?> duplicate) {
            return List.of(
                    Problem.of("YY-R-014", "同一操作已受理过，未作任何更改", "this command was accepted before; nothing changed")
                            .with("version", duplicate.firstDecisionVersion())
                            .remedy("无需重复提交", "there is no need to send it again"));
        }
        if (decision instanceof Stale<?, ?> stale) {
            return List.of(Problem.of("YY-R-015", "业务单已被他人更新", "the case has changed in the meantime")
                    .with("currentVersion", stale.currentVersion())
                    .remedy("请刷新后按最新状态办理", "load it again and decide on its present state"));
        }
        return List.of();
    }

    Decision<?, ?> decide(Command command, ReferralPolicy policy) {
        Shelf<?, ?, ?> shelf = cases.shelf(command);
        Require.that(
                Cases.named(command).map(before.resident()::equals).orElse(true),
                "command",
                "must be of resident " + before.resident(),
                Cases.named(command));
        Decision<?, ?> decision = shelf.decide(
                command, policy, Neighbours.of(this, command.header().caseId(), shelf));
        if (decision instanceof Accepted<?, ?> accepted) {
            take(accepted.event());
        }
        return decision;
    }

    private Decision<?, ?> refuse(Command command, List<Problem> problems, ReferralPolicy policy) {
        Shelf<?, ?, ?> shelf = cases.shelf(command);
        return shelf.refuse(
                command, problems, policy, Neighbours.of(this, command.header().caseId(), shelf));
    }

    /** Lets the event change its case and the calendar. */
    void take(WorkflowEvent<?, ?> event) {
        Command command = event.command();
        List<Effect> effects = cases.shelf(command).take(event);
        journal.add(event);
        if (event.isAmendment() || command instanceof VoidHold) {
            recount();
        } else {
            counting.add(event);
            happen(command, effects);
        }
    }

    private void happen(Command command, List<Effect> effects) {
        effects.forEach(effect -> stays.tell(command.header().caseId(), effect));
        alive = alive && effects.stream().noneMatch(Effect.EndAll.class::isInstance);
        hold(command);
        leave(command);
    }

    /** Tells the stays again from the events that count; what differs from before was opened, or closed. */
    private void recount() {
        Map<String, WorkflowEvent<?, ?>> effective = new HashMap<>();
        cases.stream()
                .flatMap(c -> c.effectiveEvents().stream())
                .forEach(event -> effective.put(at(event.command().header().caseId(), event), event));
        counting.clear();
        for (WorkflowEvent<?, ?> event : journal) {
            WorkflowEvent<?, ?> counts = effective.get(at(event.header().caseId(), event));
            if (counts != null) {
                counting.add(counts);
            }
        }
        Handling told = again(counting.size());
        stays = told.stays;
        alive = told.alive;
        List<StaySegment> then = before.calendar().segments();
        List<StaySegment> now = stays.calendar().segments();
        stays.newlyOpened.clear();
        stays.newlyClosed.clear();
        now.stream().filter(s -> !then.contains(s)).forEach(stays.newlyOpened::add);
        then.stream().filter(s -> !now.contains(s)).forEach(stays.newlyClosed::add);
    }

    private static String at(CaseId id, WorkflowEvent<?, ?> event) {
        return id + " " + event.version();
    }

    /** The first of the events that count, told again by themselves. */
    Handling again(int events) {
        Handling told = new Handling(
                before,
                outside,
                cases.bedHolds.all().stream()
                        .filter(hold -> hold.state() == BedHoldState.VOIDED)
                        .map(WorkflowCase::id)
                        .collect(Collectors.toUnmodifiableSet()));
        counting.subList(0, events).forEach(told::retell);
        return told;
    }

    private void retell(WorkflowEvent<?, ?> event) {
        Command command = event.command();
        List<Effect> effects = cases.shelf(command).retell(event);
        counting.add(event);
        int touchedBefore = stays.touched.size();
        if (!voided.contains(command.header().caseId())) {
            happen(command, effects);
        }
        touched.put(Entailed.key(event), List.copyOf(stays.touched.subList(touchedBefore, stays.touched.size())));
    }

    /** The segments that the event opened and ended, when it was told again. */
    List<String> touched(WorkflowEvent<?, ?> event) {
        return touched.getOrDefault(Entailed.key(event), List.of());
    }

    private void hold(Command command) {
        Instant at = command.header().occurredAt();
        if (command instanceof OpenBedHold opened) {
            CarePhase phase = stays.bedLeft(opened.referral())
                    .map(left -> left.bed().phase())
                    .orElse(CarePhase.STABLE_LIVING);
            stays.open(opened.referral(), SegmentKind.BED_HOLD, phase, opened.holder(), Optional.empty(), at);
        } else if (command instanceof Resume || command instanceof Release || command instanceof ExpireHold) {
            Optional<StaySegment> kept = stays.hold();
            kept.ifPresent(bed -> stays.end(bed, at));
            if (command instanceof Resume && stays.place().isEmpty()) {
                BedHoldFacts facts = Objects.requireNonNull(
                                cases.bedHolds.get(command.header().caseId()))
                        .facts();
                CarePhase phase = kept.map(StaySegment::phase).orElse(CarePhase.STABLE_LIVING);
                stays.open(
                        Neighbours.owner(this, facts.referral()).orElse(facts.referral()),
                        SegmentKind.CARE_HOME_BED,
                        phase,
                        facts.holder(),
                        Optional.empty(),
                        at);
            }
        }
    }

    private void leave(Command command) {
        Instant at = command.header().occurredAt();
        if (command instanceof GoOnLeave) {
            stays.place().ifPresent(bed -> stays.exchange(bed, command.header().caseId(), SegmentKind.LEAVE, at));
        } else if (command instanceof BackFromLeave || command instanceof BackToRehab) {
            stays.place()
                    .filter(bed -> bed.kind() == SegmentKind.LEAVE)
                    .ifPresent(bed -> stays.exchange(bed, command.header().caseId(), SegmentKind.CARE_HOME_BED, at));
        }
    }
}
