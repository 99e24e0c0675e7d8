package io.yiyang.testkit.explore;

import static java.util.Map.entry;

import io.yiyang.model.assessment.Level;
import io.yiyang.model.assessment.StandardId;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.institution.CooperationAgreement;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.admission.AdmissionCommand;
import io.yiyang.referral.admission.AdmissionFacts;
import io.yiyang.referral.agreement.AgreementCommand;
import io.yiyang.referral.agreement.AgreementFacts;
import io.yiyang.referral.consultation.ConsultationCommand;
import io.yiyang.referral.consultation.ConsultationFacts;
import io.yiyang.referral.consultation.ConsultationKind;
import io.yiyang.referral.consultation.Opinion;
import io.yiyang.referral.contract.ContractCommand;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.Dated;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Strike;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.WorkflowCase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Samples of family-doctor contract, cooperation agreement, admission and remote consultation. */
final class AgreementSamples extends MachineSamples {
    static final CaseId CONTRACT = CaseId.of("FD-1");
    static final CaseId AGREEMENT = CaseId.of("CA-1");
    static final CaseId ADMISSION = CaseId.of("AD-1");
    static final CaseId CONSULTATION = CaseId.of("RC-1");
    static final CaseId READING = CaseId.of("RC-IMAGING");

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final CaseId NEXT = CaseId.of("NEXT-1");
    private static final DateRange PERIOD = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2126, 1, 1));
    private static final Set<OrganisationId> BOTH = Set.of(SampleCommands.SENDER, SampleCommands.RECEIVER);
    private static final Level LEVEL =
            new Level(StandardId.national("sample", "1"), "2", BilingualText.of("样例等级", "a sample level"));

    @Override
    Map<Class<? extends Command>, Function<CommandHeader, Command>> commands() {
        return Map.ofEntries(
                entry(
                        ContractCommand.ProposeContract.class,
                        h -> new ContractCommand.ProposeContract(
                                h, SampleCommands.RESIDENT, SampleCommands.SENDER, "BASIC", ZONE)),
                entry(
                        ContractCommand.Sign.class,
                        h -> new ContractCommand.Sign(h, year(h), Optional.empty(), ReferralSamples.PAPERS)),
                entry(ContractCommand.Decline.class, ContractCommand.Decline::new),
                entry(ContractCommand.LapseProposal.class, ContractCommand.LapseProposal::new),
                entry(
                        ContractCommand.RecordFulfilment.class,
                        h -> new ContractCommand.RecordFulfilment(h, ServiceItem.MEDICAL_AID)),
                entry(ContractCommand.ChangePackage.class, h -> new ContractCommand.ChangePackage(h, "PLUS")),
                entry(ContractCommand.EnterRenewalWindow.class, ContractCommand.EnterRenewalWindow::new),
                entry(
                        ContractCommand.Renew.class,
                        h -> new ContractCommand.Renew(h, year(h), Optional.empty(), ReferralSamples.PAPERS)),
                entry(ContractCommand.DeclineRenewal.class, ContractCommand.DeclineRenewal::new),
                entry(ContractCommand.Expire.class, ContractCommand.Expire::new),
                entry(ContractCommand.Terminate.class, ContractCommand.Terminate::new),
                entry(
                        ContractCommand.TerminateForCause.class,
                        h -> new ContractCommand.TerminateForCause(h, ReferralSamples.REASON)),
                entry(ContractCommand.TransferTeam.class, h -> new ContractCommand.TransferTeam(h, NEXT)),
                entry(ContractCommand.RecordDeath.class, h -> new ContractCommand.RecordDeath(h, DeathPlace.HOME)),
                entry(
                        ContractCommand.VoidContract.class,
                        h -> new ContractCommand.VoidContract(h, ReferralSamples.REASON)),
                entry(
                        AgreementCommand.DraftAgreement.class,
                        h -> new AgreementCommand.DraftAgreement(h, SampleCommands.RECEIVER, ZONE)),
                entry(AgreementCommand.Propose.class, h -> new AgreementCommand.Propose(h, terms())),
                entry(AgreementCommand.CounterPropose.class, h -> new AgreementCommand.CounterPropose(h, terms())),
                entry(AgreementCommand.Abandon.class, AgreementCommand.Abandon::new),
                entry(AgreementCommand.LapseDraft.class, AgreementCommand.LapseDraft::new),
                entry(AgreementCommand.LapseNegotiation.class, AgreementCommand.LapseNegotiation::new),
                entry(
                        AgreementCommand.SignBoth.class,
                        h -> new AgreementCommand.SignBoth(h, BOTH, PERIOD, PERIOD, ReferralSamples.PAPERS)),
                entry(AgreementCommand.TakeEffect.class, AgreementCommand.TakeEffect::new),
                entry(AgreementCommand.Rescind.class, h -> new AgreementCommand.Rescind(h, BOTH)),
                entry(
                        AgreementCommand.Amend.class,
                        h -> new AgreementCommand.Amend(h, terms(), BOTH, ReferralSamples.PAPERS)),
                entry(AgreementCommand.Suspend.class, h -> new AgreementCommand.Suspend(h, ReferralSamples.REASON)),
                entry(AgreementCommand.Reinstate.class, AgreementCommand.Reinstate::new),
                entry(
                        AgreementCommand.TerminateForCause.class,
                        h -> new AgreementCommand.TerminateForCause(h, ReferralSamples.REASON)),
                entry(AgreementCommand.EnterRenewalWindow.class, AgreementCommand.EnterRenewalWindow::new),
                entry(AgreementCommand.Renew.class, h -> new AgreementCommand.Renew(h, NEXT, BOTH)),
                entry(AgreementCommand.Expire.class, AgreementCommand.Expire::new),
                entry(
                        AgreementCommand.GiveNotice.class,
                        h -> new AgreementCommand.GiveNotice(
                                h, h.occurredAt().plus(ReferralSamples.MONTH), ReferralSamples.REASON)),
                entry(AgreementCommand.RevokeNotice.class, h -> new AgreementCommand.RevokeNotice(h, BOTH)),
                entry(AgreementCommand.CompleteNotice.class, AgreementCommand.CompleteNotice::new),
                entry(
                        AgreementCommand.VoidAgreement.class,
                        h -> new AgreementCommand.VoidAgreement(h, ReferralSamples.REASON)),
                entry(
                        AdmissionCommand.Apply.class,
                        h -> new AdmissionCommand.Apply(h, SampleCommands.RESIDENT, SampleCommands.SENDER)),
                entry(AdmissionCommand.VerifyEligible.class, AdmissionCommand.VerifyEligible::new),
                entry(
                        AdmissionCommand.VerifyIneligible.class,
                        h -> new AdmissionCommand.VerifyIneligible(h, ReferralSamples.REASON)),
                entry(AdmissionCommand.AlertVerifyOverdue.class, AdmissionCommand.AlertVerifyOverdue::new),
                entry(
                        AdmissionCommand.RecordAssessment.class,
                        h -> new AdmissionCommand.RecordAssessment(
                                h, LEVEL, "GENERAL", Optional.empty(), ReferralSamples.PAPERS)),
                entry(
                        AdmissionCommand.RecordUnsuitable.class,
                        h -> new AdmissionCommand.RecordUnsuitable(h, ReferralSamples.REASON)),
                entry(AdmissionCommand.LapseAssessment.class, AdmissionCommand.LapseAssessment::new),
                entry(AdmissionCommand.Appeal.class, AdmissionCommand.Appeal::new),
                entry(AdmissionCommand.DecideAppeal.class, h -> new AdmissionCommand.DecideAppeal(h, LEVEL, "GENERAL")),
                entry(AdmissionCommand.AlertAppealOverdue.class, AdmissionCommand.AlertAppealOverdue::new),
                entry(AdmissionCommand.ExpireAssessment.class, AdmissionCommand.ExpireAssessment::new),
                entry(
                        AdmissionCommand.OfferBed.class,
                        h -> new AdmissionCommand.OfferBed(h, BedId.of("BED-1"), Set.of(LEVEL))),
                entry(AdmissionCommand.AcceptOffer.class, AdmissionCommand.AcceptOffer::new),
                entry(AdmissionCommand.DeclineOffer.class, AdmissionCommand.DeclineOffer::new),
                entry(AdmissionCommand.LapseOffer.class, AdmissionCommand.LapseOffer::new),
                entry(AdmissionCommand.Requeue.class, AdmissionCommand.Requeue::new),
                entry(AdmissionCommand.Bar.class, h -> new AdmissionCommand.Bar(h, h.occurredAt())),
                entry(
                        AdmissionCommand.PassHealthCheck.class,
                        h -> new AdmissionCommand.PassHealthCheck(h, ReferralSamples.PAPERS)),
                entry(
                        AdmissionCommand.FailHealthCheck.class,
                        h -> new AdmissionCommand.FailHealthCheck(h, ReferralSamples.REASON)),
                entry(AdmissionCommand.LapseCheck.class, AdmissionCommand.LapseCheck::new),
                entry(
                        AdmissionCommand.SignAndCheckIn.class,
                        h -> new AdmissionCommand.SignAndCheckIn(h, ReferralSamples.PAPERS)),
                entry(AdmissionCommand.LapseContract.class, AdmissionCommand.LapseContract::new),
                entry(AdmissionCommand.Withdraw.class, AdmissionCommand.Withdraw::new),
                entry(AdmissionCommand.RecordDeath.class, h -> new AdmissionCommand.RecordDeath(h, DeathPlace.HOME)),
                entry(
                        AdmissionCommand.VoidApplication.class,
                        h -> new AdmissionCommand.VoidApplication(h, ReferralSamples.REASON)),
                entry(
                        ConsultationCommand.RequestConsultation.class,
                        h -> new ConsultationCommand.RequestConsultation(
                                h,
                                SampleCommands.RESIDENT,
                                h.caseId().equals(READING) ? ConsultationKind.IMAGING : ConsultationKind.CONSULTATION,
                                SampleCommands.RECEIVER,
                                "NEED")),
                entry(ConsultationCommand.RecordConsent.class, AgreementSamples::consent),
                entry(ConsultationCommand.RevokeConsent.class, ConsultationCommand.RevokeConsent::new),
                entry(ConsultationCommand.Cancel.class, ConsultationCommand.Cancel::new),
                entry(ConsultationCommand.LapseRequest.class, ConsultationCommand.LapseRequest::new),
                entry(
                        ConsultationCommand.UploadData.class,
                        h -> new ConsultationCommand.UploadData(h, ReferralSamples.PAPERS)),
                entry(
                        ConsultationCommand.RejectQuality.class,
                        h -> new ConsultationCommand.RejectQuality(h, ReferralSamples.REASON)),
                entry(
                        ConsultationCommand.Decline.class,
                        h -> new ConsultationCommand.Decline(h, ReferralSamples.REASON)),
                entry(
                        ConsultationCommand.Schedule.class,
                        h -> new ConsultationCommand.Schedule(h, h.occurredAt().plus(ReferralSamples.MONTH))),
                entry(
                        ConsultationCommand.Reschedule.class,
                        h -> new ConsultationCommand.Reschedule(
                                h, h.occurredAt().plus(ReferralSamples.MONTH))),
                entry(ConsultationCommand.MarkMissed.class, ConsultationCommand.MarkMissed::new),
                entry(ConsultationCommand.EscalateUnanswered.class, ConsultationCommand.EscalateUnanswered::new),
                entry(ConsultationCommand.Start.class, ConsultationCommand.Start::new),
                entry(ConsultationCommand.StartReading.class, ConsultationCommand.StartReading::new),
                entry(
                        ConsultationCommand.FlagCriticalValue.class,
                        h -> new ConsultationCommand.FlagCriticalValue(h, ReferralSamples.REASON)),
                entry(ConsultationCommand.AcknowledgeCritical.class, ConsultationCommand.AcknowledgeCritical::new),
                entry(ConsultationCommand.EscalateCritical.class, ConsultationCommand.EscalateCritical::new),
                entry(
                        ConsultationCommand.IssueOpinion.class,
                        h -> new ConsultationCommand.IssueOpinion(h, ReferralSamples.PAPERS)),
                entry(ConsultationCommand.Abort.class, h -> new ConsultationCommand.Abort(h, ReferralSamples.REASON)),
                entry(ConsultationCommand.AlertReportOverdue.class, ConsultationCommand.AlertReportOverdue::new),
                entry(
                        ConsultationCommand.Amend.class,
                        h -> new ConsultationCommand.Amend(
                                h, ReferralSamples.REASON, report("v" + h.expectedVersion()))),
                entry(
                        ConsultationCommand.Acknowledge.class,
                        h -> new ConsultationCommand.Acknowledge(h, "1", Optional.empty())),
                entry(ConsultationCommand.CloseUnacknowledged.class, ConsultationCommand.CloseUnacknowledged::new),
                entry(
                        ConsultationCommand.RecordDeath.class,
                        h -> new ConsultationCommand.RecordDeath(h, DeathPlace.HOSPITAL)),
                entry(
                        ConsultationCommand.VoidConsultation.class,
                        h -> new ConsultationCommand.VoidConsultation(h, ReferralSamples.REASON)));
    }

    /** Two strikes bar, for a month; a term has twelve months. */
    @Override
    ReferralPolicy policy(ReferralPolicy policy) {
        Map<String, Cited<DeadlineTerm>> deadlines = new LinkedHashMap<>(policy.deadlines());
        deadlines.put("waitlist.bar", cited(new DeadlineTerm.Elapsed(ReferralSamples.MONTH)));
        deadlines.put("waitlist.strikes.window", cited(new DeadlineTerm.Elapsed(YEAR)));
        Map<String, List<Cited<Dated<Long>>>> limits = new LinkedHashMap<>(policy.limits());
        limits.put("waitlist.strikes", List.of(cited(always(2L))));
        limits.put("contract.family.term.months", List.of(cited(always(12L))));
        Map<String, List<Cited<Dated<List<String>>>>> codes = new LinkedHashMap<>(policy.codeLists());
        codes.put("waitlist.classes", List.of(cited(always(List.of("SPECIAL", "GENERAL")))));
        codes.put("waitlist.strikes.scope", List.of(cited(always(List.of("ANY_HOME")))));
        return ((ImmutableReferralPolicy) policy)
                .withDeadlines(deadlines)
                .withLimits(limits)
                .withCodeLists(codes);
    }

    private static <T> Cited<T> cited(T value) {
        return new Cited<>(value, "declared for exploration", Confidence.DECLARED);
    }

    private static <T> Dated<T> always(T value) {
        return new Dated<>(value, Instant.EPOCH, Optional.empty());
    }

    @Override
    Optional<OrganisationId> party(Object facts, Side side) {
        boolean receives = facts instanceof AgreementFacts || facts instanceof ConsultationFacts;
        return side == Side.RECEIVER && receives ? Optional.of(SampleCommands.RECEIVER) : Optional.empty();
    }

    /** A bar ends as the policy has it, and the latest opinion is the one that is read. */
    @Override
    Optional<Command> instead(WorkflowCase<?, ?, ?> current, Class<? extends Command> kind, CommandHeader header) {
        if (kind == AdmissionCommand.Bar.class
                && current.facts() instanceof AdmissionFacts facts
                && !facts.strikes().isEmpty()) {
            Instant last = facts.strikes().get(facts.strikes().size() - 1).at();
            return Optional.of(new AdmissionCommand.Bar(header, last.plus(ReferralSamples.MONTH)));
        }
        if (kind == ConsultationCommand.Acknowledge.class && current.facts() instanceof ConsultationFacts facts) {
            return facts.opinion()
                    .map(Opinion::version)
                    .map(version -> new ConsultationCommand.Acknowledge(header, version, Optional.empty()));
        }
        return Optional.empty();
    }

    /** For a bar, the resident let an offer of another home go before. */
    @Override
    Optional<Surroundings> around(Class<? extends Command> kind) {
        return kind == AdmissionCommand.Bar.class
                ? Optional.of(Surroundings.builder()
                        .residentAlive(true)
                        .caseIdTaken(false)
                        .bedKept(false)
                        .onTheRoad(false)
                        .away(false)
                        .addStrikes(new Strike(SampleCommands.THIRD, SampleCommands.start()))
                        .build())
                : Optional.empty();
    }

    private static DateRange year(CommandHeader header) {
        LocalDate day = header.occurredAt().atZone(ZONE).toLocalDate();
        return DateRange.of(day, day.plusYears(1));
    }

    private static CooperationAgreement terms() {
        return CooperationAgreement.builder()
                .number("SAMPLE-1")
                .careSide(SampleCommands.SENDER)
                .medicalSide(SampleCommands.RECEIVER)
                .period(PERIOD)
                .addRoutes(new CooperationAgreement.Route(
                        SampleCommands.SENDER, SampleCommands.RECEIVER, Direction.UP, PERIOD))
                .build();
    }

    private static Set<Document> report(String version) {
        return Set.of(new Document(DocumentKind.CONSULTATION_REPORT, version));
    }

    private static ConsultationCommand.RecordConsent consent(CommandHeader header) {
        return new ConsultationCommand.RecordConsent(
                header,
                new Consent.Signed(
                        Set.of(ConsentScope.DATA_SHARING),
                        "1",
                        Consent.Signer.SELF,
                        Optional.empty(),
                        header.occurredAt()));
    }
}
