package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Published figures that contradict themselves or are vague: reported with the arithmetic, never asserted. */
final class NotAssertedForms {
    private static final Payer LTCI = Payer.LONG_TERM_CARE;
    private static final Map<String, Function<ObjectReader, CaseCheck>> FORMS =
            Map.of("DIFF", NotAssertedForms::difference, "UNKNOWN", NotAssertedForms::unknown);

    private static final long DAYS = 30;

    private NotAssertedForms() {}

    /** What is compared are our own figures; what is published stands in the report. */
    private record Report(List<Comparison> compare, List<String> notAsserted) implements CaseCheck {}

    static CaseCheck read(ObjectReader root, String form) {
        Function<ObjectReader, CaseCheck> reader = FORMS.get(form);
        if (reader == null) {
            throw UnsupportedCase.unknown("rule/form", form);
        }
        return reader.apply(root);
    }

    private record Published(Optional<Money> fund, Optional<Money> self) {}

    /** Of a saving that the case asserts, the figures that its parts give. */
    static CaseCheck asserted(ObjectReader root) {
        Report report = difference(root);
        return () -> report.compare();
    }

    /** What is saved by the cheaper of two ways, and how fund and person share it. */
    private static Report difference(ObjectReader root) {
        Rate ratio = LtciCases.rule(root, r -> r.rate("ratio"));
        record Costs(Money hospital, Money familyBed) {}
        Costs costs = LtciCases.input(root, i -> new Costs(i.money("hospital"), i.money("familyBed")));
        List<Expected> recomputed = new ArrayList<>();
        Published published = root.requiredObject("expected", e -> {
            recomputed.add(Expected.at(e).amounts(e, List.of("recomputedFund", "recomputedSelf")));
            return new Published(e.optionalMoney("publishedFundSaving"), e.optionalMoney("publishedSelfSaving"));
        });
        Money saved = costs.hospital().minus(costs.familyBed());
        StageOf stage =
                StageOf.proportional(LTCI, "ELIGIBLE", RoundingMode.HALF_UP).ratio(ratio);
        Settlement settlement = CasePolicy.of(stage).settle(CasePolicy.bill(saved));
        Money fund = settlement.share(LTCI);
        Money self = settlement.share(Payer.PERSON);
        List<String> report = new ArrayList<>(List.of(
                costs.hospital() + " − " + costs.familyBed() + " = " + saved,
                saved + " × " + ratio.toPercent() + " = " + fund + published(published.fund()),
                saved + " − " + fund + " = " + self + published(published.self())));
        published
                .fund()
                .ifPresent(fundSaving -> published.self().ifPresent(selfSaving -> {
                    Money sum = fundSaving.plus(selfSaving);
                    report.add("published " + fundSaving + " + " + selfSaving + " = " + sum
                            + (sum.equals(saved) ? "" : " ≠ " + saved));
                }));
        return new Report(
                List.of(recomputed.get(0).compare().got("recomputedFund", fund).got("recomputedSelf", self)), report);
    }

    private static String published(Optional<Money> figure) {
        return figure.map(amount -> ", published " + amount).orElse("");
    }

    /** A vague figure without a rule; what it would be a day only shows its size. */
    private static CaseCheck unknown(ObjectReader root) {
        LtciCases.rule(root, r -> r);
        LtciCases.input(root, i -> i);
        Money about = root.requiredObject("expected", e -> e.money("fundAbout"));
        return new Report(
                List.of(),
                List.of(
                        "published: about " + about + " a month, by no rule",
                        about + " ÷ " + DAYS + " = " + about.times(1, DAYS, RoundingMode.HALF_UP) + " a day"));
    }
}
