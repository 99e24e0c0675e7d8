package io.yiyang.testkit.explore;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.admission.AdmissionCommand;
import io.yiyang.referral.agreement.AgreementCommand;
import io.yiyang.referral.consultation.ConsultationCommand;
import io.yiyang.referral.contract.ContractCommand;
import io.yiyang.referral.conversion.ConversionCommand;
import io.yiyang.referral.emergency.EmergencyCommand;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.homesickbed.SickbedCommand;
import io.yiyang.referral.hospice.HospiceCommand;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which cases one resident has in an exhaustive walk (组合场景). Each walk is small enough to be complete; together they
 * have every two workflows that touch each other by a stay, a bed or a rule.
 *
 * <p>Not composed are triples other than those named here, which random histories over all workflows visit.
 */
public enum Composition {
    /** A care-home resident with one referral and one care episode. */
    REFERRAL_HOLD_EPISODE(Optional.of(SegmentKind.CARE_HOME_BED), false, up(), episode()),
    /** An inpatient with one referral and no episode: there is no bed hold, and the return readmits. */
    REFERRAL_FROM_WARD(Optional.of(SegmentKind.INPATIENT), false, up()),
    /** A care-home resident with a second referral, which may continue the first or run beside it. */
    REFERRAL_REFERRAL(Optional.of(SegmentKind.CARE_HOME_BED), false, up(), second()),
    /** An emergency of a care-home resident, with a care episode. */
    EMERGENCY_HOLD_EPISODE(Optional.of(SegmentKind.CARE_HOME_BED), true, emergency(), episode()),
    /** An emergency, and a referral of the same resident: down after it, onwards, or beside it. */
    EMERGENCY_REFERRAL(Optional.of(SegmentKind.CARE_HOME_BED), true, emergency(), second()),
    /** A bed conversion on one site, and a home sickbed. */
    CONVERSION_SICKBED(Optional.of(SegmentKind.CARE_HOME_BED), true, conversion("CV-1"), sickbed()),
    /** A bed conversion between two sites, and an emergency. */
    CONVERSION_EMERGENCY(Optional.of(SegmentKind.CARE_HOME_BED), true, conversion("CV-2"), emergency()),
    /** A bed conversion on one site, and a referral. */
    CONVERSION_REFERRAL(Optional.of(SegmentKind.CARE_HOME_BED), true, conversion("CV-1"), up()),
    /** A home sickbed, and a referral to a hospital. */
    SICKBED_REFERRAL(Optional.empty(), true, sickbed(), up()),
    /** A home sickbed, and an emergency. */
    SICKBED_EMERGENCY(Optional.empty(), true, sickbed(), emergency()),
    /** From the waiting list into a bed, with the episode that this opens. */
    ADMISSION_EPISODE(Optional.empty(), true, admission()),
    /** From the waiting list into a bed, and a referral. */
    ADMISSION_REFERRAL(Optional.empty(), true, admission(), up()),
    /** Hospice care of a care-home resident, with a care episode. */
    HOSPICE_EPISODE(Optional.of(SegmentKind.CARE_HOME_BED), true, hospice(), episode()),
    /** Hospice care beside a home sickbed. */
    HOSPICE_SICKBED(Optional.empty(), true, hospice(), sickbed()),
    /** Hospice care, and a referral. */
    HOSPICE_REFERRAL(Optional.of(SegmentKind.CARE_HOME_BED), true, hospice(), up()),
    /** Two contracts with family doctors, of which one may be in force. */
    CONTRACT_CONTRACT(Optional.empty(), true, contract("FD-1"), contract("FD-2")),
    /** A contract and a remote consultation: they meet at the resident's death. */
    CONTRACT_CONSULTATION(Optional.empty(), true, contract("FD-1"), consultation()),
    /** An agreement, and a referral on its route: what is under way outlives it, what is new needs it in force. */
    AGREEMENT_REFERRAL(Optional.of(SegmentKind.CARE_HOME_BED), true, agreement(), up());

    /** How a case begins; several ways exclude each other. */
    record Opening(CaseId id, Side side, List<Way> ways) {}

    /** Who begins the case, and by which command. */
    record Way(OrganisationId by, Function<CommandHeader, Command> command) {}

