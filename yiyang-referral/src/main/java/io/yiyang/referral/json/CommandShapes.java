package io.yiyang.referral.json;

import static io.yiyang.referral.json.Fields.constants;
import static io.yiyang.referral.json.Fields.documents;
import static io.yiyang.referral.json.Fields.freeText;
import static io.yiyang.referral.json.Fields.optionalCase;
import static io.yiyang.referral.json.Fields.optionalConstant;
import static io.yiyang.referral.json.Fields.optionalOrganisation;
import static io.yiyang.referral.json.Fields.organisation;
import static io.yiyang.referral.json.Fields.reason;
import static java.util.Map.entry;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.document.FreeText;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.transfer.Priority;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.Reservation;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.transfer.ReturnReadiness;
import io.yiyang.referral.transfer.RouteExemption;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which fields each command has beside its header. */
final class CommandShapes {
    private CommandShapes() {}

    /** Takes the fields of a command apart; what it returns builds the command. */
    interface Shape {
        Function<CommandHeader, Command> read(ObjectReader reader, ResidentId resident);
    }

    static final Map<String, Shape> REFERRAL = Map.ofEntries(
            entry("OpenReferral", CommandShapes::openReferral),
            entry("RecordConsent", CommandShapes::recordConsent),
            entry("RecordRefusal", reasoned(ReferralCommand.RecordRefusal::new)),
            entry("RevokeConsent", plain(ReferralCommand.RevokeConsent::new)),
            entry("LapseDraft", plain(ReferralCommand.LapseDraft::new)),
            entry("Submit", informing(ReferralCommand.Submit::new)),
            entry("Claim", plain(ReferralCommand.Claim::new)),
            entry("Withdraw", plain(ReferralCommand.Withdraw::new)),
            entry("EscalateUnanswered", plain(ReferralCommand.EscalateUnanswered::new)),
            entry("Redirect", CommandShapes::redirect),
            entry("LapseUnanswered", plain(ReferralCommand.LapseUnanswered::new)),
            entry("RequestInfo", CommandShapes::requestInfo),
            entry("SupplyInfo", informing(ReferralCommand.SupplyInfo::new)),
            entry("LapseInfo", plain(ReferralCommand.LapseInfo::new)),
            entry("Reject", CommandShapes::reject),
            entry("OfferAlternative", CommandShapes::offerAlternative),
            entry("AcceptAlternative", plain(ReferralCommand.AcceptAlternative::new)),
            entry("DeclineAlternative", plain(ReferralCommand.DeclineAlternative::new)),
            entry("LapseOffer", plain(ReferralCommand.LapseOffer::new)),
            entry("Accept", plain(ReferralCommand.Accept::new)),
            entry("AcceptByProxy", plain(ReferralCommand.AcceptByProxy::new)),
            entry("ConfirmProxy", plain(ReferralCommand.ConfirmProxy::new)),
            entry("DeclineProxy", reasoned(ReferralCommand.DeclineProxy::new)),
            entry("BindProxy", plain(ReferralCommand.BindProxy::new)),
            entry("EscalateUndecided", plain(ReferralCommand.EscalateUndecided::new)),
            entry("Reserve", reserving(ReferralCommand.Reserve::new)),
            entry("Waitlist", CommandShapes::waitlist),
            entry("EscalateUnscheduled", plain(ReferralCommand.EscalateUnscheduled::new)),
            entry("EscalateWaiting", plain(ReferralCommand.EscalateWaiting::new)),
            entry("CancelBeforeStart", plain(ReferralCommand.CancelBeforeStart::new)),
            entry("RescindAcceptance", reasoned(ReferralCommand.RescindAcceptance::new)),
            entry("Reschedule", reserving(ReferralCommand.Reschedule::new)),
            entry("RescindReservation", reasoned(ReferralCommand.RescindReservation::new)),
            entry("MarkNoShow", plain(ReferralCommand.MarkNoShow::new)),
            entry("LapseHold", plain(ReferralCommand.LapseHold::new)),
            entry("LapseNoShow", plain(ReferralCommand.LapseNoShow::new)),
            entry("Depart", documented(ReferralCommand.Depart::new)),
            entry("ReportArrival", plain(ReferralCommand.ReportArrival::new)),
            entry("Divert", CommandShapes::divert),
            entry("TurnBack", plain(ReferralCommand.TurnBack::new)),
            entry("AlertOverdue", plain(ReferralCommand.AlertOverdue::new)),
            entry("StartCare", CommandShapes::startCare),
            entry("RefuseAtDoor", reasoned(ReferralCommand.RefuseAtDoor::new)),
            entry("AlertUnregistered", plain(ReferralCommand.AlertUnregistered::new)),
            entry("SendInterim", plain(ReferralCommand.SendInterim::new)),
            entry("RequestCancellation", plain(ReferralCommand.RequestCancellation::new)),
            entry("TransferOnward", CommandShapes::transferOnward),
            entry("SendOutcome", documented(ReferralCommand.SendOutcome::new)),
            entry("AlertNoOutcome", plain(ReferralCommand.AlertNoOutcome::new)),
            entry("AcceptReturn", CommandShapes::acceptReturn),
            entry("AcknowledgeOutcome", CommandShapes::acknowledgeOutcome),
            entry("RejectOutcome", plain(ReferralCommand.RejectOutcome::new)),
            entry("EscalateReturn", plain(ReferralCommand.EscalateReturn::new)),
            entry("ReportReturned", CommandShapes::reportReturned),
            entry("RecordFollowUp", plain(ReferralCommand.RecordFollowUp::new)),
            entry("CloseWithoutFollowUp", plain(ReferralCommand.CloseWithoutFollowUp::new)),
            entry("RecordDeath", death(ReferralCommand.RecordDeath::new)),
            entry("VoidReferral", reasoned(ReferralCommand.VoidReferral::new)));

