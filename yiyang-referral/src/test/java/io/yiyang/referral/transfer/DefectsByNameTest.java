package io.yiyang.referral.transfer;

import static io.yiyang.referral.workflow.Side.CLOCK;
import static io.yiyang.referral.workflow.Side.CONSEQUENCE;
import static io.yiyang.referral.workflow.Side.COORDINATOR;
import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.SENDER;
import static io.yiyang.referral.workflow.Side.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.journey.ExampleFiles;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand.*;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Deadline;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Duplicate;
import io.yiyang.referral.workflow.Decision.Rejected;
import io.yiyang.referral.workflow.Decision.Stale;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each class of defect that public systems have, by its name, and what happens here instead. */
class DefectsByNameTest {
    private static final Optional<CodedReason> REASON = Optional.of(CodedReason.of("ANY"));

    /** Whoever comes first wins, and the other one is told that it is late; in both orders. */
    private static void race(
            ReferralState state,
            Side one,
            Function<CommandHeader, ReferralCommand> first,
            Side other,
            Function<CommandHeader, ReferralCommand> second) {
        for (boolean turned : new boolean[] {false, true}) {
            Desk desk = Desk.at(state);
            ReferralCommand a = first.apply(desk.header(one, organisation(desk, one), desk.version()));
            ReferralCommand b = second.apply(desk.header(other, organisation(desk, other), desk.version()));
            desk.done(desk.decide(turned ? b : a));
            assertThat(desk.decide(turned ? a : b)).isEqualTo(new Stale<>(desk.version()));
        }
    }

    private static io.yiyang.model.identity.OrganisationId organisation(Desk desk, Side side) {
        return side == RECEIVER ? desk.referral.facts().receiver() : Desk.HOME;
    }

    @Test
    void doubleReceive_givenAnArrival_whenItIsReceivedTwice_thenItCountsOnce() {
        Desk desk = Desk.at(ReferralState.ARRIVED);
        var care = desk.header(RECEIVER, Desk.HOSPITAL, desk.version());
        var start = new StartCare(care, "ENC-1", io.yiyang.model.stay.SegmentKind.INPATIENT, true);
        desk.done(desk.decide(start));
        assertThat(desk.decide(start)).isEqualTo(new Duplicate<>(desk.version()));
        assertThat(desk.refused(
                                RECEIVER,
                                h -> new StartCare(h, "ENC-1", io.yiyang.model.stay.SegmentKind.INPATIENT, true))
                        .code())
                .hasToString("YY-R-001");
    }

    @Test
    void confirmAgainstCancel_givenBothAtOnce_whenOneIsDone_thenTheOtherIsLate() {
        race(
                ReferralState.ACCEPTED,
                RECEIVER,
                h -> new Reserve(h, Desk.bedFor(h, Duration.ofHours(4))),
                SENDER,
                CancelBeforeStart::new);
    }

    @Test
    void withdrawAgainstReview_givenBothAtOnce_whenOneIsDone_thenTheOtherIsLate() {
        race(ReferralState.UNDER_REVIEW, SENDER, Withdraw::new, RECEIVER, Accept::new);
        race(ReferralState.SUBMITTED, SENDER, Withdraw::new, RECEIVER, Claim::new);
    }

    @Test
    void arriveAgainstDown_givenArrivalAndWayBackAtOnce_whenOneIsDone_thenTheOtherIsLate() {
        race(ReferralState.IN_TRANSIT, RECEIVER, ReportArrival::new, TRANSPORT, TurnBack::new);
        race(
                ReferralState.OUTCOME_SENT,
                SENDER,
                h -> new AcceptReturn(h, new ReturnReadiness(true, true)),
                SENDER,
                RejectOutcome::new);
    }

    @Test
    void refuseAfterApprove_givenAnAcceptedReferral_whenItIsRefused_thenOnlyRescindingWithAReasonWillDo() {
        Desk desk = Desk.at(ReferralState.ACCEPTED);
        assertThat(desk.refused(RECEIVER, h -> new Reject(h, REASON, Optional.empty()))
                        .code())
                .hasToString("YY-R-001");
        desk.done(RECEIVER, h -> new RescindAcceptance(h, REASON));
        assertThat(desk.referral.state()).isEqualTo(ReferralState.REJECTED);
    }

    @Test
    void clientChosenStatus_givenEveryCommand_whenItsFieldsAreListed_thenNoneIsAState() {
        assertThat(Stream.of(ReferralCommand.class.getPermittedSubclasses())
                        .filter(Class::isRecord)
                        .flatMap(kind -> Stream.of(kind.getRecordComponents()))
                        .map(component -> component.getGenericType().getTypeName()))
                .hasSizeGreaterThan(80)
                .noneMatch(type -> type.contains("State"));
    }

