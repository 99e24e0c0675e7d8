package io.yiyang.referral.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.time.HolidayNotice;
import io.yiyang.model.time.WorkingDayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms on a small invented calendar: in 2026, Monday 4 May is off and Saturday 9 May is worked. */
class DeadlineTermTest {
    private static final DeadlineCalendar CALENDAR = new DeadlineCalendar(
            "sample",
            ZoneId.of("Asia/Shanghai"),
            WorkingDayCalendar.of(List.of(new HolidayNotice(
                    2026,
                    Set.of(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-04")),
                    Set.of(LocalDate.parse("2026-05-09")),
                    Citation.builder()
                            .key("invented")
                            .title("invented for the test")
                            .lastChecked(LocalDate.parse("2026-01-01"))
                            .build()))));

    @ParameterizedTest
    @CsvSource({
        // Thursday; Friday 1 May is off, so are the weekend and Monday: the first working day is Tuesday.
        "2026-04-30T09:00:00+08:00, 1, 2026-05-06T00:00:00+08:00",
        // The hour of the day does not matter, the day is counted from the next one.
        "2026-04-30T23:59:00+08:00, 1, 2026-05-06T00:00:00+08:00",
        // Still Thursday in Shanghai, though Wednesday in UTC.
        "2026-04-29T16:30:00Z,      1, 2026-05-06T00:00:00+08:00",
        // Tuesday to Friday and the worked Saturday.
        "2026-04-30T09:00:00+08:00, 5, 2026-05-10T00:00:00+08:00",
        "2026-05-08T09:00:00+08:00, 2, 2026-05-12T00:00:00+08:00",
        "2026-05-02T09:00:00+08:00, 0, 2026-05-03T00:00:00+08:00",
    })
    void givenWorkingDays_whenTheTermIsCounted_thenItEndsWithItsLastDay(String start, int days, String due) {
        assertThat(new DeadlineTerm.WorkingDays(days).dueAfter(at(start), Optional.of(CALENDAR)))
                .isEqualTo(Outcome.of(at(due)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T09:00:00+08:00, P1M,  2026-03-01T00:00:00+08:00",
        "2026-01-15T09:00:00+08:00, P3M,  2026-04-16T00:00:00+08:00",
        "2024-02-29T09:00:00+08:00, P1Y,  2025-03-01T00:00:00+08:00",
        "2026-01-15T09:00:00+08:00, P10D, 2026-01-26T00:00:00+08:00",
    })
    void givenAPeriodOfTheCalendar_whenTheTermIsCounted_thenItEndsWithTheSameDayOrTheLastOfTheMonth(
            String start, String period, String due) {
        assertThat(new DeadlineTerm.CalendarPeriod(Period.parse(period)).dueAfter(at(start), Optional.of(CALENDAR)))
                .isEqualTo(Outcome.of(at(due)));
    }

    @Test
    void givenMinutes_whenTheTermIsCounted_thenNoCalendarIsNeeded() {
        assertThat(new DeadlineTerm.Elapsed(Duration.ofMinutes(15))
                        .dueAfter(at("2026-04-30T23:50:00+08:00"), Optional.empty()))
                .isEqualTo(Outcome.of(at("2026-05-01T00:05:00+08:00")));
    }

    @Test
    void givenAYearWithoutNotice_whenWorkingDaysReachIt_thenThePolicyHasAGapAndNothingIsGuessed() {
        Outcome<Instant> due =
                new DeadlineTerm.WorkingDays(5).dueAfter(at("2026-12-30T09:00:00+08:00"), Optional.of(CALENDAR));
        assertThat(due.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-R-081");
            assertThat(problem.facts()).containsEntry("calendar", "sample").containsEntry("day", "2027-01-01");
        });
        assertThat(new DeadlineTerm.WorkingDays(1)
                        .dueAfter(at("2026-04-30T09:00:00+08:00"), Optional.empty())
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).hasToString("YY-R-081"));
    }

    @Test
    void givenANumberThatChanges_whenItIsAskedFor_thenTheOneInForceIsToldAndAGapIsRefused() {
        Instant change = at("2026-07-01T00:00:00+08:00");
        ReferralPolicy policy = ReferralPolicy.builder()
                .id("p")
                .version("1")
                .putLimits(
                        "waitlist.strikes",
                        List.of(
                                cited(new Dated<>(3L, at("2026-01-01T00:00:00+08:00"), Optional.of(change))),
                                cited(new Dated<>(2L, change, Optional.empty()))))
                .build();
        assertThat(policy.limit("waitlist.strikes", change.minusMillis(1))).isEqualTo(Outcome.of(3L));
        assertThat(policy.limit("waitlist.strikes", change)).isEqualTo(Outcome.of(2L));
        assertThat(policy.limit("waitlist.strikes", at("2025-12-31T00:00:00+08:00"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).hasToString("YY-R-080"));
        assertThat(policy.limit("sickbed.periods", change).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts()).containsEntry("policyKey", "sickbed.periods"));
        assertThat(policy.codes("waitlist.classes", change).problems()).hasSize(1);
        assertThat(policy.dueAfter("waitlist.bar", change).problems()).hasSize(1);
    }

    @Test
    void givenTwoNumbersInForceAtOnce_whenThePolicyIsBuilt_thenItIsACallersError() {
        var policy = ReferralPolicy.builder()
                .id("p")
                .version("1")
                .putLimits(
                        "waitlist.strikes",
                        List.of(
                                cited(new Dated<>(3L, Instant.EPOCH, Optional.empty())),
                                cited(new Dated<>(2L, at("2026-01-01T00:00:00+08:00"), Optional.empty()))));
        assertThatThrownBy(policy::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("waitlist.strikes: must have one value at a time");
    }

    private static <T> Cited<T> cited(T value) {
        return new Cited<>(value, "invented", Confidence.DECLARED);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
