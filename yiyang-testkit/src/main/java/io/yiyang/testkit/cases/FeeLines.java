package io.yiyang.testkit.cases;

import io.yiyang.billing.split.LineSplit;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Fee lines taken apart by the catalogue: kind {@code line_split}, and worked examples of a price ceiling. */
final class FeeLines {
    private static final RoundingMode ROUNDING = RoundingMode.HALF_UP;
    private static final UnitPrice NOTHING = UnitPrice.parseYuan("0");
    /** How the national interface writes that there is no ceiling. */
    private static final UnitPrice NO_CEILING = UnitPrice.parseYuan("999999");

    private static final String PER_DAY = " per day";
    /** The amount is not quantity × price: the case contradicts itself or the library. */
    private static final String NOT_THE_PRODUCT = "YY-B-031";

    /** The parts of a line as the national interface names them. */
    private static final Map<String, Function<SplitLine, Money>> PARTS = new TreeMap<>(Map.of(
            "det_item_fee_sumamt", SplitLine::total,
            "fulamt_ownpay_amt", SplitLine::ownPay,
            "overlmt_amt", SplitLine::overLimit,
            "preselfpay_amt", SplitLine::preSelfPay,
            "inscp_scp_amt", SplitLine::inScope));

    /** The parts of a line as worked examples name them. */
    private static final Map<String, Function<SplitLine, Money>> SHORT_PARTS = new TreeMap<>(Map.of(
            "eligible", SplitLine::inScope,
            "overlimit", SplitLine::overLimit,
            "preself", SplitLine::preSelfPay,
            "ownpay", SplitLine::ownPay));

    private FeeLines() {}

    /** A line and what is expected of its parts; a returned one is taken apart like the one that it returns. */
    private record Line(ChargeLine charge, boolean returned, Expected expected) {
        Money amount() {
            return returned ? charge.amount().negated() : charge.amount();
        }

        Money of(Function<SplitLine, Money> part, SplitLine split) {
            return returned ? part.apply(split).negated() : part.apply(split);
        }
    }

    static CaseCheck readSplit(ObjectReader root) {
        Described.skip(root, Described.LINE_SPLIT);
        List<Line> lines = root.list("lines", FeeLines::line);
        Expected sums = root.object("sums", s -> Expected.at(s).amounts(s, List.copyOf(PARTS.keySet())))
                .orElseGet(Expected::none);
        return () -> {
            List<Comparison> comparisons = new ArrayList<>();
            Map<Line, SplitLine> split = new LinkedHashMap<>();
            for (Line line : lines) {
                split(line, PARTS, comparisons).ifPresent(parts -> split.put(line, parts));
            }
            Comparison comparison = sums.compare();
            PARTS.forEach((name, part) -> comparison.got(
                    name,
                    Money.sum(split.entrySet().stream()
                            .map(line -> line.getKey().of(part, line.getValue()))
                            .toList())));
            comparisons.add(comparison);
            return comparisons;
        };
    }

    private static Line line(ObjectReader l) {
        Described.skip(l, Described.FEE_LINE);
        Optional<ChargeCategory> category = l.has("med_chrgitm_type")
                ? Optional.of(
                        l.scalar("med_chrgitm_type", "a category code", ChargeCategory.of("14"), ChargeCategory::of))
                : Optional.empty();
        Expected expected = Expected.at(l).amounts(l, List.copyOf(PARTS.keySet()));
        Rate selfPay = l.rate("selfpay_prop");
        Optional<UnitPrice> ceiling = ceiling(l, "pric_uplmt_amt");
        Money amount = l.money("det_item_fee_sumamt");
        boolean returned = quantity(l).isNegative();
        ChargeLine charge = charge(l, category, returned ? amount.negated() : amount, selfPay, ceiling);
        return new Line(charge, returned, expected);
    }

    /** Worked examples of a ceiling on the unit price: {@code policy.pric_uplmt_amt} and one line for each case. */
    static CaseCheck readCeiling(ObjectReader root) {
        Optional<UnitPrice> ceiling = root.requiredObject("policy", p -> ceiling(p, "pric_uplmt_amt"));
        root.object("expected", e -> e.has("cases")); // a pointer to the cases, not a figure
        List<Line> lines = root.list("cases", c -> {
            Expected expected =
                    c.requiredObject("expected", e -> Expected.at(e).amounts(e, List.copyOf(SHORT_PARTS.keySet())));
            Rate selfPay = c.optionalRate("selfpay_prop").orElse(Rate.ZERO);
            Money amount = price(c, "pric").times(quantity(c), ROUNDING);
            return new Line(charge(c, Optional.empty(), amount, selfPay, ceiling), false, expected);
        });
        return () -> {
            List<Comparison> comparisons = new ArrayList<>();
            lines.forEach(line -> split(line, SHORT_PARTS, comparisons));
            return comparisons;
        };
    }

    private static Optional<SplitLine> split(
            Line line, Map<String, Function<SplitLine, Money>> parts, List<Comparison> comparisons) {
        Outcome<SplitLine> split = LineSplit.split(line.charge(), ROUNDING);
        if (split instanceof Outcome.Success<SplitLine> success) {
            Comparison comparison = line.expected().compare();
            parts.forEach((name, part) -> comparison.got(name, line.of(part, success.value())));
            comparisons.add(comparison);
            return Optional.of(success.value());
        }
        for (Problem problem : split.problems()) {
            if (!problem.code().toString().equals(NOT_THE_PRODUCT)) {
                throw new UnsupportedCase(split.problems());
            }
            comparisons.add(
                    line.expected().compare().refused("det_item_fee_sumamt", line.amount(), problem.toString()));
        }
        return Optional.empty();
    }

    private static ChargeLine charge(
            ObjectReader l,
            Optional<ChargeCategory> category,
            Money amount,
            Rate selfPay,
            Optional<UnitPrice> ceiling) {
        Quantity quantity = Quantity.ofTenThousandths(Math.abs(quantity(l).tenThousandths()));
        UnitPrice price = price(l, "pric");
        return l.build(() -> charge(l.pointer(), category, quantity, price, amount, selfPay, ceiling));
    }

    private static ChargeLine charge(
            String id,
            Optional<ChargeCategory> category,
            Quantity quantity,
            UnitPrice price,
            Money amount,
            Rate selfPay,
            Optional<UnitPrice> ceiling) {
        return ChargeLine.builder()
                .id(LineId.of(id))
                .serviceDate(LocalDate.EPOCH)
                .itemName(id)
                .quantity(quantity)
                .unitPrice(price)
                .amount(amount)
                .biller(OrganisationId.of("case"))
                .category(category)
                .catalogueTerms(new CatalogueTerms(selfPay, ceiling))
                .build();
    }

    private static UnitPrice price(ObjectReader o, String key) {
        return o.scalar(key, "yuan as a text, at most 6 decimals", NOTHING, UnitPrice::parseYuan);
    }

    private static Quantity quantity(ObjectReader o) {
        return o.scalar("cnt", "a quantity as a text, at most 4 decimals", Quantity.ONE, Quantity::parse);
    }

    private static Optional<UnitPrice> ceiling(ObjectReader o, String key) {
        UnitPrice ceiling = o.scalar(
                key,
                "yuan as a text, at most 6 decimals",
                NOTHING,
                text -> UnitPrice.parseYuan(
                        text.endsWith(PER_DAY) ? text.substring(0, text.length() - PER_DAY.length()) : text));
        return ceiling.equals(NO_CEILING) ? Optional.empty() : Optional.of(ceiling);
    }
}
