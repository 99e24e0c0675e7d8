package io.yiyang.billing.carehome;

import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.time.DayCount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which days a home has a resident, and as what. */
final class HomeDays {
    enum Kind {
        PRESENT,
        LEAVE,
        /** In hospital with the bed kept. */
        HELD
    }

    record HomeDay(LocalDate day, Kind kind, Residence residence) {}

    /**
     * Days of one kind in a row.
     *
     * @param days those of them in the month
     * @param length all of them
     */
    record Absence(List<LocalDate> days, long length) {}

    private final CareContract contract;
    private final CareHomeMonth month;
    private final LocalDate monthEnd;
    private final List<Residence> residences;
    /** The days of the month that the home has. */
    private final List<HomeDay> days;

    HomeDays(CareContract contract, CareHomeMonth month) {
        this.contract = contract;
        this.month = month;
        this.monthEnd = month.month().atEndOfMonth();
        // Two residences of the same single day are that one day.
        this.residences = Residence.of(month.calendar(), contract.home()).stream()
                .distinct()
                .toList();
        this.days = month.month()
                .atDay(1)
                .datesUntil(monthEnd.plusDays(1))
                .flatMap(day -> on(day).stream())
                .toList();
    }

    List<Residence> residences() {
        return residences;
    }

    /** The days of the month that the home has in this residence. */
    List<HomeDay> in(Residence residence) {
        return days.stream().filter(day -> day.residence().equals(residence)).toList();
    }

    /** The home's day, if it is one; a day that ends one residence and begins another is of the later. */
    Optional<HomeDay> on(LocalDate day) {
        return residences.stream()
                .filter(residence -> counts(residence, day))
                .reduce((earlier, later) -> later)
                .flatMap(residence -> kind(day).map(kind -> new HomeDay(day, kind, residence)));
    }

    private boolean counts(Residence residence, LocalDate day) {
        long before = ChronoUnit.DAYS.between(residence.first(), day);
        return before >= 0
                && residence
                        .last()
                        .map(last -> before < count(residence).days(residence.first(), last))
                        .orElse(true);
    }

    private DayCount count(Residence residence) {
        return diedIn(residence) ? contract.deathDay() : contract.dischargeDay();
    }

    boolean diedIn(Residence residence) {
        return month.diedOn().isPresent() && month.diedOn().equals(residence.last());
    }

    private Optional<Kind> kind(LocalDate day) {
        CalendarDay calendarDay = month.calendar().day(day, month.boundaryDays());
        if (calendarDay.place().filter(this::isOfHome).isPresent()) {
            return Optional.of(isLeave(day) ? Kind.LEAVE : Kind.PRESENT);
        }
        return calendarDay.entitlements().stream()
                .filter(s -> s.kind() == SegmentKind.BED_HOLD && s.place().equals(contract.home()) && isKnown(s, day))
                .findFirst()
                .map(held -> Kind.HELD);
    }

    private boolean isOfHome(StaySegment segment) {
        return segment.place().equals(contract.home())
                && (segment.kind() == SegmentKind.CARE_HOME_BED || segment.kind() == SegmentKind.LEAVE);
    }

    private boolean isLeave(LocalDate day) {
        Optional<LeaveTerms.Days> days = contract.leave().map(LeaveTerms::days);
        return month.calendar().segments().stream()
                .filter(s -> s.kind() == SegmentKind.LEAVE && isOfHome(s) && isKnown(s, day))
                // Without terms every leave is refused, whichever of its days would count.
                .anyMatch(s -> days.orElse(LeaveTerms.Days.BOTH_DAYS).count(s, day));
    }

    /** An absence that has not ended is not known to last beyond the month. */
    private boolean isKnown(StaySegment segment, LocalDate day) {
        return segment.end().isPresent() || !day.isAfter(monthEnd);
    }

    /** The absences of the kind that touch the month, each as long as it is, in the month or not. */
    List<Absence> absences(List<HomeDay> days, Kind kind) {
        List<Absence> absences = new ArrayList<>();
        List<LocalDate> run = new ArrayList<>();
        for (HomeDay day : days) {
            boolean goesOn =
                    !run.isEmpty() && run.get(run.size() - 1).plusDays(1).equals(day.day());
            if (day.kind() != kind || !goesOn) {
                close(run, kind, day.residence(), absences);
                run = new ArrayList<>();
            }
            if (day.kind() == kind) {
                run.add(day.day());
            }
        }
        if (!days.isEmpty()) {
            close(run, kind, days.get(0).residence(), absences);
        }
        return absences;
    }

    private void close(List<LocalDate> run, Kind kind, Residence residence, List<Absence> absences) {
        if (!run.isEmpty()) {
            HomeDay same = new HomeDay(run.get(0), kind, residence);
            long before = beyond(same, -1);
            long after = beyond(new HomeDay(run.get(run.size() - 1), kind, residence), 1);
            absences.add(new Absence(List.copyOf(run), run.size() + before + after));
        }
    }

    /** How many days of the same kind follow in that direction. */
    private long beyond(HomeDay from, long direction) {
        long length = 0;
        LocalDate day = from.day().plusDays(direction);
        while (on(day).filter(d -> d.kind() == from.kind() && d.residence().equals(from.residence()))
                .isPresent()) {
            length++;
            day = day.plusDays(direction);
        }
        return length;
    }

    /** Whether the absence reaches the end of the month and nobody knows how long it will last. */
    boolean isOpen(Absence absence) {
        return absence.days().contains(monthEnd)
                && month.calendar().segments().stream()
                        .filter(s -> s.place().equals(contract.home()) && s.touches(monthEnd))
                        .anyMatch(s -> s.end().isEmpty()
                                && (s.kind() == SegmentKind.LEAVE || s.kind() == SegmentKind.BED_HOLD));
    }
}
