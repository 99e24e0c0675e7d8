package io.yiyang.referral.admission;

import static io.yiyang.referral.workflow.Side.ASSESSOR;
import static io.yiyang.referral.workflow.Side.CLOCK;
import static io.yiyang.referral.workflow.Side.GOVERNMENT;
import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.assessment.Level;
import io.yiyang.model.assessment.StandardId;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.ExamplePolicies;
import io.yiyang.referral.PartyDesk;
import io.yiyang.referral.admission.AdmissionCommand.*;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.Dated;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Strike;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.Waiting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The rules of the waiting list, on the Guangzhou example policy. */
class AdmissionRulesTest {
    private static final OrganisationId HOME = OrganisationId.of("ORG-HOME");
    private static final OrganisationId OTHER_HOME = OrganisationId.of("ORG-HOME-2");
    private static final Map<Side, OrganisationId> PARTIES = Map.of(RECEIVER, HOME, RESIDENT, HOME);
    private static final StandardId STANDARD = StandardId.national("gbt42195", "2022");
    private static final Level MILD = new Level(STANDARD, "1", BilingualText.of("轻度", "mild"));
    private static final Level SEVERE = new Level(STANDARD, "3", BilingualText.of("重度", "severe"));
    private static final BedId BED = BedId.of("BED-7");
    private static final Optional<CodedReason> REASON = Optional.of(CodedReason.of("X"));
    private static final ReferralPolicy GUANGZHOU = ExamplePolicies.guangzhou();

    private static AdmissionCommand apply(CommandHeader header) {
        return new Apply(header, ResidentId.of("R-1"), HOME);
    }

    private static PartyDesk<AdmissionState, AdmissionCommand, AdmissionFacts> applied(ReferralPolicy policy) {
        return PartyDesk.open(
                AdmissionWorkflow.INSTANCE,
                policy,
                PARTIES,
                "2026-09-21T01:00:00Z",
                RESIDENT,
                AdmissionRulesTest::apply);
    }

    private static PartyDesk<AdmissionState, AdmissionCommand, AdmissionFacts> queued(ReferralPolicy policy) {
        return applied(policy).done(RECEIVER, VerifyEligible::new).done(ASSESSOR, assessed("GENERAL"));
    }

    private static PartyDesk<AdmissionState, AdmissionCommand, AdmissionFacts> queued() {
        return queued(GUANGZHOU);
    }

    private static Function<CommandHeader, AdmissionCommand> assessed(String priorityClass) {
        return h ->
                new RecordAssessment(h, MILD, priorityClass, Optional.empty(), paper(DocumentKind.ASSESSMENT_REPORT));
    }

    private static Set<Document> paper(DocumentKind kind) {
        return Set.of(new Document(kind, "1"));
    }

    private static Function<CommandHeader, AdmissionCommand> offer(Level... fitFor) {
        return h -> new OfferBed(h, BED, Set.of(fitFor));
    }

    private static PartyDesk<AdmissionState, AdmissionCommand, AdmissionFacts> contractDue() {
        return queued().done(RECEIVER, offer(MILD))
                .done(RESIDENT, AcceptOffer::new)
                .done(RECEIVER, h -> new PassHealthCheck(h, paper(DocumentKind.HEALTH_CHECK_REPORT)));
    }

    private static SignAndCheckIn checkIn(CommandHeader header) {
        return new SignAndCheckIn(header, paper(DocumentKind.SERVICE_CONTRACT));
    }

    /** Monday 21 September; 22, 23, 24 work, 25 to 27 are off, 28, 29: the fifth working day is the 29th. */
    @Test
    void givenAnApplication_whenFiveWorkingDaysPass_thenTheClockMayRemindButNotEndIt() {
        var desk = applied(GUANGZHOU);
        assertThat(desk.due("AlertVerifyOverdue")).isEqualTo("2026-09-29T16:00:00Z");
        desk.at("2026-09-29T16:00:00Z").done(CLOCK, AlertVerifyOverdue::new);
        assertThat(desk.state()).isEqualTo(AdmissionState.APPLIED);
    }

    @Test
    void givenAnOffer_whenFiveWorkingDaysPassWithoutAnswer_thenItCountsAsLetGo() {
        var desk = queued().done(RECEIVER, offer(MILD));
        assertThat(desk.due("LapseOffer")).isEqualTo("2026-09-29T16:00:00Z");
        assertThat(desk.at("2026-09-29T15:59:59Z").code(CLOCK, LapseOffer::new)).isEqualTo("YY-R-007");
        desk.at("2026-09-29T16:00:00Z").done(CLOCK, LapseOffer::new);
        assertThat(desk.state()).isEqualTo(AdmissionState.STRIKE_RECORDED);
        assertThat(desk.facts().strikes()).containsExactly(new Strike(HOME, Instant.parse("2026-09-29T16:00:00Z")));
        assertThat(desk.facts().offeredBed()).isEmpty();
    }

