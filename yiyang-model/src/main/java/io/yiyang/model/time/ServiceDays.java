package io.yiyang.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days on which a service was really given (服务日), each counted once however often it was given that day.
 *
 * <p>Not a {@link DayCount}: such a rule needs only the two ends of a period, while here the days between them count
 * only if something was done.
 */
public final class ServiceDays implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeSet<LocalDate> days;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private ServiceDays(Collection<LocalDate> days) {
        this.days = new TreeSet<>(days);
    }

    /** The different days among these. */
    public static ServiceDays of(Collection<LocalDate> days) {
        return new ServiceDays(days);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ServiceDays fromJson(List<LocalDate> days) {
        return of(days);
    }

    /** Texts, because a mapper would write the days in a form of its own. */
    @JsonValue
    List<String> toJson() {
        return days.stream().map(LocalDate::toString).toList();
    }

    /** How many of them lie in the range. */
    public long in(DateRange range) {
        return days.stream().filter(range::contains).count();
    }

    /** How many there are. */
    public long count() {
        return days.size();
    }

    public SortedSet<LocalDate> days() {
        return Collections.unmodifiableSortedSet(days);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceDays that && days.equals(that.days);
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }

    @Override
    public String toString() {
        return days.toString();
    }
}
