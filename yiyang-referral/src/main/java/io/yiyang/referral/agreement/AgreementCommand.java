package io.yiyang.referral.agreement;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.institution.CooperationAgreement;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Documented;
import io.yiyang.referral.workflow.JointAct;
import io.yiyang.referral.workflow.Reasoned;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What can be done with a cooperation agreement (医养协议合作操作). The care side is the sender, the medical side the receiver. */
public sealed interface AgreementCommand extends Command {
    /**
     * The care side starts a draft (起草协议).
     *
     * @param zone where the agreement's days begin
     */
    record DraftAgreement(CommandHeader header, OrganisationId medicalSide, ZoneId zone) implements AgreementCommand {}

    record Propose(CommandHeader header, CooperationAgreement terms) implements Proposal {}

    record CounterPropose(CommandHeader header, CooperationAgreement terms) implements Proposal {}

    record Abandon(CommandHeader header) implements AgreementCommand {}

    record LapseDraft(CommandHeader header) implements AgreementCommand {}

    record LapseNegotiation(CommandHeader header) implements AgreementCommand {}

    /**
     * Both sides sign and seal the terms that were proposed last (双方签署).
     *
     * @param careLicence while the care side's licence or filing is valid
     * @param medicalLicence while the medical side's is
     */
    record SignBoth(
            CommandHeader header,
            Set<OrganisationId> signedBy,
            DateRange careLicence,
            DateRange medicalLicence,
            Set<Document> documents)
            implements AgreementCommand, JointAct, Documented {
        public SignBoth {
            signedBy = Set.copyOf(signedBy);
            documents = Set.copyOf(documents);
        }
    }

    record TakeEffect(CommandHeader header) implements AgreementCommand {}

    /** Both sides step back before it takes effect (生效前解除). */
    record Rescind(CommandHeader header, Set<OrganisationId> signedBy) implements AgreementCommand, JointAct {
        public Rescind {
            signedBy = Set.copyOf(signedBy);
        }
    }

    /** Both sides sign other terms; the old ones are kept (协议变更). */
    record Amend(
            CommandHeader header, CooperationAgreement terms, Set<OrganisationId> signedBy, Set<Document> documents)
            implements Proposal, JointAct, Documented {
        public Amend {
            signedBy = Set.copyOf(signedBy);
            documents = Set.copyOf(documents);
        }
    }

    /** A licence or the insurer's contract is lost (中止协议). */
    record Suspend(CommandHeader header, Optional<CodedReason> reason) implements AgreementCommand, Reasoned {}

    record Reinstate(CommandHeader header) implements AgreementCommand {}

    record TerminateForCause(CommandHeader header, Optional<CodedReason> reason)
            implements AgreementCommand, Reasoned {}

    record EnterRenewalWindow(CommandHeader header) implements AgreementCommand {}

    /** Both sides sign the agreement that follows (续签). */
    record Renew(CommandHeader header, CaseId successor, Set<OrganisationId> signedBy)
            implements AgreementCommand, JointAct {
        public Renew {
            signedBy = Set.copyOf(signedBy);
        }
    }

    record Expire(CommandHeader header) implements AgreementCommand {}

    /**
     * One side ends it (解约通知).
     *
     * @param endsAt the first instant at which it is no longer in force
     */
    record GiveNotice(CommandHeader header, Instant endsAt, Optional<CodedReason> reason)
            implements AgreementCommand, Reasoned {}

    record RevokeNotice(CommandHeader header, Set<OrganisationId> signedBy) implements AgreementCommand, JointAct {
        public RevokeNotice {
            signedBy = Set.copyOf(signedBy);
        }
    }

    record CompleteNotice(CommandHeader header) implements AgreementCommand {}

    record VoidAgreement(CommandHeader header, Optional<CodedReason> reason) implements AgreementCommand, Reasoned {}

    /** A command that brings terms (载明条款的操作). */
    sealed interface Proposal extends AgreementCommand permits Propose, CounterPropose, Amend {
        CooperationAgreement terms();
    }
}
