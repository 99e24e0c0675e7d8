package io.yiyang.referral.hospice;

import static io.yiyang.referral.hospice.HospiceGuards.*;
import static io.yiyang.referral.hospice.HospiceState.*;
import static io.yiyang.referral.workflow.CommonGuards.byItsAuthor;
import static io.yiyang.referral.workflow.CommonGuards.documents;
import static io.yiyang.referral.workflow.CommonGuards.reason;
import static io.yiyang.referral.workflow.PlaceGuards.notOnAnotherRoad;
import static io.yiyang.referral.workflow.Side.*;
import static io.yiyang.referral.workflow.SignatureGuards.*;
import static java.util.Map.entry;

import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.hospice.HospiceCommand.*;
import io.yiyang.referral.workflow.Parties;
import io.yiyang.referral.workflow.RowSpec;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.TransitionTable;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hospice transition (安宁疗护转入/转出): evaluation, family conference, consent, care in ward, care home or at home, and the
 * way out, alive or not. Who may enter is the policy's business: no national text has criteria.
 */
public final class HospiceWorkflow extends Workflow<HospiceState, HospiceCommand, HospiceFacts> {
    private static final Set<HospiceState> BEFORE = EnumSet.of(PROPOSED, ELIGIBLE, CONFERENCE_HELD, CONSENTED);

    private static final Set<String> CORRECTABLE = Set.of("reason", "documents", "evaluation", "goals", "signatures");

    private static final TransitionTable<HospiceState, HospiceCommand, HospiceFacts> TABLE =
            TransitionTable.<HospiceState, HospiceCommand, HospiceFacts>opensWith(
                            ProposeHospice.class,
                            EnumSet.of(SENDER, RECEIVER),
                            PROPOSED,
                            List.of(KNOWN_PROVIDER, NO_OTHER_HOSPICE))
                    .from(
                            PROPOSED,
                            on(EvaluateEligible.class, RECEIVER)
                                    .to(ELIGIBLE)
                                    .given(evaluated(EvaluateEligible::evaluation)),
                            on(EvaluateNotEligible.class, RECEIVER)
                                    .to(NOT_ELIGIBLE)
                                    .given(reason()))
                    .from(
                            ELIGIBLE,
                            on(HoldFamilyConference.class, RECEIVER)
                                    .to(CONFERENCE_HELD)
                                    .given(documents(f -> EnumSet.of(DocumentKind.CONFERENCE_RECORD))))
                    .from(
                            CONFERENCE_HELD,
                            on(SignHospiceConsent.class, RESIDENT)
                                    .to(CONSENTED)
                                    .given(
                                            signed(ConsentScope.HOSPICE_GOALS, SignHospiceConsent::consent),
                                            withGoals(SignHospiceConsent::goals)))
                    .from(
                            EnumSet.of(PROPOSED, ELIGIBLE, CONFERENCE_HELD),
                            on(DeclineHospice.class, RESIDENT).to(DECLINED))
                    .from(
                            CONSENTED,
                            on(EnrolAt.class, RECEIVER)
                                    .to(ENROLLED)
                                    .when(STILL_CONSENTED, notOnAnotherRoad())
                                    .given(KNOWN_PLACE, ALREADY_THERE),
                            on(RevokeConsent.class, RESIDENT).to(DECLINED))
                    .from(BEFORE, tick(LapseProposal.class, "hospice.proposal").to(LAPSED))
                    .from(
                            EnumSet.of(CONSENTED, ENROLLED),
                            on(ReviseGoals.class, RESIDENT).given(withGoals(ReviseGoals::goals)))
                    .from(
                            ENROLLED,
                            on(ReEvaluate.class, RECEIVER)
                                    .given(evaluated(ReEvaluate::evaluation))
                                    .restarts(AlertReviewOverdue.class),
                            tick(AlertReviewOverdue.class, "hospice.review"),
                            on(ChangePlace.class, RECEIVER)
                                    .when(notOnAnotherRoad())
                                    .given(KNOWN_PLACE, ALREADY_THERE),
                            on(RevokeConsent.class, RESIDENT).to(LEAVING_ALIVE),
                            on(DischargeStabilised.class, RECEIVER)
                                    .to(LEAVING_ALIVE)
                                    .given(reason()))
                    .from(
                            LEAVING_ALIVE,
                            on(CompleteHandover.class, RECEIVER)
                                    .to(CLOSED)
                                    .when(notOnAnotherRoad())
                                    .given(
                                            KNOWN_SUCCESSOR,
                                            TAKEN_OVER_THERE,
                                            ANOTHER_PHASE,
                                            handedOver(CompleteHandover::signatures),
                                            documents(f -> EnumSet.of(
                                                    DocumentKind.DISCHARGE_SUMMARY, DocumentKind.TREATMENT_PLAN))),
                            tick(AlertHandoverOverdue.class, "hospice.handover"))
                    .from(
                            EnumSet.of(PROPOSED, ELIGIBLE, CONFERENCE_HELD, CONSENTED, ENROLLED, LEAVING_ALIVE),
                            on(RecordDeath.class, SENDER, RECEIVER, COORDINATOR, CONSEQUENCE)
                                    .to(BEREAVEMENT)
                                    .evenAfterDeath())
                    .from(
                            BEREAVEMENT,
                            on(RecordCertificate.class, RECEIVER).given(ROUTE).evenAfterDeath(),
                            on(CloseBereavement.class, RECEIVER)
                                    .to(CLOSED)
                                    .when(CERTIFIED)
                                    .evenAfterDeath(),
                            tick(CloseBereavementAuto.class, "hospice.bereavement")
                                    .to(CLOSED)
                                    .evenAfterDeath())
                    .fromEveryOpenState(on(VoidHospice.class, SENDER, RECEIVER)
                            .to(VOIDED)
                            .when(NEVER_ENROLLED, byItsAuthor(HospiceFacts::author))
                            .given(reason()))
                    .build();

