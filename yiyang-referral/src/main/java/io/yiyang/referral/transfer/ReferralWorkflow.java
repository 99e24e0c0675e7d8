package io.yiyang.referral.transfer;

import static io.yiyang.referral.transfer.ReferralGuards.*;
import static io.yiyang.referral.transfer.ReferralState.*;
import static io.yiyang.referral.workflow.CommonGuards.documents;
import static io.yiyang.referral.workflow.CommonGuards.reason;
import static io.yiyang.referral.workflow.Side.*;

import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.transfer.ReferralCommand.*;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.Parties;
import io.yiyang.referral.workflow.RowSpec;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.TransitionTable;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Referral (双向转诊), planned and urgent: up 上转, down 下转, lateral 平转, with the return leg 回转.
 *
 * <p>The clock may remind but never ends a case while the resident is on the way or in care. {@code RecordDeath} and
 * {@code VoidReferral} are known in every state that is not final.
 */
public final class ReferralWorkflow extends Workflow<ReferralState, ReferralCommand, ReferralFacts> {
    private static final TransitionTable<ReferralState, ReferralCommand, ReferralFacts> TABLE =
            TransitionTable.<ReferralState, ReferralCommand, ReferralFacts>opensWith(
                            OpenReferral.class, EnumSet.of(SENDER), DRAFT, List.of(TWO_KNOWN_ORGANISATIONS))
                    .from(
                            DRAFT,
                            on(RecordConsent.class, SENDER).to(CONSENT_RECORDED).given(VALID_CONSENT),
                            on(RecordRefusal.class, SENDER).to(WITHDRAWN).given(reason()),
                            tick(LapseDraft.class, "referral.draft").to(LAPSED))
                    .from(
                            CONSENT_RECORDED,
                            on(Submit.class, SENDER)
                                    .to(SUBMITTED)
                                    .when(CONSENT_IN_FORCE, ROUTE_OPEN, NO_OTHER_FOR_SAME_NEED)
                                    .given(FORM_COMPLETE, MINIMUM_ONLY, documents(f -> Set.of())),
                            on(RevokeConsent.class, RESIDENT).to(WITHDRAWN),
                            tick(LapseDraft.class, "referral.draft").to(LAPSED))
                    .from(
                            SUBMITTED,
                            on(Claim.class, RECEIVER).to(UNDER_REVIEW),
                            on(Withdraw.class, SENDER).to(WITHDRAWN),
                            tick(EscalateUnanswered.class, "referral.ack").to(ESCALATED))
                    .from(
                            ESCALATED,
                            on(Claim.class, RECEIVER).to(UNDER_REVIEW),
                            on(Claim.class, COORDINATOR).to(UNDER_REVIEW),
                            on(Redirect.class, COORDINATOR).to(REDIRECTED).given(SUCCESSOR),
                            on(Withdraw.class, SENDER).to(WITHDRAWN),
                            tick(LapseUnanswered.class, "referral.answer").to(LAPSED))
                    .from(
                            UNDER_REVIEW,
                            on(RequestInfo.class, RECEIVER).to(INFO_REQUESTED),
                            on(Reject.class, RECEIVER)
                                    .to(REJECTED)
                                    .when(NOT_URGENT)
                                    .given(reason(), ADVICE),
                            on(OfferAlternative.class, RECEIVER)
                                    .to(ALTERNATIVE_OFFERED)
                                    .when(MINIMUM_THERE)
                                    .given(SOME_ALTERNATIVE, KNOWN_SITE),
                            on(Accept.class, RECEIVER).to(ACCEPTED).when(MINIMUM_THERE),
                            on(AcceptByProxy.class, COORDINATOR)
                                    .to(PROXY_ACCEPTED)
                                    .when(MINIMUM_THERE),
                            on(Withdraw.class, SENDER).to(WITHDRAWN),
                            tick(EscalateUndecided.class, "referral.review.step")
                                    .to(ESCALATED))
                    .from(
                            PROXY_ACCEPTED,
                            on(ConfirmProxy.class, RECEIVER).to(ACCEPTED),
                            on(DeclineProxy.class, RECEIVER).to(UNDER_REVIEW).given(reason()),
                            on(Withdraw.class, SENDER).to(WITHDRAWN),
                            tick(BindProxy.class, "referral.proxy").to(ACCEPTED))
                    .from(
                            INFO_REQUESTED,
                            on(SupplyInfo.class, SENDER).to(UNDER_REVIEW).given(documents(f -> Set.of())),
                            on(Withdraw.class, SENDER).to(WITHDRAWN),
                            tick(LapseInfo.class, "referral.info").to(LAPSED))
                    .from(
                            ALTERNATIVE_OFFERED,
                            on(AcceptAlternative.class, SENDER).to(ACCEPTED),
                            on(DeclineAlternative.class, SENDER).to(WITHDRAWN),
                            tick(LapseOffer.class, "referral.offer").to(LAPSED))
                    .from(
                            ACCEPTED,
                            on(Reserve.class, RECEIVER).to(SCHEDULED).given(HELD_LONG_ENOUGH, FREE_SLOT),
                            on(Waitlist.class, RECEIVER).to(WAITLISTED).given(COORDINATOR_CONSENT),
                            tick(EscalateUnscheduled.class, "referral.schedule").to(WAITLISTED),
                            on(CancelBeforeStart.class, SENDER).to(CANCELLED),
                            on(RescindAcceptance.class, RECEIVER)
                                    .to(REJECTED)
                                    .when(NOT_URGENT)
                                    .given(reason()))
                    .from(
                            WAITLISTED,
                            on(Reserve.class, RECEIVER).to(SCHEDULED).given(HELD_LONG_ENOUGH, FREE_SLOT),
                            on(CancelBeforeStart.class, SENDER).to(CANCELLED),
                            on(Redirect.class, COORDINATOR).to(REDIRECTED).given(SUCCESSOR),
                            tick(EscalateWaiting.class, "referral.wait").to(ESCALATED))
                    .from(
                            SCHEDULED,
                            on(Reschedule.class, RECEIVER)
                                    .given(HELD_LONG_ENOUGH, FREE_SLOT)
                                    .restarts(LapseHold.class),
                            on(Depart.class, SENDER)
                                    .to(IN_TRANSIT)
                                    .when(CONSENT_IN_FORCE, AT_SENDER, NO_OTHER_ABSENCE)
                                    .given(documents(ReferralGuards::papersOnDeparture)),
                            on(ReportArrival.class, RECEIVER)
                                    .to(ARRIVED)
                                    .when(CONSENT_IN_FORCE, AT_SENDER, NO_OTHER_ABSENCE),
                            on(MarkNoShow.class, RECEIVER).to(NO_SHOW).when(RESERVATION_OVER),
                            tick(LapseHold.class, "referral.reservation.grace", ReferralGuards::afterReservation)
                                    .to(NO_SHOW),
                            on(CancelBeforeStart.class, SENDER).to(CANCELLED),
                            on(RescindReservation.class, RECEIVER)
                                    .to(WAITLISTED)
                                    .given(reason()))
                    .from(
                            NO_SHOW,
                            on(Reschedule.class, RECEIVER).to(SCHEDULED).given(HELD_LONG_ENOUGH, FREE_SLOT),
                            on(CancelBeforeStart.class, SENDER).to(CANCELLED),
                            tick(LapseNoShow.class, "referral.noshow").to(LAPSED))
                    .from(
                            IN_TRANSIT,
                            on(ReportArrival.class, RECEIVER).to(ARRIVED),
                            on(Divert.class, TRANSPORT)
                                    .given(NEW_DESTINATION, KNOWN_DESTINATION)
                                    .restarts(AlertOverdue.class),
                            on(TurnBack.class, TRANSPORT).to(SCHEDULED).when(BED_LEFT_IS_KEPT),
                            tick(AlertOverdue.class, "referral.transit"))
                    .from(
                            ARRIVED,
                            on(StartCare.class, RECEIVER)
                                    .to(UNDER_CARE)
                                    .when(NOWHERE_ELSE)
                                    .given(HANDOVER, BED_KIND),
                            on(RefuseAtDoor.class, RECEIVER).to(RETURNING).given(reason()),
                            tick(AlertUnregistered.class, "referral.arrived"))
                    .from(
                            UNDER_CARE,
                            on(SendInterim.class, RECEIVER).restarts(AlertNoOutcome.class),
                            on(RequestCancellation.class, SENDER),
                            on(TransferOnward.class, RECEIVER).to(REDIRECTED).given(SUCCESSOR, KNOWN_ONWARD),
                            on(SendOutcome.class, RECEIVER)
                                    .to(OUTCOME_SENT)
                                    .given(documents(ReferralGuards::papersOfOutcome)),
                            tick(AlertNoOutcome.class, "referral.outcome"))
                    .from(
                            OUTCOME_SENT,
                            on(AcceptReturn.class, SENDER)
                                    .to(RETURNING)
                                    .when(AT_RECEIVER)
                                    .given(READY_TO_RETURN),
                            on(AcknowledgeOutcome.class, SENDER)
                                    .to(FOLLOW_UP_DUE)
                                    .when(NO_BED_KEPT)
                                    .given(LEFT_IN_ORDER),
                            on(RejectOutcome.class, SENDER).to(UNDER_CARE),
                            tick(EscalateReturn.class, "referral.return"))
                    .from(
                            RETURNING,
                            on(ReportReturned.class, SENDER).to(FOLLOW_UP_DUE).given(PLACE_TO_RETURN_TO),
                            on(Divert.class, TRANSPORT)
                                    .to(REDIRECTED)
                                    .given(READMITTED_UNDER_SUCCESSOR, KNOWN_DESTINATION),
                            tick(AlertOverdue.class, "referral.transit"))
                    .from(
                            FOLLOW_UP_DUE,
                            on(RecordFollowUp.class, SENDER).to(CLOSED).when(NO_BED_KEPT),
                            tick(CloseWithoutFollowUp.class, "referral.followup")
                                    .to(CLOSED)
                                    .when(NO_BED_KEPT))
                    .fromEveryOpenState(
                            on(RecordDeath.class, SENDER, RECEIVER, COORDINATOR, TRANSPORT, CONSEQUENCE)
                                    .to(PATIENT_DIED)
                                    .evenAfterDeath(),
                            on(VoidReferral.class, SENDER)
                                    .to(VOIDED)
                                    .when(NEVER_MOVED, BY_ITS_AUTHOR)
                                    .given(reason()))
                    .build();

