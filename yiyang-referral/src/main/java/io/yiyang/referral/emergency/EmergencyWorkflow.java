package io.yiyang.referral.emergency;

import static io.yiyang.referral.emergency.EmergencyGuards.*;
import static io.yiyang.referral.emergency.EmergencyState.*;
import static io.yiyang.referral.workflow.CommonGuards.byItsAuthor;
import static io.yiyang.referral.workflow.CommonGuards.documents;
import static io.yiyang.referral.workflow.CommonGuards.reason;
import static io.yiyang.referral.workflow.PlaceGuards.*;
import static io.yiyang.referral.workflow.Side.*;
import static io.yiyang.referral.workflow.SignatureGuards.*;

import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.emergency.EmergencyCommand.*;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.Parties;
import io.yiyang.referral.workflow.RowSpec;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.TransitionTable;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Emergency green channel (急诊绿色通道): the resident moves first, papers and consent follow.
 *
 * <p>A hospital never refuses: it can only be replaced by another one. The clock never ends a case. A death after the
 * departure leaves the papers due, because transport and care were given and have to be accounted for.
 */
public final class EmergencyWorkflow extends Workflow<EmergencyState, EmergencyCommand, EmergencyFacts> {
    private static final Set<EmergencyState> BEFORE_DEPARTURE =
            EnumSet.of(ACTIVATED, ESCALATED, ACKNOWLEDGED, TRANSPORT_EN_ROUTE);

    private static final Set<EmergencyState> AFTER_DEPARTURE =
            EnumSet.of(IN_TRANSIT, AT_EMERGENCY, RETURNING, DOCUMENTS_DUE);

    private static final Set<String> CORRECTABLE =
            Set.of("reason", "documents", "sign", "vitalsTaken", "signatures", "encounter");

    private static final TransitionTable<EmergencyState, EmergencyCommand, EmergencyFacts> TABLE =
            TransitionTable.<EmergencyState, EmergencyCommand, EmergencyFacts>opensWith(
                            ActivateChannel.class,
                            EnumSet.of(SENDER),
                            ACTIVATED,
                            List.of(KNOWN_HOSPITAL, NO_OTHER_EMERGENCY))
                    .from(
                            ACTIVATED,
                            on(Acknowledge.class, RECEIVER).to(ACKNOWLEDGED),
                            tick(EscalateUnacknowledged.class, "greenchannel.ack")
                                    .to(ESCALATED))
                    .from(
                            ESCALATED,
                            on(Acknowledge.class, RECEIVER).to(ACKNOWLEDGED),
                            tick(AlertUnclaimed.class, "greenchannel.unclaimed"))
                    .from(
                            EnumSet.of(ACTIVATED, ESCALATED),
                            on(AssignHospital.class, COORDINATOR)
                                    .to(ACKNOWLEDGED)
                                    .given(KNOWN_ASSIGNED))
                    .from(
                            ACKNOWLEDGED,
                            on(AssignHospital.class, COORDINATOR)
                                    .when(NOT_BOUND)
                                    .given(KNOWN_ASSIGNED)
                                    .restarts(ConfirmByDeadline.class),
                            on(DispatchTransport.class, TRANSPORT).to(TRANSPORT_EN_ROUTE),
                            tick(AlertNoTransport.class, "greenchannel.dispatch"))
                    .from(
                            TRANSPORT_EN_ROUTE,
                            on(PickUp.class, TRANSPORT).to(IN_TRANSIT).when(notOnAnotherRoad(), noOtherAbsence()),
                            on(TreatOnScene.class, TRANSPORT).to(STOOD_DOWN).given(reason()),
                            tick(AlertPickUpOverdue.class, "greenchannel.pickup"))
                    .from(
                            EnumSet.of(ACKNOWLEDGED, TRANSPORT_EN_ROUTE, IN_TRANSIT),
                            on(Acknowledge.class, RECEIVER).when(NOT_BOUND).restarts(ConfirmByDeadline.class),
                            tick(ConfirmByDeadline.class, "greenchannel.confirm", EmergencyGuards::sinceNamedByProxy))
                    .from(
                            BEFORE_DEPARTURE,
                            on(ArriveUnannounced.class, RECEIVER)
                                    .to(AT_EMERGENCY)
                                    .when(notOnAnotherRoad(), noOtherAbsence()),
                            on(StandDown.class, SENDER, COORDINATOR)
                                    .to(STOOD_DOWN)
                                    .given(reason()),
                            death().to(PATIENT_DIED))
                    .from(
                            IN_TRANSIT,
                            on(HandOver.class, RECEIVER).to(AT_EMERGENCY).given(handedOver(HandOver::signatures)),
                            on(DivertAmbulance.class, TRANSPORT)
                                    .given(KNOWN_DIVERSION)
                                    .restarts(AlertTransitOverdue.class)
                                    .restarts(ConfirmByDeadline.class),
                            tick(AlertTransitOverdue.class, "greenchannel.transit"))
                    .from(
                            AT_EMERGENCY,
                            on(AdmitFromEmergency.class, RECEIVER)
                                    .to(DOCUMENTS_DUE)
                                    .when(inNoBed())
                                    .given(HOSPITAL_BED),
                            on(DischargeFromEmergency.class, RECEIVER).to(RETURNING),
                            on(RelayOnward.class, RECEIVER).to(DOCUMENTS_DUE).given(SUCCESSOR, KNOWN_RELAY),
                            tick(AlertUndecided.class, "greenchannel.ed"))
                    .from(
                            RETURNING,
                            on(ReportBack.class, SENDER)
                                    .to(DOCUMENTS_DUE)
                                    .given(placeToReturnTo(EmergencyWorkflow::same)),
                            on(DivertAmbulance.class, TRANSPORT).to(IN_TRANSIT).given(KNOWN_DIVERSION),
                            tick(AlertReturnOverdue.class, "greenchannel.return"))
                    .from(
                            DOCUMENTS_DUE,
                            on(CompletePapers.class, SENDER)
                                    .to(CLOSED)
                                    .given(
                                            signedOrException(ConsentScope.REFERRAL, CompletePapers::consent),
                                            documents(EmergencyGuards::papers))
                                    .evenAfterDeath(),
                            on(CloseIncomplete.class, COORDINATOR)
                                    .to(CLOSED)
                                    .given(reason())
                                    .evenAfterDeath(),
                            tick(AlertPapersOverdue.class, "greenchannel.documents")
                                    .evenAfterDeath())
                    .from(AFTER_DEPARTURE, death().to(DOCUMENTS_DUE).when(DEATH_NOT_RECORDED))
                    .fromEveryOpenState(on(VoidEmergency.class, SENDER)
                            .to(VOIDED)
                            .when(NEVER_MOVED, byItsAuthor(EmergencyFacts::sender))
                            .given(reason()))
                    .build();

