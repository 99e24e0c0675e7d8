package io.yiyang.model.outcome;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A result that may lawfully be "no" (结果或拒绝): a value, or the problems that stand in its way, all of them at once.
 *
 * @param <T> the type of the value
 */
public sealed interface Outcome<T> extends Serializable {
    /** The value is there. */
    record Success<T>(T value) implements Outcome<T> {}

    /** There is no value; at least one problem says why. */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("problems: must name at least one problem, but was []");
            }
        }
    }

    static <T> Outcome<T> of(T value) {
        return new Success<>(value);
    }

    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }

    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    default Optional<T> asOptional() {
        return this instanceof Success<T> success ? Optional.of(success.value()) : Optional.empty();
    }

    /** The problems, empty if there is a value. */
    default List<Problem> problems() {
        return List.of();
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        if (this instanceof Success<T> success) {
            return new Success<>(function.apply(success.value()));
        }
        return new Refused<>(problems());
    }

    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> function) {
        if (this instanceof Success<T> success) {
            return function.apply(success.value());
        }
        return new Refused<>(problems());
    }

    /**
     * The value, for a caller who knows that it is there.
     *
     * @throws IllegalStateException naming the problems if it is not
     */
    default T orElseThrow() {
        if (this instanceof Success<T> success) {
            return success.value();
        }
        throw new IllegalStateException("outcome: must have a value, but was refused: " + problems());
    }
}
