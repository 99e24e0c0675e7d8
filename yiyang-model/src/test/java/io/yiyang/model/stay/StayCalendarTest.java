package io.yiyang.model.stay;

import static io.yiyang.model.stay.Stays.RESIDENT;
import static io.yiyang.model.stay.Stays.segment;
import static io.yiyang.model.stay.Stays.segments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayCalendarTest {
    private static StayCalendar calendar(String lines) {
        StayCalendar.Assembled assembled = StayCalendar.assemble(RESIDENT, segments(lines));
        assertThat(assembled.problems()).isEmpty();
        return assembled.calendar();
    }

    /** Which pairs of kinds may run beside each other over the same hours, whichever comes first. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            one,                other,              answer
            CARE_HOME_BED,      CARE_HOME_BED,      YY-M-001
            CARE_HOME_BED,      INPATIENT,          YY-M-001
            CARE_HOME_BED,      LEAVE,              YY-M-001
            INPATIENT,          INPATIENT,          YY-M-001
            INPATIENT,          REHABILITATION_BED, YY-M-001
            INPATIENT,          HOSPICE_BED,        YY-M-001
            HOME_SICKBED,       INPATIENT,          YY-M-002
            HOME_SICKBED,       HOME_SICKBED,       YY-M-002
            BED_HOLD,           BED_HOLD,           YY-M-002
            HOME_SICKBED,       CARE_HOME_BED,      taken
            HOME_SICKBED,       LEAVE,              taken
            BED_HOLD,           INPATIENT,          taken
            BED_HOLD,           HOSPICE_BED,        taken
            BED_HOLD,           LEAVE,              taken
            BED_HOLD,           HOME_SICKBED,       taken
            HOME_CARE,          INPATIENT,          taken
            HOME_CARE,          CARE_HOME_BED,      taken
            HOME_CARE,          HOME_SICKBED,       taken
            HOME_CARE,          HOME_CARE,          taken
            """)
    void kindsThatRunBesideEachOther(String one, String other, String answer) {
        StaySegment first = segment("a " + one + " 2026-04-11T10:30/2026-04-18T15:00");
        StaySegment second = segment("b " + other + " 2026-04-15T00:00/..");

        assertThat(answerTo(first, second)).isEqualTo(answer);
        assertThat(answerTo(second, first)).isEqualTo(answer);
    }

    private static String answerTo(StaySegment first, StaySegment second) {
        Outcome<StayCalendar> outcome = StayCalendar.empty(RESIDENT).with(first).flatMap(c -> c.with(second));
        return outcome.asOptional().isPresent()
                ? "taken"
                : outcome.problems().get(0).code().toString();
    }

    /** In hospital from the 9th to the 12th, from home and back: whose the 8th to the 13th are, and which are days of moving. */
    @ParameterizedTest
    @CsvSource({
        "HOSPITAL_HAS_BOTH, . ward! ward ward ward! .",
        "HOSPITAL_IN_NOT_OUT, . ward! ward ward .! .",
        "CARE_HOME_HAS_BOTH, . .! ward ward .! .",
    })
    void whoIsCaredForAtHomeMovesByTheDeclaredRule(BoundaryDayRule rule, String days) {
        StayCalendar calendar =
                calendar("care HOME_CARE 2026-01-01T00:00/..; ward INPATIENT 2026-04-09T10:30/2026-04-12T15:00");
        assertThat(calendar.days(DateRange.parse("2026-04-08/2026-04-14"), rule).stream()
                        .map(day -> day.place().map(s -> s.id().value()).orElse(".") + (day.isBoundary() ? "!" : ""))
                        .toList())
                .containsExactly(days.split(" ", -1));
    }

    /** Without care at home nobody else could have the day. */
    @Test
    void whoHasNoOtherPlaceIsInHospitalOnTheDaysOfMoving() {
        StayCalendar calendar = calendar("ward INPATIENT 2026-04-09T10:30/2026-04-12T15:00");
        for (BoundaryDayRule rule : BoundaryDayRule.values()) {
            assertThat(calendar.day(LocalDate.of(2026, 4, 12), rule).place())
                    .as(rule.name())
                    .isPresent();
            assertThat(calendar.day(LocalDate.of(2026, 4, 12), rule).isBoundary())
                    .isFalse();
        }
    }

    @Test
    void oneProviderCaresAtHomeOnceAtATime() {
        StaySegment first = segment("a HOME_CARE 2026-04-11T00:00/2026-04-18T00:00");
        ImmutableStaySegment second = segment("b HOME_CARE 2026-04-15T00:00/..").withPlace(first.place());

        assertThat(answerTo(first, second)).isEqualTo("YY-M-002");
        assertThat(answerTo(first, second.withStart(first.end().orElseThrow()))).isEqualTo("taken");
    }

    @Test
    void anOverlapIsRefusedNamingBothSegmentsAndTheCalendarStaysAsItWas() {
        StayCalendar before = calendar("home CARE_HOME_BED 2026-04-01T09:00/2026-04-11T10:30");

        Outcome<StayCalendar> outcome = before.with(segment("ward INPATIENT 2026-04-11T10:29/.."));

        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-M-001");
            assertThat(problem.facts())
                    .containsEntry("first", "home CARE_HOME_BED place-home 2026-04-01T01:00:00Z/2026-04-11T02:30:00Z")
                    .containsEntry("second", "ward INPATIENT place-ward 2026-04-11T02:29:00Z/..");
            assertThat(problem.remedies()).isNotEmpty();
        });
        assertThat(before).isEqualTo(calendar("home CARE_HOME_BED 2026-04-01T09:00/2026-04-11T10:30"));
    }

    @Test
    void everySegmentThatStandsInTheWayIsNamedAtOnce() {
        StayCalendar calendar = calendar("""
                home CARE_HOME_BED 2026-04-01T09:00/2026-04-11T10:30;
                away LEAVE 2026-04-12T00:00/2026-04-14T00:00;
                sickbed HOME_SICKBED 2026-04-12T00:00/2026-04-13T00:00;
                back CARE_HOME_BED 2026-04-18T15:00/..""");

        assertThat(calendar.with(segment("away INPATIENT 2026-04-11T00:00/2026-04-19T00:00"))
                        .problems())
                .extracting(p -> p.code() + " "
                        + p.facts()
                                .getOrDefault("first", p.facts().getOrDefault("segment", ""))
                                .split(" ", -1)[0])
                .containsExactly("YY-M-001 home", "YY-M-003 away", "YY-M-002 sickbed", "YY-M-001 back");
    }

    @Test
    void touchingSegmentsAreFine() {
        StayCalendar calendar = calendar("""
                home CARE_HOME_BED 2026-04-01T09:00/2026-04-11T10:30;
                ward INPATIENT 2026-04-11T10:30/2026-04-18T15:00;
                back CARE_HOME_BED 2026-04-18T15:00/..""");

        assertThat(calendar.segments()).extracting(s -> s.id().value()).containsExactly("home", "ward", "back");
    }

    @Test
    void aHomeSickbedThatEndsAtAdmissionIsFine() {
        assertThat(calendar(
                                "sickbed HOME_SICKBED 2026-04-01T09:00/2026-04-11T10:30; ward INPATIENT 2026-04-11T10:30/..")
                        .segments())
                .hasSize(2);
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        StayCalendar calendar = calendar("a CARE_HOME_BED 2026-04-01T09:00/2026-04-11T10:30");

        Problem problem = calendar.with(segment("a INPATIENT 2026-05-01T00:00/.."))
                .problems()
                .get(0);

        assertThat(problem.code()).hasToString("YY-M-003");
        assertThat(problem.facts()).containsEntry("segment", "a");
        assertThat(calendar.with(calendar.segments().get(0)).problems())
                .extracting(p -> p.code().toString())
                .containsExactly("YY-M-003");
    }

    @Test
    void aSegmentOfAnotherResidentIsTheCallersBug() {
        StaySegment other = segment("a INPATIENT 2026-05-01T00:00/..").withResident(ResidentId.of("resident-2"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StayCalendar.empty(RESIDENT).with(other))
                .withMessage("segment: must belong to resident resident-1, but was resident-2");
    }

    @Test
    void assembleKeepsTheGoodOnesAndReportsEachBadOne() {
        StayCalendar.Assembled assembled = StayCalendar.assemble(RESIDENT, segments("""
                        back CARE_HOME_BED 2026-04-18T15:00/..;
                        hold BED_HOLD 2026-04-11T10:30/2026-04-18T15:00;
                        twice BED_HOLD 2026-04-12T00:00/2026-04-13T00:00;
                        sickbed HOME_SICKBED 2026-04-13T00:00/2026-04-14T00:00;
                        ward INPATIENT 2026-04-11T10:30/2026-04-18T15:00;
                        clash INPATIENT 2026-04-17T00:00/2026-04-19T00:00;
                        home CARE_HOME_BED 2026-04-01T09:00/2026-04-11T10:30;
                        ward INPATIENT 2027-01-01T00:00/2027-01-02T00:00"""));

        assertThat(assembled.calendar().segments())
                .extracting(s -> s.id().value())
                .containsExactly("home", "hold", "ward", "back");
        assertThat(assembled.problems())
                .extracting(p -> p.code() + " "
                        + p.facts()
                                .getOrDefault("second", p.facts().getOrDefault("segment", ""))
                                .split(" ", -1)[0])
                .containsExactly(
                        "YY-M-002 twice", "YY-M-002 sickbed", "YY-M-001 clash", "YY-M-003 ward", "YY-M-001 ward");
    }

    @Test
    void anEmptyCalendarHasNoPlaceOnAnyDay() {
        StayCalendar empty = StayCalendar.empty(RESIDENT);

        for (BoundaryDayRule rule : BoundaryDayRule.values()) {
            CalendarDay day = empty.day(LocalDate.of(2026, 4, 11), rule);
            assertThat(day.place()).isEmpty();
            assertThat(day.touched()).isEmpty();
            assertThat(day.entitlements()).isEmpty();
            assertThat(day.isBoundary()).isFalse();
        }
        assertThat(StayCalendar.assemble(RESIDENT, List.of()).calendar()).isEqualTo(empty);
    }

    @Test
    void calendarsAreEqualByResidentAndSegmentsAndPrintNoPersonalData() {
        StayCalendar calendar = calendar("a CARE_HOME_BED 2026-04-01T09:00/..");

        assertThat(calendar).isEqualTo(calendar("a CARE_HOME_BED 2026-04-01T09:00/.."));
        assertThat(calendar).hasSameHashCodeAs(calendar("a CARE_HOME_BED 2026-04-01T09:00/.."));
        assertThat(calendar).hasToString("StayCalendar of resident-1 with 1 segments");
        assertThat(calendar)
                .isNotEqualTo(calendar("b CARE_HOME_BED 2026-04-01T09:00/.."))
                .isNotEqualTo(StayCalendar.empty(RESIDENT))
                .isNotEqualTo("a");
        assertThat(StayCalendar.empty(RESIDENT)).isNotEqualTo(StayCalendar.empty(ResidentId.of("resident-2")));
        assertThat(calendar.resident()).isEqualTo(RESIDENT);
    }
}
