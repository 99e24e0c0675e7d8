package io.yiyang.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.evidence.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DateTextPropertyTest {
    private static final Citation SOURCE = Citation.builder()
            .key("invented")
            .title("an invented notice")
            .lastChecked(LocalDate.of(2026, 11, 1))
            .build();

    @Property(tries = 10_000)
    void aDateRangeIsReadAsItWasWritten(
            @ForAll @IntRange(min = -20_000, max = 40_000) int first, @ForAll @IntRange(max = 40_000) int length) {
        LocalDate day = LocalDate.ofEpochDay(first);
        DateRange range = length == 0 ? DateRange.from(day) : DateRange.of(day, day.plusDays(length));

        assertThat(DateRange.parse(range.toString())).isEqualTo(range);
    }

    @Property(tries = 1000)
    void countingInTwoStepsReachesTheSameDayAsInOneAndEndsOnAWorkingDay(
            @ForAll @IntRange(max = 364) int start,
            @ForAll @IntRange(max = 60) int one,
            @ForAll @IntRange(max = 60) int two,
            @ForAll Set<@IntRange(max = 364) Integer> off) {
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        Set<LocalDate> daysOff = new TreeSet<>();
        off.forEach(day -> daysOff.add(newYear.plusDays(day)));
        WorkingDayCalendar calendar = WorkingDayCalendar.of(List.of(
                new HolidayNotice(2026, daysOff, Set.of(), SOURCE),
                new HolidayNotice(2027, Set.of(), Set.of(), SOURCE)));
        LocalDate day = newYear.plusDays(start);

        LocalDate reached = calendar.plusWorkingDays(day, one + two).orElseThrow();

        assertThat(calendar.plusWorkingDays(day, one)
                        .flatMap(between -> calendar.plusWorkingDays(between, two))
                        .orElseThrow())
                .isEqualTo(reached);
        if (one + two > 0) {
            assertThat(calendar.isWorkingDay(reached).orElseThrow()).isTrue();
            assertThat(DateRange.closed(day.plusDays(1), reached)
                            .days()
                            .filter(d -> calendar.isWorkingDay(d).orElseThrow()))
                    .hasSize(one + two);
        }
    }
}
