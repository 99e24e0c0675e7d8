package io.yiyang.referral.episode;

import io.yiyang.model.identity.ResidentId;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.PhysicalFact;
import io.yiyang.referral.workflow.Reasoned;
import java.util.Optional;

/** What can be done in a care episode (照护周期操作). A change of phase names its assessor, who sends it, and its reason. */
public sealed interface EpisodeCommand extends Command {
    record OpenEpisode(CommandHeader header, ResidentId resident) implements EpisodeCommand {}

    record AssessToTreatment(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record AssessToRehab(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record AssessToMaintenance(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record AssessToHospice(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record LapseIntake(CommandHeader header) implements EpisodeCommand {}

    record AcuteResolved(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record Stabilised(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record EnterHospice(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record RehabGoalsMet(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record Deteriorated(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record RehabIndicated(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record CurativeResumed(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record StabilisedOffHospice(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record AdmittedWhileOnLeave(CommandHeader header, Optional<CodedReason> reason) implements PhaseChange {}

    record GoOnLeave(CommandHeader header) implements EpisodeCommand, PhysicalFact {}

    record BackFromLeave(CommandHeader header) implements EpisodeCommand, PhysicalFact {}

    record BackToRehab(CommandHeader header) implements EpisodeCommand, PhysicalFact {}

    record ReviewDue(CommandHeader header) implements EpisodeCommand {}

    /** The resident goes home for good (结束照护). */
    record EndEpisode(CommandHeader header) implements EpisodeCommand, PhysicalFact {}

    record RecordDeath(CommandHeader header, DeathPlace place) implements EpisodeCommand, PhysicalFact {}

    /** The moving in that opened the episode never happened (作废). */
    record VoidEpisode(CommandHeader header) implements EpisodeCommand {}

    /** A change of phase (阶段变更). */
    sealed interface PhaseChange extends EpisodeCommand, Reasoned {}
}