    @Test
    void staleVersion_givenAnOldView_whenSomebodyActsOnIt_thenTheNewVersionIsTold() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW);
        var old = desk.header(RECEIVER, Desk.HOSPITAL, desk.version() - 1);
        assertThat(desk.decide(new Accept(old))).isEqualTo(new Stale<>(desk.version()));
        var ahead = desk.header(RECEIVER, Desk.HOSPITAL, desk.version() + 1);
        assertThat(desk.decide(new Accept(ahead))).isEqualTo(new Stale<>(desk.version()));
    }

    @Test
    void duplicateCommand_givenAnAnswerThatWasLost_whenItIsSentAgainLater_thenTheFirstDecisionIsTold() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW);
        ReferralCommand accept = new Accept(desk.header(RECEIVER, Desk.HOSPITAL, desk.version()));
        desk.done(desk.decide(accept));
        long first = desk.version();
        desk.done(RECEIVER, h -> new Reserve(h, Desk.bedFor(h, Duration.ofHours(4))));
        assertThat(desk.decide(accept)).isEqualTo(new Duplicate<>(first));
        var reused = new CommandHeader(
                accept.header().commandId(),
                accept.header().caseId(),
                desk.version(),
                new Actor(Desk.HOME, PersonId.of("P-1"), SENDER),
                desk.now,
                desk.now);
        assertThat(Desk.refused(desk.decide(new CancelBeforeStart(reused))).code())
                .hasToString("YY-R-010");
    }

    @Test
    void overdueFromLastStep_givenAReviewThatMoves_whenItIsOverdue_thenThatCountsFromTheLastStep() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW);
        desk.now = desk.now.plus(Duration.ofHours(47));
        desk.done(RECEIVER, h -> new RequestInfo(h, new io.yiyang.referral.document.FreeText("?")));
        desk.done(SENDER, h -> new SupplyInfo(h, Set.of(), Desk.PAPERS));
        Instant lastStep =
                desk.referral.history().get((int) desk.version() - 1).header().occurredAt();
        assertThat(desk.referral.deadlines()).extracting(Deadline::since).containsExactly(lastStep);
        desk.now = lastStep.plus(Duration.ofHours(47));
        assertThat(desk.refused(CLOCK, EscalateUndecided::new).code()).hasToString("YY-R-007");
    }

    @Test
    void proxyReview_givenACoordinatorWhoSteppedIn_whenTheReviewGoesOn_thenTheReceiverIsStillTheReceiver() {
        Desk desk = Desk.at(ReferralState.SUBMITTED);
        desk.now = desk.referral.deadlines().get(0).due().orElseThrow();
        desk.done(CLOCK, EscalateUnanswered::new);
        desk.done(COORDINATOR, Claim::new);
        assertThat(desk.referral.facts().receiver()).isEqualTo(Desk.HOSPITAL);
        assertThat(desk.referral
                        .history()
                        .get((int) desk.version() - 1)
                        .header()
                        .actor()
                        .side())
                .isEqualTo(COORDINATOR);
        var foreign = desk.header(RECEIVER, Desk.OTHER, desk.version());
        assertThat(Desk.refused(desk.decide(new Accept(foreign))).code()).hasToString("YY-R-003");
        desk.done(RECEIVER, Accept::new);
    }

    @Test
    void proxyReview_givenACoordinatorWhoAccepts_whenTheReceiverIsAsked_thenItBindsOnConfirmationOnly() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW);
        desk.done(COORDINATOR, AcceptByProxy::new);
        assertThat(desk.referral.facts().acceptedAt()).isEmpty();
        assertThat(desk.referral.facts().acceptedByProxy()).contains(Desk.HOME);
        assertThat(desk.refused(RECEIVER, h -> new Reserve(h, Desk.bedFor(h, Duration.ofHours(4))))
                        .code())
                .hasToString("YY-R-001");
        assertThat(desk.refused(COORDINATOR, ConfirmProxy::new).code()).hasToString("YY-R-002");
        assertThat(desk.refused(CLOCK, BindProxy::new).code())
                .as("this policy lets no time bind")
                .hasToString("YY-R-006");
        assertThat(desk.refused(RECEIVER, h -> new DeclineProxy(h, Optional.empty()))
                        .code())
                .hasToString("YY-R-011");
        desk.done(RECEIVER, h -> new DeclineProxy(h, REASON));
        assertThat(desk.referral.state()).isEqualTo(ReferralState.UNDER_REVIEW);
        assertThat(desk.referral.facts().acceptedByProxy()).isEmpty();
        desk.done(COORDINATOR, AcceptByProxy::new);
        Instant confirmed = desk.now;
        desk.done(RECEIVER, ConfirmProxy::new);
        assertThat(desk.referral.state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(desk.referral.facts().acceptedAt()).contains(confirmed);
    }

    @Test
    void proxyReview_givenAPolicyThatLetsTimeBind_whenItHasPassed_thenTheProxyBinds() {
        ReferralPolicy policy = ReferralPolicy.builder()
                .id("p")
                .version("1")
                .putDeadlines(
                        "referral.proxy",
                        new Cited<>(new DeadlineTerm.Elapsed(Duration.ofHours(2)), "invented", Confidence.DECLARED))
                .build();
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW, Priority.PLANNED, policy);
        desk.done(COORDINATOR, AcceptByProxy::new);
        assertThat(desk.refused(CLOCK, BindProxy::new).code()).hasToString("YY-R-007");
        desk.now = desk.referral.deadlines().get(0).due().orElseThrow();
        desk.done(CLOCK, BindProxy::new);
        assertThat(desk.referral.state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(desk.referral.facts().acceptedByProxy()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {"IN_TRANSIT", "ARRIVED", "UNDER_CARE", "OUTCOME_SENT", "RETURNING", "FOLLOW_UP_DUE"})
    void voidAfterDeparture_givenAResidentWhoHasLeft_whenItIsVoided_thenItIsRefused(ReferralState state) {
        assertThat(Desk.at(state)
                        .refused(SENDER, h -> new VoidReferral(h, REASON))
                        .code())
                .hasToString("YY-R-025");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {
                "DRAFT",
                "CONSENT_RECORDED",
                "SUBMITTED",
                "UNDER_REVIEW",
                "ACCEPTED",
                "SCHEDULED",
                "IN_TRANSIT",
                "ARRIVED",
                "UNDER_CARE",
                "OUTCOME_SENT",
                "RETURNING",
                "FOLLOW_UP_DUE"
            })
    void deathInEveryState_givenAReferralOnTheRoad_whenTheResidentDies_thenItEndsThere(ReferralState state) {
        for (Side side : List.of(SENDER, RECEIVER, COORDINATOR, TRANSPORT, CONSEQUENCE)) {
            Desk desk = Desk.at(state);
            desk.done(side, h -> new RecordDeath(h, DeathPlace.ON_THE_WAY));
            assertThat(desk.referral.state()).isEqualTo(ReferralState.PATIENT_DIED);
        }
    }

    /** The states beside the straight road: every row, on the table itself. */
    @Test
    void deathInEveryState_givenTheTable_whenItsOpenStatesAreListed_thenEachKnowsDeath() {
        for (ReferralState state : ReferralState.values()) {
            assertThat(ReferralWorkflow.INSTANCE.table().rows())
                    .filteredOn(row -> row.from() == state && row.command() == RecordDeath.class)
                    .hasSize(state.isFinal() ? 0 : 1)
                    .allMatch(row -> row.to() == ReferralState.PATIENT_DIED && row.evenAfterDeath());
        }
    }

    @Test
    void holdExpiryOnTheRoad_givenAHoldThatIsDue_whenTheResidentIsOnTheRoad_thenItWaits() {
        ReferralPolicy policy = ExampleFiles.policy("chongqing-2026-04");
        CaseId id = CaseId.of("H-1");
        var opening = new BedHoldCommand.OpenBedHold(
                hold(id, 0, CONSEQUENCE, Desk.START), ResidentId.of("R-1"), CaseId.of("REF-1"), Desk.HOME);
        var opened = (Accepted<BedHoldState, BedHoldCommand>)
                BedHoldWorkflow.INSTANCE.decideOpening(opening, policy, Surroundings.alone());
        var held = BedHoldWorkflow.INSTANCE.start(opened.event());
        Instant paid = Desk.START.plus(Duration.ofDays(3));
        var extended = (Accepted<BedHoldState, BedHoldCommand>) BedHoldWorkflow.INSTANCE.decide(
                held, new BedHoldCommand.Extend(hold(id, 1, Side.RESIDENT, Desk.START), paid), policy);
        var paidFor = BedHoldWorkflow.INSTANCE.evolve(held, extended.event());
        var expire = new BedHoldCommand.ExpireHold(hold(id, 2, CLOCK, paid));
        Surroundings road = Surroundings.builder()
                .residentAlive(true)
                .caseIdTaken(false)
                .bedKept(true)
                .onTheRoad(true)
                .away(true)
                .build();
        Decision<BedHoldState, BedHoldCommand> refused = BedHoldWorkflow.INSTANCE.decide(paidFor, expire, policy, road);
        assertThat(((Rejected<BedHoldState, BedHoldCommand>) refused)
                        .rejection()
                        .code())
                .hasToString("YY-R-051");
        assertThat(BedHoldWorkflow.INSTANCE
                        .decide(paidFor, expire, policy, Surroundings.alone())
                        .isAccepted())
                .isTrue();
    }

    private static CommandHeader hold(CaseId id, long version, Side side, Instant at) {
        return new CommandHeader(
                CommandId.of("h-" + version), id, version, new Actor(Desk.HOME, PersonId.of("P-1"), side), at, at);
    }
}
