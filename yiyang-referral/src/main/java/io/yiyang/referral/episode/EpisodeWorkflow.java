package io.yiyang.referral.episode;

import static io.yiyang.referral.episode.EpisodeState.*;
import static io.yiyang.referral.workflow.CommonGuards.noOtherOpenCase;
import static io.yiyang.referral.workflow.CommonGuards.reason;
import static io.yiyang.referral.workflow.Side.*;
import static java.util.Map.entry;

import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.episode.EpisodeCommand.*;
import io.yiyang.referral.workflow.Parties;
import io.yiyang.referral.workflow.PayloadGuard;
import io.yiyang.referral.workflow.Reasoned;
import io.yiyang.referral.workflow.RowSpec;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.StateGuard;
import io.yiyang.referral.workflow.TransitionTable;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A care episode (照护周期) through the four phases of continuous service (四阶段连续服务). The phase is a label: payer rules look
 * at stay segments, never at the phase alone, because a label is easy to misuse.
 */
public final class EpisodeWorkflow extends Workflow<EpisodeState, EpisodeCommand, EpisodeFacts> {
    private static final StateGuard<EpisodeFacts> NO_OTHER_EPISODE = noOtherOpenCase(
            "EPISODE_OPEN",
            Problem.of("YY-R-060", "患者已有进行中的照护周期", "the resident has an open care episode")
                    .remedy("请先结束原周期", "end it first"));

    private static final StateGuard<EpisodeFacts> NOT_AWAY = StateGuard.unless(
            "NOT_AWAY",
            c -> !c.around().away(),
            c -> Problem.of("YY-R-061", "患者正因转诊外出", "the resident is away on a referral")
                    .remedy("请先办结转诊的返回", "finish the return of the referral first"));

    private static final StateGuard<EpisodeFacts> IN_CARE_HOME = StateGuard.unless(
            "IN_CARE_HOME",
            c -> c.around()
                    .place()
                    .map(StaySegment::kind)
                    .map(k -> k == SegmentKind.CARE_HOME_BED)
                    .orElse(true),
            c -> Problem.of("YY-R-062", "只有入住养老床位者可以请假", "leave starts from a care-home bed only")
                    .with("kind", c.around().place().map(StaySegment::kind).orElseThrow())
                    .remedy("住院者请办理出院或转诊", "for an inpatient, discharge or refer"));

    private static final PayloadGuard<EpisodeFacts, Reasoned> BY_A_PERSON = reason();

    private static final PayloadGuard<EpisodeFacts, Reasoned> REASON = new PayloadGuard<>(
            BY_A_PERSON.name(),
            BY_A_PERSON.need(),
            (c, command) -> c.actor().side() == CONSEQUENCE
                    ? Optional.empty()
                    : BY_A_PERSON.check().apply(c, command));

    private static final TransitionTable<EpisodeState, EpisodeCommand, EpisodeFacts> TABLE =
            TransitionTable.<EpisodeState, EpisodeCommand, EpisodeFacts>opensWith(
                            OpenEpisode.class, EnumSet.of(RECEIVER, CONSEQUENCE), INTAKE, List.of(NO_OTHER_EPISODE))
                    .from(
                            INTAKE,
                            change(AssessToTreatment.class).to(TREATMENT),
                            change(AssessToRehab.class).to(REHAB),
                            change(AssessToMaintenance.class).to(MAINTENANCE),
                            change(AssessToHospice.class).to(HOSPICE),
                            tick(LapseIntake.class, "episode.intake").to(ENDED),
                            on(VoidEpisode.class, CONSEQUENCE).to(VOIDED).evenAfterDeath(),
                            death())
                    .from(
                            TREATMENT,
                            change(AcuteResolved.class).to(REHAB),
                            change(Stabilised.class).to(MAINTENANCE),
                            change(EnterHospice.class).to(HOSPICE),
                            tick(ReviewDue.class, "episode.review"),
                            on(EndEpisode.class, RECEIVER).to(ENDED).when(NOT_AWAY),
                            death())
                    .from(
                            REHAB,
                            change(RehabGoalsMet.class).to(MAINTENANCE),
                            change(Deteriorated.class).to(TREATMENT),
                            change(EnterHospice.class).to(HOSPICE),
                            on(GoOnLeave.class, RECEIVER).to(LEAVE).when(NOT_AWAY, IN_CARE_HOME),
                            tick(ReviewDue.class, "episode.review"),
                            on(EndEpisode.class, RECEIVER).to(ENDED).when(NOT_AWAY),
                            death())
                    .from(
                            MAINTENANCE,
                            change(Deteriorated.class).to(TREATMENT),
                            change(RehabIndicated.class).to(REHAB),
                            change(EnterHospice.class).to(HOSPICE),
                            on(GoOnLeave.class, RECEIVER).to(LEAVE).when(NOT_AWAY, IN_CARE_HOME),
                            tick(ReviewDue.class, "episode.review"),
                            on(EndEpisode.class, RECEIVER).to(ENDED).when(NOT_AWAY),
                            death())
                    .from(
                            HOSPICE,
                            change(CurativeResumed.class).to(TREATMENT),
                            change(StabilisedOffHospice.class).to(MAINTENANCE),
                            change(RehabIndicated.class).to(REHAB),
                            tick(ReviewDue.class, "episode.review"),
                            on(EndEpisode.class, RECEIVER).to(ENDED).when(NOT_AWAY),
                            death())
                    .from(
                            LEAVE,
                            on(BackFromLeave.class, RECEIVER, CONSEQUENCE)
                                    .to(MAINTENANCE)
                                    .when(NOT_AWAY),
                            change(AdmittedWhileOnLeave.class).to(TREATMENT),
                            change(EnterHospice.class).to(HOSPICE),
                            on(BackToRehab.class, RECEIVER, CONSEQUENCE)
                                    .to(REHAB)
                                    .when(NOT_AWAY),
                            tick(ReviewDue.class, "episode.review"),
                            on(EndEpisode.class, RECEIVER).to(ENDED).when(NOT_AWAY),
                            death())
                    .build();

