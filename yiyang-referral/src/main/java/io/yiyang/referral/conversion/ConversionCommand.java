package io.yiyang.referral.conversion;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Documented;
import io.yiyang.referral.workflow.PhysicalFact;
import io.yiyang.referral.workflow.Reasoned;
import java.util.Optional;
import java.util.Set;

/** What can be done in a bed conversion (床位互转操作). Which command is legal when stands in {@link ConversionWorkflow}. */
public sealed interface ConversionCommand extends Command {
    /**
     * Asks for a bed of the other kind (申请床位互转).
     *
     * @param target whose bed it will be; the same organisation if one licence holder has both
     * @param targetKind what kind of bed: a hospital's for care → medical, a care home's for medical → care
     */
    record RequestConversion(
            CommandHeader header, ResidentId resident, OrganisationId target, SegmentKind targetKind, Premises premises)
            implements ConversionCommand {}

    /**
     * The resident meets the criteria (评估符合). Which criteria count is local; the library asks for the attestation.
     *
     * @param criteria the criteria that are met, by the policy's codes
     * @param byLicensedClinician whether who assessed is licensed to
     */
    record FindIndicated(CommandHeader header, Set<String> criteria, boolean byLicensedClinician)
            implements ConversionCommand {
        public FindIndicated {
            criteria = Set.copyOf(criteria);
        }
    }

    record FindNotIndicated(CommandHeader header, Optional<CodedReason> reason)
            implements ConversionCommand, Reasoned {}

    record ConsentToConversion(CommandHeader header, Consent consent) implements ConversionCommand {}

    record RefuseConversion(CommandHeader header, Optional<CodedReason> reason)
            implements ConversionCommand, Reasoned {}

    record RevokeConsent(CommandHeader header) implements ConversionCommand {}

    record ReserveBed(CommandHeader header, TargetBed bed) implements ConversionCommand {}

    record WaitForBed(CommandHeader header) implements ConversionCommand {}

    record AlertWaiting(CommandHeader header) implements ConversionCommand {}

    /** No bed will come free here (改为院外转诊): a referral, whose id is named, goes on. */
    record RedirectToReferral(CommandHeader header, Optional<CaseId> successor) implements ConversionCommand {}

    record LapseReservation(CommandHeader header) implements ConversionCommand {}

    record CancelConversion(CommandHeader header) implements ConversionCommand {}

    record LapseRequest(CommandHeader header) implements ConversionCommand {}

    /**
     * The stay in the bed that is left ends (结束原床位), on one site.
     *
     * @param accountClosed medical → care: the hospital account is settled; care → medical: the care charges are cut
     * @param keepCareBed care → medical: whether the care bed is kept under a bed hold
     */
    record CloseSourceStay(CommandHeader header, boolean accountClosed, boolean keepCareBed, Set<Document> documents)
            implements ConversionCommand, Closing {
        public CloseSourceStay {
            documents = Set.copyOf(documents);
        }
    }

    /** The stay in the bed that is left ends, and the way to the other site begins (离开原院区). */
    record LeaveSite(CommandHeader header, boolean accountClosed, boolean keepCareBed, Set<Document> documents)
            implements ConversionCommand, Closing {
        public LeaveSite {
            documents = Set.copyOf(documents);
        }
    }

    record ReachSite(CommandHeader header) implements ConversionCommand, PhysicalFact {}

    /** Back to the bed that was left (途中折返). */
    record TurnBackToSite(CommandHeader header) implements ConversionCommand, PhysicalFact {}

    record AlertTransitOverdue(CommandHeader header) implements ConversionCommand {}

    /** The stay in the reserved bed begins (开始新床位): at the very instant of the cut or the arrival. */
    record OpenTargetStay(CommandHeader header) implements ConversionCommand, PhysicalFact {}

    record AlertCutOverStuck(CommandHeader header) implements ConversionCommand {}

    /** The change is undone before the other stay began (回退): the bed left goes on without a gap. */
    record RollBack(CommandHeader header, Optional<CodedReason> reason) implements ConversionCommand, Reasoned {}

    record RecordDeath(CommandHeader header, DeathPlace place) implements ConversionCommand, PhysicalFact {}

    /** Entered in error (作废): only by its author, only before anything physical; the record is kept. */
    record VoidConversion(CommandHeader header, Optional<CodedReason> reason) implements ConversionCommand, Reasoned {}

    /** A command that ends the stay in the bed that is left (结束原床位的操作). */
    sealed interface Closing extends Documented, PhysicalFact permits CloseSourceStay, LeaveSite {
        boolean accountClosed();

        boolean keepCareBed();
    }
}
