package io.yiyang.model.stay;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Segments written as one line each, in the time of Shanghai: {@code "a CARE_HOME_BED 2026-04-01T09:00/.."}. */
final class Stays {
    static final ResidentId RESIDENT = ResidentId.of("resident-1");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Stays() {}

    static ImmutableStaySegment segment(String line) {
        String[] words = line.strip().split(" +", -1);
        String[] times = words[2].split("/", -1);
        return segment(words[0], SegmentKind.valueOf(words[1]), instant(times[0]))
                .withEnd(times[1].equals("..") ? Optional.empty() : Optional.of(instant(times[1])));
    }

    static ImmutableStaySegment segment(String id, SegmentKind kind, Instant start) {
        return (ImmutableStaySegment) StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(RESIDENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(OrganisationId.of("place-" + id))
                .start(start)
                .zone(SHANGHAI)
                .build();
    }

    static List<StaySegment> segments(String lines) {
        return Stream.of(lines.split(";", -1)).<StaySegment>map(Stays::segment).toList();
    }

    static Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(SHANGHAI).toInstant();
    }
}
