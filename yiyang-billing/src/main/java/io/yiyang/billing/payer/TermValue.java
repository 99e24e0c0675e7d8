package io.yiyang.billing.payer;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The value of a policy parameter (参数值). Later versions may add kinds: a caller's switch needs a default branch.
 */
public sealed interface TermValue extends Serializable {
    /** An amount of money, not negative. */
    record Amount(Money money) implements TermValue {
        public Amount {
            Require.that(!money.isNegative(), "amount", "must not be negative", money);
        }

        @Override
        public String toString() {
            return money.toString();
        }
    }

    /** A number of days or times, at least 1. */
    record Count(long count) implements TermValue {
        public Count {
            Require.that(count >= 1, "count", "must be at least 1", count);
        }

        @Override
        public String toString() {
            return String.valueOf(count);
        }
    }

    /** A ratio from 0 to 1. */
    record Ratio(Rate rate) implements TermValue {
        public Ratio {
            Require.that(rate.compareTo(Rate.ONE) <= 0, "ratio", "must be at most 1", rate);
        }

        @Override
        public String toString() {
            return rate.toPercent();
        }
    }

    /**
     * Bands (分段) with a ratio each, adjoining from zero upwards. The bound of a band belongs to it; the last band has no
     * bound.
     */
    record Bands(List<Band> bands) implements TermValue {
        public Bands {
            bands = List.copyOf(bands);
            Require.that(!bands.isEmpty(), "bands", "must have at least one band", bands);
            Money below = Money.ZERO;
            for (int i = 0; i < bands.size(); i++) {
                Optional<Money> upTo = bands.get(i).upTo();
                boolean last = i == bands.size() - 1;
                Require.that(upTo.isEmpty() == last, "bands", "only the last band must have no bound", bands);
                if (upTo.isPresent()) {
                    Require.that(upTo.get().compareTo(below) > 0, "bands", "bounds must rise", bands);
                    below = upTo.get();
                }
            }
        }

        @Override
        public String toString() {
            return bands.stream().map(Band::toString).collect(Collectors.joining(" "));
        }
    }

    /** One band: amounts up to the bound (included) beyond the band before it, at the ratio. */
    record Band(Optional<Money> upTo, Rate ratio) implements Serializable {
        public Band {
            Require.that(ratio.compareTo(Rate.ONE) <= 0, "ratio", "must be at most 1", ratio);
        }

        @Override
        public String toString() {
            return "≤" + upTo.map(Money::toString).orElse("∞") + ":" + ratio.toPercent();
        }

        private Object writeReplace() {
            return new Stored(upTo.orElse(null), ratio);
        }

        /** The serialized form, because Optional is not serializable. */
        private record Stored(@Nullable Money upTo, Rate ratio) implements Serializable {
            private Object readResolve() {
                return new Band(Optional.ofNullable(upTo), ratio);
            }
        }
    }

    /** A multiple of an amount, such as 1.4 times the minimum living allowance; not negative, and above 1 as well. */
    record Multiple(Rate rate) implements TermValue {
        @Override
        public String toString() {
            return rate.toString();
        }
    }

    /**
     * Amounts by a whole number (阶梯标准), such as an age, a number of months or of beds: each step holds from its number
     * (included) up to the next. Below the first step the amount is 0.00.
     */
    record Steps(List<Step> steps) implements TermValue {
        public Steps {
            steps = List.copyOf(steps);
            Require.that(!steps.isEmpty(), "steps", "must have at least one step", steps);
            for (int i = 1; i < steps.size(); i++) {
                Require.that(steps.get(i).from() > steps.get(i - 1).from(), "steps", "must rise", steps);
            }
        }

        /** The amount for the number. */
        public Money at(long number) {
            Money amount = Money.ZERO;
            for (Step step : steps) {
                amount = number >= step.from() ? step.amount() : amount;
            }
            return amount;
        }

        @Override
        public String toString() {
            return steps.stream().map(Step::toString).collect(Collectors.joining(" "));
        }
    }

    /** One step: the amount from this number on. */
    record Step(long from, Money amount) implements Serializable {
        public Step {
            Require.that(!amount.isNegative(), "amount", "must not be negative", amount);
        }

        @Override
        public String toString() {
            return "≥" + from + ":" + amount;
        }
    }

    /** What a payer pays of each day, component by component (费用构成); a charge category belongs to one component. */
    record Components(List<Component> components) implements TermValue {
        public Components {
            components = List.copyOf(components);
            Require.that(!components.isEmpty(), "components", "must have at least one component", components);
            List<String> covered =
                    components.stream().flatMap(c -> c.covers().stream()).toList();
            Require.that(
                    covered.stream().distinct().count() == covered.size()
                            && (components.size() == 1
                                    || components.stream()
                                            .noneMatch(c -> c.covers().isEmpty())),
                    "components",
                    "must not share a charge category",
                    components);
        }

