package io.yiyang.billing.carehome;

import io.yiyang.billing.carehome.CareHomeMonth.RoomFrom;
import io.yiyang.billing.carehome.RandomHome.Item;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.time.DayCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a care home charges, told a second time from the words of the contract: one day after the other, by the letters of
 * {@link RandomHome}, in BigDecimal. Shares no rule with the library.
 */
final class NaiveHome {
    private final RandomHome home;
    private final int days;

    /** Codes of what stands in the way. */
    final Set<String> codes = new TreeSet<>();
    /** What each item comes to. */
    final Map<String, BigDecimal> totals = new TreeMap<>();
    /** What is given back in all. */
    BigDecimal refunded = BigDecimal.ZERO;
    /** The days on which the item may have a line. */
    final Map<String, Set<LocalDate>> charged = new TreeMap<>();

    NaiveHome(RandomHome home) {
        this.home = home;
        this.days = home.hours.length / RandomHome.HOURS;
        for (Item item : home.items) {
            totals.put(item.code(), new BigDecimal("0.00"));
            charged.put(item.code(), new TreeSet<>());
        }
        for (int start = 0; start < home.hours.length; start++) {
            boolean begins = inResidence(start) && (start == 0 || !inResidence(start - 1));
            if (begins) {
                int end = start;
                while (end < home.hours.length && inResidence(end)) {
                    end++;
                }
                residence(start, end);
            }
        }
    }

    private boolean inResidence(int hour) {
        return home.hours[hour] != 'X' && home.hours[hour] != '-';
    }

    private String day(int day) {
        return String.valueOf(home.hours, day * RandomHome.HOURS, RandomHome.HOURS);
    }

    private boolean inMonth(int day) {
        return YearMonth.from(home.first.plusDays(day)).equals(home.month);
    }

    // Whose day it is, and as what

    private boolean isHomeDay(int day) {
        String letters = day(day);
        boolean home = letters.indexOf('H') >= 0 || letters.indexOf('L') >= 0;
        boolean hospital = letters.indexOf('S') >= 0 || letters.indexOf('X') >= 0;
        if (!home || !hospital) {
            return home;
        }
        if (this.home.boundary == BoundaryDayRule.HOSPITAL_HAS_BOTH) {
            return false;
        }
        if (this.home.boundary == BoundaryDayRule.CARE_HOME_HAS_BOTH) {
            return true;
        }
        // The last hospital stay of the day has it if it began on this day.
        int hour = (day + 1) * RandomHome.HOURS - 1;
        while (!isHospital(hour)) {
            hour--;
        }
        while (hour >= 0 && isHospital(hour)) {
            hour--;
        }
        return hour < day * RandomHome.HOURS - 1 || hour < 0;
    }

    private boolean isHospital(int hour) {
        return home.hours[hour] == 'S' || home.hours[hour] == 'X';
    }

    /** P present, L leave, S held, or a space. */
    private char status(int day) {
        String letters = day(day);
        if (isHomeDay(day)) {
            return isLeave(day, letters) ? 'L' : 'P';
        }
        boolean held = false;
        for (int hour = 0; hour < RandomHome.HOURS; hour++) {
            held |= letters.charAt(hour) == 'S' && known(day, day * RandomHome.HOURS + hour);
        }
        return held ? 'S' : ' ';
    }

    private boolean isLeave(int day, String letters) {
        int last = RandomHome.HOURS - 1;
        LeaveTerms.Days rule = home.leave.map(LeaveTerms::days).orElse(LeaveTerms.Days.BOTH_DAYS);
        if (rule == LeaveTerms.Days.FULL_DAYS) {
            return letters.equals("L".repeat(RandomHome.HOURS)) && known(day, day * RandomHome.HOURS);
        }
        if (rule == LeaveTerms.Days.DEPARTURE_DAY) {
            return letters.charAt(last) == 'L' && known(day, day * RandomHome.HOURS + last);
        }
        for (int hour = 0; hour <= last; hour++) {
            if (letters.charAt(hour) == 'L' && known(day, day * RandomHome.HOURS + hour)) {
                return true;
            }
        }
        return false;
    }

    /** Nobody knows today how long an absence that runs will go on after the month. */
    private boolean known(int day, int hour) {
        int end = hour;
        while (end < home.hours.length && home.hours[end] == home.hours[hour]) {
            end++;
        }
        boolean runs = end == home.hours.length && home.isOpen;
        return !runs || !home.first.plusDays(day).isAfter(home.month.atEndOfMonth());
    }

