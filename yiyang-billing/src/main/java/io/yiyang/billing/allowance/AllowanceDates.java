package io.yiyang.billing.allowance;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which month to which an allowance is paid (发放起止规则).
 *
 * <p>Example (Tiangongdian): born 1940-03-20, 80 years old in March 2020, applied in time: first paid for 2020-03. Died
 * 2030-05-02: last paid for 2030-05.
 *
 * @param start from when who applied in time is paid, by the day on which the conditions came to be fulfilled
 * @param late from when who applied late is paid, by the day of approval
 * @param deathMonthPaid whether the month of death is still paid
 */
public record AllowanceDates(EffectiveDateRule start, EffectiveDateRule late, boolean deathMonthPaid)
        implements Serializable {
    /**
     * The months that are paid.
     *
     * @param fulfilled the day on which the conditions came to be fulfilled, such as a birthday
     * @param approvedLate the day of approval, if the application was late
     * @param died the day of death
     */
    public Months of(LocalDate fulfilled, Optional<LocalDate> approvedLate, Optional<LocalDate> died) {
        LocalDate first = approvedLate.map(late::effective).orElseGet(() -> start.effective(fulfilled));
        Optional<YearMonth> last =
                died.map(YearMonth::from).map(month -> deathMonthPaid ? month : month.minusMonths(1));
        return new Months(YearMonth.from(first), last);
    }

    /**
     * The months that are paid (发放月份), both ends included; without a last one it goes on.
     *
     * @param first the first paid month
     * @param last the last paid month
     */
    public record Months(YearMonth first, Optional<YearMonth> last) implements Serializable {
        /** Whether the month is paid. */
        public boolean contains(YearMonth month) {
            return !month.isBefore(first) && last.filter(month::isAfter).isEmpty();
        }

        private Object writeReplace() {
            return new Stored(first, last.orElse(null));
        }

        /** The serialized form, because Optional is not serializable. */
        private record Stored(YearMonth first, @Nullable YearMonth last) implements Serializable {
            private Object readResolve() {
                return new Months(first, Optional.ofNullable(last));
            }
        }
    }
}
