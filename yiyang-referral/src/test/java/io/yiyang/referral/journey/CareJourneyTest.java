package io.yiyang.referral.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.admission.AdmissionCommand;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.consultation.ConsultationCommand;
import io.yiyang.referral.consultation.ConsultationKind;
import io.yiyang.referral.contract.ContractCommand;
import io.yiyang.referral.conversion.ConversionCommand;
import io.yiyang.referral.conversion.Premises;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.emergency.EmergencyCommand;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.homesickbed.SickbedCommand;
import io.yiyang.referral.hospice.HospiceCommand;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.transfer.ReturnReadiness;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Annulment;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Correction;
import io.yiyang.referral.workflow.Deadline;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a journey tells of itself: its cases by workflow, deadlines, transfers, and what it is equal to. */
class CareJourneyTest extends JourneyDesk {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void givenTheWholeWay_whenTheCasesOfEachWorkflowAreAskedFor_thenEachIsThere() {
        CareJourney whole = JourneyRun.of(ExampleFiles.commands("whole-way"), ExampleFiles.policy("whole-way"))
                .journey();
        assertThat(List.of(
                        ids(whole.referrals()),
                        ids(whole.bedHolds()),
                        ids(whole.episodes()),
                        ids(whole.emergencies()),
                        ids(whole.conversions()),
                        ids(whole.sickbeds()),
                        ids(whole.hospiceCases()),
                        ids(whole.contracts()),
                        ids(whole.agreements()),
                        ids(whole.admissions()),
                        ids(whole.consultations())))
                .containsExactly(
                        "[]",
                        "[EM-3001-H1]",
                        "[AD-3001-E]",
                        "[EM-3001]",
                        "[CV-3001]",
                        "[]",
                        "[HO-3001]",
                        "[FD-3001]",
                        "[]",
                        "[AD-3001]",
                        "[]");
    }

    private static String ids(Map<CaseId, ?> cases) {
        return cases.keySet().toString();
    }

    /** The review of the phase was due since the episode began, the hold runs for sixty days. */
    @Test
    void givenCasesWithDeadlines_whenTheyAreAskedFor_thenTheFirstOneDueComesFirst() {
        runTo("Depart");
        assertThat(journey.deadlines())
                .extracting(Deadline::id)
                .containsExactly("EP-1001:ReviewDue", "REF-1001:AlertOverdue", "REF-1001-H1:ExpireHold");
        assertThat(journey.deadlines())
                .extracting(deadline -> deadline.due().orElseThrow())
                .isSorted();
    }

    @Test
    void givenTwoJourneys_whenOneThingDiffers_thenTheyDiffer() {
        runTo("Depart");
        CareJourney one = journey;
        assertThat(one)
                .isNotEqualTo("journey")
                .hasToString("CareJourney of R-1001 with " + one.journal().size() + " events");
        journey = CareJourney.begin(INPUT).journey();
        runTo("Depart");
        assertThat(journey).isEqualTo(one).hasSameHashCodeAs(one);
        JourneyStep next = step(FIRST, HOSPITAL, Side.RECEIVER, ReferralCommand.ReportArrival::new);
        assertThat(next.next()).isNotEqualTo(one).doesNotHaveSameHashCodeAs(one);
        assertThat(begun(ZoneOffset.UTC, INPUT.organisations(), INPUT.resident()))
                .isNotEqualTo(begun(ZONE, INPUT.organisations(), INPUT.resident()))
                .isNotEqualTo(begun(ZoneOffset.UTC, List.of(), INPUT.resident()))
                .isNotEqualTo(begun(ZoneOffset.UTC, INPUT.organisations(), ResidentId.of("R-9")))
                .isNotEqualTo(CareJourney.begin(new JourneyInput(
                                INPUT.resident(), ZoneOffset.UTC, INPUT.organisations(), INPUT.segments(), List.of()))
                        .journey())
                .isEqualTo(begun(ZoneOffset.UTC, INPUT.organisations(), INPUT.resident()));
    }

