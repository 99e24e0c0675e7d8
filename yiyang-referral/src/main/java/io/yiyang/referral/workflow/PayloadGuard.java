package io.yiyang.referral.workflow;

import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A condition on what a command brings (内容条件).
 *
 * @param name the name in tables
 * @param need what the command must bring, for a clerk
 * @param check why not, empty if it holds
 */
public record PayloadGuard<F, K>(
        String name, BilingualText need, BiFunction<Circumstances<F>, K, Optional<Problem>> check) {
    /** A condition with one way to fail. */
    public static <F, K> PayloadGuard<F, K> unless(
            String name,
            BilingualText need,
            BiFunction<Circumstances<F>, K, Boolean> holds,
            BiFunction<Circumstances<F>, K, Problem> otherwise) {
        return new PayloadGuard<>(
                name, need, (c, k) -> holds.apply(c, k) ? Optional.empty() : Optional.of(otherwise.apply(c, k)));
    }
}
