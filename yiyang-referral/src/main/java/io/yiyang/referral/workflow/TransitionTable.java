package io.yiyang.referral.workflow;

import io.yiyang.model.internal.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a workflow allows (转换表): the one table that decisions, offers, diagrams and tests read. At most one row
 * per state, command and side.
 */
public final class TransitionTable<S extends Enum<S> & WorkflowState, C extends Command, F> {
    private final Class<S> states;
    private final Class<? extends C> opening;
    private final S first;
    private final Set<Side> openers;
    private final List<StateGuard<F>> openedWhen;
    private final List<Row<S, C, F>> rows;
    private final Map<S, List<Row<S, C, F>>> byState;
    private final Map<S, List<Row<S, C, F>>> ticking;
    private final Map<S, Map<Class<?>, Map<Side, Row<S, C, F>>>> byCommand;
    private final Map<S, Set<Side>> acting;
    private final Set<S> fromLastStep;

    private TransitionTable(Builder<S, C, F> builder) {
        this.states = builder.states;
        this.opening = builder.opening;
        this.first = builder.first;
        this.openers = builder.openers;
        this.openedWhen = builder.openedWhen;
        this.rows = List.copyOf(builder.rows);
        this.byState = new EnumMap<>(states);
        this.ticking = new EnumMap<>(states);
        this.byCommand = new EnumMap<>(states);
        this.acting = new EnumMap<>(states);
        this.fromLastStep = EnumSet.allOf(states);
        for (Row<S, C, F> row : rows) {
            Require.that(!row.from().isFinal(), "row", "must not leave a final state", row.from() + " " + row.name());
            Map<Side, Row<S, C, F>> cells = byCommand
                    .computeIfAbsent(row.from(), s -> new HashMap<>())
                    .computeIfAbsent(row.command(), c -> new EnumMap<>(Side.class));
            for (Side side : row.sides()) {
                Require.that(
                        cells.put(side, row) == null,
                        "row",
                        "must be the only one of its state, command and side",
                        row.from() + " " + row.name() + " " + side);
            }
            acting.computeIfAbsent(row.from(), s -> EnumSet.noneOf(Side.class)).addAll(row.sides());
            byState.computeIfAbsent(row.from(), s -> new ArrayList<>()).add(row);
            if (row.tick().isPresent()) {
                ticking.computeIfAbsent(row.from(), s -> new ArrayList<>()).add(row);
                if (row.tick().get().due() != Due.lastStep()) {
                    fromLastStep.remove(row.from());
                }
            }
        }
    }

    /** Starts a table: which command opens a case, who may send it, and in which state the case starts. */
    public static <S extends Enum<S> & WorkflowState, C extends Command, F> Builder<S, C, F> opensWith(
            Class<? extends C> opening, Set<Side> openers, S first, List<StateGuard<F>> when) {
        return new Builder<>(opening, openers, first, when);
    }

    public List<Row<S, C, F>> rows() {
        return rows;
    }

    public Class<S> states() {
        return states;
    }

    public Class<? extends C> opening() {
        return opening;
    }

    public S first() {
        return first;
    }

    public Set<Side> openers() {
        return openers;
    }

    List<StateGuard<F>> openedWhen() {
        return openedWhen;
    }

    /** The rows of a state. */
    List<Row<S, C, F>> at(S state) {
        return byState.getOrDefault(state, List.of());
    }

    /** The rows of a state that the clock sends. */
    List<Row<S, C, F>> ticking(S state) {
        return ticking.getOrDefault(state, List.of());
    }

    /** Whether the deadlines of the state count from the last step, so that nobody needs to know more. */
    boolean ticksFromLastStep(S state) {
        return fromLastStep.contains(state);
    }

    /** The sides that may send the command in the state. */
    Set<Side> sides(S state, Class<?> command) {
        Map<Class<?>, Map<Side, Row<S, C, F>>> commands = byCommand.getOrDefault(state, Map.of());
        return Collections.unmodifiableSet(
                commands.getOrDefault(command, Map.of()).keySet());
    }

    /** The sides that may do anything in the state. */
    Set<Side> acting(S state) {
        return Collections.unmodifiableSet(acting.getOrDefault(state, Set.of()));
    }

    @Nullable
    Row<S, C, F> row(S state, Class<?> command, Side side) {
        Map<Class<?>, Map<Side, Row<S, C, F>>> commands = byCommand.get(state);
        Map<Side, Row<S, C, F>> cells = commands == null ? null : commands.get(command);
        return cells == null ? null : cells.get(side);
    }

    /** The keys of all deadlines, in the order of the table. */
    public Set<String> deadlineKeys() {
        Set<String> keys = new LinkedHashSet<>();
        rows.forEach(row -> row.tick().ifPresent(tick -> keys.add(tick.key())));
        return Collections.unmodifiableSet(keys);
    }

    /** Every command of the table, in its order. */
    public Set<Class<? extends C>> commands() {
        Set<Class<? extends C>> commands = new LinkedHashSet<>();
        rows.forEach(row -> commands.add(row.command()));
        return Collections.unmodifiableSet(commands);
    }

    /** Writes a table down, state by state. */
    public static final class Builder<S extends Enum<S> & WorkflowState, C extends Command, F> {
        private final Class<S> states;
        private final Class<? extends C> opening;
        private final Set<Side> openers;
        private final S first;
        private final List<StateGuard<F>> openedWhen;
        private final List<Row<S, C, F>> rows = new ArrayList<>();

        private Builder(Class<? extends C> opening, Set<Side> openers, S first, List<StateGuard<F>> when) {
            this.states = first.getDeclaringClass();
            this.opening = opening;
            this.openers = Collections.unmodifiableSet(EnumSet.copyOf(openers));
            this.first = first;
            this.openedWhen = List.copyOf(when);
        }

        /** The rows of a state. */
        @SafeVarargs
        public final Builder<S, C, F> from(S state, RowSpec<S, C, F, ? extends C>... specs) {
            for (RowSpec<S, C, F, ? extends C> spec : specs) {
                rows.add(spec.from(state));
            }
            return this;
        }

        /** The rows that several states have. */
        @SafeVarargs
        public final Builder<S, C, F> from(Set<S> from, RowSpec<S, C, F, ? extends C>... specs) {
            from.forEach(state -> from(state, specs));
            return this;
        }

        /** Rows of every state that is not final. */
        @SafeVarargs
        public final Builder<S, C, F> fromEveryOpenState(RowSpec<S, C, F, ? extends C>... specs) {
            for (S state : states.getEnumConstants()) {
                if (!state.isFinal()) {
                    from(state, specs);
                }
            }
            return this;
        }

        public TransitionTable<S, C, F> build() {
            return new TransitionTable<>(this);
        }
    }
}