    /** Where another workflow is at the centre, a referral is walked without its paper loops, which change no stay. */
    static final Set<String> PLAIN_REFERRAL = Set.of(
            "RecordConsent",
            "Submit",
            "Claim",
            "Accept",
            "Reserve",
            "Depart",
            "ReportArrival",
            "Divert",
            "TurnBack",
            "StartCare",
            "RefuseAtDoor",
            "TransferOnward",
            "SendOutcome",
            "AcceptReturn",
            "AcknowledgeOutcome",
            "ReportReturned",
            "RecordFollowUp",
            "CancelBeforeStart",
            "RecordDeath",
            "VoidReferral");

    private final Optional<SegmentKind> bed;
    private final boolean plainReferral;
    /** Each way is a lambda without state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Opening> openings;

    Composition(Optional<SegmentKind> bed, boolean plainReferral, Opening... openings) {
        this.bed = bed;
        this.plainReferral = plainReferral;
        this.openings = List.of(openings);
    }

    /** One case of every workflow, for random histories. */
    static List<Opening> everything() {
        return List.of(
                up(),
                second(),
                episode(),
                emergency(),
                conversion("CV-1"),
                conversion("CV-2"),
                sickbed(),
                hospice(),
                contract("FD-1"),
                contract("FD-2"),
                admission(),
                consultation(),
                agreement());
    }

    /** Walks it on the real code. */
    public Exploration explore() {
        return new JourneyExploration(bed, plainReferral ? PLAIN_REFERRAL : Set.of(), openings).walk();
    }

    private static Opening of(String id, OrganisationId by, Side side, Class<? extends Command> kind) {
        return new Opening(CaseId.of(id), side, List.of(new Way(by, header -> SampleCommands.of(kind, header))));
    }

    private static Opening up() {
        return new Opening(
                SampleCommands.REFERRAL,
                Side.SENDER,
                List.of(way(SampleCommands.SENDER, Direction.UP, SampleCommands.RECEIVER, Optional.empty())));
    }

    /** Onwards from the first receiver, down from there to the care home, and another one from the care home. */
    private static Opening second() {
        return new Opening(
                SampleCommands.SUCCESSOR,
                Side.SENDER,
                List.of(
                        way(
                                SampleCommands.RECEIVER,
                                Direction.UP,
                                SampleCommands.THIRD,
                                Optional.of(SampleCommands.SENDER)),
                        way(SampleCommands.RECEIVER, Direction.DOWN, SampleCommands.SENDER, Optional.empty()),
                        way(SampleCommands.SENDER, Direction.UP, SampleCommands.THIRD, Optional.empty())));
    }

    private static Way way(OrganisationId by, Direction direction, OrganisationId to, Optional<OrganisationId> back) {
        return new Way(by, header -> SampleCommands.open(header, direction, to, back));
    }

    private static Opening episode() {
        return of("EP-1", SampleCommands.SENDER, Side.RECEIVER, EpisodeCommand.OpenEpisode.class);
    }

    private static Opening emergency() {
        return of("EM-1", SampleCommands.SENDER, Side.SENDER, EmergencyCommand.ActivateChannel.class);
    }

    private static Opening conversion(String id) {
        return of(id, SampleCommands.SENDER, Side.SENDER, ConversionCommand.RequestConversion.class);
    }

    private static Opening sickbed() {
        return of("SB-1", SampleCommands.SENDER, Side.SENDER, SickbedCommand.ApplyForSickbed.class);
    }

    private static Opening hospice() {
        return of("HO-1", SampleCommands.SENDER, Side.SENDER, HospiceCommand.ProposeHospice.class);
    }

    private static Opening contract(String id) {
        return of(id, SampleCommands.SENDER, Side.RECEIVER, ContractCommand.ProposeContract.class);
    }

    private static Opening agreement() {
        return of("CA-1", SampleCommands.SENDER, Side.SENDER, AgreementCommand.DraftAgreement.class);
    }

    private static Opening admission() {
        return of("AD-1", SampleCommands.SENDER, Side.RESIDENT, AdmissionCommand.Apply.class);
    }

    private static Opening consultation() {
        return of("RC-1", SampleCommands.SENDER, Side.SENDER, ConsultationCommand.RequestConsultation.class);
    }
}
