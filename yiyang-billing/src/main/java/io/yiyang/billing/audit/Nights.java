package io.yiyang.billing.audit;

import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which nights and days a stay has (夜与日的归属). The night after a day belongs to the bed of the midnight that ends it. */
final class Nights {
    private Nights() {}

    static Instant end(StaySegment stay) {
        return stay.end().orElse(Instant.MAX);
    }

    /** The nights of the period whose midnight lies within the interval; they are named by the day before. */
    static List<LocalDate> of(Instant start, Instant end, ZoneId zone, DateRange period) {
        return period.days()
                .filter(day -> {
                    Instant midnight = midnightAfter(day, zone);
                    return !midnight.isBefore(start) && midnight.isBefore(end);
                })
                .toList();
    }

    static boolean has(StaySegment stay, LocalDate night) {
        Instant midnight = midnightAfter(night, stay.zone());
        return !midnight.isBefore(stay.start()) && midnight.isBefore(end(stay));
    }

    /** Whether the hospital has the day by the declared rule; a day that is spent in it as a whole is always its own. */
    static boolean hasDay(StaySegment stay, LocalDate day, BoundaryDayRule rule) {
        if (!stay.touches(day)) {
            return false;
        }
        boolean comesIn = stay.start().isAfter(day.atStartOfDay(stay.zone()).toInstant());
        Optional<Instant> end = stay.end();
        boolean goesOut = end.isPresent() && end.get().isBefore(midnightAfter(day, stay.zone()));
        return switch (rule) {
            case HOSPITAL_HAS_BOTH -> true;
            case HOSPITAL_IN_NOT_OUT -> day.equals(stay.firstDay()) || !goesOut;
            case CARE_HOME_HAS_BOTH -> !comesIn && !goesOut;
        };
    }

    private static Instant midnightAfter(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
