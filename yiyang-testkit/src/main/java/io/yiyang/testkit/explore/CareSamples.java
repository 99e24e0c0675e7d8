package io.yiyang.testkit.explore;

import static io.yiyang.testkit.explore.ReferralSamples.PAPERS;
import static io.yiyang.testkit.explore.ReferralSamples.REASON;
import static io.yiyang.testkit.explore.SampleCommands.RECEIVER;
import static io.yiyang.testkit.explore.SampleCommands.RESIDENT;
import static io.yiyang.testkit.explore.SampleCommands.SENDER;
import static io.yiyang.testkit.explore.SampleCommands.SUCCESSOR;
import static io.yiyang.testkit.explore.SampleCommands.THIRD;
import static java.util.Map.entry;

import io.yiyang.model.bed.BedKind;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.conversion.ConversionCommand;
import io.yiyang.referral.conversion.ConversionFacts;
import io.yiyang.referral.conversion.Premises;
import io.yiyang.referral.conversion.TargetBed;
import io.yiyang.referral.document.CertificateIssuer;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.HandoverSignatures;
import io.yiyang.referral.emergency.EmergencyCommand;
import io.yiyang.referral.emergency.EmergencyFacts;
import io.yiyang.referral.homesickbed.HomeFitness;
import io.yiyang.referral.homesickbed.SickbedCommand;
import io.yiyang.referral.homesickbed.SickbedFacts;
import io.yiyang.referral.homesickbed.SickbedTeam;
import io.yiyang.referral.homesickbed.SickbedUse;
import io.yiyang.referral.hospice.CareGoals;
import io.yiyang.referral.hospice.HospiceCommand;
import io.yiyang.referral.hospice.HospiceEvaluation;
import io.yiyang.referral.hospice.HospiceFacts;
import io.yiyang.referral.hospice.HospicePlace;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.Dated;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.WorkflowCase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Samples of emergency green channel, bed conversion, home sickbed and hospice. */
final class CareSamples extends MachineSamples {
    static final CaseId EMERGENCY = CaseId.of("EM-1");

    /** Between two sites, which is the only way to reach every state. */
    static final CaseId CONVERSION_OF_TWO_SITES = CaseId.of("CV-2");

    /** A conversion whose id is this one is on one site; every other one is between two. */
    static final CaseId CONVERSION_ON_ONE_SITE = CaseId.of("CV-1");

    static final CaseId SICKBED = CaseId.of("SB-1");
    static final CaseId HOSPICE = CaseId.of("HO-1");

    private static final Duration PERIOD = Duration.ofDays(20);
    private static final HandoverSignatures SIGNED =
            new HandoverSignatures(Optional.of(PersonId.of("P-1")), Optional.of(PersonId.of("P-2")));
    private static final CareGoals GOALS = new CareGoals(Set.of("COMFORT"), Set.of());

    private static final Map<Class<? extends Command>, Function<CommandHeader, Command>> COMMANDS =
            new LinkedHashMap<>();

