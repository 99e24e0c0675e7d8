package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;

/**
 * A care home's star rating (养老机构星级).
 *
 * @param stars how many
 * @param period as long as the rating holds
 */
@JsonPropertyOrder({"stars", "period"})
public record StarRating(
        @JsonProperty("stars") Stars stars,
        @JsonProperty("period") DateRange period) implements Serializable {
    public StarRating {
        Require.present(stars, "stars");
        Require.present(period, "period");
    }

    /** One to five stars (一至五星级). Ordered: a later one is higher. */
    public enum Stars {
        ONE,
        TWO,
        THREE,
        FOUR,
        FIVE
    }
}
