package io.yiyang.referral.workflow;

import io.yiyang.model.outcome.Problem;
import java.util.Optional;
import java.util.function.Function;

/**
 * A condition on the case and its surroundings (状态条件), which can be told before a command is sent.
 *
 * @param name the name in tables
 * @param check why not, empty if it holds
 */
public record StateGuard<F>(String name, Function<Circumstances<F>, Optional<Problem>> check) {
    /** A condition with one way to fail. */
    public static <F> StateGuard<F> unless(
            String name, Function<Circumstances<F>, Boolean> holds, Function<Circumstances<F>, Problem> otherwise) {
        return new StateGuard<>(name, c -> holds.apply(c) ? Optional.empty() : Optional.of(otherwise.apply(c)));
    }
}
