package io.yiyang.billing.statement;

import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calendar as weeks and as stretches of like days. */
final class CalendarView {
    private final List<CalendarDay> days;

    CalendarView(List<CalendarDay> days) {
        this.days = days;
    }

    /** Where a day belongs to. */
    enum Where {
        CARE_HOME("养老", "care home"),
        HOSPITAL("医院", "hospital"),
        AWAY("外出", "away"),
        HOME("居家", "at home"),
        NOWHERE("无记录", "no record");

        private final BilingualText label;

        Where(String zh, String en) {
            this.label = BilingualText.of(zh, en);
        }

        BilingualText label() {
            return label;
        }

        static Where of(CalendarDay day) {
            Optional<SegmentKind> kind = day.place().map(StaySegment::kind);
            if (kind.isEmpty()) {
                return day.entitlements().stream().anyMatch(s -> s.kind() == SegmentKind.HOME_CARE) ? HOME : NOWHERE;
            }
            if (kind.get() == SegmentKind.LEAVE) {
                return AWAY;
            }
            return kind.get().isHospital() ? HOSPITAL : CARE_HOME;
        }
    }

    /**
     * Days in a row that are alike.
     *
     * @param first the first day
     * @param last the last day
     * @param count how many
     * @param like what is true of each
     */
    record Stretch(LocalDate first, LocalDate last, int count, CalendarDay like) {
        String span() {
            return first.equals(last) ? first.toString() : first + " – " + last;
        }

        private boolean continuedBy(CalendarDay day) {
            return like.place().equals(day.place())
                    && like.touched().equals(day.touched())
                    && like.entitlements().equals(day.entitlements());
        }
    }

    List<CalendarDay> days() {
        return days;
    }

    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (CalendarDay day : days) {
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).continuedBy(day)) {
                Stretch open = stretches.get(last);
                stretches.set(last, new Stretch(open.first(), day.day(), open.count() + 1, open.like()));
            } else {
                stretches.add(new Stretch(day.day(), day.day(), 1, day));
            }
        }
        return stretches;
    }

    /** What is kept beside the place, such as a bed that is held. */
    static List<BilingualText> entitlements(CalendarDay day) {
        return day.entitlements().stream().map(s -> s.kind().label()).distinct().toList();
    }
}
