package io.yiyang.testkit.explore;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.outcome.ProblemCode;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.agreement.AgreementRoutes;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.catalogue.WorkflowCatalogue;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.CareOrganisation;
import io.yiyang.referral.journey.JourneyInput;
import io.yiyang.referral.journey.JourneyStep;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowState;
import io.yiyang.testkit.explore.Composition.Opening;
import io.yiyang.testkit.explore.Explorer.Step;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Walks whole journeys on the real code (全程穷举). Every command of every open case is tried in every state; the
 * invariants are those that composing the workflows was found to break.
 */
final class JourneyExploration {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final PersonId PERSON = PersonId.of("P-1");
    private static final ReferralPolicy POLICY = SampleCommands.policy();
    private static final ProblemCode ROUTE_CLOSED = ProblemCode.of("YY-R-021");

    private final Optional<SegmentKind> bed;
    private final Set<String> referralCommands;
    private final List<Opening> openings;

    /**
     * A walk.
     *
     * @param bed in which bed the resident is
     * @param referralCommands the commands of referrals that are tried; empty for all
     */
    JourneyExploration(Optional<SegmentKind> bed, Set<String> referralCommands, List<Opening> openings) {
        this.bed = bed;
        this.referralCommands = Set.copyOf(referralCommands);
        this.openings = List.copyOf(openings);
    }

    Exploration walk() {
        return new Explorer<>(
                        JourneyExploration::key, this::steps, JourneyExploration::settled, JourneyInvariants::broken)
                .walk(start(bed));
    }

    static CareJourney start(Optional<SegmentKind> bed) {
        JourneyInput input = new JourneyInput(
                SampleCommands.RESIDENT,
                ZoneOffset.UTC,
                Stream.of(SampleCommands.SENDER, SampleCommands.RECEIVER, SampleCommands.THIRD)
                        .map(id -> new CareOrganisation(id, id + " (invented)", RegionCode.of("500112")))
                        .toList(),
                bed.map(JourneyExploration::stay).stream().toList(),
                List.of());
        return CareJourney.begin(input).journey();
    }

