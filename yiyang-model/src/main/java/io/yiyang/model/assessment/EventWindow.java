package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How dated events answer the item on recent events (近期事件): counted over all kinds together, from this many days before
 * the assessment up to and with its day. A later event does not count.
 *
 * @param item the item that it answers
 * @param days how many days back
 * @param least how many events set it off
 * @param kinds the kinds that count
 * @param fewer the option if there are fewer
 * @param enough the option if there are enough
 */
@JsonPropertyOrder({"item", "days", "least", "kinds", "fewer", "enough"})
public record EventWindow(
        @JsonProperty("item") String item,
        @JsonProperty("days") int days,
        @JsonProperty("least") int least,
        @JsonProperty("kinds") Set<CareRiskEvent.Kind> kinds,
        @JsonProperty("fewer") String fewer,
        @JsonProperty("enough") String enough)
        implements Serializable {
    public EventWindow {
        Require.present(item, "item");
        Require.present(fewer, "fewer");
        Require.present(enough, "enough");
        Require.that(days >= 0, "days", "must not be negative", days);
        Require.that(least > 0, "least", "must be positive", least);
        // In the order of the kinds, so that the same window is always written the same way.
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    public static EventWindow fromJson(
            @JsonProperty("item") String item,
            @JsonProperty("days") @Nullable Integer days,
            @JsonProperty("least") @Nullable Integer least,
            @JsonProperty("kinds") @Nullable Set<CareRiskEvent.Kind> kinds,
            @JsonProperty("fewer") String fewer,
            @JsonProperty("enough") String enough) {
        return new EventWindow(
                item,
                Require.present(days, "days"),
                Require.present(least, "least"),
                kinds == null ? Set.of() : kinds,
                fewer,
                enough);
    }

    /** The option that these events, all that happened, mean on this day. */
    public String option(Collection<CareRiskEvent> events, LocalDate assessedOn) {
        LocalDate first = assessedOn.minusDays(days);
        long count = events.stream()
                .filter(event -> kinds.contains(event.kind()))
                .filter(event -> !event.date().isBefore(first) && !event.date().isAfter(assessedOn))
                .count();
        return count >= least ? enough : fewer;
    }
}
