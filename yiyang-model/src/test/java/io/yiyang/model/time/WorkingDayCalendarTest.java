package io.yiyang.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.outcome.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayCalendarTest {
    private static Citation source(String key, String printedOn, String address) {
        return Citation.builder()
                .key(key)
                .title("国务院办公厅关于部分节假日安排的通知")
                .lastChecked(LocalDate.of(2026, 11, 1))
                .printedOn(printedOn)
                .issuer("国务院办公厅")
                .address(address)
                .build();
    }

    private static Set<LocalDate> days(String... ranges) {
        Set<LocalDate> days = new TreeSet<>();
        for (String range : ranges) {
            String[] ends = range.split("/", -1);
            DateRange.closed(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]))
                    .days()
                    .forEach(days::add);
        }
        return days;
    }

    /** The notice of 2019, which moves two days of December 2018. */
    private static final HolidayNotice NOTICE_2019 = new HolidayNotice(
            2019,
            days(
                    "2018-12-30/2019-01-01",
                    "2019-02-04/2019-02-10",
                    "2019-04-05",
                    "2019-05-01",
                    "2019-06-07",
                    "2019-09-13",
                    "2019-10-01/2019-10-07"),
            days("2018-12-29", "2019-02-02/2019-02-03", "2019-09-29", "2019-10-12"),
            source("holidays-2019", "2018-12-04", "http://news.china.com.cn/txt/2018-12/06/content_74247818.htm"));

    private static final HolidayNotice NOTICE_2018 = new HolidayNotice(
            2018,
            days(
                    "2018-01-01",
                    "2018-02-15/2018-02-21",
                    "2018-04-05/2018-04-07",
                    "2018-04-29/2018-05-01",
                    "2018-06-18",
                    "2018-09-24",
                    "2018-10-01/2018-10-07"),
            days("2018-02-11", "2018-02-24", "2018-04-08", "2018-04-28", "2018-09-29/2018-09-30"),
            source("holidays-2018", "2017-11-30", "http://taiwan.cn/xwzx/PoliticsNews/201712/t20171201_11874642.htm"));

    private static final HolidayNotice NOTICE_2026 = new HolidayNotice(
            2026,
            days(
                    "2026-01-01/2026-01-03",
                    "2026-02-15/2026-02-23",
                    "2026-04-04/2026-04-06",
                    "2026-05-01/2026-05-05",
                    "2026-06-19/2026-06-21",
                    "2026-09-25/2026-09-27",
                    "2026-10-01/2026-10-07"),
            days("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"),
            source("holidays-2026", "2025-11-04", "https://politics.gmw.cn/2025-11/04/content_38391083.htm"));

    private static final WorkingDayCalendar CALENDAR =
            WorkingDayCalendar.of(List.of(NOTICE_2026, NOTICE_2018, NOTICE_2019));

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            day,        works, why
            2026-02-13, true,  a Friday
            2026-02-14, true,  a Saturday worked before the Spring Festival
            2026-02-15, false, first day of the Spring Festival
            2026-02-23, false, its last day and a Monday
            2026-02-24, true,  a Tuesday
            2026-02-28, true,  a Saturday worked after it
            2026-03-01, false, a Sunday
            2026-10-07, false, the last day of the National Day holiday and a Wednesday
            2018-12-28, true,  a Friday
            2018-12-29, true,  a Saturday worked by the notice of 2019
            2018-12-31, false, a Monday off by the notice of 2019
            """)
    void theNoticeGoesBeforeTheDayOfTheWeek(LocalDate day, boolean works, String why) {
        assertThat(CALENDAR.isWorkingDay(day).orElseThrow()).as(why).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            day,        count, reached,    why
            2026-02-12, 0,     2026-02-12, none
            2026-02-15, 0,     2026-02-15, none and the day is off
            2026-02-12, 1,     2026-02-13, Friday
            2026-02-12, 2,     2026-02-14, the Saturday that is worked
            2026-02-12, 3,     2026-02-24, after the festival
            2026-02-12, 7,     2026-02-28, 24 25 26 27 and the Saturday that is worked
            2026-02-12, 8,     2026-03-02, Monday
            2026-09-30, 3,     2026-10-10, 8 and 9 and the Saturday that is worked
            2018-12-28, 1,     2018-12-29, the Saturday worked for the New Year of 2019
            2018-12-28, 2,     2019-01-02, over New Year
            """)
    void workingDaysAreCountedFromTheDayAfter(LocalDate day, int count, LocalDate reached, String why) {
        assertThat(CALENDAR.plusWorkingDays(day, count).orElseThrow()).as(why).isEqualTo(reached);
    }

    /** 2026 has 365 days, 104 of them weekend days, 19 other days off, and 6 weekend days that are worked. */
    @Test
    void theWorkingDaysOf2026Are248() {
        assertThat(DateRange.parse("2026-01-01/2027-01-01")
                        .days()
                        .filter(day -> CALENDAR.isWorkingDay(day).orElseThrow())
                        .count())
                .isEqualTo(365 - 104 - 19 + 6);
    }

    @Test
    void aYearWithoutNoticeIsRefusedAndNotGuessed() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2025, 6, 3)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.of("YY-M-210"));
                    assertThat(problem.facts())
                            .containsEntry("day", "2025-06-03")
                            .containsEntry("covered", "[2018, 2019, 2026]");
                    assertThat(problem.remedies()).hasSize(1);
                });
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 12, 30), 1).orElseThrow())
                .isEqualTo("2026-12-31");
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 12, 30), 2).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts()).containsEntry("day", "2027-01-01"));
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 12, 30), Integer.MAX_VALUE)
                        .problems())
                .as("stops at the end of the covered years")
                .hasSize(1);
    }

    @Test
    void theNextNoticeMayChangeTheLastDaysOfDecember() {
        WorkingDayCalendar before = WorkingDayCalendar.of(List.of(NOTICE_2018));
        LocalDate lastMonday = LocalDate.of(2018, 12, 31);

        assertThat(before.isWorkingDay(lastMonday).orElseThrow()).isTrue();
        assertThat(CALENDAR.isWorkingDay(lastMonday).orElseThrow()).isFalse();
    }

    @Test
    void noticesThatCannotBeRightAreRefused() {
        Citation source = NOTICE_2026.source();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice(2026, days("2027-01-01"), Set.of(), source))
                .withMessage("daysOff: must lie in 2026 or the December before, but was 2027-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice(2026, days("2025-11-30"), Set.of(), source));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice(2026, Set.of(), days("2026-02-13"), source))
                .withMessage("workedInstead: must hold Saturdays and Sundays only, but was 2026-02-13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice(2026, days("2026-02-14"), days("2026-02-14"), source))
                .withMessage("workedInstead: must not hold a day off, but was 2026-02-14");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingDayCalendar.of(List.of(NOTICE_2026, NOTICE_2026)))
                .withMessage("notices: must hold one for each year, but was two for 2026");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingDayCalendar.of(
                        List.of(NOTICE_2019, new HolidayNotice(2018, days("2018-12-29"), Set.of(), source))))
                .withMessage("notices: must agree on each day, but was 2018-12-29 off and worked");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.plusWorkingDays(LocalDate.of(2026, 1, 1), -1))
                .withMessage("count: must not be negative, but was -1");
    }

    @Test
    void calendarsAreEqualByTheirNoticesInAnyOrder() {
        assertThat(WorkingDayCalendar.of(List.of(NOTICE_2018, NOTICE_2019, NOTICE_2026)))
                .isEqualTo(CALENDAR)
                .hasSameHashCodeAs(CALENDAR)
                .hasToString("WorkingDayCalendar of [2018, 2019, 2026]");
        assertThat(CALENDAR.notices()).containsExactly(NOTICE_2018, NOTICE_2019, NOTICE_2026);
        assertThat(CALENDAR.years()).containsExactlyInAnyOrder(2018, 2019, 2026);
    }

    @Test
    void aServiceDayCountsOnceHoweverOftenTheServiceWasGiven() {
        LocalDate first = LocalDate.of(2026, 4, 1);
        ServiceDays days = ServiceDays.of(List.of(first, first, first.plusDays(2), first.plusDays(40)));

        assertThat(days.count()).isEqualTo(3);
        assertThat(days.in(DateRange.closed(first, LocalDate.of(2026, 4, 30)))).isEqualTo(2);
        assertThat(days.days()).containsExactly(first, first.plusDays(2), first.plusDays(40));
        assertThat(days)
                .isEqualTo(ServiceDays.of(days.days()))
                .hasSameHashCodeAs(ServiceDays.of(days.days()))
                .hasToString("[2026-04-01, 2026-04-03, 2026-05-11]");
        assertThat(ServiceDays.of(List.of()).count()).isZero();
    }
}
