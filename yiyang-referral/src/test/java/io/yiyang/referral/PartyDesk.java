package io.yiyang.referral;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Correction;
import io.yiyang.referral.workflow.Deadline;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.ImmutableSurroundings;
import io.yiyang.referral.workflow.Rejection;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import io.yiyang.referral.workflow.WorkflowState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One case whose parties are known, on a clerk's desk, for tests: every command takes five minutes. */
public final class PartyDesk<S extends Enum<S> & WorkflowState, C extends Command, F> {
    private static final CaseId CASE = CaseId.of("CASE-1");
    private static final Duration STEP = Duration.ofMinutes(5);

    private final Workflow<S, C, F> workflow;
    private final ReferralPolicy policy;
    private final Map<Side, OrganisationId> parties;
    private Surroundings around = Surroundings.alone();
    private Instant now;
    private int sent;
    private WorkflowCase<S, C, F> current;

    private PartyDesk(
            Workflow<S, C, F> workflow, ReferralPolicy policy, Map<Side, OrganisationId> parties, Instant start) {
        this.workflow = workflow;
        this.policy = policy;
        this.parties = parties;
        this.now = start;
    }

    /** The case that the side opens. */
    public static <S extends Enum<S> & WorkflowState, C extends Command, F> PartyDesk<S, C, F> open(
            Workflow<S, C, F> workflow,
            ReferralPolicy policy,
            Map<Side, OrganisationId> parties,
            String start,
            Side side,
            Function<CommandHeader, C> opening) {
        PartyDesk<S, C, F> desk = new PartyDesk<>(workflow, policy, parties, Instant.parse(start));
        Decision<S, C> decision = desk.opening(side, opening);
        desk.current = workflow.start(((Accepted<S, C>) decision).event());
        desk.now = desk.now.plus(STEP);
        return desk;
    }

    /** Why the case may not be opened. */
    public static <S extends Enum<S> & WorkflowState, C extends Command, F> String refusedOpening(
            Workflow<S, C, F> workflow,
            ReferralPolicy policy,
            Map<Side, OrganisationId> parties,
            String start,
            Surroundings around,
            Side side,
            Function<CommandHeader, C> opening) {
        PartyDesk<S, C, F> desk = new PartyDesk<>(workflow, policy, parties, Instant.parse(start));
        desk.around = around;
        return desk.opening(side, opening) instanceof Rejected<S, C> rejected
                ? rejected.rejection().code().toString()
                : "accepted";
    }

    private Decision<S, C> opening(Side side, Function<CommandHeader, C> opening) {
        return workflow.decideOpening(opening.apply(header(side, 0)), policy, around);
    }

    public PartyDesk<S, C, F> done(Side side, Function<CommandHeader, C> command) {
        Decision<S, C> decision = decide(side, command);
        if (!(decision instanceof Accepted<S, C> accepted)) {
            throw new AssertionError("must be accepted, but was " + decision);
        }
        current = workflow.evolve(current, accepted.event());
        now = now.plus(STEP);
        return this;
    }

    /** What the actor of an earlier event meant, with the time or the fields put right. */
    public Decision<S, C> correct(long version, Function<CommandHeader, C> replacement) {
        C wrong = current.history().get(Math.toIntExact(version - 1)).command();
        CommandHeader said = wrong.header();
        CommandHeader header = header(said.actor().side(), current.version());
        CommandHeader right = new CommandHeader(
                said.commandId(), said.caseId(), said.expectedVersion(), said.actor(), now, said.recordedAt());
        Decision<S, C> decision = workflow.correct(
                current,
                new Correction<>(header, version, replacement.apply(right), CodedReason.of("TYPING_ERROR")),
                policy,
                around);
        if (decision instanceof Accepted<S, C> accepted) {
            current = workflow.evolve(current, accepted.event());
        }
        return decision;
    }

    public Rejection refused(Side side, Function<CommandHeader, C> command) {
        if (decide(side, command) instanceof Rejected<S, C> rejected) {
            return rejected.rejection();
        }
        throw new AssertionError("must be refused");
    }

    /** The code of the first failed guard. */
    public String code(Side side, Function<CommandHeader, C> command) {
        return refused(side, command).code().toString();
    }

    private Decision<S, C> decide(Side side, Function<CommandHeader, C> command) {
        return workflow.decide(current, command.apply(header(side, current.version())), policy, around);
    }

    private CommandHeader header(Side side, long version) {
        sent++;
        Actor actor =
                new Actor(parties.getOrDefault(side, OrganisationId.of("ORG-ANY")), PersonId.of("P-" + side), side);
        return new CommandHeader(CommandId.of("c-" + sent), CASE, version, actor, now, now);
    }

    public PartyDesk<S, C, F> at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public PartyDesk<S, C, F> around(Function<ImmutableSurroundings, Surroundings> change) {
        around = change.apply((ImmutableSurroundings) Surroundings.alone());
        return this;
    }

    public S state() {
        return current.state();
    }

    public F facts() {
        return current.facts();
    }

    public WorkflowCase<S, C, F> currentCase() {
        return current;
    }

    public WorkflowEvent<S, C> last() {
        return current.history().get(current.history().size() - 1);
    }

    /** When the clock may send the command. */
    public String due(String command) {
        return current.deadlines().stream()
                .filter(d -> d.triggers().equals(command))
                .map(Deadline::due)
                .map(due -> due.map(Instant::toString).orElse("unknown"))
                .findFirst()
                .orElse("none");
    }

    public Instant now() {
        return Objects.requireNonNull(now);
    }

    public static <T> Cited<T> declared(T value) {
        return new Cited<>(value, "declared for a test", Confidence.DECLARED);
    }
}
