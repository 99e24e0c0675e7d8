package io.yiyang.referral.transfer;

import static io.yiyang.referral.workflow.Side.CLOCK;
import static io.yiyang.referral.workflow.Side.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.time.HolidayNotice;
import io.yiyang.model.time.WorkingDayCalendar;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.DeadlineCalendar;
import io.yiyang.referral.policy.DeadlineTerm;
import io.yiyang.referral.policy.EscalationChain;
import io.yiyang.referral.policy.EscalationChain.Recipient;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand.*;
import io.yiyang.referral.workflow.Alarm;
import io.yiyang.referral.workflow.Deadline;
import io.yiyang.referral.workflow.Surroundings;
import io.yiyang.referral.workflow.WorkflowEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deadlines as facts, and whom the clock tells. */
class EscalationTest {
    private static final Recipient DUTY = new Recipient("DUTY_OFFICER", Optional.empty());
    private static final Recipient DIRECTOR = new Recipient("DIRECTOR", Optional.of(Desk.HOSPITAL));
    private static final Duration TRANSIT = Duration.ofDays(2);
    private static final Duration REPEAT = Duration.ofMinutes(30);

    private static ReferralPolicy policy(Optional<EscalationChain> chain) {
        var policy = ReferralPolicy.builder()
                .id("p")
                .version("1")
                .putDeadlines("referral.transit", cited(new DeadlineTerm.Elapsed(TRANSIT)));
        chain.ifPresent(c -> policy.putEscalations("referral.transit", cited(c)));
        return policy.build();
    }

    private static <T> Cited<T> cited(T value) {
        return new Cited<>(value, "invented", Confidence.DECLARED);
    }

    private static Optional<Alarm> ring(Desk desk) {
        desk.now = desk.referral.deadlines().get(0).due().orElseThrow();
        desk.done(CLOCK, AlertOverdue::new);
        return last(desk).alarm();
    }

    private static WorkflowEvent<ReferralState, ReferralCommand> last(Desk desk) {
        return desk.referral.history().get((int) desk.version() - 1);
    }

    @Test
    void givenAChain_whenTheClockRingsAgainAndAgain_thenItGoesUpAndStaysWithTheLast() {
        Desk desk = Desk.at(
                ReferralState.IN_TRANSIT,
                Priority.PLANNED,
                policy(Optional.of(
                        new EscalationChain(List.of(DUTY, DIRECTOR), Optional.of(new DeadlineTerm.Elapsed(REPEAT))))));
        assertThat(ring(desk)).contains(new Alarm.Told("referral.transit", 1, DUTY, "invented"));
        assertThat(desk.referral.deadlines()).singleElement().satisfies(d -> {
            assertThat(d.due()).contains(d.since().plus(REPEAT));
            assertThat(d.policyKey()).isEqualTo("referral.transit");
        });
        assertThat(ring(desk)).contains(new Alarm.Told("referral.transit", 2, DIRECTOR, "invented"));
        assertThat(ring(desk)).contains(new Alarm.Told("referral.transit", 3, DIRECTOR, "invented"));
        assertThat(desk.referral.state()).isEqualTo(ReferralState.IN_TRANSIT);
    }

    @Test
    void givenAChain_whenSomebodyActsBetween_thenItStartsAgainBelow() {
        Desk desk = Desk.at(
                ReferralState.IN_TRANSIT,
                Priority.PLANNED,
                policy(Optional.of(new EscalationChain(List.of(DUTY, DIRECTOR), Optional.empty()))));
        ring(desk);
        desk.done(TRANSPORT, h -> new Divert(h, Desk.OTHER, Optional.empty()));
        assertThat(ring(desk)).contains(new Alarm.Told("referral.transit", 1, DUTY, "invented"));
    }

    /** P14: silence is the one answer that must not happen. */
    @Test
    void givenNoChainOrAnEmptyOne_whenTheClockRings_thenTheEventSaysThatThereIsNobodyToTell() {
        for (Optional<EscalationChain> chain : List.of(
                Optional.<EscalationChain>empty(), Optional.of(new EscalationChain(List.of(), Optional.empty())))) {
            Desk desk = Desk.at(ReferralState.IN_TRANSIT, Priority.PLANNED, policy(chain));
            assertThat(ring(desk)).contains(new Alarm.NobodyToTell("referral.transit", 1));
            assertThat(new Alarm.NobodyToTell("referral.transit", 1).problem().code())
                    .hasToString("YY-R-085");
        }
    }

