package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Worked examples whose bill is a list of items of different class. */
final class ItemExample {
    private static final ChargeCategory ORDINARY = ChargeCategory.of("09");
    /** Items of which the fund pays all that the person does not pay first. */
    private static final ChargeCategory SPECIAL = ChargeCategory.of("08");

    private static final Payer SPECIAL_ITEMS = Payer.of("POOLED_FUND_SPECIAL_ITEMS");
    private static final Rate HALF = Rate.parse("0.5");

    /** How much of an item of each class the person pays first; 1 is own-pay. An item may print its own ratio. */
    private static final Map<String, Rate> CLASSES = Map.of(
            "deductible", Rate.ZERO,
            "ratio", Rate.ZERO,
            "preself_then_ratio", Rate.ZERO,
            "half", HALF,
            "ownpay", Rate.ONE);

    private ItemExample() {}

    private record Terms(Rate fund, Money deductible) {}

    static CaseCheck read(ObjectReader root) {
        Terms terms = root.requiredObject("policy", p -> {
            p.has("note");
            return new Terms(p.rate("personal_ratio_in_scope").complement(), p.money("deductible"));
        });
        List<SplitLine> lines = root.requiredObject("inputs", i -> {
            List<SplitLine> items = i.list("items", ItemExample::item);
            Money sum = Money.sum(items.stream().map(SplitLine::total).toList());
            if (!sum.equals(i.money("total"))) {
                i.refuse("total", "the sum of the items, " + sum);
            }
            return items;
        });
        List<Expected> expected = root.requiredObject(
                "expected",
                e -> List.of(
                        Expected.at(e).amounts(e, List.of("personal_total")),
                        e.requiredObject("payers", p -> Expected.at(p).amounts(p, List.of("basic_pool")))));
        return () -> {
            Settlement settlement = CasePolicy.of(
                            RuleProbes.pool()
                                    .amount("deductible", terms.deductible())
                                    .ratio(terms.fund())
                                    .words("covers", ORDINARY.toString()),
                            StageOf.proportional(SPECIAL_ITEMS, "ELIGIBLE", RoundingMode.HALF_UP)
                                    .ratio(Rate.ONE)
                                    .words("covers", SPECIAL.toString()))
                    .settle(CasePolicy.bill(lines.toArray(new SplitLine[0])));
            Money fund = settlement.share(Payer.POOLED_FUND).plus(settlement.share(SPECIAL_ITEMS));
            return List.of(
                    expected.get(0).compare().got("personal_total", settlement.share(Payer.PERSON)),
                    expected.get(1).compare().got("basic_pool", fund));
        };
    }

    private static SplitLine item(ObjectReader i) {
        i.has("name");
        String kind = i.text("class");
        Money amount = i.money("amount");
        Rate first = i.optionalRate("preself_ratio").orElseGet(() -> RuleProbes.figure(CLASSES, "items/class", kind));
        boolean own = first.equals(Rate.ONE);
        Money paidFirst = amount.times(first, RoundingMode.HALF_UP);
        return i.build(() -> SplitLine.of(
                LineId.of(i.pointer()),
                Optional.of(kind.equals("half") ? SPECIAL : ORDINARY),
                amount,
                own ? amount : Money.ZERO,
                Money.ZERO,
                own ? Money.ZERO : paidFirst));
    }
}
