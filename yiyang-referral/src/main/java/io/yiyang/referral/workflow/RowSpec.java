package io.yiyang.referral.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table as it is written down (表行), before it is known from which state it starts. Without {@link #to}
 * the state is kept.
 *
 * @param <K> the command
 */
public final class RowSpec<S extends Enum<S> & WorkflowState, C extends Command, F, K extends C> {
    private final Class<K> command;
    private final Set<Side> sides;
    private final List<StateGuard<F>> when = new ArrayList<>();
    private final List<PayloadGuard<F, C>> given = new ArrayList<>();
    private final Set<String> restarts = new LinkedHashSet<>();
    private Optional<Row.Tick<F>> tick = Optional.empty();
    private @Nullable S to;
    private boolean evenAfterDeath;

    private RowSpec(Class<K> command, Set<Side> sides) {
        this.command = command;
        this.sides = Collections.unmodifiableSet(sides);
    }

    /** The command and who may send it. */
    public static <S extends Enum<S> & WorkflowState, C extends Command, F, K extends C> RowSpec<S, C, F, K> on(
            Class<K> command, Side one, Side... more) {
        return new RowSpec<>(command, EnumSet.of(one, more));
    }

    /** A command of the clock, whose term runs from the last step. */
    public static <S extends Enum<S> & WorkflowState, C extends Command, F, K extends C> RowSpec<S, C, F, K> tick(
            Class<K> command, String key) {
        return tick(command, key, Due.lastStep());
    }

    /** A command of the clock, whose term runs from elsewhere. */
    public static <S extends Enum<S> & WorkflowState, C extends Command, F, K extends C> RowSpec<S, C, F, K> tick(
            Class<K> command, String key, Due<F> due) {
        RowSpec<S, C, F, K> row = on(command, Side.CLOCK);
        row.tick = Optional.of(new Row.Tick<>(key, due));
        return row.restarts(command);
    }

    /** The state that the command leads to. */
    public RowSpec<S, C, F, K> to(S state) {
        to = state;
        return this;
    }

    /** Conditions on the case and its surroundings. */
    @SafeVarargs
    public final RowSpec<S, C, F, K> when(StateGuard<F>... guards) {
        for (StateGuard<F> guard : guards) {
            when.add(guard);
        }
        return this;
    }

    /** Conditions on what the command brings. */
    @SafeVarargs
    public final RowSpec<S, C, F, K> given(PayloadGuard<F, ? super K>... guards) {
        for (PayloadGuard<F, ? super K> guard : guards) {
            given.add(new PayloadGuard<>(
                    guard.name(), guard.need(), (c, sent) -> guard.check().apply(c, command.cast(sent))));
        }
        return this;
    }

    /** The deadline of the kept state that starts again, named by the command that it triggers. */
    public RowSpec<S, C, F, K> restarts(Class<? extends C> ticked) {
        restarts.add(Command.nameOf(ticked));
        return this;
    }

    /** The command is still possible once the resident has died. */
    public RowSpec<S, C, F, K> evenAfterDeath() {
        evenAfterDeath = true;
        return this;
    }

    Row<S, C, F> from(S state) {
        return new Row<>(
                state,
                command,
                Command.nameOf(command),
                sides,
                to == null ? state : to,
                List.copyOf(when),
                List.copyOf(given),
                tick,
                Collections.unmodifiableSet(restarts),
                PhysicalFact.class.isAssignableFrom(command),
                evenAfterDeath);
    }
}
