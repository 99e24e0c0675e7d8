package io.yiyang.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All enrolments of one person over time (参保记录), in order of their first day.
 *
 * <p>Invariant: on no day does a person hold two enrolments of one scheme, product and region. Different schemes and
 * different regions may overlap; which of them settles is for billing.
 */
public final class Enrolments implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<Enrolment> ORDER = Comparator.comparing(
                    (Enrolment enrolment) -> enrolment.period().first())
            .thenComparing(Enrolment::insurance)
            .thenComparing(Enrolment::region)
            .thenComparing(enrolment -> enrolment.plan().orElse(""));

    /** No enrolment. */
    public static final Enrolments NONE = new Enrolments(List.of());

    private final List<Enrolment> all;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private Enrolments(List<Enrolment> all) {
        this.all = all;
    }

    /** These enrolments. Refused: {@code YY-M-220} for each pair that clashes, naming both. */
    public static Outcome<Enrolments> of(List<Enrolment> enrolments) {
        List<Enrolment> sorted = enrolments.stream().sorted(ORDER).toList();
        List<Problem> problems = clashes(sorted).toList();
        return problems.isEmpty() ? Outcome.of(new Enrolments(sorted)) : Outcome.refused(problems);
    }

    /**
     * These enrolments, for a caller who knows that none clash.
     *
     * @throws IllegalArgumentException naming the first pair that clashes
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Enrolments ofDistinct(List<Enrolment> enrolments) {
        List<Enrolment> sorted = enrolments.stream().sorted(ORDER).toList();
        // The first only: of a hostile list every pair may clash.
        clashes(sorted).findFirst().ifPresent(clash -> {
            throw new IllegalArgumentException("enrolments: must not clash, but was " + clash);
        });
        return new Enrolments(sorted);
    }

    private static Stream<Problem> clashes(List<Enrolment> sorted) {
        return IntStream.range(0, sorted.size())
                .boxed()
                .flatMap(i -> sorted.subList(i + 1, sorted.size()).stream()
                        .filter(sorted.get(i)::clashesWith)
                        .map(later -> clash(sorted.get(i), later)));
    }

    /** These and one more. Refused: {@code YY-M-220} if it clashes with one of them, naming both. */
    public Outcome<Enrolments> with(Enrolment enrolment) {
        List<Enrolment> more = new ArrayList<>(all);
        more.add(enrolment);
        return of(more);
    }

    private static Problem clash(Enrolment one, Enrolment other) {
        return Problem.of("YY-M-220", "同一险种同一参保地的参保时段重叠", "two enrolments of one scheme and region overlap")
                .with("first", describe(one))
                .with("second", describe(other))
                .remedy("先终止前一参保，或更正起止日期", "end the first enrolment, or correct its dates");
    }

    private static String describe(Enrolment enrolment) {
        return enrolment.insurance() + " " + enrolment.region() + " "
                + enrolment.plan().map(plan -> plan + " ").orElse("") + enrolment.period();
    }

    /** The enrolments that hold on the day. */
    public List<Enrolment> on(LocalDate day) {
        return all.stream().filter(e -> e.period().contains(day)).toList();
    }

    /** All of them, in order of their first day. */
    @JsonValue
    public List<Enrolment> all() {
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Enrolments that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
