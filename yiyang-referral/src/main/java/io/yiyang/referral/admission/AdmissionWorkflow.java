package io.yiyang.referral.admission;

import static io.yiyang.referral.admission.AdmissionGuards.*;
import static io.yiyang.referral.admission.AdmissionState.*;
import static io.yiyang.referral.workflow.CommonGuards.byItsAuthor;
import static io.yiyang.referral.workflow.CommonGuards.documents;
import static io.yiyang.referral.workflow.CommonGuards.reason;
import static io.yiyang.referral.workflow.PlaceGuards.inNoBed;
import static io.yiyang.referral.workflow.PlaceGuards.notOnAnotherRoad;
import static io.yiyang.referral.workflow.Side.*;
import static java.util.Map.entry;

import io.yiyang.model.identity.BedId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.admission.AdmissionCommand.*;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.Parties;
import io.yiyang.referral.workflow.RowSpec;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Strike;
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
 * Admission to a care home, with assessment and waiting list (入住评估与轮候): who goes first, how long an offer stands, and
 * what letting offers go leads to are the policy's. Moving in opens the care-home stay and the care episode.
 */
public final class AdmissionWorkflow extends Workflow<AdmissionState, AdmissionCommand, AdmissionFacts> {
    private static final TransitionTable<AdmissionState, AdmissionCommand, AdmissionFacts> TABLE =
            TransitionTable.<AdmissionState, AdmissionCommand, AdmissionFacts>opensWith(
                            Apply.class, EnumSet.of(RESIDENT), APPLIED, List.of(KNOWN_HOME, NOT_BARRED))
                    .from(
                            APPLIED,
                            on(VerifyEligible.class, RECEIVER).to(ASSESSMENT_DUE),
                            on(VerifyIneligible.class, RECEIVER).to(INELIGIBLE).given(reason()),
                            on(Withdraw.class, RESIDENT).to(WITHDRAWN),
                            tick(AlertVerifyOverdue.class, "waitlist.verify"))
                    .from(
                            ASSESSMENT_DUE,
                            on(RecordAssessment.class, ASSESSOR)
                                    .to(QUEUED)
                                    .given(
                                            KNOWN_CLASS,
                                            STILL_VALID,
                                            documents(f -> Set.of(DocumentKind.ASSESSMENT_REPORT))),
                            on(RecordUnsuitable.class, ASSESSOR).to(INELIGIBLE).given(reason()),
                            on(Withdraw.class, RESIDENT).to(WITHDRAWN),
                            tick(LapseAssessment.class, "waitlist.assessment").to(LAPSED))
                    .from(
                            QUEUED,
                            on(Appeal.class, RESIDENT).to(APPEAL_OPEN).when(NOT_APPEALED_YET, APPEAL_IN_TIME),
                            on(OfferBed.class, RECEIVER).to(OFFERED).given(FIT_BED, FREE_BED, FIRST_IN_TURN),
                            on(Withdraw.class, RESIDENT).to(WITHDRAWN),
                            tick(ExpireAssessment.class, "waitlist.validity", AdmissionGuards::validity)
                                    .to(ASSESSMENT_DUE))
                    .from(
                            APPEAL_OPEN,
                            on(DecideAppeal.class, GOVERNMENT).to(QUEUED).given(KNOWN_CLASS),
                            on(Withdraw.class, RESIDENT).to(WITHDRAWN),
                            tick(AlertAppealOverdue.class, "waitlist.appeal.decision"))
                    .from(
                            OFFERED,
                            on(AcceptOffer.class, RESIDENT).to(OFFER_ACCEPTED),
                            on(DeclineOffer.class, RESIDENT).to(STRIKE_RECORDED),
                            tick(LapseOffer.class, "waitlist.offer").to(STRIKE_RECORDED))
                    .from(
                            STRIKE_RECORDED,
                            tick(Requeue.class, "waitlist.strike", AdmissionGuards::atOnce)
                                    .to(QUEUED)
                                    .when(STRIKES_LEFT),
                            tick(Bar.class, "waitlist.strike", AdmissionGuards::atOnce)
                                    .to(BARRED)
                                    .when(OUT_OF_STRIKES)
                                    .given(BAR_AS_DECLARED))
                    .from(
                            OFFER_ACCEPTED,
                            on(PassHealthCheck.class, RECEIVER)
                                    .to(CONTRACT_DUE)
                                    .given(documents(f -> Set.of(DocumentKind.HEALTH_CHECK_REPORT))),
                            on(FailHealthCheck.class, RECEIVER).to(INELIGIBLE).given(reason()),
                            tick(LapseCheck.class, "waitlist.check").to(STRIKE_RECORDED))
                    .from(
                            CONTRACT_DUE,
                            on(SignAndCheckIn.class, RESIDENT)
                                    .to(CHECKED_IN)
                                    .when(inNoBed(), notOnAnotherRoad())
                                    .given(documents(f -> Set.of(DocumentKind.SERVICE_CONTRACT))),
                            on(Withdraw.class, RESIDENT).to(WITHDRAWN),
                            tick(LapseContract.class, "waitlist.contract").to(STRIKE_RECORDED))
                    .fromEveryOpenState(
                            on(AdmissionCommand.RecordDeath.class, RECEIVER, RESIDENT, CONSEQUENCE)
                                    .to(PATIENT_DIED)
                                    .evenAfterDeath(),
                            on(VoidApplication.class, RECEIVER, RESIDENT)
                                    .to(VOIDED)
                                    .when(byItsAuthor(AdmissionFacts::author))
                                    .given(reason()))
                    .build();

