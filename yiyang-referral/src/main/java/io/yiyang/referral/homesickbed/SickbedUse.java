package io.yiyang.referral.homesickbed;

import io.yiyang.model.internal.Require;

/**
 * How much of the year's home sickbed was used elsewhere (本年度他处已用), in cases that this journey does not know; the
 * insurer's record tells.
 *
 * @param periods how many periods began this year
 * @param days how many days of this calendar year they had
 */
public record SickbedUse(long periods, long days) {
    public SickbedUse {
        Require.that(periods >= 0, "periods", "must not be negative", periods);
        Require.that(days >= 0, "days", "must not be negative", days);
    }

    /** Nothing was used elsewhere. */
    public static SickbedUse none() {
        return new SickbedUse(0, 0);
    }
}
