package io.yiyang.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {
    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            range,                  day,        contains
            2026-04-01/2026-05-01,  2026-03-31, false
            2026-04-01/2026-05-01,  2026-04-01, true
            2026-04-01/2026-05-01,  2026-04-30, true
            2026-04-01/2026-05-01,  2026-05-01, false
            2026-04-01/2026-04-02,  2026-04-01, true
            2026-04-01/2026-04-02,  2026-04-02, false
            2024-03-01/..,          2024-02-29, false
            2024-03-01/..,          2024-03-01, true
            2024-03-01/..,          +999999999-12-31, true
            """)
    void theFirstDayBelongsToTheRangeAndTheEndDoesNot(String range, LocalDate day, boolean contains) {
        assertThat(DateRange.parse(range).contains(day)).isEqualTo(contains);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            one,                    other,                  overlap, why
            2026-04-01/2026-05-01,  2026-05-01/2026-06-01,  false,   they touch
            2026-04-01/2026-05-01,  2026-04-30/2026-06-01,  true,    30 April is in both
            2026-04-01/2026-05-01,  2026-04-10/2026-04-11,  true,    one inside the other
            2026-04-01/2026-05-01,  2026-04-01/2026-05-01,  true,    the same
            2026-04-01/..,          2026-03-01/2026-04-01,  false,   they touch
            2026-04-01/..,          2026-03-01/2026-04-02,  true,    1 April is in both
            2026-04-01/..,          2030-01-01/..,          true,    both are open
            """)
    void rangesOverlapIfTheyShareADayWhicheverIsAsked(String one, String other, boolean overlap, String why) {
        assertThat(DateRange.parse(one).overlaps(DateRange.parse(other)))
                .as(why)
                .isEqualTo(overlap);
        assertThat(DateRange.parse(other).overlaps(DateRange.parse(one)))
                .as(why)
                .isEqualTo(overlap);
    }

    @Test
    void theClosedRangeOfADocumentIsConvertedByOneDay() {
        DateRange april = DateRange.closed(day("2026-04-01"), day("2026-04-30"));

        assertThat(april).isEqualTo(DateRange.of(day("2026-04-01"), day("2026-05-01")));
        assertThat(april).hasToString("2026-04-01/2026-05-01");
        assertThat(april.first()).isEqualTo("2026-04-01");
        assertThat(april.end()).contains(day("2026-05-01"));
        assertThat(april.length()).isEqualTo(30);
        assertThat(april.days()).hasSize(30).startsWith(day("2026-04-01")).endsWith(day("2026-04-30"));
        assertThat(DateRange.closed(day("2024-02-29"), day("2024-02-29")).length())
                .isEqualTo(1);
    }

    @Test
    void anOpenRangeHasNoEndAndItsDaysCannotBeCounted() {
        DateRange open = DateRange.from(day("2024-03-01"));

        assertThat(open).isEqualTo(DateRange.parse("2024-03-01/..")).hasToString("2024-03-01/..");
        assertThat(open.end()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(open::length)
                .withMessage("range: must have an end to count its days, but was 2024-03-01/..");
        assertThatIllegalStateException().isThrownBy(open::days);
    }

    @Test
    void aRangeIsNeverEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.of(day("2026-04-01"), day("2026-04-01")))
                .withMessage("end: must be after the first day 2026-04-01, but was 2026-04-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.closed(day("2026-04-02"), day("2026-04-01")))
                .withMessage("last: must not be before the first day 2026-04-02, but was 2026-04-01");
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.parse("2026-04-02/2026-04-01"));
    }

    @Test
    void anEndThatIsNullIsTheCallersBugAndNotAnOpenEnd() {
        LocalDate nothing = nothing();

        assertThatNullPointerException()
                .isThrownBy(() -> DateRange.of(day("2026-04-01"), nothing))
                .withMessage("end: must not be null; a range without end is DateRange.from");
    }

    @SuppressWarnings("NullAway") // what a caller without null checks passes
    private static LocalDate nothing() {
        return null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "2026-04-01",
                "2026-04-01/",
                "/2026-04-01",
                "../2026-04-01",
                "2026-04-01/...",
                "2026-04-01/2026-05-01/2026-06-01",
                "2026-04-01 / 2026-05-01",
                "2026-02-30/2026-05-01",
                "2026-4-1/2026-05-01",
                "20260401/20260501",
                "2026-04-01T00:00/2026-05-01"
            })
    void aTextOfAnotherFormIsRefusedWithTheText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse(text))
                .withMessage("text: must be FIRST/END with ISO dates, END may be .., but was \"" + text + '"');
    }

    @Test
    void rangesAreEqualByBothEnds() {
        DateRange april = DateRange.parse("2026-04-01/2026-05-01");

        assertThat(april)
                .isEqualTo(DateRange.parse(april.toString()))
                .hasSameHashCodeAs(DateRange.parse(april.toString()));
        assertThat(april)
                .isNotEqualTo(DateRange.parse("2026-04-01/.."))
                .isNotEqualTo(DateRange.parse("2026-04-02/2026-05-01"))
                .isNotEqualTo(april.toString());
    }

    @Property(tries = 1000)
    void theLengthIsTheNumberOfDaysThatItContains(
            @ForAll @IntRange(min = 0, max = 60_000) int first, @ForAll @IntRange(min = 1, max = 400) int length) {
        DateRange range = DateRange.of(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(first + length));

        assertThat(range.length()).isEqualTo(length);
        assertThat(range.days()).hasSize(length).allMatch(range::contains);
        assertThat(range.contains(LocalDate.ofEpochDay(first - 1L))).isFalse();
        assertThat(range.contains(LocalDate.ofEpochDay(first + length))).isFalse();
    }

    @Property(tries = 1000)
    void overlapMeansThatSomeDayIsInBoth(
            @ForAll @IntRange(min = 0, max = 20) int first,
            @ForAll @IntRange(min = 1, max = 20) int length,
            @ForAll @IntRange(min = 0, max = 20) int otherFirst,
            @ForAll @IntRange(min = 1, max = 20) int otherLength) {
        DateRange one = DateRange.of(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(first + length));
        DateRange other =
                DateRange.of(LocalDate.ofEpochDay(otherFirst), LocalDate.ofEpochDay(otherFirst + otherLength));

        assertThat(one.overlaps(other)).isEqualTo(one.days().anyMatch(other::contains));
    }
}