    private static CareJourney begun(ZoneId zone, List<CareOrganisation> organisations, ResidentId resident) {
        return CareJourney.begin(new JourneyInput(resident, zone, organisations, List.of(), List.of()))
                .journey();
    }

    // Callers' bugs

    @Test
    void givenIdsThatLeaveNoRoom_whenAnythingIsHandled_thenTheExceptionNamesTheId() {
        runTo("StartCare");
        String most = "must have at most 48 characters, because further ids derive from it, but was 49";
        CommandHeader longCommand = header("c".repeat(49), "REF-1001", Side.RECEIVER);
        CommandHeader longCase = header("c", "k".repeat(49), Side.RECEIVER);
        for (CommandHeader header : List.of(longCommand, longCase)) {
            String message = (header.equals(longCommand) ? "commandId: " : "caseId: ") + most;
            Command claim = new ReferralCommand.Claim(header);
            CodedReason reason = CodedReason.of("X");
            assertThatThrownBy(() -> journey.handle(claim, POLICY)).hasMessage(message);
            assertThatThrownBy(() -> journey.handleAlone(claim, POLICY, Outside.nothing()))
                    .hasMessage(message);
            assertThatThrownBy(() -> journey.handle(new Annulment(header, 1, reason), POLICY))
                    .hasMessage(message);
            assertThatThrownBy(() -> journey.handle(new Correction<>(header, 1, claim, reason), POLICY))
                    .hasMessage(message);
        }
        Command longest = new ReferralCommand.Claim(header("c".repeat(48), "k".repeat(48), Side.RECEIVER));
        assertThat(codes(journey.handle(longest, POLICY))).containsExactly("YY-R-009");
        assertThat(codes(journey.handleAlone(
                        new BedHoldCommand.Release(header("c".repeat(57), "REF-1001-H1", Side.CONSEQUENCE)),
                        POLICY,
                        Outside.nothing())))
                .as("what was entailed has a longer id already")
                .containsExactly("YY-R-015");
        assertThatThrownBy(() -> journey.handle(
                        new Correction<>(header("c", "REF-1001", Side.CONSEQUENCE), 1, longest, CodedReason.of("X")),
                        POLICY))
                .hasMessage("correction: must not claim to be a consequence, but was CONSEQUENCE");
    }

    private static CommandHeader header(String command, String id, Side side) {
        return new CommandHeader(
                CommandId.of(command),
                CaseId.of(id),
                0,
                new Actor(HOSPITAL, PersonId.of("P-1"), side),
                INPUT.commands().get(0).header().occurredAt(),
                INPUT.commands().get(0).header().recordedAt());
    }

    private record Strange(CommandHeader header) implements Command {}

