package io.yiyang.referral.workflow;

import io.yiyang.model.internal.Require;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What each command adds to what a case knows (事实归并); one that is not named adds nothing.
 *
 * <p>Found by the kind of command: a long row of type tests costs more than the rest of a replay.
 */
public final class Folds<F, C extends Command> {
    private final Map<Class<?>, BiFunction<F, C, F>> folds = new HashMap<>();

    /** No command adds anything. */
    public Folds() {}

    /** A command and what is known after it. */
    public <K extends C> Folds<F, C> on(Class<K> command, BiFunction<F, K, F> fold) {
        Require.that(!folds.containsKey(command), "command", "must be named once", command);
        Folds<F, C> more = new Folds<>();
        more.folds.putAll(folds);
        more.folds.put(command, (facts, sent) -> fold.apply(facts, command.cast(sent)));
        return more;
    }

    /** What is known after the command. */
    public F after(F facts, C command) {
        BiFunction<F, C, F> fold = folds.get(command.getClass());
        return fold == null ? facts : fold.apply(facts, command);
    }
}
