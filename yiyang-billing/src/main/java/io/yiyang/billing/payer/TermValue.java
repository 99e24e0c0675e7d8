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