        @Override
        public String toString() {
            return components.stream().map(Component::toString).collect(Collectors.joining(" + "));
        }
    }

    /**
     * One component of a day (费用项目).
     *
     * @param covers the charge categories, empty for all
     * @param ratio what the payer pays of it
     * @param perDay the limit or standard of a day, absent for none
     * @param basis what {@code perDay} means; given if and only if {@code perDay} is
     */
    record Component(List<String> covers, Rate ratio, Optional<Money> perDay, Optional<LimitBasis> basis)
            implements Serializable {
        public Component {
            covers = List.copyOf(covers);
            Require.that(ratio.compareTo(Rate.ONE) <= 0, "ratio", "must be at most 1", ratio);
            Require.that(perDay.isPresent() == basis.isPresent(), "basis", "must go with perDay", basis);
            Require.that(perDay.filter(Money::isNegative).isEmpty(), "perDay", "must not be negative", perDay);
        }

        @Override
        public String toString() {
            return String.join(" ", covers) + ":" + ratio.toPercent()
                    + perDay.map(limit -> "≤" + limit + basis.map(b -> " " + b).orElse(""))
                            .orElse("");
        }

        private Object writeReplace() {
            return new StoredComponent(covers, ratio, perDay.orElse(null), basis.orElse(null));
        }

        /** The serialized form, because Optional is not serializable. */
        private record StoredComponent(
                List<String> covers,
                Rate ratio,
                @Nullable Money perDay,
                @Nullable LimitBasis basis) implements Serializable {
            private Object readResolve() {
                return new Component(covers, ratio, Optional.ofNullable(perDay), Optional.ofNullable(basis));
            }
        }
    }

    /** What a limit of care insurance bounds (限额口径): published texts seldom say, and at 75 % of 100.00 with 60.00 it is 60.00 or 45.00. */
    enum LimitBasis {
        /** The fund pays the ratio of the cost, at most the limit. */
        FUND,
        /** The fund pays the ratio of the cost up to the limit. */
        COST,
        /** The fund pays the ratio of the standard, whatever the care cost. */
        STANDARD
    }

    /** What must hold of whole numbers, such as at least 50 beds (数量条件). */
    record Conditions(List<Condition> conditions) implements TermValue {
        public Conditions {
            conditions = List.copyOf(conditions);
            Require.that(!conditions.isEmpty(), "conditions", "must not be empty", conditions);
        }

        @Override
        public String toString() {
            return conditions.stream().map(Condition::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * A bound of one number, both ends included.
     *
     * @param number its name
     * @param atLeast the smallest that fulfils it
     * @param atMost the largest, absent for none
     */
    record Condition(String number, long atLeast, Optional<Long> atMost) implements Serializable {
        public Condition {
            long least = atLeast;
            Require.that(atMost.filter(most -> most < least).isEmpty(), "atMost", "must not be below " + least, atMost);
        }

        /** Whether the number fulfils it. */
        public boolean holds(long value) {
            return value >= atLeast && atMost.filter(most -> value > most).isEmpty();
        }

        @Override
        public String toString() {
            return number + " ≥ " + atLeast
                    + atMost.map(most -> " and ≤ " + most).orElse("");
        }

        private Object writeReplace() {
            return new StoredCondition(number, atLeast, atMost.orElse(null));
        }

        /** The serialized form, because Optional is not serializable. */
        private record StoredCondition(
                String number, long atLeast, @Nullable Long atMost) implements Serializable {
            private Object readResolve() {
                return new Condition(number, atLeast, Optional.ofNullable(atMost));
            }
        }
    }

    /** Shares that make a whole (分期比例), such as instalments of 40, 30 and 30 %. */
    record Shares(List<Rate> rates) implements TermValue {
        public Shares {
            rates = List.copyOf(rates);
            Require.that(
                    rates.stream().reduce(Rate.ZERO, Rate::plus).equals(Rate.ONE), "rates", "must sum to 1", rates);
        }

        @Override
        public String toString() {
            return rates.stream().map(Rate::toPercent).collect(Collectors.joining(" "));
        }
    }

    /** A word out of a fixed list that the rule names, such as a rounding mode. */
    record Word(String word) implements TermValue {
        @Override
        public String toString() {
            return word;
        }
    }

    /** A set of words, such as the charge categories that a payer covers. */
    record Words(List<String> words) implements TermValue {
        public Words {
            words = List.copyOf(words);
            Require.that(!words.isEmpty(), "words", "must not be empty", words);
        }

        @Override
        public String toString() {
            return String.join(" ", words);
        }
    }
}