    // One residence

    private void residence(int start, int end) {
        int firstDay = start / RandomHome.HOURS;
        int lastDay = (end - 1) / RandomHome.HOURS;
        boolean runs = end == home.hours.length && home.isOpen;
        boolean died = home.died && home.diedOn().orElseThrow().equals(home.first.plusDays(lastDay));
        DayCount count = died ? home.deathDay : home.dischargeDay;
        int until = lastDay;
        if (!runs && count == DayCount.IN_NOT_OUT && lastDay > firstDay) {
            until = lastDay - 1;
        }
        char[] status = new char[days];
        for (int day = 0; day < days; day++) {
            boolean mine = day >= firstDay && day <= until && !laterResidenceBegins(day, end);
            status[day] = mine ? status(day) : ' ';
        }
        boolean ends = !runs && !home.first.plusDays(lastDay).isAfter(home.month.atEndOfMonth());
        Set<Integer> leave = new HashSet<>();
        Set<Integer> held = new HashSet<>();
        refundedDays(status, 'L', home.leave.map(LeaveTerms::refund), leave);
        refundedDays(status, 'S', home.hospital, held);
        for (Item item : home.items) {
            charge(item, status, ends, died, leave, held);
        }
    }

    private boolean laterResidenceBegins(int day, int end) {
        for (int hour = end; hour < Math.min(home.hours.length, (day + 1) * RandomHome.HOURS); hour++) {
            if (inResidence(hour)) {
                return true;
            }
        }
        return false;
    }

    private void refundedDays(char[] status, char what, Optional<AbsenceTerms> terms, Set<Integer> refunded) {
        for (int day = 0; day < days; day++) {
            if (status[day] != what || (day > 0 && status[day - 1] == what)) {
                continue;
            }
            int length = 0;
            List<Integer> here = new ArrayList<>();
            for (int d = day; d < days && status[d] == what; d++) {
                length++;
                if (inMonth(d)) {
                    here.add(d);
                }
            }
            if (here.isEmpty()) {
                continue;
            }
            if (terms.isEmpty()) {
                codes.add("YY-B-403");
            } else if (length >= terms.get().minimumDays()) {
                int block = terms.get().unit() instanceof RefundUnit.HalfMonth half ? (int) half.days() : 1;
                for (int i = 0; i < here.size() / block * block; i++) {
                    refunded.add(here.get(i));
                }
            }
        }
    }