    @Test
    void givenAHolidayNoticeThatIsMissing_whenADeadlineReachesItsYear_thenTheClockIsToldWhy() {
        var desk = PartyDesk.open(
                AdmissionWorkflow.INSTANCE,
                GUANGZHOU,
                PARTIES,
                "2026-12-30T01:00:00Z",
                RESIDENT,
                AdmissionRulesTest::apply);
        assertThat(desk.due("AlertVerifyOverdue")).isEqualTo("unknown");
        assertThat(desk.at("2027-02-01T00:00:00Z").code(CLOCK, AlertVerifyOverdue::new))
                .isEqualTo("YY-R-081");
    }

    @Test
    void givenATimeToAppealAndNoCalendar_whenSomebodyAppeals_thenTheGapIsARefusal() {
        ReferralPolicy policy = ((ImmutableReferralPolicy) GUANGZHOU)
                .withDeadlines(Map.of("waitlist.appeal", PartyDesk.declared(new DeadlineTerm.WorkingDays(2))))
                .withCalendar(Optional.empty());
        assertThat(queued(policy).code(RESIDENT, AdmissionCommand.Appeal::new)).isEqualTo("YY-R-081");
    }

    @Test
    void givenAnotherApplicantOfAHigherClass_whenABedIsOffered_thenThatOneGoesFirst() {
        Waiting special =
                new Waiting(CaseId.of("AD-9"), HOME, MILD, "SPECIAL_HARDSHIP", Instant.parse("2026-09-22T00:00:00Z"));
        var desk = queued().around(a -> a.withQueue(special));
        assertThat(desk.refused(RECEIVER, offer(MILD)).failed()).singleElement().satisfies(problem -> {
            assertThat(problem.code().toString()).isEqualTo("YY-R-199");
            assertThat(problem.facts()).containsEntry("application", "AD-9");
        });
    }

    @Test
    void givenOthersWhoGoAfterOrNeedAnotherBedOrWaitElsewhere_whenABedIsOffered_thenItIsThisOnesTurn() {
        Instant earlier = Instant.parse("2026-09-01T00:00:00Z");
        Instant later = Instant.parse("2026-09-30T00:00:00Z");
        var desk = queued().around(a -> a.withQueue(
                new Waiting(CaseId.of("AD-2"), HOME, MILD, "GENERAL", later),
                new Waiting(CaseId.of("AD-3"), HOME, SEVERE, "SPECIAL_HARDSHIP", earlier),
                new Waiting(CaseId.of("AD-4"), OTHER_HOME, MILD, "SPECIAL_HARDSHIP", earlier),
                new Waiting(CaseId.of("AD-5"), HOME, MILD, "UNKNOWN_CLASS", earlier)));
        assertThat(desk.done(RECEIVER, offer(MILD)).state()).isEqualTo(AdmissionState.OFFERED);
        var both = queued().around(
                        a -> a.withQueue(new Waiting(CaseId.of("AD-3"), HOME, SEVERE, "SPECIAL_HARDSHIP", earlier)));
        assertThat(both.code(RECEIVER, offer(MILD, SEVERE))).isEqualTo("YY-R-199");
    }

    @Test
    void givenABedThatIsUnfitOrHeld_whenItIsOffered_thenItIsRefused() {
        assertThat(queued().code(RECEIVER, offer(SEVERE))).isEqualTo("YY-R-198");
        var desk = queued().around(a -> a.withOtherReservations("BED-7"));
        assertThat(desk.code(RECEIVER, offer(MILD))).isEqualTo("YY-R-035");
    }

    @Test
    void givenTheOrderOfTheQueue_whenApplicationsAreListed_thenClassGoesBeforeTime() {
        Instant one = Instant.parse("2026-01-01T00:00:00Z");
        Instant two = Instant.parse("2026-01-02T00:00:00Z");
        Waiting late = new Waiting(CaseId.of("A"), HOME, MILD, "FIRST", two);
        Waiting early = new Waiting(CaseId.of("B"), HOME, MILD, "SECOND", one);
        Waiting tie = new Waiting(CaseId.of("C"), HOME, MILD, "SECOND", one);
        Waiting unknown = new Waiting(CaseId.of("D"), HOME, MILD, "NONE", one);
        assertThat(WaitingOrder.of(List.of("FIRST", "SECOND")).of(HOME, List.of(unknown, tie, early, late)))
                .containsExactly(late, early, tie, unknown);
    }

