package io.yiyang.model.stay;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.bed.Bed;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that a resident spends in one bed, or keeps one entitlement (入住/住院时段): half-open, the start
 * instant belongs to it, the end instant does not; without an end it is still running.
 *
 * <p>Segments keep instants and the zone of the place, not days: which payer a boundary day belongs to is a declared
 * rule ({@link BoundaryDayRule}), never a property of the segment.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "resident", "kind", "phase", "place", "start", "zone", "end", "openedBy", "bed"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface StaySegment extends Serializable permits ImmutableStaySegment {
    @JsonProperty("id")
    SegmentId id();

    @JsonProperty("resident")
    ResidentId resident();

    @JsonProperty("kind")
    SegmentKind kind();

    @JsonProperty("phase")
    CarePhase phase();

    /** Whose bed it is, or who gives the care. */
    @JsonProperty("place")
    OrganisationId place();

    @JsonProperty("start")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant start();

    /** The time zone of the place, by which its days are cut. */
    @JsonProperty("zone")
    ZoneId zone();

    /** The first instant after the segment. */
    @JsonProperty("end")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> end();

    /** The referral or other case that opened the segment. */
    @JsonProperty("openedBy")
    Optional<CaseId> openedBy();

    /** The bed, if it is known; only {@link #inBed} can check that it may be used so, which needs the whole bed. */
    @JsonProperty("bed")
    Optional<BedId> bed();

    @Value.Check
    default void check() {
        Require.that(
                end().map(e -> e.isAfter(start())).orElse(true), "end", "must be after the start " + start(), end());
        Require.that(
                bed().isEmpty() || kind().bedUse().isPresent(),
                "bed",
                "must be absent from a segment of kind " + kind() + ", which has no bed in an institution",
                bed());
    }

    /** Whether the two share an instant. */
    default boolean overlaps(StaySegment other) {
        return other.end().map(start()::isBefore).orElse(true)
                && end().map(other.start()::isBefore).orElse(true);
    }

    /** Whether the segment covers at least one instant of the day. */
    default boolean touches(LocalDate day) {
        Instant dayStart = day.atStartOfDay(zone()).toInstant();
        Instant dayEnd = day.plusDays(1).atStartOfDay(zone()).toInstant();
        return start().isBefore(dayEnd) && end().map(dayStart::isBefore).orElse(true);
    }

    /** Whether the segment covers every instant of the day. */
    default boolean coversAll(LocalDate day) {
        return beginsBy(day) && outlasts(day);
    }

    /** Whether the segment began before the day or with its first instant. */
    default boolean beginsBy(LocalDate day) {
        return !start().isAfter(day.atStartOfDay(zone()).toInstant());
    }

    /** Whether the segment goes on at least to the day's end. */
    default boolean outlasts(LocalDate day) {
        Instant dayEnd = day.plusDays(1).atStartOfDay(zone()).toInstant();
        return end().map(e -> !e.isBefore(dayEnd)).orElse(true);
    }

    /** The calendar day of the start, at the place. */
    default LocalDate firstDay() {
        return LocalDate.ofInstant(start(), zone());
    }

    /**
     * This segment in that bed (占用床位). Refused: {@code YY-M-302} the bed is used for something else at present.
     *
     * @throws IllegalArgumentException if the bed belongs to another organisation
     */
    default Outcome<StaySegment> inBed(Bed bed) {
        Require.that(bed.place().equals(place()), "bed", "must belong to " + place(), bed.place());
        if (kind().bedUse().filter(bed.use()::equals).isEmpty()) {
            return Outcome.refused(Problem.of("YY-M-302", "床位当前用途与时段类型不符", "the bed's present use is not the segment's")
                    .with("segment", id())
                    .with("kind", kind())
                    .with("bed", bed.id())
                    .with("licenceKind", bed.licenceKind())
                    .with("use", bed.use())
                    .remedy("换用相符的床位，或先办理床位转换", "use another bed, or convert this one first"));
        }
        return Outcome.of(((ImmutableStaySegment) this).withBed(bed.id()));
    }

    /** This segment, ended at the instant. */
    default StaySegment endedAt(Instant instant) {
        return ((ImmutableStaySegment) this).withEnd(instant);
    }

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static StaySegment fromJson(
            @JsonProperty("id") SegmentId id,
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("kind") SegmentKind kind,
            @JsonProperty("phase") CarePhase phase,
            @JsonProperty("place") OrganisationId place,
            @JsonProperty("start") Instant start,
            @JsonProperty("zone") ZoneId zone,
            @JsonProperty("end") @Nullable Instant end,
            @JsonProperty("openedBy") @Nullable CaseId openedBy,
            @JsonProperty("bed") @Nullable BedId bed) {
        return builder()
                .id(Require.present(id, "id"))
                .resident(Require.present(resident, "resident"))
                .kind(Require.present(kind, "kind"))
                .phase(Require.present(phase, "phase"))
                .place(Require.present(place, "place"))
                .start(Require.present(start, "start"))
                .zone(Require.present(zone, "zone"))
                .end(Optional.ofNullable(end))
                .openedBy(Optional.ofNullable(openedBy))
                .bed(Optional.ofNullable(bed))
                .build();
    }

    static ImmutableStaySegment.IdBuildStage builder() {
        return ImmutableStaySegment.builder();
    }
}
