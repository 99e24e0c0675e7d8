package io.yiyang.model.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A result that may lawfully be "no" (结果或拒绝): a value, or the problems that stand in its way, all of them at once.
 *
 * @param <T> the type of the value
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(Outcome.Success.class), @JsonSubTypes.Type(Outcome.Refused.class)})
public sealed interface Outcome<T> extends Serializable {
    /** The value is there. */
    @JsonTypeName("success")
    @JsonSubTypes({})
    @JsonPropertyOrder({"type", "value"})
    record Success<T>(@JsonProperty("value") T value) implements Outcome<T> {
        public Success {
            Require.present(value, "value");
        }
    }

    /** There is no value; at least one problem says why. */
    @JsonTypeName("refused")
    @JsonSubTypes({})
    @JsonPropertyOrder({"type", "problems"})
    record Refused<T>(@JsonProperty("problems") List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("problems: must name at least one problem, but was []");
            }
        }

        @JsonCreator
        static <T> Refused<T> fromJson(@JsonProperty("problems") @Nullable List<Problem> problems) {
            return new Refused<>(problems == null ? List.of() : problems);
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
