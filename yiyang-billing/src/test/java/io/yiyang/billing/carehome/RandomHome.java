package io.yiyang.billing.carehome;

import io.yiyang.billing.carehome.CareHomeMonth.GradeFrom;
import io.yiyang.billing.carehome.CareHomeMonth.RoomFrom;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.time.DateRange;
import io.yiyang.model.time.DayCount;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A home, a contract and a resident's two or three months, of which the second is charged, drawn by chance. Where the resident was is a letter for each hour:
 * {@code H} in the home, {@code L} on leave, {@code S} in hospital with the bed held, {@code X} in hospital without, {@code -}
 * nowhere. The library sees segments made of it, {@link NaiveHome} the letters.
 */
final class RandomHome {
    static final List<String> GRADES = List.of("SELF", "HALF", "FULL");
    static final List<String> ROOMS = List.of("SINGLE", "DOUBLE");
    private static final List<ChargeCategory> CATEGORIES = List.of(
            ChargeCategory.CARE_BED,
            ChargeCategory.CARE_NURSING,
            ChargeCategory.CARE_MEAL,
            ChargeCategory.CARE_OTHER,
            ChargeCategory.CARE_BED_HOLD);
    private static final List<RoundingMode> MODES =
            List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.CEILING);
    static final int HOURS = 24;

    /** An item; its price is that of the grade or room, before or from a day on. */
    record Item(
            String code,
            ChargeCategory category,
            Charging charging,
            boolean byGrade,
            boolean byRoom,
            LocalDate change,
            Map<String, Money> before,
            Map<String, Money> after) {
        Money on(LocalDate day, String grade, String room) {
            String key = (byGrade ? grade : "") + "/" + (byRoom ? room : "");
            return Objects.requireNonNull((day.isBefore(change) ? before : after).get(key), key);
        }

        List<String> keys() {
            List<String> keys = new ArrayList<>();
            for (String grade : byGrade ? GRADES : List.of("")) {
                for (String room : byRoom ? ROOMS : List.of("")) {
                    keys.add(grade + "/" + room);
                }
            }
            return keys;
        }

        private List<ItemPrice> prices() {
            List<ItemPrice> prices = new ArrayList<>();
            for (String key : keys()) {
                Set<String> grades = byGrade ? Set.of(key.substring(0, key.indexOf('/'))) : Set.of();
                Set<String> rooms = byRoom ? Set.of(key.substring(key.indexOf('/') + 1)) : Set.of();
                prices.add(new ItemPrice(
                        DateRange.of(LocalDate.EPOCH, change),
                        grades,
                        rooms,
                        Objects.requireNonNull(before.get(key), key)));
                prices.add(new ItemPrice(
                        DateRange.from(change), grades, rooms, Objects.requireNonNull(after.get(key), key)));
            }
            return prices;
        }
    }

    final Random random;
    final YearMonth month;
    final LocalDate first;
    final char[] hours;
    final boolean isOpen;
    final BoundaryDayRule boundary;
    final DayCount dischargeDay;
    final DayCount deathDay;
    final boolean died;
    final List<Item> items = new ArrayList<>();
    final Optional<LeaveTerms> leave;
    final Optional<AbsenceTerms> hospital;
    final Optional<PrivateRoomTerms> privateRoom;
    final TreeMap<LocalDate, String> grades = new TreeMap<>();
    final TreeMap<LocalDate, RoomFrom> rooms = new TreeMap<>();

    RandomHome(Random random) {
        this.random = random;
        this.month = YearMonth.of(2023 + upTo(1), 1 + upTo(11));
        this.first = month.minusMonths(1).atDay(1);
        int days = month.minusMonths(1).lengthOfMonth()
                + month.lengthOfMonth()
                + (random.nextBoolean() ? month.plusMonths(1).lengthOfMonth() : 0);
        this.hours = new char[days * HOURS];
        String next = random.nextBoolean() ? "H" : "-HX";
        for (int hour = 0; hour < hours.length; ) {
            char where = next.charAt(random.nextInt(next.length()));
            int length = random.nextInt(3) == 0 ? 1 + random.nextInt(40) : HOURS * (1 + random.nextInt(25));
            length += random.nextInt(4) == 0 ? 0 : -(hour + length) % HOURS + random.nextInt(HOURS);
            for (int end = Math.min(hours.length, hour + Math.max(1, length)); hour < end; hour++) {
                hours[hour] = where;
            }
            next = where == 'H' ? "LLSSX-" : where == 'L' ? "HHHS-" : where == 'S' ? "HHHX-" : "H";
        }
        this.isOpen = random.nextBoolean();
        this.boundary = oneOf(List.of(BoundaryDayRule.values()));
        this.dischargeDay = oneOf(List.of(DayCount.values()));
        this.deathDay = oneOf(List.of(DayCount.values()));
        this.died = random.nextInt(4) == 0 && "HLS".indexOf(hours[hours.length - 1]) < 0 && lastResidenceHour() >= 0;
        for (int i = 0, count = 1 + upTo(4); i < count; i++) {
            items.add(item("I" + i));
        }
        this.leave = random.nextInt(12) == 0
                ? Optional.empty()
                : Optional.of(new LeaveTerms(oneOf(List.of(LeaveTerms.Days.values())), absence()));
        this.hospital = random.nextInt(12) == 0 ? Optional.empty() : Optional.of(absence());
        grades.put(first, oneOf(GRADES));
        rooms.put(first, room(first));
        for (int i = upTo(2); i > 0; i--) {
            grades.put(anyDay(), oneOf(GRADES));
            LocalDate moved = anyDay();
            rooms.put(moved, room(moved));
        }
        this.privateRoom = Optional.of(new PrivateRoomTerms(
                Map.of(ChargeCategory.CARE_BED, Rate.ONE, ChargeCategory.CARE_NURSING, Rate.parse("0.6333")),
                oneOf(MODES)));
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private LocalDate anyDay() {
        return first.plusDays(random.nextInt(hours.length / HOURS));
    }

    private RoomFrom room(LocalDate from) {
        return new RoomFrom(from, oneOf(ROOMS), 1 + upTo(2), random.nextInt(3) == 0);
    }

    private Item item(String code) {
        ChargeCategory category = oneOf(CATEGORIES);
        boolean perDay = category.equals(ChargeCategory.CARE_BED_HOLD) || random.nextInt(3) == 0;
        Charging charging = perDay
                ? new Charging.PerDay()
                : new Charging.PerMonth(oneOf(MODES), partMonth(), partMonth(), partMonth());
        boolean byGrade = random.nextInt(3) == 0;
        boolean byRoom = random.nextInt(3) == 0;
        Item item = new Item(
                code, category, charging, byGrade, byRoom, anyDay().plusDays(1), new HashMap<>(), new HashMap<>());
        boolean sameAfter = random.nextInt(3) > 0;
        for (String key : item.keys()) {
            Money price = price(perDay);
            item.before().put(key, price);
            item.after().put(key, sameAfter ? price : price(perDay));
        }
        return item;
    }

    /** Free, round, or any number of fen. */
    private Money price(boolean perDay) {
        long yuan = perDay ? 1 + upTo(99) : 100 + upTo(2900);
        return switch (upTo(5)) {
            case 0 -> Money.ZERO;
            case 1, 2 -> Money.ofFen(yuan * 100 + upTo(99));
            default -> Money.ofFen(yuan * 100);
        };
    }

    private PartMonth partMonth() {
        return switch (upTo(5)) {
            case 0 -> new PartMonth.Whole();
            case 1 -> new PartMonth.HalfMonth(13 + upTo(2), 16 + upTo(1));
            case 2 -> new PartMonth.ByCalendarDays();
            case 3 -> new PartMonth.ByDays(29 + upTo(2), PartMonth.Basis.DEDUCTED);
            default -> new PartMonth.ByDays(29 + upTo(2), PartMonth.Basis.CHARGED);
        };
    }

    private AbsenceTerms absence() {
        Set<ChargeCategory> refunded = new HashSet<>();
        for (ChargeCategory category : CATEGORIES) {
            if (random.nextBoolean() && !category.equals(ChargeCategory.CARE_BED_HOLD)) {
                refunded.add(category);
            }
        }
        RefundUnit unit = switch (upTo(3)) {
            case 0 -> new RefundUnit.CalendarDay();
            case 1 -> new RefundUnit.HalfMonth(5 + upTo(10));
            default -> new RefundUnit.Day(29 + upTo(2));
        };
        return new AbsenceTerms(1 + upTo(9), refunded, unit);
    }

    int lastResidenceHour() {
        for (int hour = hours.length - 1; hour >= 0; hour--) {
            if ("HLS".indexOf(hours[hour]) >= 0) {
                return hour;
            }
        }
        return -1;
    }

    LocalDate dayOf(int hour) {
        return first.plusDays(hour / HOURS);
    }

    Optional<LocalDate> diedOn() {
        return died ? Optional.of(dayOf(lastResidenceHour())) : Optional.empty();
    }

    /** The first hour of a day that the resident spent in the home from midnight to midnight, in the month; -1 if none. */
    int dayAtHome() {
        List<Integer> whole = new ArrayList<>();
        for (int hour = 0; hour < hours.length; hour += HOURS) {
            if (YearMonth.from(dayOf(hour)).equals(month)
                    && "H".repeat(HOURS).equals(String.valueOf(hours, hour, HOURS))) {
                whole.add(hour);
            }
        }
        return whole.isEmpty() ? -1 : oneOf(whole);
    }

    // What the library sees

    CareContract contract() {
        List<ContractItem> all = new ArrayList<>();
        for (Item item : items) {
            all.add(new ContractItem(item.code(), item.code(), item.category(), item.charging(), item.prices()));
        }
        return CareContract.builder()
                .home(Homes.HOME)
                .dischargeDay(dischargeDay)
                .deathDay(deathDay)
                .addAllItems(all)
                .leave(leave)
                .hospital(hospital)
                .privateRoom(privateRoom)
                .build();
    }

    /** The same contract and month with everything that has no order in another one. */
    CareContract shuffledContract() {
        List<ContractItem> all = new ArrayList<>();
        for (ContractItem item : contract().items()) {
            List<ItemPrice> prices = new ArrayList<>(item.prices());
            Collections.shuffle(prices, random);
            all.add(new ContractItem(item.code(), item.name(), item.category(), item.charging(), prices));
        }
        Collections.shuffle(all, random);
        return ((ImmutableCareContract) contract()).withItems(all);
    }

    CareHomeMonth shuffledMonth() {
        ImmutableCareHomeMonth given = month();
        List<GradeFrom> gradesFrom = new ArrayList<>(given.grades());
        List<RoomFrom> roomsFrom = new ArrayList<>(given.rooms());
        Collections.shuffle(gradesFrom, random);
        Collections.shuffle(roomsFrom, random);
        return given.withGrades(gradesFrom).withRooms(roomsFrom);
    }

    ImmutableCareHomeMonth month() {
        List<GradeFrom> gradesFrom = new ArrayList<>();
        grades.forEach((day, grade) -> gradesFrom.add(new GradeFrom(day, grade)));
        return (ImmutableCareHomeMonth) CareHomeMonth.builder()
                .month(month)
                .calendar(calendar())
                .boundaryDays(boundary)
                .addAllGrades(gradesFrom)
                .addAllRooms(rooms.values())
                .diedOn(diedOn())
                .build();
    }

    StayCalendar calendar() {
        List<StaySegment> segments = new ArrayList<>();
        segments(segments, "H", SegmentKind.CARE_HOME_BED);
        segments(segments, "L", SegmentKind.LEAVE);
        segments(segments, "S", SegmentKind.BED_HOLD);
        segments(segments, "SX", SegmentKind.INPATIENT);
        StayCalendar.Assembled assembled = StayCalendar.assemble(Homes.RESIDENT, segments);
        if (!assembled.problems().isEmpty()) {
            throw new IllegalStateException("segments: must fit, but was " + assembled.problems());
        }
        return assembled.calendar();
    }

    private void segments(List<StaySegment> segments, String letters, SegmentKind kind) {
        int from = -1;
        for (int hour = 0; hour <= hours.length; hour++) {
            boolean is = hour < hours.length && letters.indexOf(hours[hour]) >= 0;
            if (is && from < 0) {
                from = hour;
            } else if (!is && from >= 0) {
                boolean runs = hour == hours.length && isOpen;
                segments.add(StaySegment.builder()
                        .id(SegmentId.of(kind + "-" + from))
                        .resident(Homes.RESIDENT)
                        .kind(kind)
                        .phase(CarePhase.STABLE_LIVING)
                        .place(kind == SegmentKind.INPATIENT ? Homes.HOSPITAL : Homes.HOME)
                        .start(first.atStartOfDay(Homes.ZONE).plusHours(from).toInstant())
                        .zone(Homes.ZONE)
                        .end(
                                runs
                                        ? Optional.empty()
                                        : Optional.of(first.atStartOfDay(Homes.ZONE)
                                                .plusHours(hour)
                                                .toInstant()))
                        .build());
                from = -1;
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder where = new StringBuilder();
        for (int hour = 0, from = 0; hour < hours.length; hour++) {
            if (hour + 1 == hours.length || hours[hour + 1] != hours[hour]) {
                where.append(hours[hour])
                        .append(" from ")
                        .append(dayOf(from))
                        .append('T')
                        .append(from % HOURS);
                where.append(", ");
                from = hour + 1;
            }
        }
        return month + ": " + where + (isOpen ? "open, " : "") + boundary + ", discharge " + dischargeDay + ", death "
                + deathDay + " " + diedOn() + ", leave " + leave + ", hospital " + hospital + ", alone " + privateRoom
                + ", grades " + grades + ", rooms " + rooms.values() + ", items " + items;
    }
}
