package io.yiyang.referral.homesickbed;

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
import io.yiyang.referral.workflow.Reasoned;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What can be done with a home sickbed (家庭病床操作). Which command is legal when stands in {@link SickbedWorkflow}. */
public sealed interface SickbedCommand extends Command {
    /**
     * Asks for a home sickbed (申请建床).
     *
     * @param institution the medical institution that would open it
     * @param zone the time zone of the place, by which its days are cut
     */
    record ApplyForSickbed(CommandHeader header, ResidentId resident, OrganisationId institution, ZoneId zone)
            implements SickbedCommand {}

    /**
     * The doctor finds the resident fit (评估符合).
     *
     * @param criteria the local conditions that are met, by the policy's codes
     */
    record FindFit(CommandHeader header, HomeFitness fitness, Set<String> criteria, SickbedTeam team)
            implements SickbedCommand {
        public FindFit {
            criteria = Set.copyOf(criteria);
        }
    }

    record FindUnfit(CommandHeader header, Optional<CodedReason> reason) implements SickbedCommand, Reasoned {}

    record WithdrawApplication(CommandHeader header) implements SickbedCommand {}

    record LapseApplication(CommandHeader header) implements SickbedCommand {}

    record SignSickbedConsent(CommandHeader header, Consent consent, Set<Document> documents)
            implements SickbedCommand, Documented {
        public SignSickbedConsent {
            documents = Set.copyOf(documents);
        }
    }

    /**
     * The insurer has filed it, and the first period begins (医保备案).
     *
     * @param filing the insurer's number
     * @param periodEnd the first day after the period
     * @param elsewhere what was used this year elsewhere
     */
    record ConfirmFiling(CommandHeader header, String filing, LocalDate periodEnd, SickbedUse elsewhere)
            implements SickbedCommand {
        public ConfirmFiling {
            Require.text(!filing.isBlank(), "filing", "must not be blank", filing);
        }
    }

    /** Self-paid, or no filing is required here (免备案): the first period begins. */
    record WaiveFiling(CommandHeader header, Optional<CodedReason> reason, LocalDate periodEnd)
            implements SickbedCommand, Reasoned {}

    record RefuseFiling(CommandHeader header, Optional<CodedReason> reason) implements SickbedCommand, Reasoned {}

    record LapseFiling(CommandHeader header) implements SickbedCommand {}

    record RecordVisit(CommandHeader header) implements SickbedCommand {}

    record AlertVisitOverdue(CommandHeader header) implements SickbedCommand {}

    record EnterRenewalWindow(CommandHeader header) implements SickbedCommand {}

    /** The period ends now and the next one begins (续床), after the doctor has assessed again. */
    record RenewPeriod(CommandHeader header, LocalDate periodEnd, SickbedUse elsewhere, Set<Document> documents)
            implements SickbedCommand, Documented {
        public RenewPeriod {
            documents = Set.copyOf(documents);
        }
    }

    /** The sickbed ends (撤床): improved, worse, moved away, or not wanted any more. */
    record RequestClose(CommandHeader header, Optional<CodedReason> reason) implements SickbedCommand, Reasoned {}

    /** The resident must go to hospital (转住院); a referral or emergency, whose id is named, goes on. */
    record SendToHospital(CommandHeader header, Optional<CaseId> successor) implements SickbedCommand {}

    /** The resident got an inpatient bed (因住院撤床): no sickbed runs beside it. */
    record CloseForInpatient(CommandHeader header) implements SickbedCommand {}

    /** The period is over (到期撤床). */
    record ForceClose(CommandHeader header) implements SickbedCommand {}

    record WriteClosingSummary(CommandHeader header, Set<Document> documents) implements SickbedCommand, Documented {
        public WriteClosingSummary {
            documents = Set.copyOf(documents);
        }
    }

    record AlertSummaryOverdue(CommandHeader header) implements SickbedCommand {}

    record SettleSickbed(CommandHeader header) implements SickbedCommand {}

    record AlertUnsettled(CommandHeader header) implements SickbedCommand {}

    record RecordDeath(CommandHeader header, DeathPlace place) implements SickbedCommand {}

    /** Entered in error (作废): only by its author, only before the sickbed began; the record is kept. */
    record VoidSickbed(CommandHeader header, Optional<CodedReason> reason) implements SickbedCommand, Reasoned {}
}
