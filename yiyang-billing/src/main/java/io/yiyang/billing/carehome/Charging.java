package io.yiyang.billing.carehome;

import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.math.RoundingMode;

/** By what an item is charged (计费方式). */
public sealed interface Charging extends Serializable {
    /** A price for each day (按日). */
    record PerDay() implements Charging {}

    /**
     * A price for each month (按月). A month that is charged on every calendar day costs its price; where the price changed
     * within it, each day its calendar share of the price of that day.
     *
     * @param rounding how what an item costs in a month, and what is given back of it, is rounded to the fen
     * @param admission what the month costs in which the resident came and did not leave
     * @param discharge what the month costs in which the resident left
     * @param death what the month costs in which the resident died
     */
    record PerMonth(RoundingMode rounding, PartMonth admission, PartMonth discharge, PartMonth death)
            implements Charging {
        public PerMonth {
            rounds(rounding);
        }
    }

    /**
     * A price for each use (按次), for what is given or bought on a single day: special services, errands, electricity by the
     * meter, the fee for a move to another room.
     *
     * @param rounding how quantity × price is rounded to the fen
     */
    record PerUse(RoundingMode rounding) implements Charging {
        public PerUse {
            rounds(rounding);
        }
    }

    private static void rounds(RoundingMode rounding) {
        Require.that(rounding != RoundingMode.UNNECESSARY, "rounding", "must round", rounding);
    }
}
