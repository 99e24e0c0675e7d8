package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.TermValue.Band;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mistakes of published examples (算例中的常见错误): each with the wrong arithmetic, so that it is recognised by its figure. */
enum Mistake {
    FUND_AND_PERSON_SWAPPED("the fund's share is given as the person's, or the other way round") {
        @Override
        Optional<Money> wrong(WordedCalculation c, String key, WorkedExample.Stage stage) {
            return Optional.of(c.payer(key).equals(Payer.PERSON) ? c.share(stage.payer()) : c.share(Payer.PERSON));
        }
    },
    DEDUCTIBLE_AFTER_RATIO("the deductible is taken off after the ratio") {
        @Override
        Optional<Money> wrong(WordedCalculation c, String key, WorkedExample.Stage stage) {
            return stage.ratio()
                    .filter(r -> deductible(stage).isPositive())
                    .map(r ->
                            mode(c, key, eligible(c).times(r, stage.rounding()).minus(deductible(stage))));
        }
    },
    DEDUCTIBLE_FORGOTTEN("the deductible is not taken off") {
        @Override
        Optional<Money> wrong(WordedCalculation c, String key, WorkedExample.Stage stage) {
            return stage.ratio()
                    .filter(r -> deductible(stage).isPositive())
                    .map(r -> mode(c, key, eligible(c).times(r, stage.rounding())));
        }
    },
    DEDUCTIBLE_AND_PRE_SELF_PAY_FORGOTTEN("neither the deductible nor what the person pays first is taken off") {
        @Override
        Optional<Money> wrong(WordedCalculation c, String key, WorkedExample.Stage stage) {
            Money preSelfPay = Money.sum(c.explained().settlement().bill().lines().stream()
                    .map(line -> line.preSelfPay())
                    .toList());
            return stage.ratio()
                    .map(r -> mode(c, key, eligible(c).plus(preSelfPay).times(r, stage.rounding())));
        }
    },
    FLAT_TOP_BAND("the ratio of the top band is applied to the whole amount") {
        @Override
        Optional<Money> wrong(WordedCalculation c, String key, WorkedExample.Stage stage) {
            return top(stage)
                    .map(r -> mode(c, key, eligible(c).minus(deductible(stage)).times(r, stage.rounding())));
        }
    },
    TOP_BAND_ON_THE_WHOLE_BESIDES(
            "the deductible is not taken off, and the top band is added on the whole amount instead of what is above its bound") {
        @Override
        Optional<Money> wrong(WordedCalculation c, String key, WorkedExample.Stage stage) {
            Money below = Money.ZERO;
            Money lower = Money.ZERO;
            for (Band band : stage.bands()) {
                Money upper = band.upTo().orElse(lower).min(eligible(c));
                below = below.plus(upper.minus(lower).max(Money.ZERO).times(band.ratio(), stage.rounding()));
                lower = upper;
            }
            Money besides = below;
            return top(stage).map(r -> besides.plus(eligible(c).times(r, stage.rounding())));
        }
    };

    private final String text;

    Mistake(String text) {
        this.text = text;
    }

    /** The figure that the mistake leads to, absent if it cannot be made here. */
    abstract Optional<Money> wrong(WordedCalculation c, String key, WorkedExample.Stage stage);

    /** Where the published arithmetic goes wrong, with both figures. */
    static String explain(WordedCalculation c, String key, Money published, Map<String, Money> allPublished) {
        return key + ": published " + published + ", correct " + c.figure(key) + ": "
                + why(c, key, published, allPublished);
    }

    private static String why(WordedCalculation c, String key, Money published, Map<String, Money> allPublished) {
        Money sum = Money.sum(allPublished.values());
        if (c.stages().size() > 1 && sum.compareTo(c.total()) > 0) {
            return "every payer is computed on the full bill: the published shares sum to " + sum + ", the bill is "
                    + c.total();
        }
        for (WorkedExample.Stage stage : c.stages()) {
            for (Mistake mistake : values()) {
                boolean own =
                        !c.payer(key).equals(stage.payer()) && !c.payer(key).equals(Payer.PERSON);
                if (!own
                        && mistake.wrong(c, key, stage)
                                .filter(published::equals)
                                .isPresent()) {
                    return mistake.text;
                }
            }
        }
        Optional<Money> base = Optional.ofNullable(allPublished.get("base"));
        if (base.filter(b -> !b.equals(c.aboveDeductible())).isPresent()) {
            return "it follows from a base of " + base.get() + "; the difference of the printed figures is "
                    + c.aboveDeductible();
        }
        return ratio(c, published)
                .map(r -> "it is " + r.toPercent() + " of what is above the deductible, a ratio that is not in force")
                .orElseGet(() -> "it is not the product of the printed figures, by " + published.minus(c.figure(key)));
    }

    /** The whole percentage that the published figure is of what lies above the deductible, if it is one. */
    private static Optional<Rate> ratio(WordedCalculation c, Money published) {
        Rate percent = Rate.parse("0.01");
        Rate rate = Rate.ZERO;
        while (rate.compareTo(Rate.ONE) <= 0) {
            if (c.aboveDeductible().times(rate, RoundingMode.HALF_UP).equals(published)) {
                return Optional.of(rate);
            }
            rate = rate.plus(percent);
        }
        return Optional.empty();
    }

    private static Money eligible(WordedCalculation c) {
        return c.explained().settlement().bill().eligible();
    }

    private static Money deductible(WorkedExample.Stage stage) {
        return stage.deductible().orElse(Money.ZERO);
    }

    private static Optional<Rate> top(WorkedExample.Stage stage) {
        List<Band> bands = stage.bands();
        return bands.isEmpty()
                ? Optional.empty()
                : Optional.of(bands.get(bands.size() - 1).ratio());
    }

    /** The fund's wrong share, or the person's that is left by it. */
    private static Money mode(WordedCalculation c, String key, Money fund) {
        return c.payer(key).equals(Payer.PERSON) ? c.total().minus(fund) : fund;
    }
}
