package io.yiyang.referral.agreement;

import static io.yiyang.referral.workflow.Side.CLOCK;
import static io.yiyang.referral.workflow.Side.GOVERNMENT;
import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.institution.CooperationAgreement;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.ExamplePolicies;
import io.yiyang.referral.PartyDesk;
import io.yiyang.referral.agreement.AgreementCommand.*;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.policy.Route;
import io.yiyang.referral.transfer.Priority;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.transfer.ReferralWorkflow;
import io.yiyang.referral.transfer.Reservation;
import io.yiyang.referral.workflow.ImmutableSurroundings;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreementRulesTest {
    private static final OrganisationId HOME = OrganisationId.of("ORG-HOME");
    private static final OrganisationId HOSPITAL = OrganisationId.of("ORG-HOSP");
    private static final OrganisationId THIRD = OrganisationId.of("ORG-THIRD");
    private static final Map<Side, OrganisationId> PARTIES = Map.of(SENDER, HOME, RECEIVER, HOSPITAL);
    private static final Set<OrganisationId> BOTH = Set.of(HOME, HOSPITAL);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Set<Document> PAPER = Set.of(new Document(DocumentKind.COOPERATION_AGREEMENT, "1"));
    private static final Optional<CodedReason> REASON = Optional.of(CodedReason.of("LICENCE_LOST"));
    private static final DateRange LICENCE = DateRange.parse("2020-01-01/2030-01-01");
    private static final String YEAR = "2026-04-01/2027-04-01";

    private static CooperationAgreement terms(String period) {
        return terms("A-2026-1", HOSPITAL, period);
    }

    private static CooperationAgreement terms(String number, OrganisationId medicalSide, String period) {
        DateRange range = DateRange.parse(period);
        return CooperationAgreement.builder()
                .number(number)
                .careSide(HOME)
                .medicalSide(medicalSide)
                .period(range)
                .addRoutes(new CooperationAgreement.Route(HOME, medicalSide, Direction.UP, range))
                .build();
    }

    private static PartyDesk<AgreementState, AgreementCommand, AgreementFacts> negotiating() {
        return negotiating(ExamplePolicies.agreements());
    }

    private static PartyDesk<AgreementState, AgreementCommand, AgreementFacts> negotiating(ReferralPolicy policy) {
        return PartyDesk.open(
                        AgreementWorkflow.INSTANCE,
                        policy,
                        PARTIES,
                        "2026-03-01T00:00:00Z",
                        SENDER,
                        h -> new DraftAgreement(h, HOSPITAL, SHANGHAI))
                .done(SENDER, h -> new Propose(h, terms(YEAR)));
    }

    private static PartyDesk<AgreementState, AgreementCommand, AgreementFacts> active() {
        return active(ExamplePolicies.agreements());
    }

    private static PartyDesk<AgreementState, AgreementCommand, AgreementFacts> active(ReferralPolicy policy) {
        return negotiating(policy)
                .done(SENDER, h -> new SignBoth(h, BOTH, LICENCE, LICENCE, PAPER))
                .at("2026-03-31T16:00:00Z")
                .done(CLOCK, TakeEffect::new);
    }

    private static List<String> open(PartyDesk<AgreementState, AgreementCommand, AgreementFacts> desk) {
        return AgreementRoutes.of(desk.currentCase()).stream()
                .map(r -> r.activeFrom() + " "
                        + r.activeUntil().map(Instant::toString).orElse(".."))
                .toList();
    }

    @Test
    void givenOneSignature_whenTheAgreementIsSigned_thenBothAreAskedFor() {
        assertThat(negotiating().code(SENDER, h -> new SignBoth(h, Set.of(HOME), LICENCE, LICENCE, PAPER)))
                .isEqualTo("YY-R-082");
        assertThat(negotiating().code(RECEIVER, h -> new SignBoth(h, Set.of(HOME, THIRD), LICENCE, LICENCE, PAPER)))
                .isEqualTo("YY-R-082");
    }

    @Test
    void givenALicenceThatEndsBeforeTheAgreementBegins_whenItIsSigned_thenItIsRefused() {
        DateRange short_ = DateRange.parse("2020-01-01/2026-04-01");
        assertThat(negotiating().code(SENDER, h -> new SignBoth(h, BOTH, LICENCE, short_, PAPER)))
                .isEqualTo("YY-R-184");
        assertThat(negotiating().code(SENDER, h -> new SignBoth(h, BOTH, short_, LICENCE, PAPER)))
                .isEqualTo("YY-R-184");
        DateRange late = DateRange.parse("2026-03-02/2030-01-01");
        assertThat(negotiating().code(SENDER, h -> new SignBoth(h, BOTH, late, LICENCE, PAPER)))
                .isEqualTo("YY-R-184");
    }

    @Test
    void givenCounterProposals_whenEitherSideMakesThem_thenEveryVersionIsKept() {
        var desk = negotiating()
                .done(RECEIVER, h -> new CounterPropose(h, terms("2026-05-01/2027-05-01")))
                .done(SENDER, h -> new CounterPropose(h, terms("2026-05-01/2028-05-01")));
        assertThat(desk.facts().versions())
                .extracting(t -> t.period().toString())
                .containsExactly(YEAR, "2026-05-01/2027-05-01", "2026-05-01/2028-05-01");
        assertThat(desk.code(SENDER, h -> new CounterPropose(h, terms("A-9", HOSPITAL, YEAR))))
                .isEqualTo("YY-R-182");
        assertThat(desk.code(SENDER, h -> new CounterPropose(h, terms("A-2026-1", THIRD, YEAR))))
                .isEqualTo("YY-R-182");
        assertThat(desk.code(SENDER, h -> new CounterPropose(h, terms("2025-01-01/2026-01-01"))))
                .isEqualTo("YY-R-183");
        assertThat(desk.code(GOVERNMENT, h -> new CounterPropose(h, terms(YEAR))))
                .isEqualTo("YY-R-002");
    }

    @Test
    void givenASignedAgreement_whenItsFirstDayComes_thenItTakesEffectAndNotBefore() {
        var desk = negotiating().done(RECEIVER, h -> new SignBoth(h, BOTH, LICENCE, LICENCE, PAPER));
        assertThat(open(desk)).isEmpty();
        assertThat(desk.at("2026-03-31T15:59:59Z").code(CLOCK, TakeEffect::new)).isEqualTo("YY-R-007");
        desk.at("2026-04-02T00:00:00Z").done(CLOCK, TakeEffect::new);
        assertThat(open(desk)).containsExactly("2026-03-31T16:00:00Z 2027-03-31T16:00:00Z");
    }

    @Test
    void givenAnAgreementSignedAfterItsFirstDay_whenItTakesEffect_thenItsRoutesBeginWithTheSignatures() {
        var desk = negotiating()
                .at("2026-04-10T00:00:00Z")
                .done(RECEIVER, h -> new SignBoth(h, BOTH, LICENCE, LICENCE, PAPER))
                .done(CLOCK, TakeEffect::new);
        assertThat(open(desk)).containsExactly("2026-04-10T00:00:00Z 2027-03-31T16:00:00Z");
    }

    @Test
    void givenASuspension_whenItIsLifted_thenTheRoutesWereClosedInBetween() {
        var desk = active().at("2026-06-01T00:00:00Z").done(GOVERNMENT, h -> new Suspend(h, REASON));
        assertThat(open(desk)).containsExactly("2026-03-31T16:00:00Z 2026-06-01T00:00:00Z");
        desk.at("2026-07-01T00:00:00Z").done(GOVERNMENT, Reinstate::new);
        assertThat(open(desk))
                .containsExactly(
                        "2026-03-31T16:00:00Z 2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z 2027-03-31T16:00:00Z");
    }

    @Test
    void givenASuspensionEnteredWithTheWrongTime_whenItIsCorrected_thenTheRoutesWereOpenUntilTheRightOne() {
        var desk = active().at("2026-06-03T00:00:00Z").done(GOVERNMENT, h -> new Suspend(h, REASON));
        long suspended = desk.currentCase().version();
        assertThat(desk.at("2026-06-02T00:00:00Z")
                        .correct(suspended, h -> new Suspend(h, REASON))
                        .isAccepted())
                .isTrue();
        assertThat(open(desk)).containsExactly("2026-03-31T16:00:00Z 2026-06-02T00:00:00Z");
    }

    @Test
    void givenAnAgreementUpForRenewal_whenALicenceIsLost_thenItIsSuspendedToo() {
        var desk = active().at("2027-02-02T00:00:00Z").done(CLOCK, EnterRenewalWindow::new);
        assertThat(desk.state()).isEqualTo(AgreementState.RENEWAL_DUE);
        desk.done(GOVERNMENT, h -> new Suspend(h, REASON)).done(GOVERNMENT, h -> new TerminateForCause(h, REASON));
        assertThat(desk.state()).isEqualTo(AgreementState.TERMINATED);
        assertThat(open(desk)).containsExactly("2026-03-31T16:00:00Z 2027-02-02T00:05:00Z");
    }

    @Test
    void givenASuspendedAgreement_whenItsTermEnds_thenItExpires() {
        var desk = active().done(GOVERNMENT, h -> new Suspend(h, REASON))
                .at("2027-03-31T16:00:00Z")
                .done(CLOCK, Expire::new);
        assertThat(desk.state()).isEqualTo(AgreementState.EXPIRED);
    }

    /** Thirty days of notice from 1 June in Shanghai: the term ends with 1 July there. */
    @Test
    void givenNotice_whenItIsTooShort_thenItIsRefusedAndOtherwiseTheRoutesStayOpenToItsEnd() {
        var desk = active().at("2026-06-01T00:00:00Z");
        assertThat(desk.code(SENDER, h -> new GiveNotice(h, Instant.parse("2026-07-01T15:59:59Z"), REASON)))
                .isEqualTo("YY-R-185");
        assertThat(desk.code(SENDER, h -> new GiveNotice(h, Instant.parse("2026-07-01T16:00:00Z"), Optional.empty())))
                .isEqualTo("YY-R-011");
        desk.done(RECEIVER, h -> new GiveNotice(h, Instant.parse("2026-07-01T16:00:00Z"), REASON));
        assertThat(desk.due("CompleteNotice")).isEqualTo("2026-07-01T16:00:00Z");
        desk.at("2026-07-02T09:00:00Z").done(CLOCK, CompleteNotice::new);
        assertThat(desk.state()).isEqualTo(AgreementState.TERMINATED);
        assertThat(open(desk)).containsExactly("2026-03-31T16:00:00Z 2026-07-01T16:00:00Z");
    }

    @Test
    void givenNotice_whenItRunsOutAndNobodySaysSo_thenTheRoutesHaveEndedAllTheSame() {
        var desk = active().at("2026-06-01T00:00:00Z")
                .done(RECEIVER, h -> new GiveNotice(h, Instant.parse("2026-07-01T16:00:00Z"), REASON));
        assertThat(desk.state()).isEqualTo(AgreementState.NOTICE_RUNNING);
        assertThat(open(desk)).containsExactly("2026-03-31T16:00:00Z 2026-07-01T16:00:00Z");
        desk.done(RECEIVER, h -> new RevokeNotice(h, BOTH));
        assertThat(open(desk)).containsExactly("2026-03-31T16:00:00Z 2027-03-31T16:00:00Z");
    }

    @Test
    void givenNotice_whenTheAgreementIsTerminatedForCause_thenTheRoutesEndAtOnce() {
        var desk = active().at("2026-06-01T00:00:00Z")
                .done(RECEIVER, h -> new GiveNotice(h, Instant.parse("2026-07-01T16:00:00Z"), REASON))
                .at("2026-06-15T00:00:00Z")
                .done(GOVERNMENT, h -> new TerminateForCause(h, REASON));
        assertThat(open(desk)).containsExactly("2026-03-31T16:00:00Z 2026-06-15T00:00:00Z");
    }

    @Test
    void givenNoticeBeyondTheTerm_whenTheTermEnds_thenTheNoticeIsOver() {
        var desk = active().done(SENDER, h -> new GiveNotice(h, Instant.parse("2028-01-01T00:00:00Z"), REASON));
        assertThat(desk.due("CompleteNotice")).isEqualTo("2027-03-31T16:00:00Z");
        desk.at("2027-04-02T00:00:00Z").done(CLOCK, CompleteNotice::new);
        assertThat(open(desk))
                .as("no route outlives its own period")
                .containsExactly("2026-03-31T16:00:00Z 2027-03-31T16:00:00Z");
    }

    /** A notice that the policy does not bound must still end later than it is given. */
    @Test
    void givenNoTimeOfNoticeInThePolicy_whenNoticeIsGiven_thenItsEndMustLieAhead() {
        var desk = active(ReferralPolicy.builder().id("test").version("1").build());
        assertThat(desk.code(SENDER, h -> new GiveNotice(h, h.occurredAt(), REASON)))
                .isEqualTo("YY-R-185");
        desk.done(SENDER, h -> new GiveNotice(h, h.occurredAt().plusSeconds(1), REASON));
        assertThat(desk.state()).isEqualTo(AgreementState.NOTICE_RUNNING);
    }

    @Test
    void givenATimeOfNoticeInDaysAndNoCalendar_whenNoticeIsGiven_thenTheGapIsARefusal() {
        ReferralPolicy policy = ReferralPolicy.builder()
                .id("test")
                .version("1")
                .putDeadlines(
                        "agreement.notice", PartyDesk.declared(new DeadlineTerm.CalendarPeriod(Period.ofDays(30))))
                .build();
        assertThat(active(policy).code(SENDER, h -> new GiveNotice(h, Instant.parse("2026-12-01T00:00:00Z"), REASON)))
                .isEqualTo("YY-R-081");
    }

    @Test
    void givenAnAgreementSignedAfterItsFirstDay_whenLicencesBeganInBetween_thenTheyAreValidWhenTheyCount() {
        DateRange fromApril = DateRange.parse("2026-04-05/2030-01-01");
        var desk = negotiating()
                .at("2026-04-10T00:00:00Z")
                .done(RECEIVER, h -> new SignBoth(h, BOTH, fromApril, fromApril, PAPER));
        assertThat(desk.state()).isEqualTo(AgreementState.SIGNED);
    }

    @Test
    void givenAMedicalSideThatIsNotRegistered_whenADraftIsOpened_thenItIsRefused() {
        Surroundings onlyTheHome = ((ImmutableSurroundings) Surroundings.alone()).withOrganisations(Set.of(HOME));
        assertThat(PartyDesk.refusedOpening(
                        AgreementWorkflow.INSTANCE,
                        ExamplePolicies.agreements(),
                        PARTIES,
                        "2026-03-01T00:00:00Z",
                        onlyTheHome,
                        SENDER,
                        h -> new DraftAgreement(h, HOSPITAL, SHANGHAI)))
                .isEqualTo("YY-R-013");
    }

    @Test
    void givenNotice_whenBothRevokeIt_thenTheAgreementRunsOn() {
        var desk = active().done(SENDER, h -> new GiveNotice(h, Instant.parse("2026-12-01T00:00:00Z"), REASON));
        assertThat(desk.code(SENDER, h -> new RevokeNotice(h, Set.of(HOME)))).isEqualTo("YY-R-082");
        desk.done(SENDER, h -> new RevokeNotice(h, BOTH));
        assertThat(desk.state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(desk.facts().noticeEndsAt()).isEmpty();
        assertThat(open(desk)).containsExactly("2026-03-31T16:00:00Z 2027-03-31T16:00:00Z");
    }

    @Test
    void givenOtherTerms_whenBothSignThem_thenTheOldOnesAreKeptAndTheRoutesSplit() {
        var desk = active().at("2026-06-01T00:00:00Z")
                .done(SENDER, h -> new Amend(h, terms("2026-04-01/2028-04-01"), BOTH, PAPER));
        assertThat(desk.facts().versions()).hasSize(2);
        assertThat(desk.due("Expire")).isEqualTo("2028-03-31T16:00:00Z");
        assertThat(open(desk))
                .containsExactly(
                        "2026-03-31T16:00:00Z 2026-06-01T00:00:00Z", "2026-06-01T00:00:00Z 2028-03-31T16:00:00Z");
    }

    @Test
    void givenARenewal_whenItIsSigned_thenTheNextAgreementIsNamedAndTheOldRoutesRunToTheirEnd() {
        var desk = active().at("2027-02-02T00:00:00Z").done(CLOCK, EnterRenewalWindow::new);
        desk.done(SENDER, h -> new Renew(h, CaseId.of("CA-2"), BOTH));
        assertThat(desk.state()).isEqualTo(AgreementState.SUPERSEDED);
        assertThat(AgreementWorkflow.effects(desk.facts(), desk.last()))
                .containsExactly(new Effect.GoOnAs(CaseId.of("CA-2"), Instant.parse("2027-02-02T00:05:00Z")));
        assertThat(open(desk)).containsExactly("2026-03-31T16:00:00Z 2027-03-31T16:00:00Z");
    }

    @Test
    void givenAnAgreementThatTookEffect_whenItIsVoided_thenItIsRefused() {
        assertThat(active().code(SENDER, h -> new VoidAgreement(h, REASON))).isEqualTo("YY-R-181");
        assertThat(negotiating().done(SENDER, h -> new VoidAgreement(h, REASON)).state())
                .isEqualTo(AgreementState.VOIDED);
    }

    @Test
    void givenOneOrganisationOnBothSides_whenADraftIsOpened_thenItIsRefused() {
        assertThat(PartyDesk.refusedOpening(
                        AgreementWorkflow.INSTANCE,
                        ExamplePolicies.agreements(),
                        PARTIES,
                        "2026-03-01T00:00:00Z",
                        Surroundings.alone(),
                        SENDER,
                        h -> new DraftAgreement(h, HOME, SHANGHAI)))
                .isEqualTo("YY-R-180");
    }

    /** The agreement is terminated while the resident is in hospital: nobody is orphaned. */
    @Test
    void givenAReferralSubmittedUnderAnAgreement_whenTheAgreementEnds_thenTheReferralGoesOnButNoNewOneIsSubmitted() {
        var agreement = active();
        var referral = consented("2026-05-01T00:00:00Z");
        referral.around(a -> a.withAgreementRoutes(routes(agreement)))
                .done(SENDER, h -> new ReferralCommand.Submit(h, Set.of(FormField.values()), papers()));
        agreement
                .done(SENDER, h -> new GiveNotice(h, Instant.parse("2026-05-02T16:00:00Z"), REASON))
                .at("2026-05-02T16:00:00Z")
                .done(CLOCK, CompleteNotice::new);
        referral.around(a -> a.withAgreementRoutes(routes(agreement)))
                .at("2026-05-03T00:00:00Z")
                .done(RECEIVER, ReferralCommand.Claim::new)
                .done(RECEIVER, ReferralCommand.Accept::new)
                .done(
                        RECEIVER,
                        h -> new ReferralCommand.Reserve(
                                h, new Reservation("BED-1", h.occurredAt().plus(Duration.ofHours(8)))))
                .done(SENDER, h -> new ReferralCommand.Depart(h, papers()))
                .done(RECEIVER, ReferralCommand.ReportArrival::new)
                .done(RECEIVER, h -> new ReferralCommand.StartCare(h, "ENC-1", SegmentKind.INPATIENT, true));
        assertThat(referral.state()).isEqualTo(ReferralState.UNDER_CARE);

        var next = consented("2026-05-03T00:00:00Z").around(a -> a.withAgreementRoutes(routes(agreement)));
        assertThat(next.code(SENDER, h -> new ReferralCommand.Submit(h, Set.of(FormField.values()), papers())))
                .isEqualTo("YY-R-021");
        // Entered late, it is judged by the day on which it was submitted.
        var late = consented("2026-05-01T00:00:00Z").around(a -> a.withAgreementRoutes(routes(agreement)));
        late.done(SENDER, h -> new ReferralCommand.Submit(h, Set.of(FormField.values()), papers()));
        assertThat(late.state()).isEqualTo(ReferralState.SUBMITTED);
    }

    private static List<Route> routes(PartyDesk<AgreementState, AgreementCommand, AgreementFacts> agreement) {
        return AgreementRoutes.of(agreement.currentCase());
    }

    private static Set<Document> papers() {
        return Stream.of(DocumentKind.values())
                .map(kind -> new Document(kind, "1"))
                .collect(Collectors.toSet());
    }

    private static PartyDesk<ReferralState, ReferralCommand, ReferralFacts> consented(String start) {
        return PartyDesk.open(
                        ReferralWorkflow.INSTANCE,
                        ExamplePolicies.agreements(),
                        PARTIES,
                        start,
                        SENDER,
                        h -> new ReferralCommand.OpenReferral(
                                h,
                                ResidentId.of("R-1"),
                                Direction.UP,
                                Priority.PLANNED,
                                "NEED",
                                HOSPITAL,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .done(
                        SENDER,
                        h -> new ReferralCommand.RecordConsent(
                                h,
                                new Consent.Signed(
                                        Set.of(ConsentScope.REFERRAL),
                                        "1",
                                        Consent.Signer.SELF,
                                        Optional.empty(),
                                        h.occurredAt())));
    }
}
