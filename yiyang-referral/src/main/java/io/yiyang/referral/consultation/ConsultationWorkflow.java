package io.yiyang.referral.consultation;

import static io.yiyang.referral.consultation.ConsultationGuards.*;
import static io.yiyang.referral.consultation.ConsultationState.*;
import static io.yiyang.referral.workflow.CommonGuards.byItsAuthor;
import static io.yiyang.referral.workflow.CommonGuards.documents;
import static io.yiyang.referral.workflow.CommonGuards.reason;
import static io.yiyang.referral.workflow.Side.*;
import static io.yiyang.referral.workflow.SignatureGuards.signedOrException;
import static java.util.Map.entry;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.consultation.ConsultationCommand.*;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.workflow.Documented;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Remote consultation and remote diagnosis (远程会诊与远程诊断). The centre advises; the treating side decides and is
 * responsible, so only it can close the case. A critical value is called out again and again until the treating side has
 * taken note of it.
 */
public final class ConsultationWorkflow extends Workflow<ConsultationState, ConsultationCommand, ConsultationFacts> {
    private static final TransitionTable<ConsultationState, ConsultationCommand, ConsultationFacts> TABLE =
            TransitionTable.<ConsultationState, ConsultationCommand, ConsultationFacts>opensWith(
                            RequestConsultation.class, EnumSet.of(SENDER), REQUESTED, List.of(TWO_KNOWN_ORGANISATIONS))
                    .from(
                            REQUESTED,
                            on(ConsultationCommand.RecordConsent.class, SENDER)
                                    .to(CONSENTED)
                                    .given(signedOrException(
                                            ConsentScope.DATA_SHARING, ConsultationCommand.RecordConsent::consent)),
                            tick(LapseRequest.class, "consultation.request").to(LAPSED))
                    .from(
                            CONSENTED,
                            on(UploadData.class, SENDER)
                                    .to(DATA_RECEIVED)
                                    .when(CONSENT_IN_FORCE)
                                    .given(documents(f -> Set.of(DocumentKind.CONSULTATION_REQUEST)), SOME_DATA),
                            tick(LapseRequest.class, "consultation.upload").to(LAPSED))
                    .from(
                            DATA_RECEIVED,
                            on(RejectQuality.class, RECEIVER).to(CONSENTED).given(reason()),
                            on(Decline.class, RECEIVER).to(REJECTED).given(reason()),
                            on(Schedule.class, RECEIVER)
                                    .to(SCHEDULED)
                                    .when(LIVE)
                                    .given(AHEAD),
                            on(StartReading.class, RECEIVER).to(IN_PROGRESS).when(READING),
                            tick(EscalateUnanswered.class, "consultation.answer"))
                    .from(
                            SCHEDULED,
                            on(Start.class, RECEIVER).to(IN_PROGRESS),
                            on(Reschedule.class, RECEIVER).given(AHEAD).restarts(MarkMissed.class),
                            tick(MarkMissed.class, "consultation.missed", ConsultationGuards::afterAppointment)
                                    .to(DATA_RECEIVED))
                    .from(
                            EnumSet.of(REQUESTED, CONSENTED, DATA_RECEIVED, SCHEDULED),
                            on(Cancel.class, SENDER).to(CANCELLED))
                    .from(
                            EnumSet.of(CONSENTED, DATA_RECEIVED, SCHEDULED),
                            on(RevokeConsent.class, RESIDENT).to(CANCELLED))
                    .from(
                            IN_PROGRESS,
                            on(FlagCriticalValue.class, RECEIVER)
                                    .to(CRITICAL_PENDING)
                                    .given(reason()),
                            on(IssueOpinion.class, RECEIVER)
                                    .to(OPINION_ISSUED)
                                    .given(documents(f -> Set.of(DocumentKind.CONSULTATION_REPORT))),
                            on(Abort.class, RECEIVER).to(DATA_RECEIVED).given(reason()),
                            tick(AlertReportOverdue.class, "consultation.report", ConsultationGuards::sinceStart))
                    .from(
                            CRITICAL_PENDING,
                            on(AcknowledgeCritical.class, SENDER).to(IN_PROGRESS),
                            tick(EscalateCritical.class, "consultation.critical"))
                    .from(
                            OPINION_ISSUED,
                            on(Amend.class, RECEIVER)
                                    .given(
                                            reason(),
                                            documents(f -> Set.of(DocumentKind.CONSULTATION_REPORT)),
                                            NEW_VERSION)
                                    .restarts(CloseUnacknowledged.class),
                            on(Acknowledge.class, SENDER).to(CLOSED).given(LATEST_VERSION),
                            tick(CloseUnacknowledged.class, "consultation.acknowledgement")
                                    .to(CLOSED))
                    .fromEveryOpenState(
                            on(ConsultationCommand.RecordDeath.class, SENDER, RECEIVER, CONSEQUENCE)
                                    .to(CLOSED_AFTER_DEATH)
                                    .evenAfterDeath(),
                            on(VoidConsultation.class, SENDER)
                                    .to(VOIDED)
                                    .when(NOTHING_TOLD, byItsAuthor(ConsultationFacts::treatingSide))
                                    .given(reason()))
                    .build();