    /** A bed hold is opened by a departure, never by a command of its own. */
    static final Map<String, Shape> BED_HOLD = Map.of(
            "Resume", plain(BedHoldCommand.Resume::new),
            "Release", plain(BedHoldCommand.Release::new),
            "Extend", CommandShapes::extend,
            "ExpireHold", plain(BedHoldCommand.ExpireHold::new),
            "VoidHold", plain(BedHoldCommand.VoidHold::new));

    static final Map<String, Shape> EPISODE = Map.ofEntries(
            entry("OpenEpisode", (reader, resident) -> header -> new EpisodeCommand.OpenEpisode(header, resident)),
            entry("AssessToTreatment", reasoned(EpisodeCommand.AssessToTreatment::new)),
            entry("AssessToRehab", reasoned(EpisodeCommand.AssessToRehab::new)),
            entry("AssessToMaintenance", reasoned(EpisodeCommand.AssessToMaintenance::new)),
            entry("AssessToHospice", reasoned(EpisodeCommand.AssessToHospice::new)),
            entry("LapseIntake", plain(EpisodeCommand.LapseIntake::new)),
            entry("AcuteResolved", reasoned(EpisodeCommand.AcuteResolved::new)),
            entry("Stabilised", reasoned(EpisodeCommand.Stabilised::new)),
            entry("EnterHospice", reasoned(EpisodeCommand.EnterHospice::new)),
            entry("RehabGoalsMet", reasoned(EpisodeCommand.RehabGoalsMet::new)),
            entry("Deteriorated", reasoned(EpisodeCommand.Deteriorated::new)),
            entry("RehabIndicated", reasoned(EpisodeCommand.RehabIndicated::new)),
            entry("CurativeResumed", reasoned(EpisodeCommand.CurativeResumed::new)),
            entry("StabilisedOffHospice", reasoned(EpisodeCommand.StabilisedOffHospice::new)),
            entry("AdmittedWhileOnLeave", reasoned(EpisodeCommand.AdmittedWhileOnLeave::new)),
            entry("GoOnLeave", plain(EpisodeCommand.GoOnLeave::new)),
            entry("BackFromLeave", plain(EpisodeCommand.BackFromLeave::new)),
            entry("BackToRehab", plain(EpisodeCommand.BackToRehab::new)),
            entry("ReviewDue", plain(EpisodeCommand.ReviewDue::new)),
            entry("VoidEpisode", plain(EpisodeCommand.VoidEpisode::new)),
            entry("EndEpisode", plain(EpisodeCommand.EndEpisode::new)),
            entry("RecordDeath", death(EpisodeCommand.RecordDeath::new)));

    private static Shape plain(Function<CommandHeader, Command> command) {
        return (reader, resident) -> command;
    }

    private static Shape reasoned(BiFunction<CommandHeader, Optional<CodedReason>, Command> command) {
        return (reader, resident) -> {
            Optional<CodedReason> reason = reason(reader);
            return header -> command.apply(header, reason);
        };
    }

    private static Shape documented(BiFunction<CommandHeader, Set<Document>, Command> command) {
        return (reader, resident) -> {
            Set<Document> documents = documents(reader);
            return header -> command.apply(header, documents);
        };
    }

    private static Shape reserving(BiFunction<CommandHeader, Reservation, Command> command) {
        return (reader, resident) -> {
            Reservation reservation = reader.requiredObject("reservation", inner -> {
                String id = inner.text("id");
                Instant until = inner.instant("holdUntil");
                return inner.build(() -> new Reservation(id, until));
            });
            return header -> command.apply(header, reservation);
        };
    }

    private static Shape death(BiFunction<CommandHeader, DeathPlace, Command> command) {
        return (reader, resident) -> {
            DeathPlace place = reader.constant("place", DeathPlace.class);
            return header -> command.apply(header, place);
        };
    }

    private static Function<CommandHeader, Command> openReferral(ObjectReader reader, ResidentId resident) {
        Direction direction = reader.constant("direction", Direction.class);
        Priority priority = reader.constant("priority", Priority.class);
        String need = reader.text("need");
        OrganisationId receiver = organisation(reader, "receiver");
        Optional<OrganisationId> returnTo = optionalOrganisation(reader, "returnTo");
        Optional<RouteExemption> exemption = optionalConstant(reader, "routeExemption", RouteExemption.class);
        Optional<CaseId> predecessor = optionalCase(reader, "predecessor");
        return header -> new ReferralCommand.OpenReferral(
                header, resident, direction, priority, need, receiver, returnTo, exemption, predecessor);
    }