    private static final Map<Class<? extends AdmissionCommand>, BilingualText> LABELS = Map.ofEntries(
            entry(Apply.class, BilingualText.of("提出入住申请", "apply")),
            entry(VerifyEligible.class, BilingualText.of("初审符合条件", "verify as eligible")),
            entry(VerifyIneligible.class, BilingualText.of("初审不符合条件", "verify as ineligible")),
            entry(AlertVerifyOverdue.class, BilingualText.of("初审超时提醒", "alert: verification overdue")),
            entry(RecordAssessment.class, BilingualText.of("登记评估结果", "record assessment")),
            entry(RecordUnsuitable.class, BilingualText.of("登记不宜入住", "record as unsuitable")),
            entry(LapseAssessment.class, BilingualText.of("未评估过期", "lapse assessment")),
            entry(Appeal.class, BilingualText.of("申请复核", "appeal")),
            entry(DecideAppeal.class, BilingualText.of("复核决定", "decide appeal")),
            entry(AlertAppealOverdue.class, BilingualText.of("复核超时提醒", "alert: appeal overdue")),
            entry(ExpireAssessment.class, BilingualText.of("评估结果失效", "expire assessment")),
            entry(OfferBed.class, BilingualText.of("通知有床", "offer bed")),
            entry(AcceptOffer.class, BilingualText.of("接受床位", "accept offer")),
            entry(DeclineOffer.class, BilingualText.of("放弃床位", "decline offer")),
            entry(LapseOffer.class, BilingualText.of("通知逾期", "lapse offer")),
            entry(Requeue.class, BilingualText.of("重新轮候", "requeue")),
            entry(Bar.class, BilingualText.of("限制申请", "bar")),
            entry(PassHealthCheck.class, BilingualText.of("体检合格", "pass health check")),
            entry(FailHealthCheck.class, BilingualText.of("体检不合格", "fail health check")),
            entry(LapseCheck.class, BilingualText.of("逾期未体检", "lapse health check")),
            entry(SignAndCheckIn.class, BilingualText.of("签约入住", "sign and check in")),
            entry(LapseContract.class, BilingualText.of("逾期未签约", "lapse contract")),
            entry(Withdraw.class, BilingualText.of("撤回申请", "withdraw")),
            entry(AdmissionCommand.RecordDeath.class, BilingualText.of("登记死亡", "record death")),
            entry(VoidApplication.class, BilingualText.of("作废", "void")));

