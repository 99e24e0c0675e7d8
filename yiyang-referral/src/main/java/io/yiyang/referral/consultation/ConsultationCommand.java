package io.yiyang.referral.consultation;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Documented;
import io.yiyang.referral.workflow.PhysicalFact;
import io.yiyang.referral.workflow.Reasoned;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What can be done in a remote consultation or diagnosis (远程会诊与远程诊断操作). The treating side is the sender. */
public sealed interface ConsultationCommand extends Command {
    /**
     * The treating side asks (申请远程会诊或诊断). Until the resident consents, the centre learns nothing clinical.
     *
     * @param centre who shall answer
     * @param need what is asked for, by the tenant's code; no diagnosis
     */
    record RequestConsultation(
            CommandHeader header, ResidentId resident, ConsultationKind kind, OrganisationId centre, String need)
            implements ConsultationCommand {
        public RequestConsultation {
            Require.text(!need.isBlank(), "need", "must not be blank", need);
        }
    }

    record RecordConsent(CommandHeader header, Consent consent) implements ConsultationCommand {}

    record RevokeConsent(CommandHeader header) implements ConsultationCommand {}

    record Cancel(CommandHeader header) implements ConsultationCommand {}

    record LapseRequest(CommandHeader header) implements ConsultationCommand {}

    record UploadData(CommandHeader header, Set<Document> documents) implements ConsultationCommand, Documented {
        public UploadData {
            documents = Set.copyOf(documents);
        }
    }

    /** What was sent cannot be read; it must be sent again (资料质量不合格退回). */
    record RejectQuality(CommandHeader header, Optional<CodedReason> reason) implements ConsultationCommand, Reasoned {}

    record Decline(CommandHeader header, Optional<CodedReason> reason) implements ConsultationCommand, Reasoned {}

    record Schedule(CommandHeader header, Instant appointment) implements Appointing {}

    record Reschedule(CommandHeader header, Instant appointment) implements Appointing {}

    record MarkMissed(CommandHeader header) implements ConsultationCommand {}

    record EscalateUnanswered(CommandHeader header) implements ConsultationCommand {}

    /** The appointed talk begins (开始会诊). */
    record Start(CommandHeader header) implements ConsultationCommand {}

    /** The reading of what was recorded begins (开始阅片). */
    record StartReading(CommandHeader header) implements ConsultationCommand {}

    /** A finding on which somebody must act at once (危急值报告); which one is a code, the value stays outside. */
    record FlagCriticalValue(CommandHeader header, Optional<CodedReason> reason)
            implements ConsultationCommand, Reasoned {}

    /** The treating side has taken note of the critical value (危急值确认). */
    record AcknowledgeCritical(CommandHeader header) implements ConsultationCommand {}

    record EscalateCritical(CommandHeader header) implements ConsultationCommand {}

    /** The signed opinion (出具意见). */
    record IssueOpinion(CommandHeader header, Set<Document> documents) implements ConsultationCommand, Documented {
        public IssueOpinion {
            documents = Set.copyOf(documents);
        }
    }

    /** Broken off; the data is still there (中止). */
    record Abort(CommandHeader header, Optional<CodedReason> reason) implements ConsultationCommand, Reasoned {}

    record AlertReportOverdue(CommandHeader header) implements ConsultationCommand {}

    /** Another version of the opinion; the old one is kept (更正意见). */
    record Amend(CommandHeader header, Optional<CodedReason> reason, Set<Document> documents)
            implements ConsultationCommand, Reasoned, Documented {
        public Amend {
            documents = Set.copyOf(documents);
        }
    }

    /**
     * The treating side has read the opinion and decides itself (确认意见).
     *
     * @param version the version that was read
     * @param referral the referral that follows from it
     */
    record Acknowledge(CommandHeader header, String version, Optional<CaseId> referral)
            implements ConsultationCommand {}

    record CloseUnacknowledged(CommandHeader header) implements ConsultationCommand {}

    record RecordDeath(CommandHeader header, DeathPlace place) implements ConsultationCommand, PhysicalFact {}

    record VoidConsultation(CommandHeader header, Optional<CodedReason> reason)
            implements ConsultationCommand, Reasoned {}

    /** A command that sets the time of the talk (约定时间的操作). */
    sealed interface Appointing extends ConsultationCommand permits Schedule, Reschedule {
        Instant appointment();
    }
}
