package io.yiyang.referral.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.transfer.ReturnReadiness;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Offer;
import io.yiyang.referral.workflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules across workflows, each on the journey of the Chongqing example, stopped after some command. */
class JourneyRulesTest extends JourneyDesk {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpenEpisode",
                "OpenReferral",
                "Submit",
                "Accept",
                "Reserve",
                "Depart",
                "ReportArrival",
                "StartCare",
                "SendOutcome",
                "AcceptReturn",
                "ReportReturned",
                "RecordFollowUp"
            })
    void givenAnyMomentOfTheJourney_whenTheResidentDies_thenEverythingEndsAtThatInstant(String type) {
        runTo(type);
        JourneyStep step =
                step(EPISODE, HOME, Side.RECEIVER, h -> new EpisodeCommand.RecordDeath(h, DeathPlace.HOSPITAL));
        assertThat(step.problems()).isEmpty();
        assertThat(journey.isAlive()).isFalse();
        assertThat(journey.openBedHold()).isEmpty();
        assertThat(journey.openEpisode()).isEmpty();
        assertThat(journey.referrals().values()).allMatch(r -> r.state().isFinal());
        assertThat(journey.calendar().segments()).allMatch(s -> s.end().isPresent());
        assertThat(step.closed())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.end()).contains(now));
        assertThat(journey.deadlines()).isEmpty();
        JourneyStep after = step(SECOND, HOME, Side.SENDER, h -> open(h, Direction.UP, HOSPITAL));
        assertThat(codes(after)).startsWith("YY-R-005");
    }

    @Test
    void givenADeathInAReferral_whenItIsRecorded_thenTheOthersFollowInTheRecordersName() {
        runTo("StartCare");
        JourneyStep step =
                step(FIRST, HOSPITAL, Side.RECEIVER, h -> new ReferralCommand.RecordDeath(h, DeathPlace.HOSPITAL));
        assertThat(step.followUps()).hasSize(2).allMatch(d -> d.isAccepted());
        assertThat(journey.journal()
                        .subList(journey.journal().size() - 2, journey.journal().size()))
                .allSatisfy(e -> {
                    assertThat(e.command().header().actor())
                            .isEqualTo(new Actor(HOSPITAL, PersonId.of("P-1"), Side.CONSEQUENCE));
                    assertThat(e.command().header().commandId().value()).matches("t-\\d+\\+[0-9a-f]+");
                });
    }

    @Test
    void givenADeathBeforeAReferralWasWritten_whenItIsRecordedLate_thenTheReferralEndsToo() {
        runTo("AssessToMaintenance");
        Instant death = now;
        now = now.plus(Duration.ofHours(2));
        accept(FIRST, HOME, Side.SENDER, h -> open(h, Direction.UP, HOSPITAL));
        CommandHeader late = header(EPISODE, HOME, Side.RECEIVER);
        CommandHeader header = new CommandHeader(
                late.commandId(), EPISODE, late.expectedVersion(), late.actor(), death, late.recordedAt());
        journey = journey.handle(new EpisodeCommand.RecordDeath(header, DeathPlace.CARE_HOME), POLICY)
                .next();
        assertThat(state(FIRST)).isEqualTo(ReferralState.PATIENT_DIED);
        assertThat(journey.calendar().segments())
                .allSatisfy(s -> assertThat(s.end()).contains(death));
    }

    @Test
    void givenADeathBeforeTheStayThatItEnds_whenItIsRecorded_thenNothingChanges() {
        runTo("StartCare");
        now = now.minus(Duration.ofHours(1));
        CareJourney before = journey;
        JourneyStep step =
                step(EPISODE, HOME, Side.RECEIVER, h -> new EpisodeCommand.RecordDeath(h, DeathPlace.HOSPITAL));
        assertThat(codes(step)).containsExactlyInAnyOrder("YY-R-070", "YY-R-004");
        assertThat(step.next()).isSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Depart", "AcceptReturn"})
    void givenAResidentOnTheRoad_whenTheHoldIsDue_thenItDoesNotExpire(String type) {
        runTo(type);
        now = journey.openBedHold().orElseThrow().deadlines().get(0).due().orElseThrow();
        assertThat(codes(step(HOLD, HOME, Side.CLOCK, BedHoldCommand.ExpireHold::new)))
                .containsExactly("YY-R-051");
        assertThat(journey.openBedHold()).isPresent();
    }

    @Test
    void givenAHoldThatExpiredInHospital_whenTheResidentReturns_thenTheWayBackIsElsewhere() {
        runTo("StartCare");
        Instant due =
                journey.openBedHold().orElseThrow().deadlines().get(0).due().orElseThrow();
        assertThat(due).isEqualTo(Instant.parse("2026-04-11T01:10:00Z").plus(Duration.ofDays(60)));
        now = due.minusMillis(1);
        assertThat(codes(step(HOLD, HOME, Side.CLOCK, BedHoldCommand.ExpireHold::new)))
                .containsExactly("YY-R-007");
        now = due;
        accept(HOLD, HOME, Side.CLOCK, BedHoldCommand.ExpireHold::new);
        assertThat(segment("REF-1001-S1").end()).contains(due);
        accept(FIRST, HOSPITAL, Side.RECEIVER, h -> new ReferralCommand.SendOutcome(h, PAPERS));
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.AcceptReturn(h, new ReturnReadiness(true, true)));
        assertThat(codes(step(
                        FIRST,
                        HOME,
                        Side.SENDER,
                        h -> new ReferralCommand.ReportReturned(h, ReturnPlacement.SAME_PLACE))))
                .containsExactly("YY-R-029");
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.ReportReturned(h, ReturnPlacement.ELSEWHERE));
        assertThat(journey.place()).isEmpty();
        assertThat(journey.transfers().get(0).returnedAt()).isEmpty();
    }

    @Test
    void givenAnExtension_whenItIsPaid_thenTheHoldEndsWhenThePaymentDoes() {
        runTo("StartCare");
        Instant paid = now.plus(Duration.ofDays(90));
        accept(HOLD, HOME, Side.RESIDENT, h -> new BedHoldCommand.Extend(h, paid));
        assertThat(journey.openBedHold().orElseThrow().deadlines())
                .singleElement()
                .satisfies(d -> assertThat(d.due()).contains(paid));
        assertThat(codes(step(HOLD, HOME, Side.RESIDENT, h -> new BedHoldCommand.Extend(h, paid))))
                .containsExactly("YY-R-052");
    }

    @Test
    void givenAResidentAway_whenTheHomeResumesTheBed_thenItIsRefused() {
        runTo("StartCare");
        assertThat(codes(step(HOLD, HOME, Side.SENDER, BedHoldCommand.Resume::new)))
                .containsExactly("YY-R-050");
        assertThat(codes(step(HOLD, HOSPITAL, Side.SENDER, BedHoldCommand.Resume::new)))
                .containsExactly("YY-R-003");
    }

    @Test
    void givenAResidentWhoTurnsBack_whenTheBedIsKept_thenItIsResumedAndANewDepartureKeepsItAgain() {
        runTo("Depart");
        Instant back = now;
        accept(FIRST, HOME, Side.TRANSPORT, ReferralCommand.TurnBack::new);
        assertThat(Objects.requireNonNull(journey.bedHolds().get(HOLD)).state()).isEqualTo(BedHoldState.RESUMED);
        assertThat(journey.place().orElseThrow().start()).isEqualTo(back);
        assertThat(journey.transfers()).isEmpty();
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS));
        assertThat(journey.openBedHold().orElseThrow().id()).hasToString("REF-1001-H2");
    }

    @Test
    void givenAResidentWhoTurnsBackAtOnce_whenNoTimePassed_thenTheHoldLeavesNoStay() {
        runTo("Depart");
        now = now.minus(Duration.ofMinutes(1));
        accept(FIRST, HOME, Side.TRANSPORT, ReferralCommand.TurnBack::new);
        assertThat(journey.calendar().segments())
                .extracting(StaySegment::kind)
                .containsExactly(SegmentKind.CARE_HOME_BED, SegmentKind.CARE_HOME_BED);
    }

    @Test
    void givenAResidentWhoCameAlone_whenTheArrivalIsReported_thenItCountsAsTheDeparture() {
        runTo("Reserve");
        Instant arrival = now;
        accept(FIRST, HOSPITAL, Side.RECEIVER, ReferralCommand.ReportArrival::new);
        assertThat(journey.openBedHold()).isPresent();
        assertThat(journey.place()).isEmpty();
        assertThat(journey.transfers()).singleElement().satisfies(t -> {
            assertThat(t.compliant()).isFalse();
            assertThat(t.departedAt()).isEqualTo(arrival);
        });
    }

    @Test
    void givenAnOnwardTransfer_whenTheSuccessorReturns_thenItBringsTheResidentToTheKeptBed() {
        runTo("StartCare");
        accept(
                FIRST,
                HOSPITAL,
                Side.RECEIVER,
                h -> new ReferralCommand.TransferOnward(h, TERTIARY, Optional.of(SECOND)));
        assertThat(state(FIRST)).isEqualTo(ReferralState.REDIRECTED);
        refer(SECOND, HOSPITAL, TERTIARY, Direction.UP, Optional.of(HOME));
        assertThat(codes(step(
                        SECOND,
                        HOME,
                        Side.SENDER,
                        h -> new ReferralCommand.VoidReferral(h, Optional.of(CodedReason.of("ERROR"))))))
                .as("the care home takes part, but did not write it")
                .containsExactly("YY-R-026");
        accept(SECOND, HOSPITAL, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS));
        accept(SECOND, TERTIARY, Side.RECEIVER, ReferralCommand.ReportArrival::new);
        accept(
                SECOND,
                TERTIARY,
                Side.RECEIVER,
                h -> new ReferralCommand.StartCare(h, "E2", SegmentKind.INPATIENT, true));
        accept(SECOND, TERTIARY, Side.RECEIVER, h -> new ReferralCommand.SendOutcome(h, PAPERS));
        accept(SECOND, HOME, Side.SENDER, h -> new ReferralCommand.AcceptReturn(h, new ReturnReadiness(true, true)));
        accept(SECOND, HOME, Side.SENDER, h -> new ReferralCommand.ReportReturned(h, ReturnPlacement.SAME_PLACE));
        assertThat(Objects.requireNonNull(journey.bedHolds().get(HOLD)).state()).isEqualTo(BedHoldState.RESUMED);
        assertThat(journey.calendar().segments())
                .extracting(s -> s.kind() + "@" + s.place() + " by "
                        + s.openedBy().map(Object::toString).orElse("-"))
                .containsExactly(
                        "CARE_HOME_BED@ORG-HOME by -",
                        "BED_HOLD@ORG-HOME by REF-1001",
                        "INPATIENT@ORG-HOSP2 by REF-1001",
                        "INPATIENT@ORG-HOSP3 by REF-1002",
                        "CARE_HOME_BED@ORG-HOME by REF-1002");
    }

    @Test
    void givenAnOnwardTransferThatCameToNothing_whenTheHospitalRefersDown_thenTheKeptBedIsResumed() {
        runTo("StartCare");
        accept(
                FIRST,
                HOSPITAL,
                Side.RECEIVER,
                h -> new ReferralCommand.TransferOnward(h, TERTIARY, Optional.of(SECOND)));
        CaseId down = CaseId.of("REF-1003");
        refer(down, HOSPITAL, HOME, Direction.DOWN, Optional.empty());
        assertThat(codes(step(down, HOSPITAL, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS))))
                .as("the successor may still come")
                .containsExactly("YY-R-030");
        accept(SECOND, HOSPITAL, Side.SENDER, h -> open(h, Direction.UP, TERTIARY));
        accept(
                SECOND,
                HOSPITAL,
                Side.SENDER,
                h -> new ReferralCommand.RecordRefusal(h, Optional.of(CodedReason.of("FAMILY"))));
        accept(down, HOSPITAL, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS));
        accept(down, HOME, Side.RECEIVER, ReferralCommand.ReportArrival::new);
        accept(down, HOME, Side.RECEIVER, h -> new ReferralCommand.StartCare(h, "E3", SegmentKind.CARE_HOME_BED, true));
        assertThat(journey.openBedHold()).isEmpty();
        assertThat(journey.place().orElseThrow()).satisfies(bed -> {
            assertThat(bed.kind()).isEqualTo(SegmentKind.CARE_HOME_BED);
            assertThat(bed.place()).isEqualTo(HOME);
        });
    }

    @Test
    void givenAKeptBed_whenAnotherReferralDeparts_thenItIsRefused() {
        runTo("Reserve");
        refer(SECOND, HOME, TERTIARY, Direction.UP, Optional.empty());
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS));
        assertThat(codes(step(SECOND, HOME, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS))))
                .containsExactly("YY-R-028", "YY-R-030");
    }

    @Test
    void givenALeave_whenTheResidentGoesAndComes_thenTheCareHomeBedGivesWayToIt() {
        runTo("AssessToMaintenance");
        accept(EPISODE, HOME, Side.RECEIVER, EpisodeCommand.GoOnLeave::new);
        assertThat(journey.place().orElseThrow().kind()).isEqualTo(SegmentKind.LEAVE);
        accept(EPISODE, HOME, Side.RECEIVER, EpisodeCommand.BackFromLeave::new);
        assertThat(journey.place().orElseThrow().kind()).isEqualTo(SegmentKind.CARE_HOME_BED);
        assertThat(journey.calendar().segments()).hasSize(3);
    }

    @Test
    void givenAResidentInHospital_whenLeaveOrTheEndIsRecorded_thenItIsRefused() {
        runTo("StartCare");
        assertThat(codes(step(EPISODE, HOME, Side.RECEIVER, EpisodeCommand.GoOnLeave::new)))
                .containsExactly("YY-R-061", "YY-R-062");
        assertThat(codes(step(EPISODE, HOME, Side.RECEIVER, EpisodeCommand.EndEpisode::new)))
                .containsExactly("YY-R-061");
    }

    @Test
    void givenAnEpisodeThatEnds_whenTheResidentGoesHome_thenTheBedEndsToo() {
        runTo("RecordFollowUp");
        accept(EPISODE, HOME, Side.RECEIVER, EpisodeCommand.EndEpisode::new);
        assertThat(journey.place()).isEmpty();
        accept(CaseId.of("EP-2"), HOME, Side.RECEIVER, h -> new EpisodeCommand.OpenEpisode(h, journey.resident()));
    }

    @Test
    void givenAnOpenEpisode_whenAnotherOneIsOpened_thenItIsRefused() {
        runTo("OpenEpisode");
        assertThat(codes(step(
                        CaseId.of("EP-2"),
                        HOME,
                        Side.RECEIVER,
                        h -> new EpisodeCommand.OpenEpisode(h, journey.resident()))))
                .containsExactly("YY-R-060");
    }

    @Test
    void givenACaseId_whenAnotherWorkflowUsesIt_thenItIsRefused() {
        runTo("OpenReferral");
        assertThat(codes(step(EPISODE, HOME, Side.SENDER, h -> open(h, Direction.UP, HOSPITAL))))
                .containsExactly("YY-R-008");
        assertThat(codes(step(CaseId.of("NONE"), HOME, Side.SENDER, ReferralCommand.Withdraw::new)))
                .containsExactly("YY-R-009");
    }

    @Test
    void givenAnUnknownReceiver_whenAReferralIsOpened_thenItIsRefused() {
        assertThat(codes(step(FIRST, HOME, Side.SENDER, h -> open(h, Direction.UP, OrganisationId.of("NOBODY")))))
                .containsExactly("YY-R-013");
    }

    @Test
    void givenARaceOfTwo_whenTheSecondComes_thenItIsStaleAndNothingChanges() {
        runTo("Claim");
        CareJourney before = journey;
        CommandHeader old = new CommandHeader(
                CommandId.of("late"), FIRST, 3, new Actor(HOME, PersonId.of("P-1"), Side.SENDER), now, now);
        JourneyStep step = journey.handle(new ReferralCommand.Withdraw(old), POLICY);
        assertThat(codes(step)).containsExactly("YY-R-015");
        assertThat(step.problems().get(0).facts()).containsEntry("currentVersion", "4");
        assertThat(step.next()).isSameAs(before);
    }

    @Test
    void givenACase_whenItIsAskedWhatIsPossible_thenTheOtherCasesAreConsidered() {
        runTo("StartCare");
        Actor home = new Actor(HOME, PersonId.of("P-1"), Side.SENDER);
        assertThat(journey.available(HOLD, home, now, POLICY))
                .singleElement()
                .satisfies(offer -> assertThat(offer.blockedBy())
                        .extracting(p -> p.code().toString())
                        .containsExactly("YY-R-050"));
        assertThat(journey.available(FIRST, home, now, POLICY))
                .extracting(Offer::command)
                .containsExactly("RequestCancellation", "RecordDeath", "VoidReferral");
        assertThat(journey.available(CaseId.of("NONE"), home, now, POLICY)).isEmpty();
    }

    @Test
    void givenACallersBug_whenACommandIsHandled_thenTheExceptionNamesArgumentRuleAndValue() {
        CommandHeader header = header(FIRST, HOME, Side.CONSEQUENCE);
        assertThatThrownBy(() -> journey.handle(new ReferralCommand.Claim(header), POLICY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("command: must not claim to be a consequence, but was CONSEQUENCE");
        CommandHeader longId = header(CaseId.of("x".repeat(49)), HOME, Side.SENDER);
        assertThatThrownBy(() -> journey.handle(new ReferralCommand.Claim(longId), POLICY))
                .hasMessage("caseId: must have at most 48 characters, because further ids derive from it, but was 49");
        assertThatThrownBy(() -> journey.handle(
                        new EpisodeCommand.OpenEpisode(
                                header(EPISODE, HOME, Side.RECEIVER),
                                io.yiyang.model.identity.ResidentId.of("SOMEBODY")),
                        POLICY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("command: must be of resident R-1001, but was");
    }

    @Test
    void givenTwoStaysAtOnce_whenTheJourneyBegins_thenTheSecondIsReportedAndTheRunGoesOn() {
        StaySegment home = INPUT.segments().get(0);
        StaySegment double_ = StaySegment.builder()
                .id(io.yiyang.model.identity.SegmentId.of("S-HOME-2"))
                .resident(home.resident())
                .kind(home.kind())
                .phase(home.phase())
                .place(TERTIARY)
                .start(home.start().plusSeconds(60))
                .zone(home.zone())
                .build();
        JourneyRun run = JourneyRun.of(
                new JourneyInput(
                        INPUT.resident(),
                        INPUT.zone(),
                        INPUT.organisations(),
                        List.of(home, double_),
                        INPUT.commands()),
                POLICY);
        assertThat(run.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).hasToString("YY-M-001"));
        assertThat(run.journey().calendar())
                .isEqualTo(JourneyRun.of(INPUT, POLICY).journey().calendar());
    }
}
