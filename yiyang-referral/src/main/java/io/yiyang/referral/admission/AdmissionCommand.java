package io.yiyang.referral.admission;

import io.yiyang.model.assessment.Level;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.referral.document.CodedReason;
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

/** What can be done with an application for admission (入住申请操作). */
public sealed interface AdmissionCommand extends Command {
    /**
     * The resident applies (提出入住申请).
     *
     * @param home the care home
     */
    record Apply(CommandHeader header, ResidentId resident, OrganisationId home) implements AdmissionCommand {}

    record VerifyEligible(CommandHeader header) implements AdmissionCommand {}

    record VerifyIneligible(CommandHeader header, Optional<CodedReason> reason) implements AdmissionCommand, Reasoned {}

    record AlertVerifyOverdue(CommandHeader header) implements AdmissionCommand {}

    /**
     * The assessor tells the result (登记评估结果).
     *
     * @param validUntil the first instant at which it no longer holds, absent if the report does not say
     */
    record RecordAssessment(
            CommandHeader header,
            Level level,
            String priorityClass,
            Optional<Instant> validUntil,
            Set<Document> documents)
            implements Graded, Documented {
        public RecordAssessment {
            requireClass(priorityClass);
            documents = Set.copyOf(documents);
        }
    }

    record RecordUnsuitable(CommandHeader header, Optional<CodedReason> reason) implements AdmissionCommand, Reasoned {}

    record LapseAssessment(CommandHeader header) implements AdmissionCommand {}

    record Appeal(CommandHeader header) implements AdmissionCommand {}

    /** The review of the result, which is final (复核决定). */
    record DecideAppeal(CommandHeader header, Level level, String priorityClass) implements Graded {
        public DecideAppeal {
            requireClass(priorityClass);
        }
    }

    record AlertAppealOverdue(CommandHeader header) implements AdmissionCommand {}

    record ExpireAssessment(CommandHeader header) implements AdmissionCommand {}

    /**
     * The home offers a bed (通知有床).
     *
     * @param fitFor the levels that the home can care for in this bed
     */
    record OfferBed(CommandHeader header, BedId bed, Set<Level> fitFor) implements AdmissionCommand {
        public OfferBed {
            fitFor = Set.copyOf(fitFor);
        }
    }

    record AcceptOffer(CommandHeader header) implements AdmissionCommand {}

    record DeclineOffer(CommandHeader header) implements AdmissionCommand {}

    record LapseOffer(CommandHeader header) implements AdmissionCommand {}

    /** Back to the end of the queue after a strike (重新轮候). */
    record Requeue(CommandHeader header) implements AdmissionCommand {}

    /**
     * Too many strikes (限制申请).
     *
     * @param until the first instant at which the resident may apply again
     */
    record Bar(CommandHeader header, Instant until) implements AdmissionCommand {}

    record PassHealthCheck(CommandHeader header, Set<Document> documents) implements AdmissionCommand, Documented {
        public PassHealthCheck {
            documents = Set.copyOf(documents);
        }
    }

    /** Not fit to live there; a referral may follow (体检不合格). */
    record FailHealthCheck(CommandHeader header, Optional<CodedReason> reason) implements AdmissionCommand, Reasoned {}

    record LapseCheck(CommandHeader header) implements AdmissionCommand {}

    /** The resident signs the service contract and moves in (签约入住). */
    record SignAndCheckIn(CommandHeader header, Set<Document> documents)
            implements AdmissionCommand, Documented, PhysicalFact {
        public SignAndCheckIn {
            documents = Set.copyOf(documents);
        }
    }

    record LapseContract(CommandHeader header) implements AdmissionCommand {}

    record Withdraw(CommandHeader header) implements AdmissionCommand {}

    record RecordDeath(CommandHeader header, DeathPlace place) implements AdmissionCommand, PhysicalFact {}

    record VoidApplication(CommandHeader header, Optional<CodedReason> reason) implements AdmissionCommand, Reasoned {}

    /** A command that sets level and class (评定操作). */
    sealed interface Graded extends AdmissionCommand permits RecordAssessment, DecideAppeal {
        Level level();

        /** The class, by the policy's code. */
        String priorityClass();
    }

    private static void requireClass(String priorityClass) {
        Require.text(!priorityClass.isBlank(), "priorityClass", "must not be blank", priorityClass);
    }
}
