package io.yiyang.referral.homesickbed;

import static io.yiyang.referral.homesickbed.SickbedGuards.*;
import static io.yiyang.referral.homesickbed.SickbedState.*;
import static io.yiyang.referral.workflow.CommonGuards.byItsAuthor;
import static io.yiyang.referral.workflow.CommonGuards.documents;
import static io.yiyang.referral.workflow.CommonGuards.reason;
import static io.yiyang.referral.workflow.PlaceGuards.notOnAnotherRoad;
import static io.yiyang.referral.workflow.Side.*;
import static io.yiyang.referral.workflow.SignatureGuards.signed;
import static java.util.Map.entry;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.homesickbed.SickbedCommand.*;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.Parties;
import io.yiyang.referral.workflow.RowSpec;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.TransitionTable;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Home sickbed (家庭病床): application, filing with the insurer, periods, closing and settlement.
 *
 * <p>The treatment ends when the sickbed is closed, not when it is settled: otherwise nobody could be admitted to
 * hospital before the insurer has paid. A death leaves summary and settlement due.
 */
public final class SickbedWorkflow extends Workflow<SickbedState, SickbedCommand, SickbedFacts> {
    private static final Set<String> CORRECTABLE = Set.of("reason", "documents", "criteria", "team", "filing");

    private static final TransitionTable<SickbedState, SickbedCommand, SickbedFacts> TABLE =
            TransitionTable.<SickbedState, SickbedCommand, SickbedFacts>opensWith(
                            ApplyForSickbed.class,
                            EnumSet.of(SENDER, RESIDENT),
                            APPLIED,
                            List.of(KNOWN_INSTITUTION, NO_OTHER_SICKBED))
                    .from(
                            APPLIED,
                            on(FindFit.class, RECEIVER).to(ELIGIBLE).given(FIT, CRITERIA),
                            on(FindUnfit.class, RECEIVER).to(REJECTED).given(reason()),
                            tick(LapseApplication.class, "sickbed.assess").to(LAPSED))
                    .from(
                            ELIGIBLE,
                            on(SignSickbedConsent.class, RESIDENT)
                                    .to(FILING_DUE)
                                    .given(
                                            signed(ConsentScope.HOME_SICKBED, SignSickbedConsent::consent),
                                            documents(f ->
                                                    EnumSet.of(DocumentKind.APPLICATION_FORM, DocumentKind.NOTICE))),
                            tick(LapseApplication.class, "sickbed.consent").to(LAPSED))
                    .from(
                            FILING_DUE,
                            on(ConfirmFiling.class, INSURER)
                                    .to(ACTIVE)
                                    .when(NOT_IN_HOSPITAL, notOnAnotherRoad())
                                    .given(
                                            period(ConfirmFiling::periodEnd),
                                            withinCaps(ConfirmFiling::periodEnd, ConfirmFiling::elsewhere)),
                            on(WaiveFiling.class, RECEIVER)
                                    .to(ACTIVE)
                                    .when(NOT_IN_HOSPITAL, notOnAnotherRoad())
                                    .given(reason(), period(WaiveFiling::periodEnd)),
                            on(RefuseFiling.class, INSURER).to(REJECTED).given(reason()),
                            tick(LapseFiling.class, "sickbed.filing").to(LAPSED))
                    .from(
                            EnumSet.of(APPLIED, ELIGIBLE, FILING_DUE),
                            on(WithdrawApplication.class, RESIDENT).to(WITHDRAWN),
                            death().to(PATIENT_DIED))
                    .from(
                            ACTIVE,
                            tick(EnterRenewalWindow.class, "sickbed.renewal", SickbedGuards::sincePeriodStart)
                                    .to(RENEWAL_DUE))
                    .from(
                            RENEWAL_DUE,
                            on(RenewPeriod.class, RECEIVER)
                                    .to(ACTIVE)
                                    .when(WITHIN_PERIOD, RENEWALS_LEFT, NOT_IN_HOSPITAL, notOnAnotherRoad())
                                    .given(
                                            period(RenewPeriod::periodEnd),
                                            withinCaps(RenewPeriod::periodEnd, RenewPeriod::elsewhere),
                                            documents(f -> EnumSet.of(DocumentKind.EVALUATION_RECORD))))
                    .from(
                            EnumSet.of(ACTIVE, RENEWAL_DUE),
                            on(RecordVisit.class, RECEIVER).when(WITHIN_PERIOD).restarts(AlertVisitOverdue.class),
                            tick(AlertVisitOverdue.class, "sickbed.visit", SickbedGuards::sinceLastVisit),
                            on(RequestClose.class, RECEIVER, RESIDENT)
                                    .to(CLOSING)
                                    .given(reason()),
                            on(SendToHospital.class, RECEIVER).to(CLOSING).given(SUCCESSOR),
                            on(CloseForInpatient.class, CONSEQUENCE).to(CLOSING),
                            tick(ForceClose.class, PERIOD_KEY, SickbedGuards::atPeriodEnd)
                                    .to(CLOSING),
                            death().to(CLOSING))
                    .from(
                            CLOSING,
                            on(WriteClosingSummary.class, RECEIVER)
                                    .to(SETTLEMENT_DUE)
                                    .given(documents(f -> EnumSet.of(DocumentKind.CLOSING_SUMMARY)))
                                    .evenAfterDeath(),
                            tick(AlertSummaryOverdue.class, "sickbed.summary").evenAfterDeath())
                    .from(
                            SETTLEMENT_DUE,
                            on(SettleSickbed.class, INSURER)
                                    .to(CLOSED)
                                    .when(FILED)
                                    .evenAfterDeath(),
                            on(SettleSickbed.class, RECEIVER)
                                    .to(CLOSED)
                                    .when(NOT_FILED)
                                    .evenAfterDeath(),
                            tick(AlertUnsettled.class, "sickbed.settle").evenAfterDeath())
                    .from(EnumSet.of(CLOSING, SETTLEMENT_DUE), death().when(DEATH_NOT_RECORDED))
                    .fromEveryOpenState(on(VoidSickbed.class, SENDER, RESIDENT)
                            .to(VOIDED)
                            .when(NEVER_BEGAN, byItsAuthor(SickbedFacts::author))
                            .given(reason()))
                    .build();

