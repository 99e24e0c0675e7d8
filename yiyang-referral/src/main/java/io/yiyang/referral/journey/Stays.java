package io.yiyang.referral.journey;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.Track;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calendar while one command is at work on it; the first problem stays, and refuses the command. */
final class Stays {
    private final ZoneId zone;
    private final Map<CaseId, Integer> opened;
    private StayCalendar calendar;
    final List<StaySegment> newlyOpened = new ArrayList<>();
    final List<StaySegment> newlyClosed = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    Stays(StayCalendar calendar, ZoneId zone, Map<CaseId, Integer> opened) {
        this.calendar = calendar;
        this.zone = zone;
        this.opened = opened;
    }

    StayCalendar calendar() {
        return calendar;
    }

    Optional<StaySegment> place() {
        return open().stream().filter(s -> s.kind().track() == Track.PLACE).findFirst();
    }

    Optional<StaySegment> hold() {
        return open().stream().filter(s -> s.kind() == SegmentKind.BED_HOLD).findFirst();
    }

    List<StaySegment> open() {
        return calendar.segments().stream().filter(s -> s.end().isEmpty()).toList();
    }

    /** Ends the segment; one that would have lasted no time at all is dropped. */
    void end(StaySegment segment, Instant at) {
        if (at.isBefore(segment.start())) {
            problems.add(Problem.of("YY-R-070", "时间早于该入住时段的开始", "it happened before the stay began that it would end")
                    .with("segment", segment.id())
                    .with("start", segment.start())
                    .with("at", at)
                    .remedy("请核对并更正发生时间", "check and correct when it happened"));
            return;
        }
        List<StaySegment> segments = new ArrayList<>(calendar.segments());
        segments.remove(segment);
        if (at.isAfter(segment.start())) {
            StaySegment ended = segment.endedAt(at);
            segments.add(ended);
            newlyClosed.add(ended);
        }
        calendar = StayCalendar.assemble(calendar.resident(), segments).calendar();
    }

    /** Opens a segment that the case entitles to. */
    void open(CaseId by, SegmentKind kind, CarePhase phase, OrganisationId place, Instant at) {
        int ordinal = opened.merge(by, 1, Math::addExact);
        StaySegment segment = StaySegment.builder()
                .id(SegmentId.of(by + "-S" + ordinal))
                .resident(calendar.resident())
                .kind(kind)
                .phase(phase)
                .place(place)
                .start(at)
                .zone(zone)
                .openedBy(by)
                .build();
        Outcome<StayCalendar> with = calendar.with(segment);
        problems.addAll(with.problems());
        calendar = with.asOptional().orElse(calendar);
        newlyOpened.add(segment);
    }
}
