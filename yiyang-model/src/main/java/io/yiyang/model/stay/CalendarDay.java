package io.yiyang.model.stay;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One day of a resident's calendar (日历中的一天).
 *
 * @param day the day
 * @param place the place segment that has the day, absent if none touches it, or if the resident's own home has it
 * @param touched every place segment that touches the day, in order of start; more than one on a boundary day
 * @param entitlements the entitlement segments that touch the day
 */
@JsonPropertyOrder({"day", "place", "touched", "entitlements"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CalendarDay(
        @JsonProperty("day") @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate day,

        @JsonProperty("place") Optional<StaySegment> place,
        @JsonProperty("touched") List<StaySegment> touched,
        @JsonProperty("entitlements") List<StaySegment> entitlements)
        implements Serializable {
    public CalendarDay {
        touched = List.copyOf(touched);
        entitlements = List.copyOf(entitlements);
    }

    @JsonCreator
    static CalendarDay fromJson(
            @JsonProperty("day") LocalDate day,
            @JsonProperty("place") @Nullable StaySegment place,
            @JsonProperty("touched") @Nullable List<StaySegment> touched,
            @JsonProperty("entitlements") @Nullable List<StaySegment> entitlements) {
        return new CalendarDay(
                Require.present(day, "day"),
                Optional.ofNullable(place),
                touched == null ? List.of() : touched,
                entitlements == null ? List.of() : entitlements);
    }

    /** Whether the resident moved on this day, so that a declared rule decided who has it. */
    @JsonIgnore
    public boolean isBoundary() {
        return touched.size() > 1
                || (entitlements.stream().anyMatch(s -> s.kind() == SegmentKind.HOME_CARE)
                        && touched.stream().anyMatch(s -> !s.coversAll(day)));
    }

    private Object writeReplace() {
        return new Stored(day, place.orElse(null), touched, entitlements);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            LocalDate day, @Nullable StaySegment place, List<StaySegment> touched, List<StaySegment> entitlements)
            implements Serializable {
        private Object readResolve() {
            return new CalendarDay(day, Optional.ofNullable(place), touched, entitlements);
        }
    }
}
