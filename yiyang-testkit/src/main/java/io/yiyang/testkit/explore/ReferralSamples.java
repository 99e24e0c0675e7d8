package io.yiyang.testkit.explore;

import static java.util.Map.entry;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.document.FreeText;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.MinimalData;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.Reservation;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.transfer.ReturnReadiness;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.WorkflowCase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Samples of referral, bed hold and care episode. */
final class ReferralSamples extends MachineSamples {
    static final Duration MONTH = Duration.ofDays(30);
    static final Optional<CodedReason> REASON = Optional.of(CodedReason.of("SAMPLE"));
    static final Set<Document> PAPERS = Stream.of(DocumentKind.values())
            .map(kind -> new Document(kind, "1"))
            .collect(Collectors.toSet());
    private static final Set<Document> FORM = Set.of(new Document(DocumentKind.REFERRAL_FORM, "1"));
    static final Set<FormField> FIELDS = Set.of(FormField.values());

    private static final Map<Class<? extends Command>, Function<CommandHeader, Command>> COMMANDS = Map.ofEntries(
            entry(
                    ReferralCommand.OpenReferral.class,
                    h -> SampleCommands.open(h, Direction.UP, SampleCommands.RECEIVER, Optional.empty())),
            entry(ReferralCommand.RecordConsent.class, ReferralSamples::consent),
            entry(ReferralCommand.RecordRefusal.class, h -> new ReferralCommand.RecordRefusal(h, REASON)),
            entry(ReferralCommand.RevokeConsent.class, ReferralCommand.RevokeConsent::new),
            entry(ReferralCommand.LapseDraft.class, ReferralCommand.LapseDraft::new),
            entry(ReferralCommand.Submit.class, h -> new ReferralCommand.Submit(h, FIELDS, FORM)),
            entry(ReferralCommand.Claim.class, ReferralCommand.Claim::new),
            entry(ReferralCommand.Withdraw.class, ReferralCommand.Withdraw::new),
            entry(ReferralCommand.EscalateUnanswered.class, ReferralCommand.EscalateUnanswered::new),
            entry(
                    ReferralCommand.Redirect.class,
                    h -> new ReferralCommand.Redirect(h, Optional.of(SampleCommands.SUCCESSOR))),
            entry(ReferralCommand.LapseUnanswered.class, ReferralCommand.LapseUnanswered::new),
            entry(ReferralCommand.RequestInfo.class, h -> new ReferralCommand.RequestInfo(h, new FreeText("sample"))),
            entry(ReferralCommand.SupplyInfo.class, h -> new ReferralCommand.SupplyInfo(h, FIELDS, PAPERS)),
            entry(ReferralCommand.LapseInfo.class, ReferralCommand.LapseInfo::new),
            entry(
                    ReferralCommand.Reject.class,
                    h -> new ReferralCommand.Reject(h, REASON, Optional.of(new FreeText("sample")))),
            entry(
                    ReferralCommand.OfferAlternative.class,
                    h -> new ReferralCommand.OfferAlternative(
                            h, Optional.empty(), Optional.of("another ward"), Optional.empty())),
            entry(ReferralCommand.AcceptAlternative.class, ReferralCommand.AcceptAlternative::new),
            entry(ReferralCommand.DeclineAlternative.class, ReferralCommand.DeclineAlternative::new),
            entry(ReferralCommand.LapseOffer.class, ReferralCommand.LapseOffer::new),
            entry(ReferralCommand.Accept.class, ReferralCommand.Accept::new),
            entry(ReferralCommand.AcceptByProxy.class, ReferralCommand.AcceptByProxy::new),
            entry(ReferralCommand.ConfirmProxy.class, ReferralCommand.ConfirmProxy::new),
            entry(ReferralCommand.DeclineProxy.class, h -> new ReferralCommand.DeclineProxy(h, REASON)),
            entry(ReferralCommand.BindProxy.class, ReferralCommand.BindProxy::new),
            entry(ReferralCommand.EscalateUndecided.class, ReferralCommand.EscalateUndecided::new),
            entry(ReferralCommand.Reserve.class, h -> new ReferralCommand.Reserve(h, reservation(h))),
            entry(ReferralCommand.Waitlist.class, h -> new ReferralCommand.Waitlist(h, false)),
            entry(ReferralCommand.EscalateUnscheduled.class, ReferralCommand.EscalateUnscheduled::new),
            entry(ReferralCommand.EscalateWaiting.class, ReferralCommand.EscalateWaiting::new),
            entry(ReferralCommand.CancelBeforeStart.class, ReferralCommand.CancelBeforeStart::new),
            entry(ReferralCommand.RescindAcceptance.class, h -> new ReferralCommand.RescindAcceptance(h, REASON)),
            entry(ReferralCommand.Reschedule.class, h -> new ReferralCommand.Reschedule(h, reservation(h))),
            entry(ReferralCommand.RescindReservation.class, h -> new ReferralCommand.RescindReservation(h, REASON)),
            entry(ReferralCommand.MarkNoShow.class, ReferralCommand.MarkNoShow::new),
            entry(ReferralCommand.LapseHold.class, ReferralCommand.LapseHold::new),
            entry(ReferralCommand.LapseNoShow.class, ReferralCommand.LapseNoShow::new),
            entry(ReferralCommand.Depart.class, h -> new ReferralCommand.Depart(h, PAPERS)),
            entry(ReferralCommand.ReportArrival.class, ReferralCommand.ReportArrival::new),
            entry(
                    ReferralCommand.Divert.class,
                    h -> new ReferralCommand.Divert(h, SampleCommands.THIRD, Optional.empty())),
            entry(ReferralCommand.TurnBack.class, ReferralCommand.TurnBack::new),
            entry(ReferralCommand.AlertOverdue.class, ReferralCommand.AlertOverdue::new),
            entry(
                    ReferralCommand.StartCare.class,
                    h -> new ReferralCommand.StartCare(h, "ENC-1", SegmentKind.INPATIENT, true)),
            entry(ReferralCommand.RefuseAtDoor.class, h -> new ReferralCommand.RefuseAtDoor(h, REASON)),
            entry(ReferralCommand.AlertUnregistered.class, ReferralCommand.AlertUnregistered::new),
            entry(ReferralCommand.SendInterim.class, ReferralCommand.SendInterim::new),
            entry(ReferralCommand.RequestCancellation.class, ReferralCommand.RequestCancellation::new),
            entry(
                    ReferralCommand.TransferOnward.class,
                    h -> new ReferralCommand.TransferOnward(
                            h, SampleCommands.THIRD, Optional.of(SampleCommands.SUCCESSOR))),
            entry(ReferralCommand.SendOutcome.class, h -> new ReferralCommand.SendOutcome(h, PAPERS)),
            entry(ReferralCommand.AlertNoOutcome.class, ReferralCommand.AlertNoOutcome::new),
            entry(
                    ReferralCommand.AcceptReturn.class,
                    h -> new ReferralCommand.AcceptReturn(h, new ReturnReadiness(true, true))),
            entry(
                    ReferralCommand.AcknowledgeOutcome.class,
                    h -> new ReferralCommand.AcknowledgeOutcome(h, Optional.empty())),
            entry(ReferralCommand.RejectOutcome.class, ReferralCommand.RejectOutcome::new),
            entry(ReferralCommand.EscalateReturn.class, ReferralCommand.EscalateReturn::new),
            entry(
                    ReferralCommand.ReportReturned.class,
                    h -> new ReferralCommand.ReportReturned(h, ReturnPlacement.SAME_PLACE)),
            entry(ReferralCommand.RecordFollowUp.class, ReferralCommand.RecordFollowUp::new),
            entry(ReferralCommand.CloseWithoutFollowUp.class, ReferralCommand.CloseWithoutFollowUp::new),
            entry(ReferralCommand.RecordDeath.class, h -> new ReferralCommand.RecordDeath(h, DeathPlace.HOSPITAL)),
            entry(ReferralCommand.VoidReferral.class, h -> new ReferralCommand.VoidReferral(h, REASON)),
            entry(
                    BedHoldCommand.OpenBedHold.class,
                    h -> new BedHoldCommand.OpenBedHold(
                            h, SampleCommands.RESIDENT, SampleCommands.REFERRAL, SampleCommands.SENDER)),
            entry(BedHoldCommand.Resume.class, BedHoldCommand.Resume::new),
            entry(BedHoldCommand.Release.class, BedHoldCommand.Release::new),
            entry(
                    BedHoldCommand.Extend.class,
                    h -> new BedHoldCommand.Extend(h, h.occurredAt().plus(MONTH))),
            entry(BedHoldCommand.ExpireHold.class, BedHoldCommand.ExpireHold::new),
            entry(BedHoldCommand.VoidHold.class, BedHoldCommand.VoidHold::new),
            entry(EpisodeCommand.VoidEpisode.class, EpisodeCommand.VoidEpisode::new),
            entry(EpisodeCommand.OpenEpisode.class, h -> new EpisodeCommand.OpenEpisode(h, SampleCommands.RESIDENT)),
            entry(EpisodeCommand.AssessToTreatment.class, h -> new EpisodeCommand.AssessToTreatment(h, REASON)),
            entry(EpisodeCommand.AssessToRehab.class, h -> new EpisodeCommand.AssessToRehab(h, REASON)),
            entry(EpisodeCommand.AssessToMaintenance.class, h -> new EpisodeCommand.AssessToMaintenance(h, REASON)),
            entry(EpisodeCommand.AssessToHospice.class, h -> new EpisodeCommand.AssessToHospice(h, REASON)),
            entry(EpisodeCommand.LapseIntake.class, EpisodeCommand.LapseIntake::new),
            entry(EpisodeCommand.AcuteResolved.class, h -> new EpisodeCommand.AcuteResolved(h, REASON)),
            entry(EpisodeCommand.Stabilised.class, h -> new EpisodeCommand.Stabilised(h, REASON)),
            entry(EpisodeCommand.EnterHospice.class, h -> new EpisodeCommand.EnterHospice(h, REASON)),
            entry(EpisodeCommand.RehabGoalsMet.class, h -> new EpisodeCommand.RehabGoalsMet(h, REASON)),
            entry(EpisodeCommand.Deteriorated.class, h -> new EpisodeCommand.Deteriorated(h, REASON)),
            entry(EpisodeCommand.RehabIndicated.class, h -> new EpisodeCommand.RehabIndicated(h, REASON)),
            entry(EpisodeCommand.CurativeResumed.class, h -> new EpisodeCommand.CurativeResumed(h, REASON)),
            entry(EpisodeCommand.StabilisedOffHospice.class, h -> new EpisodeCommand.StabilisedOffHospice(h, REASON)),
            entry(EpisodeCommand.AdmittedWhileOnLeave.class, h -> new EpisodeCommand.AdmittedWhileOnLeave(h, REASON)),
            entry(EpisodeCommand.GoOnLeave.class, EpisodeCommand.GoOnLeave::new),
            entry(EpisodeCommand.BackFromLeave.class, EpisodeCommand.BackFromLeave::new),
            entry(EpisodeCommand.BackToRehab.class, EpisodeCommand.BackToRehab::new),
            entry(EpisodeCommand.ReviewDue.class, EpisodeCommand.ReviewDue::new),
            entry(EpisodeCommand.EndEpisode.class, EpisodeCommand.EndEpisode::new),
            entry(EpisodeCommand.RecordDeath.class, h -> new EpisodeCommand.RecordDeath(h, DeathPlace.HOSPITAL)));

