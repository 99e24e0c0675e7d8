package io.yiyang.referral.transfer;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.document.FreeText;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Documented;
import io.yiyang.referral.workflow.PhysicalFact;
import io.yiyang.referral.workflow.Reasoned;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What can be done in a referral (转诊操作). Which command is legal when stands in {@link ReferralWorkflow}. */
public sealed interface ReferralCommand extends Command {
    /**
     * Writes a referral down (新建转诊单).
     *
     * @param need what the resident needs, by the tenant's code; no diagnosis
     * @param returnTo where the resident goes afterwards, absent for the sender
     * @param predecessor the referral that this one continues
     */
    record OpenReferral(
            CommandHeader header,
            ResidentId resident,
            Direction direction,
            Priority priority,
            String need,
            OrganisationId receiver,
            Optional<OrganisationId> returnTo,
            Optional<RouteExemption> routeExemption,
            Optional<CaseId> predecessor)
            implements ReferralCommand {
        public OpenReferral {
            Require.text(!need.isBlank(), "need", "must not be blank", need);
        }
    }

    record RecordConsent(CommandHeader header, Consent consent) implements ReferralCommand {}

    record RecordRefusal(CommandHeader header, Optional<CodedReason> reason) implements ReferralCommand, Reasoned {}

    record RevokeConsent(CommandHeader header) implements ReferralCommand {}

    record LapseDraft(CommandHeader header) implements ReferralCommand {}

    /** Sends the form to the receiver (提交转诊单): which fields are filled in, and which papers go with it. */
    record Submit(CommandHeader header, Set<FormField> fields, Set<Document> documents)
            implements ReferralCommand, Informing {
        public Submit {
            fields = Set.copyOf(fields);
            documents = Set.copyOf(documents);
        }
    }

    record Claim(CommandHeader header) implements ReferralCommand {}

    record Withdraw(CommandHeader header) implements ReferralCommand {}

    record EscalateUnanswered(CommandHeader header) implements ReferralCommand {}

    /** Ends this referral in favour of another (改派): the caller has minted its id. */
    record Redirect(CommandHeader header, Optional<CaseId> successor) implements ReferralCommand, Succeeded {}

    record LapseUnanswered(CommandHeader header) implements ReferralCommand {}

    record RequestInfo(CommandHeader header, FreeText question) implements ReferralCommand {}

    /** Answers what the receiver asked (补充材料): further fields of the form and papers. */
    record SupplyInfo(CommandHeader header, Set<FormField> fields, Set<Document> documents)
            implements ReferralCommand, Informing {
        public SupplyInfo {
            fields = Set.copyOf(fields);
            documents = Set.copyOf(documents);
        }
    }

    record LapseInfo(CommandHeader header) implements ReferralCommand {}

    record Reject(CommandHeader header, Optional<CodedReason> reason, Optional<FreeText> advice)
            implements ReferralCommand, Reasoned {}

    /** Proposes another date, department or organisation (提出替代方案). */
    record OfferAlternative(
            CommandHeader header, Optional<Instant> date, Optional<String> department, Optional<OrganisationId> site)
            implements ReferralCommand {}

    record AcceptAlternative(CommandHeader header) implements ReferralCommand {}

    record DeclineAlternative(CommandHeader header) implements ReferralCommand {}

    record LapseOffer(CommandHeader header) implements ReferralCommand {}

    record Accept(CommandHeader header) implements ReferralCommand {}

    /** The coordinator accepts in the receiver's place (代为接收); it does not bind before the receiver confirms. */
    record AcceptByProxy(CommandHeader header) implements ReferralCommand {}

    record ConfirmProxy(CommandHeader header) implements ReferralCommand {}

    record DeclineProxy(CommandHeader header, Optional<CodedReason> reason) implements ReferralCommand, Reasoned {}

    /** The receiver has not answered the coordinator in time (代收生效): only where the policy sets that time. */
    record BindProxy(CommandHeader header) implements ReferralCommand {}

    record EscalateUndecided(CommandHeader header) implements ReferralCommand {}

    record Reserve(CommandHeader header, Reservation reservation) implements ReferralCommand, Reserving {}

    /** No bed is free (列入轮候). An urgent referral needs the consent of a coordinator. */
    record Waitlist(CommandHeader header, boolean coordinatorConsents) implements ReferralCommand {}

    record EscalateUnscheduled(CommandHeader header) implements ReferralCommand {}

    record EscalateWaiting(CommandHeader header) implements ReferralCommand {}

    record CancelBeforeStart(CommandHeader header) implements ReferralCommand {}