    private static final Parties<EmergencyFacts> PARTIES = new Parties<EmergencyFacts>()
            .with(SENDER, EmergencyFacts::sender)
            .with(RECEIVER, EmergencyFacts::hospital)
            .with(TRANSPORT, facts -> facts.transport().orElse(null));

    /** The emergency workflow. */
    public static final EmergencyWorkflow INSTANCE = new EmergencyWorkflow();

    private EmergencyWorkflow() {
        super("emergency/1", TABLE, PARTIES, EmergencyLabels.LABELS);
    }

    private static <K extends EmergencyCommand> RowSpec<EmergencyState, EmergencyCommand, EmergencyFacts, K> on(
            Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends EmergencyCommand> RowSpec<EmergencyState, EmergencyCommand, EmergencyFacts, K> tick(
            Class<K> command, String key) {
        return RowSpec.tick(command, key);
    }

    private static <K extends EmergencyCommand> RowSpec<EmergencyState, EmergencyCommand, EmergencyFacts, K> tick(
            Class<K> command, String key, Due<EmergencyFacts> due) {
        return RowSpec.tick(command, key, due);
    }

    private static RowSpec<EmergencyState, EmergencyCommand, EmergencyFacts, RecordDeath> death() {
        return on(RecordDeath.class, SENDER, RECEIVER, COORDINATOR, TRANSPORT, CONSEQUENCE)
                .evenAfterDeath();
    }

    private static boolean same(ReportBack command) {
        return command.placement() == ReturnPlacement.SAME_PLACE;
    }

    /** What tells but does not steer. */
    @Override
    protected Set<String> correctable(Class<? extends EmergencyCommand> command) {
        return CORRECTABLE;
    }

    @Override
    protected EmergencyFacts opened(EmergencyCommand opening) {
        return EmergencyFolding.opened((ActivateChannel) opening);
    }

    @Override
    protected EmergencyFacts folded(EmergencyFacts facts, EmergencyCommand command, EmergencyState to) {
        return EmergencyFolding.folded((ImmutableEmergencyFacts) facts, command);
    }

    /**
     * What the event means outside the case; an amendment means nothing by itself, the stays are told again.
     *
     * <pre>
     * PickUp, ArriveUnannounced   the bed left ends; a care-home bed is kept
     * AdmitFromEmergency          a bed of the hospital opens; a home sickbed is closed
     * ReportBack to the same      the bed left is resumed
     * RelayOnward                 the successor goes on, and takes the kept bed over
     * RecordDeath                 everything ends
     * </pre>
     *
     * @param facts those after the event
     */
    public static List<Effect> effects(EmergencyFacts facts, WorkflowEvent<EmergencyState, EmergencyCommand> event) {
        return event.isAmendment() ? List.of() : EmergencyFolding.effects(facts, event.command());
    }
}