    private static final String PLANNED = "planned";
    private static final String URGENT = "urgent";

    /** What tells but does not steer: none of it is looked at by another case. */
    private static final Set<String> CORRECTABLE =
            Set.of("reason", "documents", "fields", "advice", "date", "department", "encounter", "place");

    private static final Parties<ReferralFacts> PARTIES = new Parties<ReferralFacts>()
            .with(SENDER, List.of((facts, around) -> facts.sender(), (facts, around) -> facts.returnTo()))
            .with(RECEIVER, ReferralFacts::receiver);

    /** The referral workflow. */
    public static final ReferralWorkflow INSTANCE = new ReferralWorkflow();

    private static <K extends ReferralCommand> RowSpec<ReferralState, ReferralCommand, ReferralFacts, K> on(
            Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends ReferralCommand> RowSpec<ReferralState, ReferralCommand, ReferralFacts, K> tick(
            Class<K> command, String key) {
        return RowSpec.tick(command, key);
    }

    private static <K extends ReferralCommand> RowSpec<ReferralState, ReferralCommand, ReferralFacts, K> tick(
            Class<K> command, String key, Due<ReferralFacts> due) {
        return RowSpec.tick(command, key, due);
    }

    private ReferralWorkflow() {
        super("referral/1", TABLE, PARTIES, ReferralLabels.LABELS, Set.of(PLANNED, URGENT));
    }

    @Override
    protected String variant(ReferralFacts facts) {
        return facts.priority() == Priority.URGENT ? URGENT : PLANNED;
    }

    @Override
    protected Set<String> correctable(Class<? extends ReferralCommand> command) {
        return CORRECTABLE;
    }

    @Override
    protected ReferralFacts opened(ReferralCommand opening) {
        return ReferralFolding.opened((OpenReferral) opening);
    }

    @Override
    protected ReferralFacts folded(ReferralFacts facts, ReferralCommand command, ReferralState to) {
        return ReferralFolding.folded((ImmutableReferralFacts) facts, command);
    }

    /**
     * What the event means outside the case; an amendment means nothing by itself, the stays are told again.
     *
     * <pre>
     * Depart, ReportArrival of who came alone   the bed left ends; a care-home bed is kept
     * TurnBack                                  the bed left is resumed
     * StartCare                                 a bed of the receiver opens; a home sickbed is closed if it is a hospital's
     * AcceptReturn, AcknowledgeOutcome          the bed at the receiver ends
     * ReportReturned to the same place          the bed kept, or left, there is resumed
     * with a successor                          the successor goes on, and takes the kept bed over
     * RecordDeath                               everything ends
     * </pre>
     *
     * @param facts those after the event
     */
    public static List<Effect> effects(ReferralFacts facts, WorkflowEvent<ReferralState, ReferralCommand> event) {
        if (event.isAmendment()) {
            return List.of();
        }
        ReferralCommand command = event.command();
        Instant at = command.header().occurredAt();
        boolean cameAlone = command instanceof ReportArrival
                && event.from().filter(SCHEDULED::equals).isPresent();
        if (command instanceof Depart || cameAlone) {
            return List.of(new Effect.LeaveBed(true, at));
        }
        if (command instanceof TurnBack) {
            return List.of(new Effect.ReturnToBed(at));
        }
        if (command instanceof StartCare started) {
            Effect bed = Effect.OpenSegment.inUsualPhase(started.bed(), facts.receiver(), Optional.empty(), at);
            return started.bed().isHospital() ? List.of(new Effect.CloseSickbedCase(at), bed) : List.of(bed);
        }
        if (command instanceof AcceptReturn) {
            return List.of(new Effect.LeavePlace(facts.receiver(), at));
        }
        if (command instanceof AcknowledgeOutcome acknowledged) {
            return acknowledged.leftReceiverAt().stream()
                    .<Effect>map(left -> new Effect.LeavePlace(facts.receiver(), left))
                    .toList();
        }
        if (command instanceof ReportReturned returned && returned.placement() == ReturnPlacement.SAME_PLACE) {
            return List.of(new Effect.ReturnTo(facts.returnTo(), at));
        }
        if (command instanceof Succeeded || command instanceof Divert) {
            return facts.successor().stream()
                    .<Effect>map(next -> new Effect.GoOnAs(next, at))
                    .toList();
        }
        return command instanceof RecordDeath died ? List.of(new Effect.EndAll(died.place(), at)) : List.of();
    }
}
