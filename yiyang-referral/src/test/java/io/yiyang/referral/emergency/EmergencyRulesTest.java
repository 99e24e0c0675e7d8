package io.yiyang.referral.emergency;

import static io.yiyang.referral.CareDesk.*;
import static io.yiyang.referral.emergency.EmergencyState.*;
import static io.yiyang.referral.workflow.Side.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.CareDesk;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.HandoverSignatures;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.emergency.EmergencyCommand.*;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReturnPlacement;
import io.yiyang.referral.workflow.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of the emergency green channel, one test each. */
class EmergencyRulesTest {
    private static final ReferralPolicy POLICY = ReferralPolicy.builder()
            .id("test")
            .version("1")
            .putDeadlines("greenchannel.ack", after(Duration.ofMinutes(10)))
            .putDeadlines("greenchannel.confirm", after(Duration.ofMinutes(5)))
            .putDeadlines("greenchannel.ed", after(Duration.ofMinutes(60)))
            .build();
    private static final HandoverSignatures SIGNED =
            new HandoverSignatures(Optional.of(PersonId.of("P-1")), Optional.of(PersonId.of("P-2")));

    private static CareDesk<EmergencyState, EmergencyCommand, EmergencyFacts> activated() {
        return new CareDesk<>(EmergencyWorkflow.INSTANCE, POLICY)
                .does(
                        SENDER,
                        "HOME",
                        "2026-03-01T08:00:00Z",
                        h -> new ActivateChannel(h, PATIENT, organisation("HOSPITAL"), "SPO2_BELOW_90"));
    }

    private static CareDesk<EmergencyState, EmergencyCommand, EmergencyFacts> onTheRoad() {
        return activated()
                .does(RECEIVER, "HOSPITAL", "2026-03-01T08:02:00Z", Acknowledge::new)
                .does(TRANSPORT, "AMBULANCE", "2026-03-01T08:05:00Z", DispatchTransport::new)
                .does(TRANSPORT, "AMBULANCE", "2026-03-01T08:20:00Z", h -> new PickUp(h, true));
    }

    private static CareDesk<EmergencyState, EmergencyCommand, EmergencyFacts> atHospital() {
        return onTheRoad().does(RECEIVER, "HOSPITAL", "2026-03-01T08:40:00Z", h -> new HandOver(h, SIGNED));
    }

    private static List<Effect> effects(CareDesk<EmergencyState, EmergencyCommand, EmergencyFacts> desk) {
        return EmergencyWorkflow.effects(desk.facts(), desk.last());
    }

    @Test
    void givenNoPaperAtAll_whenTheResidentMoves_thenNothingStandsInTheWay() {
        var desk = onTheRoad();
        assertThat(desk.state()).isEqualTo(IN_TRANSIT);
        assertThat(effects(desk)).containsExactly(new Effect.LeaveBed(true, Instant.parse("2026-03-01T08:20:00Z")));
    }

    @Test
    void givenASecondCallForTheSameResident_whenItIsOpened_thenTheOpenOneIsNamed() {
        var desk = new CareDesk<>(EmergencyWorkflow.INSTANCE, POLICY)
                .around(Surroundings.builder()
                        .residentAlive(true)
                        .caseIdTaken(false)
                        .bedKept(false)
                        .onTheRoad(false)
                        .away(false)
                        .otherOpenCase(CaseId.of("OTHER"))
                        .build());
        assertThat(desk.refused(
                        SENDER,
                        "HOME",
                        "2026-03-01T08:00:00Z",
                        h -> new ActivateChannel(h, PATIENT, organisation("HOSPITAL"), "S")))
                .containsExactly("YY-R-100");
    }

    @Test
    void givenNobodyAnswers_whenTheTermIsOver_thenItIsEscalatedAndNeverEnded() {
        var desk = activated();
        assertThat(desk.refused(CLOCK, "HOME", "2026-03-01T08:09:59Z", EscalateUnacknowledged::new))
                .containsExactly("YY-R-007");
        assertThat(desk.does(CLOCK, "HOME", "2026-03-01T08:10:00Z", EscalateUnacknowledged::new)
                        .state())
                .isEqualTo(ESCALATED);
    }

