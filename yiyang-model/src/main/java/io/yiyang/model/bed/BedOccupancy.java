package io.yiyang.model.bed;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * How many beds of one use an institution has and fills on a day (床位使用情况).
 *
 * @param place whose beds
 * @param day when it was counted
 * @param use the current use of the beds
 * @param beds how many there are
 * @param occupied how many are taken, a kept bed included
 */
public record BedOccupancy(OrganisationId place, LocalDate day, BedUse use, int beds, int occupied)
        implements Serializable {
    public BedOccupancy {
        Require.that(beds >= 0, "beds", "must not be negative", beds);
        Require.that(occupied >= 0 && occupied <= beds, "occupied", "must be 0 to " + beds, occupied);
    }

    /** How many are free. */
    public int vacant() {
        return beds - occupied;
    }
}
