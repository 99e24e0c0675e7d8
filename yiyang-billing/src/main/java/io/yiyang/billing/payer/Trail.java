package io.yiyang.billing.payer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Takes the steps of a computation (计算轨迹) when somebody wants them; a silent one costs nothing. */
public final class Trail {
    private static final Trail SILENT = new Trail(false);

    private final boolean wanted;
    private final List<Step> steps = new ArrayList<>();

    private Trail(boolean wanted) {
        this.wanted = wanted;
    }

    /** Drops every step without building it. */
    public static Trail silent() {
        return SILENT;
    }

    /** Keeps the steps. */
    public static Trail recording() {
        return new Trail(true);
    }

    /** Adds a step, built only if it is wanted. */
    public void add(Supplier<Step> step) {
        if (wanted) {
            steps.add(step.get());
        }
    }

    /** The steps so far. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