    static {
        COMMANDS.putAll(Map.ofEntries(
                entry(
                        EmergencyCommand.ActivateChannel.class,
                        h -> new EmergencyCommand.ActivateChannel(h, RESIDENT, RECEIVER, "SAMPLE")),
                entry(EmergencyCommand.Acknowledge.class, EmergencyCommand.Acknowledge::new),
                entry(EmergencyCommand.EscalateUnacknowledged.class, EmergencyCommand.EscalateUnacknowledged::new),
                entry(EmergencyCommand.AlertUnclaimed.class, EmergencyCommand.AlertUnclaimed::new),
                entry(EmergencyCommand.AssignHospital.class, h -> new EmergencyCommand.AssignHospital(h, THIRD)),
                entry(EmergencyCommand.ConfirmByDeadline.class, EmergencyCommand.ConfirmByDeadline::new),
                entry(EmergencyCommand.StandDown.class, h -> new EmergencyCommand.StandDown(h, REASON)),
                entry(EmergencyCommand.DispatchTransport.class, EmergencyCommand.DispatchTransport::new),
                entry(EmergencyCommand.AlertNoTransport.class, EmergencyCommand.AlertNoTransport::new),
                entry(EmergencyCommand.PickUp.class, h -> new EmergencyCommand.PickUp(h, true)),
                entry(EmergencyCommand.TreatOnScene.class, h -> new EmergencyCommand.TreatOnScene(h, REASON)),
                entry(EmergencyCommand.AlertPickUpOverdue.class, EmergencyCommand.AlertPickUpOverdue::new),
                entry(EmergencyCommand.DivertAmbulance.class, h -> new EmergencyCommand.DivertAmbulance(h, THIRD)),
                entry(EmergencyCommand.ArriveUnannounced.class, EmergencyCommand.ArriveUnannounced::new),
                entry(EmergencyCommand.HandOver.class, h -> new EmergencyCommand.HandOver(h, SIGNED)),
                entry(EmergencyCommand.AlertTransitOverdue.class, EmergencyCommand.AlertTransitOverdue::new),
                entry(
                        EmergencyCommand.AdmitFromEmergency.class,
                        h -> new EmergencyCommand.AdmitFromEmergency(h, "ENC-1", SegmentKind.INPATIENT)),
                entry(EmergencyCommand.DischargeFromEmergency.class, EmergencyCommand.DischargeFromEmergency::new),
                entry(
                        EmergencyCommand.RelayOnward.class,
                        h -> new EmergencyCommand.RelayOnward(h, THIRD, Optional.of(SUCCESSOR))),
                entry(EmergencyCommand.AlertUndecided.class, EmergencyCommand.AlertUndecided::new),
                entry(
                        EmergencyCommand.ReportBack.class,
                        h -> new EmergencyCommand.ReportBack(h, ReturnPlacement.SAME_PLACE)),
                entry(EmergencyCommand.AlertReturnOverdue.class, EmergencyCommand.AlertReturnOverdue::new),
                entry(
                        EmergencyCommand.CompletePapers.class,
                        h -> new EmergencyCommand.CompletePapers(h, consent(h, ConsentScope.REFERRAL), PAPERS)),
                entry(EmergencyCommand.AlertPapersOverdue.class, EmergencyCommand.AlertPapersOverdue::new),
                entry(EmergencyCommand.CloseIncomplete.class, h -> new EmergencyCommand.CloseIncomplete(h, REASON)),
                entry(
                        EmergencyCommand.RecordDeath.class,
                        h -> new EmergencyCommand.RecordDeath(h, DeathPlace.ON_THE_WAY)),
                entry(EmergencyCommand.VoidEmergency.class, h -> new EmergencyCommand.VoidEmergency(h, REASON))));
        COMMANDS.putAll(Map.ofEntries(
                entry(
                        ConversionCommand.RequestConversion.class,
                        h -> new ConversionCommand.RequestConversion(
                                h,
                                RESIDENT,
                                RECEIVER,
                                SegmentKind.INPATIENT,
                                h.caseId().equals(CONVERSION_ON_ONE_SITE) ? Premises.ONE_SITE : Premises.TWO_SITES)),
                entry(
                        ConversionCommand.FindIndicated.class,
                        h -> new ConversionCommand.FindIndicated(h, Set.of("SAMPLE"), true)),
                entry(ConversionCommand.FindNotIndicated.class, h -> new ConversionCommand.FindNotIndicated(h, REASON)),
                entry(
                        ConversionCommand.ConsentToConversion.class,
                        h -> new ConversionCommand.ConsentToConversion(h, consent(h, ConsentScope.BED_CONVERSION))),
                entry(ConversionCommand.RefuseConversion.class, h -> new ConversionCommand.RefuseConversion(h, REASON)),
                entry(ConversionCommand.RevokeConsent.class, ConversionCommand.RevokeConsent::new),
                entry(
                        ConversionCommand.ReserveBed.class,
                        h -> new ConversionCommand.ReserveBed(
                                h,
                                new TargetBed(
                                        BedId.of("BED-" + h.caseId()),
                                        BedKind.GENERAL,
                                        h.occurredAt().plus(PERIOD)))),
                entry(ConversionCommand.WaitForBed.class, ConversionCommand.WaitForBed::new),
                entry(ConversionCommand.AlertWaiting.class, ConversionCommand.AlertWaiting::new),
                entry(
                        ConversionCommand.RedirectToReferral.class,
                        h -> new ConversionCommand.RedirectToReferral(h, Optional.of(SUCCESSOR))),
                entry(ConversionCommand.LapseReservation.class, ConversionCommand.LapseReservation::new),
                entry(ConversionCommand.CancelConversion.class, ConversionCommand.CancelConversion::new),
                entry(ConversionCommand.LapseRequest.class, ConversionCommand.LapseRequest::new),
                entry(
                        ConversionCommand.CloseSourceStay.class,
                        h -> new ConversionCommand.CloseSourceStay(h, true, false, PAPERS)),
                entry(ConversionCommand.LeaveSite.class, h -> new ConversionCommand.LeaveSite(h, true, false, PAPERS)),
                entry(ConversionCommand.ReachSite.class, ConversionCommand.ReachSite::new),
                entry(ConversionCommand.TurnBackToSite.class, ConversionCommand.TurnBackToSite::new),
                entry(ConversionCommand.AlertTransitOverdue.class, ConversionCommand.AlertTransitOverdue::new),
                entry(ConversionCommand.OpenTargetStay.class, ConversionCommand.OpenTargetStay::new),
                entry(ConversionCommand.AlertCutOverStuck.class, ConversionCommand.AlertCutOverStuck::new),
                entry(ConversionCommand.RollBack.class, h -> new ConversionCommand.RollBack(h, REASON)),
                entry(
                        ConversionCommand.RecordDeath.class,
                        h -> new ConversionCommand.RecordDeath(h, DeathPlace.HOSPITAL)),
                entry(ConversionCommand.VoidConversion.class, h -> new ConversionCommand.VoidConversion(h, REASON))));
        COMMANDS.putAll(Map.ofEntries(
                entry(
                        SickbedCommand.ApplyForSickbed.class,
                        h -> new SickbedCommand.ApplyForSickbed(h, RESIDENT, RECEIVER, ZoneOffset.UTC)),
                entry(
                        SickbedCommand.FindFit.class,
                        h -> new SickbedCommand.FindFit(
                                h,
                                new HomeFitness(true, true, true),
                                Set.of("SAMPLE"),
                                new SickbedTeam(PersonId.of("DOCTOR-1"), PersonId.of("NURSE-1")))),
                entry(SickbedCommand.FindUnfit.class, h -> new SickbedCommand.FindUnfit(h, REASON)),
                entry(SickbedCommand.WithdrawApplication.class, SickbedCommand.WithdrawApplication::new),
                entry(SickbedCommand.LapseApplication.class, SickbedCommand.LapseApplication::new),
                entry(
                        SickbedCommand.SignSickbedConsent.class,
                        h -> new SickbedCommand.SignSickbedConsent(h, consent(h, ConsentScope.HOME_SICKBED), PAPERS)),
                entry(
                        SickbedCommand.ConfirmFiling.class,
                        h -> new SickbedCommand.ConfirmFiling(h, "F-1", periodEnd(h), SickbedUse.none())),
                entry(SickbedCommand.WaiveFiling.class, h -> new SickbedCommand.WaiveFiling(h, REASON, periodEnd(h))),
                entry(SickbedCommand.RefuseFiling.class, h -> new SickbedCommand.RefuseFiling(h, REASON)),
                entry(SickbedCommand.LapseFiling.class, SickbedCommand.LapseFiling::new),
                entry(SickbedCommand.RecordVisit.class, SickbedCommand.RecordVisit::new),
                entry(SickbedCommand.AlertVisitOverdue.class, SickbedCommand.AlertVisitOverdue::new),
                entry(SickbedCommand.EnterRenewalWindow.class, SickbedCommand.EnterRenewalWindow::new),
                entry(
                        SickbedCommand.RenewPeriod.class,
                        h -> new SickbedCommand.RenewPeriod(h, periodEnd(h), SickbedUse.none(), PAPERS)),
                entry(SickbedCommand.RequestClose.class, h -> new SickbedCommand.RequestClose(h, REASON)),
                entry(
                        SickbedCommand.SendToHospital.class,
                        h -> new SickbedCommand.SendToHospital(h, Optional.of(SUCCESSOR))),
                entry(SickbedCommand.CloseForInpatient.class, SickbedCommand.CloseForInpatient::new),
                entry(SickbedCommand.ForceClose.class, SickbedCommand.ForceClose::new),
                entry(SickbedCommand.WriteClosingSummary.class, h -> new SickbedCommand.WriteClosingSummary(h, PAPERS)),
                entry(SickbedCommand.AlertSummaryOverdue.class, SickbedCommand.AlertSummaryOverdue::new),
                entry(SickbedCommand.SettleSickbed.class, SickbedCommand.SettleSickbed::new),
                entry(SickbedCommand.AlertUnsettled.class, SickbedCommand.AlertUnsettled::new),
                entry(SickbedCommand.RecordDeath.class, h -> new SickbedCommand.RecordDeath(h, DeathPlace.HOME)),
                entry(SickbedCommand.VoidSickbed.class, h -> new SickbedCommand.VoidSickbed(h, REASON))));
        COMMANDS.putAll(Map.ofEntries(
                entry(
                        HospiceCommand.ProposeHospice.class,
                        h -> new HospiceCommand.ProposeHospice(h, RESIDENT, RECEIVER)),
                entry(HospiceCommand.EvaluateEligible.class, h -> new HospiceCommand.EvaluateEligible(h, evaluation())),
                entry(HospiceCommand.EvaluateNotEligible.class, h -> new HospiceCommand.EvaluateNotEligible(h, REASON)),
                entry(
                        HospiceCommand.HoldFamilyConference.class,
                        h -> new HospiceCommand.HoldFamilyConference(h, PAPERS)),
                entry(
                        HospiceCommand.SignHospiceConsent.class,
                        h -> new HospiceCommand.SignHospiceConsent(h, consent(h, ConsentScope.HOSPICE_GOALS), GOALS)),
                entry(HospiceCommand.ReviseGoals.class, h -> new HospiceCommand.ReviseGoals(h, GOALS)),
                entry(HospiceCommand.DeclineHospice.class, HospiceCommand.DeclineHospice::new),
                entry(HospiceCommand.LapseProposal.class, HospiceCommand.LapseProposal::new),
                entry(
                        HospiceCommand.EnrolAt.class,
                        h -> new HospiceCommand.EnrolAt(h, HospicePlace.WARD, RECEIVER, Optional.empty())),
                entry(HospiceCommand.ReEvaluate.class, h -> new HospiceCommand.ReEvaluate(h, evaluation())),
                entry(HospiceCommand.AlertReviewOverdue.class, HospiceCommand.AlertReviewOverdue::new),
                entry(
                        HospiceCommand.ChangePlace.class,
                        h -> new HospiceCommand.ChangePlace(h, HospicePlace.HOME, RECEIVER, Optional.empty())),
                entry(HospiceCommand.RevokeConsent.class, HospiceCommand.RevokeConsent::new),
                entry(HospiceCommand.DischargeStabilised.class, h -> new HospiceCommand.DischargeStabilised(h, REASON)),
                entry(
                        HospiceCommand.CompleteHandover.class,
                        h -> new HospiceCommand.CompleteHandover(
                                h, SENDER, Optional.empty(), CarePhase.STABLE_LIVING, SIGNED, PAPERS)),
                entry(HospiceCommand.AlertHandoverOverdue.class, HospiceCommand.AlertHandoverOverdue::new),
                entry(HospiceCommand.RecordDeath.class, h -> new HospiceCommand.RecordDeath(h, DeathPlace.HOSPITAL)),
                entry(
                        HospiceCommand.RecordCertificate.class,
                        h -> new HospiceCommand.RecordCertificate(h, CertificateIssuer.TREATING_DOCTOR, false, true)),
                entry(HospiceCommand.CloseBereavement.class, HospiceCommand.CloseBereavement::new),
                entry(HospiceCommand.CloseBereavementAuto.class, HospiceCommand.CloseBereavementAuto::new),
                entry(HospiceCommand.VoidHospice.class, h -> new HospiceCommand.VoidHospice(h, REASON))));
    }

