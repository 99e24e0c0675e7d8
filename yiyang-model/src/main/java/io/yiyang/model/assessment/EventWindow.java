package io.yiyang.model.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

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
public record EventWindow(String item, int days, int least, Set<CareRiskEvent.Kind> kinds, String fewer, String enough)
        implements Serializable {
    public EventWindow {
        kinds = Set.copyOf(kinds);
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
