package io.yiyang.model.bed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many beds of one use an institution has and fills on a day (床位使用情况).
 *
 * @param place whose beds
 * @param day when it was counted
 * @param use the current use of the beds
 * @param beds how many there are
 * @param occupied how many are taken, a kept bed included
 */
@JsonPropertyOrder({"place", "day", "use", "beds", "occupied"})
public record BedOccupancy(
        @JsonProperty("place") OrganisationId place,

        @JsonProperty("day") @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate day,

        @JsonProperty("use") BedUse use,
        @JsonProperty("beds") int beds,
        @JsonProperty("occupied") int occupied)
        implements Serializable {
    public BedOccupancy {
        Require.present(place, "place");
        Require.present(day, "day");
        Require.present(use, "use");
        Require.that(beds >= 0, "beds", "must not be negative", beds);
        Require.that(occupied >= 0 && occupied <= beds, "occupied", "must be 0 to " + beds, occupied);
    }

    /** Reads the JSON form. */
    @JsonCreator
    public static BedOccupancy fromJson(
            @JsonProperty("place") OrganisationId place,
            @JsonProperty("day") LocalDate day,
            @JsonProperty("use") BedUse use,
            @JsonProperty("beds") @Nullable Integer beds,
            @JsonProperty("occupied") @Nullable Integer occupied) {
        return new BedOccupancy(place, day, use, Require.present(beds, "beds"), Require.present(occupied, "occupied"));
    }

    /** How many are free. */
    public int vacant() {
        return beds - occupied;
    }
}
