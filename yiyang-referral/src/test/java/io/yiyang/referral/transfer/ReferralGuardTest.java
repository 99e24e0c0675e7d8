package io.yiyang.referral.transfer;

import static io.yiyang.referral.workflow.Side.CLOCK;
import static io.yiyang.referral.workflow.Side.COORDINATOR;
import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.SENDER;
import static io.yiyang.referral.workflow.Side.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.document.FreeText;
import io.yiyang.referral.journey.ExampleFiles;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.policy.Route;
import io.yiyang.referral.transfer.ReferralCommand.*;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.ImmutableSurroundings;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each condition of the referral table: what it refuses, and with which code. */
class ReferralGuardTest {
    private static final ReferralPolicy POLICY = ExampleFiles.policy("chongqing-2026-04");
    private static final Optional<CodedReason> NO_BED = Optional.of(CodedReason.of("NO_BED"));

    @Test
    void givenAConsent_whenItDoesNotCoverTheReferral_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.DRAFT);
        refuses(desk, SENDER, consent(Set.of(ConsentScope.DATA_SHARING), Consent.Signer.SELF, null), "YY-R-020");
        refuses(desk, SENDER, consent(Set.of(ConsentScope.REFERRAL), Consent.Signer.PROXY, null), "YY-R-020");
        desk.done(SENDER, consent(Set.of(ConsentScope.REFERRAL), Consent.Signer.PROXY, "guardian"));
    }

    @Test
    void givenAnEmergencyException_whenItIsRecorded_thenTheReferralGoesOn() {
        Desk desk = Desk.at(ReferralState.DRAFT)
                .done(SENDER, h -> new RecordConsent(h, new Consent.EmergencyException(CodedReason.of("UNCONSCIOUS"))));
        assertThat(desk.stepTo(ReferralState.SUBMITTED).isAccepted()).isTrue();
    }

    @Test
    void givenAConsentOfTomorrow_whenTheFormIsSubmittedToday_thenItIsNotInForce() {
        Desk desk = Desk.at(ReferralState.DRAFT);
        Instant tomorrow = desk.now.plus(Duration.ofDays(1));
        ReferralCommand recorded = new RecordConsent(
                desk.header(SENDER, Desk.HOME, desk.version(), tomorrow, tomorrow), Desk.signed(tomorrow));
        desk.done(desk.decide(recorded));
        assertThat(Desk.refused(desk.stepTo(ReferralState.SUBMITTED)).code()).hasToString("YY-R-020");
    }

    @Test
    void givenTheForm_whenFieldsOrPapersAreMissing_thenTheyAreNamed() {
        Desk desk = Desk.at(ReferralState.CONSENT_RECORDED);
        var rejection = desk.refused(
                SENDER, h -> new Submit(h, EnumSet.complementOf(EnumSet.of(FormField.ALLERGY_STATUS)), Set.of()));
        assertThat(rejection.failed())
                .extracting(p -> p.code() + " " + p.facts().get("missing"))
                .containsExactly("YY-R-031 [ALLERGY_STATUS]", "YY-R-012 [REFERRAL_FORM]");
    }

    @Test
    void givenNoActiveRoute_whenItIsSubmitted_thenItIsRefusedUnlessExempt() {
        ReferralPolicy closed = ((ImmutableReferralPolicy) POLICY).withRoutes(List.of());
        Desk desk = Desk.at(ReferralState.CONSENT_RECORDED, Priority.PLANNED, closed);
        assertThat(Desk.refused(desk.stepTo(ReferralState.SUBMITTED)).code()).hasToString("YY-R-021");
        ReferralPolicy unchecked = ((ImmutableReferralPolicy) POLICY).withRoutes(Optional.empty());
        Desk free = Desk.at(ReferralState.CONSENT_RECORDED, Priority.PLANNED, unchecked);
        assertThat(free.stepTo(ReferralState.SUBMITTED).isAccepted()).isTrue();
    }

    /** A route of another pair, or of another time, opens nothing. */
    @Test
    void givenAgreementsOfOthers_whenItIsSubmitted_thenTheyDoNotServe() {
        ReferralPolicy unlisted = ((ImmutableReferralPolicy) POLICY).withRoutes(Optional.empty());
        Desk desk = Desk.at(ReferralState.CONSENT_RECORDED, Priority.PLANNED, unlisted);
        desk.around = around().withAgreementRoutes(List.of());
        assertThat(Desk.refused(desk.stepTo(ReferralState.SUBMITTED)).code()).hasToString("YY-R-021");
        Instant start = Desk.START.minus(Duration.ofDays(1));
        desk.around = around().withAgreementRoutes(List.of(
                new Route(Desk.HOME, Desk.OTHER, Direction.UP, "A-1", start, Optional.empty()),
                new Route(Desk.HOME, Desk.HOSPITAL, Direction.UP, "A-2", start, Optional.of(Desk.START))));
        assertThat(Desk.refused(desk.stepTo(ReferralState.SUBMITTED)).code()).hasToString("YY-R-021");
        desk.around = around().withAgreementRoutes(
                        List.of(new Route(Desk.HOME, Desk.HOSPITAL, Direction.UP, "A-3", start, Optional.empty())));
        assertThat(desk.stepTo(ReferralState.SUBMITTED).isAccepted()).isTrue();
    }

    @Test
    void givenAnotherSiteThatIsNotRegistered_whenItIsOffered_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW);
        desk.around = around().withOrganisations(Set.of(Desk.HOME, Desk.HOSPITAL));
        refuses(
                desk,
                RECEIVER,
                h -> new OfferAlternative(h, Optional.empty(), Optional.empty(), Optional.of(Desk.OTHER)),
                "YY-R-013");
    }

    @Test
    void givenABedInWhichNobodyIsTreated_whenCareStarts_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.ARRIVED);
        refuses(desk, RECEIVER, h -> new StartCare(h, "ENC-1", SegmentKind.HOME_SICKBED, true), "YY-R-039");
        desk.done(RECEIVER, h -> new StartCare(h, "ENC-1", SegmentKind.CARE_HOME_BED, true));
    }

    @Test
    void givenAnotherReferralForTheNeed_whenItIsSubmitted_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.CONSENT_RECORDED);
        desk.around = around().withOtherNeeds("NEED");
        assertThat(Desk.refused(desk.stepTo(ReferralState.SUBMITTED)).code()).hasToString("YY-R-022");
    }

    @Test
    void givenAReview_whenItIsRejected_thenReasonCommentAndAdviceAreNeeded() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW);
        Optional<FreeText> advice = Optional.of(new FreeText("ask the county hospital"));
        refuses(desk, RECEIVER, h -> new Reject(h, Optional.empty(), advice), "YY-R-011");
        refuses(desk, RECEIVER, h -> new Reject(h, Optional.of(CodedReason.of("TIRED")), advice), "YY-R-011");
        refuses(desk, RECEIVER, h -> new Reject(h, Optional.of(CodedReason.of("OTHER")), advice), "YY-R-011");
        refuses(desk, RECEIVER, h -> new Reject(h, NO_BED, Optional.empty()), "YY-R-032");
        desk.done(RECEIVER, h -> new Reject(h, NO_BED, advice));
    }

    @Test
    void givenAnUrgentReferral_whenItIsRefusedOrMadeToWait_thenTheCoordinatorIsNeeded() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW, Priority.URGENT, POLICY);
        refuses(desk, RECEIVER, h -> new Reject(h, NO_BED, Optional.of(new FreeText("no"))), "YY-R-023");
        desk.done(RECEIVER, Accept::new);
        refuses(desk, RECEIVER, h -> new RescindAcceptance(h, NO_BED), "YY-R-023");
        refuses(desk, RECEIVER, h -> new Waitlist(h, false), "YY-R-036");
        desk.done(RECEIVER, h -> new Waitlist(h, true));
    }

    @Test
    void givenAnUrgentReferral_whenItIsUnanswered_thenItsOwnDeadlineCounts() {
        Desk desk = Desk.at(ReferralState.SUBMITTED, Priority.URGENT, POLICY);
        assertThat(desk.referral.deadlines()).singleElement().satisfies(d -> {
            assertThat(d.due()).contains(desk.now.minus(Duration.ofMinutes(5)).plus(Duration.ofHours(2)));
            assertThat(d.triggers()).isEqualTo("EscalateUnanswered");
            assertThat(d.policyKey()).isEqualTo("referral.ack");
            assertThat(d.source()).isNotBlank();
        });
    }

    @Test
    void givenAnAlternative_whenItIsEmptyOrNamesTheSender_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW);
        refuses(desk, RECEIVER, alternative(Optional.empty()), "YY-R-033");
        refuses(desk, RECEIVER, alternative(Optional.of(Desk.HOME)), "YY-R-033");
        desk.done(RECEIVER, alternative(Optional.of(Desk.OTHER)));
        desk.done(SENDER, AcceptAlternative::new);
        assertThat(desk.referral.facts().receiver()).isEqualTo(Desk.OTHER);
        assertThat(desk.referral.facts().acceptedAt()).isPresent();
    }

    @Test
    void givenAReservation_whenItIsTooShortOrTaken_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.ACCEPTED);
        refuses(desk, RECEIVER, h -> new Reserve(h, Desk.bedFor(h, Duration.ZERO)), "YY-R-034");
        desk.around = around().withOtherReservations("BED-1");
        refuses(desk, RECEIVER, h -> new Reserve(h, Desk.bedFor(h, Duration.ofHours(1))), "YY-R-035");
    }

    @Test
    void givenAReservation_whenItIsMoved_thenItsDeadlineMovesAndANoShowWaitsForIt() {
        Desk desk = Desk.at(ReferralState.SCHEDULED);
        assertThat(desk.refused(RECEIVER, MarkNoShow::new).failed())
                .singleElement()
                .satisfies(p -> assertThat(p.facts())
                        .containsEntry(
                                "holdUntil",
                                desk.referral
                                        .facts()
                                        .reservation()
                                        .orElseThrow()
                                        .holdUntil()
                                        .toString()));
        refuses(desk, RECEIVER, MarkNoShow::new, "YY-R-024");
        desk.done(RECEIVER, h -> new Reschedule(h, Desk.bedFor(h, Duration.ofDays(2))));
        Instant holdUntil = desk.referral.facts().reservation().orElseThrow().holdUntil();
        assertThat(desk.referral.deadlines())
                .singleElement()
                .satisfies(d -> assertThat(d.due()).contains(holdUntil));
        desk.now = holdUntil;
        assertThat(desk.decide(RECEIVER, MarkNoShow::new).isAccepted()).isTrue();
        desk.done(CLOCK, LapseHold::new);
        assertThat(desk.referral.state()).isEqualTo(ReferralState.NO_SHOW);
    }

    @Test
    void givenARescindedReservation_whenItIsGone_thenTheReferralWaitsWithoutOne() {
        Desk desk = Desk.at(ReferralState.SCHEDULED).done(RECEIVER, h -> new RescindReservation(h, NO_BED));
        assertThat(desk.referral.state()).isEqualTo(ReferralState.WAITLISTED);
        assertThat(desk.referral.facts().reservation()).isEmpty();
    }

    @Test
    void givenADeparture_whenTheHandoverPackIsMissing_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.SCHEDULED);
        refuses(desk, SENDER, h -> new Depart(h, Set.of()), "YY-R-012");
    }

    @Test
    void givenADeparture_whenTheResidentIsElsewhereOrAway_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.SCHEDULED);
        desk.around = around().withPlace(bed(Desk.OTHER));
        assertThat(Desk.refused(desk.stepTo(ReferralState.IN_TRANSIT)).code()).hasToString("YY-R-027");
        desk.around = around().withOtherJourney(CaseId.of("REF-9"));
        assertThat(Desk.refused(desk.stepTo(ReferralState.IN_TRANSIT)).code()).hasToString("YY-R-028");
        desk.around = around().withOtherAbsence(CaseId.of("REF-9"));
        assertThat(Desk.refused(desk.stepTo(ReferralState.IN_TRANSIT)).code()).hasToString("YY-R-030");
        desk.around = around().withPlace(bed(Desk.HOME));
        assertThat(desk.stepTo(ReferralState.IN_TRANSIT).isAccepted()).isTrue();
    }

    @Test
    void givenAnUnknownOrganisation_whenItIsNamed_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        desk.around = around().withOrganisations(Set.of(Desk.HOME, Desk.HOSPITAL));
        refuses(desk, TRANSPORT, h -> new Divert(h, Desk.OTHER, Optional.empty()), "YY-R-013");
        refuses(desk, TRANSPORT, h -> new Divert(h, Desk.HOME, Optional.empty()), "YY-R-037");
    }

    @Test
    void givenADiversion_whenItIsAccepted_thenTheNewDestinationReceives() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT).done(TRANSPORT, h -> new Divert(h, Desk.OTHER, Optional.empty()));
        ReferralCommand old = new ReportArrival(desk.header(RECEIVER, Desk.HOSPITAL, desk.version()));
        assertThat(Desk.refused(desk.decide(old)).code()).hasToString("YY-R-003");
        desk.done(RECEIVER, ReportArrival::new);
    }

    @Test
    void givenAStartOfCare_whenTheHandoverIsNotSignedOrTheBedIsOdd_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.ARRIVED);
        refuses(desk, RECEIVER, h -> new StartCare(h, "E", SegmentKind.INPATIENT, false), "YY-R-038");
        refuses(desk, RECEIVER, h -> new StartCare(h, "E", SegmentKind.BED_HOLD, true), "YY-R-039");
        desk.around = around().withPlace(bed(Desk.OTHER));
        refuses(desk, RECEIVER, h -> new StartCare(h, "E", SegmentKind.INPATIENT, true), "YY-R-027");
    }

    @Test
    void givenAResidentWhoCameAlone_whenCareStarts_thenNoHandoverIsNeededButTheProcedureWasNotFollowed() {
        Desk desk = Desk.at(ReferralState.SCHEDULED)
                .done(RECEIVER, ReportArrival::new)
                .done(RECEIVER, h -> new StartCare(h, "E", SegmentKind.INPATIENT, false));
        assertThat(desk.referral.facts().followedProcedure()).isFalse();
        assertThat(Desk.at(ReferralState.UNDER_CARE).referral.facts().followedProcedure())
                .isTrue();
    }

    @Test
    void givenAnOutcome_whenSummaryOrPlanIsMissing_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.UNDER_CARE);
        var rejection = desk.refused(
                RECEIVER, h -> new SendOutcome(h, Set.of(new Document(DocumentKind.DISCHARGE_SUMMARY, "1"))));
        assertThat(rejection.failed()).singleElement().satisfies(p -> {
            assertThat(p.code()).hasToString("YY-R-012");
            assertThat(p.facts()).containsEntry("missing", "[TREATMENT_PLAN]");
        });
    }

    @Test
    void givenAReturn_whenTheHomeIsNotReady_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.OUTCOME_SENT);
        refuses(desk, SENDER, h -> new AcceptReturn(h, new ReturnReadiness(true, false)), "YY-R-040");
        refuses(desk, SENDER, h -> new AcceptReturn(h, new ReturnReadiness(false, true)), "YY-R-040");
        desk.around = around().withPlace(bed(Desk.OTHER));
        refuses(desk, SENDER, h -> new AcceptReturn(h, new ReturnReadiness(true, true)), "YY-R-027");
    }

    @Test
    void givenAKeptBed_whenTheCaseWouldEndAwayFromIt_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.OUTCOME_SENT);
        desk.around = around().withBedKept(true);
        refuses(desk, SENDER, h -> new AcknowledgeOutcome(h, Optional.empty()), "YY-R-042");
        Desk returning = Desk.at(ReferralState.RETURNING);
        returning.around = around().withBedKept(true);
        refuses(returning, SENDER, h -> new ReportReturned(h, ReturnPlacement.ELSEWHERE), "YY-R-042");
        Desk due = Desk.at(ReferralState.FOLLOW_UP_DUE);
        due.around = around().withBedKept(true);
        refuses(due, SENDER, RecordFollowUp::new, "YY-R-042");
    }

    @Test
    void givenNoKeptBed_whenACareHomeResidentReturns_thenOnlyElsewhereWillDo() {
        Desk desk = Desk.at(ReferralState.RETURNING);
        desk.around = around().withLeftBed(bed(Desk.HOME));
        refuses(desk, SENDER, h -> new ReportReturned(h, ReturnPlacement.SAME_PLACE), "YY-R-029");
        desk.done(SENDER, h -> new ReportReturned(h, ReturnPlacement.ELSEWHERE));
        assertThat(desk.referral.facts().returnedAt()).isEmpty();
        Desk transit = Desk.at(ReferralState.IN_TRANSIT);
        transit.around = around().withLeftBed(bed(Desk.HOME));
        refuses(transit, TRANSPORT, TurnBack::new, "YY-R-029");
        transit.around = around().withLeftBed(bed(SegmentKind.INPATIENT, Desk.HOME));
        assertThat(transit.decide(TRANSPORT, TurnBack::new).isAccepted())
                .as("a ward keeps no bed, and needs none")
                .isTrue();
    }

    @Test
    void givenAnOutcome_whenTheResidentLeftBeforeCareOrLaterThanNow_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.OUTCOME_SENT);
        Instant started = desk.referral.facts().careStartedAt().orElseThrow();
        refuses(desk, SENDER, h -> new AcknowledgeOutcome(h, Optional.of(started)), "YY-R-041");
        refuses(desk, SENDER, h -> new AcknowledgeOutcome(h, Optional.of(desk.now.plusSeconds(1))), "YY-R-041");
        desk.done(SENDER, h -> new AcknowledgeOutcome(h, Optional.of(desk.now)));
    }

    @Test
    void givenARedirection_whenNoOtherReferralIsNamed_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.UNDER_CARE);
        refuses(desk, RECEIVER, h -> new TransferOnward(h, Desk.OTHER, Optional.empty()), "YY-R-043");
        refuses(desk, RECEIVER, h -> new TransferOnward(h, Desk.OTHER, Optional.of(h.caseId())), "YY-R-043");
        desk.done(RECEIVER, h -> new TransferOnward(h, Desk.OTHER, Optional.of(CaseId.of("REF-2"))));
        assertThat(desk.referral.facts().successor()).contains(CaseId.of("REF-2"));
        Desk returning = Desk.at(ReferralState.RETURNING);
        refuses(returning, TRANSPORT, h -> new Divert(h, Desk.OTHER, Optional.empty()), "YY-R-043");
    }

    @Test
    void givenNamedCoordinators_whenAnotherOrganisationCoordinates_thenItIsRefused() {
        ReferralPolicy named = ((ImmutableReferralPolicy) POLICY)
                .withCoordinators(new Cited<>(Set.of(Desk.OTHER), "declared", Confidence.DECLARED));
        Desk desk = Desk.at(ReferralState.SUBMITTED, Priority.PLANNED, named);
        desk.now = desk.now.plus(Duration.ofDays(1));
        desk.done(CLOCK, EscalateUnanswered::new);
        refuses(desk, COORDINATOR, Claim::new, "YY-R-003");
        desk.done(desk.decide(new Claim(desk.header(COORDINATOR, Desk.OTHER, desk.version()))));
    }

    @Test
    void givenADeadResident_whenAnythingIsTried_thenOnlyTheDeathIsRecorded() {
        Desk desk = Desk.at(ReferralState.SUBMITTED);
        desk.around = around().withResidentAlive(false);
        refuses(desk, RECEIVER, Claim::new, "YY-R-005");
        refuses(desk, RECEIVER, Accept::new, "YY-R-005");
        desk.done(SENDER, h -> new RecordDeath(h, io.yiyang.referral.document.DeathPlace.CARE_HOME));
    }

    @Test
    void givenAReferralToOneself_whenItIsOpened_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.DRAFT);
        OpenReferral opening = new OpenReferral(
                desk.header(SENDER, Desk.HOSPITAL, 0),
                ResidentId.of("R-1"),
                Direction.UP,
                Priority.PLANNED,
                "NEED",
                Desk.HOSPITAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(Desk.refused(ReferralWorkflow.INSTANCE.decideOpening(opening, POLICY, Surroundings.alone()))
                        .code())
                .hasToString("YY-R-044");
        OpenReferral elsewhere = new OpenReferral(
                desk.header(SENDER, Desk.HOME, 0),
                opening.resident(),
                opening.direction(),
                opening.priority(),
                opening.need(),
                Desk.HOSPITAL,
                Optional.of(Desk.OTHER),
                Optional.empty(),
                Optional.empty());
        Surroundings two = around().withOrganisations(Set.of(Desk.HOME, Desk.HOSPITAL));
        assertThat(Desk.refused(ReferralWorkflow.INSTANCE.decideOpening(elsewhere, POLICY, two))
                        .failed())
                .singleElement()
                .satisfies(p -> assertThat(p.facts()).containsEntry("organisation", Desk.OTHER.toString()));
        assertThat(Desk.refused(ReferralWorkflow.INSTANCE.decideOpening(
                                new Claim(desk.header(RECEIVER, Desk.HOSPITAL, 0)), POLICY, Surroundings.alone()))
                        .code())
                .hasToString("YY-R-009");
    }

    private static void refuses(Desk desk, Side side, Function<CommandHeader, ReferralCommand> command, String code) {
        assertThat(desk.refused(side, command).code()).hasToString(code);
    }

    private static ImmutableSurroundings around() {
        return (ImmutableSurroundings) Surroundings.alone();
    }

    private static Function<CommandHeader, ReferralCommand> alternative(Optional<OrganisationId> site) {
        return h -> new OfferAlternative(h, Optional.empty(), Optional.empty(), site);
    }

    private static Function<CommandHeader, ReferralCommand> consent(
            Set<ConsentScope> scopes, Consent.Signer signer, @org.jspecify.annotations.Nullable String basis) {
        return h -> new RecordConsent(
                h, new Consent.Signed(scopes, "1", signer, Optional.ofNullable(basis), h.occurredAt()));
    }

    private static StaySegment bed(OrganisationId place) {
        return bed(SegmentKind.CARE_HOME_BED, place);
    }

    private static StaySegment bed(SegmentKind kind, OrganisationId place) {
        return StaySegment.builder()
                .id(SegmentId.of("S-1"))
                .resident(ResidentId.of("R-1"))
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(place)
                .start(Desk.START)
                .zone(ZoneOffset.UTC)
                .build();
    }
}
