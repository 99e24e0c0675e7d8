package io.yiyang.billing.payer;

import io.yiyang.model.internal.Require;
import java.io.Serializable;

/**
 * The days of care in a period (服务天数).
 *
 * @param inCare days with care given on which the resident belonged to the care home or to home
 * @param inHospital days that belonged to a hospital
 * @param careGivenInHospital hospital days on which the care provider gave care nevertheless
 */
public record ServiceDays(long inCare, long inHospital, long careGivenInHospital) implements Serializable {
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
    }

    /** The days for which care is paid; a hospital stay suspends the benefit, or care given there counts. */
    public long payable(boolean hospitalSuspends) {
        return Math.addExact(inCare, hospitalSuspends ? 0 : careGivenInHospital);
    }
}
