package io.yiyang.referral.conversion;

import static io.yiyang.referral.conversion.ConversionGuards.*;
import static io.yiyang.referral.conversion.ConversionState.*;
import static io.yiyang.referral.workflow.CommonGuards.byItsAuthor;
import static io.yiyang.referral.workflow.CommonGuards.documents;
import static io.yiyang.referral.workflow.CommonGuards.reason;
import static io.yiyang.referral.workflow.PlaceGuards.*;
import static io.yiyang.referral.workflow.Side.*;
import static io.yiyang.referral.workflow.SignatureGuards.signed;
import static java.util.Map.entry;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.conversion.ConversionCommand.*;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.workflow.Due;
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
 * Bed conversion (医养床位互转) within one body or one management that holds both licences: care → medical and back. The
 * stay in one bed ends and the other begins at the same instant, so that no instant has two billable beds; between two
 * sites (一院两区, 两院一体) there is a way, on which the resident has none.
 */
public final class ConversionWorkflow extends Workflow<ConversionState, ConversionCommand, ConversionFacts> {
    private static final Set<String> CORRECTABLE = Set.of("reason", "documents", "criteria");

    private static final TransitionTable<ConversionState, ConversionCommand, ConversionFacts> TABLE =
            TransitionTable.<ConversionState, ConversionCommand, ConversionFacts>opensWith(
                            RequestConversion.class,
                            EnumSet.of(SENDER),
                            REQUESTED,
                            List.of(KNOWN_TARGET, BED_CONVERTS, NO_OTHER_CONVERSION, IN_SOURCE_BED))
                    .from(
                            REQUESTED,
                            on(FindIndicated.class, RECEIVER).to(ASSESSED).given(ATTESTED, CRITERIA),
                            on(FindNotIndicated.class, RECEIVER).to(REJECTED).given(reason()),
                            tick(LapseRequest.class, "conversion.assess").to(LAPSED))
                    .from(
                            ASSESSED,
                            on(ConsentToConversion.class, RESIDENT)
                                    .to(CONSENTED)
                                    .given(signed(ConsentScope.BED_CONVERSION, ConsentToConversion::consent)),
                            on(RefuseConversion.class, RESIDENT).to(CANCELLED).given(reason()),
                            tick(LapseRequest.class, "conversion.consent").to(LAPSED))
                    .from(
                            CONSENTED,
                            on(WaitForBed.class, RECEIVER).to(WAITING_BED),
                            tick(LapseRequest.class, "conversion.bed").to(LAPSED))
                    .from(
                            WAITING_BED,
                            on(RedirectToReferral.class, SENDER, COORDINATOR)
                                    .to(REDIRECTED)
                                    .given(SUCCESSOR),
                            tick(AlertWaiting.class, "conversion.wait"))
                    .from(
                            EnumSet.of(CONSENTED, WAITING_BED),
                            on(ReserveBed.class, RECEIVER).to(BED_RESERVED).given(LICENSED, HELD_LONG_ENOUGH, FREE_BED))
                    .from(
                            BED_RESERVED,
                            on(CloseSourceStay.class, SENDER)
                                    .to(CUT_OVER)
                                    .when(
                                            ONE_SITE,
                                            STILL_CONSENTED,
                                            IN_SOURCE_BED,
                                            notOnAnotherRoad(),
                                            noOtherAbsence())
                                    .given(ACCOUNT_CLOSED, KEPT_IN_CARE_ONLY, documents(ConversionGuards::papers)),
                            on(LeaveSite.class, SENDER)
                                    .to(IN_TRANSIT)
                                    .when(
                                            TWO_SITES,
                                            STILL_CONSENTED,
                                            IN_SOURCE_BED,
                                            notOnAnotherRoad(),
                                            noOtherAbsence())
                                    .given(ACCOUNT_CLOSED, KEPT_IN_CARE_ONLY, documents(ConversionGuards::papers)),
                            tick(
                                            LapseReservation.class,
                                            "conversion.reservation.grace",
                                            ConversionGuards::afterReservation)
                                    .to(WAITING_BED))
                    .from(
                            EnumSet.of(CONSENTED, WAITING_BED, BED_RESERVED),
                            on(RevokeConsent.class, RESIDENT).to(CANCELLED))
                    .from(
                            EnumSet.of(REQUESTED, ASSESSED, CONSENTED, WAITING_BED, BED_RESERVED),
                            on(CancelConversion.class, SENDER).to(CANCELLED))
                    .from(
                            IN_TRANSIT,
                            on(ReachSite.class, RECEIVER).to(CUT_OVER),
                            on(TurnBackToSite.class, TRANSPORT, SENDER).to(BED_RESERVED),
                            tick(AlertTransitOverdue.class, "conversion.transit"))
                    .from(
                            CUT_OVER,
                            on(OpenTargetStay.class, RECEIVER).to(EFFECTIVE).when(AT_THE_CUT, inNoBed()),
                            on(RollBack.class, COORDINATOR)
                                    .to(BED_RESERVED)
                                    .when(ONE_SITE, AT_THE_CUT, inNoBed())
                                    .given(reason()),
                            tick(AlertCutOverStuck.class, "conversion.cutover"))
                    .fromEveryOpenState(
                            on(RecordDeath.class, SENDER, RECEIVER, COORDINATOR, TRANSPORT, CONSEQUENCE)
                                    .to(PATIENT_DIED)
                                    .evenAfterDeath(),
                            on(VoidConversion.class, SENDER)
                                    .to(VOIDED)
                                    .when(NEVER_MOVED, byItsAuthor(ConversionFacts::source))
                                    .given(reason()))
                    .build();

