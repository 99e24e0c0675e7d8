package io.yiyang.model.json;

import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.Track;
import io.yiyang.model.stay.TransferFacts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.stay}. */
final class StayCases {
    private StayCases() {}

    private static final StaySegment SEGMENT = StaySegment.builder()
            .id(Made.SEGMENT)
            .resident(Made.RESIDENT)
            .kind(SegmentKind.INPATIENT)
            .phase(CarePhase.TREATMENT)
            .place(Made.HOSPITAL)
            .start(Made.AT)
            .zone(ZoneId.of("Asia/Shanghai"))
            .end(Made.LATER)
            .openedBy(Made.REFERRAL)
            .bed(BedId.of("bed-1"))
            .build();

    private static final StaySegment KEPT = StaySegment.builder()
            .id(SegmentId.of("segment-2"))
            .resident(Made.RESIDENT)
            .kind(SegmentKind.BED_HOLD)
            .phase(CarePhase.STABLE_LIVING)
            .place(Made.HOME)
            .start(Made.AT)
            .zone(ZoneId.of("Asia/Shanghai"))
            .build();

    private static final StayCalendar CALENDAR =
            StayCalendar.assemble(Made.RESIDENT, List.of(SEGMENT, KEPT)).calendar();

    private static final TransferFacts FACTS = new TransferFacts(
            Made.REFERRAL,
            TransferFacts.Direction.UP,
            Made.HOME,
            Made.HOSPITAL,
            true,
            false,
            Made.AT,
            Optional.of(Made.LATER),
            Optional.of(Made.LATER.plusSeconds(3600)));

    private static Arbitrary<StaySegment> segment(Arbitrary<ResidentId> resident) {
        return Combinators.combine(
                        Combinators.combine(Any.segment(), resident)
                                .as((id, who) -> StaySegment.builder().id(id).resident(who)),
                        Combinators.combine(Arbitraries.of(SegmentKind.class), Arbitraries.of(CarePhase.class))
                                .as(Map::entry),
                        Any.organisation(),
                        Any.instant(),
                        Any.zone(),
                        Any.optional(Arbitraries.longs().between(1, 9_000_000)),
                        Any.optional(Any.referral()),
                        Any.optional(Any.id().map(BedId::of)))
                .as((builder, kind, place, start, zone, seconds, referral, bed) -> builder.kind(kind.getKey())
                        .phase(kind.getValue())
                        .place(place)
                        .start(start)
                        .zone(zone)
                        .end(seconds.map(start::plusSeconds))
                        .openedBy(referral)
                        .bed(bed.filter(known -> kind.getKey().bedUse().isPresent()))
                        .build());
    }

    /** With the problems of those that had no room. */
    private static Arbitrary<StayCalendar.Assembled> assembled() {
        return Any.few(segment(Arbitraries.just(Made.RESIDENT)))
                .map(segments -> StayCalendar.assemble(Made.RESIDENT, segments));
    }

    private static Arbitrary<CalendarDay> day() {
        return Combinators.combine(assembled(), Arbitraries.of(BoundaryDayRule.class), Any.date())
                .as((assembled, rule, other) -> {
                    List<LocalDate> days = new ArrayList<>();
                    assembled.calendar().segments().forEach(segment -> days.add(segment.firstDay()));
                    days.add(other);
                    return assembled.calendar().day(days.get(0), rule);
                });
    }

    private static Arbitrary<TransferFacts> facts() {
        return Combinators.combine(
                        Any.referral(),
                        Arbitraries.of(TransferFacts.Direction.class),
                        Any.flag(),
                        Any.flag(),
                        Any.instant(),
                        Any.optional(Any.instant()))
                .as((referral, direction, compliant, inside, at, returned) -> new TransferFacts(
                        referral,
                        direction,
                        Made.HOSPITAL,
                        Made.HOME,
                        compliant,
                        inside,
                        at,
                        inside ? Optional.of(at) : Optional.empty(),
                        returned));
    }

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.constants(BoundaryDayRule.class),
                JsonCase.constants(CarePhase.class),
                JsonCase.constants(SegmentKind.class),
                JsonCase.constants(Track.class),
                JsonCase.constants(TransferFacts.Direction.class),
                JsonCase.of(StaySegment.class, SEGMENT, segment(Any.resident())),
                JsonCase.of(StayCalendar.class, CALENDAR, assembled().map(StayCalendar.Assembled::calendar)),
                JsonCase.of(
                        StayCalendar.Assembled.class,
                        new StayCalendar.Assembled(CALENDAR, List.of(OutcomeCases.PROBLEM)),
                        assembled()),
                JsonCase.of(CalendarDay.class, CALENDAR.day(Made.DAY, BoundaryDayRule.HOSPITAL_HAS_BOTH), day()),
                JsonCase.of(TransferFacts.class, FACTS, facts()));
    }
}
