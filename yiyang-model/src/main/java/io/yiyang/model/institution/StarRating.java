package io.yiyang.model.institution;

import io.yiyang.model.time.DateRange;
import java.io.Serializable;

/**
 * A care home's star rating (养老机构星级).
 *
 * @param stars how many
 * @param period as long as the rating holds
 */
public record StarRating(Stars stars, DateRange period) implements Serializable {
    /** One to five stars (一至五星级). Ordered: a later one is higher. */
    public enum Stars {
        ONE,
        TWO,
        THREE,
        FOUR,
        FIVE
    }
}
