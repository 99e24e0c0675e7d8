package io.yiyang.model.stay;

import static io.yiyang.model.stay.Stays.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.outcome.Problem;
import io.yiyang.model.time.DateRange;
import io.yiyang.model.time.DayCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StayCalendarPropertyTest {
    private static final Instant FIRST = Stays.instant("2026-01-01T00:00");

    /** Hours of gap before the segment, hours in it, and its kind. */
    record Step(int gap, int hours, SegmentKind kind) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 200),
                        Arbitraries.of(SegmentKind.class))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    /** One after the other, so that none overlaps; a gap of zero makes them touch. */
    private static List<StaySegment> inSequence(List<Step> steps) {
        List<StaySegment> segments = new ArrayList<>();
        Instant at = FIRST;
        for (Step step : steps) {
            Instant start = at.plus(step.gap(), ChronoUnit.HOURS);
            at = start.plus(step.hours(), ChronoUnit.HOURS);
            segments.add(
                    Stays.segment("s" + segments.size(), step.kind(), start).withEnd(at));
        }
        return segments;
    }

    /** Each from the same beginning, so that most overlap. */
    private static List<StaySegment> overlapping(List<Step> steps) {
        List<StaySegment> segments = new ArrayList<>();
        for (Step step : steps) {
            Instant start = FIRST.plus(step.gap(), ChronoUnit.HOURS);
            segments.add(Stays.segment("s" + segments.size(), step.kind(), start)
                    .withEnd(start.plus(step.hours(), ChronoUnit.HOURS)));
        }
        return segments;
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    @Property(tries = 1000)
    void segmentsThatDoNotOverlapAreAllTakenInWhateverOrder(@ForAll("steps") List<Step> steps, @ForAll long seed) {
        List<StaySegment> segments = inSequence(steps);

        StayCalendar.Assembled assembled = StayCalendar.assemble(RESIDENT, shuffled(segments, seed));

        assertThat(assembled.problems()).isEmpty();
        assertThat(assembled.calendar().segments()).isEqualTo(segments);
    }

    @Property(tries = 1000)
    void oneByOneInWhateverOrderGivesTheSameCalendar(@ForAll("steps") List<Step> steps, @ForAll long seed) {
        StayCalendar calendar = StayCalendar.empty(RESIDENT);
        for (StaySegment segment : shuffled(inSequence(steps), seed)) {
            calendar = calendar.with(segment).orElseThrow();
        }

        assertThat(calendar)
                .isEqualTo(StayCalendar.assemble(RESIDENT, inSequence(steps)).calendar());
    }

    @Property(tries = 1000)
    void nothingIsLostAndNoInvariantIsBrokenIfSegmentsOverlap(@ForAll("steps") List<Step> steps, @ForAll long seed) {
        List<StaySegment> segments = overlapping(steps);

        StayCalendar.Assembled assembled = StayCalendar.assemble(RESIDENT, shuffled(segments, seed));
        List<StaySegment> kept = assembled.calendar().segments();

        assertThat(assembled).isEqualTo(StayCalendar.assemble(RESIDENT, segments));
        // A segment that was left out has a problem for each that stands in its way, the others have none.
        List<StaySegment> left = new ArrayList<>(segments);
        left.removeAll(kept);
        assertThat(kept.size() + left.size()).isEqualTo(segments.size());
        assertThat(assembled.problems().stream()
                        .map(StayCalendarPropertyTest::refused)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        left.stream().map(segment -> segment.id().toString()).toList());
        assertThat(segments).containsAll(kept);
        for (StaySegment one : kept) {
            for (StaySegment other : kept) {
                assertThat(one.id().compareTo(other.id()) < 0 && shareAnHour(one, other) && forbidden(one, other))
                        .as("%s beside %s", one, other)
                        .isFalse();
            }
        }
    }

    private static String refused(Problem problem) {
        return problem.facts()
                .getOrDefault("second", problem.facts().getOrDefault("segment", ""))
                .split(" ", -1)[0];
    }

    /** Segments start and end on the hour, so sharing an instant means sharing an hour. */
    private static boolean shareAnHour(StaySegment one, StaySegment other) {
        for (Instant hour = one.start();
                hour.isBefore(one.end().orElseThrow());
                hour = hour.plus(1, ChronoUnit.HOURS)) {
            if (!hour.isBefore(other.start()) && hour.isBefore(other.end().orElseThrow())) {
                return true;
            }
        }
        return false;
    }

    private static boolean forbidden(StaySegment one, StaySegment other) {
        List<SegmentKind> kinds = List.of(one.kind(), other.kind());
        // each care at home has a provider of its own here
        if (kinds.contains(SegmentKind.HOME_CARE)) {
            return false;
        }
        boolean twoPlaces = !kinds.contains(SegmentKind.BED_HOLD) && !kinds.contains(SegmentKind.HOME_SICKBED);
        boolean sickbedInWard = kinds.contains(SegmentKind.HOME_SICKBED) && kinds.contains(SegmentKind.INPATIENT);
        return twoPlaces || sickbedInWard || one.kind() == other.kind();
    }

    @Property(tries = 1000)
    void everyTouchedDayHasOneOfThePlacesThatTouchIt(@ForAll("steps") List<Step> steps) {
        StayCalendar calendar =
                StayCalendar.assemble(RESIDENT, inSequence(steps)).calendar();
        DateRange range = DateRange.parse("2025-12-31/2026-05-20");

        for (BoundaryDayRule rule : BoundaryDayRule.values()) {
            for (CalendarDay day : calendar.days(range, rule)) {
                assertThat(day.place().isPresent()).isEqualTo(!day.touched().isEmpty() && !theHomeHas(day, rule));
                assertThat(day.touched()).containsAll(day.place().stream().toList());
                assertThat(day.touched())
                        .allMatch(s -> s.touches(day.day()) && s.kind().track() == Track.PLACE);
            }
        }
    }

    /** Who is cared for at home has none but the hospital's place on a day of moving, and the rule may give it to the home. */
    private static boolean theHomeHas(CalendarDay day, BoundaryDayRule rule) {
        boolean caredFor = day.entitlements().stream().anyMatch(s -> s.kind() == SegmentKind.HOME_CARE);
        boolean moving = day.touched().stream()
                .allMatch(s -> s.kind().isHospital() && (!s.beginsBy(day.day()) || !s.outlasts(day.day())));
        boolean admitted = day.touched().stream().anyMatch(s -> s.firstDay().equals(day.day()));
        return caredFor
                && moving
                && (rule == BoundaryDayRule.CARE_HOME_HAS_BOTH
                        || (rule == BoundaryDayRule.HOSPITAL_IN_NOT_OUT && !admitted));
    }

    /** The calendar and the named day count are written separately and must agree on one stay between two home stays. */
    @Property(tries = 1000)
    void theHospitalDaysOfOneStayAreThoseOfTheDayCount(
            @ForAll @IntRange(min = 0, max = 23) int admissionHour, @ForAll @IntRange(min = 1, max = 2000) int hours) {
        Instant admitted = Stays.instant("2026-04-11T00:30").plus(admissionHour, ChronoUnit.HOURS);
        Instant discharged = admitted.plus(hours, ChronoUnit.HOURS);
        StayCalendar calendar = StayCalendar.assemble(
                        RESIDENT,
                        List.of(
                                Stays.segment("home", SegmentKind.CARE_HOME_BED, Stays.instant("2026-04-01T09:00"))
                                        .withEnd(admitted),
                                Stays.segment("ward", SegmentKind.INPATIENT, admitted)
                                        .withEnd(discharged),
                                Stays.segment("back", SegmentKind.CARE_HOME_BED, discharged)
                                        .withEnd(Optional.empty())))
                .calendar();
        LocalDate first = LocalDate.ofInstant(admitted, Stays.SHANGHAI);
        LocalDate last = LocalDate.ofInstant(discharged, Stays.SHANGHAI);
        DateRange range = DateRange.closed(first, last);

        long bothEnds = DayCount.BOTH_ENDS.days(first, last);
        assertThat(hospitalDays(calendar, range, BoundaryDayRule.HOSPITAL_HAS_BOTH))
                .isEqualTo(bothEnds);
        assertThat(hospitalDays(calendar, range, BoundaryDayRule.HOSPITAL_IN_NOT_OUT))
                .isEqualTo(DayCount.IN_NOT_OUT.days(first, last));
        assertThat(hospitalDays(calendar, range, BoundaryDayRule.CARE_HOME_HAS_BOTH))
                .isEqualTo(Math.max(0, bothEnds - 2));
    }

    private static long hospitalDays(StayCalendar calendar, DateRange range, BoundaryDayRule rule) {
        return calendar.days(range, rule).stream()
                .filter(day -> day.place().orElseThrow().kind().isHospital())
                .count();
    }
}