    @Test
    void givenAnOfferLetGo_whenTheLimitIsNotReached_thenTheApplicationGoesToTheEndOfTheQueue() {
        var desk = queued().done(RECEIVER, offer(MILD)).done(RESIDENT, DeclineOffer::new);
        Instant strike = desk.facts().strikes().get(0).at();
        assertThat(desk.code(CLOCK, h -> new Bar(h, h.occurredAt()))).isEqualTo("YY-R-194");
        desk.done(CLOCK, Requeue::new);
        assertThat(desk.state()).isEqualTo(AdmissionState.QUEUED);
        assertThat(desk.facts().waitingSince()).contains(strike);
    }

    @Test
    void givenThreeOffersLetGoInAYear_whenTheThirdIsRecorded_thenTheResidentIsBarredForAYear() {
        var desk = queued();
        for (int i = 0; i < 2; i++) {
            desk.done(RECEIVER, offer(MILD)).done(RESIDENT, DeclineOffer::new).done(CLOCK, Requeue::new);
        }
        desk.done(RECEIVER, offer(MILD)).done(RESIDENT, DeclineOffer::new);
        assertThat(desk.code(CLOCK, Requeue::new)).isEqualTo("YY-R-193");
        assertThat(desk.code(CLOCK, h -> new Bar(h, Instant.parse("2027-01-01T00:00:00Z"))))
                .isEqualTo("YY-R-200");
        Instant until = Instant.parse("2027-09-21T16:00:00Z");
        desk.done(CLOCK, h -> new Bar(h, until));
        assertThat(desk.state()).isEqualTo(AdmissionState.BARRED);
        assertThat(desk.facts().barredUntil()).contains(until);
    }

    @Test
    void givenABar_whenTheResidentAppliesAgain_thenItIsRefusedUntilTheBarIsOver() {
        Surroundings barred = ((io.yiyang.referral.workflow.ImmutableSurroundings) Surroundings.alone())
                .withBarredUntil(Instant.parse("2027-09-21T16:00:00Z"));
        assertThat(refusedOpening("2027-09-21T15:59:59Z", barred)).isEqualTo("YY-R-190");
        assertThat(refusedOpening("2027-09-21T16:00:00Z", barred)).isEqualTo("accepted");
    }

    private static String refusedOpening(String at, Surroundings around) {
        return PartyDesk.refusedOpening(
                AdmissionWorkflow.INSTANCE, GUANGZHOU, PARTIES, at, around, RESIDENT, AdmissionRulesTest::apply);
    }

    @Test
    void givenStrikesOfOtherApplications_whenTheyAreOlderThanTheWindow_thenTheyDoNotCount() {
        assertThat(afterStrikesAt("2026-01-05T00:00:00Z", "2026-02-05T00:00:00Z", HOME, GUANGZHOU))
                .isEqualTo("YY-R-193");
        assertThat(afterStrikesAt("2025-09-10T00:00:00Z", "2026-02-05T00:00:00Z", HOME, GUANGZHOU))
                .isEqualTo("accepted");
    }

    /** Guangdong counts two of the same home, Guangzhou three of any. */
    @Test
    void givenStrikesOfAnotherHome_whenOnlyThoseOfTheSameHomeCount_thenTheyDoNot() {
        ReferralPolicy guangdong = ((ImmutableReferralPolicy) GUANGZHOU)
                .withCodeLists(Map.of(
                        "waitlist.classes", GUANGZHOU.codeLists().get("waitlist.classes"),
                        "waitlist.strikes.scope", List.of(PartyDesk.declared(always(List.of("SAME_HOME"))))))
                .withLimits(Map.of("waitlist.strikes", List.of(PartyDesk.declared(always(2L)))));
        String recent = "2026-02-05T00:00:00Z";
        assertThat(afterStrikesAt(recent, recent, OTHER_HOME, guangdong)).isEqualTo("accepted");
        assertThat(afterStrikesAt(recent, recent, HOME, guangdong)).isEqualTo("YY-R-193");
    }

    @Test
    void givenAPolicyThatTellsNoLimit_whenAnOfferWasLetGo_thenNeitherWayIsTakenByDefault() {
        ReferralPolicy silent = ((ImmutableReferralPolicy) GUANGZHOU).withLimits(Map.of());
        var desk = queued(silent).done(RECEIVER, offer(MILD)).done(RESIDENT, DeclineOffer::new);
        assertThat(desk.code(CLOCK, Requeue::new)).isEqualTo("YY-R-080");
        assertThat(desk.code(CLOCK, h -> new Bar(h, h.occurredAt()))).isEqualTo("YY-R-080");
    }

