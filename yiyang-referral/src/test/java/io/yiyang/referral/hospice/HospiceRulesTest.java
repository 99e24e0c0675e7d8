package io.yiyang.referral.hospice;

import static io.yiyang.referral.CareDesk.*;
import static io.yiyang.referral.hospice.HospiceState.*;
import static io.yiyang.referral.workflow.Side.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.referral.CareDesk;
import io.yiyang.referral.document.CertificateIssuer;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.HandoverSignatures;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.hospice.HospiceCommand.*;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.ImmutableSurroundings;
import io.yiyang.referral.workflow.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the hospice transition, one test each. */
class HospiceRulesTest {
    private static final ReferralPolicy POLICY = ReferralPolicy.builder()
            .id("test")
            .version("1")
            .putDeadlines("hospice.bereavement", after(Duration.ofDays(180)))
            .putLimits("hospice.evaluators", List.of(always(2L)))
            .putCodeLists("hospice.instruments", List.of(always(List.of("KPS"))))
            .putCodeLists("hospice.prognosis", List.of(always(List.of("WITHIN_BAND"))))
            .build();
    private static final CareGoals GOALS = new CareGoals(Set.of("COMFORT"), Set.of("RESUSCITATION"));
    private static final HandoverSignatures SIGNED =
            new HandoverSignatures(Optional.of(PersonId.of("P-1")), Optional.of(PersonId.of("P-2")));

    private static HospiceEvaluation evaluation(int evaluators, String instrument, String band) {
        return new HospiceEvaluation(
                evaluators == 1 ? Set.of(PersonId.of("D-1")) : Set.of(PersonId.of("D-1"), PersonId.of("N-1")),
                instrument,
                band);
    }

    private static CareDesk<HospiceState, HospiceCommand, HospiceFacts> proposed(ReferralPolicy policy) {
        return new CareDesk<>(HospiceWorkflow.INSTANCE, policy)
                .does(
                        SENDER,
                        "HOME",
                        "2026-03-01T00:00:00Z",
                        h -> new ProposeHospice(h, PATIENT, organisation("HOSPICE")));
    }

    private static CareDesk<HospiceState, HospiceCommand, HospiceFacts> consented() {
        return proposed(POLICY)
                .does(
                        RECEIVER,
                        "HOSPICE",
                        "2026-03-02T00:00:00Z",
                        h -> new EvaluateEligible(h, evaluation(2, "KPS", "WITHIN_BAND")))
                .does(
                        RECEIVER,
                        "HOSPICE",
                        "2026-03-03T00:00:00Z",
                        h -> new HoldFamilyConference(h, papers(DocumentKind.CONFERENCE_RECORD)))
                .does(
                        RESIDENT,
                        "HOSPICE",
                        "2026-03-04T00:00:00Z",
                        h -> new SignHospiceConsent(
                                h, consent(ConsentScope.HOSPICE_GOALS, "2026-03-04T00:00:00Z"), GOALS));
    }

    private static CareDesk<HospiceState, HospiceCommand, HospiceFacts> enrolled(HospicePlace place, String at) {
        return consented()
                .does(
                        RECEIVER,
                        "HOSPICE",
                        "2026-03-05T00:00:00Z",
                        h -> new EnrolAt(h, place, organisation(at), Optional.empty()));
    }

    private static List<Effect> effects(CareDesk<HospiceState, HospiceCommand, HospiceFacts> desk) {
        return HospiceWorkflow.effects(desk.facts(), desk.last());
    }

