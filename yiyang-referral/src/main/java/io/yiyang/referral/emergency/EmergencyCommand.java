package io.yiyang.referral.emergency;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.HandoverSignatures;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Documented;
import io.yiyang.referral.workflow.PhysicalFact;
import io.yiyang.referral.workflow.Reasoned;
import java.util.Optional;
import java.util.Set;

/** What can be done in an emergency (急诊绿色通道操作). Which command is legal when stands in {@link EmergencyWorkflow}. */
public sealed interface EmergencyCommand extends Command {
    /**
     * Calls for help (启动绿色通道): no paper and no consent is asked for now.
     *
     * @param hospital which hospital is called
     * @param sign what was found, by the tenant's code of signs that call for a hospital; no diagnosis
     */
    record ActivateChannel(CommandHeader header, ResidentId resident, OrganisationId hospital, String sign)
            implements EmergencyCommand {
        public ActivateChannel {
            Require.text(!sign.isBlank(), "sign", "must not be blank", sign);
        }
    }

    /** The hospital expects the resident (医院响应). */
    record Acknowledge(CommandHeader header) implements EmergencyCommand {}

    record EscalateUnacknowledged(CommandHeader header) implements EmergencyCommand {}

    record AlertUnclaimed(CommandHeader header) implements EmergencyCommand {}

    /** The coordinator names a hospital (指定医院): recorded as proxy, not binding until it confirms or its time is over. */
    record AssignHospital(CommandHeader header, OrganisationId hospital) implements EmergencyCommand {}

    /** The assigned hospital let its time to object pass (逾期视为响应). */
    record ConfirmByDeadline(CommandHeader header) implements EmergencyCommand {}

    /** No emergency any more (解除): false alarm, or the resident refuses. The outcome is attested, never assumed. */
    record StandDown(CommandHeader header, Optional<CodedReason> reason) implements EmergencyCommand, Reasoned {}

    record DispatchTransport(CommandHeader header) implements EmergencyCommand {}

    record AlertNoTransport(CommandHeader header) implements EmergencyCommand {}

    /**
     * The resident is on the way to hospital (接走患者).
     *
     * @param vitalsTaken whether the vital signs were recorded
     */
    record PickUp(CommandHeader header, boolean vitalsTaken) implements EmergencyCommand, PhysicalFact {}

    /** The resident stays where help came (现场处置). */
    record TreatOnScene(CommandHeader header, Optional<CodedReason> reason) implements EmergencyCommand, Reasoned {}

    record AlertPickUpOverdue(CommandHeader header) implements EmergencyCommand {}

    /** Another hospital on the way (途中改送); on the way back it means that the resident must go to hospital again. */
    record DivertAmbulance(CommandHeader header, OrganisationId hospital) implements EmergencyCommand, PhysicalFact {}

    /** The resident reached the hospital without the channel's transport (自行到达). */
    record ArriveUnannounced(CommandHeader header) implements EmergencyCommand, PhysicalFact {}

    /** The resident is handed over at the hospital's door (院前院内交接), with two signatures. */
    record HandOver(CommandHeader header, HandoverSignatures signatures) implements EmergencyCommand, PhysicalFact {}

    record AlertTransitOverdue(CommandHeader header) implements EmergencyCommand {}

    /**
     * From the emergency department into a bed (急诊收住院).
     *
     * @param encounter the hospital's id of the stay
     * @param bed the kind of bed
     */
    record AdmitFromEmergency(CommandHeader header, String encounter, SegmentKind bed)
            implements EmergencyCommand, PhysicalFact {
        public AdmitFromEmergency {
            Require.text(!encounter.isBlank(), "encounter", "must not be blank", encounter);
        }
    }

    /** No admission is needed (急诊离院): the way back begins. */
    record DischargeFromEmergency(CommandHeader header) implements EmergencyCommand, PhysicalFact {}

    /** A hospital that can do more takes over (续转上级医院) under the case that is named; its transport is its business. */
    record RelayOnward(CommandHeader header, OrganisationId hospital, Optional<CaseId> successor)
            implements EmergencyCommand {}

    record AlertUndecided(CommandHeader header) implements EmergencyCommand {}

    record ReportBack(CommandHeader header, ReturnPlacement placement) implements EmergencyCommand, PhysicalFact {}

    record AlertReturnOverdue(CommandHeader header) implements EmergencyCommand {}

    /** All papers are there (文书补齐): form, consent after the fact or why there is none, and what the policy adds. */
    record CompletePapers(CommandHeader header, Consent consent, Set<Document> documents)
            implements EmergencyCommand, Documented {
        public CompletePapers {
            documents = Set.copyOf(documents);
        }
    }

    record AlertPapersOverdue(CommandHeader header) implements EmergencyCommand {}

    /** Closes without all papers (文书不全结案): the case never counts as compliant. */
    record CloseIncomplete(CommandHeader header, Optional<CodedReason> reason) implements EmergencyCommand, Reasoned {}

    record RecordDeath(CommandHeader header, DeathPlace place) implements EmergencyCommand, PhysicalFact {}

    /** Entered in error (作废): only by its author, only before anything physical; the record is kept. */
    record VoidEmergency(CommandHeader header, Optional<CodedReason> reason) implements EmergencyCommand, Reasoned {}
}
