package io.yiyang.referral.transfer;

import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.SENDER;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.journey.ExampleFiles;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand.*;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.Rejection;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.WorkflowCase;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One referral on a clerk's desk, for tests: every command takes five minutes. */
final class Desk {
    static final OrganisationId HOME = OrganisationId.of("ORG-HOME");
    static final OrganisationId HOSPITAL = OrganisationId.of("ORG-HOSP2");
    static final OrganisationId OTHER = OrganisationId.of("ORG-HOSP3");
    static final Instant START = Instant.parse("2026-04-11T00:00:00Z");
    static final Set<Document> PAPERS = Stream.of(DocumentKind.values())
            .map(kind -> new Document(kind, "1"))
            .collect(Collectors.toSet());

    static final Set<Document> FORM = Set.of(new Document(DocumentKind.REFERRAL_FORM, "1"));

    private static final ReferralWorkflow WORKFLOW = ReferralWorkflow.INSTANCE;
    private static final CaseId CASE = CaseId.of("REF-1");
    private static final Duration STEP = Duration.ofMinutes(5);

    private static final Map<ReferralState, Step> ROAD = new LinkedHashMap<>();

    private record Step(Side side, Function<CommandHeader, ReferralCommand> command) {}

    static {
        ROAD.put(ReferralState.CONSENT_RECORDED, new Step(SENDER, h -> new RecordConsent(h, signed(h.occurredAt()))));
        ROAD.put(ReferralState.SUBMITTED, new Step(SENDER, h -> new Submit(h, Set.of(FormField.values()), FORM)));
        ROAD.put(ReferralState.UNDER_REVIEW, new Step(RECEIVER, Claim::new));
        ROAD.put(ReferralState.ACCEPTED, new Step(RECEIVER, Accept::new));
        ROAD.put(ReferralState.SCHEDULED, new Step(RECEIVER, h -> new Reserve(h, bedFor(h, Duration.ofHours(4)))));
        ROAD.put(ReferralState.IN_TRANSIT, new Step(SENDER, h -> new Depart(h, PAPERS)));
        ROAD.put(ReferralState.ARRIVED, new Step(RECEIVER, ReportArrival::new));
        ROAD.put(
                ReferralState.UNDER_CARE,
                new Step(RECEIVER, h -> new StartCare(h, "ENC-1", SegmentKind.INPATIENT, true)));
        ROAD.put(ReferralState.OUTCOME_SENT, new Step(RECEIVER, h -> new SendOutcome(h, PAPERS)));
        ROAD.put(ReferralState.RETURNING, new Step(SENDER, h -> new AcceptReturn(h, new ReturnReadiness(true, true))));
        ROAD.put(ReferralState.FOLLOW_UP_DUE, new Step(SENDER, h -> new ReportReturned(h, ReturnPlacement.SAME_PLACE)));
        ROAD.put(ReferralState.CLOSED, new Step(SENDER, RecordFollowUp::new));
    }

    final ReferralPolicy policy;
    Surroundings around = Surroundings.alone();
    WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> referral;
    Instant now = START;
    private int sent;

    private Desk(Priority priority, Direction direction, ReferralPolicy policy) {
        this.policy = policy;
        OpenReferral opening = new OpenReferral(
                header(SENDER, HOME, 0),
                ResidentId.of("R-1"),
                direction,
                priority,
                "NEED",
                HOSPITAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Decision<ReferralState, ReferralCommand> decision = WORKFLOW.decideOpening(opening, policy, around);
        referral = WORKFLOW.start(((Accepted<ReferralState, ReferralCommand>) decision).event());
        now = now.plus(STEP);
    }

    private Desk(Desk other, ReferralPolicy policy) {
        this.policy = policy;
        this.around = other.around;
        this.referral = other.referral;
        this.now = other.now;
        this.sent = other.sent;
    }

    /** A planned referral up, on the straight road to the state. */
    static Desk at(ReferralState state) {
        return at(state, Priority.PLANNED, ExampleFiles.policy("chongqing-2026-04"));
    }

    static Desk at(ReferralState state, Priority priority, ReferralPolicy policy) {
        Desk desk = new Desk(priority, Direction.UP, policy);
        return state == ReferralState.DRAFT ? desk : desk.walkTo(state);
    }

    /** The same road for a referral down, where routes are not checked. */
    static Desk down(ReferralState state) {
        ImmutableReferralPolicy policy = (ImmutableReferralPolicy) ExampleFiles.policy("chongqing-2026-04");
        return new Desk(Priority.PLANNED, Direction.DOWN, policy.withRoutes(Optional.empty())).walkTo(state);
    }

    /** The same referral, from now on under another policy. */
    Desk under(ReferralPolicy other) {
        return new Desk(this, other);
    }

    private Desk walkTo(ReferralState state) {
        for (Step step : ROAD.values()) {
            done(step.side(), step.command());
            if (referral.state() == state) {
                return this;
            }
        }
        throw new AssertionError(state);
    }

    /** The state's own step on the road, again. */
    Decision<ReferralState, ReferralCommand> stepTo(ReferralState state) {
        Step step = Objects.requireNonNull(ROAD.get(state));
        return decide(step.side(), step.command());
    }

    Decision<ReferralState, ReferralCommand> decide(Side side, Function<CommandHeader, ReferralCommand> command) {
        return decide(
                command.apply(header(side, side == RECEIVER ? referral.facts().receiver() : HOME, version())));
    }

    Decision<ReferralState, ReferralCommand> decide(ReferralCommand command) {
        return WORKFLOW.decide(referral, command, policy, around);
    }

    Rejection refused(Side side, Function<CommandHeader, ReferralCommand> command) {
        return refused(decide(side, command));
    }

    static Rejection refused(Decision<ReferralState, ReferralCommand> decision) {
        if (decision instanceof Rejected<ReferralState, ReferralCommand> rejected) {
            return rejected.rejection();
        }
        throw new AssertionError("must be refused, but was " + decision);
    }

    Desk done(Side side, Function<CommandHeader, ReferralCommand> command) {
        return done(decide(side, command));
    }

    Desk done(Decision<ReferralState, ReferralCommand> decision) {
        if (!(decision instanceof Accepted<ReferralState, ReferralCommand> accepted)) {
            throw new AssertionError("must be accepted, but was " + decision);
        }
        referral = WORKFLOW.evolve(referral, accepted.event());
        now = now.plus(STEP);
        return this;
    }

    CommandHeader header(Side side, OrganisationId organisation, long version) {
        return header(side, organisation, version, now, now);
    }

    CommandHeader header(Side side, OrganisationId organisation, long version, Instant occurredAt, Instant recordedAt) {
        sent++;
        return new CommandHeader(
                CommandId.of("c-" + sent),
                CASE,
                version,
                new Actor(organisation, PersonId.of("P-1"), side),
                occurredAt,
                recordedAt);
    }

    long version() {
        return referral.version();
    }

    static Reservation bedFor(CommandHeader header, Duration duration) {
        return new Reservation("BED-1", header.occurredAt().plus(duration));
    }

    static Consent signed(Instant at) {
        return new Consent.Signed(Set.of(ConsentScope.REFERRAL), "1", Consent.Signer.SELF, Optional.empty(), at);
    }
}
