package io.yiyang.referral.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts.Direction;
import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.bedhold.BedHoldState;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralState;
import io.yiyang.referral.workflow.Actor;
import io.yiyang.referral.workflow.Annulment;
import io.yiyang.referral.workflow.Command;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Correction;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Corrections and annulments of a journey: stays and follow-ups are told again, or it is refused. */
class JourneyAmendmentTest extends JourneyDesk {
    private static final CodedReason TYPING = CodedReason.of("TYPING");

    /** Whatever was amended, the record tells the journey again. */
    @AfterEach
    void theRecordTellsTheJourneyAgain() {
        if (!journey.journal().isEmpty() && journey.referrals().containsKey(FIRST)) {
            CareJourney told = CareJourney.begin(INPUT).journey();
            for (WorkflowEvent<?, ?> event : journey.journal()) {
                told = told.after(event);
            }
            assertThat(told).isEqualTo(journey);
            assertThat(told.isAlive()).isEqualTo(journey.isAlive());
            assertThat(told.followUps()).isEmpty();
        }
    }

    private Optional<WorkflowCase<?, ?, ?>> find(CaseId id) {
        return journey.cases().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private WorkflowEvent<?, ?> last(CaseId id, Class<?> kind) {
        return find(id).orElseThrow().effectiveEvents().stream()
                .filter(e -> kind.isInstance(e.command()))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private CommandHeader by(WorkflowEvent<?, ?> event) {
        Actor author = event.command().header().actor();
        return header(event.command().header().caseId(), author.organisation(), author.side());
    }

    private JourneyStep annul(CaseId id, Class<?> kind) {
        WorkflowEvent<?, ?> wrong = last(id, kind);
        return annul(new Annulment(by(wrong), wrong.version(), TYPING));
    }

    private JourneyStep annul(Annulment annulment) {
        JourneyStep step = journey.handle(annulment, POLICY);
        journey = step.next();
        now = now.plus(Duration.ofMinutes(1));
        return step;
    }

    private JourneyStep correct(WorkflowEvent<?, ?> wrong, Command right) {
        JourneyStep step = journey.handle(new Correction<>(by(wrong), wrong.version(), right, TYPING), POLICY);
        journey = step.next();
        now = now.plus(Duration.ofMinutes(1));
        return step;
    }

    private static CommandHeader moved(WorkflowEvent<?, ?> event, Duration by) {
        CommandHeader old = event.command().header();
        return new CommandHeader(
                old.commandId(),
                old.caseId(),
                old.expectedVersion(),
                old.actor(),
                old.occurredAt().plus(by),
                old.recordedAt());
    }

    private static Instant at(WorkflowEvent<?, ?> event) {
        return event.command().header().occurredAt();
    }

    private StaySegment only(SegmentKind kind) {
        List<StaySegment> found = journey.calendar().segments().stream()
                .filter(s -> s.kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Map<CaseId, Enum<?>> states() {
        return journey.cases().stream().collect(Collectors.toMap(WorkflowCase::id, WorkflowCase::state));
    }

    private static Map<String, String> facts(JourneyStep step) {
        assertThat(step.problems()).hasSize(1);
        return step.problems().get(0).facts();
    }

    @Test
    void givenAWrongStartOfCare_whenItIsCorrected_thenTheSegmentMoves() {
        runTo("StartCare");
        WorkflowEvent<?, ?> wrong = last(FIRST, ReferralCommand.StartCare.class);
        StaySegment before = only(SegmentKind.INPATIENT);
        JourneyStep step = correct(
                wrong,
                new ReferralCommand.StartCare(
                        moved(wrong, Duration.ofMinutes(-10)), "ENC-2", SegmentKind.INPATIENT, true));
        assertThat(step.problems()).isEmpty();
        assertThat(only(SegmentKind.INPATIENT).start()).isEqualTo(at(wrong).minus(Duration.ofMinutes(10)));
        assertThat(only(SegmentKind.INPATIENT).id()).isEqualTo(before.id());
        assertThat(step.opened()).containsExactly(only(SegmentKind.INPATIENT));
        assertThat(step.closed()).containsExactly(before);
        assertThat(step.followUps()).isEmpty();
        assertThat(journey.transfers().get(0).receivedAt()).contains(at(wrong).minus(Duration.ofMinutes(10)));
        assertThat(journey.timeline())
                .extracting(TimelineEntry::at)
                .contains(at(wrong).minus(Duration.ofMinutes(10)))
                .isSorted();
    }

    @Test
    void givenAWrongDeparture_whenItIsCorrected_thenTheBedTheHoldAndItsLimitMoveWithIt() {
        runTo("StartCare");
        WorkflowEvent<?, ?> wrong = last(FIRST, ReferralCommand.Depart.class);
        Instant right = at(wrong).minus(Duration.ofMinutes(5));
        JourneyStep step = correct(wrong, new ReferralCommand.Depart(moved(wrong, Duration.ofMinutes(-5)), PAPERS));
        assertThat(step.problems()).isEmpty();
        assertThat(step.followUps()).singleElement().matches(Decision::isAccepted);
        assertThat(only(SegmentKind.CARE_HOME_BED).end()).contains(right);
        assertThat(only(SegmentKind.BED_HOLD).start()).isEqualTo(right);
        assertThat(journey.openBedHold()).hasValueSatisfying(hold -> {
            assertThat(hold.openedAt()).isEqualTo(right);
            assertThat(hold.deadlines())
                    .singleElement()
                    .satisfies(d -> assertThat(d.due()).contains(right.plus(Duration.ofDays(60))));
        });
        // The correction can itself be corrected.
        WorkflowEvent<?, ?> still = last(FIRST, ReferralCommand.Depart.class);
        assertThat(correct(still, new ReferralCommand.Depart(moved(still, Duration.ofMinutes(2)), PAPERS))
                        .problems())
                .isEmpty();
        assertThat(only(SegmentKind.BED_HOLD).start()).isEqualTo(right.plus(Duration.ofMinutes(2)));
    }

    @Test
    void givenAResidentWhoCameAlone_whenTheArrivalIsCorrected_thenTheBedEndsAndTheHoldBeginsThen() {
        runTo("Reserve");
        accept(FIRST, HOSPITAL, Side.RECEIVER, ReferralCommand.ReportArrival::new);
        WorkflowEvent<?, ?> wrong = last(FIRST, ReferralCommand.ReportArrival.class);
        assertThat(correct(wrong, new ReferralCommand.ReportArrival(moved(wrong, Duration.ofSeconds(-30))))
                        .problems())
                .isEmpty();
        assertThat(only(SegmentKind.CARE_HOME_BED).end()).contains(at(wrong).minusSeconds(30));
        assertThat(only(SegmentKind.BED_HOLD).start()).isEqualTo(at(wrong).minusSeconds(30));
    }

    @Test
    void givenAnArrivalOfSomebodyElse_whenItIsAnnulled_thenTheBedGoesOnAndNoBedWasEverKept() {
        runTo("Reserve");
        CareJourney before = journey;
        accept(FIRST, HOSPITAL, Side.RECEIVER, ReferralCommand.ReportArrival::new);
        JourneyStep step = annul(FIRST, ReferralCommand.ReportArrival.class);
        assertThat(step.problems()).isEmpty();
        assertThat(journey.calendar()).isEqualTo(before.calendar());
        assertThat(state(FIRST)).isEqualTo(ReferralState.SCHEDULED);
        assertThat(find(HOLD).orElseThrow().state()).isEqualTo(BedHoldState.VOIDED);
        assertThat(journey.openBedHold()).isEmpty();
        assertThat(journey.transfers()).isEmpty();
        assertThat(step.closed()).extracting(StaySegment::kind).contains(SegmentKind.BED_HOLD);
        accept(FIRST, HOME, Side.SENDER, h -> new ReferralCommand.Depart(h, PAPERS));
        assertThat(journey.openBedHold().orElseThrow().id()).hasToString("REF-1001-H2");
    }

    @Test
    void givenACareThatNeverBegan_whenItIsAnnulled_thenItsSegmentIsGone() {
        runTo("ReportArrival");
        CareJourney before = journey;
        accept(
                FIRST,
                HOSPITAL,
                Side.RECEIVER,
                h -> new ReferralCommand.StartCare(h, "ENC-1", SegmentKind.INPATIENT, true));
        JourneyStep step = annul(FIRST, ReferralCommand.StartCare.class);
        assertThat(step.problems()).isEmpty();
        assertThat(step.opened()).isEmpty();
        assertThat(step.closed()).extracting(StaySegment::kind).containsExactly(SegmentKind.INPATIENT);
        assertThat(journey.calendar()).isEqualTo(before.calendar());
    }

    @Test
    void givenAReturnThatNeverWas_whenItIsAnnulled_thenTheBedIsKeptAgain() {
        runTo("ReportReturned");
        JourneyStep step = annul(FIRST, ReferralCommand.ReportReturned.class);
        assertThat(step.problems()).isEmpty();
        assertThat(step.followUps()).singleElement().matches(Decision::isAccepted);
        assertThat(state(FIRST)).isEqualTo(ReferralState.RETURNING);
        assertThat(journey.openBedHold()).isPresent();
        assertThat(only(SegmentKind.BED_HOLD).end()).isEmpty();
        assertThat(journey.place()).isEmpty();
    }

    @Test
    void givenAFollowUpThatThePeopleActedUpon_whenItsCauseIsAnnulled_thenItIsRefusedAndNamed() {
        runTo("Depart");
        accept(HOLD, HOME, Side.RESIDENT, h -> new BedHoldCommand.Extend(h, now.plus(Duration.ofDays(90))));
        CareJourney before = journey;
        JourneyStep step = annul(FIRST, ReferralCommand.Depart.class);
        assertThat(codes(step)).containsExactly("YY-R-071");
        assertThat(facts(step))
                .containsEntry("case", "REF-1001-H1")
                .containsEntry("followUp", "OpenBedHold")
                .containsEntry("actedBy", "Extend");
        assertThat(step.decision()).isInstanceOf(Decision.Rejected.class);
        assertThat(step.next()).isSameAs(before);
        assertThat(annul(HOLD, BedHoldCommand.Extend.class).problems()).isEmpty();
        assertThat(annul(FIRST, ReferralCommand.Depart.class).problems()).isEmpty();
        assertThat(state(FIRST)).isEqualTo(ReferralState.SCHEDULED);
    }

    @Test
    void givenAReminderOfTheClockOnly_whenTheCauseIsAnnulled_thenItIsNoActAndGoesToo() {
        runTo("AssessToMaintenance");
        now = find(EPISODE).orElseThrow().deadlines().get(0).due().orElseThrow();
        accept(EPISODE, HOME, Side.CLOCK, EpisodeCommand.ReviewDue::new);
        assertThat(annul(EPISODE, EpisodeCommand.AssessToMaintenance.class).problems())
                .isEmpty();
    }

    @Test
    void givenALeaveFromTheBedOfTheReturn_whenTheReturnIsAnnulled_thenItIsRefusedAndTheLeaveIsNamed() {
        runTo("Stabilised");
        accept(EPISODE, HOME, Side.RECEIVER, EpisodeCommand.GoOnLeave::new);
        CareJourney before = journey;
        JourneyStep step = annul(FIRST, ReferralCommand.ReportReturned.class);
        assertThat(codes(step)).containsExactly("YY-R-072");
        assertThat(facts(step)).containsEntry("case", "EP-1001").containsEntry("command", "GoOnLeave");
        assertThat(step.next()).isSameAs(before);
    }

    @Test
    void givenALeave_whenTheReturnIsCorrectedToAfterIt_thenItIsRefused() {
        runTo("Stabilised");
        WorkflowEvent<?, ?> wrong = last(FIRST, ReferralCommand.ReportReturned.class);
        now = at(wrong).plus(Duration.ofMinutes(30));
        accept(EPISODE, HOME, Side.RECEIVER, EpisodeCommand.GoOnLeave::new);
        now = now.plus(Duration.ofHours(2));
        CommandHeader late = moved(wrong, Duration.ofHours(1));
        JourneyStep step = correct(
                wrong,
                new ReferralCommand.ReportReturned(late, io.yiyang.referral.transfer.ReturnPlacement.SAME_PLACE));
        assertThat(step.problems()).isNotEmpty();
        assertThat(codes(step)).isSubsetOf("YY-R-070", "YY-R-072", "YY-R-004");
    }

    @Test
    void givenACaseThatGoesOn_whenTheHandOnIsAnnulled_thenTheSuccessorMustBeVoidedFirst() {
        runTo("StartCare");
        accept(
                FIRST,
                HOSPITAL,
                Side.RECEIVER,
                h -> new ReferralCommand.TransferOnward(h, TERTIARY, Optional.of(SECOND)));
        accept(SECOND, HOSPITAL, Side.SENDER, h -> open(h, Direction.UP, TERTIARY));
        JourneyStep step = annul(FIRST, ReferralCommand.TransferOnward.class);
        assertThat(codes(step)).containsExactly("YY-R-071");
        assertThat(facts(step)).containsEntry("case", "REF-1002");
        accept(SECOND, HOSPITAL, Side.SENDER, h -> new ReferralCommand.VoidReferral(h, Optional.of(TYPING)));
        assertThat(annul(FIRST, ReferralCommand.TransferOnward.class).problems())
                .isEmpty();
        assertThat(state(FIRST)).isEqualTo(ReferralState.UNDER_CARE);
    }

    @Test
    void givenADeathOfSomebodyElse_whenItIsAnnulled_thenEverythingThatItEndedGoesOn() {
        runTo("StartCare");
        CareJourney before = journey;
        Map<CaseId, Enum<?>> states = states();
        accept(EPISODE, HOSPITAL, Side.RECEIVER, h -> new EpisodeCommand.RecordDeath(h, DeathPlace.HOSPITAL));
        assertThat(journey.isAlive()).isFalse();
        JourneyStep step = annul(EPISODE, EpisodeCommand.RecordDeath.class);
        assertThat(step.problems()).isEmpty();
        assertThat(step.followUps()).hasSize(2);
        assertThat(journey.isAlive()).isTrue();
        assertThat(states()).isEqualTo(states);
        assertThat(journey.calendar()).isEqualTo(before.calendar());
        assertThat(journey.deadlines()).isEqualTo(before.deadlines());
    }

    @Test
    void givenADeath_whenItsTimeIsCorrected_thenItIsInEveryCase() {
        runTo("StartCare");
        accept(EPISODE, HOSPITAL, Side.RECEIVER, h -> new EpisodeCommand.RecordDeath(h, DeathPlace.HOSPITAL));
        WorkflowEvent<?, ?> wrong = last(EPISODE, EpisodeCommand.RecordDeath.class);
        assertThat(correct(
                                wrong,
                                new EpisodeCommand.RecordDeath(
                                        moved(wrong, Duration.ofSeconds(-20)), DeathPlace.HOSPITAL))
                        .problems())
                .isEmpty();
        Instant right = at(wrong).minusSeconds(20);
        assertThat(at(last(FIRST, ReferralCommand.RecordDeath.class))).isEqualTo(right);
        assertThat(at(last(HOLD, BedHoldCommand.Release.class))).isEqualTo(right);
        assertThat(journey.calendar().segments())
                .filteredOn(s -> s.kind() != SegmentKind.CARE_HOME_BED)
                .allSatisfy(s -> assertThat(s.end()).contains(right));
    }

    /** The whole way: a certificate was written, so it is annulled first; then eight cases go on. */
    @Test
    void givenTheWholeWay_whenTheDeathIsAnnulled_thenTheContractGoesOnAndTheBedIsOpen() {
        ReferralPolicy policy = ExampleFiles.policy("whole-way");
        JourneyRun run = JourneyRun.of(ExampleFiles.commands("whole-way"), policy);
        journey = run.journey();
        CaseId hospice = CaseId.of("HO-3001");
        WorkflowEvent<?, ?> death = last(hospice, io.yiyang.referral.hospice.HospiceCommand.RecordDeath.class);
        now = Instant.parse("2026-05-21T00:00:00Z");
        assertThat(codes(journey.handle(new Annulment(by(death), death.version(), TYPING), policy)))
                .containsExactly("YY-R-088");
        WorkflowEvent<?, ?> certificate =
                last(hospice, io.yiyang.referral.hospice.HospiceCommand.RecordCertificate.class);
        journey = journey.handle(new Annulment(by(certificate), certificate.version(), TYPING), policy)
                .next();
        JourneyStep step = journey.handle(new Annulment(by(death), death.version(), TYPING), policy);
        assertThat(step.problems()).isEmpty();
        journey = step.next();
        assertThat(journey.isAlive()).isTrue();
        assertThat(journey.place()).isPresent();
        assertThat(find(CaseId.of("FD-3001")).orElseThrow().state()).hasToString("ACTIVE");
        assertThat(find(CaseId.of("AD-3001-E")).orElseThrow().state()).hasToString("HOSPICE");
        assertThat(journey.followUps()).isEmpty();
    }

    @Test
    void givenAnEpisodeThatMovingInOpened_whenTheMovingInIsAnnulled_thenItIsVoided() {
        ReferralPolicy policy = ExampleFiles.policy("whole-way");
        journey = CareJourney.begin(ExampleFiles.commands("whole-way")).journey();
        for (Command command : ExampleFiles.commands("whole-way").commands()) {
            journey = journey.handle(command, policy).next();
            now = command.header().occurredAt().plus(Duration.ofMinutes(1));
            if (command.name().equals("SignAndCheckIn")) {
                break;
            }
        }
        CaseId admission = CaseId.of("AD-3001");
        WorkflowEvent<?, ?> moving =
                last(admission, io.yiyang.referral.admission.AdmissionCommand.SignAndCheckIn.class);
        JourneyStep step = journey.handle(new Annulment(by(moving), moving.version(), TYPING), policy);
        assertThat(step.problems()).isEmpty();
        journey = step.next();
        assertThat(find(CaseId.of("AD-3001-E")).orElseThrow().state()).hasToString("VOIDED");
        assertThat(find(admission).orElseThrow().state()).hasToString("CONTRACT_DUE");
        assertThat(journey.calendar().segments()).isEmpty();
        assertThat(journey.followUps()).isEmpty();
    }

    @Test
    void givenAnAmendmentThatTheCaseRefuses_whenItIsHandled_thenItsCodeIsToldAndNothingChanges() {
        runTo("StartCare");
        CareJourney before = journey;
        WorkflowEvent<?, ?> wrong = last(FIRST, ReferralCommand.StartCare.class);
        CommandHeader home = header(FIRST, HOME, Side.SENDER);
        assertThat(codes(journey.handle(new Annulment(home, wrong.version(), TYPING), POLICY)))
                .containsExactly("YY-R-083");
        assertThat(codes(journey.handle(new Annulment(home, 99, TYPING), POLICY)))
                .containsExactly("YY-R-084");
        assertThat(codes(journey.handle(
                        new Correction<>(
                                by(wrong),
                                wrong.version(),
                                new ReferralCommand.StartCare(
                                        wrong.command().header(), "E", SegmentKind.HOSPICE_BED, true),
                                TYPING),
                        POLICY)))
                .containsExactly("YY-R-086");
        WorkflowEvent<?, ?> hold = last(HOLD, BedHoldCommand.OpenBedHold.class);
        CommandHeader keeper = header(HOLD, HOME, Side.SENDER);
        assertThat(codes(journey.handle(new Annulment(keeper, hold.version(), TYPING), POLICY)))
                .containsExactly("YY-R-089");
        assertThat(journey).isSameAs(before);
    }

    @Test
    void givenAnAmendment_whenItIsSentTwiceOrLate_thenItIsADuplicateOrStale() {
        runTo("StartCare");
        WorkflowEvent<?, ?> wrong = last(FIRST, ReferralCommand.StartCare.class);
        Annulment annulment = new Annulment(by(wrong), wrong.version(), TYPING);
        journey = journey.handle(annulment, POLICY).next();
        assertThat(codes(journey.handle(annulment, POLICY))).containsExactly("YY-R-014");
        CommandHeader old = annulment.header();
        CommandHeader other = new CommandHeader(
                CommandId.of("other"),
                old.caseId(),
                old.expectedVersion(),
                old.actor(),
                old.occurredAt(),
                old.recordedAt());
        assertThat(codes(journey.handle(new Annulment(other, 1, TYPING), POLICY)))
                .containsExactly("YY-R-015");
    }

    @Test
    void givenACallersBug_whenAnAmendmentIsHandled_thenTheExceptionNamesArgumentRuleAndValue() {
        runTo("StartCare");
        CommandHeader unknown = header(CaseId.of("NONE"), HOME, Side.SENDER);
        assertThatThrownBy(() -> journey.handle(new Annulment(unknown, 1, TYPING), POLICY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("caseId: must be of the journey, but was NONE");
        CommandHeader consequence = header(FIRST, HOME, Side.CONSEQUENCE);
        assertThatThrownBy(() -> journey.handle(new Annulment(consequence, 1, TYPING), POLICY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("annulment: must not claim to be a consequence, but was CONSEQUENCE");
    }
}
