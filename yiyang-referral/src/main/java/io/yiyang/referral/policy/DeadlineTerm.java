package io.yiyang.referral.policy;

import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How long something may take (期限). Terms of days begin on the day after and end with their last day (自次日起算), as the
 * Civil Code, articles 201 to 204, has it.
 */
public sealed interface DeadlineTerm {
    /** When the term is over, counted from the instant. Refused: {@code YY-R-081} if the calendar does not tell. */
    Outcome<Instant> dueAfter(Instant start, Optional<DeadlineCalendar> calendar);

    /** Whether a calendar is needed. */
    boolean needsCalendar();

    /** Time that simply passes (自然时间): minutes, hours. */
    record Elapsed(Duration duration) implements DeadlineTerm {
        public Elapsed {
            Require.that(!duration.isNegative(), "duration", "must not be negative", duration);
        }

        /** When the term is over. */
        public Instant after(Instant start) {
            return start.plus(duration);
        }

        @Override
        public Outcome<Instant> dueAfter(Instant start, Optional<DeadlineCalendar> calendar) {
            return Outcome.of(after(start));
        }

        @Override
        public boolean needsCalendar() {
            return false;
        }
    }

    /** Days, months or years of the calendar (日历期间); a month without such a day ends on its last one. */
    record CalendarPeriod(Period period) implements DeadlineTerm {
        public CalendarPeriod {
            Require.that(!period.isNegative(), "period", "must not be negative", period);
        }

        @Override
        public Outcome<Instant> dueAfter(Instant start, Optional<DeadlineCalendar> calendar) {
            return calendar.map(c -> Outcome.of(afterDay(day(start, c.zone()).plus(period), c.zone())))
                    .orElseGet(() -> Outcome.refused(noCalendar()));
        }

        @Override
        public boolean needsCalendar() {
            return true;
        }
    }

    /** Working days (工作日). */
    record WorkingDays(int days) implements DeadlineTerm {
        public WorkingDays {
            Require.that(days >= 0, "days", "must not be negative", days);
        }

        @Override
        public Outcome<Instant> dueAfter(Instant start, Optional<DeadlineCalendar> calendar) {
            if (calendar.isEmpty()) {
                return Outcome.refused(noCalendar());
            }
            ZoneId zone = calendar.get().zone();
            Outcome<LocalDate> last = calendar.get().days().plusWorkingDays(day(start, zone), days);
            return last.asOptional()
                    .map(day -> Outcome.of(afterDay(day, zone)))
                    .orElseGet(() -> Outcome.refused(noNotice(calendar.get(), last.problems())));
        }

        @Override
        public boolean needsCalendar() {
            return true;
        }
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static Instant afterDay(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Problem noCalendar() {
        return Problem.of("YY-R-081", "规则缺少计算期限所需的日历", "the policy lacks the calendar that the deadline needs")
                .remedy("请在规则中加载日历及节假日安排", "load the calendar and its holiday notices");
    }

    private static Problem noNotice(DeadlineCalendar calendar, java.util.List<Problem> why) {
        Problem problem = noCalendar().with("calendar", calendar.id());
        for (String fact : why.get(0).facts().keySet()) {
            problem = problem.with(fact, why.get(0).facts().get(fact));
        }
        return problem;
    }
}