    @Test
    void givenACoordinatorNamesAHospital_whenItsTimeToObjectIsOver_thenItIsBound() {
        var desk = activated()
                .does(
                        COORDINATOR,
                        "CENTRE",
                        "2026-03-01T08:03:00Z",
                        h -> new AssignHospital(h, organisation("OTHER-HOSPITAL")));
        assertThat(desk.facts().commitment()).isEqualTo(HospitalCommitment.PROXY);
        assertThat(desk.refused(RECEIVER, "HOSPITAL", "2026-03-01T08:04:00Z", Acknowledge::new))
                .containsExactly("YY-R-003");
        desk.does(TRANSPORT, "AMBULANCE", "2026-03-01T08:04:00Z", DispatchTransport::new);
        assertThat(desk.refused(CLOCK, "CENTRE", "2026-03-01T08:07:00Z", ConfirmByDeadline::new))
                .containsExactly("YY-R-007");
        desk.does(CLOCK, "CENTRE", "2026-03-01T08:08:00Z", ConfirmByDeadline::new);
        assertThat(desk.facts().commitment()).isEqualTo(HospitalCommitment.BINDING);
        assertThat(desk.current().deadlines()).noneMatch(d -> d.triggers().equals("ConfirmByDeadline"));
    }

    @Test
    void givenAHospitalThatConfirmed_whenTheCoordinatorNamesAnother_thenItIsRefused() {
        var desk = activated().does(RECEIVER, "HOSPITAL", "2026-03-01T08:02:00Z", Acknowledge::new);
        assertThat(desk.refused(
                        COORDINATOR,
                        "CENTRE",
                        "2026-03-01T08:03:00Z",
                        h -> new AssignHospital(h, organisation("OTHER-HOSPITAL"))))
                .containsExactly("YY-R-102");
    }

    @Test
    void givenAResidentAtTheDoor_whenNobodyAnnouncedIt_thenTheArrivalCountsAsDeparture() {
        var desk = activated().does(RECEIVER, "HOSPITAL", "2026-03-01T08:30:00Z", ArriveUnannounced::new);
        assertThat(desk.facts().departedAt()).contains(Instant.parse("2026-03-01T08:30:00Z"));
        assertThat(effects(desk)).containsExactly(new Effect.LeaveBed(true, Instant.parse("2026-03-01T08:30:00Z")));
    }

    @Test
    void givenOneSignatureOnly_whenTheResidentIsHandedOver_thenBothAreAskedFor() {
        PersonId same = PersonId.of("P-1");
        assertThat(onTheRoad()
                        .refused(
                                RECEIVER,
                                "HOSPITAL",
                                "2026-03-01T08:40:00Z",
                                h -> new HandOver(h, new HandoverSignatures(Optional.of(same), Optional.empty()))))
                .containsExactly("YY-R-103");
        assertThat(onTheRoad()
                        .refused(
                                RECEIVER,
                                "HOSPITAL",
                                "2026-03-01T08:40:00Z",
                                h -> new HandOver(h, new HandoverSignatures(Optional.of(same), Optional.of(same)))))
                .containsExactly("YY-R-103");
    }

    @Test
    void givenADiversion_whenTheResidentArrives_thenOnlyTheNewHospitalMayTakeTheHandover() {
        var desk = onTheRoad()
                .does(
                        TRANSPORT,
                        "AMBULANCE",
                        "2026-03-01T08:25:00Z",
                        h -> new DivertAmbulance(h, organisation("OTHER-HOSPITAL")));
        assertThat(desk.refused(RECEIVER, "HOSPITAL", "2026-03-01T08:40:00Z", h -> new HandOver(h, SIGNED)))
                .containsExactly("YY-R-003");
        desk.does(RECEIVER, "OTHER-HOSPITAL", "2026-03-01T08:40:00Z", h -> new HandOver(h, SIGNED));
        assertThat(desk.state()).isEqualTo(AT_EMERGENCY);
    }

    @Test
    void givenABedKeptForAnotherAbsence_whenTheResidentIsPickedUp_thenThatCaseMustGoOnFirst() {
        var desk = activated()
                .does(RECEIVER, "HOSPITAL", "2026-03-01T08:02:00Z", Acknowledge::new)
                .does(TRANSPORT, "AMBULANCE", "2026-03-01T08:05:00Z", DispatchTransport::new)
                .around(Surroundings.builder()
                        .residentAlive(true)
                        .caseIdTaken(false)
                        .bedKept(false)
                        .onTheRoad(false)
                        .away(true)
                        .otherAbsence(CaseId.of("REF-1"))
                        .build());
        assertThat(desk.refused(TRANSPORT, "AMBULANCE", "2026-03-01T08:20:00Z", h -> new PickUp(h, true)))
                .containsExactly("YY-R-030");
    }

    @Test
    void givenAnAdmission_whenItIsRecorded_thenABedOpensAndAHomeSickbedCloses() {
        var desk = atHospital()
                .does(
                        RECEIVER,
                        "HOSPITAL",
                        "2026-03-01T09:30:00Z",
                        h -> new AdmitFromEmergency(h, "ENC-1", SegmentKind.INPATIENT));
        Instant at = Instant.parse("2026-03-01T09:30:00Z");
        assertThat(effects(desk))
                .containsExactly(
                        new Effect.CloseSickbedCase(at),
                        new Effect.OpenSegment(
                                SegmentKind.INPATIENT,
                                CarePhase.TREATMENT,
                                organisation("HOSPITAL"),
                                Optional.empty(),
                                at));
        assertThat(desk.facts().outcome()).contains(EmergencyOutcome.ADMITTED);
        assertThat(desk.facts().encounter()).contains("ENC-1");
    }

