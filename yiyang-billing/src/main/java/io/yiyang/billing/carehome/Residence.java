package io.yiyang.billing.carehome;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A time without interruption in which a home keeps a bed for the resident: in it, on leave from it, or held.
 *
 * @param first the day of admission
 * @param last the day of discharge, absent while it runs
 */
record Residence(LocalDate first, Optional<LocalDate> last) {
    private static final Set<SegmentKind> KINDS =
            EnumSet.of(SegmentKind.CARE_HOME_BED, SegmentKind.LEAVE, SegmentKind.BED_HOLD);

    static List<Residence> of(StayCalendar calendar, OrganisationId home) {
        List<Residence> residences = new ArrayList<>();
        LocalDate first = null;
        StaySegment longest = null;
        for (StaySegment segment : calendar.segments()) {
            if (!KINDS.contains(segment.kind()) || !segment.place().equals(home)) {
                continue;
            }
            if (first == null || longest == null) {
                first = segment.firstDay();
                longest = segment;
            } else if (longest.end().filter(segment.start()::isAfter).isPresent()) {
                residences.add(new Residence(first, lastDay(longest)));
                first = segment.firstDay();
                longest = segment;
            } else if (outlasts(segment, longest)) {
                longest = segment;
            }
        }
        if (first != null && longest != null) {
            residences.add(new Residence(first, lastDay(longest)));
        }
        return residences;
    }

    private static boolean outlasts(StaySegment segment, StaySegment other) {
        Optional<Instant> end = segment.end();
        return other.end().isPresent()
                && (end.isEmpty() || end.get().isAfter(other.end().get()));
    }

    /** The last day of which the segment has an instant. */
    private static Optional<LocalDate> lastDay(StaySegment segment) {
        return segment.end().map(end -> LocalDate.ofInstant(end.minusNanos(1), segment.zone()));
    }
}