    private static final Map<Class<? extends EpisodeCommand>, BilingualText> LABELS = Map.ofEntries(
            entry(OpenEpisode.class, BilingualText.of("建立照护周期", "open episode")),
            entry(AssessToTreatment.class, BilingualText.of("评估进入治疗期", "assess to treatment")),
            entry(AssessToRehab.class, BilingualText.of("评估进入康复期", "assess to rehabilitation")),
            entry(AssessToMaintenance.class, BilingualText.of("评估进入稳定期", "assess to stable living")),
            entry(AssessToHospice.class, BilingualText.of("评估进入安宁疗护", "assess to hospice")),
            entry(LapseIntake.class, BilingualText.of("待评估过期", "lapse intake")),
            entry(AcuteResolved.class, BilingualText.of("急性期缓解", "acute phase resolved")),
            entry(Stabilised.class, BilingualText.of("病情稳定", "stabilised")),
            entry(EnterHospice.class, BilingualText.of("转入安宁疗护", "enter hospice")),
            entry(RehabGoalsMet.class, BilingualText.of("达到康复目标", "rehabilitation goals met")),
            entry(Deteriorated.class, BilingualText.of("病情加重", "deteriorated")),
            entry(RehabIndicated.class, BilingualText.of("需要康复", "rehabilitation indicated")),
            entry(CurativeResumed.class, BilingualText.of("恢复积极治疗", "curative treatment resumed")),
            entry(StabilisedOffHospice.class, BilingualText.of("稳定并退出安宁疗护", "stabilised off hospice")),
            entry(AdmittedWhileOnLeave.class, BilingualText.of("外出期间入院", "admitted while on leave")),
            entry(GoOnLeave.class, BilingualText.of("请假外出", "go on leave")),
            entry(BackFromLeave.class, BilingualText.of("销假返回", "back from leave")),
            entry(BackToRehab.class, BilingualText.of("销假返回康复", "back to rehabilitation")),
            entry(ReviewDue.class, BilingualText.of("阶段复评提醒", "review due")),
            entry(EndEpisode.class, BilingualText.of("结束照护", "end episode")),
            entry(VoidEpisode.class, BilingualText.of("作废", "void")),
            entry(EpisodeCommand.RecordDeath.class, BilingualText.of("登记死亡", "record death")));

    /** The lead organisation, and the one in whose bed the resident is. */
    private static final Parties<EpisodeFacts> PARTIES = new Parties<EpisodeFacts>()
            .with(
                    RECEIVER,
                    List.of(
                            (facts, around) -> facts.lead(),
                            (facts, around) ->
                                    around.place().map(StaySegment::place).orElse(null)));

    /** The care-episode workflow. */
    public static final EpisodeWorkflow INSTANCE = new EpisodeWorkflow();

    private EpisodeWorkflow() {
        super("care-episode/1", TABLE, PARTIES, LABELS);
    }

    private static <K extends EpisodeCommand> RowSpec<EpisodeState, EpisodeCommand, EpisodeFacts, K> on(
            Class<K> command, Side one, Side... more) {
        return RowSpec.on(command, one, more);
    }

    private static <K extends EpisodeCommand> RowSpec<EpisodeState, EpisodeCommand, EpisodeFacts, K> tick(
            Class<K> command, String key) {
        return RowSpec.tick(command, key);
    }

    /** A person gives a reason; what another case entails has its reason there. */
    private static <K extends PhaseChange> RowSpec<EpisodeState, EpisodeCommand, EpisodeFacts, K> change(
            Class<K> command) {
        return EpisodeWorkflow.<K>on(command, RECEIVER, CONSEQUENCE).given(REASON);
    }

    private static RowSpec<EpisodeState, EpisodeCommand, EpisodeFacts, EpisodeCommand.RecordDeath> death() {
        return on(EpisodeCommand.RecordDeath.class, RECEIVER, CONSEQUENCE)
                .to(ENDED)
                .evenAfterDeath();
    }

    @Override
    protected EpisodeFacts opened(EpisodeCommand opening) {
        return new EpisodeFacts(
                ((OpenEpisode) opening).resident(), opening.header().actor().organisation());
    }

    @Override
    protected EpisodeFacts folded(EpisodeFacts facts, EpisodeCommand command, EpisodeState to) {
        return facts;
    }

    /**
     * What the event means outside the episode. Leave and the way back change the kind of the segment that is open, which
     * the episode does not know: whoever keeps the calendar does that.
     *
     * @param facts those after the event
     */
    public static List<Effect> effects(EpisodeFacts facts, WorkflowEvent<EpisodeState, EpisodeCommand> event) {
        EpisodeCommand command = event.command();
        Instant at = command.header().occurredAt();
        if (event.isAmendment()) {
            return List.of();
        }
        if (command instanceof EndEpisode) {
            // Whoever ends it ends the stay in its own bed; a ward in which the resident lies goes on.
            return List.of(new Effect.LeavePlace(command.header().actor().organisation(), at));
        }
        return command instanceof EpisodeCommand.RecordDeath death
                ? List.of(new Effect.EndAll(death.place(), at))
                : List.of();
    }
}
