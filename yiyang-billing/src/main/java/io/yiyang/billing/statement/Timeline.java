package io.yiyang.billing.statement;

import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.Track;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The history in order, each entry in the local time of the bed that the resident was in. */
final class Timeline {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final List<TimelineEntry> entries;
    private final List<StaySegment> places;

    Timeline(List<TimelineEntry> entries, List<StaySegment> segments) {
        this.entries =
                entries.stream().sorted(Comparator.comparing(TimelineEntry::at)).toList();
        this.places =
                segments.stream().filter(s -> s.kind().track() == Track.PLACE).toList();
    }

    List<TimelineEntry> entries() {
        return entries;
    }

    /** The zones that occur, for the heading. */
    String zones() {
        return entries.stream().map(e -> zone(e.at()).toString()).distinct().collect(Collectors.joining(", "));
    }

    /** Date and time at the place; with the zone where entries have different ones. */
    String local(TimelineEntry entry) {
        ZoneId zone = zone(entry.at());
        String local = MINUTES.format(LocalDateTime.ofInstant(entry.at(), zone));
        boolean several = entries.stream().anyMatch(e -> !zone(e.at()).equals(zone));
        return several ? local + " " + zone : local;
    }

    /** The last place that had begun, or the first one before it began; without any place, UTC. */
    private ZoneId zone(Instant at) {
        return places.stream()
                .filter(s -> !s.start().isAfter(at))
                .reduce((earlier, later) -> later)
                .or(() -> places.stream().findFirst())
                .map(StaySegment::zone)
                .orElse(ZoneOffset.UTC);
    }
}