    private static final Map<Class<? extends HospiceCommand>, BilingualText> LABELS = Map.ofEntries(
            entry(ProposeHospice.class, BilingualText.of("提议安宁疗护", "propose hospice care")),
            entry(EvaluateEligible.class, BilingualText.of("评估符合", "evaluate eligible")),
            entry(EvaluateNotEligible.class, BilingualText.of("评估不符合", "evaluate not eligible")),
            entry(HoldFamilyConference.class, BilingualText.of("召开家庭会议", "hold family conference")),
            entry(SignHospiceConsent.class, BilingualText.of("签署安宁疗护同意", "sign hospice consent")),
            entry(ReviseGoals.class, BilingualText.of("修改照护目标", "revise goals")),
            entry(DeclineHospice.class, BilingualText.of("谢绝安宁疗护", "decline hospice care")),
            entry(LapseProposal.class, BilingualText.of("提议过期", "lapse proposal")),
            entry(EnrolAt.class, BilingualText.of("转入安宁疗护", "enrol")),
            entry(ReEvaluate.class, BilingualText.of("复评", "re-evaluate")),
            entry(AlertReviewOverdue.class, BilingualText.of("复评逾期报警", "alert review overdue")),
            entry(ChangePlace.class, BilingualText.of("变更场所", "change place")),
            entry(RevokeConsent.class, BilingualText.of("撤回同意", "revoke consent")),
            entry(DischargeStabilised.class, BilingualText.of("病情稳定转出", "discharge stabilised")),
            entry(CompleteHandover.class, BilingualText.of("完成转出交接", "complete handover")),
            entry(AlertHandoverOverdue.class, BilingualText.of("交接逾期报警", "alert handover overdue")),
            entry(RecordDeath.class, BilingualText.of("登记死亡", "record death")),
            entry(RecordCertificate.class, BilingualText.of("登记死亡证明", "record certificate of death")),
            entry(CloseBereavement.class, BilingualText.of("结束哀伤辅导", "close bereavement")),
            entry(CloseBereavementAuto.class, BilingualText.of("哀伤辅导到期", "close bereavement by deadline")),
            entry(VoidHospice.class, BilingualText.of("作废", "void hospice case")));

    private static final Parties<HospiceFacts> PARTIES =
            new Parties<HospiceFacts>().with(SENDER, HospiceFacts::author).with(RECEIVER, HospiceFacts::provider);

    /** The hospice workflow. */
    public static final HospiceWorkflow INSTANCE = new HospiceWorkflow();

    private HospiceWorkflow() {
        super("hospice/1", TABLE, PARTIES, LABELS);
    }