    private static final Map<Class<? extends ConversionCommand>, BilingualText> LABELS = Map.ofEntries(
            entry(RequestConversion.class, BilingualText.of("申请床位互转", "request conversion")),
            entry(FindIndicated.class, BilingualText.of("评估符合", "find indicated")),
            entry(FindNotIndicated.class, BilingualText.of("评估不符合", "find not indicated")),
            entry(ConsentToConversion.class, BilingualText.of("同意床位互转", "consent to conversion")),
            entry(RefuseConversion.class, BilingualText.of("拒绝床位互转", "refuse conversion")),
            entry(RevokeConsent.class, BilingualText.of("撤回同意", "revoke consent")),
            entry(ReserveBed.class, BilingualText.of("预留床位", "reserve bed")),
            entry(WaitForBed.class, BilingualText.of("列入待床", "wait for bed")),
            entry(AlertWaiting.class, BilingualText.of("待床逾时报警", "alert waiting")),
            entry(RedirectToReferral.class, BilingualText.of("改为院外转诊", "redirect to referral")),
            entry(LapseReservation.class, BilingualText.of("预留到期", "lapse reservation")),
            entry(CancelConversion.class, BilingualText.of("取消床位互转", "cancel conversion")),
            entry(LapseRequest.class, BilingualText.of("申请过期", "lapse request")),
            entry(CloseSourceStay.class, BilingualText.of("结束原床位", "close source stay")),
            entry(LeaveSite.class, BilingualText.of("离开原院区", "leave site")),
            entry(ReachSite.class, BilingualText.of("到达新院区", "reach site")),
            entry(TurnBackToSite.class, BilingualText.of("途中折返", "turn back to site")),
            entry(AlertTransitOverdue.class, BilingualText.of("转运逾时报警", "alert transit overdue")),
            entry(OpenTargetStay.class, BilingualText.of("开始新床位", "open target stay")),
            entry(AlertCutOverStuck.class, BilingualText.of("切换未完成报警", "alert cut-over stuck")),
            entry(RollBack.class, BilingualText.of("回退", "roll back")),
            entry(RecordDeath.class, BilingualText.of("登记死亡", "record death")),
            entry(VoidConversion.class, BilingualText.of("作废", "void conversion")));

    private static final Parties<ConversionFacts> PARTIES = new Parties<ConversionFacts>()
            .with(SENDER, ConversionFacts::source)
            .with(RECEIVER, ConversionFacts::target);

    /** The conversion workflow. */
    public static final ConversionWorkflow INSTANCE = new ConversionWorkflow();

    private ConversionWorkflow() {
        super("bed-conversion/1", TABLE, PARTIES, LABELS);
    }

