package io.yiyang.billing.allowance;

import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which day an assessment, an application or a change counts (待遇起始与变更日期规则).
 *
 * <p>Examples: Taizhou NEXT_DAY, 2025-05-10 gives 2025-05-11; Tianjin FIRST_OF_NEXT_MONTH, 2025-06-01; Hainan with a floor of
 * 2026-04-01, a conclusion of 2026-02-20 gives 2026-04-01.
 *
 * @param timing how the day follows from the event
 * @param noticeMonths how many months ahead a change must be asked for, 0 for none
 * @param floor the day before which nothing is paid, absent for none
 */
public record EffectiveDateRule(Timing timing, long noticeMonths, Optional<LocalDate> floor) implements Serializable {
    /** How the day follows from the event (起算方式). */
    public enum Timing {
        /** The day itself. */
        SAME_DAY,
        /** The day after. */
        NEXT_DAY,
        /** The first day of the event's month. */
        FIRST_OF_MONTH,
        /** The first day of the month after. */
        FIRST_OF_NEXT_MONTH
    }

    public EffectiveDateRule {
        Require.that(noticeMonths >= 0, "noticeMonths", "must not be negative", noticeMonths);
    }

    /** A rule without notice or floor. */
    public static EffectiveDateRule of(Timing timing) {
        return new EffectiveDateRule(timing, 0, Optional.empty());
    }

    /** This rule, with nothing paid before the day. */
    public EffectiveDateRule notBefore(LocalDate day) {
        return new EffectiveDateRule(timing, noticeMonths, Optional.of(day));
    }

    /** The first day that counts. */
    public LocalDate effective(LocalDate event) {
        LocalDate noticed = event.plusMonths(noticeMonths);
        LocalDate day = switch (timing) {
            case SAME_DAY -> noticed;
            case NEXT_DAY -> noticed.plusDays(1);
            case FIRST_OF_MONTH -> noticed.with(TemporalAdjusters.firstDayOfMonth());
            case FIRST_OF_NEXT_MONTH -> noticed.with(TemporalAdjusters.firstDayOfNextMonth());
        };
        return floor.filter(day::isBefore).orElse(day);
    }

    private Object writeReplace() {
        return new Stored(timing, noticeMonths, floor.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            Timing timing, long noticeMonths, @Nullable LocalDate floor) implements Serializable {
        private Object readResolve() {
            return new EffectiveDateRule(timing, noticeMonths, Optional.ofNullable(floor));
        }
    }
}