    @Override
    Map<Class<? extends Command>, Function<CommandHeader, Command>> commands() {
        return COMMANDS;
    }

    @Override
    ReferralPolicy policy(ReferralPolicy policy) {
        Map<String, Cited<DeadlineTerm>> deadlines = new LinkedHashMap<>(policy.deadlines());
        deadlines.put(
                "sickbed.period",
                new Cited<>(new DeadlineTerm.Elapsed(PERIOD), "declared for exploration", Confidence.DECLARED));
        Map<String, List<Cited<Dated<Long>>>> limits = new LinkedHashMap<>(policy.limits());
        limits.put("sickbed.renewals", declared(1L));
        limits.put("sickbed.cap.periods", declared(3L));
        limits.put("sickbed.cap.days", declared(180L));
        limits.put("hospice.evaluators", declared(2L));
        Map<String, List<Cited<Dated<List<String>>>>> codes = new LinkedHashMap<>(policy.codeLists());
        codes.put("sickbed.caps", declared(List.of("DAYS", "PERIODS")));
        for (String key :
                List.of("sickbed.criteria", "conversion.criteria", "hospice.instruments", "hospice.prognosis")) {
            codes.put(key, declared(List.of("SAMPLE")));
        }
        return ((ImmutableReferralPolicy) policy)
                .withDeadlines(deadlines)
                .withLimits(limits)
                .withCodeLists(codes);
    }

