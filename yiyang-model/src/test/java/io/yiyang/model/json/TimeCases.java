package io.yiyang.model.json;

import io.yiyang.model.time.DateRange;
import io.yiyang.model.time.DayCount;
import io.yiyang.model.time.HolidayNotice;
import io.yiyang.model.time.ServiceDays;
import io.yiyang.model.time.WorkingDayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.time}. */
final class TimeCases {
    private TimeCases() {}

    private static final HolidayNotice NOTICE = new HolidayNotice(
            2026,
            Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)),
            Set.of(LocalDate.of(2026, 1, 4)),
            EvidenceCases.CITATION);

    private static Arbitrary<HolidayNotice> notice(int year) {
        return Combinators.combine(Any.few(Arbitraries.integers().between(1, 365)), EvidenceCases.citation())
                .as((days, source) -> {
                    Set<LocalDate> off = new LinkedHashSet<>();
                    Set<LocalDate> worked = new LinkedHashSet<>();
                    for (int i = 0; i < days.size(); i++) {
                        LocalDate day = LocalDate.ofYearDay(year, days.get(i));
                        boolean weekend =
                                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                        (weekend ? worked : off).add(day);
                    }
                    return new HolidayNotice(year, off, worked, source);
                });
    }

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.of(DateRange.class, Made.APRIL, Any.period()),
                JsonCase.constants(DayCount.class),
                JsonCase.of(HolidayNotice.class, NOTICE, notice(2026)),
                JsonCase.of(
                        ServiceDays.class,
                        ServiceDays.of(List.of(Made.DAY, Made.DAY.plusDays(2))),
                        Any.few(Any.date()).map(ServiceDays::of)),
                JsonCase.of(
                        WorkingDayCalendar.class,
                        WorkingDayCalendar.of(List.of(NOTICE)),
                        Combinators.combine(notice(2025), notice(2026))
                                .as((one, other) -> WorkingDayCalendar.of(List.of(other, one)))));
    }
}
