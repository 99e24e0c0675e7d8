package io.yiyang.referral.conversion;

import static io.yiyang.referral.CareDesk.*;
import static io.yiyang.referral.conversion.ConversionState.*;
import static io.yiyang.referral.workflow.Side.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.bed.BedKind;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.CareDesk;
import io.yiyang.referral.conversion.ConversionCommand.*;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.policy.ReferralPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of bed conversion, one test each. */
class ConversionRulesTest {
    private static final ReferralPolicy POLICY = ReferralPolicy.builder()
            .id("test")
            .version("1")
            .putDeadlines("conversion.reservation.grace", after(Duration.ofHours(1)))
            .putCodeLists("conversion.criteria", List.of(always(List.of("INPATIENT_INDICATION", "STABLE"))))
            .build();
    private static final ReferralPolicy WITH_RULE = ReferralPolicy.builder()
            .id("test")
            .version("1")
            .putCodeLists("conversion.criteria", List.of(always(List.of("STABLE"))))
            .putCodeLists("conversion.uses", List.of(always(List.of("GERIATRIC:CARE_HOME", "CARE:INPATIENT"))))
            .build();
    private static final Set<Document> DISCHARGE = papers(DocumentKind.DISCHARGE_SUMMARY, DocumentKind.TREATMENT_PLAN);

    private static CareDesk<ConversionState, ConversionCommand, ConversionFacts> requested(
            ReferralPolicy policy, SegmentKind target, Premises premises) {
        return new CareDesk<>(ConversionWorkflow.INSTANCE, policy)
                .does(
                        SENDER,
                        "UNIT-A",
                        "2026-03-01T08:00:00Z",
                        h -> new RequestConversion(h, PATIENT, organisation("UNIT-B"), target, premises));
    }

    private static CareDesk<ConversionState, ConversionCommand, ConversionFacts> consented(
            ReferralPolicy policy, SegmentKind target, Premises premises) {
        return requested(policy, target, premises)
                .does(RECEIVER, "UNIT-B", "2026-03-01T09:00:00Z", h -> new FindIndicated(h, Set.of("STABLE"), true))
                .does(
                        RESIDENT,
                        "UNIT-A",
                        "2026-03-01T10:00:00Z",
                        h -> new ConsentToConversion(h, consent(ConsentScope.BED_CONVERSION, "2026-03-01T10:00:00Z")));
    }

    private static CareDesk<ConversionState, ConversionCommand, ConversionFacts> reserved(
            SegmentKind target, Premises premises) {
        BedKind kind = target.isHospital() ? BedKind.GENERAL : BedKind.CARE;
        return consented(POLICY, target, premises)
                .does(RECEIVER, "UNIT-B", "2026-03-01T11:00:00Z", h -> new ReserveBed(h, target(kind)));
    }

    private static TargetBed target(BedKind licence) {
        return new TargetBed(BedId.of("B-1"), licence, Instant.parse("2026-03-02T00:00:00Z"));
    }

    private static List<Effect> effects(CareDesk<ConversionState, ConversionCommand, ConversionFacts> desk) {
        return ConversionWorkflow.effects(desk.facts(), desk.last());
    }

    @Test
    void givenNoCriteriaInThePolicy_whenTheClinicianFindsAnIndication_thenTheGapIsNamed() {
        ReferralPolicy without =
                ReferralPolicy.builder().id("test").version("1").build();
        assertThat(requested(without, SegmentKind.INPATIENT, Premises.ONE_SITE)
                        .refused(
                                RECEIVER,
                                "UNIT-B",
                                "2026-03-01T09:00:00Z",
                                h -> new FindIndicated(h, Set.of("STABLE"), true)))
                .containsExactly("YY-R-080");
    }

    @Test
    void givenAnAssessment_whenNoLicensedClinicianMadeItOrTheCriterionIsUnknown_thenBothAreNamed() {
        assertThat(requested(POLICY, SegmentKind.INPATIENT, Premises.ONE_SITE)
                        .refused(
                                RECEIVER,
                                "UNIT-B",
                                "2026-03-01T09:00:00Z",
                                h -> new FindIndicated(h, Set.of("OTHER"), false)))
                .containsExactly("YY-R-113", "YY-R-114");
    }

    @Test
    void givenAConsentOfAnotherScopeOrAnException_whenItIsRecorded_thenItDoesNotCount() {
        var desk = requested(POLICY, SegmentKind.INPATIENT, Premises.ONE_SITE)
                .does(RECEIVER, "UNIT-B", "2026-03-01T09:00:00Z", h -> new FindIndicated(h, Set.of("STABLE"), true));
        assertThat(desk.refused(
                        RESIDENT,
                        "UNIT-A",
                        "2026-03-01T10:00:00Z",
                        h -> new ConsentToConversion(h, consent(ConsentScope.REFERRAL, "2026-03-01T10:00:00Z"))))
                .containsExactly("YY-R-020");
        assertThat(desk.refused(
                        RESIDENT,
                        "UNIT-A",
                        "2026-03-01T10:00:00Z",
                        h -> new ConsentToConversion(h, new Consent.EmergencyException(REASON.orElseThrow()))))
                .containsExactly("YY-R-020");
    }

