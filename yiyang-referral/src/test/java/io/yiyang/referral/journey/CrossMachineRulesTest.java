package io.yiyang.referral.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.contract.ContractCommand;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.Reservation;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.transfer.ReturnReadiness;
import io.yiyang.referral.workflow.Annulment;
import io.yiyang.referral.workflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seven rules that composing the workflows brought to light, and the invariants beside them, one by one. */
class CrossMachineRulesTest extends JourneyDesk {
    @Test
    void rule1_givenABedGivenUpOnTheRoad_whenTheResidentTurnsBack_thenThereIsNoBedToTurnBackTo() {
        runTo("Depart");
        accept(HOLD, HOME, Side.RESIDENT, BedHoldCommand.Release::new);
        assertThat(codes(step(FIRST, HOME, Side.TRANSPORT, ReferralCommand.TurnBack::new)))
                .containsExactly("YY-R-029");
    }

    @Test
    void rule1_givenABedGivenUp_whenTheResidentReturns_thenTheReferralEndsWithAnotherPlaceOnRecord() {
        runTo("AcceptReturn");
        accept(HOLD, HOME, Side.RESIDENT, BedHoldCommand.Release::new);
        assertThat(codes(back(ReturnPlacement.SAME_PLACE))).containsExactly("YY-R-029");
        assertThat(back(ReturnPlacement.ELSEWHERE).problems()).isEmpty();
        accept(FIRST, HOME, Side.SENDER, ReferralCommand.RecordFollowUp::new);
        assertThat(state(FIRST)).isEqualTo(ReferralState.CLOSED);
        assertThat(journey.transfers().get(0).returnedAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reserve", "Depart", "ReportArrival", "StartCare", "SendOutcome", "AcceptReturn"})
    void rule2_givenAnyStateOfTheReferral_whenTheDeathIsRecorded_thenEveryStayAndCaseEndsAtThatInstant(String type) {
        runTo(type);
        Instant death = now;
        accept(FIRST, HOSPITAL, Side.RECEIVER, h -> new ReferralCommand.RecordDeath(h, DeathPlace.ON_THE_WAY));
        assertThat(journey.cases())
                .allSatisfy(c -> assertThat(c.state().name()).isIn("PATIENT_DIED", "RELEASED", "ENDED"));
        assertThat(journey.calendar().segments())
                .allSatisfy(s -> assertThat(s.end().orElseThrow()).isBeforeOrEqualTo(death));
        assertThat(codes(step(FIRST, HOSPITAL, Side.RECEIVER, ReferralCommand.Claim::new)))
                .containsExactly("YY-R-005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Depart", "ReportArrival", "StartCare", "SendOutcome", "AcceptReturn"})
    void rule3_givenAResidentWhoHasLeft_whenTheReferralIsVoided_thenItIsRefusedUntilTheMoveItselfIsAnnulled(
            String type) {
        runTo(type);
        assertThat(codes(voiding())).containsExactly("YY-R-025");
        if (type.equals("Depart")) {
            long departure = journey.referrals().get(FIRST).version();
            Annulment annulment =
                    new Annulment(header(FIRST, HOME, Side.SENDER), departure, CodedReason.of("WRONG_PERSON"));
            journey = journey.handle(annulment, POLICY).next();
            assertThat(voiding().problems()).isEmpty();
            assertThat(state(FIRST)).isEqualTo(ReferralState.VOIDED);
        }
    }

    @Test
    void rule4_givenAKeptBed_whenTheReferralWouldEndAway_thenTheHoldIsReleasedFirstOrTheReturnFinished() {
        runTo("SendOutcome");
        assertThat(codes(acknowledge())).containsExactly("YY-R-042");
        CareJourney away = journey;

        accept(HOLD, HOME, Side.RESIDENT, BedHoldCommand.Release::new);
        assertThat(acknowledge().problems()).isEmpty();
        accept(FIRST, HOME, Side.SENDER, ReferralCommand.RecordFollowUp::new);
        assertThat(state(FIRST)).isEqualTo(ReferralState.CLOSED);
        assertThat(journey.place().orElseThrow().kind()).isEqualTo(SegmentKind.INPATIENT);

        journey = away;
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.AcceptReturn(h, new ReturnReadiness(true, true)));
        assertThat(codes(back(ReturnPlacement.ELSEWHERE))).containsExactly("YY-R-042");
        assertThat(back(ReturnPlacement.SAME_PLACE).problems()).isEmpty();
        accept(FIRST, HOME, Side.SENDER, ReferralCommand.RecordFollowUp::new);
        assertThat(state(FIRST)).isEqualTo(ReferralState.CLOSED);
        assertThat(journey.openBedHold()).isEmpty();
    }

    @Test
    void rule5_givenAHoldThatIsDueOnTheRoad_whenTheResidentArrives_thenItExpiresThen() {
        runTo("Depart");
        now = journey.openBedHold().orElseThrow().deadlines().get(0).due().orElseThrow();
        assertThat(codes(step(HOLD, HOME, Side.CLOCK, BedHoldCommand.ExpireHold::new)))
                .containsExactly("YY-R-051");
        accept(FIRST, HOSPITAL, Side.RECEIVER, ReferralCommand.ReportArrival::new);
        accept(HOLD, HOME, Side.CLOCK, BedHoldCommand.ExpireHold::new);
        assertThat(journey.openBedHold()).isEmpty();
    }

    @Test
    void rule6_givenAResidentAway_whenTheHoldIsReleased_thenTheCareStayEndsThenAndTheWayBackIsANewAdmission() {
        runTo("StartCare");
        Instant released = now;
        accept(HOLD, HOME, Side.RESIDENT, BedHoldCommand.Release::new);
        assertThat(journey.calendar().segments())
                .filteredOn(s -> s.place().equals(HOME))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.end().orElseThrow()).isBeforeOrEqualTo(released));
        accept(FIRST, HOSPITAL, Side.RECEIVER, h -> new ReferralCommand.SendOutcome(h, PAPERS));
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.AcceptReturn(h, new ReturnReadiness(true, true)));
        assertThat(codes(back(ReturnPlacement.SAME_PLACE))).containsExactly("YY-R-029");
    }

    @Test
    void rule7_givenABedKeptForOneAbsence_whenAnotherReferralDeparts_thenItIsRefused() {
        runTo("Reserve");
        refer(SECOND, HOME, TERTIARY, Direction.UP, Optional.empty());
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS));
        accept(FIRST, HOSPITAL, Side.RECEIVER, ReferralCommand.ReportArrival::new);
        assertThat(codes(step(SECOND, HOME, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS))))
                .contains("YY-R-030");
    }

    @Test
    void oneBillableBed_givenAResidentInAWard_whenAnotherHospitalReportsTheArrival_thenItIsRefused() {
        runTo("Reserve");
        refer(SECOND, HOME, TERTIARY, Direction.UP, Optional.empty());
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS));
        accept(FIRST, HOSPITAL, Side.RECEIVER, ReferralCommand.ReportArrival::new);
        accept(
                FIRST,
                HOSPITAL,
                Side.RECEIVER,
                h -> new ReferralCommand.StartCare(h, "E1", SegmentKind.INPATIENT, true));
        assertThat(codes(step(SECOND, TERTIARY, Side.RECEIVER, ReferralCommand.ReportArrival::new)))
                .contains("YY-R-027");
        assertThat(journey.calendar().segments())
                .filteredOn(s -> s.end().isEmpty())
                .as("a hold is not a bed")
                .extracting(StaySegment::kind)
                .containsExactlyInAnyOrder(SegmentKind.INPATIENT, SegmentKind.BED_HOLD);
    }

    @Test
    void oneContract_givenAContractInForce_whenAnotherIsSigned_thenItIsRefused() {
        ReferralPolicy policy = ExampleFiles.policy("whole-way");
        CaseId contract = CaseId.of("FD-9");
        OrganisationId team = OrganisationId.of("ORG-TEAM");
        journey = CareJourney.begin(ExampleFiles.commands("whole-way")).journey();
        for (var command : ExampleFiles.commands("whole-way").commands()) {
            if (command.name().equals("ActivateChannel")) {
                break;
            }
            journey = journey.handle(command, policy).next();
            now = command.header().occurredAt();
        }
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        journey = journey.handle(
                        new ContractCommand.ProposeContract(
                                header(contract, team, Side.RECEIVER), journey.resident(), team, "BASIC", zone),
                        policy)
                .next();
        LocalDate today = LocalDate.ofInstant(now, zone);
        assertThat(codes(journey.handle(
                        new ContractCommand.Sign(
                                header(contract, team, Side.RESIDENT),
                                io.yiyang.model.time.DateRange.of(today, today.plusYears(1)),
                                Optional.empty(),
                                PAPERS),
                        policy)))
                .containsExactly("YY-R-171");
    }

    @Test
    void oneCaseForAReservation_givenABedReserved_whenAnotherReferralReservesIt_thenItIsRefused() {
        runTo("Accept");
        accept(FIRST, HOSPITAL, Side.RECEIVER, h -> new ReferralCommand.Reserve(h, bed(h.occurredAt())));
        refer(SECOND, HOME, TERTIARY, Direction.UP, Optional.empty());
        assertThat(codes(step(
                        SECOND, TERTIARY, Side.RECEIVER, h -> new ReferralCommand.Reschedule(h, bed(h.occurredAt())))))
                .containsExactly("YY-R-035");
        accept(FIRST, HOME, Side.SENDER, ReferralCommand.CancelBeforeStart::new);
        assertThat(step(SECOND, TERTIARY, Side.RECEIVER, h -> new ReferralCommand.Reschedule(h, bed(h.occurredAt())))
                        .problems())
                .isEmpty();
    }

    @Test
    void noEndWithoutAReturnOrSuccessor_givenADeparture_whenItWouldEnd_thenNothingEndsItSilently() {
        runTo("Depart");
        assertThat(codes(step(FIRST, HOME, Side.SENDER, ReferralCommand.CancelBeforeStart::new)))
                .containsExactly("YY-R-001");
        now = now.plus(Duration.ofDays(30));
        accept(FIRST, HOME, Side.CLOCK, ReferralCommand.AlertOverdue::new);
        assertThat(state(FIRST)).isEqualTo(ReferralState.IN_TRANSIT);
        accept(FIRST, HOSPITAL, Side.RECEIVER, ReferralCommand.ReportArrival::new);
        accept(
                FIRST,
                HOSPITAL,
                Side.RECEIVER,
                h -> new ReferralCommand.RefuseAtDoor(h, Optional.of(CodedReason.of("NO_BED"))));
        assertThat(codes(step(
                        FIRST, HOME, Side.TRANSPORT, h -> new ReferralCommand.Divert(h, TERTIARY, Optional.empty()))))
                .containsExactly("YY-R-043");
        accept(FIRST, HOME, Side.TRANSPORT, h -> new ReferralCommand.Divert(h, TERTIARY, Optional.of(SECOND)));
        assertThat(state(FIRST)).isEqualTo(ReferralState.REDIRECTED);
    }

    private static Reservation bed(Instant at) {
        return new Reservation("WARD-3-BED-7", at.plus(Duration.ofDays(2)));
    }

    private JourneyStep back(ReturnPlacement placement) {
        return step(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.ReportReturned(h, placement));
    }

    private JourneyStep acknowledge() {
        return step(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.AcknowledgeOutcome(h, Optional.empty()));
    }

    private JourneyStep voiding() {
        return step(
                FIRST,
                HOME,
                Side.SENDER,
                h -> new ReferralCommand.VoidReferral(h, Optional.of(CodedReason.of("ERROR"))));
    }
}
