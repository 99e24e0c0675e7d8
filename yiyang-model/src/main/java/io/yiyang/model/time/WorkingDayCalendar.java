package io.yiyang.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which days are working days (工作日历), from the yearly notices that the caller loads; the library ships none.
 *
 * <p>Rule: a weekend day that a notice says is worked is a working day; a day off of a notice is none; of the others
 * Monday to Friday are. A day of a year without notice gets a refusal, never a guess. A notice may change the last days
 * of the December before its year, so an answer for them may change when the next notice is loaded.
 */
public final class WorkingDayCalendar implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<Integer, HolidayNotice> notices = new TreeMap<>();
    private final TreeSet<LocalDate> daysOff = new TreeSet<>();
    private final TreeSet<LocalDate> workedInstead = new TreeSet<>();

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private WorkingDayCalendar(List<HolidayNotice> loaded) {
        for (HolidayNotice notice : loaded) {
            Require.that(
                    notices.putIfAbsent(notice.year(), notice) == null,
                    "notices",
                    "must hold one for each year",
                    "two for " + notice.year());
            daysOff.addAll(notice.daysOff());
            workedInstead.addAll(notice.workedInstead());
        }
        for (LocalDate day : workedInstead) {
            Require.that(!daysOff.contains(day), "notices", "must agree on each day", day + " off and worked");
        }
    }

    /**
     * A calendar of these notices.
     *
     * @throws IllegalArgumentException if two are for one year, or one calls a day off that another says is worked
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WorkingDayCalendar of(List<HolidayNotice> notices) {
        return new WorkingDayCalendar(notices);
    }

    /** Whether the day is a working day. Refused: {@code YY-M-210} if no notice covers its year. */
    public Outcome<Boolean> isWorkingDay(LocalDate day) {
        return notices.containsKey(day.getYear()) ? Outcome.of(works(day)) : Outcome.refused(notCovered(day));
    }

    /**
     * The last day of a period of so many working days that begins on the day after (自次日起算): 1 gives the next working
     * day, 0 the day itself whatever it is. Refused: {@code YY-M-210} if the period reaches a year that no notice
     * covers.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public Outcome<LocalDate> plusWorkingDays(LocalDate day, int count) {
        Require.that(count >= 0, "count", "must not be negative", count);
        LocalDate reached = day;
        int left = count;
        while (left > 0) {
            reached = reached.plusDays(1);
            if (!notices.containsKey(reached.getYear())) {
                return Outcome.refused(notCovered(reached));
            }
            left -= works(reached) ? 1 : 0;
        }
        return Outcome.of(reached);
    }

    private boolean works(LocalDate day) {
        return workedInstead.contains(day) || (!daysOff.contains(day) && !HolidayNotice.isWeekend(day));
    }

    private Problem notCovered(LocalDate day) {
        return Problem.of("YY-M-210", "工作日历没有该年度的节假日安排", "no holiday notice covers the year")
                .with("day", day)
                .with("covered", notices.keySet())
                .remedy("加载该年度的节假日安排通知", "load the holiday notice of that year");
    }

    /** The years that a notice covers. */
    public Set<Integer> years() {
        return Set.copyOf(notices.keySet());
    }

    /** The notices, in order of their years. */
    @JsonValue
    public List<HolidayNotice> notices() {
        return List.copyOf(notices.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingDayCalendar that && notices.equals(that.notices);
    }

    @Override
    public int hashCode() {
        return notices.hashCode();
    }

    @Override
    public String toString() {
        return "WorkingDayCalendar of " + notices.keySet();
    }
}
