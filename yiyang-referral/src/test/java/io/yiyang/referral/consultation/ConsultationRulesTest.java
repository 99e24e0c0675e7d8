package io.yiyang.referral.consultation;

import static io.yiyang.referral.workflow.Side.CLOCK;
import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.RESIDENT;
import static io.yiyang.referral.workflow.Side.SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.referral.ExamplePolicies;
import io.yiyang.referral.PartyDesk;
import io.yiyang.referral.consultation.ConsultationCommand.*;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Consent;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.ImmutableSurroundings;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsultationRulesTest {
    private static final OrganisationId TREATING = OrganisationId.of("ORG-TOWNSHIP");
    private static final OrganisationId CENTRE = OrganisationId.of("ORG-COUNTY");
    private static final Map<Side, OrganisationId> PARTIES = Map.of(SENDER, TREATING, RECEIVER, CENTRE);
    private static final Set<Document> DATA = Set.of(
            new Document(DocumentKind.CONSULTATION_REQUEST, "1"), new Document(DocumentKind.EXAMINATION_REPORT, "1"));
    private static final Optional<CodedReason> REASON = Optional.of(CodedReason.of("INCOMPLETE"));

    private static PartyDesk<ConsultationState, ConsultationCommand, ConsultationFacts> requested(
            ConsultationKind kind) {
        return PartyDesk.open(
                ConsultationWorkflow.INSTANCE,
                ExamplePolicies.agreements(),
                PARTIES,
                "2026-05-01T00:00:00Z",
                SENDER,
                request(kind, CENTRE));
    }

    private static Function<CommandHeader, ConsultationCommand> request(ConsultationKind kind, OrganisationId centre) {
        return h -> new RequestConsultation(h, ResidentId.of("R-1"), kind, centre, "CHEST");
    }

    private static Function<CommandHeader, ConsultationCommand> consent(
            ConsentScope scope, Consent.Signer signer, Optional<String> basis) {
        return h -> new ConsultationCommand.RecordConsent(
                h, new Consent.Signed(Set.of(scope), "1", signer, basis, h.occurredAt()));
    }

    private static PartyDesk<ConsultationState, ConsultationCommand, ConsultationFacts> received(
            ConsultationKind kind) {
        return requested(kind)
                .done(SENDER, consent(ConsentScope.DATA_SHARING, Consent.Signer.SELF, Optional.empty()))
                .done(SENDER, h -> new UploadData(h, DATA));
    }

    private static PartyDesk<ConsultationState, ConsultationCommand, ConsultationFacts> reading() {
        return received(ConsultationKind.IMAGING).done(RECEIVER, StartReading::new);
    }

    private static Function<CommandHeader, ConsultationCommand> issue(String version) {
        return h -> new IssueOpinion(h, Set.of(new Document(DocumentKind.CONSULTATION_REPORT, version)));
    }

    @Test
    void givenNoConsentToPassRecordsOn_whenItIsRecorded_thenItIsRefused() {
        var desk = requested(ConsultationKind.IMAGING);
        assertThat(desk.code(SENDER, consent(ConsentScope.REFERRAL, Consent.Signer.SELF, Optional.empty())))
                .isEqualTo("YY-R-020");
        assertThat(desk.code(SENDER, consent(ConsentScope.DATA_SHARING, Consent.Signer.PROXY, Optional.empty())))
                .isEqualTo("YY-R-020");
        assertThat(desk.code(SENDER, h -> new UploadData(h, DATA))).isEqualTo("YY-R-001");
        desk.done(SENDER, consent(ConsentScope.DATA_SHARING, Consent.Signer.PROXY, Optional.of("GUARDIAN")));
        assertThat(desk.state()).isEqualTo(ConsultationState.CONSENTED);
    }

    @Test
    void givenAnEmergency_whenTheExceptionIsRecorded_thenTheDataMayGo() {
        var desk = requested(ConsultationKind.ECG)
                .done(
                        SENDER,
                        h -> new ConsultationCommand.RecordConsent(
                                h, new Consent.EmergencyException(CodedReason.of("UNCONSCIOUS"))))
                .done(SENDER, h -> new UploadData(h, DATA));
        assertThat(desk.state()).isEqualTo(ConsultationState.DATA_RECEIVED);
    }

    @Test
    void givenAConsentThatIsRevokedBeforeTheReading_whenItIsRecorded_thenTheCaseEnds() {
        assertThat(received(ConsultationKind.IMAGING)
                        .done(RESIDENT, RevokeConsent::new)
                        .state())
                .isEqualTo(ConsultationState.CANCELLED);
    }

    @Test
    void givenOnlyTheRequestForm_whenDataIsSent_thenRecordsAreAskedFor() {
        var desk = requested(ConsultationKind.IMAGING)
                .done(SENDER, consent(ConsentScope.DATA_SHARING, Consent.Signer.SELF, Optional.empty()));
        Document request = new Document(DocumentKind.CONSULTATION_REQUEST, "1");
        assertThat(desk.code(SENDER, h -> new UploadData(h, Set.of(request)))).isEqualTo("YY-R-214");
        assertThat(desk.code(
                        SENDER, h -> new UploadData(h, Set.of(new Document(DocumentKind.EXAMINATION_REPORT, "1")))))
                .isEqualTo("YY-R-012");
    }

    @Test
    void givenDataOfPoorQuality_whenTheCentreSendsItBack_thenACodedReasonIsNeededAndItIsSentAgain() {
        var desk = received(ConsultationKind.IMAGING);
        assertThat(desk.code(RECEIVER, h -> new RejectQuality(h, Optional.empty())))
                .isEqualTo("YY-R-011");
        assertThat(desk.code(RECEIVER, h -> new RejectQuality(h, Optional.of(CodedReason.of("UGLY")))))
                .isEqualTo("YY-R-011");
        desk.done(RECEIVER, h -> new RejectQuality(h, REASON)).done(SENDER, h -> new UploadData(h, DATA));
        assertThat(desk.state()).isEqualTo(ConsultationState.DATA_RECEIVED);
    }

    @Test
    void givenATalkOrAReading_whenTheCentreBegins_thenEachHasItsOwnWay() {
        assertThat(received(ConsultationKind.CONSULTATION).code(RECEIVER, StartReading::new))
                .isEqualTo("YY-R-212");
        Instant tomorrow = Instant.parse("2026-05-02T00:00:00Z");
        assertThat(received(ConsultationKind.PATHOLOGY).code(RECEIVER, h -> new Schedule(h, tomorrow)))
                .isEqualTo("YY-R-211");
        assertThat(received(ConsultationKind.CONSULTATION)
                        .code(RECEIVER, h -> new Schedule(h, Instant.parse("2026-04-01T00:00:00Z"))))
                .isEqualTo("YY-R-215");
    }

    @Test
    void givenAnAppointmentThatNobodyKeeps_whenItsGraceIsOver_thenTheCaseWaitsAgain() {
        var desk = received(ConsultationKind.CONSULTATION)
                .done(RECEIVER, h -> new Schedule(h, Instant.parse("2026-05-02T00:00:00Z")));
        assertThat(desk.due("MarkMissed")).isEqualTo("2026-05-02T00:15:00Z");
        desk.done(RECEIVER, h -> new Reschedule(h, Instant.parse("2026-05-03T00:00:00Z")));
        assertThat(desk.due("MarkMissed")).isEqualTo("2026-05-03T00:15:00Z");
        desk.at("2026-05-03T00:15:00Z").done(CLOCK, MarkMissed::new);
        assertThat(desk.state()).isEqualTo(ConsultationState.DATA_RECEIVED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "IMAGING, 2026-05-01T00:45:00Z",
        "LABORATORY, 2026-05-01T00:30:00Z",
        "ECG, 2026-05-02T00:15:00Z",
    })
    void givenAKindOfReading_whenItBegins_thenItsReportHasItsOwnTerm(ConsultationKind kind, String due) {
        assertThat(received(kind).done(RECEIVER, StartReading::new).due("AlertReportOverdue"))
                .isEqualTo(due);
    }

    @Test
    void givenACriticalValue_whenNobodyTakesNoteOfIt_thenItIsCalledOutAgainAndAgainAndNothingElseHappens() {
        var desk = reading().done(RECEIVER, h -> new FlagCriticalValue(h, REASON));
        assertThat(desk.due("EscalateCritical")).isEqualTo("2026-05-01T00:30:00Z");
        for (String due : new String[] {"2026-05-01T00:30:00Z", "2026-05-01T00:40:00Z", "2026-05-01T00:50:00Z"}) {
            assertThat(desk.due("EscalateCritical")).isEqualTo(due);
            desk.at(due).done(CLOCK, EscalateCritical::new);
            assertThat(desk.state()).isEqualTo(ConsultationState.CRITICAL_PENDING);
        }
        assertThat(desk.code(RECEIVER, issue("1"))).isEqualTo("YY-R-001");
        assertThat(desk.code(SENDER, Cancel::new)).isEqualTo("YY-R-001");
        assertThat(desk.code(RECEIVER, AcknowledgeCritical::new)).isEqualTo("YY-R-002");
    }

    @Test
    void givenACriticalValueThatWasNoted_whenTheReadingGoesOn_thenItsReportGotNoMoreTimeAndASignedOpinionFollows() {
        var desk = reading();
        String due = desk.due("AlertReportOverdue");
        desk.done(RECEIVER, h -> new FlagCriticalValue(h, REASON)).done(SENDER, AcknowledgeCritical::new);
        assertThat(desk.state()).isEqualTo(ConsultationState.IN_PROGRESS);
        assertThat(desk.due("AlertReportOverdue")).isEqualTo(due);
        assertThat(desk.code(RECEIVER, h -> new IssueOpinion(h, Set.of()))).isEqualTo("YY-R-012");
        desk.done(RECEIVER, issue("1"));
        assertThat(desk.facts().opinion().orElseThrow().signedBy().value()).isEqualTo("P-RECEIVER");
    }

    @Test
    void givenAnOpinion_whenItIsAmended_thenTheOldOneIsKeptAndTheNewOneMustBeRead() {
        var desk = reading().done(RECEIVER, issue("1"));
        assertThat(desk.code(RECEIVER, amend("1"))).isEqualTo("YY-R-216");
        desk.done(RECEIVER, amend("2"));
        assertThat(desk.facts().opinions()).extracting(Opinion::version).containsExactly("1", "2");
        assertThat(desk.due("CloseUnacknowledged")).isEqualTo("2026-05-08T16:00:00Z");
        assertThat(desk.code(SENDER, h -> new Acknowledge(h, "1", Optional.empty())))
                .isEqualTo("YY-R-217");
        desk.done(SENDER, h -> new Acknowledge(h, "2", Optional.of(CaseId.of("REF-1"))));
        assertThat(desk.state()).isEqualTo(ConsultationState.CLOSED);
        assertThat(ConsultationWorkflow.effects(desk.facts(), desk.last()))
                .containsExactly(new Effect.GoOnAs(
                        CaseId.of("REF-1"), desk.last().command().header().occurredAt()));
    }

    @Test
    void givenAnOpinionWithOtherPapers_whenItIsIssued_thenItsVersionIsThatOfTheReport() {
        var desk = reading()
                .done(
                        RECEIVER,
                        h -> new IssueOpinion(
                                h,
                                Set.of(
                                        new Document(DocumentKind.EXAMINATION_REPORT, "1"),
                                        new Document(DocumentKind.CONSULTATION_REPORT, "7"))));
        assertThat(desk.facts().opinion().map(Opinion::version)).contains("7");
    }

    private static Function<CommandHeader, ConsultationCommand> amend(String version) {
        return h -> new Amend(h, REASON, Set.of(new Document(DocumentKind.CONSULTATION_REPORT, version)));
    }

    @Test
    void givenAnOpinion_whenItsPaperIsCorrectedInsteadOfAmended_thenItIsRefused() {
        var desk = reading().done(RECEIVER, issue("1"));
        long issued = desk.currentCase().version();
        assertThat(desk.at("2026-05-01T00:15:00Z").correct(issued, issue("2")).toString())
                .contains("YY-R-086");
    }

    @Test
    void givenAnOpinionThatNobodyReads_whenTheTermIsOver_thenTheCaseClosesWithThatOnRecord() {
        var desk =
                reading().done(RECEIVER, issue("1")).at("2026-05-08T16:00:00Z").done(CLOCK, CloseUnacknowledged::new);
        assertThat(desk.state()).isEqualTo(ConsultationState.CLOSED);
        assertThat(desk.facts().acknowledged()).isFalse();
    }

    @Test
    void givenSomethingTold_whenTheCaseIsVoided_thenItIsRefused() {
        assertThat(reading().done(RECEIVER, issue("1")).code(SENDER, h -> new VoidConsultation(h, REASON)))
                .isEqualTo("YY-R-213");
        assertThat(reading()
                        .done(RECEIVER, h -> new FlagCriticalValue(h, REASON))
                        .done(SENDER, AcknowledgeCritical::new)
                        .code(SENDER, h -> new VoidConsultation(h, REASON)))
                .isEqualTo("YY-R-213");
        assertThat(reading().done(SENDER, h -> new VoidConsultation(h, REASON)).state())
                .isEqualTo(ConsultationState.VOIDED);
    }

    @Test
    void givenACentreThatIsNotRegistered_whenItIsAsked_thenItIsRefused() {
        assertThat(PartyDesk.refusedOpening(
                        ConsultationWorkflow.INSTANCE,
                        ExamplePolicies.agreements(),
                        PARTIES,
                        "2026-05-01T00:00:00Z",
                        ((ImmutableSurroundings) Surroundings.alone()).withOrganisations(Set.of(TREATING)),
                        SENDER,
                        request(ConsultationKind.IMAGING, CENTRE)))
                .isEqualTo("YY-R-013");
    }

    @Test
    void givenTheCentreItself_whenItAsksItself_thenItIsRefused() {
        assertThat(PartyDesk.refusedOpening(
                        ConsultationWorkflow.INSTANCE,
                        ExamplePolicies.agreements(),
                        PARTIES,
                        "2026-05-01T00:00:00Z",
                        Surroundings.alone(),
                        SENDER,
                        request(ConsultationKind.ECG, TREATING)))
                .isEqualTo("YY-R-210");
    }

    @Test
    void givenADeath_whenItIsRecorded_thenTheCaseClosesAndEverythingElseEnds() {
        var desk = reading().done(RECEIVER, h -> new ConsultationCommand.RecordDeath(h, DeathPlace.HOSPITAL));
        assertThat(desk.state()).isEqualTo(ConsultationState.CLOSED_AFTER_DEATH);
        assertThat(ConsultationWorkflow.effects(desk.facts(), desk.last()))
                .containsExactly(new Effect.EndAll(
                        DeathPlace.HOSPITAL, desk.last().command().header().occurredAt()));
        var open = reading();
        assertThat(ConsultationWorkflow.effects(open.facts(), open.last())).isEmpty();
    }
}
