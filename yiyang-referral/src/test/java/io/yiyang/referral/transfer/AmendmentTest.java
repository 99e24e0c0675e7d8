package io.yiyang.referral.transfer;

import static io.yiyang.referral.workflow.Side.CLOCK;
import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.SENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand.*;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Annulment;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Correction;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Decision.Duplicate;
import io.yiyang.referral.workflow.Decision.Stale;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Correction and annulment: what was recorded stays, and the case is told again. */
class AmendmentTest {
    private static final CodedReason TYPING = CodedReason.of("TYPING");

    private static Decision<ReferralState, ReferralCommand> correct(
            Desk desk, Side side, OrganisationId who, long version, ReferralCommand replacement) {
        return ReferralWorkflow.INSTANCE.correct(
                desk.referral,
                new Correction<>(desk.header(side, who, desk.version()), version, replacement, TYPING),
                desk.policy,
                desk.around);
    }

    private static Decision<ReferralState, ReferralCommand> annul(
            Desk desk, Side side, OrganisationId who, long version) {
        return ReferralWorkflow.INSTANCE.annul(
                desk.referral, new Annulment(desk.header(side, who, desk.version()), version, TYPING), desk.policy);
    }

    private static long versionOf(Desk desk, Class<?> kind) {
        return desk.referral.effectiveEvents().stream()
                .filter(e -> kind.isInstance(e.command()))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private static <K extends ReferralCommand> K recorded(Desk desk, Class<K> kind) {
        return kind.cast(
                desk.referral.history().get((int) versionOf(desk, kind) - 1).command());
    }

    private static CommandHeader at(CommandHeader header, Instant time) {
        return new CommandHeader(
                header.commandId(),
                header.caseId(),
                header.expectedVersion(),
                header.actor(),
                time,
                header.recordedAt());
    }

    private static String refusal(Decision<ReferralState, ReferralCommand> decision) {
        return Desk.refused(decision).code().toString();
    }

    @Test
    void givenAWrongTimeOfDeparture_whenItIsCorrected_thenTheFoldUsesTheRightOneAndTheWrongOneStaysOnRecord() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        Depart wrong = recorded(desk, Depart.class);
        Instant right = wrong.header().occurredAt().minus(Duration.ofMinutes(3));
        Depart replacement = new Depart(at(wrong.header(), right), wrong.documents());
        long version = versionOf(desk, Depart.class);
        desk.done(correct(desk, SENDER, Desk.HOME, version, replacement));

        assertThat(desk.referral.state()).isEqualTo(ReferralState.IN_TRANSIT);
        assertThat(desk.referral.facts().departedAt()).contains(right);
        assertThat(desk.referral.lastPhysicalFact()).contains(right);
        assertThat(desk.referral.deadlines())
                .singleElement()
                .satisfies(d -> assertThat(d.due()).contains(right.plus(Duration.ofDays(2))));
        assertThat(desk.referral.history().get((int) version - 1).command()).isEqualTo(wrong);
        assertThat(desk.referral.effectiveEvents())
                .hasSize((int) version)
                .last()
                .satisfies(e -> assertThat(e.command()).isEqualTo(replacement));
        assertThat(ReferralWorkflow.INSTANCE.replay(desk.referral.history())).isEqualTo(desk.referral);
    }

