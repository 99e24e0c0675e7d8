package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Takes the steps of a computation (计算轨迹) when somebody wants them; a silent one costs nothing. */
public final class Trail {
    private static final Trail SILENT = new Trail(false);

    private final boolean wanted;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, List<Step>> ofLines = new TreeMap<>();

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

    /**
     * Adds a step that is about one of {@link Position#lines}, for a rule that says itself what it pays of each line; the last
     * one of a line comes to that.
     */
    public void addOfLine(int line, Supplier<Step> step) {
        if (wanted) {
            ofLines.computeIfAbsent(line, l -> new ArrayList<>()).add(step.get());
        }
    }

    /** Adds to each line its part of an amount that is spread over weights. */
    void addSpread(BilingualText text, Money amount, List<Money> weights, List<Money> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Money weight = weights.get(i);
            Money part = parts.get(i);
            addOfLine(
                    i, () -> new Step(text, amount + " × " + weight + " ÷ " + Money.sum(weights) + " → " + part, part));
        }
    }

    /** The steps so far of each line that has any, by its place in {@link Position#lines}. */
    public Map<Integer, List<Step>> ofLines() {
        return Collections.unmodifiableMap(ofLines);
    }

    /** The steps so far. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