    private static Function<CommandHeader, Command> recordConsent(ObjectReader reader, ResidentId resident) {
        Optional<Consent> signed = reader.object("signed", CommandShapes::signed);
        Optional<Consent> exception =
                reader.object("emergencyException", inner -> new Consent.EmergencyException(Fields.codedReason(inner)));
        if (signed.isPresent() == exception.isPresent()) {
            reader.refuse("signed", "exactly one of signed, emergencyException");
        }
        return header -> new ReferralCommand.RecordConsent(
                header, signed.or(() -> exception).orElseThrow());
    }

    private static Consent signed(ObjectReader reader) {
        Set<ConsentScope> scopes = constants(reader, "scopes", ConsentScope.class);
        String version = reader.text("textVersion");
        Consent.Signer signer = reader.constant("signer", Consent.Signer.class);
        Optional<String> basis = reader.optionalText("proxyBasis");
        Instant signedAt = reader.instant("signedAt");
        return reader.build(() -> new Consent.Signed(scopes, version, signer, basis, signedAt));
    }

    /** A command that brings fields of the form and papers. */
    private interface Informing {
        Command of(CommandHeader header, Set<FormField> fields, Set<Document> documents);
    }

    private static Shape informing(Informing command) {
        return (reader, resident) -> {
            Set<FormField> fields = constants(reader, "fields", FormField.class);
            Set<Document> documents = documents(reader);
            return header -> command.of(header, fields, documents);
        };
    }

    private static Function<CommandHeader, Command> redirect(ObjectReader reader, ResidentId resident) {
        Optional<CaseId> successor = optionalCase(reader, "successor");
        return header -> new ReferralCommand.Redirect(header, successor);
    }

    private static Function<CommandHeader, Command> requestInfo(ObjectReader reader, ResidentId resident) {
        FreeText question = reader.scalar("question", "a text that is not blank", new FreeText("-"), FreeText::new);
        return header -> new ReferralCommand.RequestInfo(header, question);
    }

    private static Function<CommandHeader, Command> reject(ObjectReader reader, ResidentId resident) {
        Optional<CodedReason> reason = reason(reader);
        Optional<FreeText> advice = freeText(reader, "advice");
        return header -> new ReferralCommand.Reject(header, reason, advice);
    }

    private static Function<CommandHeader, Command> offerAlternative(ObjectReader reader, ResidentId resident) {
        Optional<Instant> date = reader.optionalInstant("date");
        Optional<String> department = reader.optionalText("department");
        Optional<OrganisationId> site = optionalOrganisation(reader, "site");
        return header -> new ReferralCommand.OfferAlternative(header, date, department, site);
    }

    private static Function<CommandHeader, Command> waitlist(ObjectReader reader, ResidentId resident) {
        boolean consents = reader.has("coordinatorConsents") && reader.flag("coordinatorConsents");
        return header -> new ReferralCommand.Waitlist(header, consents);
    }

    private static Function<CommandHeader, Command> divert(ObjectReader reader, ResidentId resident) {
        OrganisationId destination = organisation(reader, "destination");
        Optional<CaseId> successor = optionalCase(reader, "successor");
        return header -> new ReferralCommand.Divert(header, destination, successor);
    }

    private static Function<CommandHeader, Command> startCare(ObjectReader reader, ResidentId resident) {
        String encounter = reader.text("encounter");
        SegmentKind bed = reader.constant("bed", SegmentKind.class);
        boolean acknowledged = reader.flag("handoverAcknowledged");
        return header -> new ReferralCommand.StartCare(header, encounter, bed, acknowledged);
    }

    private static Function<CommandHeader, Command> transferOnward(ObjectReader reader, ResidentId resident) {
        OrganisationId destination = organisation(reader, "destination");
        Optional<CaseId> successor = optionalCase(reader, "successor");
        return header -> new ReferralCommand.TransferOnward(header, destination, successor);
    }

    private static Function<CommandHeader, Command> acceptReturn(ObjectReader reader, ResidentId resident) {
        boolean placeReady = reader.flag("placeReady");
        boolean planRead = reader.flag("planRead");
        return header -> new ReferralCommand.AcceptReturn(header, new ReturnReadiness(placeReady, planRead));
    }

    private static Function<CommandHeader, Command> acknowledgeOutcome(ObjectReader reader, ResidentId resident) {
        Optional<Instant> left = reader.optionalInstant("leftReceiverAt");
        return header -> new ReferralCommand.AcknowledgeOutcome(header, left);
    }

    private static Function<CommandHeader, Command> reportReturned(ObjectReader reader, ResidentId resident) {
        ReturnPlacement placement = reader.constant("placement", ReturnPlacement.class);
        return header -> new ReferralCommand.ReportReturned(header, placement);
    }

    private static Function<CommandHeader, Command> extend(ObjectReader reader, ResidentId resident) {
        Instant paidUntil = reader.instant("paidUntil");
        return header -> new BedHoldCommand.Extend(header, paidUntil);
    }
}