    @Test
    void givenABedOfAnotherLicence_whenItIsReserved_thenOnlyACitedRuleMayAllowIt() {
        assertThat(consented(POLICY, SegmentKind.CARE_HOME_BED, Premises.ONE_SITE)
                        .refused(
                                RECEIVER,
                                "UNIT-B",
                                "2026-03-01T11:00:00Z",
                                h -> new ReserveBed(h, target(BedKind.GERIATRIC))))
                .containsExactly("YY-R-115");
        assertThat(consented(WITH_RULE, SegmentKind.CARE_HOME_BED, Premises.ONE_SITE)
                        .does(
                                RECEIVER,
                                "UNIT-B",
                                "2026-03-01T11:00:00Z",
                                h -> new ReserveBed(h, target(BedKind.GERIATRIC)))
                        .state())
                .isEqualTo(BED_RESERVED);
    }

    @Test
    void givenABedLicensedForCareOnly_whenItIsReservedForATreatment_thenNoRuleMayAllowIt() {
        assertThat(consented(WITH_RULE, SegmentKind.INPATIENT, Premises.ONE_SITE)
                        .refused(
                                RECEIVER,
                                "UNIT-B",
                                "2026-03-01T11:00:00Z",
                                h -> new ReserveBed(h, target(BedKind.CARE))))
                .containsExactly("YY-R-115");
    }

    @Test
    void givenAnOpenAccount_whenTheSourceStayIsClosed_thenItIsSettledFirst() {
        assertThat(reserved(SegmentKind.CARE_HOME_BED, Premises.ONE_SITE)
                        .refused(
                                SENDER,
                                "UNIT-A",
                                "2026-03-01T12:00:00Z",
                                h -> new CloseSourceStay(h, false, false, Set.of())))
                .containsExactly("YY-R-116", "YY-R-012");
    }

    @Test
    void givenAMedicalBed_whenItIsLeft_thenItIsNeverKept() {
        assertThat(reserved(SegmentKind.CARE_HOME_BED, Premises.ONE_SITE)
                        .refused(
                                SENDER,
                                "UNIT-A",
                                "2026-03-01T12:00:00Z",
                                h -> new CloseSourceStay(h, true, true, DISCHARGE)))
                .containsExactly("YY-R-117");
    }

    @Test
    void givenOneSite_whenTheStaysChange_thenTheyMeetAtOneInstant() {
        var desk = reserved(SegmentKind.INPATIENT, Premises.ONE_SITE)
                .does(SENDER, "UNIT-A", "2026-03-01T12:00:00Z", h -> new CloseSourceStay(h, true, true, Set.of()));
        Instant cut = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(effects(desk)).containsExactly(new Effect.LeaveBed(true, cut));
        assertThat(desk.refused(RECEIVER, "UNIT-B", "2026-03-01T12:00:01Z", OpenTargetStay::new))
                .containsExactly("YY-R-112");
        desk.does(RECEIVER, "UNIT-B", "2026-03-01T12:00:00Z", OpenTargetStay::new);
        assertThat(desk.state()).isEqualTo(EFFECTIVE);
        assertThat(effects(desk))
                .containsExactly(
                        new Effect.CloseSickbedCase(cut),
                        new Effect.OpenSegment(
                                SegmentKind.INPATIENT,
                                CarePhase.TREATMENT,
                                organisation("UNIT-B"),
                                Optional.of(BedId.of("B-1")),
                                cut));
    }