    @ParameterizedTest
    @CsvSource({"1,KPS,WITHIN_BAND,YY-R-151", "2,OTHER,WITHIN_BAND,YY-R-152", "2,KPS,BEYOND,YY-R-153"})
    void givenAnEvaluation_whenItDoesNotMeetThePolicy_thenItIsRefused(
            int evaluators, String instrument, String band, String code) {
        var problems = proposed(POLICY)
                .problems(
                        RECEIVER,
                        "HOSPICE",
                        "2026-03-02T00:00:00Z",
                        h -> new EvaluateEligible(h, evaluation(evaluators, instrument, band)));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).hasToString(code);
        assertThat(problems.toString()).doesNotContain("BEYOND");
    }

    @Test
    void givenNoPrognosisInThePolicy_whenSomebodyIsEvaluated_thenTheGapIsARefusalAndNoDefault() {
        ReferralPolicy without = ((ImmutableReferralPolicy) POLICY)
                .withCodeLists(Map.of("hospice.instruments", List.of(always(List.of("KPS")))));
        var problems = proposed(without)
                .problems(
                        RECEIVER,
                        "HOSPICE",
                        "2026-03-02T00:00:00Z",
                        h -> new EvaluateEligible(h, evaluation(2, "KPS", "WITHIN_BAND")));
        assertThat(problems.get(0).code()).hasToString("YY-R-080");
        assertThat(problems.get(0).facts()).containsEntry("policyKey", "hospice.prognosis");
    }

    @Test
    void givenNoGoal_whenTheResidentSigns_thenItIsAskedFor() {
        var desk = proposed(POLICY)
                .does(
                        RECEIVER,
                        "HOSPICE",
                        "2026-03-02T00:00:00Z",
                        h -> new EvaluateEligible(h, evaluation(2, "KPS", "WITHIN_BAND")))
                .does(
                        RECEIVER,
                        "HOSPICE",
                        "2026-03-03T00:00:00Z",
                        h -> new HoldFamilyConference(h, papers(DocumentKind.CONFERENCE_RECORD)));
        assertThat(desk.refused(
                        RESIDENT,
                        "HOSPICE",
                        "2026-03-04T00:00:00Z",
                        h -> new SignHospiceConsent(
                                h,
                                consent(ConsentScope.HOSPICE_GOALS, "2026-03-04T00:00:00Z"),
                                new CareGoals(Set.of(), Set.of("RESUSCITATION")))))
                .containsExactly("YY-R-154");
    }

    @Test
    void givenARefusalOfTreatment_whenTheResidentTakesItBack_thenOnlyTheResidentCan() {
        var desk = enrolled(HospicePlace.WARD, "HOSPICE");
        CareGoals revised = new CareGoals(Set.of("COMFORT"), Set.of());
        assertThat(desk.refused(RECEIVER, "HOSPICE", "2026-03-06T00:00:00Z", h -> new ReviseGoals(h, revised)))
                .containsExactly("YY-R-002");
        desk.does(RESIDENT, "HOSPICE", "2026-03-06T00:00:00Z", h -> new ReviseGoals(h, revised));
        assertThat(desk.facts().goals()).contains(revised);
        assertThat(desk.state()).isEqualTo(ENROLLED);
    }

    @Test
    void givenAWard_whenTheResidentIsEnrolled_thenAHospiceBedOpens() {
        Instant at = Instant.parse("2026-03-05T00:00:00Z");
        assertThat(effects(enrolled(HospicePlace.WARD, "HOSPICE")))
                .containsExactly(
                        new Effect.CloseSickbedCase(at),
                        new Effect.OpenSegment(
                                SegmentKind.HOSPICE_BED,
                                CarePhase.HOSPICE,
                                organisation("HOSPICE"),
                                Optional.empty(),
                                at),
                        new Effect.EnterPhase(CarePhase.HOSPICE, at));
    }

    @Test
    void givenACareHome_whenTheResidentIsEnrolledThere_thenTheBedStaysACareBedInAnotherPhase() {
        Instant at = Instant.parse("2026-03-05T00:00:00Z");
        assertThat(effects(enrolled(HospicePlace.CARE_HOME, "HOME")))
                .containsExactly(
                        new Effect.OpenSegment(
                                SegmentKind.CARE_HOME_BED,
                                CarePhase.HOSPICE,
                                organisation("HOME"),
                                Optional.empty(),
                                at),
                        new Effect.EnterPhase(CarePhase.HOSPICE, at));
    }

    @Test
    void givenHome_whenThePlaceChangesToIt_thenTheWardBedEnds() {
        var desk = enrolled(HospicePlace.WARD, "HOSPICE")
                .around(in(bed(SegmentKind.HOSPICE_BED, "HOSPICE")))
                .does(
                        RECEIVER,
                        "HOSPICE",
                        "2026-03-07T00:00:00Z",
                        h -> new ChangePlace(h, HospicePlace.HOME, organisation("HOSPICE"), Optional.empty()));
        assertThat(effects(desk)).containsExactly(new Effect.LeaveBed(false, Instant.parse("2026-03-07T00:00:00Z")));
    }

    @Test
    void givenAResidentInAnotherHospital_whenTheyAreEnrolledInTheWard_thenAReferralComesFirst() {
        assertThat(consented()
                        .around(in(bed(SegmentKind.INPATIENT, "OTHER-HOSPITAL")))
                        .refused(
                                RECEIVER,
                                "HOSPICE",
                                "2026-03-05T00:00:00Z",
                                h -> new EnrolAt(h, HospicePlace.WARD, organisation("HOSPICE"), Optional.empty())))
                .containsExactly("YY-R-155");
    }

    @Test
    void givenAConsentThatIsRevoked_whenCareHasBegun_thenTheResidentLeavesAliveByHandover() {
        var desk = enrolled(HospicePlace.WARD, "HOSPICE")
                .does(RESIDENT, "HOSPICE", "2026-03-08T00:00:00Z", RevokeConsent::new);
        assertThat(desk.state()).isEqualTo(LEAVING_ALIVE);
        assertThat(desk.refused(
                        RECEIVER,
                        "HOSPICE",
                        "2026-03-09T00:00:00Z",
                        h -> new CompleteHandover(
                                h,
                                organisation("HOME"),
                                Optional.empty(),
                                CarePhase.HOSPICE,
                                new HandoverSignatures(Optional.empty(), Optional.empty()),
                                Set.of())))
                .containsExactly("YY-R-156", "YY-R-103", "YY-R-012");
        desk.does(
                RECEIVER,
                "HOSPICE",
                "2026-03-09T00:00:00Z",
                h -> new CompleteHandover(
                        h,
                        organisation("HOSPICE"),
                        Optional.of(SegmentKind.INPATIENT),
                        CarePhase.TREATMENT,
                        SIGNED,
                        papers(DocumentKind.DISCHARGE_SUMMARY, DocumentKind.TREATMENT_PLAN)));
        Instant at = Instant.parse("2026-03-09T00:00:00Z");
        assertThat(effects(desk))
                .containsExactly(
                        new Effect.OpenSegment(
                                SegmentKind.INPATIENT,
                                CarePhase.TREATMENT,
                                organisation("HOSPICE"),
                                Optional.empty(),
                                at),
                        new Effect.EnterPhase(CarePhase.TREATMENT, at));
    }

    @ParameterizedTest
    @CsvSource({
        "HOSPITAL,false,true,TREATING_DOCTOR",
        "ON_THE_WAY,true,true,TREATING_DOCTOR",
        "HOME,true,true,EMERGENCY_DOCTOR",
        "CARE_HOME,true,true,EMERGENCY_DOCTOR",
        "HOME,false,true,COMMUNITY_HEALTH_CENTRE",
        "CARE_HOME,false,true,COMMUNITY_HEALTH_CENTRE",
        "HOSPITAL,false,false,POLICE",
        "CARE_HOME,true,false,POLICE"
    })
    void givenADeath_whenTheCertificateIsRecorded_thenOnlyTheRightBodyMayHaveIssuedIt(
            DeathPlace place, boolean emergencyCall, boolean natural, CertificateIssuer right) {
        for (CertificateIssuer issuer : CertificateIssuer.values()) {
            var desk = enrolled(HospicePlace.WARD, "HOSPICE")
                    .does(RECEIVER, "HOSPICE", "2026-03-10T00:00:00Z", h -> new RecordDeath(h, place));
            assertThat(desk.state()).isEqualTo(BEREAVEMENT);
            if (issuer == right) {
                desk.does(
                                RECEIVER,
                                "HOSPICE",
                                "2026-03-11T00:00:00Z",
                                h -> new RecordCertificate(h, issuer, emergencyCall, natural))
                        .does(RECEIVER, "HOSPICE", "2026-04-11T00:00:00Z", CloseBereavement::new);
                assertThat(desk.state()).isEqualTo(CLOSED);
            } else {
                assertThat(desk.refused(
                                RECEIVER,
                                "HOSPICE",
                                "2026-03-11T00:00:00Z",
                                h -> new RecordCertificate(h, issuer, emergencyCall, natural)))
                        .containsExactly("YY-R-157");
            }
        }
    }

    @Test
    void givenNoCertificate_whenBereavementIsClosed_thenItIsAskedForUnlessCareNeverBegan() {
        var desk = enrolled(HospicePlace.HOME, "HOSPICE")
                .does(RECEIVER, "HOSPICE", "2026-03-10T00:00:00Z", h -> new RecordDeath(h, DeathPlace.HOME));
        assertThat(effects(desk))
                .containsExactly(new Effect.EndAll(DeathPlace.HOME, Instant.parse("2026-03-10T00:00:00Z")));
        assertThat(desk.refused(RECEIVER, "HOSPICE", "2026-04-11T00:00:00Z", CloseBereavement::new))
                .containsExactly("YY-R-158");
        assertThat(proposed(POLICY)
                        .does(RECEIVER, "HOSPICE", "2026-03-10T00:00:00Z", h -> new RecordDeath(h, DeathPlace.HOSPITAL))
                        .does(RECEIVER, "HOSPICE", "2026-04-11T00:00:00Z", CloseBereavement::new)
                        .state())
                .isEqualTo(CLOSED);
    }

    @Test
    void givenCareThatBegan_whenTheCaseIsVoided_thenItIsRefused() {
        assertThat(enrolled(HospicePlace.HOME, "HOSPICE")
                        .refused(SENDER, "HOME", "2026-03-10T00:00:00Z", h -> new VoidHospice(h, REASON)))
                .containsExactly("YY-R-159");
    }

    @Test
    void givenOrganisationsThatAreNotRegistered_whenTheyAreNamed_thenEachIsRefused() {
        Surroundings registered =
                ((ImmutableSurroundings) Surroundings.alone()).withOrganisations(Set.of(organisation("HOSPICE")));
        assertThat(new CareDesk<>(HospiceWorkflow.INSTANCE, POLICY)
                        .around(registered)
                        .refused(
                                SENDER,
                                "HOME",
                                "2026-03-01T00:00:00Z",
                                h -> new ProposeHospice(h, PATIENT, organisation("UNKNOWN"))))
                .containsExactly("YY-R-013");
        assertThat(consented()
                        .around(registered)
                        .refused(
                                RECEIVER,
                                "HOSPICE",
                                "2026-03-05T00:00:00Z",
                                h -> new EnrolAt(h, HospicePlace.CARE_HOME, organisation("UNKNOWN"), Optional.empty())))
                .containsExactly("YY-R-013");
        assertThat(leaving()
                        .around(registered)
                        .refused(
                                RECEIVER,
                                "HOSPICE",
                                "2026-03-09T00:00:00Z",
                                h -> handover(h, "UNKNOWN", Optional.empty())))
                .containsExactly("YY-R-013");
    }

    @Test
    void givenAnOpenHospiceCase_whenAnotherIsProposed_thenItIsRefusedAndTheOpenOneIsNamed() {
        var problems = new CareDesk<>(HospiceWorkflow.INSTANCE, POLICY)
                .around(((ImmutableSurroundings) Surroundings.alone()).withOtherOpenCase(CaseId.of("OPEN-1")))
                .problems(
                        SENDER,
                        "HOME",
                        "2026-03-01T00:00:00Z",
                        h -> new ProposeHospice(h, PATIENT, organisation("HOSPICE")));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).hasToString("YY-R-150");
        assertThat(problems.get(0).facts()).containsEntry("case", "OPEN-1");
    }

    @Test
    void givenAConsent_whenEnrolmentIsRecordedAsOfATimeBeforeItWasSigned_thenConsentIsMissing() {
        assertThat(consented()
                        .refused(
                                RECEIVER,
                                "HOSPICE",
                                "2026-03-03T12:00:00Z",
                                h -> new EnrolAt(h, HospicePlace.WARD, organisation("HOSPICE"), Optional.empty())))
                .containsExactly("YY-R-020");
    }

    @Test
    void givenNoNumberOfEvaluatorsInThePolicy_whenSomebodyIsEvaluated_thenTheGapIsARefusalAndNoDefault() {
        var problems = proposed(((ImmutableReferralPolicy) POLICY).withLimits(Map.of()))
                .problems(
                        RECEIVER,
                        "HOSPICE",
                        "2026-03-02T00:00:00Z",
                        h -> new EvaluateEligible(h, evaluation(2, "KPS", "WITHIN_BAND")));
        assertThat(problems.get(0).code()).hasToString("YY-R-080");
        assertThat(problems.get(0).facts()).containsEntry("policyKey", "hospice.evaluators");
    }

    /** A bed of hospice care may be left for home; from anybody else's bed a referral or a discharge comes first. */
    @ParameterizedTest
    @CsvSource({
        "HOME,HOSPICE,TEAM,true",
        "HOME,OTHER,TEAM,false",
        "CARE_HOME,HOSPICE,CARE-HOME,false",
        "CARE_HOME,CARE-HOME,CARE-HOME,true",
        "WARD,HOSPICE,HOSPICE,true"
    })
    void givenAResidentInABed_whenThePlaceChanges_thenOnlyTheHospiceBedIsLeftByIt(
            HospicePlace to, String bedOf, String at, boolean allowed) {
        var desk = enrolled(HospicePlace.WARD, "HOSPICE").around(in(bed(SegmentKind.HOSPICE_BED, bedOf)));
        String day = "2026-03-07T00:00:00Z";
        if (allowed) {
            desk.does(RECEIVER, "HOSPICE", day, h -> new ChangePlace(h, to, organisation(at), Optional.empty()));
            assertThat(desk.facts().place()).contains(to);
        } else {
            assertThat(desk.refused(
                            RECEIVER, "HOSPICE", day, h -> new ChangePlace(h, to, organisation(at), Optional.empty())))
                    .containsExactly("YY-R-155");
        }
    }

    /** Home is left to without a bed; a bed elsewhere must be reached by a referral before the handover tells of it. */
    @ParameterizedTest
    @CsvSource({"OTHER,,true", "OTHER,INPATIENT,false", "HOSPICE,INPATIENT,true"})
    void givenAResidentInTheHospiceBed_whenCareIsHandedOver_thenHomeOrWhereTheyAreIsPossible(
            String to, SegmentKind kind, boolean allowed) {
        var desk = leaving().around(in(bed(SegmentKind.HOSPICE_BED, "HOSPICE")));
        String day = "2026-03-09T00:00:00Z";
        if (allowed) {
            desk.does(RECEIVER, "HOSPICE", day, h -> handover(h, to, Optional.ofNullable(kind)));
            assertThat(desk.state()).isEqualTo(CLOSED);
        } else {
            assertThat(desk.refused(RECEIVER, "HOSPICE", day, h -> handover(h, to, Optional.ofNullable(kind))))
                    .containsExactly("YY-R-155");
        }
    }

    @Test
    void givenAReEvaluation_whenItIsRecorded_thenItIsTheOneThatCounts() {
        HospiceEvaluation again =
                new HospiceEvaluation(Set.of(PersonId.of("D-2"), PersonId.of("N-2")), "KPS", "WITHIN_BAND");
        var desk = enrolled(HospicePlace.WARD, "HOSPICE")
                .does(RECEIVER, "HOSPICE", "2026-03-20T00:00:00Z", h -> new ReEvaluate(h, again));
        assertThat(desk.facts().evaluation()).contains(again);
    }

    private static CareDesk<HospiceState, HospiceCommand, HospiceFacts> leaving() {
        return enrolled(HospicePlace.WARD, "HOSPICE")
                .does(RESIDENT, "HOSPICE", "2026-03-08T00:00:00Z", RevokeConsent::new);
    }

    private static CompleteHandover handover(CommandHeader header, String to, Optional<SegmentKind> bed) {
        return new CompleteHandover(
                header,
                organisation(to),
                bed,
                CarePhase.TREATMENT,
                SIGNED,
                papers(DocumentKind.DISCHARGE_SUMMARY, DocumentKind.TREATMENT_PLAN));
    }

    @Test
    void givenGoalsAndPrognosis_whenTheyArePrinted_thenNeitherShows() {
        assertThat(evaluation(2, "KPS", "WITHIN_BAND").toString()).doesNotContain("WITHIN_BAND");
        assertThat(GOALS.toString()).doesNotContain("RESUSCITATION").doesNotContain("COMFORT");
        assertThat(consented().facts().toString()).doesNotContain("RESUSCITATION");
    }
}