    @Override
    Optional<OrganisationId> party(Object facts, Side side) {
        if (side != Side.RECEIVER) {
            return Optional.empty();
        }
        if (facts instanceof EmergencyFacts emergency) {
            return Optional.of(emergency.hospital());
        }
        if (facts instanceof ConversionFacts conversion) {
            return Optional.of(conversion.target());
        }
        if (facts instanceof SickbedFacts sickbed) {
            return Optional.of(sickbed.institution());
        }
        return facts instanceof HospiceFacts hospice ? Optional.of(hospice.provider()) : Optional.empty();
    }

    /** The two beds of a conversion meet at the cut, to the instant. */
    @Override
    Optional<Instant> exactly(WorkflowCase<?, ?, ?> current, String command) {
        return current.facts() instanceof ConversionFacts conversion
                        && (command.equals("OpenTargetStay") || command.equals("RollBack"))
                ? conversion.cutAt()
                : Optional.empty();
    }

    private static <T> List<Cited<Dated<T>>> declared(T value) {
        return List.of(new Cited<>(
                new Dated<>(value, Instant.EPOCH, Optional.empty()), "declared for exploration", Confidence.DECLARED));
    }

    private static LocalDate periodEnd(CommandHeader header) {
        return LocalDate.ofInstant(header.occurredAt().plus(PERIOD), ZoneOffset.UTC);
    }

    private static HospiceEvaluation evaluation() {
        return new HospiceEvaluation(Set.of(PersonId.of("DOCTOR-1"), PersonId.of("NURSE-1")), "SAMPLE", "SAMPLE");
    }

    private static Consent consent(CommandHeader header, ConsentScope scope) {
        return new Consent.Signed(Set.of(scope), "1", Consent.Signer.SELF, Optional.empty(), header.occurredAt());
    }
}