    private static final Map<Class<? extends SickbedCommand>, BilingualText> LABELS = Map.ofEntries(
            entry(ApplyForSickbed.class, BilingualText.of("申请建床", "apply for sickbed")),
            entry(FindFit.class, BilingualText.of("评估符合", "find fit")),
            entry(FindUnfit.class, BilingualText.of("评估不符合", "find unfit")),
            entry(WithdrawApplication.class, BilingualText.of("撤回申请", "withdraw application")),
            entry(LapseApplication.class, BilingualText.of("申请过期", "lapse application")),
            entry(SignSickbedConsent.class, BilingualText.of("签署建床同意", "sign sickbed consent")),
            entry(ConfirmFiling.class, BilingualText.of("医保备案", "confirm filing")),
            entry(WaiveFiling.class, BilingualText.of("免备案建床", "waive filing")),
            entry(RefuseFiling.class, BilingualText.of("不予备案", "refuse filing")),
            entry(LapseFiling.class, BilingualText.of("备案过期", "lapse filing")),
            entry(RecordVisit.class, BilingualText.of("登记上门查床", "record visit")),
            entry(AlertVisitOverdue.class, BilingualText.of("查床逾期报警", "alert visit overdue")),
            entry(EnterRenewalWindow.class, BilingualText.of("进入续床期", "enter renewal window")),
            entry(RenewPeriod.class, BilingualText.of("续床", "renew period")),
            entry(RequestClose.class, BilingualText.of("撤床", "request close")),
            entry(SendToHospital.class, BilingualText.of("转住院", "send to hospital")),
            entry(CloseForInpatient.class, BilingualText.of("因住院撤床", "close for inpatient stay")),
            entry(ForceClose.class, BilingualText.of("到期撤床", "force close")),
            entry(WriteClosingSummary.class, BilingualText.of("书写撤床小结", "write closing summary")),
            entry(AlertSummaryOverdue.class, BilingualText.of("小结逾期报警", "alert summary overdue")),
            entry(SettleSickbed.class, BilingualText.of("结算", "settle sickbed")),
            entry(AlertUnsettled.class, BilingualText.of("未结算报警", "alert unsettled")),
            entry(RecordDeath.class, BilingualText.of("登记死亡", "record death")),
            entry(VoidSickbed.class, BilingualText.of("作废", "void sickbed")));

    private static final Parties<SickbedFacts> PARTIES =
            new Parties<SickbedFacts>().with(SENDER, SickbedFacts::author).with(RECEIVER, SickbedFacts::institution);

    /** The home-sickbed workflow. */
    public static final SickbedWorkflow INSTANCE = new SickbedWorkflow();

    private SickbedWorkflow() {
        super("home-sickbed/1", TABLE, PARTIES, LABELS);
    }

    private static <K extends SickbedCommand> RowSpec<SickbedState, SickbedCommand, SickbedFacts, K> on(
            Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends SickbedCommand> RowSpec<SickbedState, SickbedCommand, SickbedFacts, K> tick(
            Class<K> command, String key) {
        return RowSpec.tick(command, key);
    }

    private static <K extends SickbedCommand> RowSpec<SickbedState, SickbedCommand, SickbedFacts, K> tick(
            Class<K> command, String key, Due<SickbedFacts> due) {
        return RowSpec.tick(command, key, due);
    }

    private static RowSpec<SickbedState, SickbedCommand, SickbedFacts, RecordDeath> death() {
        return on(RecordDeath.class, SENDER, RECEIVER, COORDINATOR, CONSEQUENCE).evenAfterDeath();
    }

    @Override
    public Set<String> policyKeys() {
        return Set.of(CRITERIA_KEY, PERIOD_KEY, CAPS_KEY, DAYS_KEY, PERIODS_KEY, RENEWALS_KEY);
    }

    /** What tells but does not steer. */
    @Override
    protected Set<String> correctable(Class<? extends SickbedCommand> command) {
        return CORRECTABLE;
    }

    @Override
    protected SickbedFacts opened(SickbedCommand opening) {
        return SickbedFolding.opened((ApplyForSickbed) opening);
    }

    @Override
    protected SickbedFacts folded(SickbedFacts facts, SickbedCommand command, SickbedState to) {
        return SickbedFolding.folded((ImmutableSickbedFacts) facts, command, to);
    }

    /**
     * What the event means outside the case; an amendment means nothing by itself, the stays are told again.
     *
     * <pre>
     * ConfirmFiling, WaiveFiling                    the sickbed segment opens
     * RenewPeriod                                   it ends, and the next one opens, at the same instant
     * RequestClose, CloseForInpatient, ForceClose   it ends, with the period at the latest
     * SendToHospital                                it ends, and the referral or emergency goes on
     * RecordDeath                                   everything ends
     * </pre>
     *
     * @param facts those after the event
     */
    public static List<Effect> effects(SickbedFacts facts, WorkflowEvent<SickbedState, SickbedCommand> event) {
        boolean closed = event.to() == CLOSING
                && event.from().filter(SickbedState::isOpen).isPresent();
        return event.isAmendment() ? List.of() : SickbedFolding.effects(facts, event.command(), closed);
    }
}
