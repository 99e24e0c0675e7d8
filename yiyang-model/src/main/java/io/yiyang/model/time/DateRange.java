package io.yiyang.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A range of days (日期区间), half-open: the first day belongs to it, the end does not.
 *
 * <p>Documents print closed ranges ("from 1 to 30 April"); {@link #closed} converts by adding a day to the last one.
 * The end may be open ("until further notice"). Never empty: the end is after the first day.
 *
 * <p>Text and JSON form: {@code "2026-04-01/2026-05-01"}, open end {@code "2024-03-01/.."}.
 */
public final class DateRange implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String OPEN = "..";

    private final LocalDate first;
    private final @Nullable LocalDate end;

    private DateRange(LocalDate first, @Nullable LocalDate end) {
        Require.that(
                end == null || end.isAfter(first),
                "end",
                "must be after the first day " + first,
                end == null ? OPEN : end);
        this.first = first;
        this.end = end;
    }

    /** From the first day (included) to the end (excluded). */
    public static DateRange of(LocalDate first, LocalDate end) {
        return new DateRange(
                first, Objects.requireNonNull(end, "end: must not be null; a range without end is DateRange.from"));
    }

    /** From the first to the last day, both included. */
    public static DateRange closed(LocalDate first, LocalDate last) {
        Require.that(!last.isBefore(first), "last", "must not be before the first day " + first, last);
        return new DateRange(first, last.plusDays(1));
    }

    /** From the first day (included) without end. */
    public static DateRange from(LocalDate first) {
        return new DateRange(first, null);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is not two ISO dates, or a date and {@code ".."}, around a slash
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        Require.text(slash > 0, "text", "must be FIRST/END with ISO dates, END may be ..", text);
        String end = text.substring(slash + 1);
        try {
            LocalDate first = LocalDate.parse(text.substring(0, slash));
            return end.equals(OPEN) ? from(first) : of(first, LocalDate.parse(end));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "text: must be FIRST/END with ISO dates, END may be .., but was \"" + text + '"', e);
        }
    }

    public LocalDate first() {
        return first;
    }

    /** The day after the last one, absent if the range is open. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(end);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && (end == null || day.isBefore(end));
    }

    public boolean overlaps(DateRange other) {
        return (end == null || other.first.isBefore(end)) && (other.end == null || first.isBefore(other.end));
    }

    /**
     * How many days the range has.
     *
     * @throws IllegalStateException if the range is open
     */
    public long length() {
        return ChronoUnit.DAYS.between(first, bounded());
    }

    /**
     * Every day in order.
     *
     * @throws IllegalStateException if the range is open
     */
    public Stream<LocalDate> days() {
        return first.datesUntil(bounded());
    }

    private LocalDate bounded() {
        if (end == null) {
            throw new IllegalStateException("range: must have an end to count its days, but was " + this);
        }
        return end;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DateRange that && first.equals(that.first) && Objects.equals(end, that.end);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, end);
    }

    @JsonValue
    @Override
    public String toString() {
        return first + "/" + (end == null ? OPEN : end);
    }
}
