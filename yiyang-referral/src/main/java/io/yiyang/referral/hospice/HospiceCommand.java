package io.yiyang.referral.hospice;

import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.document.CertificateIssuer;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.HandoverSignatures;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Documented;
import io.yiyang.referral.workflow.PhysicalFact;
import io.yiyang.referral.workflow.Reasoned;
import java.util.Optional;
import java.util.Set;

/** What can be done in a hospice case (安宁疗护操作). Which command is legal when stands in {@link HospiceWorkflow}. */
public sealed interface HospiceCommand extends Command {
    /** Proposes hospice care (提议安宁疗护) by the provider that is named. */
    record ProposeHospice(CommandHeader header, ResidentId resident, OrganisationId provider)
            implements HospiceCommand {}

    record EvaluateEligible(CommandHeader header, HospiceEvaluation evaluation) implements HospiceCommand {}

    record EvaluateNotEligible(CommandHeader header, Optional<CodedReason> reason)
            implements HospiceCommand, Reasoned {}

    record HoldFamilyConference(CommandHeader header, Set<Document> documents) implements HospiceCommand, Documented {
        public HoldFamilyConference {
            documents = Set.copyOf(documents);
        }
    }

    record SignHospiceConsent(CommandHeader header, Consent consent, CareGoals goals) implements HospiceCommand {}

    /** The goals change (修改照护目标): a refusal of treatment can be taken back at any time. */
    record ReviseGoals(CommandHeader header, CareGoals goals) implements HospiceCommand {}

    record DeclineHospice(CommandHeader header) implements HospiceCommand {}

    record LapseProposal(CommandHeader header) implements HospiceCommand {}

    /**
     * Hospice care begins (转入安宁疗护).
     *
     * @param organisation whose bed; at home, who cares for the resident
     * @param bed which bed, if known
     */
    record EnrolAt(CommandHeader header, HospicePlace place, OrganisationId organisation, Optional<BedId> bed)
            implements HospiceCommand, Placing, PhysicalFact {}

    record ReEvaluate(CommandHeader header, HospiceEvaluation evaluation) implements HospiceCommand {}

    record AlertReviewOverdue(CommandHeader header) implements HospiceCommand {}

    /** Hospice care goes on elsewhere (变更场所). */
    record ChangePlace(CommandHeader header, HospicePlace place, OrganisationId organisation, Optional<BedId> bed)
            implements HospiceCommand, Placing, PhysicalFact {}

    record RevokeConsent(CommandHeader header) implements HospiceCommand {}

    record DischargeStabilised(CommandHeader header, Optional<CodedReason> reason)
            implements HospiceCommand, Reasoned {}

    /**
     * Somebody else takes the resident over (完成转出交接).
     *
     * @param handedTo who
     * @param bed in which kind of bed, absent if at home
     * @param phase the phase in which care goes on
     */
    record CompleteHandover(
            CommandHeader header,
            OrganisationId handedTo,
            Optional<SegmentKind> bed,
            CarePhase phase,
            HandoverSignatures signatures,
            Set<Document> documents)
            implements HospiceCommand, Documented, PhysicalFact {
        public CompleteHandover {
            documents = Set.copyOf(documents);
        }
    }

    record AlertHandoverOverdue(CommandHeader header) implements HospiceCommand {}

    record RecordDeath(CommandHeader header, DeathPlace place) implements HospiceCommand, PhysicalFact {}

    /**
     * The certificate of death was issued (登记死亡证明).
     *
     * @param afterEmergencyCall whether an ambulance was called to the resident
     * @param natural whether the death was natural
     */
    record RecordCertificate(
            CommandHeader header, CertificateIssuer issuer, boolean afterEmergencyCall, boolean natural)
            implements HospiceCommand {}

    record CloseBereavement(CommandHeader header) implements HospiceCommand {}

    record CloseBereavementAuto(CommandHeader header) implements HospiceCommand {}

    /** Entered in error (作废): only by its author, only before hospice care began; the record is kept. */
    record VoidHospice(CommandHeader header, Optional<CodedReason> reason) implements HospiceCommand, Reasoned {}

    /** A command that says where hospice care is given (确定场所的操作). */
    sealed interface Placing extends Command permits EnrolAt, ChangePlace {
        HospicePlace place();

        OrganisationId organisation();

        Optional<BedId> bed();
    }
}