    @Test
    void givenACommandOfNoWorkflow_whenItIsHandled_thenItIsAProgrammingError() {
        assertThatThrownBy(() -> journey.handle(new Strange(header("c", "k", Side.SENDER)), POLICY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("command: must belong to a workflow of the journey, but was Strange");
    }

    @Test
    void givenAnyCommandThatOpensACase_whenItNamesAnotherResident_thenItIsAProgrammingError() {
        ResidentId other = ResidentId.of("R-OTHER");
        CommandHeader header = header("c", "k", Side.SENDER);
        List<Command> openings = List.of(
                new ReferralCommand.OpenReferral(
                        header,
                        other,
                        Direction.UP,
                        io.yiyang.referral.transfer.Priority.PLANNED,
                        "N",
                        HOSPITAL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new BedHoldCommand.OpenBedHold(header, other, FIRST, HOME),
                new EpisodeCommand.OpenEpisode(header, other),
                new EmergencyCommand.ActivateChannel(header, other, HOSPITAL, "FALL"),
                new ConversionCommand.RequestConversion(
                        header, other, HOSPITAL, SegmentKind.INPATIENT, Premises.ONE_SITE),
                new SickbedCommand.ApplyForSickbed(header, other, HOSPITAL, ZONE),
                new HospiceCommand.ProposeHospice(header, other, HOSPITAL),
                new ContractCommand.ProposeContract(header, other, HOSPITAL, "BASIC", ZONE),
                new AdmissionCommand.Apply(header, other, HOME),
                new ConsultationCommand.RequestConsultation(
                        header, other, ConsultationKind.CONSULTATION, HOSPITAL, "N"));
        assertThat(openings)
                .allSatisfy(opening -> assertThatThrownBy(() -> journey.handleAlone(opening, POLICY, Outside.nothing()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("command: must be of resident R-1001, but was Optional[R-OTHER]"));
    }

    // Who is registered, and where

    private void register(CareOrganisation... organisations) {
        journey = CareJourney.begin(new JourneyInput(
                        INPUT.resident(), INPUT.zone(), List.of(organisations), INPUT.segments(), List.of()))
                .journey();
        now = INPUT.commands().get(0).header().occurredAt();
    }

    private static CareOrganisation lies(OrganisationId id, String region) {
        return new CareOrganisation(id, id + " (invented)", RegionCode.of(region));
    }

    @Test
    void givenNobodyRegistered_whenAReferralIsOpened_thenAnyReceiverWillDo() {
        register();
        accept(FIRST, HOME, Side.SENDER, h -> open(h, Direction.UP, OrganisationId.of("ANYBODY")));
        register(lies(HOME, "500112"));
        assertThat(codes(step(FIRST, HOME, Side.SENDER, h -> open(h, Direction.UP, HOSPITAL))))
                .containsExactly("YY-R-013");
    }

    @Test
    void givenHospitalsInOneProvinceAndAnother_whenAResidentIsMoved_thenTheTransferTellsWhich() {
        assertThat(lies(HOME, "500112").sharesProvince(lies(HOSPITAL, "500101")))
                .isTrue();
        assertThat(lies(HOME, "500112").sharesProvince(lies(HOSPITAL, "420100")))
                .isFalse();
        register(lies(HOME, "500112"), lies(HOSPITAL, "500101"), lies(TERTIARY, "420100"));
        refer(FIRST, HOME, HOSPITAL, Direction.UP, Optional.empty());
        assertThat(journey.transfers()).isEmpty();
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS));
        assertThat(journey.transfers()).singleElement().matches(TransferFacts::insideProvince);
        register(lies(HOME, "500112"), lies(HOSPITAL, "500101"), lies(TERTIARY, "420100"));
        refer(FIRST, HOME, TERTIARY, Direction.UP, Optional.empty());
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS));
        assertThat(journey.transfers()).singleElement().matches(transfer -> !transfer.insideProvince());
        register();
        refer(FIRST, HOME, HOSPITAL, Direction.UP, Optional.empty());
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS));
        assertThat(journey.transfers())
                .as("where they lie is not known")
                .singleElement()
                .matches(transfer -> !transfer.insideProvince());
    }

    @Test
    void givenAnEmergency_whenTheResidentHasNotLeftOrStaysInTheHouse_thenItIsNoTransfer() {
        CaseId emergency = CaseId.of("EM-1");
        register();
        accept(emergency, HOME, Side.SENDER, activate(HOSPITAL));
        accept(emergency, HOSPITAL, Side.RECEIVER, EmergencyCommand.Acknowledge::new);
        accept(emergency, HOME, Side.TRANSPORT, EmergencyCommand.DispatchTransport::new);
        assertThat(journey.transfers()).isEmpty();
        accept(emergency, HOME, Side.TRANSPORT, h -> new EmergencyCommand.PickUp(h, true));
        assertThat(journey.transfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.referral()).isEqualTo(emergency);
            assertThat(transfer.direction()).isEqualTo(Direction.UP);
            assertThat(transfer.from()).isEqualTo(HOME);
            assertThat(transfer.to()).isEqualTo(HOSPITAL);
            assertThat(transfer.compliant()).isFalse();
        });
        register();
        accept(emergency, HOME, Side.SENDER, activate(HOME));
        accept(emergency, HOME, Side.RECEIVER, EmergencyCommand.ArriveUnannounced::new);
        assertThat(journey.transfers()).as("within one house").isEmpty();
    }

    private Function<CommandHeader, Command> activate(OrganisationId hospital) {
        return h -> new EmergencyCommand.ActivateChannel(h, journey.resident(), hospital, "FALL");
    }

    /** The bed that is kept stays kept, as the resident went back to the ward and not to it. */
    @Test
    void givenABedThatIsKept_whenTheSuccessorReturnsToTheWardThatSentIt_thenTheWardsBedOpensAgain() {
        runTo("StartCare");
        accept(
                FIRST,
                HOSPITAL,
                Side.RECEIVER,
                h -> new ReferralCommand.TransferOnward(h, TERTIARY, Optional.of(SECOND)));
        refer(SECOND, HOSPITAL, TERTIARY, Direction.UP, Optional.empty());
        accept(SECOND, HOSPITAL, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS));
        accept(SECOND, TERTIARY, Side.RECEIVER, ReferralCommand.ReportArrival::new);
        accept(
                SECOND,
                TERTIARY,
                Side.RECEIVER,
                h -> new ReferralCommand.StartCare(h, "E2", SegmentKind.INPATIENT, true));
        accept(SECOND, TERTIARY, Side.RECEIVER, h -> new ReferralCommand.SendOutcome(h, PAPERS));
        accept(
                SECOND,
                HOSPITAL,
                Side.SENDER,
                h -> new ReferralCommand.AcceptReturn(h, new ReturnReadiness(true, true)));
        JourneyStep back = step(
                SECOND, HOSPITAL, Side.SENDER, h -> new ReferralCommand.ReportReturned(h, ReturnPlacement.SAME_PLACE));
        assertThat(back.problems()).isEmpty();
        assertThat(back.followUps()).isEmpty();
        assertThat(journey.place().orElseThrow()).satisfies(bed -> {
            assertThat(bed.kind()).isEqualTo(SegmentKind.INPATIENT);
            assertThat(bed.place()).isEqualTo(HOSPITAL);
        });
        assertThat(journey.openBedHold()).isPresent();
    }

    /** A record of which the follow-ups got lost: only what counts entails anything, and an amendment is not it. */
    @Test
    void givenACorrectedDeparture_whenTheRecordIsToldWithoutItsFollowUps_thenTheCorrectedOneEntailsThem() {
        runTo("Reserve");
        CareJourney before = journey;
        CommandHeader left = header(FIRST, HOME, Side.SENDER);
        JourneyStep departed = journey.handle(new ReferralCommand.Depart(left, PAPERS), POLICY);
        WorkflowEvent<?, ?> departure =
                departed.next().journal().get(before.journal().size());
        journey = departed.next();
        now = now.plus(Duration.ofHours(1));
        CommandHeader earlier = new CommandHeader(
                left.commandId(),
                FIRST,
                left.expectedVersion(),
                left.actor(),
                left.occurredAt().minusSeconds(30),
                left.recordedAt());
        JourneyStep corrected = journey.handle(
                new Correction<>(
                        header(FIRST, HOME, Side.SENDER),
                        departure.version(),
                        new ReferralCommand.Depart(earlier, PAPERS),
                        CodedReason.of("TYPING")),
                POLICY);
        assertThat(corrected.problems()).isEmpty();
        WorkflowEvent<?, ?> correction =
                corrected.next().journal().get(journey.journal().size());
        CareJourney told = before.after(departure).after(correction);
        assertThat(told.followUps(correction)).isEmpty();
        assertThat(told.followUps(departure))
                .isEqualTo(told.followUps())
                .singleElement()
                .satisfies(hold -> {
                    assertThat(hold.name()).isEqualTo("OpenBedHold");
                    assertThat(hold.header().occurredAt()).isEqualTo(earlier.occurredAt());
                });
    }

    @Test
    void givenAnEventThatIsNotTheNextOne_whenItIsTold_thenItIsAProgrammingError() {
        runTo("Reserve");
        WorkflowEvent<?, ?> last = journey.journal().get(journey.journal().size() - 1);
        assertThatThrownBy(() -> journey.after(last))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("event: must be the next one of REF-1001");
    }
}