    @Test
    void givenAChainForAllKeys_whenAnyDeadlinePasses_thenItIsAskedUnlessTheKeyHasItsOwn() {
        ReferralPolicy policy = ReferralPolicy.builder()
                .id("p")
                .version("1")
                .putEscalations("*", cited(new EscalationChain(List.of(DUTY), Optional.empty())))
                .putEscalations("referral.ack", cited(new EscalationChain(List.of(DIRECTOR), Optional.empty())))
                .build();
        assertThat(policy.escalation("referral.transit").orElseThrow().value().recipients())
                .containsExactly(DUTY);
        assertThat(policy.escalation("referral.ack").orElseThrow().value().recipients())
                .containsExactly(DIRECTOR);
    }

    @Test
    void givenWorkingDays_whenADeadlineIsSet_thenItTellsKeySourceAndCalendar() {
        Desk desk = Desk.at(ReferralState.SUBMITTED, Priority.PLANNED, working(calendar(2026)));
        assertThat(desk.referral.deadlines()).singleElement().satisfies(d -> {
            assertThat(d.policyKey()).isEqualTo("referral.ack");
            assertThat(d.source()).isEqualTo("invented");
            assertThat(d.calendar()).contains("sample");
            assertThat(d.since()).isEqualTo(desk.now.minus(Duration.ofMinutes(5)));
        });
    }

    @Test
    void givenACalendarThatDoesNotReachSoFar_whenTheFormIsSubmitted_thenItIsSubmittedAndTheGapIsToldUntilItIsFilled() {
        Desk desk = Desk.at(ReferralState.SUBMITTED, Priority.PLANNED, working(calendar(2025)));
        assertThat(desk.referral.deadlines()).extracting(Deadline::due).containsExactly(Optional.empty());
        desk.now = desk.now.plus(Duration.ofDays(30));
        assertThat(desk.refused(CLOCK, EscalateUnanswered::new).failed())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).hasToString("YY-R-081");
                    assertThat(p.facts()).containsEntry("policyKey", "referral.ack");
                });
        var tick = new EscalateUnanswered(desk.header(CLOCK, Desk.HOME, desk.version()));
        var decided =
                ReferralWorkflow.INSTANCE.decide(desk.referral, tick, working(calendar(2026)), Surroundings.alone());
        assertThat(decided.isAccepted()).isTrue();
        desk.now = Desk.START.plus(Duration.ofHours(1));
        var early = new EscalateUnanswered(desk.header(CLOCK, Desk.HOME, desk.version()));
        assertThat(Desk.refused(ReferralWorkflow.INSTANCE.decide(
                                desk.referral, early, working(calendar(2026)), Surroundings.alone()))
                        .code())
                .hasToString("YY-R-007");
    }

    @Test
    void givenAVariant_whenItHasATermOfItsOwn_thenThatOneCounts() {
        ReferralPolicy policy = ReferralPolicy.builder()
                .id("p")
                .version("1")
                .putDeadlines("referral.ack", cited(new DeadlineTerm.Elapsed(Duration.ofHours(24))))
                .putDeadlines("referral.ack.urgent", cited(new DeadlineTerm.Elapsed(Duration.ofHours(2))))
                .build();
        for (Priority priority : Priority.values()) {
            Desk desk = Desk.at(ReferralState.SUBMITTED, priority, policy);
            Deadline deadline = desk.referral.deadlines().get(0);
            assertThat(Duration.between(deadline.since(), deadline.due().orElseThrow()))
                    .isEqualTo(Duration.ofHours(priority == Priority.URGENT ? 2 : 24));
        }
    }

    private static ReferralPolicy working(DeadlineCalendar calendar) {
        return ReferralPolicy.builder()
                .id("p")
                .version("1")
                .putDeadlines("referral.ack", cited(new DeadlineTerm.WorkingDays(1)))
                .putDeadlines("referral.draft", cited(new DeadlineTerm.CalendarPeriod(Period.ofMonths(1))))
                .calendar(cited(calendar))
                .build();
    }

    private static DeadlineCalendar calendar(int year) {
        return new DeadlineCalendar(
                "sample",
                ZoneId.of("Asia/Shanghai"),
                WorkingDayCalendar.of(List.of(new HolidayNotice(
                        year,
                        Set.of(),
                        Set.of(),
                        Citation.builder()
                                .key("invented")
                                .title("invented for the test")
                                .lastChecked(LocalDate.parse("2026-01-01"))
                                .build()))));
    }
}
