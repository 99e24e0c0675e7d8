package io.yiyang.model.stay;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A stretch of time that a resident spends in one bed, or keeps one entitlement (入住/住院时段): half-open, the start
 * instant belongs to it, the end instant does not; without an end it is still running.
 *
 * <p>Segments keep instants and the zone of the place, not days: which payer a boundary day belongs to is a declared
 * rule ({@link BoundaryDayRule}), never a property of the segment.
 */
@Value.Immutable
public sealed interface StaySegment extends Serializable permits ImmutableStaySegment {
    SegmentId id();

    ResidentId resident();

    SegmentKind kind();

    CarePhase phase();

    /** Whose bed it is. */
    OrganisationId place();

    Instant start();

    /** The time zone of the place, by which its days are cut. */
    ZoneId zone();

    /** The first instant after the segment. */
    Optional<Instant> end();

    /** The referral or other case that opened the segment. */
    Optional<CaseId> openedBy();

    @Value.Check
    default void check() {
        Require.that(
                end().map(e -> e.isAfter(start())).orElse(true), "end", "must be after the start " + start(), end());
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

    /** The calendar day of the start, at the place. */
    default LocalDate firstDay() {
        return LocalDate.ofInstant(start(), zone());
    }

    /** This segment, ended at the instant. */
    default StaySegment endedAt(Instant instant) {
        return ((ImmutableStaySegment) this).withEnd(instant);
    }

    static ImmutableStaySegment.IdBuildStage builder() {
        return ImmutableStaySegment.builder();
    }
}