    @Test
    void givenACorrectedCase_whenItGoesOn_thenLaterEventsCountBesideTheCorrectedOne() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        Depart wrong = recorded(desk, Depart.class);
        Instant right = wrong.header().occurredAt().minus(Duration.ofMinutes(1));
        desk.done(correct(
                desk,
                SENDER,
                Desk.HOME,
                versionOf(desk, Depart.class),
                new Depart(at(wrong.header(), right), wrong.documents())));
        desk.done(RECEIVER, ReportArrival::new);
        assertThat(desk.referral.facts().departedAt()).contains(right);
        assertThat(desk.referral.state()).isEqualTo(ReferralState.ARRIVED);
        Depart again = new Depart(at(wrong.header(), right.minusSeconds(1)), wrong.documents());
        desk.done(correct(desk, SENDER, Desk.HOME, versionOf(desk, Depart.class), again));
        assertThat(desk.referral.facts().departedAt()).contains(right.minusSeconds(1));
        assertThat(ReferralWorkflow.INSTANCE.replay(desk.referral.history())).isEqualTo(desk.referral);
    }

    @Test
    void givenPhysicalFacts_whenACorrectionWouldTurnTheirOrder_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.UNDER_CARE);
        ReportArrival arrival = recorded(desk, ReportArrival.class);
        Instant care = recorded(desk, StartCare.class).header().occurredAt();
        Instant departure = recorded(desk, Depart.class).header().occurredAt();
        long version = versionOf(desk, ReportArrival.class);
        assertThat(refusal(correct(
                        desk,
                        RECEIVER,
                        Desk.HOSPITAL,
                        version,
                        new ReportArrival(at(arrival.header(), care.plusMillis(1))))))
                .isEqualTo("YY-R-004");
        assertThat(refusal(correct(
                        desk,
                        RECEIVER,
                        Desk.HOSPITAL,
                        version,
                        new ReportArrival(at(arrival.header(), departure.minusMillis(1))))))
                .isEqualTo("YY-R-004");
        desk.done(correct(desk, RECEIVER, Desk.HOSPITAL, version, new ReportArrival(at(arrival.header(), departure))));
        assertThat(recorded(desk, Depart.class).header().occurredAt()).isEqualTo(departure);
    }

    @Test
    void givenACorrection_whenItReachesBeforeTheOpeningOrBeyondItsRecording_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW);
        Claim claim = recorded(desk, Claim.class);
        long version = versionOf(desk, Claim.class);
        assertThat(refusal(correct(
                        desk,
                        RECEIVER,
                        Desk.HOSPITAL,
                        version,
                        new Claim(at(claim.header(), Desk.START.minusMillis(1))))))
                .isEqualTo("YY-R-004");
        assertThat(refusal(correct(
                        desk,
                        RECEIVER,
                        Desk.HOSPITAL,
                        version,
                        new Claim(at(claim.header(), claim.header().recordedAt().plus(Duration.ofHours(1)))))))
                .isEqualTo("YY-R-004");
        OpenReferral opening = recorded(desk, OpenReferral.class);
        assertThat(refusal(correct(
                        desk,
                        SENDER,
                        Desk.HOME,
                        1,
                        reopened(opening, at(opening.header(), Desk.START.plus(Duration.ofMinutes(6))), "NEED"))))
                .isEqualTo("YY-R-004");
        Instant earlier = Desk.START.minus(Duration.ofHours(1));
        desk.done(correct(desk, SENDER, Desk.HOME, 1, reopened(opening, at(opening.header(), earlier), "NEED")));
        assertThat(desk.referral.openedAt()).isEqualTo(earlier);
    }

    @Test
    void givenADocument_whenItsVersionWasWrong_thenItCanBeCorrectedButNotLeftOut() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        Depart wrong = recorded(desk, Depart.class);
        long version = versionOf(desk, Depart.class);
        Set<Document> papers = new HashSet<>(wrong.documents());
        papers.removeIf(d -> d.kind() == DocumentKind.HANDOVER_PACK);
        assertThat(refusal(correct(desk, SENDER, Desk.HOME, version, new Depart(wrong.header(), papers))))
                .isEqualTo("YY-R-012");
        papers.add(new Document(DocumentKind.HANDOVER_PACK, "2"));
        desk.done(correct(desk, SENDER, Desk.HOME, version, new Depart(wrong.header(), papers)));
        assertThat(desk.referral.effectiveEvents())
                .last()
                .satisfies(e -> assertThat(((Depart) e.command()).documents())
                        .contains(new Document(DocumentKind.HANDOVER_PACK, "2")));
    }

    @Test
    void givenWhatSteersTheCase_whenItIsCorrected_thenItIsRefusedAndNamed() {
        Desk desk = Desk.at(ReferralState.UNDER_CARE);
        StartCare care = recorded(desk, StartCare.class);
        long version = versionOf(desk, StartCare.class);
        Decision<ReferralState, ReferralCommand> bed = correct(
                desk,
                RECEIVER,
                Desk.HOSPITAL,
                version,
                new StartCare(care.header(), "ENC-2", SegmentKind.CARE_HOME_BED, true));
        assertThat(Desk.refused(bed).failed()).singleElement().satisfies(p -> {
            assertThat(p.code()).hasToString("YY-R-086");
            assertThat(p.facts()).containsEntry("fields", "[bed]");
        });
        desk.done(correct(
                desk, RECEIVER, Desk.HOSPITAL, version, new StartCare(care.header(), "ENC-2", care.bed(), true)));
        assertThat(desk.referral.facts().encounter()).contains("ENC-2");
        assertThat(refusal(correct(desk, RECEIVER, Desk.HOSPITAL, version, new ReportArrival(care.header()))))
                .isEqualTo("YY-R-086");
        CommandHeader other = new CommandHeader(
                care.header().commandId(),
                care.header().caseId(),
                care.header().expectedVersion(),
                new Actor(Desk.HOSPITAL, PersonId.of("P-2"), RECEIVER),
                care.header().occurredAt(),
                care.header().recordedAt());
        assertThat(refusal(correct(
                        desk, RECEIVER, Desk.HOSPITAL, version, new StartCare(other, "ENC-3", care.bed(), true))))
                .isEqualTo("YY-R-086");
        OpenReferral opening = recorded(desk, OpenReferral.class);
        assertThat(refusal(correct(desk, SENDER, Desk.HOME, 1, reopened(opening, opening.header(), "OTHER"))))
                .isEqualTo("YY-R-086");
    }

    @Test
    void givenACorrection_whenItIsNotTheAuthors_orChangesNothing_orHasNoRecord_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        Depart wrong = recorded(desk, Depart.class);
        long version = versionOf(desk, Depart.class);
        Depart right = new Depart(at(wrong.header(), wrong.header().occurredAt().minusSeconds(1)), wrong.documents());
        assertThat(refusal(correct(desk, RECEIVER, Desk.HOSPITAL, version, right)))
                .isEqualTo("YY-R-083");
        assertThat(refusal(correct(desk, SENDER, Desk.OTHER, version, right))).isEqualTo("YY-R-083");
        assertThat(refusal(correct(desk, SENDER, Desk.HOME, version, wrong))).isEqualTo("YY-R-090");
        assertThat(refusal(correct(desk, SENDER, Desk.HOME, version + 1, right)))
                .isEqualTo("YY-R-084");
        assertThatThrownBy(() -> ReferralWorkflow.INSTANCE.correct(
                        desk.referral,
                        new Correction<>(
                                new CommandHeader(
                                        CommandId.of("x"),
                                        CaseId.of("REF-9"),
                                        0,
                                        wrong.header().actor(),
                                        desk.now,
                                        desk.now),
                                version,
                                right,
                                TYPING),
                        desk.policy,
                        Surroundings.alone()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("command: must be for case REF-1, but was REF-9");
    }

    @Test
    void givenACorrection_whenItIsSentTwice_orLate_orItsIdIsReused_thenEachHasItsAnswer() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        Depart wrong = recorded(desk, Depart.class);
        long version = versionOf(desk, Depart.class);
        Depart right = new Depart(at(wrong.header(), wrong.header().occurredAt().minusSeconds(1)), wrong.documents());
        Correction<ReferralCommand> correction =
                new Correction<>(desk.header(SENDER, Desk.HOME, desk.version()), version, right, TYPING);
        Correction<ReferralCommand> late =
                new Correction<>(desk.header(SENDER, Desk.HOME, desk.version()), version, right, TYPING);
        desk.done(ReferralWorkflow.INSTANCE.correct(desk.referral, correction, desk.policy, desk.around));
        assertThat(ReferralWorkflow.INSTANCE.correct(desk.referral, correction, desk.policy, desk.around))
                .isEqualTo(new Duplicate<>(desk.version()));
        assertThat(ReferralWorkflow.INSTANCE.correct(desk.referral, late, desk.policy, desk.around))
                .isEqualTo(new Stale<>(desk.version()));
        assertThat(refusal(ReferralWorkflow.INSTANCE.correct(
                        desk.referral,
                        new Correction<>(correction.header(), version, right, CodedReason.of("OTHER")),
                        desk.policy,
                        desk.around)))
                .isEqualTo("YY-R-010");
        CommandHeader reused = correction.header();
        assertThat(refusal(desk.decide(new ReportArrival(new CommandHeader(
                        reused.commandId(),
                        reused.caseId(),
                        desk.version(),
                        new Actor(Desk.HOSPITAL, PersonId.of("P-1"), RECEIVER),
                        desk.now,
                        desk.now)))))
                .isEqualTo("YY-R-010");
        assertThat(refusal(ReferralWorkflow.INSTANCE.annul(
                        desk.referral, new Annulment(reused, version, TYPING), desk.policy)))
                .isEqualTo("YY-R-010");
    }

    @Test
    void givenAnArrivalOfSomebodyElse_whenItIsAnnulled_thenTheResidentIsOnTheRoadAgain() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        var before = desk.referral;
        desk.done(RECEIVER, ReportArrival::new);
        long version = versionOf(desk, ReportArrival.class);
        Annulment annulment = new Annulment(desk.header(RECEIVER, Desk.HOSPITAL, desk.version()), version, TYPING);
        desk.done(ReferralWorkflow.INSTANCE.annul(desk.referral, annulment, desk.policy));

        assertThat(desk.referral.state()).isEqualTo(ReferralState.IN_TRANSIT);
        assertThat(desk.referral.facts()).isEqualTo(before.facts());
        assertThat(desk.referral.deadlines()).isEqualTo(before.deadlines());
        assertThat(desk.referral.effectiveEvents()).isEqualTo(before.effectiveEvents());
        assertThat(desk.referral.version()).isEqualTo(before.version() + 2);
        assertThat(desk.referral.history()).hasSize((int) before.version() + 2);
        assertThat(ReferralWorkflow.INSTANCE.replay(desk.referral.history())).isEqualTo(desk.referral);
        assertThat(ReferralWorkflow.INSTANCE.annul(desk.referral, annulment, desk.policy))
                .isEqualTo(new Duplicate<>(desk.version()));
        assertThat(refusal(annul(desk, RECEIVER, Desk.HOSPITAL, version))).isEqualTo("YY-R-084");
        desk.done(RECEIVER, ReportArrival::new);
        assertThat(desk.referral.state()).isEqualTo(ReferralState.ARRIVED);
    }

    @Test
    void givenADeathOfSomebodyElse_whenItIsAnnulled_thenTheCaseGoesOn() {
        Desk desk = Desk.at(ReferralState.UNDER_CARE);
        desk.done(RECEIVER, h -> new RecordDeath(h, DeathPlace.HOSPITAL));
        assertThat(desk.referral.state()).isEqualTo(ReferralState.PATIENT_DIED);
        assertThat(refusal(annul(desk, SENDER, Desk.HOME, desk.version()))).isEqualTo("YY-R-083");
        desk.done(annul(desk, RECEIVER, Desk.HOSPITAL, desk.version()));
        assertThat(desk.referral.state()).isEqualTo(ReferralState.UNDER_CARE);
        desk.done(RECEIVER, h -> new SendOutcome(h, Desk.PAPERS));
    }

    @Test
    void givenAnAnnulment_whenItIsNotOfTheLastRecord_orOfTheOpening_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.UNDER_CARE);
        assertThat(Desk.refused(annul(desk, RECEIVER, Desk.HOSPITAL, versionOf(desk, ReportArrival.class)))
                        .failed())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).hasToString("YY-R-088");
                    assertThat(p.facts()).containsEntry("last", Long.toString(desk.version()));
                });
        assertThat(refusal(annul(Desk.at(ReferralState.DRAFT), SENDER, Desk.HOME, 1)))
                .isEqualTo("YY-R-089");
        assertThat(annul(Desk.at(ReferralState.DRAFT), SENDER, Desk.HOME, 1).isAccepted())
                .isFalse();
    }

    @Test
    void givenAReminderSinceTheWrongRecord_whenThatIsAnnulled_thenTheReminderGoesWithIt() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        desk.now = desk.referral.deadlines().get(0).due().orElseThrow();
        desk.done(CLOCK, AlertOverdue::new);
        long departure = versionOf(desk, Depart.class);
        desk.done(annul(desk, SENDER, Desk.HOME, departure));
        assertThat(desk.referral.state()).isEqualTo(ReferralState.SCHEDULED);
        assertThat(desk.referral.facts().moved()).isFalse();
        assertThat(desk.referral.effectiveEvents()).hasSize((int) departure - 1);
        desk.done(SENDER, h -> new VoidReferral(h, Optional.of(TYPING)));
    }

    @Test
    void givenALapseThatCameTooLate_whenAPartyAnnulsIt_thenTheCaseGoesOnButNobodyElseMay() {
        Desk desk = Desk.at(
                ReferralState.DRAFT,
                Priority.PLANNED,
                ReferralPolicy.builder()
                        .id("p")
                        .version("1")
                        .putDeadlines(
                                "referral.draft",
                                new Cited<>(
                                        new DeadlineTerm.Elapsed(Duration.ofDays(1)), "invented", Confidence.DECLARED))
                        .build());
        desk.now = desk.referral.deadlines().get(0).due().orElseThrow();
        desk.done(CLOCK, LapseDraft::new);
        assertThat(desk.referral.state()).isEqualTo(ReferralState.LAPSED);
        assertThat(refusal(annul(desk, SENDER, Desk.OTHER, desk.version()))).isEqualTo("YY-R-003");
        assertThat(refusal(annul(desk, CLOCK, Desk.HOME, desk.version()))).isEqualTo("YY-R-002");
        desk.done(annul(desk, SENDER, Desk.HOME, desk.version()));
        assertThat(desk.referral.state()).isEqualTo(ReferralState.DRAFT);
        assertThat(desk.referral.deadlines()).hasSize(1);
    }

    @Test
    void givenWhatTheClockDid_whenItIsCorrected_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        desk.now = desk.referral.deadlines().get(0).due().orElseThrow();
        desk.done(CLOCK, AlertOverdue::new);
        AlertOverdue rung = recorded(desk, AlertOverdue.class);
        assertThat(refusal(correct(
                        desk,
                        CLOCK,
                        Desk.HOME,
                        desk.version(),
                        new AlertOverdue(
                                at(rung.header(), rung.header().occurredAt().minusSeconds(1))))))
                .isEqualTo("YY-R-087");
    }

    @Test
    void givenAnEventThatAmendsNothing_whenTheCaseIsEvolved_thenItIsAProgrammingError() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        var accepted = (Decision.Accepted<ReferralState, ReferralCommand>)
                annul(desk, SENDER, Desk.HOME, versionOf(desk, Depart.class));
        WorkflowEvent<ReferralState, ReferralCommand> event = accepted.event();
        var annulled = ReferralWorkflow.INSTANCE.evolve(desk.referral, event);
        assertThatThrownBy(() -> ReferralWorkflow.INSTANCE.evolve(annulled, event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("event: must be the next one of REF-1 at version");
    }

    private static OpenReferral reopened(OpenReferral opening, CommandHeader header, String need) {
        return new OpenReferral(
                header,
                ResidentId.of(opening.resident().value()),
                Direction.UP,
                opening.priority(),
                need,
                opening.receiver(),
                opening.returnTo(),
                opening.routeExemption(),
                opening.predecessor());
    }
}