    @Test
    void givenAPolicyWithoutWindowOrScopeOrBar_whenTheyAreNeeded_thenTheGapIsTold() {
        ReferralPolicy noWindow = ((ImmutableReferralPolicy) GUANGZHOU).withDeadlines(Map.of());
        assertThat(queued(noWindow)
                        .done(RECEIVER, offer(MILD))
                        .done(RESIDENT, DeclineOffer::new)
                        .code(CLOCK, Requeue::new))
                .isEqualTo("YY-R-080");
        ReferralPolicy noScope = ((ImmutableReferralPolicy) GUANGZHOU)
                .withCodeLists(Map.of("waitlist.classes", GUANGZHOU.codeLists().get("waitlist.classes")));
        String recent = "2026-02-05T00:00:00Z";
        assertThat(afterStrikesAt(recent, recent, HOME, noScope)).isEqualTo("YY-R-080");
        ReferralPolicy noClasses = ((ImmutableReferralPolicy) GUANGZHOU).withCodeLists(Map.of());
        assertThat(applied(noClasses).done(RECEIVER, VerifyEligible::new).code(ASSESSOR, assessed("GENERAL")))
                .isEqualTo("YY-R-080");
    }

    private static <T> Dated<T> always(T value) {
        return new Dated<>(value, Instant.EPOCH, Optional.empty());
    }

    /** Whether strikes of another home count is the policy's to say. */
    @Test
    void givenNoScopeOfStrikesInThePolicy_whenAnotherHomeRecordedSome_thenTheGapIsARefusal() {
        Map<String, List<Cited<Dated<List<String>>>>> codes = new HashMap<>(GUANGZHOU.codeLists());
        codes.remove("waitlist.strikes.scope");
        ReferralPolicy policy = ((ImmutableReferralPolicy) GUANGZHOU).withCodeLists(codes);
        assertThat(afterStrikesAt("2026-09-01T00:00:00Z", "2026-09-02T00:00:00Z", OTHER_HOME, policy))
                .isEqualTo("YY-R-080");
    }

    private static String afterStrikesAt(String one, String two, OrganisationId home, ReferralPolicy policy) {
        var desk = queued(policy)
                .done(RECEIVER, offer(MILD))
                .done(RESIDENT, DeclineOffer::new)
                .around(a -> a.withStrikes(new Strike(home, Instant.parse(one)), new Strike(home, Instant.parse(two))));
        Side clock = CLOCK;
        try {
            desk.done(clock, Requeue::new);
            return "accepted";
        } catch (AssertionError refused) {
            return desk.code(clock, Requeue::new);
        }
    }

    @Test
    void givenAnAssessment_whenItIsAppealed_thenTheReviewIsFinalAndThePlaceInTheQueueIsKept() {
        var desk = queued();
        Instant since = desk.facts().waitingSince().orElseThrow();
        desk.done(RESIDENT, Appeal::new);
        assertThat(desk.state().isAlarmOnly()).isTrue();
        desk.done(GOVERNMENT, h -> new DecideAppeal(h, SEVERE, "SPECIAL_GROUP"));
        assertThat(desk.facts().level()).contains(SEVERE);
        assertThat(desk.facts().waitingSince()).contains(since);
        assertThat(desk.code(RESIDENT, Appeal::new)).isEqualTo("YY-R-191");
    }

    /** Two working days after Monday 21 September end with the 23rd. */
    @Test
    void givenAnAssessment_whenTheTimeToAppealIsOver_thenAnAppealIsRefused() {
        assertThat(queued().at("2026-09-23T15:59:59Z")
                        .done(RESIDENT, Appeal::new)
                        .state())
                .isEqualTo(AdmissionState.APPEAL_OPEN);
        assertThat(queued().at("2026-09-23T16:00:00Z").code(RESIDENT, Appeal::new))
                .isEqualTo("YY-R-192");
        ReferralPolicy noTerm = ((ImmutableReferralPolicy) GUANGZHOU).withDeadlines(Map.of());
        assertThat(queued(noTerm)
                        .at("2027-01-01T00:00:00Z")
                        .done(RESIDENT, Appeal::new)
                        .state())
                .isEqualTo(AdmissionState.APPEAL_OPEN);
    }

