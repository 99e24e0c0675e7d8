package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldFacts;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.episode.EpisodeCommand.OpenEpisode;
import io.yiyang.referral.episode.EpisodeFacts;
import io.yiyang.referral.episode.EpisodeState;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralCommand.OpenReferral;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Duplicate;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.Decision.Stale;
import io.yiyang.referral.workflow.Offer;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One command at work on a copy of a journey: decide it, let its events change the case and the calendar, then do the
 * same with what they entail. The copy becomes the next journey only if all of that went well.
 */
final class Handling {
    final CareJourney before;
    final Map<CaseId, WorkflowCase<ReferralState, ReferralCommand, ReferralFacts>> referrals;
    final Map<CaseId, WorkflowCase<BedHoldState, BedHoldCommand, BedHoldFacts>> bedHolds;
    final Map<CaseId, WorkflowCase<EpisodeState, EpisodeCommand, EpisodeFacts>> episodes;
    final Map<CaseId, StaySegment> bedsLeft;
    final Map<CaseId, Integer> segmentsOpened;
    final List<WorkflowEvent<?, ?>> journal;
    final Stays stays;
    boolean alive;

    private final ReferralPolicy policy;
    private final Consequences consequences;
    private final List<Decision<?, ?>> followUps = new ArrayList<>();
    private int entailed;

    Handling(CareJourney before, ReferralPolicy policy) {
        this.before = before;
        this.policy = policy;
        this.referrals = new LinkedHashMap<>(before.referrals());
        this.bedHolds = new LinkedHashMap<>(before.bedHolds());
        this.episodes = new LinkedHashMap<>(before.episodes());
        this.bedsLeft = new LinkedHashMap<>(before.bedsLeft());
        this.segmentsOpened = new LinkedHashMap<>(before.segmentsOpened());
        this.journal = new ArrayList<>(before.journal());
        this.alive = before.isAlive();
        this.stays = new Stays(before.calendar(), before.zone(), segmentsOpened);
        this.consequences = new Consequences(this);
    }

    JourneyStep handle(Command command) {
        Decision<?, ?> decision = decide(command);
        List<Problem> problems = problems(decision);
        if (!decision.isAccepted()) {
            return new JourneyStep(decision, List.of(), List.of(), List.of(), problems, before);
        }
        problems = new ArrayList<>(stays.problems);
        followUps.stream().map(Handling::problems).forEach(problems::addAll);
        if (problems.isEmpty()) {
            return new JourneyStep(
                    decision, followUps, stays.newlyOpened, stays.newlyClosed, List.of(), new CareJourney(this));
        }
        Decision<?, ?> refused = new Handling(before, policy).refuse(command, problems);
        return new JourneyStep(refused, List.of(), List.of(), List.of(), problems, before);
    }

    private static List<Problem> problems(Decision<?, ?> decision) {
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

    private Decision<?, ?> decide(Command command) {
        return dispatch(
                command,
                c -> decide(ReferralWorkflow.INSTANCE, referrals, c),
                c -> decide(BedHoldWorkflow.INSTANCE, bedHolds, c),
                c -> decide(EpisodeWorkflow.INSTANCE, episodes, c));
    }

    private Decision<?, ?> refuse(Command command, List<Problem> problems) {
        return dispatch(
                command,
                c -> refuse(ReferralWorkflow.INSTANCE, referrals, c, problems),
                c -> refuse(BedHoldWorkflow.INSTANCE, bedHolds, c, problems),
                c -> refuse(EpisodeWorkflow.INSTANCE, episodes, c, problems));
    }

    private Decision<?, ?> dispatch(
            Command command,
            Function<ReferralCommand, Decision<?, ?>> onReferral,
            Function<BedHoldCommand, Decision<?, ?>> onBedHold,
            Function<EpisodeCommand, Decision<?, ?>> onEpisode) {
        if (command instanceof ReferralCommand referral) {
            requireResident(
                    referral instanceof OpenReferral opening ? Optional.of(opening.resident()) : Optional.empty());
            return onReferral.apply(referral);
        }
        if (command instanceof BedHoldCommand bedHold) {
            return onBedHold.apply(bedHold);
        }
        Require.that(
                command instanceof EpisodeCommand,
                "command",
                "must belong to a workflow of the journey",
                command.name());
        EpisodeCommand episode = (EpisodeCommand) command;
        requireResident(episode instanceof OpenEpisode opening ? Optional.of(opening.resident()) : Optional.empty());
        return onEpisode.apply(episode);
    }

    private void requireResident(Optional<ResidentId> named) {
        Require.that(
                named.map(before.resident()::equals).orElse(true),
                "command",
                "must be of resident " + before.resident(),
                named);
    }

    private <S extends Enum<S> & WorkflowState, C extends Command, F> Decision<?, ?> decide(
            Workflow<S, C, F> workflow, Map<CaseId, WorkflowCase<S, C, F>> cases, C command) {
        CaseId id = command.header().caseId();
        WorkflowCase<S, C, F> current = cases.get(id);
        Decision<S, C> decision = current == null
                ? workflow.decideOpening(command, policy, Neighbours.of(this, id))
                : workflow.decide(current, command, policy, Neighbours.of(this, id));
        if (decision instanceof Accepted<S, C> accepted) {
            for (WorkflowEvent<S, C> event : accepted.events()) {
                cases.put(id, current == null ? workflow.start(event) : workflow.evolve(current, event));
                journal.add(event);
                consequences.follow(event);
            }
        }
        return decision;
    }

    private <S extends Enum<S> & WorkflowState, C extends Command, F> Decision<?, ?> refuse(
            Workflow<S, C, F> workflow, Map<CaseId, WorkflowCase<S, C, F>> cases, C command, List<Problem> problems) {
        CaseId id = command.header().caseId();
        return workflow.reject(Optional.ofNullable(cases.get(id)), command, problems, policy, Neighbours.of(this, id));
    }

    /** Sends a command that the cause entails; its answer decides about the cause as well. */
    void entail(Command cause, CaseId caseId, Instant at, Function<CommandHeader, Command> consequence) {
        CommandHeader header = cause.header();
        entailed++;
        Command command = consequence.apply(new CommandHeader(
                CommandId.of(header.commandId() + "+" + entailed),
                caseId,
                version(caseId),
                new Actor(header.actor().organisation(), header.actor().person(), Side.CONSEQUENCE),
                at,
                header.recordedAt()));
        followUps.add(decide(command));
    }

    private long version(CaseId id) {
        WorkflowCase<?, ?, ?> current = referrals.get(id);
        current = current == null ? bedHolds.get(id) : current;
        current = current == null ? episodes.get(id) : current;
        return current == null ? 0 : current.version();
    }

    <S extends Enum<S> & WorkflowState, C extends Command, F> Optional<List<Offer>> offers(
            Workflow<S, C, F> workflow, Map<CaseId, WorkflowCase<S, C, F>> cases, CaseId id, Actor actor, Instant now) {
        return Optional.ofNullable(cases.get(id))
                .map(c -> workflow.available(c, actor, now, policy, Neighbours.of(this, id)));
    }
}
