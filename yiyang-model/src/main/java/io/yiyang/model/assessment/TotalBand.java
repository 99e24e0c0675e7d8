package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table from totals to levels (总分分段), both ends included.
 *
 * @param least the smallest total
 * @param most the greatest total
 * @param level the code of the level
 */
@JsonPropertyOrder({"least", "most", "level"})
public record TotalBand(
        @JsonProperty("least") int least,
        @JsonProperty("most") int most,
        @JsonProperty("level") String level) implements Serializable {
    public TotalBand {
        Require.present(level, "level");
        Require.that(least <= most, "most", "must not be below " + least, most);
    }

    /** Reads the JSON form. */
    @JsonCreator
    public static TotalBand fromJson(
            @JsonProperty("least") @Nullable Integer least,
            @JsonProperty("most") @Nullable Integer most,
            @JsonProperty("level") String level) {
        return new TotalBand(Require.present(least, "least"), Require.present(most, "most"), level);
    }
}