    @Test
    void givenAnAssessmentThatExpires_whenItIsMadeAgain_thenThePlaceInTheQueueIsKept() {
        var desk = queued();
        Instant since = desk.facts().waitingSince().orElseThrow();
        assertThat(desk.due("ExpireAssessment")).isEqualTo("2027-03-21T16:00:00Z");
        desk.at("2027-03-21T16:00:00Z").done(CLOCK, ExpireAssessment::new);
        assertThat(desk.state()).isEqualTo(AdmissionState.ASSESSMENT_DUE);
        desk.done(ASSESSOR, assessed("GENERAL"));
        assertThat(desk.facts().waitingSince()).contains(since);
    }

    @Test
    void givenAReportWithItsOwnValidity_whenItIsRecorded_thenThatDayCounts() {
        Instant until = Instant.parse("2026-12-01T00:00:00Z");
        var desk = applied(GUANGZHOU).done(RECEIVER, VerifyEligible::new);
        Function<Optional<Instant>, Function<CommandHeader, AdmissionCommand>> valid =
                end -> h -> new RecordAssessment(h, MILD, "GENERAL", end, paper(DocumentKind.ASSESSMENT_REPORT));
        assertThat(desk.code(ASSESSOR, valid.apply(Optional.of(Instant.parse("2026-09-01T00:00:00Z")))))
                .isEqualTo("YY-R-197");
        assertThat(desk.code(ASSESSOR, assessed("NO_SUCH_CLASS"))).isEqualTo("YY-R-196");
        desk.done(ASSESSOR, valid.apply(Optional.of(until)));
        assertThat(desk.due("ExpireAssessment")).isEqualTo(until.toString());
        assertThat(desk.facts().toString()).doesNotContain("mild").doesNotContain("GENERAL");
    }

    @Test
    void givenACheckIn_whenItIsRecorded_thenTheCareHomeStayAndTheEpisodeOpen() {
        var desk = contractDue();
        assertThat(desk.code(RESIDENT, h -> new SignAndCheckIn(h, Set.of()))).isEqualTo("YY-R-012");
        desk.done(RESIDENT, AdmissionRulesTest::checkIn);
        Instant at = desk.last().command().header().occurredAt();
        assertThat(desk.state()).isEqualTo(AdmissionState.CHECKED_IN);
        assertThat(AdmissionWorkflow.effects(desk.facts(), desk.last()))
                .containsExactly(
                        new Effect.OpenSegment(
                                SegmentKind.CARE_HOME_BED, CarePhase.STABLE_LIVING, HOME, Optional.of(BED), at),
                        new Effect.OpenEpisode(HOME, at));
    }

    @Test
    void givenAResidentInHospitalOrOnTheRoad_whenTheResidentMovesIn_thenItIsRefused() {
        StaySegment ward = StaySegment.builder()
                .id(SegmentId.of("S-1"))
                .resident(ResidentId.of("R-1"))
                .kind(SegmentKind.INPATIENT)
                .phase(CarePhase.TREATMENT)
                .place(OrganisationId.of("ORG-HOSP"))
                .start(Instant.parse("2026-09-20T00:00:00Z"))
                .zone(ZoneId.of("Asia/Shanghai"))
                .build();
        assertThat(contractDue().around(a -> a.withPlace(ward)).code(RESIDENT, AdmissionRulesTest::checkIn))
                .isEqualTo("YY-R-027");
        assertThat(contractDue()
                        .around(a -> a.withOtherJourney(CaseId.of("REF-1")))
                        .code(RESIDENT, AdmissionRulesTest::checkIn))
                .isEqualTo("YY-R-028");
    }

    @Test
    void givenAHealthCheckThatIsNotPassed_whenItIsRecorded_thenAReasonIsNeededAndTheCaseEnds() {
        var desk = queued().done(RECEIVER, offer(MILD)).done(RESIDENT, AcceptOffer::new);
        assertThat(desk.code(RECEIVER, h -> new FailHealthCheck(h, Optional.empty())))
                .isEqualTo("YY-R-011");
        desk.done(RECEIVER, h -> new FailHealthCheck(h, REASON));
        assertThat(desk.state()).isEqualTo(AdmissionState.INELIGIBLE);
        assertThat(AdmissionWorkflow.effects(desk.facts(), desk.last())).isEmpty();
    }

    @Test
    void givenADeathWhileWaiting_whenItIsRecorded_thenEverythingEnds() {
        var desk = queued().done(RESIDENT, h -> new AdmissionCommand.RecordDeath(h, DeathPlace.HOME));
        assertThat(desk.state()).isEqualTo(AdmissionState.PATIENT_DIED);
        assertThat(AdmissionWorkflow.effects(desk.facts(), desk.last()))
                .containsExactly(new Effect.EndAll(
                        DeathPlace.HOME, desk.last().command().header().occurredAt()));
    }
}
