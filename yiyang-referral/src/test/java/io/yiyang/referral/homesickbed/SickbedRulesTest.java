package io.yiyang.referral.homesickbed;

import static io.yiyang.referral.CareDesk.*;
import static io.yiyang.referral.homesickbed.SickbedState.*;
import static io.yiyang.referral.workflow.Side.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.CareDesk;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.homesickbed.SickbedCommand.*;
import io.yiyang.referral.policy.ImmutableReferralPolicy;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the home sickbed, one test each; all times are of Shanghai, eight hours ahead. */
class SickbedRulesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** 90 days a period, 180 days and 3 periods a year, one renewal. */
    private static final ReferralPolicy POLICY = ReferralPolicy.builder()
            .id("test")
            .version("1")
            .putDeadlines("sickbed.period", after(Duration.ofDays(90)))
            .putDeadlines("sickbed.renewal", after(Duration.ofDays(80)))
            .putDeadlines("sickbed.visit", after(Duration.ofDays(7)))
            .putLimits("sickbed.renewals", List.of(always(1L)))
            .putLimits("sickbed.cap.periods", List.of(always(3L)))
            .putLimits("sickbed.cap.days", List.of(always(180L)))
            .putCodeLists("sickbed.caps", List.of(always(List.of("DAYS", "PERIODS"))))
            .putCodeLists("sickbed.criteria", List.of(always(List.of("BEDRIDDEN"))))
            .build();

    private static CareDesk<SickbedState, SickbedCommand, SickbedFacts> applied(ReferralPolicy policy) {
        return new CareDesk<>(SickbedWorkflow.INSTANCE, policy)
                .does(
                        RESIDENT,
                        "CLINIC",
                        "2026-03-01T00:00:00Z",
                        h -> new ApplyForSickbed(h, PATIENT, organisation("CLINIC"), SHANGHAI));
    }

    private static FindFit fit(io.yiyang.referral.workflow.CommandHeader header, HomeFitness fitness) {
        return new FindFit(
                header, fitness, Set.of("BEDRIDDEN"), new SickbedTeam(PersonId.of("D-1"), PersonId.of("N-1")));
    }

    private static CareDesk<SickbedState, SickbedCommand, SickbedFacts> signed(ReferralPolicy policy) {
        return applied(policy)
                .does(RECEIVER, "CLINIC", "2026-03-01T01:00:00Z", h -> fit(h, new HomeFitness(true, true, true)))
                .does(
                        RESIDENT,
                        "CLINIC",
                        "2026-03-01T02:00:00Z",
                        h -> new SignSickbedConsent(
                                h,
                                consent(ConsentScope.HOME_SICKBED, "2026-03-01T02:00:00Z"),
                                papers(DocumentKind.APPLICATION_FORM, DocumentKind.NOTICE)));
    }

    private static CareDesk<SickbedState, SickbedCommand, SickbedFacts> filed() {
        return signed(POLICY).does(INSURER, "INSURER", "2026-03-02T00:00:00Z", h -> filing(h, "2026-05-31"));
    }

    private static ConfirmFiling filing(io.yiyang.referral.workflow.CommandHeader header, String end) {
        return new ConfirmFiling(header, "F-1", LocalDate.parse(end), SickbedUse.none());
    }

    private static List<Effect> effects(CareDesk<SickbedState, SickbedCommand, SickbedFacts> desk) {
        return SickbedWorkflow.effects(desk.facts(), desk.last());
    }

    @Test
    void givenAResidentWhoIsNotFit_whenTheDoctorFindsSoAnyway_thenEachConditionIsTold() {
        var problems = applied(POLICY)
                .problems(RECEIVER, "CLINIC", "2026-03-01T01:00:00Z", h -> fit(h, new HomeFitness(true, false, true)));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).hasToString("YY-R-137");
        assertThat(problems.get(0).facts()).containsEntry("stable", "false");
    }

    @Test
    void givenNoNotice_whenTheResidentSigns_thenThePaperIsMissing() {
        var desk = applied(POLICY)
                .does(RECEIVER, "CLINIC", "2026-03-01T01:00:00Z", h -> fit(h, new HomeFitness(true, true, true)));
        assertThat(desk.refused(
                        RESIDENT,
                        "CLINIC",
                        "2026-03-01T02:00:00Z",
                        h -> new SignSickbedConsent(
                                h,
                                consent(ConsentScope.REFERRAL, "2026-03-01T02:00:00Z"),
                                papers(DocumentKind.APPLICATION_FORM))))
                .containsExactly("YY-R-020", "YY-R-012");
    }

    @Test
    void givenAFiling_whenItIsConfirmed_thenTheSegmentBeginsThen() {
        var desk = filed();
        assertThat(desk.state()).isEqualTo(ACTIVE);
        assertThat(desk.facts().periods()).containsExactly(DateRange.parse("2026-03-02/2026-05-31"));
        assertThat(effects(desk))
                .containsExactly(
                        new Effect.BeginSickbed(organisation("CLINIC"), Instant.parse("2026-03-02T00:00:00Z")));
    }

    /** 2 March 08:00 in Shanghai and 90 days is 31 May 08:00: the last day is 30 May. */
    @Test
    void givenNinetyDays_whenThePeriodIsADayLonger_thenItIsRefused() {
        assertThat(signed(POLICY).refused(INSURER, "INSURER", "2026-03-02T00:00:00Z", h -> filing(h, "2026-06-01")))
                .containsExactly("YY-R-138");
        assertThat(signed(POLICY).refused(INSURER, "INSURER", "2026-03-02T00:00:00Z", h -> filing(h, "2026-03-02")))
                .containsExactly("YY-R-138");
    }

    @Test
    void givenAPolicyWithoutPeriodOrCaps_whenItIsFiled_thenTheGapIsARefusalAndNoDefault() {
        ReferralPolicy bare = ReferralPolicy.builder()
                .id("test")
                .version("1")
                .putCodeLists("sickbed.criteria", List.of(always(List.of("BEDRIDDEN"))))
                .build();
        assertThat(signed(bare).refused(INSURER, "INSURER", "2026-03-02T00:00:00Z", h -> filing(h, "2026-05-31")))
                .containsExactly("YY-R-080", "YY-R-080");
    }

    /** 90 days of the new period and 100 of others are more than 180; 80 of others are not. */
    @Test
    void givenDaysUsedThisYear_whenTheCapWouldBePassed_thenItIsRefused() {
        var desk = signed(POLICY).around(others("2026-01-01/2026-02-01", "2025-12-01/2026-01-01"));
        var problems = desk.problems(
                INSURER,
                "INSURER",
                "2026-03-02T00:00:00Z",
                h -> new ConfirmFiling(h, "F-1", LocalDate.parse("2026-05-31"), new SickbedUse(0, 60)));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).hasToString("YY-R-139");
        assertThat(problems.get(0).facts()).containsEntry("wanted", "181").containsEntry("limit", "180");
        desk.does(
                INSURER,
                "INSURER",
                "2026-03-02T00:00:00Z",
                h -> new ConfirmFiling(h, "F-1", LocalDate.parse("2026-05-31"), new SickbedUse(0, 59)));
        assertThat(desk.state()).isEqualTo(ACTIVE);
    }

    @Test
    void givenThreePeriodsThisYear_whenAFourthIsFiled_thenItIsRefusedButSelfPayIsNot() {
        var desk = signed(POLICY).around(others("2026-01-01/2026-01-11", "2026-01-15/2026-01-21"));
        assertThat(desk.problems(
                                INSURER,
                                "INSURER",
                                "2026-03-02T00:00:00Z",
                                h -> new ConfirmFiling(h, "F-1", LocalDate.parse("2026-03-12"), new SickbedUse(1, 10)))
                        .get(0)
                        .facts())
                .containsEntry("wanted", "4")
                .containsEntry("policyKey", "sickbed.cap.periods");
        desk.does(
                RECEIVER,
                "CLINIC",
                "2026-03-02T00:00:00Z",
                h -> new WaiveFiling(h, REASON, LocalDate.parse("2026-03-12")));
        assertThat(desk.state()).isEqualTo(ACTIVE);
    }

    @Test
    void givenAPeriodThatThePatientPays_whenItIsRenewed_thenTheInsurersCapsDoNotCount() {
        var desk = signed(POLICY)
                .around(others("2026-01-01/2026-01-11", "2026-01-15/2026-01-21", "2026-01-25/2026-01-31"))
                .does(
                        RECEIVER,
                        "CLINIC",
                        "2026-03-02T00:00:00Z",
                        h -> new WaiveFiling(h, REASON, LocalDate.parse("2026-05-31")))
                .does(CLOCK, "CLINIC", "2026-05-21T00:00:00Z", EnterRenewalWindow::new)
                .does(RECEIVER, "CLINIC", "2026-05-25T00:00:00Z", h -> renewal(h, "2026-08-01"));
        assertThat(desk.facts().periods()).hasSize(2);
    }

    @Test
    void givenThreePeriodsOfLastYear_whenTheFirstOfThisYearIsFiled_thenTheyDoNotCount() {
        var desk = signed(POLICY)
                .around(others("2025-01-01/2025-02-01", "2025-04-01/2025-05-01", "2025-08-01/2025-09-01"))
                .does(INSURER, "INSURER", "2026-03-02T00:00:00Z", h -> filing(h, "2026-05-31"));
        assertThat(desk.state()).isEqualTo(ACTIVE);
    }

    @Test
    void givenACriterionThatIsNotOnTheList_whenTheResidentIsFoundFit_thenItIsRefused() {
        for (Set<String> criteria : List.of(Set.<String>of(), Set.of("BEDRIDDEN", "UNLISTED"))) {
            assertThat(applied(POLICY)
                            .refused(
                                    RECEIVER,
                                    "CLINIC",
                                    "2026-03-01T01:00:00Z",
                                    h -> new FindFit(
                                            h,
                                            new HomeFitness(true, true, true),
                                            criteria,
                                            new SickbedTeam(PersonId.of("D-1"), PersonId.of("N-1")))))
                    .containsExactly("YY-R-114");
        }
    }

    @Test
    void givenAnInpatient_whenASickbedWouldBegin_thenItIsRefused() {
        assertThat(signed(POLICY)
                        .around(in(bed(SegmentKind.INPATIENT, "HOSPITAL")))
                        .refused(INSURER, "INSURER", "2026-03-02T00:00:00Z", h -> filing(h, "2026-05-31")))
                .containsExactly("YY-R-131");
        assertThat(signed(POLICY)
                        .around(in(bed(SegmentKind.CARE_HOME_BED, "HOME")))
                        .does(INSURER, "INSURER", "2026-03-02T00:00:00Z", h -> filing(h, "2026-05-31"))
                        .state())
                .isEqualTo(ACTIVE);
    }

    @Test
    void givenAVisit_whenTheWindowOpensInBetween_thenTheNextOneIsStillCountedFromTheVisit() {
        var desk = filed().does(RECEIVER, "CLINIC", "2026-05-20T00:00:00Z", RecordVisit::new)
                .does(CLOCK, "CLINIC", "2026-05-21T00:00:00Z", EnterRenewalWindow::new);
        assertThat(desk.refused(CLOCK, "CLINIC", "2026-05-26T23:59:59Z", AlertVisitOverdue::new))
                .containsExactly("YY-R-007");
        desk.does(CLOCK, "CLINIC", "2026-05-27T00:00:00Z", AlertVisitOverdue::new);
        assertThat(desk.state()).isEqualTo(RENEWAL_DUE);
    }

    @Test
    void givenTheRenewalWindow_whenThePeriodIsRenewed_thenOneSegmentEndsAndTheNextBegins() {
        var desk = filed().does(CLOCK, "CLINIC", "2026-05-21T00:00:00Z", EnterRenewalWindow::new)
                .does(RECEIVER, "CLINIC", "2026-05-25T00:00:00Z", h -> renewal(h, "2026-08-01"));
        Instant at = Instant.parse("2026-05-25T00:00:00Z");
        assertThat(desk.state()).isEqualTo(ACTIVE);
        assertThat(desk.facts().periods())
                .containsExactly(DateRange.parse("2026-03-02/2026-05-25"), DateRange.parse("2026-05-25/2026-08-01"));
        assertThat(effects(desk))
                .containsExactly(new Effect.EndSickbed(at), new Effect.BeginSickbed(organisation("CLINIC"), at));
        desk.does(CLOCK, "CLINIC", "2026-08-14T00:00:00Z", EnterRenewalWindow::new);
        assertThat(desk.refused(RECEIVER, "CLINIC", "2026-08-14T00:00:00Z", h -> renewal(h, "2026-09-01")))
                .containsExactly("YY-R-132", "YY-R-133");
    }

    /** Changzhou: three months at most, then close, settle and apply again. */
    @Test
    void givenAPlaceWithoutRenewal_whenThePeriodIsRenewed_thenItMustBeAppliedForAgain() {
        ReferralPolicy none = ((ImmutableReferralPolicy) POLICY)
                .withLimits(java.util.Map.of("sickbed.renewals", List.of(always(0L))))
                .withCodeLists(java.util.Map.of(
                        "sickbed.criteria",
                        List.of(always(List.of("BEDRIDDEN"))),
                        "sickbed.caps",
                        List.of(always(List.<String>of()))));
        var desk = signed(none)
                .does(INSURER, "INSURER", "2026-03-02T00:00:00Z", h -> filing(h, "2026-05-31"))
                .does(CLOCK, "CLINIC", "2026-05-21T00:00:00Z", EnterRenewalWindow::new);
        assertThat(desk.refused(RECEIVER, "CLINIC", "2026-05-25T00:00:00Z", h -> renewal(h, "2026-08-01")))
                .containsExactly("YY-R-133");
    }

    private static RenewPeriod renewal(io.yiyang.referral.workflow.CommandHeader header, String end) {
        return new RenewPeriod(header, LocalDate.parse(end), SickbedUse.none(), papers(DocumentKind.EVALUATION_RECORD));
    }

    /** The period ended at midnight of 31 May in Shanghai, which is 16:00 UTC of the day before. */
    @Test
    void givenThePeriodIsOver_whenTheClockClosesItLate_thenTheSegmentEndsWithThePeriod() {
        var desk = filed();
        assertThat(desk.refused(CLOCK, "CLINIC", "2026-05-30T15:59:59Z", ForceClose::new))
                .containsExactly("YY-R-007");
        assertThat(desk.refused(RECEIVER, "CLINIC", "2026-06-02T00:00:00Z", RecordVisit::new))
                .containsExactly("YY-R-132");
        desk.does(CLOCK, "CLINIC", "2026-06-03T00:00:00Z", ForceClose::new);
        assertThat(desk.state()).isEqualTo(CLOSING);
        assertThat(effects(desk)).containsExactly(new Effect.EndSickbed(Instant.parse("2026-05-30T16:00:00Z")));
    }

    @Test
    void givenAnAdmission_whenItEntailsTheEnd_thenTheSegmentEndsLongBeforeTheSettlement() {
        var desk = filed().does(CONSEQUENCE, "HOSPITAL", "2026-04-01T06:00:00Z", CloseForInpatient::new);
        assertThat(effects(desk)).containsExactly(new Effect.EndSickbed(Instant.parse("2026-04-01T06:00:00Z")));
        assertThat(desk.state().isOpen()).isFalse();
        assertThat(desk.facts().periods()).containsExactly(DateRange.parse("2026-03-02/2026-04-01"));
    }

    @Test
    void givenTheResidentMustGoToHospital_whenItIsRecorded_thenTheReferralGoesOn() {
        var desk = filed();
        assertThat(desk.refused(
                        RECEIVER, "CLINIC", "2026-04-01T06:00:00Z", h -> new SendToHospital(h, Optional.empty())))
                .containsExactly("YY-R-043");
        desk.does(
                RECEIVER,
                "CLINIC",
                "2026-04-01T06:00:00Z",
                h -> new SendToHospital(h, Optional.of(CaseId.of("REF-1"))));
        Instant at = Instant.parse("2026-04-01T06:00:00Z");
        assertThat(effects(desk)).containsExactly(new Effect.EndSickbed(at), new Effect.GoOnAs(CaseId.of("REF-1"), at));
        assertThat(desk.facts().successor()).contains(CaseId.of("REF-1"));
    }

    @Test
    void givenASickbedThatWasFiled_whenItIsSettled_thenOnlyByTheInsurerAndOtherwiseOnlyByTheInstitution() {
        var desk = filed().does(RESIDENT, "CLINIC", "2026-04-01T00:00:00Z", h -> new RequestClose(h, REASON))
                .does(
                        RECEIVER,
                        "CLINIC",
                        "2026-04-02T00:00:00Z",
                        h -> new WriteClosingSummary(h, papers(DocumentKind.CLOSING_SUMMARY)));
        assertThat(desk.refused(RECEIVER, "CLINIC", "2026-04-03T00:00:00Z", SettleSickbed::new))
                .containsExactly("YY-R-135");
        assertThat(desk.does(INSURER, "INSURER", "2026-04-03T00:00:00Z", SettleSickbed::new)
                        .state())
                .isEqualTo(CLOSED);
        var selfPaid = signed(POLICY)
                .does(
                        RECEIVER,
                        "CLINIC",
                        "2026-03-02T00:00:00Z",
                        h -> new WaiveFiling(h, REASON, LocalDate.parse("2026-03-12")))
                .does(RESIDENT, "CLINIC", "2026-03-05T00:00:00Z", h -> new RequestClose(h, REASON))
                .does(
                        RECEIVER,
                        "CLINIC",
                        "2026-03-06T00:00:00Z",
                        h -> new WriteClosingSummary(h, papers(DocumentKind.CLOSING_SUMMARY)));
        assertThat(selfPaid.refused(INSURER, "INSURER", "2026-03-07T00:00:00Z", SettleSickbed::new))
                .containsExactly("YY-R-134");
        assertThat(selfPaid.does(RECEIVER, "CLINIC", "2026-03-07T00:00:00Z", SettleSickbed::new)
                        .state())
                .isEqualTo(CLOSED);
    }

    @Test
    void givenADeathInTheSickbed_whenItIsRecorded_thenSummaryAndSettlementAreStillDue() {
        var desk = filed().does(RECEIVER, "CLINIC", "2026-04-01T06:00:00Z", h -> new RecordDeath(h, DeathPlace.HOME));
        assertThat(desk.state()).isEqualTo(CLOSING);
        assertThat(effects(desk))
                .containsExactly(new Effect.EndAll(DeathPlace.HOME, Instant.parse("2026-04-01T06:00:00Z")));
        desk.around(Surroundings.builder()
                        .residentAlive(false)
                        .caseIdTaken(false)
                        .bedKept(false)
                        .onTheRoad(false)
                        .away(false)
                        .build())
                .does(
                        RECEIVER,
                        "CLINIC",
                        "2026-04-02T00:00:00Z",
                        h -> new WriteClosingSummary(h, papers(DocumentKind.CLOSING_SUMMARY)));
        assertThat(desk.refused(RECEIVER, "CLINIC", "2026-04-02T00:00:00Z", h -> new RecordDeath(h, DeathPlace.HOME)))
                .containsExactly("YY-R-101");
        assertThat(desk.does(INSURER, "INSURER", "2026-04-03T00:00:00Z", SettleSickbed::new)
                        .state())
                .isEqualTo(CLOSED);
    }

    @Test
    void givenASickbedThatBegan_whenItIsVoided_thenItIsRefused() {
        assertThat(filed().refused(RESIDENT, "CLINIC", "2026-04-01T00:00:00Z", h -> new VoidSickbed(h, REASON)))
                .containsExactly("YY-R-136");
        assertThat(applied(POLICY).refused(RESIDENT, "OTHER", "2026-04-01T00:00:00Z", h -> new VoidSickbed(h, REASON)))
                .containsExactly("YY-R-026");
    }

    private static Surroundings others(String... periods) {
        var builder = Surroundings.builder()
                .residentAlive(true)
                .caseIdTaken(false)
                .bedKept(false)
                .onTheRoad(false)
                .away(false);
        for (String period : periods) {
            builder.addOtherSickbedPeriods(DateRange.parse(period));
        }
        return builder.build();
    }
}
