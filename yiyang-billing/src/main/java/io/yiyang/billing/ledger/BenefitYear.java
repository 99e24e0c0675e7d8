package io.yiyang.billing.ledger;

import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A year of benefits (待遇年度): a year from its first day on, which is New Year's Day in most schemes.
 *
 * @param first the first day
 */
public record BenefitYear(LocalDate first) implements Serializable {
    /** The calendar year of the day. */
    public static BenefitYear calendar(LocalDate day) {
        return new BenefitYear(day.withDayOfYear(1));
    }

    /**
     * The year that contains the day, where years begin on the month and day given.
     *
     * @throws IllegalArgumentException for 29 February, on which no year can begin every year
     */
    public static BenefitYear containing(LocalDate day, MonthDay begin) {
        Require.that(begin.isValidYear(1), "begin", "must be a day that every year has", begin);
        LocalDate first = begin.atYear(day.getYear());
        return new BenefitYear(first.isAfter(day) ? first.minusYears(1) : first);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(first.plusYears(1));
    }

    /** The first day. */
    @Override
    public String toString() {
        return first.toString();
    }
}
