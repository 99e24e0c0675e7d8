package io.yiyang.referral.journey;

import io.yiyang.model.identity.BedId;
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
import io.yiyang.referral.effect.Effect;
import io.yiyang.referral.effect.Effect.BedUntilDeath;
import io.yiyang.referral.effect.Effect.BeginSickbed;
import io.yiyang.referral.effect.Effect.CloseSickbedCase;
import io.yiyang.referral.effect.Effect.EndAll;
import io.yiyang.referral.effect.Effect.EndSickbed;
import io.yiyang.referral.effect.Effect.LeaveBed;
import io.yiyang.referral.effect.Effect.LeavePlace;
import io.yiyang.referral.effect.Effect.OpenSegment;
import io.yiyang.referral.effect.Effect.ReturnTo;
import io.yiyang.referral.effect.Effect.ReturnToBed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calendar while one event is at work on it; the first problem stays, and refuses the command. What the event entails
 * in other cases is not waited for: a bed is open, or closed, from the event itself.
 */
final class Stays {
    private final ZoneId zone;
    private final Map<CaseId, Integer> opened;
    private final Map<CaseId, BedLeft> bedsLeft;
    private StayCalendar calendar;
    final List<StaySegment> newlyOpened = new ArrayList<>();
    final List<StaySegment> newlyClosed = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    /** Which segments were opened and ended, by their ids, in order. */
    final List<String> touched = new ArrayList<>();

    Stays(StayCalendar calendar, ZoneId zone) {
        this(calendar, zone, Map.of(), Map.of());
    }

    private Stays(StayCalendar calendar, ZoneId zone, Map<CaseId, Integer> opened, Map<CaseId, BedLeft> bedsLeft) {
        this.calendar = calendar;
        this.zone = zone;
        this.opened = new LinkedHashMap<>(opened);
        this.bedsLeft = new LinkedHashMap<>(bedsLeft);
    }

    /** One to work on, with nothing newly opened or closed. */
    Stays copy() {
        return new Stays(calendar, zone, opened, bedsLeft);
    }

    StayCalendar calendar() {
        return calendar;
    }

    Optional<StaySegment> place() {
        return open().stream().filter(s -> s.kind().track() == Track.PLACE).findFirst();
    }

    Optional<StaySegment> hold() {
        return open(SegmentKind.BED_HOLD);
    }

    Optional<StaySegment> open(SegmentKind kind) {
        return open().stream().filter(s -> s.kind() == kind).findFirst();
    }

    List<StaySegment> open() {
        return calendar.segments().stream().filter(s -> s.end().isEmpty()).toList();
    }

    /**
     * The bed that was left for a case.
     *
     * @param bed as it was until then
     */
    record BedLeft(StaySegment bed, Instant at) {}

    Optional<BedLeft> bedLeft(CaseId id) {
        return Optional.ofNullable(bedsLeft.get(id));
    }

    /** Does what the effect of the case's event says about beds; the rest is for other cases. */
    void tell(CaseId by, Effect effect) {
        Instant at = effect.at();
        if (effect instanceof OpenSegment opening) {
            occupy(by, opening);
        } else if (effect instanceof LeaveBed) {
            place().ifPresent(bed -> {
                bedsLeft.put(by, new BedLeft(bed, at));
                end(bed, at);
            });
        } else if (effect instanceof LeavePlace left) {
            place().filter(bed -> bed.place().equals(left.place())).ifPresent(bed -> end(bed, at));
        } else if (effect instanceof ReturnToBed) {
            Optional.ofNullable(bedsLeft.remove(by)).ifPresent(left -> reoccupy(by, left.bed(), at));
        } else if (effect instanceof ReturnTo back) {
            Optional<StaySegment> left =
                    Optional.ofNullable(bedsLeft.remove(by)).map(BedLeft::bed);
            hold().filter(bed -> bed.place().equals(back.place()))
                    .or(() -> left)
                    .ifPresent(bed -> reoccupy(by, bed, at));
        } else if (effect instanceof BeginSickbed begun) {
            CarePhase phase = place().map(StaySegment::phase).orElse(CarePhase.STABLE_LIVING);
            open(by, SegmentKind.HOME_SICKBED, phase, begun.institution(), Optional.empty(), at);
        } else if (effect instanceof EndSickbed || effect instanceof CloseSickbedCase) {
            open(SegmentKind.HOME_SICKBED).ifPresent(sickbed -> end(sickbed, at));
        } else if (effect instanceof EndAll) {
            open().forEach(segment -> end(segment, at));
        } else if (effect instanceof BedUntilDeath unopened && unopened.death().isAfter(at)) {
            if (unopened.bed().kind().isHospital()) {
                calendar.segments().stream()
                        .filter(s -> s.kind() == SegmentKind.HOME_SICKBED
                                && s.end().filter(at::isBefore).isPresent())
                        .forEach(s -> end(s, s.start().isAfter(at) ? s.start() : at));
            }
            occupy(by, unopened.bed());
            open().forEach(segment -> end(segment, unopened.death()));
        }
    }

    private void occupy(CaseId by, OpenSegment opening) {
        Optional<StaySegment> bed = place();
        boolean there = bed.filter(b ->
                        b.kind() == opening.kind() && b.place().equals(opening.place()) && b.phase() == opening.phase())
                .isPresent();
        if (!there) {
            bed.ifPresent(b -> end(b, opening.at()));
            open(by, opening.kind(), opening.phase(), opening.place(), opening.bed(), opening.at());
        }
    }

    /** Who left a care-home bed, on leave or not, comes back to the bed itself. */
    private void reoccupy(CaseId by, StaySegment left, Instant at) {
        SegmentKind kind = left.kind().isHospital() ? left.kind() : SegmentKind.CARE_HOME_BED;
        open(by, kind, left.phase(), left.place(), left.bed(), at);
    }

    /** A care-home bed gives way to a leave, or the other way round. */
    void exchange(StaySegment from, CaseId by, SegmentKind to, Instant at) {
        end(from, at);
        open(by, to, from.phase(), from.place(), from.bed(), at);
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
        touched.add("-" + segment.id());
        newlyClosed.remove(segment);
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
    void open(CaseId by, SegmentKind kind, CarePhase phase, OrganisationId place, Optional<BedId> bed, Instant at) {
        if (kind.isHospital()) {
            // An admission is a fact: it cannot be refused because a home sickbed is open.
            open(SegmentKind.HOME_SICKBED).ifPresent(sickbed -> end(sickbed, at));
        }
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
                .bed(bed)
                .build();
        Outcome<StayCalendar> with = calendar.with(segment);
        problems.addAll(with.problems());
        calendar = with.asOptional().orElse(calendar);
        newlyOpened.add(segment);
        touched.add("+" + segment.id());
    }
}
