package io.yiyang.billing.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Passes over intervals in order of start and tells for each the earlier one elsewhere that ends last: the only one that has
 * to be looked at to know whether anything elsewhere still runs. One pass, however many overlap.
 *
 * @param <T> the records that have the intervals
 */
final class Sweep<T> {
    private final Function<T, Instant> start;
    private final Function<T, Instant> end;
    private final Function<T, ?> place;
    private final Comparator<T> order;

    /** A record, and the earlier one elsewhere that ends last. */
    record Pair<T>(T earlier, T later) {}

    /** @param id tells apart what starts and ends together */
    <I extends Comparable<? super I>> Sweep(
            Function<T, Instant> start, Function<T, Instant> end, Function<T, ?> place, Function<T, I> id) {
        this.start = start;
        this.end = end;
        this.place = place;
        this.order = Comparator.comparing(start).thenComparing(end).thenComparing(id);
    }

    List<Pair<T>> pairs(Collection<T> records) {
        List<Pair<T>> pairs = new ArrayList<>();
        T last = null;
        T lastElsewhere = null; // ends last of those that are not where the last one is
        for (T record : records.stream().sorted(order).toList()) {
            T elsewhere = isWith(record, last) ? lastElsewhere : last;
            if (elsewhere != null) {
                pairs.add(new Pair<>(elsewhere, record));
            }
            if (endsAfter(record, last)) {
                lastElsewhere = isWith(record, last) ? lastElsewhere : last;
                last = record;
            } else if (!isWith(record, last) && endsAfter(record, lastElsewhere)) {
                lastElsewhere = record;
            }
        }
        return pairs;
    }

    /** Those of the pairs that share an instant. */
    List<Pair<T>> overlaps(Collection<T> records) {
        return pairs(records).stream()
                .filter(pair -> start.apply(pair.later()).isBefore(end.apply(pair.earlier())))
                .toList();
    }

    private boolean isWith(T record, @Nullable T other) {
        return other != null && place.apply(record).equals(place.apply(other));
    }

    private boolean endsAfter(T record, @Nullable T other) {
        return other == null || end.apply(record).isAfter(end.apply(other));
    }
}