    record RescindAcceptance(CommandHeader header, Optional<CodedReason> reason) implements ReferralCommand, Reasoned {}

    record Reschedule(CommandHeader header, Reservation reservation) implements ReferralCommand, Reserving {}

    record RescindReservation(CommandHeader header, Optional<CodedReason> reason)
            implements ReferralCommand, Reasoned {}

    record MarkNoShow(CommandHeader header) implements ReferralCommand {}

    record LapseHold(CommandHeader header) implements ReferralCommand {}

    record LapseNoShow(CommandHeader header) implements ReferralCommand {}

    /** The resident leaves the sender with a sealed handover pack (出发). */
    record Depart(CommandHeader header, Set<Document> documents) implements ReferralCommand, Documented, PhysicalFact {
        public Depart {
            documents = Set.copyOf(documents);
        }
    }

    record ReportArrival(CommandHeader header) implements ReferralCommand, PhysicalFact {}

    /** Another destination on the way (途中改送); on the way back it needs a successor, for the resident is readmitted. */
    record Divert(CommandHeader header, OrganisationId destination, Optional<CaseId> successor)
            implements ReferralCommand, PhysicalFact {}

    record TurnBack(CommandHeader header) implements ReferralCommand, PhysicalFact {}

    record AlertOverdue(CommandHeader header) implements ReferralCommand {}

    /**
     * Care begins (接诊).
     *
     * @param encounter the receiver's id of the visit
     * @param bed the bed the resident gets
     * @param handoverAcknowledged whether the receiver has signed for the handover
     */
    record StartCare(CommandHeader header, String encounter, SegmentKind bed, boolean handoverAcknowledged)
            implements ReferralCommand, PhysicalFact {
        public StartCare {
            Require.text(!encounter.isBlank(), "encounter", "must not be blank", encounter);
        }
    }

    record RefuseAtDoor(CommandHeader header, Optional<CodedReason> reason)
            implements ReferralCommand, Reasoned, PhysicalFact {}

    record AlertUnregistered(CommandHeader header) implements ReferralCommand {}

    record SendInterim(CommandHeader header) implements ReferralCommand {}

    /** Asks for an end (申请取消); the receiver decides. */
    record RequestCancellation(CommandHeader header) implements ReferralCommand {}

    /** Hands the resident on to a third organisation (续转); the successor departs later. */
    record TransferOnward(CommandHeader header, OrganisationId destination, Optional<CaseId> successor)
            implements ReferralCommand, Succeeded {}

    record SendOutcome(CommandHeader header, Set<Document> documents) implements ReferralCommand, Documented {
        public SendOutcome {
            documents = Set.copyOf(documents);
        }
    }

    record AlertNoOutcome(CommandHeader header) implements ReferralCommand {}

    /** The resident leaves the receiver, and the sender is ready (同意接回). */
    record AcceptReturn(CommandHeader header, ReturnReadiness readiness) implements ReferralCommand, PhysicalFact {}

    /**
     * No return leg is needed (确认结果).
     *
     * @param leftReceiverAt when the resident left the receiver for good, absent if the resident stays there
     */
    record AcknowledgeOutcome(CommandHeader header, Optional<Instant> leftReceiverAt) implements ReferralCommand {}

    record RejectOutcome(CommandHeader header) implements ReferralCommand {}

    record EscalateReturn(CommandHeader header) implements ReferralCommand {}

    record ReportReturned(CommandHeader header, ReturnPlacement placement) implements ReferralCommand, PhysicalFact {}

    record RecordFollowUp(CommandHeader header) implements ReferralCommand {}

    record CloseWithoutFollowUp(CommandHeader header) implements ReferralCommand {}

    record RecordDeath(CommandHeader header, DeathPlace place) implements ReferralCommand, PhysicalFact {}

    /** Entered in error (作废): only by its author, only before anything physical; the record is kept. */
    record VoidReferral(CommandHeader header, Optional<CodedReason> reason) implements ReferralCommand, Reasoned {}

    /** A command that tells the receiver what it decides on (提供资料的操作). */
    sealed interface Informing extends Documented permits Submit, SupplyInfo {
        Set<FormField> fields();
    }

    /** A command that names the referral which goes on (有后续单的操作). */
    sealed interface Succeeded extends Command permits Redirect, TransferOnward {
        Optional<CaseId> successor();
    }

    /** A command that reserves a slot or bed (预留操作). */
    sealed interface Reserving extends Command permits Reserve, Reschedule {
        Reservation reservation();
    }
}