    private static final Map<Class<? extends ConsultationCommand>, BilingualText> LABELS = Map.ofEntries(
            entry(RequestConsultation.class, BilingualText.of("申请远程会诊或诊断", "request consultation")),
            entry(ConsultationCommand.RecordConsent.class, BilingualText.of("登记知情同意", "record consent")),
            entry(RevokeConsent.class, BilingualText.of("撤回同意", "revoke consent")),
            entry(Cancel.class, BilingualText.of("取消申请", "cancel")),
            entry(LapseRequest.class, BilingualText.of("申请过期", "lapse request")),
            entry(UploadData.class, BilingualText.of("上传资料", "upload data")),
            entry(RejectQuality.class, BilingualText.of("资料质量不合格退回", "reject for quality")),
            entry(Decline.class, BilingualText.of("谢绝申请", "decline")),
            entry(Schedule.class, BilingualText.of("预约会诊", "schedule")),
            entry(Reschedule.class, BilingualText.of("改约会诊", "reschedule")),
            entry(MarkMissed.class, BilingualText.of("会诊未进行", "mark as missed")),
            entry(EscalateUnanswered.class, BilingualText.of("超时未应答升级", "escalate unanswered")),
            entry(Start.class, BilingualText.of("开始会诊", "start")),
            entry(StartReading.class, BilingualText.of("开始阅片", "start reading")),
            entry(FlagCriticalValue.class, BilingualText.of("报告危急值", "flag critical value")),
            entry(AcknowledgeCritical.class, BilingualText.of("确认危急值", "acknowledge critical value")),
            entry(EscalateCritical.class, BilingualText.of("危急值未确认升级", "escalate critical value")),
            entry(IssueOpinion.class, BilingualText.of("出具意见", "issue opinion")),
            entry(Abort.class, BilingualText.of("中止", "abort")),
            entry(AlertReportOverdue.class, BilingualText.of("报告超时提醒", "alert: report overdue")),
            entry(Amend.class, BilingualText.of("更正意见", "amend")),
            entry(Acknowledge.class, BilingualText.of("确认意见", "acknowledge")),
            entry(CloseUnacknowledged.class, BilingualText.of("未确认办结", "close unacknowledged")),
            entry(ConsultationCommand.RecordDeath.class, BilingualText.of("登记死亡", "record death")),
            entry(VoidConsultation.class, BilingualText.of("作废", "void")));

    private static final Parties<ConsultationFacts> PARTIES = new Parties<ConsultationFacts>()
            .with(SENDER, ConsultationFacts::treatingSide)
            .with(RECEIVER, ConsultationFacts::centre);

    /** The consultation workflow. */
    public static final ConsultationWorkflow INSTANCE = new ConsultationWorkflow();

    private ConsultationWorkflow() {
        super(
                "remote-consultation/1",
                TABLE,
                PARTIES,
                LABELS,
                Stream.of(ConsultationKind.values())
                        .map(ConsultationWorkflow::variant)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static <K extends ConsultationCommand>
            RowSpec<ConsultationState, ConsultationCommand, ConsultationFacts, K> on(
                    Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends ConsultationCommand>
            RowSpec<ConsultationState, ConsultationCommand, ConsultationFacts, K> tick(Class<K> command, String key) {
        return RowSpec.tick(command, key);
    }

    private static <K extends ConsultationCommand>
            RowSpec<ConsultationState, ConsultationCommand, ConsultationFacts, K> tick(
                    Class<K> command, String key, Due<ConsultationFacts> due) {
        return RowSpec.tick(command, key, due);
    }

    /**
     * What the event means outside the case. It opens and closes no stay; an amendment means nothing by itself.
     *
     * @param after what the case knows after it
     */
    public static List<Effect> effects(
            ConsultationFacts after, WorkflowEvent<ConsultationState, ConsultationCommand> event) {
        if (event.isAmendment()) {
            return List.of();
        }
        Instant at = event.command().header().occurredAt();
        if (event.command() instanceof ConsultationCommand.RecordDeath death) {
            return List.of(new Effect.EndAll(death.place(), at));
        }
        return after.referral()
                .map(referral -> List.<Effect>of(new Effect.GoOnAs(referral, at)))
                .orElse(List.of());
    }

    /** The kind: how long a report may take depends on it. */
    @Override
    protected String variant(ConsultationFacts facts) {
        return variant(facts.kind());
    }

    private static String variant(ConsultationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Another paper is another version of the opinion, and comes by an amendment. */
    @Override
    protected Set<String> correctable(Class<? extends ConsultationCommand> command) {
        return command == IssueOpinion.class || command == Amend.class ? Set.of("reason") : super.correctable(command);
    }

    @Override
    protected ConsultationFacts opened(ConsultationCommand opening) {
        RequestConsultation request = (RequestConsultation) opening;
        return ConsultationFacts.builder()
                .resident(request.resident())
                .kind(request.kind())
                .treatingSide(request.header().actor().organisation())
                .centre(request.centre())
                .critical(false)
                .acknowledged(false)
                .build();
    }

    @Override
    protected ConsultationFacts folded(ConsultationFacts facts, ConsultationCommand command, ConsultationState to) {
        ImmutableConsultationFacts known = (ImmutableConsultationFacts) facts;
        Instant at = command.header().occurredAt();
        if (command instanceof ConsultationCommand.RecordConsent recorded) {
            return known.withConsent(recorded.consent());
        }
        if (command instanceof Appointing appointing) {
            return known.withAppointment(appointing.appointment());
        }
        if (command instanceof Start || command instanceof StartReading) {
            return known.withStartedAt(at);
        }
        if (command instanceof FlagCriticalValue) {
            return known.withCritical(true);
        }
        if (command instanceof IssueOpinion || command instanceof Amend) {
            Opinion opinion = new Opinion(
                    reportVersion((Documented) command).orElseThrow(),
                    command.header().actor().person(),
                    at);
            List<Opinion> opinions = new ArrayList<>(known.opinions());
            opinions.add(opinion);
            return known.withOpinions(opinions);
        }
        return command instanceof Acknowledge acknowledged
                ? known.withAcknowledged(true).withReferral(acknowledged.referral())
                : facts;
    }
}