    private static <K extends HospiceCommand> RowSpec<HospiceState, HospiceCommand, HospiceFacts, K> on(
            Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends HospiceCommand> RowSpec<HospiceState, HospiceCommand, HospiceFacts, K> tick(
            Class<K> command, String key) {
        return RowSpec.tick(command, key);
    }

    @Override
    public Set<String> policyKeys() {
        return Set.of(EVALUATORS_KEY, INSTRUMENTS_KEY, PROGNOSIS_KEY);
    }

    /** What tells but does not steer. */
    @Override
    protected Set<String> correctable(Class<? extends HospiceCommand> command) {
        return CORRECTABLE;
    }

    @Override
    protected HospiceFacts opened(HospiceCommand opening) {
        ProposeHospice proposal = (ProposeHospice) opening;
        return HospiceFacts.builder()
                .resident(proposal.resident())
                .provider(proposal.provider())
                .author(proposal.header().actor().organisation())
                .build();
    }

    @Override
    protected HospiceFacts folded(HospiceFacts before, HospiceCommand command, HospiceState to) {
        ImmutableHospiceFacts facts = (ImmutableHospiceFacts) before;
        Instant at = command.header().occurredAt();
        if (command instanceof EvaluateEligible evaluated) {
            return facts.withEvaluation(evaluated.evaluation());
        }
        if (command instanceof ReEvaluate evaluated) {
            return facts.withEvaluation(evaluated.evaluation());
        }
        if (command instanceof SignHospiceConsent signed) {
            return facts.withConsent(signed.consent()).withGoals(signed.goals());
        }
        if (command instanceof ReviseGoals revised) {
            return facts.withGoals(revised.goals());
        }
        if (command instanceof Placing placing) {
            return facts.withEnrolledAt(facts.enrolledAt().orElse(at))
                    .withPlace(placing.place())
                    .withOrganisation(placing.organisation());
        }
        if (command instanceof RecordDeath died) {
            return facts.withDiedAt(at).withDeathPlace(died.place());
        }
        return command instanceof RecordCertificate certified ? facts.withCertificate(certified.issuer()) : facts;
    }

    /**
     * What the event means outside the case; an amendment means nothing by itself, the stays are told again.
     *
     * <pre>
     * EnrolAt, ChangePlace   a hospice bed, or the care-home bed in the hospice phase; at home no bed
     * EnrolAt                the care episode comes to the hospice phase
     * CompleteHandover       the next bed, or none at home; the care episode comes to the phase that is named
     * RecordDeath            everything ends
     * </pre>
     *
     * @param facts those after the event
     */
    public static List<Effect> effects(HospiceFacts facts, WorkflowEvent<HospiceState, HospiceCommand> event) {
        if (event.isAmendment()) {
            return List.of();
        }
        HospiceCommand command = event.command();
        Instant at = command.header().occurredAt();
        List<Effect> effects = new ArrayList<>();
        if (command instanceof Placing placing) {
            effects.addAll(placed(placing, at));
        }
        if (command instanceof EnrolAt) {
            effects.add(new Effect.EnterPhase(CarePhase.HOSPICE, at));
        }
        if (command instanceof CompleteHandover handover) {
            effects.add(handover.bed()
                    .<Effect>map(kind ->
                            new Effect.OpenSegment(kind, handover.phase(), handover.handedTo(), Optional.empty(), at))
                    .orElse(new Effect.LeaveBed(false, at)));
            effects.add(new Effect.EnterPhase(handover.phase(), at));
        }
        if (command instanceof RecordDeath died) {
            effects.add(new Effect.EndAll(died.place(), at));
        }
        return List.copyOf(effects);
    }

    private static List<Effect> placed(Placing placing, Instant at) {
        return switch (placing.place()) {
            case HOME -> List.of(new Effect.LeaveBed(false, at));
            case CARE_HOME ->
                List.of(new Effect.OpenSegment(
                        SegmentKind.CARE_HOME_BED, CarePhase.HOSPICE, placing.organisation(), placing.bed(), at));
            case WARD ->
                List.of(
                        new Effect.CloseSickbedCase(at),
                        new Effect.OpenSegment(
                                SegmentKind.HOSPICE_BED, CarePhase.HOSPICE, placing.organisation(), placing.bed(), at));
        };
    }
}
