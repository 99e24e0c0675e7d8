package io.yiyang.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the yearly notice on public holidays says (节假日安排通知): days off, and weekend days that are worked instead
 * (调休上班). The notice of 2019 also moved days of December 2018, so days of the December before are allowed.
 *
 * @param year the year that the notice is for
 * @param daysOff every day off; weekend days among them change nothing
 * @param workedInstead Saturdays and Sundays that are working days
 * @param source the notice
 */
@JsonPropertyOrder({"year", "daysOff", "workedInstead", "source"})
public record HolidayNotice(
        @JsonProperty("year") int year,

        @JsonProperty("daysOff") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Set<LocalDate> daysOff,

        @JsonProperty("workedInstead") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Set<LocalDate> workedInstead,

        @JsonProperty("source") Citation source)
        implements Serializable {
    public HolidayNotice {
        daysOff = checked(year, "daysOff", daysOff);
        workedInstead = checked(year, "workedInstead", workedInstead);
        for (LocalDate day : workedInstead) {
            Require.that(isWeekend(day), "workedInstead", "must hold Saturdays and Sundays only", day);
            Require.that(!daysOff.contains(day), "workedInstead", "must not hold a day off", day);
        }
    }

    @JsonCreator
    static HolidayNotice fromJson(
            @JsonProperty("year") @Nullable Integer year,
            @JsonProperty("daysOff") @Nullable Set<LocalDate> daysOff,
            @JsonProperty("workedInstead") @Nullable Set<LocalDate> workedInstead,
            @JsonProperty("source") Citation source) {
        return new HolidayNotice(
                Require.present(year, "year"),
                daysOff == null ? Set.of() : daysOff,
                workedInstead == null ? Set.of() : workedInstead,
                Require.present(source, "source"));
    }

    private static SortedSet<LocalDate> checked(int year, String argument, Set<LocalDate> days) {
        for (LocalDate day : days) {
            Require.that(
                    day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER),
                    argument,
                    "must lie in " + year + " or the December before",
                    day);
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