    private static <K extends ConversionCommand> RowSpec<ConversionState, ConversionCommand, ConversionFacts, K> on(
            Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends ConversionCommand> RowSpec<ConversionState, ConversionCommand, ConversionFacts, K> tick(
            Class<K> command, String key) {
        return RowSpec.tick(command, key);
    }

    private static <K extends ConversionCommand> RowSpec<ConversionState, ConversionCommand, ConversionFacts, K> tick(
            Class<K> command, String key, Due<ConversionFacts> due) {
        return RowSpec.tick(command, key, due);
    }

    @Override
    public Set<String> policyKeys() {
        return Set.of(CRITERIA_KEY, FURTHER_USES_KEY);
    }

    /** What tells but does not steer. */
    @Override
    protected Set<String> correctable(Class<? extends ConversionCommand> command) {
        return CORRECTABLE;
    }

    @Override
    protected ConversionFacts opened(ConversionCommand opening) {
        RequestConversion request = (RequestConversion) opening;
        return ConversionFacts.builder()
                .resident(request.resident())
                .source(request.header().actor().organisation())
                .target(request.target())
                .targetKind(request.targetKind())
                .premises(request.premises())
                .moved(false)
                .build();
    }

    @Override
    protected ConversionFacts folded(ConversionFacts before, ConversionCommand command, ConversionState to) {
        ImmutableConversionFacts facts = (ImmutableConversionFacts) before;
        Instant at = command.header().occurredAt();
        if (command instanceof FindIndicated found) {
            return facts.withCriteria(found.criteria());
        }
        if (command instanceof ConsentToConversion consented) {
            return facts.withConsent(consented.consent());
        }
        if (command instanceof ReserveBed reserved) {
            return facts.withBed(reserved.bed());
        }
        if (command instanceof LapseReservation) {
            return facts.withBed(Optional.empty());
        }
        if (command instanceof RedirectToReferral redirected) {
            return facts.withSuccessor(redirected.successor());
        }
        if (command instanceof CloseSourceStay) {
            return facts.withMoved(true).withLeftAt(at).withCutAt(at);
        }
        if (command instanceof LeaveSite) {
            return facts.withMoved(true).withLeftAt(at);
        }
        if (command instanceof ReachSite) {
            return facts.withCutAt(at);
        }
        if (command instanceof TurnBackToSite || command instanceof RollBack) {
            return facts.withLeftAt(Optional.empty()).withCutAt(Optional.empty());
        }
        return facts;
    }

    /**
     * What the event means outside the case; an amendment means nothing by itself, the stays are told again.
     *
     * <pre>
     * CloseSourceStay, LeaveSite   the bed left ends; a care bed is kept if the command says so
     * OpenTargetStay               the other bed opens at the cut; a home sickbed is closed if it is a hospital's
     * TurnBackToSite, RollBack     the bed left opens again; after RollBack at the cut, without a gap
     * RedirectToReferral           the referral goes on
     * RecordDeath                  everything ends; from between the beds, the other one had the time since the cut
     * </pre>
     *
     * @param facts those after the event
     */
    public static List<Effect> effects(ConversionFacts facts, WorkflowEvent<ConversionState, ConversionCommand> event) {
        if (event.isAmendment()) {
            return List.of();
        }
        ConversionCommand command = event.command();
        Instant at = command.header().occurredAt();
        if (command instanceof Closing closing) {
            return List.of(new Effect.LeaveBed(closing.keepCareBed(), at));
        }
        if (command instanceof OpenTargetStay) {
            List<Effect> effects = new ArrayList<>();
            if (facts.toMedical()) {
                effects.add(new Effect.CloseSickbedCase(at));
            }
            effects.add(targetBed(facts, at));
            return List.copyOf(effects);
        }
        if (command instanceof TurnBackToSite || command instanceof RollBack) {
            return List.of(new Effect.ReturnToBed(at));
        }
        if (command instanceof RedirectToReferral redirected) {
            return redirected.successor().stream()
                    .<Effect>map(next -> new Effect.GoOnAs(next, at))
                    .toList();
        }
        if (command instanceof RecordDeath died) {
            Effect end = new Effect.EndAll(died.place(), at);
            // The bed that was left has been settled, so the time since the cut belongs to the other one.
            return event.from().filter(CUT_OVER::equals).isPresent()
                    ? List.of(
                            end,
                            new Effect.BedUntilDeath(
                                    targetBed(facts, facts.cutAt().orElseThrow()), at))
                    : List.of(end);
        }
        return List.of();
    }

    private static Effect.OpenSegment targetBed(ConversionFacts facts, Instant at) {
        return Effect.OpenSegment.inUsualPhase(
                facts.targetKind(), facts.target(), facts.bed().map(TargetBed::id), at);
    }
}