    @Test
    void givenACareHomeBed_whenSomebodyIsAdmittedIntoIt_thenItIsRefused() {
        assertThat(atHospital()
                        .refused(
                                RECEIVER,
                                "HOSPITAL",
                                "2026-03-01T09:30:00Z",
                                h -> new AdmitFromEmergency(h, "ENC-1", SegmentKind.CARE_HOME_BED)))
                .containsExactly("YY-R-039");
    }

    @Test
    void givenADischargeFromTheDepartment_whenTheResidentIsBack_thenTheBedIsResumedAndPapersAreDue() {
        var desk = atHospital()
                .does(RECEIVER, "HOSPITAL", "2026-03-01T10:00:00Z", DischargeFromEmergency::new)
                .does(SENDER, "HOME", "2026-03-01T11:00:00Z", h -> new ReportBack(h, ReturnPlacement.SAME_PLACE));
        assertThat(desk.state()).isEqualTo(DOCUMENTS_DUE);
        assertThat(effects(desk)).containsExactly(new Effect.ReturnToBed(Instant.parse("2026-03-01T11:00:00Z")));
        assertThat(desk.facts().returnedAt()).contains(Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(desk.facts().outcome()).contains(EmergencyOutcome.DISCHARGED);
    }

    @Test
    void givenAKeptBed_whenTheResidentIsPlacedElsewhere_thenTheBedMustBeReleasedFirst() {
        var desk = atHospital()
                .does(RECEIVER, "HOSPITAL", "2026-03-01T10:00:00Z", DischargeFromEmergency::new)
                .around(Surroundings.builder()
                        .residentAlive(true)
                        .caseIdTaken(false)
                        .bedKept(true)
                        .onTheRoad(true)
                        .away(true)
                        .build());
        assertThat(desk.refused(
                        SENDER, "HOME", "2026-03-01T11:00:00Z", h -> new ReportBack(h, ReturnPlacement.ELSEWHERE)))
                .containsExactly("YY-R-042");
    }

    @Test
    void givenACareHomeBedThatIsNotKept_whenTheResidentIsSaidToBeBackInIt_thenItIsRefused() {
        var desk = atHospital()
                .does(RECEIVER, "HOSPITAL", "2026-03-01T10:00:00Z", DischargeFromEmergency::new)
                .around(Surroundings.builder()
                        .residentAlive(true)
                        .caseIdTaken(false)
                        .bedKept(false)
                        .onTheRoad(true)
                        .away(true)
                        .leftBed(bed(SegmentKind.CARE_HOME_BED, "HOME"))
                        .build());
        assertThat(desk.refused(
                        SENDER, "HOME", "2026-03-01T11:00:00Z", h -> new ReportBack(h, ReturnPlacement.SAME_PLACE)))
                .containsExactly("YY-R-029");
    }

    @Test
    void givenARelapseOnTheWayBack_whenTheAmbulanceTurns_thenTheSameCaseGoesToHospitalAgain() {
        var desk = atHospital()
                .does(RECEIVER, "HOSPITAL", "2026-03-01T10:00:00Z", DischargeFromEmergency::new)
                .does(
                        TRANSPORT,
                        "AMBULANCE",
                        "2026-03-01T10:20:00Z",
                        h -> new DivertAmbulance(h, organisation("HOSPITAL")));
        assertThat(desk.state()).isEqualTo(IN_TRANSIT);
        assertThat(desk.facts().outcome()).isEmpty();
        assertThat(desk.facts().handoverSigned()).isFalse();
    }

    @Test
    void givenARelay_whenNoSuccessorIsNamed_thenItIsRefusedAndWithOneTheBedPassesOn() {
        var desk = atHospital();
        assertThat(desk.refused(
                        RECEIVER,
                        "HOSPITAL",
                        "2026-03-01T09:00:00Z",
                        h -> new RelayOnward(h, organisation("TERTIARY"), Optional.of(CASE))))
                .containsExactly("YY-R-043");
        desk.does(
                RECEIVER,
                "HOSPITAL",
                "2026-03-01T09:00:00Z",
                h -> new RelayOnward(h, organisation("TERTIARY"), Optional.of(CaseId.of("NEXT"))));
        assertThat(effects(desk))
                .containsExactly(new Effect.GoOnAs(CaseId.of("NEXT"), Instant.parse("2026-03-01T09:00:00Z")));
    }

    @Test
    void givenPapersAfterTheFact_whenOneIsMissing_thenTheCaseStaysOpen() {
        var desk = atHospital()
                .does(
                        RECEIVER,
                        "HOSPITAL",
                        "2026-03-01T09:30:00Z",
                        h -> new AdmitFromEmergency(h, "ENC-1", SegmentKind.INPATIENT));
        Consent consent = consent(ConsentScope.REFERRAL, "2026-03-02T08:00:00Z");
        assertThat(desk.refused(
                        SENDER,
                        "HOME",
                        "2026-03-02T09:00:00Z",
                        h -> new CompletePapers(
                                h, consent, papers(DocumentKind.REFERRAL_FORM, DocumentKind.EMERGENCY_RECORD))))
                .containsExactly("YY-R-012");
        assertThat(desk.refused(
                        SENDER,
                        "HOME",
                        "2026-03-01T20:00:00Z",
                        h -> new CompletePapers(h, consent, papers(DocumentKind.values()))))
                .containsExactly("YY-R-020");
        desk.does(
                SENDER,
                "HOME",
                "2026-03-02T09:00:00Z",
                h -> new CompletePapers(h, consent, papers(DocumentKind.values())));
        assertThat(desk.state()).isEqualTo(CLOSED);
        assertThat(desk.facts().papersComplete()).isTrue();
    }

    @Test
    void givenPapersThatNeverCome_whenTheCoordinatorCloses_thenTheCaseIsNotComplete() {
        var desk = atHospital()
                .does(RECEIVER, "HOSPITAL", "2026-03-01T10:00:00Z", DischargeFromEmergency::new)
                .does(SENDER, "HOME", "2026-03-01T11:00:00Z", h -> new ReportBack(h, ReturnPlacement.SAME_PLACE))
                .does(COORDINATOR, "CENTRE", "2026-04-01T09:00:00Z", h -> new CloseIncomplete(h, REASON));
        assertThat(desk.state()).isEqualTo(CLOSED);
        assertThat(desk.facts().papersComplete()).isFalse();
    }

    @Test
    void givenADeathOnTheWay_whenItIsRecorded_thenStaysEndAndPapersAreStillDue() {
        var desk = onTheRoad()
                .does(TRANSPORT, "AMBULANCE", "2026-03-01T08:30:00Z", h -> new RecordDeath(h, DeathPlace.ON_THE_WAY));
        assertThat(desk.state()).isEqualTo(DOCUMENTS_DUE);
        assertThat(effects(desk))
                .containsExactly(new Effect.EndAll(DeathPlace.ON_THE_WAY, Instant.parse("2026-03-01T08:30:00Z")));
        desk.around(Surroundings.builder()
                .residentAlive(false)
                .caseIdTaken(false)
                .bedKept(false)
                .onTheRoad(false)
                .away(false)
                .build());
        assertThat(desk.refused(
                        RECEIVER, "HOSPITAL", "2026-03-01T08:40:00Z", h -> new RecordDeath(h, DeathPlace.HOSPITAL)))
                .containsExactly("YY-R-101");
        desk.does(
                SENDER,
                "HOME",
                "2026-03-02T09:00:00Z",
                h -> new CompletePapers(
                        h,
                        new Consent.EmergencyException(REASON.orElseThrow()),
                        papers(DocumentKind.REFERRAL_FORM, DocumentKind.EMERGENCY_RECORD)));
        assertThat(desk.state()).isEqualTo(CLOSED);
    }

    @Test
    void givenADeathBeforeAnybodyCame_whenItIsRecorded_thenTheCaseEnds() {
        assertThat(activated()
                        .does(SENDER, "HOME", "2026-03-01T08:05:00Z", h -> new RecordDeath(h, DeathPlace.CARE_HOME))
                        .state())
                .isEqualTo(PATIENT_DIED);
    }

    @Test
    void givenAnErrorAtEntry_whenTheResidentHasMoved_thenItIsNotVoidedAnyMore() {
        assertThat(activated()
                        .does(SENDER, "HOME", "2026-03-01T08:05:00Z", h -> new VoidEmergency(h, REASON))
                        .state())
                .isEqualTo(VOIDED);
        assertThat(onTheRoad().refused(SENDER, "HOME", "2026-03-01T08:30:00Z", h -> new VoidEmergency(h, REASON)))
                .containsExactly("YY-R-025");
    }

    @Test
    void givenAFalseAlarm_whenTheSenderStandsDown_thenAReasonIsNeeded() {
        assertThat(activated().refused(SENDER, "HOME", "2026-03-01T08:05:00Z", h -> new StandDown(h, Optional.empty())))
                .containsExactly("YY-R-011");
    }
}
