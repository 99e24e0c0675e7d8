package io.yiyang.testkit.explore;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.CareOrganisation;
import io.yiyang.referral.journey.JourneyInput;
import io.yiyang.referral.journey.JourneyStep;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowState;
import io.yiyang.testkit.explore.Explorer.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Walks whole journeys on the real code (全程穷举): referral × bed hold × episode × place × alive. Every command of every
 * open case is tried in every state; the invariants are those that composing the workflows was found to break.
 */
public final class JourneyExploration {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final PersonId PERSON = PersonId.of("P-1");

    private final ReferralPolicy policy = SampleCommands.policy();
    private final SegmentKind bed;
    private final boolean withEpisode;
    private final boolean withSecondReferral;

    private JourneyExploration(SegmentKind bed, boolean withEpisode, boolean withSecondReferral) {
        this.bed = bed;
        this.withEpisode = withEpisode;
        this.withSecondReferral = withSecondReferral;
    }

    /** A care-home resident with one referral and one care episode. */
    public static Exploration careHome() {
        return new JourneyExploration(SegmentKind.CARE_HOME_BED, true, false).walk();
    }

    /** An inpatient with one referral and no episode: there is no bed hold, and the return readmits. */
    public static Exploration ward() {
        return new JourneyExploration(SegmentKind.INPATIENT, false, false).walk();
    }

    /** A care-home resident with a second referral, which may continue the first or run beside it. */
    public static Exploration careHomeWithSecondReferral() {
        return new JourneyExploration(SegmentKind.CARE_HOME_BED, false, true).walk();
    }

    private Exploration walk() {
        return new Explorer<>(JourneyExploration::key, this::steps, this::settled, JourneyExploration::broken)
                .walk(start());
    }

    private CareJourney start() {
        JourneyInput input = new JourneyInput(
                SampleCommands.RESIDENT,
                ZoneOffset.UTC,
                Stream.of(SampleCommands.SENDER, SampleCommands.RECEIVER, SampleCommands.THIRD)
                        .map(id -> new CareOrganisation(id, id + " (invented)", RegionCode.of("500112")))
                        .toList(),
                List.of(StaySegment.builder()
                        .id(SegmentId.of("S-0"))
                        .resident(SampleCommands.RESIDENT)
                        .kind(bed)
                        .phase(CarePhase.STABLE_LIVING)
                        .place(SampleCommands.SENDER)
                        .start(SampleCommands.start().minus(HOUR))
                        .zone(ZoneOffset.UTC)
                        .build()),
                List.of());
        return CareJourney.begin(input).journey();
    }

    private List<Step<CareJourney>> steps(CareJourney journey) {
        List<Command> commands = new ArrayList<>();
        Instant now = now(journey);
        if (!journey.referrals().containsKey(SampleCommands.REFERRAL)) {
            commands.add(SampleCommands.open(
                    header(SampleCommands.REFERRAL, 0, SampleCommands.SENDER, Side.SENDER, now, "open"),
                    Direction.UP,
                    SampleCommands.RECEIVER,
                    Optional.empty()));
        } else if (withSecondReferral && !journey.referrals().containsKey(SampleCommands.SUCCESSOR)) {
            commands.addAll(second(now));
        }
        if (withEpisode && journey.episodes().isEmpty()) {
            commands.add(SampleCommands.of(
                    EpisodeCommand.OpenEpisode.class,
                    header(SampleCommands.EPISODE, 0, SampleCommands.SENDER, Side.RECEIVER, now, "open")));
        }
        journey.referrals().values().forEach(c -> commands.addAll(commands(ReferralWorkflow.INSTANCE, c, now)));
        journey.bedHolds().values().forEach(c -> commands.addAll(commands(BedHoldWorkflow.INSTANCE, c, now)));
        journey.episodes().values().forEach(c -> commands.addAll(commands(EpisodeWorkflow.INSTANCE, c, now)));
        return commands.stream().flatMap(c -> step(journey, c).stream()).toList();
    }

