package io.yiyang.testkit.explore;

import static java.util.Map.entry;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldWorkflow;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.document.FreeText;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.Priority;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.transfer.Reservation;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.transfer.ReturnReadiness;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A valid command of every kind (示例操作), for a resident whom {@link #SENDER} refers to {@link #RECEIVER}. All names are
 * invented.
 */
public final class SampleCommands {
    public static final ResidentId RESIDENT = ResidentId.of("R-SAMPLE");
    public static final OrganisationId SENDER = OrganisationId.of("ORG-SENDER");
    public static final OrganisationId RECEIVER = OrganisationId.of("ORG-RECEIVER");
    public static final OrganisationId THIRD = OrganisationId.of("ORG-THIRD");
    public static final CaseId REFERRAL = CaseId.of("REF-1");
    public static final CaseId SUCCESSOR = CaseId.of("REF-2");
    public static final CaseId BED_HOLD = CaseId.of("REF-1-H1");
    public static final CaseId EPISODE = CaseId.of("EP-1");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Optional<CodedReason> REASON = Optional.of(CodedReason.of("SAMPLE"));
    private static final Set<Document> PAPERS = Stream.of(DocumentKind.values())
            .map(kind -> new Document(kind, "1"))
            .collect(Collectors.toSet());
    private static final Set<FormField> FIELDS = Set.of(FormField.values());

    private static final Map<Class<? extends Command>, Function<CommandHeader, Command>> SAMPLES = Map.ofEntries(
            entry(ReferralCommand.OpenReferral.class, h -> open(h, Direction.UP, RECEIVER, Optional.empty())),
            entry(ReferralCommand.RecordConsent.class, SampleCommands::consent),
            entry(ReferralCommand.RecordRefusal.class, h -> new ReferralCommand.RecordRefusal(h, REASON)),
            entry(ReferralCommand.RevokeConsent.class, ReferralCommand.RevokeConsent::new),
            entry(ReferralCommand.LapseDraft.class, ReferralCommand.LapseDraft::new),
            entry(ReferralCommand.Submit.class, h -> new ReferralCommand.Submit(h, FIELDS, PAPERS)),
            entry(ReferralCommand.Claim.class, ReferralCommand.Claim::new),
            entry(ReferralCommand.Withdraw.class, ReferralCommand.Withdraw::new),
            entry(ReferralCommand.EscalateUnanswered.class, ReferralCommand.EscalateUnanswered::new),
            entry(ReferralCommand.Redirect.class, h -> new ReferralCommand.Redirect(h, Optional.of(SUCCESSOR))),
            entry(ReferralCommand.LapseUnanswered.class, ReferralCommand.LapseUnanswered::new),
            entry(ReferralCommand.RequestInfo.class, h -> new ReferralCommand.RequestInfo(h, new FreeText("sample"))),
            entry(ReferralCommand.SupplyInfo.class, h -> new ReferralCommand.SupplyInfo(h, PAPERS)),
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
            entry(ReferralCommand.Divert.class, h -> new ReferralCommand.Divert(h, THIRD, Optional.empty())),
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
                    h -> new ReferralCommand.TransferOnward(h, THIRD, Optional.of(SUCCESSOR))),
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
            entry(BedHoldCommand.OpenBedHold.class, h -> new BedHoldCommand.OpenBedHold(h, RESIDENT, REFERRAL, SENDER)),
            entry(BedHoldCommand.Resume.class, BedHoldCommand.Resume::new),
            entry(BedHoldCommand.Release.class, BedHoldCommand.Release::new),
            entry(
                    BedHoldCommand.Extend.class,
                    h -> new BedHoldCommand.Extend(h, h.occurredAt().plus(MONTH))),
            entry(BedHoldCommand.ExpireHold.class, BedHoldCommand.ExpireHold::new),
            entry(EpisodeCommand.OpenEpisode.class, h -> new EpisodeCommand.OpenEpisode(h, RESIDENT)),
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

    private SampleCommands() {}

    /**
     * A valid command of the kind.
     *
     * @throws IllegalArgumentException if the kind is not known
     */
    public static <C extends Command> C of(Class<C> kind, CommandHeader header) {
        Function<CommandHeader, Command> sample = SAMPLES.get(kind);
        if (sample == null) {
            throw new IllegalArgumentException("kind: must be a known command, but was " + kind);
        }
        return kind.cast(sample.apply(header));
    }

    /** The commands of the kind that lead to different ends in a composed system; the plain one first. */
    static List<Command> variants(Class<? extends Command> kind, CommandHeader header) {
        List<Command> variants = new ArrayList<>(List.of(of(kind, header)));
        if (kind == ReferralCommand.Divert.class) {
            variants.add(new ReferralCommand.Divert(header, THIRD, Optional.of(SUCCESSOR)));
        } else if (kind == ReferralCommand.ReportReturned.class) {
            variants.add(new ReferralCommand.ReportReturned(header, ReturnPlacement.ELSEWHERE));
        } else if (kind == ReferralCommand.AcknowledgeOutcome.class) {
            variants.add(new ReferralCommand.AcknowledgeOutcome(header, Optional.of(header.occurredAt())));
        } else if (kind == ReferralCommand.StartCare.class) {
            variants.add(new ReferralCommand.StartCare(header, "ENC-1", SegmentKind.CARE_HOME_BED, true));
        }
        return variants;
    }

    static ReferralCommand.OpenReferral open(
            CommandHeader header, Direction direction, OrganisationId receiver, Optional<OrganisationId> returnTo) {
        return new ReferralCommand.OpenReferral(
                header,
                RESIDENT,
                direction,
                Priority.PLANNED,
                "NEED-" + header.caseId(),
                receiver,
                returnTo,
                Optional.empty(),
                Optional.empty());
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
        return new Reservation("BED-" + header.caseId(), header.occurredAt().plus(DAY));
    }

    /** A policy in which every deadline of every workflow runs for a day. */
    public static ReferralPolicy policy() {
        Cited<DeadlineTerm> day =
                new Cited<>(new DeadlineTerm.Elapsed(DAY), "declared for exploration", Confidence.DECLARED);
        var builder = ReferralPolicy.builder().id("sample").version("1");
        Stream.of(ReferralWorkflow.INSTANCE, BedHoldWorkflow.INSTANCE, EpisodeWorkflow.INSTANCE)
                .flatMap(workflow -> workflow.table().deadlineKeys().stream())
                .distinct()
                .forEach(key -> builder.putDeadlines(key, day));
        return builder.build();
    }

    /** The first instant that explorations use. */
    static Instant start() {
        return Instant.parse("2026-01-01T00:00:00Z");
    }
}