    private static final Parties<AdmissionFacts> PARTIES =
            new Parties<AdmissionFacts>().with(RECEIVER, AdmissionFacts::home);

    /** The admission workflow. */
    public static final AdmissionWorkflow INSTANCE = new AdmissionWorkflow();

    private AdmissionWorkflow() {
        super("admission/1", TABLE, PARTIES, LABELS);
    }

    private static <K extends AdmissionCommand> RowSpec<AdmissionState, AdmissionCommand, AdmissionFacts, K> on(
            Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends AdmissionCommand> RowSpec<AdmissionState, AdmissionCommand, AdmissionFacts, K> tick(
            Class<K> command, String key) {
        return RowSpec.tick(command, key);
    }

    private static <K extends AdmissionCommand> RowSpec<AdmissionState, AdmissionCommand, AdmissionFacts, K> tick(
            Class<K> command, String key, Due<AdmissionFacts> due) {
        return RowSpec.tick(command, key, due);
    }

    /**
     * What the event means outside the application: moving in opens the care-home bed and the care episode. An
     * amendment means nothing by itself.
     *
     * @param after what the application knows after it
     */
    public static List<Effect> effects(AdmissionFacts after, WorkflowEvent<AdmissionState, AdmissionCommand> event) {
        if (event.isAmendment()) {
            return List.of();
        }
        AdmissionCommand command = event.command();
        Instant at = command.header().occurredAt();
        if (command instanceof SignAndCheckIn) {
            return List.of(
                    new Effect.OpenSegment(
                            SegmentKind.CARE_HOME_BED, CarePhase.STABLE_LIVING, after.home(), after.offeredBed(), at),
                    new Effect.OpenEpisode(after.home(), at));
        }
        return command instanceof AdmissionCommand.RecordDeath death
                ? List.of(new Effect.EndAll(death.place(), at))
                : List.of();
    }

    @Override
    public Set<String> policyKeys() {
        return Set.of(STRIKES, WINDOW, SCOPE, BAR, APPEAL, CLASSES);
    }

    @Override
    protected AdmissionFacts opened(AdmissionCommand opening) {
        Apply applied = (Apply) opening;
        return AdmissionFacts.builder()
                .application(applied.header().caseId())
                .resident(applied.resident())
                .home(applied.home())
                .author(applied.header().actor().organisation())
                .appealed(false)
                .build();
    }

    @Override
    protected AdmissionFacts folded(AdmissionFacts facts, AdmissionCommand command, AdmissionState to) {
        ImmutableAdmissionFacts known = (ImmutableAdmissionFacts) facts;
        Instant at = command.header().occurredAt();
        if (command instanceof RecordAssessment assessed) {
            return known.withLevel(assessed.level())
                    .withPriorityClass(assessed.priorityClass())
                    .withAssessedAt(at)
                    .withValidUntil(assessed.validUntil())
                    .withWaitingSince(known.waitingSince().orElse(at))
                    .withAppealed(false);
        }
        if (command instanceof DecideAppeal decided) {
            return known.withLevel(decided.level())
                    .withPriorityClass(decided.priorityClass())
                    .withAppealed(true);
        }
        if (command instanceof OfferBed offered) {
            return known.withOfferedBed(offered.bed());
        }
        if (to == STRIKE_RECORDED) {
            List<Strike> strikes = new ArrayList<>(known.strikes());
            strikes.add(new Strike(known.home(), at));
            return known.withStrikes(strikes).withOfferedBed(Optional.<BedId>empty());
        }
        if (command instanceof Requeue) {
            return known.withWaitingSince(
                    known.strikes().get(known.strikes().size() - 1).at());
        }
        return command instanceof Bar bar ? known.withBarredUntil(bar.until()) : facts;
    }
}