    @Override
    Map<Class<? extends Command>, Function<CommandHeader, Command>> commands() {
        return COMMANDS;
    }

    @Override
    ReferralPolicy policy(ReferralPolicy policy) {
        MinimalData minimum = new MinimalData(Set.of(FormField.REASON), Set.of(DocumentKind.REFERRAL_FORM));
        return ((ImmutableReferralPolicy) policy)
                .withMinimalData(Stream.of(Direction.values())
                        .collect(Collectors.toMap(
                                direction -> direction,
                                direction -> new Cited<>(minimum, "declared for exploration", Confidence.DECLARED))));
    }

    @Override
    Optional<OrganisationId> party(Object facts, Side side) {
        return side == Side.RECEIVER && facts instanceof ReferralFacts referral
                ? Optional.of(referral.receiver())
                : Optional.empty();
    }

    /** On the way back a diversion needs a successor, on the way out it must not have one. */
    @Override
    Optional<Command> instead(WorkflowCase<?, ?, ?> current, Class<? extends Command> kind, CommandHeader header) {
        return current.state() == ReferralState.RETURNING && kind == ReferralCommand.Divert.class
                ? Optional.of(
                        new ReferralCommand.Divert(header, SampleCommands.THIRD, Optional.of(SampleCommands.SUCCESSOR)))
                : Optional.empty();
    }

    @Override
    Optional<Instant> notBefore(WorkflowCase<?, ?, ?> current, String command) {
        return command.equals("MarkNoShow") && current.facts() instanceof ReferralFacts facts
                ? facts.reservation().map(Reservation::holdUntil)
                : Optional.empty();
    }

    private static ReferralCommand.RecordConsent consent(CommandHeader header) {
        return new ReferralCommand.RecordConsent(
                header,
                new Consent.Signed(
                        Set.of(ConsentScope.REFERRAL),
                        "1",
                        Consent.Signer.SELF,
                        Optional.empty(),
                        header.occurredAt()));
    }

    private static Reservation reservation(CommandHeader header) {
        return new Reservation("BED-" + header.caseId(), header.occurredAt().plus(Duration.ofDays(1)));
    }
}