    private static StaySegment stay(SegmentKind kind) {
        return StaySegment.builder()
                .id(SegmentId.of("S-0"))
                .resident(SampleCommands.RESIDENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(SampleCommands.SENDER)
                .start(SampleCommands.start().minus(HOUR))
                .zone(ZoneOffset.UTC)
                .build();
    }

    private List<Step<CareJourney>> steps(CareJourney journey) {
        return commands(journey).stream()
                .flatMap(c -> step(journey, c).stream())
                .toList();
    }

    private List<Command> commands(CareJourney journey) {
        Instant now = now(journey);
        List<Command> commands = new ArrayList<>();
        openings.forEach(opening -> commands.addAll(begin(journey, opening, now)));
        commands.addAll(every(journey, now));
        commands.removeIf(c -> c instanceof ReferralCommand
                && c.header().expectedVersion() > 0
                && !referralCommands.isEmpty()
                && !referralCommands.contains(c.name()));
        return commands;
    }

    /** The ways to begin the case, unless it has begun. */
    static List<Command> begin(CareJourney journey, Opening opening, Instant now) {
        boolean begun = journey.cases().stream().anyMatch(c -> c.id().equals(opening.id()));
        boolean tooEarly =
                opening.id().equals(SampleCommands.SUCCESSOR) && journey.cases().isEmpty();
        if (begun || tooEarly) {
            return List.of();
        }
        return opening.ways().stream()
                .map(way -> way.command()
                        .apply(header(
                                opening.id(),
                                0,
                                way.by(),
                                opening.side(),
                                now,
                                "open" + opening.ways().indexOf(way))))
                .toList();
    }

    /** Every command of every side in every case, as it makes sense there. */
    static List<Command> every(CareJourney journey, Instant now) {
        List<Command> commands = new ArrayList<>();
        journey.referrals().values().forEach(c -> commands.addAll(commands(c, now)));
        journey.bedHolds().values().forEach(c -> commands.addAll(commands(c, now)));
        journey.episodes().values().forEach(c -> commands.addAll(commands(c, now)));
        journey.cases().stream()
                .filter(c -> !journey.referrals().containsKey(c.id())
                        && !journey.bedHolds().containsKey(c.id())
                        && !journey.episodes().containsKey(c.id()))
                .forEach(c -> commands.addAll(commands(c, now)));
        return commands;
    }

    private static List<Command> commands(WorkflowCase<?, ?, ?> current, Instant now) {
        List<Command> commands = new ArrayList<>();
        for (Row<?, ?, ?> row : rows(current)) {
            if (row.from() == current.state()) {
                for (Side side : row.sides()) {
                    if (side != Side.CONSEQUENCE) {
                        OrganisationId by = organisation(current, row.command(), side);
                        CommandHeader header = header(
                                current.id(), current.version(), by, side, when(current, row.name(), now), row.name());
                        commands.addAll(SampleCommands.variants(row.command(), current, header));
                    }
                }
            }
        }
        return commands;
    }

    private static List<? extends Row<?, ?, ?>> rows(WorkflowCase<?, ?, ?> current) {
        return workflow(current).table().rows();
    }

    private static Workflow<?, ?, ?> workflow(WorkflowCase<?, ?, ?> current) {
        return WorkflowCatalogue.find(current.history().get(0).workflow()).orElseThrow();
    }

    /** The clock waits until it may act, and so does whoever marks a no-show; two beds meet to the instant. */
    private static Instant when(WorkflowCase<?, ?, ?> current, String command, Instant now) {
        Optional<Instant> exactly = SampleCommands.exactly(current, command);
        if (exactly.isPresent()) {
            return exactly.get();
        }
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
        if (current.facts() instanceof ReferralFacts facts && side == Side.SENDER) {
            return command == ReferralCommand.ReportReturned.class ? facts.returnTo() : facts.sender();
        }
        return SampleCommands.party(current.facts(), side);
    }

    static CommandHeader header(
            CaseId id, long version, OrganisationId organisation, Side side, Instant at, String name) {
        CommandId commandId = CommandId.of(id + "." + version + "." + name + "." + side);
        return new CommandHeader(commandId, id, version, new Actor(organisation, PERSON, side), at, at);
    }

    private static Optional<Step<CareJourney>> step(CareJourney journey, Command command) {
        JourneyStep step = journey.handle(command, POLICY);
        List<String> violations = new ArrayList<>();
        if (!(step.decision() instanceof Decision.Accepted<?, ?>)) {
            boolean closed = step.problems().stream().anyMatch(p -> ROUTE_CLOSED.equals(p.code()));
            if (step.next().equals(journey) && (!closed || !JourneyInvariants.mayBeSubmitted(journey, command))) {
                return Optional.empty();
            }
            violations.add(closed ? "an open route was closed" : "a refusal changed the journey");
        }
        violations.addAll(brokenBy(journey, command, step.next()));
        return Optional.of(new Step<>(
                command.header().caseId() + " " + command.name() + " "
                        + command.header().actor().side(),
                step.next(),
                violations));
    }

    /** What must be true of an accepted step. */
    static List<String> brokenBy(CareJourney journey, Command command, CareJourney next) {
        List<String> violations = new ArrayList<>();
        JourneyStep again = next.handle(command, POLICY);
        if (!(again.decision() instanceof Decision.Duplicate<?, ?>)
                || !again.next().equals(next)) {
            violations.add("the same command twice was no duplicate");
        }
        if (command instanceof BedHoldCommand.ExpireHold && JourneyInvariants.isOnTheRoad(journey)) {
            violations.add("a bed hold expired on the road");
        }
        // Every event before was looked at when it was the last one.
        if (!next.followUps(next.journal().get(journey.journal().size())).isEmpty()) {
            violations.add("something entailed was not done");
        }
        if (command instanceof ReferralCommand.Submit && !JourneyInvariants.mayBeSubmitted(journey, command)) {
            violations.add("a referral went on a route that was not open");
        }
        boolean tick = command.header().actor().side() == Side.CLOCK;
        if (tick && journey.cases().stream().anyMatch(c -> endedByClock(c, next))) {
            violations.add("the clock ended a case in which it may only remind");
        }
        return violations;
    }

    private static boolean endedByClock(WorkflowCase<?, ?, ?> before, CareJourney next) {
        WorkflowState state = (WorkflowState) before.state();
        return state.isAlarmOnly()
                && !state.isFinal()
                && next.cases().stream().anyMatch(c -> c.id().equals(before.id()) && JourneyInvariants.isFinal(c));
    }

    static Instant now(CareJourney journey) {
        return journey.journal().stream()
                .map(e -> e.command().header().occurredAt())
                .max(Instant::compareTo)
                .map(last -> last.plus(HOUR))
                .orElseGet(SampleCommands::start);
    }

    private static boolean settled(CareJourney journey) {
        return !journey.journal().isEmpty() && journey.cases().stream().allMatch(JourneyInvariants::isFinal);
    }

    /** Everything on which the answers depend, times aside: those are chosen so that deadlines can be met. */
    private static String key(CareJourney journey) {
        String cases = journey.cases().stream()
                .filter(c -> !journey.bedHolds().containsKey(c.id()))
                .map(c -> c.id() + "=" + c.state() + flags(journey, c))
                .collect(Collectors.joining(" "));
        String holds = journey.bedHolds().values().stream()
                .map(h ->
                        h.state() + (h.state().isFinal() ? "" : "@" + h.facts().referral()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("/"));
        String place = journey.calendar().segments().stream()
                .filter(s -> s.end().isEmpty())
                .map(s -> s.kind() + "@" + s.place())
                .collect(Collectors.joining("/"));
        return cases + routes(journey) + " hold=" + holds + " place=" + place + (journey.isAlive() ? "" : " dead");
    }

    /** An agreement that has ended may have closed its routes, or not. */
    private static String routes(CareJourney journey) {
        Instant now = now(journey);
        return journey.agreements().values().stream()
                .map(agreement -> AgreementRoutes.of(agreement).stream()
                                .anyMatch(r -> r.serves(r.from(), r.to(), r.direction(), now))
                        ? " open"
                        : " closed")
                .collect(Collectors.joining());
    }

    private static String flags(CareJourney journey, WorkflowCase<?, ?, ?> any) {
        if (JourneyInvariants.isFinal(any) && !(any.facts() instanceof ReferralFacts)) {
            return "";
        }
        if (!(any.facts() instanceof ReferralFacts facts)) {
            return flags(any.facts());
        }
        return (facts.moved() ? "+moved" : "")
                + (facts.departedAt().isPresent() ? "+left" : "")
                + (facts.returnedAt().isPresent() ? "+returned" : "")
                + (facts.successor().isPresent() ? "+successor" : "")
                + (journey.cases().size() > 1 ? "(" + facts.sender() + ">" + facts.receiver() + ")" : "");
    }

    /** What a guard may ask the facts for. */
    static String flags(Object facts) {
        return FLAGS.computeIfAbsent(facts.getClass(), JourneyExploration::telling).stream()
                .map(flag -> flag.apply(facts))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static final Map<Class<?>, List<Function<Object, String>>> FLAGS = new ConcurrentHashMap<>();

    /** What of the facts a guard may ask for: whether something is there, how often, and which of a few. */
    private static List<Function<Object, String>> telling(Class<?> facts) {
        Class<?> declared = facts.isRecord() ? facts : facts.getInterfaces()[0];
        return Stream.of(declared.getMethods())
                .filter(m -> Modifier.isAbstract(m.getModifiers()) && m.getParameterCount() == 0)
                .filter(m -> m.getReturnType() == boolean.class
                        || m.getReturnType() == Optional.class
                        || m.getReturnType().isEnum()
                        || Collection.class.isAssignableFrom(m.getReturnType()))
                .sorted(Comparator.comparing(Method::getName))
                .map(m -> (Function<Object, String>) f -> told(m, f))
                .toList();
    }

    private static String told(Method method, Object facts) {
        try {
            Object value = method.invoke(facts);
            if (value instanceof Optional<?> optional) {
                return optional.isPresent() ? "1" : "0";
            }
            return value instanceof Collection<?> several
                    ? String.valueOf(Math.min(2, several.size()))
                    : value.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }
}