    private void charge(Item item, char[] status, boolean ends, boolean died, Set<Integer> leave, Set<Integer> held) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal onLeave = BigDecimal.ZERO;
        BigDecimal inHospital = BigDecimal.ZERO;
        Set<BigDecimal> prices = new HashSet<>();
        Set<LocalDate> all = new TreeSet<>();
        Set<LocalDate> left = new TreeSet<>();
        for (int d = 0; d < days; d++) {
            boolean isHold = item.category().equals(ChargeCategory.CARE_BED_HOLD);
            if (!inMonth(d) || status[d] == ' ' || (isHold && status[d] != 'S')) {
                continue;
            }
            LocalDate day = home.first.plusDays(d);
            BigDecimal price = price(item, day);
            all.add(day);
            sum = sum.add(price);
            prices.add(price);
            if (leave.contains(d) && refunds(home.leave.orElseThrow().refund(), item)) {
                onLeave = onLeave.add(price);
            } else if (held.contains(d) && refunds(home.hospital.orElseThrow(), item)) {
                inHospital = inHospital.add(price);
            } else {
                left.add(day);
            }
        }
        if (all.isEmpty()) {
            return;
        }
        if (item.charging() instanceof Charging.PerMonth monthly) {
            int monthDays = home.month.lengthOfMonth();
            PartMonth rule = ends ? (died ? monthly.death() : monthly.discharge()) : monthly.admission();
            boolean needsOne =
                    all.size() < monthDays && (rule instanceof PartMonth.HalfMonth || rule instanceof PartMonth.Whole);
            if (needsOne && prices.size() > 1) {
                codes.add("YY-B-406");
                return;
            }
            Optional<BigDecimal> cost = monthly(monthly.rounding(), rule, sum, all.size(), monthDays);
            if (cost.isEmpty()) {
                codes.add("YY-B-405");
                return;
            }
            sum = cost.get();
        }
        BigDecimal amount = sum;
        amount = amount.subtract(
                given(item, leaveUnit(), onLeave, leave, prices.size(), status).min(amount));
        amount = amount.subtract(given(item, hospitalUnit(), inHospital, held, prices.size(), status)
                .min(amount));
        refunded = refunded.add(sum.subtract(amount));
        totals.merge(item.code(), amount, BigDecimal::add);
        charged.merge(item.code(), left.isEmpty() || allFree(item, left) ? all : left, (one, other) -> {
            one.addAll(other);
            return one;
        });
    }

    private boolean allFree(Item item, Set<LocalDate> left) {
        return left.stream().allMatch(day -> price(item, day).signum() == 0);
    }

    private RefundUnit leaveUnit() {
        return home.leave.map(terms -> terms.refund().unit()).orElse(new RefundUnit.CalendarDay());
    }

    private RefundUnit hospitalUnit() {
        return home.hospital.map(AbsenceTerms::unit).orElse(new RefundUnit.CalendarDay());
    }

    private static boolean refunds(AbsenceTerms terms, Item item) {
        return terms.refunded().contains(item.category());
    }

    private BigDecimal price(Item item, LocalDate day) {
        RoomFrom room = home.rooms.floorEntry(day).getValue();
        BigDecimal price = item.on(day, home.grades.floorEntry(day).getValue(), room.room())
                .toBigDecimal();
        PrivateRoomTerms terms = home.privateRoom.orElseThrow();
        if (room.alone() && terms.perEmptyBed().containsKey(item.category())) {
            BigDecimal ratio =
                    new BigDecimal(terms.perEmptyBed().get(item.category()).toString());
            BigDecimal empty =
                    price.multiply(BigDecimal.valueOf(room.beds() - 1)).multiply(ratio);
            return price.add(empty.setScale(2, terms.rounding()));
        }
        return price;
    }

    /** What a month costs; nothing where the contract does not say. */
    private static Optional<BigDecimal> monthly(
            RoundingMode mode, PartMonth rule, BigDecimal sum, int charged, int monthDays) {
        if (charged == monthDays) {
            return Optional.of(divide(sum, monthDays, mode));
        }
        if (rule instanceof PartMonth.ByCalendarDays) {
            return Optional.of(divide(sum, monthDays, mode));
        }
        if (rule instanceof PartMonth.ByDays by && by.basis() == PartMonth.Basis.CHARGED) {
            // A part never costs more than the month.
            return Optional.of(divide(sum, charged > by.monthDays() ? charged : by.monthDays(), mode));
        }
        if (rule instanceof PartMonth.ByDays by) {
            long left = by.monthDays() - (monthDays - charged);
            return Optional.of(
                    left <= 0
                            ? new BigDecimal("0.00")
                            : divide(sum.multiply(BigDecimal.valueOf(left)), charged * by.monthDays(), mode));
        }
        if (rule instanceof PartMonth.HalfMonth half) {
            if (charged > half.halfUpTo() && charged < half.wholeFrom()) {
                return Optional.empty();
            }
            return Optional.of(divide(sum, charged >= half.wholeFrom() ? charged : 2L * charged, mode));
        }
        return Optional.of(divide(sum, charged, mode));
    }

    private BigDecimal given(
            Item item, RefundUnit unit, BigDecimal sum, Set<Integer> refundedDays, int prices, char[] status) {
        boolean any = false;
        for (int d : refundedDays) {
            boolean isHold = item.category().equals(ChargeCategory.CARE_BED_HOLD);
            AbsenceTerms terms = status[d] == 'L' ? home.leave.orElseThrow().refund() : home.hospital.orElseThrow();
            any |= !isHold && refunds(terms, item);
        }
        if (!any) {
            return BigDecimal.ZERO;
        }
        if (unit instanceof RefundUnit.HalfMonth && prices > 1) {
            codes.add("YY-B-406");
            return BigDecimal.ZERO;
        }
        if (!(item.charging() instanceof Charging.PerMonth monthly)) {
            return sum;
        }
        if (unit instanceof RefundUnit.HalfMonth half) {
            return divide(sum, 2 * half.days(), monthly.rounding());
        }
        return divide(
                sum,
                unit instanceof RefundUnit.Day day ? day.monthDays() : home.month.lengthOfMonth(),
                monthly.rounding());
    }

    private static BigDecimal divide(BigDecimal sum, long by, RoundingMode mode) {
        return sum.divide(BigDecimal.valueOf(by), 2, mode);
    }
}
