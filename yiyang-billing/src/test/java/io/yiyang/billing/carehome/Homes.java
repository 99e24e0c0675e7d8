package io.yiyang.billing.carehome;

import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.time.DateRange;
import io.yiyang.model.time.DayCount;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Contracts, stays and months for tests. */
final class Homes {
    static final OrganisationId HOME = OrganisationId.of("HOME");
    static final OrganisationId HOSPITAL = OrganisationId.of("HOSPITAL");
    static final ResidentId RESIDENT = ResidentId.of("R-1");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final PartMonth CALENDAR_DAYS = new PartMonth.ByCalendarDays();
    static final Charging BY_MONTH = month(CALENDAR_DAYS);

    private static final Map<String, SegmentKind> KINDS = Map.of(
            "BED", SegmentKind.CARE_HOME_BED,
            "LEAVE", SegmentKind.LEAVE,
            "HOLD", SegmentKind.BED_HOLD,
            "HOSPITAL", SegmentKind.INPATIENT);

    private Homes() {}

    static Money yuan(String amount) {
        return Money.parseYuan(amount);
    }

    static ImmutableCareContract contract(ContractItem... items) {
        return (ImmutableCareContract) CareContract.builder()
                .home(HOME)
                .dischargeDay(DayCount.BOTH_ENDS)
                .deathDay(DayCount.BOTH_ENDS)
                .addItems(items)
                .build();
    }

    /** A price per month that all part months take by the same rule, half up. */
    static Charging month(PartMonth rule) {
        return new Charging.PerMonth(RoundingMode.HALF_UP, rule, rule, rule);
    }

    static ContractItem item(String code, ChargeCategory category, Charging charging, ItemPrice... prices) {
        return new ContractItem(code, code, category, charging, List.of(prices));
    }

    static ContractItem bed(Charging charging, String amount) {
        return item("bed", ChargeCategory.CARE_BED, charging, price(amount));
    }

    static ContractItem care(Charging charging, String amount) {
        return item("care", ChargeCategory.CARE_NURSING, charging, price(amount));
    }

    static ContractItem meal(Charging charging, String amount) {
        return item("meal", ChargeCategory.CARE_MEAL, charging, price(amount));
    }

    static ItemPrice price(String amount) {
        return price("2000-01-01/..", amount);
    }

    static ItemPrice price(String inForce, String amount) {
        return new ItemPrice(DateRange.parse(inForce), Set.of(), Set.of(), yuan(amount));
    }

    static ItemPrice graded(String grade, String amount) {
        return new ItemPrice(DateRange.parse("2000-01-01/.."), Set.of(grade), Set.of(), yuan(amount));
    }

    static ItemPrice roomed(String room, String amount) {
        return new ItemPrice(DateRange.parse("2000-01-01/.."), Set.of(), Set.of(room), yuan(amount));
    }

    /** Segments written KIND FROM/TO, with local times such as 2025-04-01T10:00, TO ".." while it runs. */
    static StayCalendar calendar(String... segments) {
        List<StaySegment> all = new ArrayList<>();
        for (String text : segments) {
            String kind = text.substring(0, text.indexOf(' '));
            String[] times = text.substring(text.indexOf(' ') + 1).split("/");
            all.add(StaySegment.builder()
                    .id(SegmentId.of("S-" + all.size()))
                    .resident(RESIDENT)
                    .kind(Objects.requireNonNull(KINDS.get(kind), kind))
                    .phase(CarePhase.STABLE_LIVING)
                    .place(kind.equals("HOSPITAL") ? HOSPITAL : HOME)
                    .start(LocalDateTime.parse(times[0]).atZone(ZONE).toInstant())
                    .zone(ZONE)
                    .end(
                            times[1].equals("..")
                                    ? Optional.empty()
                                    : Optional.of(LocalDateTime.parse(times[1])
                                            .atZone(ZONE)
                                            .toInstant()))
                    .build());
        }
        StayCalendar.Assembled assembled = StayCalendar.assemble(RESIDENT, all);
        if (!assembled.problems().isEmpty()) {
            throw new IllegalArgumentException("segments: must fit, but was " + assembled.problems());
        }
        return assembled.calendar();
    }

    static ImmutableCareHomeMonth month(String month, StayCalendar calendar) {
        return (ImmutableCareHomeMonth) CareHomeMonth.builder()
                .month(YearMonth.parse(month))
                .calendar(calendar)
                .boundaryDays(BoundaryDayRule.HOSPITAL_IN_NOT_OUT)
                .build();
    }

    static CareHomeCharges charges(CareContract contract, CareHomeMonth month) {
        return CareHomeCharges.of(contract, month).orElseThrow();
    }

    static List<String> codes(CareContract contract, CareHomeMonth month) {
        return CareHomeCharges.of(contract, month).problems().stream()
                .map(p -> p.code().toString())
                .toList();
    }
}
