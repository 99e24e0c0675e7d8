package io.yiyang.model.stay;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stays of one resident on two tracks (入住日历): the <em>place</em>, where at most one bed is occupied at any instant,
 * and the <em>entitlements</em> beside it, such as a bed that is kept.
 *
 * <p>Invariants: all segments belong to the resident; ids are unique; no two place segments overlap; no home sickbed
 * overlaps an inpatient place; no two segments of one entitlement kind overlap, but for care at home by two providers. A
 * segment that would break one is refused with both segments named, and the calendar stays as it was.
 */
@JsonPropertyOrder({"resident", "segments"})
public final class StayCalendar implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ResidentId resident;
    private final List<StaySegment> segments;

    private StayCalendar(ResidentId resident, List<StaySegment> segments) {
        this.resident = resident;
        this.segments = List.copyOf(segments);
    }

    /** A calendar and the problems of the segments that it could not take. */
    @JsonPropertyOrder({"calendar", "problems"})
    public record Assembled(
            @JsonProperty("calendar") StayCalendar calendar,
            @JsonProperty("problems") List<Problem> problems) implements Serializable {
        public Assembled {
            problems = List.copyOf(problems);
        }

        @JsonCreator
        static Assembled fromJson(
                @JsonProperty("calendar") StayCalendar calendar,
                @JsonProperty("problems") @Nullable List<Problem> problems) {
            return new Assembled(Require.present(calendar, "calendar"), problems == null ? List.of() : problems);
        }
    }

    public static StayCalendar empty(ResidentId resident) {
        return new StayCalendar(resident, List.of());
    }

    @JsonCreator
    static StayCalendar fromJson(
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("segments") @Nullable List<StaySegment> segments) {
        StayCalendar calendar = empty(Require.present(resident, "resident"));
        for (StaySegment segment : segments == null ? List.<StaySegment>of() : segments) {
            Outcome<StayCalendar> next = calendar.with(segment);
            calendar = next.asOptional()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "segments: must not exclude each other, but was " + next.problems()));
        }
        return calendar;
    }

    /** Takes every segment that fits, in order of start, and reports each of the others. */
    public static Assembled assemble(ResidentId resident, List<StaySegment> segments) {
        StayCalendar calendar = empty(resident);
        List<Problem> problems = new ArrayList<>();
        for (StaySegment segment : segments.stream().sorted(ORDER).toList()) {
            Outcome<StayCalendar> next = calendar.with(segment);
            problems.addAll(next.problems());
            calendar = next.asOptional().orElse(calendar);
        }
        return new Assembled(calendar, problems);
    }

    private static final Comparator<StaySegment> ORDER =
            Comparator.comparing(StaySegment::start).thenComparing(StaySegment::id);

    /**
     * The calendar with one more segment. Refused, once for each segment in its way: {@code YY-M-001} the resident would be in two places;
     * {@code YY-M-002} the two may not run beside each other; {@code YY-M-003} the id is taken.
     *
     * @throws IllegalArgumentException if the segment belongs to another resident
     */
    public Outcome<StayCalendar> with(StaySegment segment) {
        Require.that(
                segment.resident().equals(resident),
                "segment",
                "must belong to resident " + resident,
                segment.resident());
        List<Problem> problems = new ArrayList<>();
        for (StaySegment other : segments) {
            if (other.id().equals(segment.id())) {
                problems.add(Problem.of("YY-M-003", "时段标识已被使用", "the segment id is already in use")
                        .with("segment", segment.id()));
            } else if (other.overlaps(segment)) {
                if (bothPlaces(other, segment)) {
                    problems.add(clash(
                            "YY-M-001", "同一时刻不能在两处入住", "a resident cannot be in two places at once", other, segment));
                } else if (exclude(other, segment) || exclude(segment, other) || sameEntitlement(other, segment)) {
                    problems.add(
                            clash("YY-M-002", "两类时段不能并存", "these two may not run beside each other", other, segment));
                }
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<StaySegment> more = new ArrayList<>(segments);
        more.add(segment);
        more.sort(ORDER);
        return Outcome.of(new StayCalendar(resident, more));
    }

    private static boolean bothPlaces(StaySegment one, StaySegment other) {
        return one.kind().track() == Track.PLACE && other.kind().track() == Track.PLACE;
    }

    private static boolean exclude(StaySegment one, StaySegment other) {
        return one.kind() == SegmentKind.HOME_SICKBED && other.kind() == SegmentKind.INPATIENT;
    }

    private static boolean sameEntitlement(StaySegment one, StaySegment other) {
        return one.kind() == other.kind()
                && one.kind().track() == Track.ENTITLEMENT
                && (one.kind() != SegmentKind.HOME_CARE || one.place().equals(other.place()));
    }

    private static Problem clash(String code, String zh, String en, StaySegment one, StaySegment other) {
        return Problem.of(code, zh, en)
                .with("first", describe(one))
                .with("second", describe(other))
                .remedy("先结束前一时段，或更正起止时间", "end the first segment, or correct its times");
    }

    private static String describe(StaySegment segment) {
        return segment.id() + " " + segment.kind() + " " + segment.place() + " " + segment.start() + "/"
                + segment.end().map(Object::toString).orElse("..");
    }

    @JsonProperty("resident")
    public ResidentId resident() {
        return resident;
    }

    /** All segments in order of start. */
    @JsonProperty("segments")
    public List<StaySegment> segments() {
        return segments;
    }

    /** The days of the range, each with the place that has it under the rule. */
    public List<CalendarDay> days(DateRange range, BoundaryDayRule rule) {
        return range.days().map(day -> day(day, rule)).toList();
    }

    /** The day, with the place that has it under the rule; who is cared for at home has no place there. */
    public CalendarDay day(LocalDate day, BoundaryDayRule rule) {
        List<StaySegment> touched = onTrack(Track.PLACE, day);
        List<StaySegment> entitlements = onTrack(Track.ENTITLEMENT, day);
        boolean atHome = entitlements.stream().anyMatch(s -> s.kind() == SegmentKind.HOME_CARE);
        Optional<StaySegment> place =
                atHome && isAtHome(touched, day, rule) ? Optional.empty() : tenant(touched, day, rule);
        return new CalendarDay(day, place, touched, entitlements);
    }

    private List<StaySegment> onTrack(Track track, LocalDate day) {
        return segments.stream()
                .filter(s -> s.kind().track() == track && s.touches(day))
                .toList();
    }

    /** Whether the home has a day that only a hospital touches: the resident came from home, or went back there. */
    private static boolean isAtHome(List<StaySegment> touched, LocalDate day, BoundaryDayRule rule) {
        boolean movedFromOrTo =
                !touched.isEmpty() && touched.stream().allMatch(s -> s.kind().isHospital() && !s.coversAll(day));
        return movedFromOrTo
                && switch (rule) {
                    case HOSPITAL_HAS_BOTH -> false;
                    case CARE_HOME_HAS_BOTH -> true;
                    case HOSPITAL_IN_NOT_OUT ->
                        touched.stream().noneMatch(s -> s.firstDay().equals(day));
                };
    }

    private static Optional<StaySegment> tenant(List<StaySegment> touched, LocalDate day, BoundaryDayRule rule) {
        Optional<StaySegment> hospital =
                touched.stream().filter(s -> s.kind().isHospital()).reduce((earlier, later) -> later);
        Optional<StaySegment> last = touched.stream().reduce((earlier, later) -> later);
        Optional<StaySegment> home = touched.stream()
                .filter(s -> !s.kind().isHospital())
                .reduce((earlier, later) -> later)
                .or(() -> last);
        return switch (rule) {
            case HOSPITAL_HAS_BOTH -> hospital.or(() -> last);
            case CARE_HOME_HAS_BOTH -> home;
            case HOSPITAL_IN_NOT_OUT ->
                hospital.filter(s -> s.firstDay().equals(day) || home.equals(hospital))
                        .or(() -> home);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StayCalendar that && resident.equals(that.resident) && segments.equals(that.segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public String toString() {
        return "StayCalendar of " + resident + " with " + segments.size() + " segments";
    }
}