    @Test
    void givenTwoSites_whenTheResidentIsMoved_thenTheStayBeginsAtTheArrival() {
        var desk = reserved(SegmentKind.CARE_HOME_BED, Premises.TWO_SITES);
        assertThat(desk.refused(
                        SENDER, "UNIT-A", "2026-03-01T12:00:00Z", h -> new CloseSourceStay(h, true, false, DISCHARGE)))
                .containsExactly("YY-R-119");
        desk.does(SENDER, "UNIT-A", "2026-03-01T12:00:00Z", h -> new LeaveSite(h, true, false, DISCHARGE));
        assertThat(desk.state()).isEqualTo(IN_TRANSIT);
        assertThat(desk.facts().moved()).isTrue();
        assertThat(desk.facts().leftAt()).contains(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(desk.state().isOnTheRoad()).isTrue();
        desk.does(RECEIVER, "UNIT-B", "2026-03-01T12:40:00Z", ReachSite::new)
                .does(RECEIVER, "UNIT-B", "2026-03-01T12:40:00Z", OpenTargetStay::new);
        assertThat(effects(desk))
                .containsExactly(new Effect.OpenSegment(
                        SegmentKind.CARE_HOME_BED,
                        CarePhase.STABLE_LIVING,
                        organisation("UNIT-B"),
                        Optional.of(BedId.of("B-1")),
                        Instant.parse("2026-03-01T12:40:00Z")));
    }

    @Test
    void givenTwoSites_whenTheTransportTurnsBack_thenTheBedLeftOpensAgainThen() {
        var desk = reserved(SegmentKind.CARE_HOME_BED, Premises.TWO_SITES)
                .does(SENDER, "UNIT-A", "2026-03-01T12:00:00Z", h -> new LeaveSite(h, true, false, DISCHARGE))
                .does(TRANSPORT, "AMBULANCE", "2026-03-01T12:30:00Z", TurnBackToSite::new);
        assertThat(desk.state()).isEqualTo(BED_RESERVED);
        assertThat(desk.facts().leftAt()).isEmpty();
        assertThat(effects(desk)).containsExactly(new Effect.ReturnToBed(Instant.parse("2026-03-01T12:30:00Z")));
    }

    @Test
    void givenACutThatIsUndone_whenItIsRolledBack_thenTheStayGoesOnWithoutAGap() {
        var desk = reserved(SegmentKind.INPATIENT, Premises.ONE_SITE)
                .does(SENDER, "UNIT-A", "2026-03-01T12:00:00Z", h -> new CloseSourceStay(h, true, false, Set.of()));
        assertThat(desk.refused(COORDINATOR, "CENTRE", "2026-03-01T12:30:00Z", h -> new RollBack(h, REASON)))
                .containsExactly("YY-R-112");
        desk.does(COORDINATOR, "CENTRE", "2026-03-01T12:00:00Z", h -> new RollBack(h, REASON));
        assertThat(effects(desk)).containsExactly(new Effect.ReturnToBed(Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(desk.facts().cutAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CARE_HOME_BED, STABLE_LIVING", "INPATIENT, TREATMENT"})
    void givenACutThatNobodyFinished_whenTheResidentDies_thenTheOtherBedHadTheTimeSinceTheCut(
            SegmentKind kind, CarePhase phase) {
        Instant death = Instant.parse("2026-03-01T12:20:00Z");
        var desk = reserved(kind, Premises.ONE_SITE)
                .does(SENDER, "UNIT-A", "2026-03-01T12:00:00Z", h -> new CloseSourceStay(h, true, false, DISCHARGE))
                .does(RECEIVER, "UNIT-B", death.toString(), h -> new RecordDeath(h, DeathPlace.HOSPITAL));
        assertThat(effects(desk))
                .containsExactly(
                        new Effect.EndAll(DeathPlace.HOSPITAL, death),
                        new Effect.BedUntilDeath(
                                new Effect.OpenSegment(
                                        kind,
                                        phase,
                                        organisation("UNIT-B"),
                                        Optional.of(BedId.of("B-1")),
                                        Instant.parse("2026-03-01T12:00:00Z")),
                                death));
    }

    @Test
    void givenAResidentBetweenTwoSites_whenTheResidentDies_thenThereIsNoBed() {
        var moving = reserved(SegmentKind.INPATIENT, Premises.TWO_SITES)
                .does(SENDER, "UNIT-A", "2026-03-01T12:00:00Z", h -> new LeaveSite(h, true, true, Set.of()))
                .does(RECEIVER, "UNIT-B", "2026-03-01T12:20:00Z", h -> new RecordDeath(h, DeathPlace.ON_THE_WAY));
        assertThat(effects(moving))
                .containsExactly(new Effect.EndAll(DeathPlace.ON_THE_WAY, Instant.parse("2026-03-01T12:20:00Z")));
    }

    @Test
    void givenAReservation_whenItLapses_thenTheResidentWaitsForABedAgain() {
        var desk = reserved(SegmentKind.INPATIENT, Premises.ONE_SITE);
        assertThat(desk.refused(CLOCK, "UNIT-B", "2026-03-02T00:59:59Z", LapseReservation::new))
                .containsExactly("YY-R-007");
        desk.does(CLOCK, "UNIT-B", "2026-03-02T01:00:00Z", LapseReservation::new);
        assertThat(desk.state()).isEqualTo(WAITING_BED);
        assertThat(desk.facts().bed()).isEmpty();
    }

    @Test
    void givenNoBed_whenAPersonRedirects_thenAReferralGoesOnAndTheClockCouldNotHaveDoneIt() {
        var desk = consented(POLICY, SegmentKind.INPATIENT, Premises.ONE_SITE)
                .does(RECEIVER, "UNIT-B", "2026-03-01T11:00:00Z", WaitForBed::new);
        assertThat(desk.refused(
                        CLOCK,
                        "UNIT-B",
                        "2026-03-09T11:00:00Z",
                        h -> new RedirectToReferral(h, Optional.of(CaseId.of("REF-9")))))
                .containsExactly("YY-R-002");
        desk.does(
                SENDER,
                "UNIT-A",
                "2026-03-02T11:00:00Z",
                h -> new RedirectToReferral(h, Optional.of(CaseId.of("REF-9"))));
        assertThat(desk.state()).isEqualTo(REDIRECTED);
        assertThat(desk.facts().successor()).contains(CaseId.of("REF-9"));
        assertThat(effects(desk))
                .containsExactly(new Effect.GoOnAs(CaseId.of("REF-9"), Instant.parse("2026-03-02T11:00:00Z")));
    }

    @Test
    void givenAResidentElsewhereOrInABedOfThatSide_whenAConversionIsAskedFor_thenItIsRefused() {
        var elsewhere = new CareDesk<>(ConversionWorkflow.INSTANCE, POLICY)
                .around(in(bed(SegmentKind.CARE_HOME_BED, "SOMEWHERE-ELSE")));
        assertThat(elsewhere.refused(
                        SENDER,
                        "UNIT-A",
                        "2026-03-01T08:00:00Z",
                        h -> new RequestConversion(
                                h, PATIENT, organisation("UNIT-B"), SegmentKind.INPATIENT, Premises.ONE_SITE)))
                .containsExactly("YY-R-027");
        var sameSide =
                new CareDesk<>(ConversionWorkflow.INSTANCE, POLICY).around(in(bed(SegmentKind.INPATIENT, "UNIT-A")));
        assertThat(sameSide.refused(
                        SENDER,
                        "UNIT-A",
                        "2026-03-01T08:00:00Z",
                        h -> new RequestConversion(
                                h, PATIENT, organisation("UNIT-B"), SegmentKind.REHABILITATION_BED, Premises.ONE_SITE)))
                .containsExactly("YY-R-118");
    }

    @Test
    void givenAResidentInACareBedThere_whenAMedicalOneIsAskedFor_thenTheConversionOpens() {
        var desk = new CareDesk<>(ConversionWorkflow.INSTANCE, POLICY)
                .around(in(bed(SegmentKind.CARE_HOME_BED, "UNIT-A")))
                .does(
                        SENDER,
                        "UNIT-A",
                        "2026-03-01T08:00:00Z",
                        h -> new RequestConversion(
                                h, PATIENT, organisation("UNIT-B"), SegmentKind.INPATIENT, Premises.ONE_SITE));
        assertThat(desk.state()).isEqualTo(REQUESTED);
    }

    @Test
    void givenAConsent_whenTheMoveIsRecordedAsOfATimeBeforeItWasSigned_thenConsentIsMissing() {
        assertThat(reserved(SegmentKind.INPATIENT, Premises.ONE_SITE)
                        .refused(
                                SENDER,
                                "UNIT-A",
                                "2026-03-01T09:30:00Z",
                                h -> new CloseSourceStay(h, true, false, Set.of())))
                .containsExactly("YY-R-020");
    }

    @Test
    void givenAnIndication_whenItIsFound_thenItsCriteriaAreKept() {
        assertThat(consented(POLICY, SegmentKind.INPATIENT, Premises.ONE_SITE)
                        .facts()
                        .criteria())
                .containsExactly("STABLE");
    }

    @Test
    void givenADeath_whenItIsRecorded_thenEveryStayEnds() {
        var desk = reserved(SegmentKind.INPATIENT, Premises.ONE_SITE)
                .does(SENDER, "UNIT-A", "2026-03-01T12:00:00Z", h -> new RecordDeath(h, DeathPlace.CARE_HOME));
        assertThat(effects(desk))
                .containsExactly(new Effect.EndAll(DeathPlace.CARE_HOME, Instant.parse("2026-03-01T12:00:00Z")));
    }

    @Test
    void givenAHomeSickbedAsTarget_whenAConversionIsAskedFor_thenThatIsNoBed() {
        assertThat(new CareDesk<>(ConversionWorkflow.INSTANCE, POLICY)
                        .refused(
                                SENDER,
                                "UNIT-A",
                                "2026-03-01T08:00:00Z",
                                h -> new RequestConversion(
                                        h,
                                        PATIENT,
                                        organisation("UNIT-B"),
                                        SegmentKind.HOME_SICKBED,
                                        Premises.ONE_SITE)))
                .containsExactly("YY-R-111");
    }
}
