package io.yiyang.referral.transfer;

import static io.yiyang.referral.workflow.Side.CLOCK;
import static io.yiyang.referral.workflow.Side.COORDINATOR;
import static io.yiyang.referral.workflow.Side.RECEIVER;
import static io.yiyang.referral.workflow.Side.SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.referral.bedhold.BedHoldCommand;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.DeathPlace;
import io.yiyang.referral.episode.EpisodeCommand;
import io.yiyang.referral.episode.EpisodeWorkflow;
import io.yiyang.referral.transfer.ReferralCommand.*;
import io.yiyang.referral.workflow.CommandHeader;
import io.yiyang.referral.workflow.Deadline;
import io.yiyang.referral.workflow.Decision.Accepted;
import io.yiyang.referral.workflow.Decision.Duplicate;
import io.yiyang.referral.workflow.Decision.Stale;
import io.yiyang.referral.workflow.Offer;
import io.yiyang.referral.workflow.Row;
import io.yiyang.referral.workflow.Side;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowCase;
import io.yiyang.referral.workflow.WorkflowState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The defects that public referral modules have, each as a test. */
class DefectClassTest {
    @Test
    void givenAnArrival_whenItIsReceivedTwice_thenTheSecondIsADuplicateAndAnotherOneIsIllegal() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        ReferralCommand arrival = new ReportArrival(desk.header(RECEIVER, Desk.HOSPITAL, desk.version()));
        desk.done(desk.decide(arrival));
        assertThat(desk.decide(arrival)).isEqualTo(new Duplicate<>(desk.version()));
        assertThat(desk.refused(RECEIVER, ReportArrival::new).code()).hasToString("YY-R-001");
    }

    @Test
    void givenADuplicateOfAnOldCommand_whenOtherCommandsCameSince_thenItGivesTheVersionOfTheFirst() {
        Desk desk = Desk.at(ReferralState.UNDER_CARE);
        ReferralCommand first = desk.referral.history().get(1).command();
        assertThat(desk.decide(first)).isEqualTo(new Duplicate<>(2));
    }

    @Test
    void givenADuplicate_whenItLiesBeyondTheMemory_thenItIsStaleAndTheStoreMustKnow() {
        Desk desk = Desk.at(ReferralState.UNDER_CARE);
        ReferralCommand first = new SendInterim(desk.header(RECEIVER, Desk.HOSPITAL, desk.version()));
        desk.done(desk.decide(first));
        long version = desk.version();
        for (int i = 1; i < WorkflowCase.REMEMBERED_COMMANDS; i++) {
            desk.done(RECEIVER, SendInterim::new);
        }
        assertThat(desk.decide(first)).isEqualTo(new Duplicate<>(version));
        desk.done(RECEIVER, SendInterim::new);
        assertThat(desk.decide(first)).isEqualTo(new Stale<>(desk.version()));
    }

    @Test
    void givenACommandId_whenAnotherKindOfCommandReusesIt_thenItIsRefusedAndNotLost() {
        Desk desk = Desk.at(ReferralState.SUBMITTED);
        CommandHeader old = desk.referral.history().get(1).command().header();
        CommandHeader reused =
                new CommandHeader(old.commandId(), old.caseId(), desk.version(), old.actor(), desk.now, desk.now);
        assertThat(Desk.refused(desk.decide(new Withdraw(reused))).code()).hasToString("YY-R-010");
    }

    @Test
    void givenACommandId_whenTheSameKindReusesItWithOtherContent_thenItIsRefusedAndNotTakenForARepeat() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW);
        CommandHeader header = desk.header(RECEIVER, Desk.HOSPITAL, desk.version());
        desk.done(desk.decide(new RequestInfo(header, new io.yiyang.referral.document.FreeText("ECG?"))));
        assertThat(desk.decide(new RequestInfo(header, new io.yiyang.referral.document.FreeText("ECG?"))))
                .isEqualTo(new Duplicate<>(desk.version()));
        assertThat(Desk.refused(desk.decide(
                                new RequestInfo(header, new io.yiyang.referral.document.FreeText("X-ray?"))))
                        .code())
                .hasToString("YY-R-010");
    }

    @Test
    void givenAnAcceptedAttempt_whenItIsSentAgainAfterALook_thenItIsTheSameAttempt() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        CommandHeader header = desk.header(RECEIVER, Desk.HOSPITAL, desk.version());
        desk.done(desk.decide(new ReportArrival(header)));
        CommandHeader again = new CommandHeader(
                header.commandId(), header.caseId(), desk.version(), header.actor(), header.occurredAt(), desk.now);
        assertThat(desk.decide(new ReportArrival(again))).isEqualTo(new Duplicate<>(desk.version()));
        CommandHeader moved = new CommandHeader(
                header.commandId(),
                header.caseId(),
                desk.version(),
                header.actor(),
                header.occurredAt().plusSeconds(1),
                desk.now);
        assertThat(Desk.refused(desk.decide(new ReportArrival(moved))).code()).hasToString("YY-R-010");
    }

    @Test
    void givenTwoWhoSawTheSameVersion_whenBothAct_thenTheSecondIsStaleWhateverTheOrder() {
        Desk confirmed = Desk.at(ReferralState.UNDER_REVIEW);
        ReferralCommand accept = new Accept(confirmed.header(RECEIVER, Desk.HOSPITAL, confirmed.version()));
        ReferralCommand withdraw = new Withdraw(confirmed.header(SENDER, Desk.HOME, confirmed.version()));
        confirmed.done(confirmed.decide(accept));
        assertThat(confirmed.decide(withdraw)).isEqualTo(new Stale<>(confirmed.version()));

        Desk withdrawn = Desk.at(ReferralState.UNDER_REVIEW);
        withdrawn.done(withdrawn.decide(withdraw));
        assertThat(withdrawn.decide(accept)).isEqualTo(new Stale<>(withdrawn.version()));
    }

    @Test
    void givenAnApprovedReferral_whenItIsRefused_thenOnlyRescindingWithAReasonWillDo() {
        Desk desk = Desk.at(ReferralState.ACCEPTED);
        assertThat(desk.refused(RECEIVER, h -> new Reject(h, reason(), Optional.empty()))
                        .code())
                .hasToString("YY-R-001");
        assertThat(desk.refused(RECEIVER, h -> new RescindAcceptance(h, Optional.empty()))
                        .code())
                .hasToString("YY-R-011");
        desk.done(RECEIVER, h -> new RescindAcceptance(h, reason()));
        assertThat(desk.referral.state()).isEqualTo(ReferralState.REJECTED);
    }

    @Test
    void givenEveryCommand_whenItsFieldsAreListed_thenNoneIsAState() {
        assertThat(Stream.of(ReferralCommand.class, BedHoldCommand.class, EpisodeCommand.class)
                        .flatMap(DefectClassTest::leaves)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(component -> component.getGenericType().getTypeName()))
                .hasSizeGreaterThan(80)
                .noneMatch(type -> type.contains("State"));
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(DefectClassTest::leaves)
                : Stream.of(family);
    }

    @Test
    void givenADeparture_whenItIsVoided_thenItIsRefusedEvenAfterTurningBack() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        assertThat(desk.refused(SENDER, h -> new VoidReferral(h, reason())).code())
                .hasToString("YY-R-025");
        desk.done(Side.TRANSPORT, TurnBack::new);
        assertThat(desk.referral.state()).isEqualTo(ReferralState.SCHEDULED);
        assertThat(desk.refused(SENDER, h -> new VoidReferral(h, reason())).code())
                .hasToString("YY-R-025");
    }

    @Test
    void givenAReferral_whenAStrangerActs_thenThatIsAllTheStrangerIsTold() {
        Desk desk = Desk.at(ReferralState.SUBMITTED);
        ReferralCommand foreign = new VoidReferral(desk.header(SENDER, Desk.OTHER, desk.version()), Optional.empty());
        assertThat(Desk.refused(desk.decide(foreign)).failed())
                .extracting(p -> p.code().toString())
                .containsExactly("YY-R-003");
    }

    @Test
    void givenADepartureOfYesterday_whenItIsRecordedLate_thenItCountsFromWhenItHappened() {
        Desk desk = Desk.at(ReferralState.SCHEDULED);
        Instant happened = desk.now;
        Instant recorded = happened.plus(Duration.ofDays(1));
        ReferralCommand late =
                new Depart(desk.header(SENDER, Desk.HOME, desk.version(), happened, recorded), Desk.PAPERS);
        desk.done(desk.decide(late));
        assertThat(desk.referral.facts().departedAt()).contains(happened);
        assertThat(desk.referral.deadlines())
                .singleElement()
                .satisfies(d -> assertThat(d.due()).contains(happened.plus(Duration.ofDays(2))));
    }

    @Test
    void givenPhysicalFacts_whenTheirOrderIsBroken_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        Instant before = desk.referral.facts().departedAt().orElseThrow().minusSeconds(1);
        ReferralCommand early =
                new ReportArrival(desk.header(RECEIVER, Desk.HOSPITAL, desk.version(), before, desk.now));
        assertThat(Desk.refused(desk.decide(early)).code()).hasToString("YY-R-004");
    }

    @Test
    void givenAClockAhead_whenItIsWithinTheTolerance_thenItIsAcceptedAndBeyondItIsNot() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        Instant inFive = desk.now.plus(Duration.ofMinutes(5));
        assertThat(Desk.refused(desk.decide(new ReportArrival(
                                desk.header(RECEIVER, Desk.HOSPITAL, desk.version(), inFive.plusMillis(1), desk.now))))
                        .code())
                .hasToString("YY-R-004");
        desk.done(
                desk.decide(new ReportArrival(desk.header(RECEIVER, Desk.HOSPITAL, desk.version(), inFive, desk.now))));
    }

    @Test
    void givenSomethingBeforeTheCase_whenItIsRecorded_thenItIsRefused() {
        Desk desk = Desk.at(ReferralState.SUBMITTED);
        ReferralCommand early =
                new Claim(desk.header(RECEIVER, Desk.HOSPITAL, desk.version(), Desk.START.minusSeconds(1), desk.now));
        assertThat(Desk.refused(desk.decide(early)).code()).hasToString("YY-R-004");
    }

    @Test
    void givenAReview_whenItIsOverdue_thenThatCountsFromTheLastStep() {
        Desk desk = Desk.at(ReferralState.UNDER_REVIEW);
        desk.now = desk.now.plus(Duration.ofHours(47));
        desk.done(RECEIVER, h -> new RequestInfo(h, new io.yiyang.referral.document.FreeText("?")));
        desk.done(SENDER, h -> new SupplyInfo(h, Set.of(), Desk.PAPERS));
        Instant lastStep = desk.now.minus(Duration.ofMinutes(5));
        assertThat(desk.referral.deadlines())
                .extracting(Deadline::due)
                .containsExactly(Optional.of(lastStep.plus(Duration.ofDays(2))));
        assertThat(desk.refused(CLOCK, EscalateUndecided::new).code()).hasToString("YY-R-007");
        desk.now = lastStep.plus(Duration.ofDays(2));
        desk.done(CLOCK, EscalateUndecided::new);
        assertThat(desk.referral.state()).isEqualTo(ReferralState.ESCALATED);
    }

    @Test
    void givenAnEscalatedReferral_whenTheCoordinatorClaims_thenTheEventTellsWhoActed() {
        Desk desk = Desk.at(ReferralState.SUBMITTED);
        desk.now = desk.now.plus(Duration.ofHours(24));
        desk.done(CLOCK, EscalateUnanswered::new).done(COORDINATOR, Claim::new);
        assertThat(desk.referral.state()).isEqualTo(ReferralState.UNDER_REVIEW);
        var last = desk.referral.history().get(desk.referral.history().size() - 1);
        assertThat(last.command().header().actor().side()).isEqualTo(COORDINATOR);
    }

    @Test
    void givenAPolicyWithoutADeadline_whenTheClockComes_thenThereIsNone() {
        Desk desk = Desk.at(ReferralState.DRAFT);
        assertThat(desk.referral.deadlines()).isEmpty();
        desk.now = desk.now.plus(Duration.ofDays(1000));
        assertThat(desk.refused(CLOCK, LapseDraft::new).code()).hasToString("YY-R-006");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {"DRAFT", "SUBMITTED", "ACCEPTED", "IN_TRANSIT", "UNDER_CARE", "RETURNING", "FOLLOW_UP_DUE"})
    void givenAnOpenReferral_whenTheResidentDies_thenItEndsThere(ReferralState state) {
        Desk desk = Desk.at(state).done(SENDER, h -> new RecordDeath(h, DeathPlace.ON_THE_WAY));
        assertThat(desk.referral.state()).isEqualTo(ReferralState.PATIENT_DIED);
        assertThat(desk.referral.deadlines()).isEmpty();
    }

    @Test
    void givenEveryWorkflow_whenTheClockComesInAnAlarmOnlyState_thenItNeverEndsTheCase() {
        assertThat(clockRows(ReferralWorkflow.INSTANCE)).isEqualTo(5);
        assertThat(clockRows(EpisodeWorkflow.INSTANCE)).isEqualTo(5);
    }

    /** How many rows of the clock there are in alarm-only states; all of them keep the state. */
    private static <S extends Enum<S> & WorkflowState> int clockRows(Workflow<S, ?, ?> workflow) {
        int rows = 0;
        for (Row<S, ?, ?> row : workflow.table().rows()) {
            if (row.from().isAlarmOnly() && row.sides().contains(CLOCK)) {
                assertThat(row.keepsState()).as(row.name()).isTrue();
                rows++;
            }
        }
        return rows;
    }

    @Test
    void givenAnAlarm_whenItHasRung_thenItRingsAgainAndNaggingDoesNotPutItOff() {
        Desk desk = Desk.at(ReferralState.IN_TRANSIT);
        Instant due = desk.referral.deadlines().get(0).due().orElseThrow();
        desk.now = due;
        Accepted<ReferralState, ReferralCommand> alarm =
                (Accepted<ReferralState, ReferralCommand>) desk.decide(CLOCK, AlertOverdue::new);
        assertThat(alarm.deadlinesCleared()).extracting(Deadline::due).containsExactly(Optional.of(due));
        assertThat(alarm.deadlinesSet())
                .extracting(Deadline::due)
                .containsExactly(Optional.of(due.plus(Duration.ofDays(2))));
        desk.done(alarm);
        assertThat(desk.referral.state()).isEqualTo(ReferralState.IN_TRANSIT);
    }

    @Test
    void givenARefusal_whenItIsRead_thenItTellsWhoMayActAndWhatIsPossible() {
        var rejection = Desk.at(ReferralState.SUBMITTED).refused(SENDER, Accept::new);
        assertThat(rejection.code()).hasToString("YY-R-001");
        assertThat(rejection.mayAct())
                .containsExactlyInAnyOrder(SENDER, RECEIVER, CLOCK, COORDINATOR, Side.TRANSPORT, Side.CONSEQUENCE);
        assertThat(rejection.legalNow())
                .extracting(Offer::command)
                .containsExactly("Claim", "Withdraw", "RecordDeath", "VoidReferral");
        assertThat(rejection.failed().get(0).text().zh()).isEqualTo("当前状态“已提交”下不能办理“同意接收”");
    }

    @Test
    void givenAScheduledReferral_whenItIsAskedWhatIsPossible_thenBlockedCommandsTellWhy() {
        Desk desk = Desk.at(ReferralState.SCHEDULED);
        var actor = desk.header(RECEIVER, Desk.HOSPITAL, 0).actor();
        var offers = ReferralWorkflow.INSTANCE.available(desk.referral, actor, desk.now, desk.policy);
        assertThat(offers)
                .extracting(Offer::command)
                .containsExactly("Reschedule", "ReportArrival", "MarkNoShow", "RescindReservation", "RecordDeath");
        assertThat(offers)
                .filteredOn(o -> !o.isOpen())
                .singleElement()
                .satisfies(o -> assertThat(o.blockedBy().get(0).code()).hasToString("YY-R-024"));
        var stranger = desk.header(RECEIVER, Desk.OTHER, 0).actor();
        assertThat(ReferralWorkflow.INSTANCE.available(desk.referral, stranger, desk.now, desk.policy))
                .isEmpty();
    }

    private static Optional<CodedReason> reason() {
        return Optional.of(CodedReason.of("ANY"));
    }
}
