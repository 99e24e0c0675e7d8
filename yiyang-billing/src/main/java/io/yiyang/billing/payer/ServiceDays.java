package io.yiyang.billing.payer;

import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * The days of care in a period (服务天数).
 *
 * @param inCare days with care given on which the resident belonged to the care home or to home
 * @param inHospital days that belonged to a hospital
 * @param careGivenInHospital hospital days on which the care provider gave care nevertheless
 * @param besideHomeSickbed those of {@code inCare} that lay beside a home sickbed
 * @param ofMonth the calendar days of the month that the period lies in; zero if the bill is about no month
 */
public record ServiceDays(long inCare, long inHospital, long careGivenInHospital, long besideHomeSickbed, long ofMonth)
        implements Serializable {
    /** No days of care: a medical bill. */
    public static final ServiceDays NONE = new ServiceDays(0, 0, 0);

    public ServiceDays {
        Require.that(inCare >= 0, "inCare", "must not be negative", inCare);
        Require.that(inHospital >= 0, "inHospital", "must not be negative", inHospital);
        Require.that(
                careGivenInHospital >= 0 && careGivenInHospital <= inHospital,
                "careGivenInHospital",
                "must be between 0 and the hospital days " + inHospital,
                careGivenInHospital);
        Require.that(
                besideHomeSickbed >= 0 && besideHomeSickbed <= inCare,
                "besideHomeSickbed",
                "must be between 0 and the days of care " + inCare,
                besideHomeSickbed);
        Require.that(ofMonth >= 0, "ofMonth", "must not be negative", ofMonth);
    }

    /** Days without a home sickbed, of no certain month. */
    public ServiceDays(long inCare, long inHospital, long careGivenInHospital) {
        this(inCare, inHospital, careGivenInHospital, 0, 0);
    }

    /** These days as those of a month of so many days. */
    public ServiceDays ofMonth(long days) {
        return new ServiceDays(inCare, inHospital, careGivenInHospital, besideHomeSickbed, days);
    }

    /** The days for which care is paid. */
    public long payable(InpatientRule rule) {
        return switch (rule) {
            case SUSPEND -> inCare;
            case SUSPEND_WITH_HOME_SICKBED -> inCare - besideHomeSickbed;
            case PAY_FOR_CARE_GIVEN -> Math.addExact(inCare, careGivenInHospital);
        };
    }

    /** Whether care is paid on every day of the month (整月). */
    public boolean isFullMonth(InpatientRule rule) {
        return ofMonth > 0 && payable(rule) == ofMonth;
    }
}