    /** Onwards from the first receiver, down from there to the care home, and another one from the care home. */
    private static List<Command> second(Instant now) {
        CaseId id = SampleCommands.SUCCESSOR;
        return List.of(
                SampleCommands.open(
                        header(id, 0, SampleCommands.RECEIVER, Side.SENDER, now, "onward"),
                        Direction.UP,
                        SampleCommands.THIRD,
                        Optional.of(SampleCommands.SENDER)),
                SampleCommands.open(
                        header(id, 0, SampleCommands.RECEIVER, Side.SENDER, now, "down"),
                        Direction.DOWN,
                        SampleCommands.SENDER,
                        Optional.empty()),
                SampleCommands.open(
                        header(id, 0, SampleCommands.SENDER, Side.SENDER, now, "beside"),
                        Direction.UP,
                        SampleCommands.THIRD,
                        Optional.empty()));
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> List<Command> commands(
            Workflow<S, C, F> workflow, WorkflowCase<S, C, F> current, Instant now) {
        List<Command> commands = new ArrayList<>();
        for (Row<S, C, F> row : workflow.table().rows()) {
            if (row.from() == current.state()) {
                for (Side side : row.sides()) {
                    if (side != Side.CONSEQUENCE) {
                        commands.addAll(SampleCommands.variants(
                                row.command(),
                                header(
                                        current.id(),
                                        current.version(),
                                        organisation(current, row.command(), side),
                                        side,
                                        when(current, row.name(), now),
                                        row.name())));
                    }
                }
            }
        }
        return commands;
    }

    /** The clock waits until it may act, and so does whoever marks a no-show. */
    private static Instant when(WorkflowCase<?, ?, ?> current, String command, Instant now) {
        Instant at = current.deadlines().stream()
                .filter(d -> d.triggers().equals(command))
                .flatMap(d -> d.due().stream())
                .findFirst()
                .orElse(now);
        if (command.equals("MarkNoShow") && current.facts() instanceof ReferralFacts facts) {
            at = facts.reservation().orElseThrow().holdUntil();
        }
        return at.isAfter(now) ? at : now;
    }

    private static OrganisationId organisation(WorkflowCase<?, ?, ?> current, Class<?> command, Side side) {
        if (!(current.facts() instanceof ReferralFacts facts)) {
            return SampleCommands.SENDER;
        }
        if (side == Side.RECEIVER) {
            return facts.receiver();
        }
        return command == ReferralCommand.ReportReturned.class ? facts.returnTo() : facts.sender();
    }

    private static CommandHeader header(
            CaseId id, long version, OrganisationId organisation, Side side, Instant at, String name) {
        CommandId commandId = CommandId.of(id + "." + version + "." + name + "." + side);
        return new CommandHeader(commandId, id, version, new Actor(organisation, PERSON, side), at, at);
    }

    private Optional<Step<CareJourney>> step(CareJourney journey, Command command) {
        JourneyStep step = journey.handle(command, policy);
        List<String> violations = new ArrayList<>();
        if (!(step.decision() instanceof Decision.Accepted<?, ?>)) {
            if (step.next().equals(journey)) {
                return Optional.empty();
            }
            violations.add("a refusal changed the journey");
        }
        JourneyStep again = step.next().handle(command, policy);
        if (!(again.decision() instanceof Decision.Duplicate<?, ?>)
                || !again.next().equals(step.next())) {
            violations.add("the same command twice was no duplicate");
        }
        if (command instanceof BedHoldCommand.ExpireHold && onTheRoad(journey)) {
            violations.add("a bed hold expired on the road");
        }
        check(violations, replays(step.next(), command.header().caseId()), "replaying the events gives another case");
        boolean tick = command.header().actor().side() == Side.CLOCK;
        if (tick && journey.referrals().values().stream().anyMatch(r -> endedWhileAway(r, step.next()))) {
            violations.add("the clock ended a case while the resident was away");
        }
        return Optional.of(new Step<>(
                command.header().caseId() + " " + command.name() + " "
                        + command.header().actor().side(),
                step.next(),
                violations));
    }

    private static boolean onTheRoad(CareJourney journey) {
        return journey.referrals().values().stream().anyMatch(r -> r.state().isOnTheRoad());
    }

    private static boolean endedWhileAway(WorkflowCase<ReferralState, ?, ?> referral, CareJourney next) {
        return referral.state().isAlarmOnly()
                && Optional.ofNullable(next.referrals().get(referral.id()))
                        .filter(after -> after.state().isFinal())
                        .isPresent();
    }

    private static Instant now(CareJourney journey) {
        return journey.journal().stream()
                .map(e -> e.command().header().occurredAt())
                .max(Instant::compareTo)
                .map(last -> last.plus(HOUR))
                .orElseGet(SampleCommands::start);
    }

    private boolean settled(CareJourney journey) {
        return journey.referrals().values().stream().allMatch(c -> c.state().isFinal())
                && journey.openBedHold().isEmpty()
                && journey.openEpisode().isEmpty()
                && !journey.journal().isEmpty();
    }

    /** Everything on which the answers depend, times aside: those are chosen so that deadlines can be met. */
    private static String key(CareJourney journey) {
        String referrals = journey.referrals().values().stream()
                .map(r -> r.id() + "=" + r.state() + flags(journey, r))
                .collect(Collectors.joining(" "));
        String holds = journey.bedHolds().values().stream()
                .map(h ->
                        h.state() + (h.state().isFinal() ? "" : "@" + h.facts().referral()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("/"));
        String episodes =
                journey.episodes().values().stream().map(e -> e.state().name()).collect(Collectors.joining("/"));
        String place = journey.calendar().segments().stream()
                .filter(s -> s.end().isEmpty())
                .map(s -> s.kind() + "@" + s.place())
                .collect(Collectors.joining("/"));
        return referrals + " hold=" + holds + " episode=" + episodes + " place=" + place
                + (journey.isAlive() ? "" : " dead");
    }

    private static String flags(
            CareJourney journey, WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> referral) {
        ReferralFacts facts = referral.facts();
        return (facts.moved() ? "+moved" : "")
                + (facts.departedAt().isPresent() ? "+left" : "")
                + (facts.returnedAt().isPresent() ? "+returned" : "")
                + (facts.successor().isPresent() ? "+successor" : "")
                + (journey.referrals().size() > 1 ? "(" + facts.sender() + ">" + facts.receiver() + ")" : "");
    }

    private static List<String> broken(CareJourney journey) {
        List<String> broken = new ArrayList<>();
        Map<Boolean, List<StaySegment>> open = journey.calendar().segments().stream()
                .filter(s -> s.end().isEmpty())
                .collect(Collectors.partitioningBy(s -> s.kind() == SegmentKind.BED_HOLD));
        List<StaySegment> holds = open.getOrDefault(true, List.of());
        List<StaySegment> places = open.getOrDefault(false, List.of());
        check(broken, places.size() <= 1, "more than one billable bed");
        check(
                broken,
                holds.size() == (journey.openBedHold().isPresent() ? 1 : 0),
                "bed hold and its stay segment differ");
        check(broken, journey.isAlive() || (holds.isEmpty() && places.isEmpty()), "death left a stay open");
        check(broken, journey.isAlive() || allFinal(journey), "death left a case open");
        check(broken, !onTheRoad(journey) || places.isEmpty(), "on the road and in a bed");
        check(
                broken,
                holds.isEmpty()
                        || places.stream()
                                .noneMatch(p -> p.kind() == SegmentKind.CARE_HOME_BED
                                        && p.place().equals(holds.get(0).place())),
                "the kept bed is occupied");
        journey.referrals().values().forEach(referral -> broken(journey, referral, broken));
        return broken;
    }

    private static void broken(
            CareJourney journey,
            WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> referral,
            List<String> broken) {
        ReferralFacts facts = referral.facts();
        ReferralState state = referral.state();
        check(broken, state != ReferralState.VOIDED || !facts.moved(), "voided after the resident has moved");
        check(
                broken,
                state != ReferralState.REDIRECTED || facts.successor().isPresent(),
                "redirected without a successor");
        boolean endedAway = state.isFinal() && facts.departedAt().isPresent();
        check(
                broken,
                !endedAway
                        || state == ReferralState.CLOSED
                        || state == ReferralState.REDIRECTED
                        || state == ReferralState.PATIENT_DIED,
                "ended after departure without a return or successor");
        boolean own = journey.openBedHold()
                .filter(hold -> hold.facts().referral().equals(referral.id()))
                .isPresent();
        check(broken, state != ReferralState.CLOSED || !own, "closed while its bed is kept");
    }

    private static boolean allFinal(CareJourney journey) {
        return Stream.of(journey.referrals(), journey.bedHolds(), journey.episodes())
                .flatMap(cases -> cases.values().stream())
                .allMatch(c -> c.state().isFinal());
    }

    private static boolean replays(CareJourney journey, CaseId id) {
        return replays(ReferralWorkflow.INSTANCE, journey.referrals(), id)
                && replays(BedHoldWorkflow.INSTANCE, journey.bedHolds(), id)
                && replays(EpisodeWorkflow.INSTANCE, journey.episodes(), id);
    }

    private static <S extends Enum<S> & WorkflowState, C extends Command, F> boolean replays(
            Workflow<S, C, F> workflow, Map<CaseId, WorkflowCase<S, C, F>> cases, CaseId id) {
        return Optional.ofNullable(cases.get(id))
                .map(c -> workflow.replay(c.history()).equals(c))
                .orElse(true);
    }

    private static void check(List<String> broken, boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
