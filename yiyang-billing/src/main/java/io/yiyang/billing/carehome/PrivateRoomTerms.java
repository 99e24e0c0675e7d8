package io.yiyang.billing.carehome;

import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * What a resident pays who takes a room alone (包房条款).
 *
 * @param perEmptyBed the part of the price that each empty bed costs beside the resident's own, by category; a category
 *     without one costs nothing more. Fuzhou's welfare home: the bed 1, care 0.60
 * @param rounding how what the empty beds cost is rounded to the fen, once per price
 */
public record PrivateRoomTerms(Map<ChargeCategory, Rate> perEmptyBed, RoundingMode rounding) implements Serializable {
    public PrivateRoomTerms {
        perEmptyBed = Map.copyOf(perEmptyBed);
        Require.that(rounding != RoundingMode.UNNECESSARY, "rounding", "must round", rounding);
    }

    /** The price of a room of so many beds, all of them the resident's. */
    Money price(ChargeCategory category, Money ofOneBed, long beds) {
        return Optional.ofNullable(perEmptyBed.get(category))
                .map(rate -> ofOneBed.plus(ofOneBed.times(beds - 1).times(rate, rounding)))
                .orElse(ofOneBed);
    }
}
