package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.LineSplit;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * LTCI that pays a ratio of cost. A limit for each day holds for each day, so a day is a bill of its own; days of equal cost
 * are settled once and taken as often as they occur.
 */
final class RatioForms {
    private static final Payer LTCI = Payer.LONG_TERM_CARE;
    private static final String INSTITUTION_LEVEL = "institutionLevel";
    /** Whether a limit bounds the cost that counts or the fund's payment. */
    private static final Map<String, String> CAP_BASES = Map.of("COST", "baseCap", "FUND", "payCap");

    private RatioForms() {}

    private record Capped(Rate ratio, Money cap) {}

    private record CappedRule(Optional<Capped> forAll, Map<String, Capped> byLevel, Optional<String> basis) {
        Capped of(Optional<String> level) {
            return forAll.orElseGet(() -> LtciCases.figure(byLevel, "input/" + INSTITUTION_LEVEL, level));
        }
    }

    private record Cost(long times, Money cost, Optional<String> level) {}

    static CaseCheck perDay(ObjectReader root) {
        CappedRule rule = LtciCases.rule(root, r -> {
            noDeductible(r);
            return new CappedRule(
                    r.has("byInstitutionLevel") ? Optional.empty() : Optional.of(capped(r, "capPerDay")),
                    r.optionalObjects("byInstitutionLevel", o -> capped(o, "capPerDay")),
                    basis(r));
        });
        Cost input = LtciCases.input(
                root, i -> new Cost(i.integer("days"), i.money("costPerDay"), i.optionalText(INSTITUTION_LEVEL)));
        return capped(rule, input, LtciCases.expected(root, "fund", "self"));
    }

    static CaseCheck perMonth(ObjectReader root) {
        CappedRule rule = LtciCases.rule(root, r -> {
            Described.skip(r, Described.MONTHLY_RATIO_RULE);
            return new CappedRule(Optional.of(capped(r, "capPerMonth")), Map.of(), basis(r));
        });
        Cost input = LtciCases.input(
                root, i -> new Cost(1, i.money(i.has("nursingCost") ? "nursingCost" : "cost"), Optional.empty()));
        return capped(rule, input, LtciCases.expected(root, "fund", "self"));
    }

    private static Capped capped(ObjectReader o, String cap) {
        return new Capped(o.rate("ratio"), o.money(cap));
    }

    private static Optional<String> basis(ObjectReader r) {
        Optional<String> basis = r.optionalText("capBasis");
        if (basis.filter(b -> !CAP_BASES.containsKey(b)).isPresent()) {
            r.refuse("capBasis", "one of " + CAP_BASES.keySet());
        }
        return basis;
    }

    /** A deductible beside a limit for each day would need to say for how many days it holds. */
    private static void noDeductible(ObjectReader r) {
        if (r.optionalMoney("deductible").filter(d -> !d.isZero()).isPresent()) {
            r.refuse("deductible", "0.00");
        }
    }

    private static CaseCheck capped(CappedRule rule, Cost input, Expected expected) {
        return () -> {
            Capped terms = rule.of(input.level());
            List<String> bases = rule.basis().map(List::of).orElseGet(() -> List.copyOf(CAP_BASES.keySet()));
            return readings(by -> {
                List<Shares> shares = bases.stream()
                        .map(basis -> by.shares(
                                input,
                                days -> ratio(terms.ratio())
                                        .amount(
                                                CAP_BASES.getOrDefault(basis, basis),
                                                terms.cap().times(days))))
                        .distinct()
                        .toList();
                if (shares.size() != 1) {
                    throw UnsupportedCase.because(
                            "rule/capBasis",
                            "-",
                            "未声明限额口径，两种解读结果不同",
                            "the basis is not declared and the readings differ");
                }
                return List.of(shares.get(0).compare(expected));
            });
        };
    }

    private static StageOf ratio(Rate ratio) {
        return StageOf.proportional(LTCI, "ELIGIBLE", RoundingMode.HALF_UP).ratio(ratio);
    }

    private record Shares(Money fund, Money self) {
        Comparison compare(Expected expected) {
            return expected.compare().got("fund", fund).got("self", self);
        }

        Shares plus(Shares other) {
            return new Shares(fund.plus(other.fund()), self.plus(other.self()));
        }
    }

    /** Where the share of a day is no whole fen, the days are rounded one by one or all together: cases do not say which. */
    private enum RoundedBy {
        DAY,
        MONTH;

        /** What the stage of so many days gives for all the days, which cost the same each. */
        Shares shares(Cost input, LongFunction<StageOf> stage) {
            if (input.times() < 0) {
                throw UnsupportedCase.because("input/days", input.times(), "天数不能为负", "days must not be negative");
            }
            long days = this == DAY ? 1 : input.times();
            long bills = this == DAY ? input.times() : 1;
            Settlement settlement = CasePolicy.of(stage.apply(days))
                    .settle(CasePolicy.bill(input.cost().times(days)));
            return new Shares(
                    settlement.share(LTCI).times(bills),
                    settlement.share(Payer.PERSON).times(bills));
        }
    }

    private static List<Comparison> readings(Function<RoundedBy, List<Comparison>> reading) {
        return LtciCases.readings(Stream.of(RoundedBy.values()).map(reading).toList());
    }

    private record Component(String item, Money standard, Rate ratio) {}

    private record StandardRule(List<Component> components, Set<String> bonusGroups, Rate bonus) {}

    private record StandardInput(long days, Set<String> flags) {}

    private static final List<String> ENDS = List.of("low", "high");

    /** The lowest and the highest of a range of standards, each with its own days. */
    private static CaseCheck range(ObjectReader root) {
        Map<String, List<Component>> rule = LtciCases.rule(root, r -> {
            Map<String, List<Component>> ends = new LinkedHashMap<>();
            ENDS.forEach(end -> ends.put(end, new ArrayList<>()));
            r.list("components", c -> {
                String item = c.text("item");
                Rate ratio = c.rate("ratio");
                return c.requiredObject("standardPerDay", standard -> {
                    ENDS.forEach(end -> ends.getOrDefault(end, new ArrayList<>())
                            .add(new Component(item, standard.money(end), ratio)));
                    return standard;
                });
            });
            return ends;
        });
        Map<String, Long> days = LtciCases.input(root, i -> {
            Map<String, Long> given = new LinkedHashMap<>();
            ENDS.forEach(end -> i.object(end, o -> {
                        Described.skip(o, Described.LTCI_INPUT);
                        return o.integer("days");
                    })
                    .ifPresent(count -> given.put(end, count)));
            return given;
        });
        Expected expected = LtciCases.expected(root, "lowFund", "highFund");
        return () -> readings(by -> {
            Comparison comparison = expected.compare();
            days.forEach((end, count) -> comparison.got(
                    end + "Fund",
                    shares(by, rule.getOrDefault(end, List.of()), count, Rate.ZERO)
                            .fund()));
            return List.of(comparison);
        });
    }

    private static Shares shares(RoundedBy by, List<Component> components, long days, Rate bonus) {
        return components.stream()
                .map(c -> by.shares(
                        new Cost(days, c.standard(), Optional.empty()),
                        any -> ratio(c.ratio().plus(bonus))))
                .reduce(new Shares(Money.ZERO, Money.ZERO), Shares::plus);
    }

    private static boolean isRange(ObjectReader root) {
        return root.requiredObject("input", i -> {
            boolean range = i.has(ENDS.get(0)) || i.has(ENDS.get(1));
            Described.skip(i, i.keys());
            return range;
        });
    }

    /** A ratio of a standard for each component; what the institution charges above it is no matter of LTCI. */
    static CaseCheck standard(ObjectReader root) {
        if (isRange(root)) {
            return range(root);
        }
        StandardRule rule = LtciCases.rule(root, r -> {
            noDeductible(r);
            List<Component> components = r.list(
                    "components", c -> new Component(c.text("item"), c.money("standardPerDay"), c.rate("ratio")));
            Set<String> groups = new HashSet<>();
            Rate bonus = r.object("ratioBonus", b -> {
                        groups.addAll(b.optionalTexts("groups", "a group", group -> group));
                        return b.rate("points");
                    })
                    .orElse(Rate.ZERO);
            return new StandardRule(components, groups, bonus);
        });
        StandardInput input = LtciCases.input(
                root,
                i -> new StandardInput(
                        i.integer("days"), Set.copyOf(i.optionalTexts("personFlags", "a group", flag -> flag))));
        Expected expected = LtciCases.expected(root, "fund", "self");
        return () -> {
            boolean raised = rule.bonusGroups().stream().anyMatch(input.flags()::contains);
            Rate bonus = raised ? rule.bonus() : Rate.ZERO;
            return readings(by ->
                    List.of(shares(by, rule.components(), input.days(), bonus).compare(expected)));
        };
    }

    private record ComponentsRule(Rate ratio, Map<String, Optional<UnitPrice>> caps, Set<String> excluded) {}

    private record ComponentsInput(long days, Map<String, UnitPrice> perDay, Map<String, UnitPrice> perMonth) {}

    /** Components with a ceiling on the price of the day, and items outside the scope. */
    static CaseCheck components(ObjectReader root) {
        ComponentsRule rule = LtciCases.rule(root, r -> {
            noDeductible(r);
            Map<String, Optional<UnitPrice>> caps = new LinkedHashMap<>();
            r.list("components", c -> {
                Described.skip(c, List.of("note"));
                Optional<UnitPrice> cap = c.has("capPerDay") ? Optional.of(price(c, "capPerDay")) : Optional.empty();
                String item = c.text("item");
                if (caps.put(item, cap) != null) {
                    c.refuse("item", "each item once");
                }
                return item;
            });
            Set<String> excluded = Set.copyOf(r.optionalTexts("excluded", "an item", item -> item));
            return new ComponentsRule(r.rate("ratio"), caps, excluded);
        });
        ComponentsInput input = LtciCases.input(
                root, i -> new ComponentsInput(i.integer("days"), prices(i, "perDay"), prices(i, "perMonth")));
        List<Expected> expected = root.requiredObject("expected", e -> {
            List<Expected> both = new ArrayList<>();
            both.add(Expected.at(e).amounts(e, List.of("total", "fund", "self")));
            e.object("selfBreakdown", b -> Expected.at(b).amounts(b, List.of("copay", "overCap", "outOfScope")))
                    .ifPresent(both::add);
            return both;
        });
        return () -> {
            Quantity days = Quantity.parse(String.valueOf(input.days()));
            List<SplitLine> lines = new ArrayList<>();
            input.perDay().forEach((item, price) -> lines.add(line(item, price, days, terms(rule, item))));
            input.perMonth().forEach((item, price) -> lines.add(line(item, price, Quantity.ONE, terms(rule, item))));
            Bill bill = CasePolicy.bill(lines.toArray(SplitLine[]::new));
            Settlement settlement = CasePolicy.of(ratio(rule.ratio())).settle(bill);
            return expected.stream()
                    .map(e -> e.compare()
                            .got("total", settlement.total())
                            .got("fund", settlement.share(LTCI))
                            .got("self", settlement.share(Payer.PERSON))
                            .got("copay", settlement.inScopeLeft())
                            .got("overCap", sum(bill, SplitLine::overLimit))
                            .got("outOfScope", sum(bill, SplitLine::ownPay)))
                    .toList();
        };
    }

    private static Map<String, UnitPrice> prices(ObjectReader o, String key) {
        return o.object(key, t -> {
                    Map<String, UnitPrice> prices = new LinkedHashMap<>();
                    t.keys().forEach(item -> prices.put(item, price(t, item)));
                    return prices;
                })
                .orElseGet(Map::of);
    }

    private static UnitPrice price(ObjectReader o, String key) {
        return o.scalar(key, "yuan as a text", UnitPrice.parseYuan("0"), UnitPrice::parseYuan);
    }

    private static CatalogueTerms terms(ComponentsRule rule, String item) {
        if (rule.excluded().contains(item)) {
            return CatalogueTerms.of(Rate.ONE);
        }
        Optional<UnitPrice> cap = rule.caps().get(item);
        if (cap == null) {
            throw UnsupportedCase.because("input", item, "规则没有该项目", "the rule does not know the item");
        }
        return new CatalogueTerms(Rate.ZERO, cap);
    }

    private static SplitLine line(String item, UnitPrice price, Quantity quantity, CatalogueTerms terms) {
        ChargeLine line = ChargeLine.builder()
                .id(LineId.of(item))
                .serviceDate(LocalDate.EPOCH)
                .itemName(item)
                .quantity(quantity)
                .unitPrice(price)
                .amount(price.times(quantity, RoundingMode.HALF_UP))
                .biller(OrganisationId.of("case"))
                .catalogueTerms(terms)
                .build();
        Outcome<SplitLine> split = LineSplit.split(line, RoundingMode.HALF_UP);
        return split.asOptional().orElseThrow(() -> new UnsupportedCase(split.problems()));
    }

    private static Money sum(Bill bill, Function<SplitLine, Money> part) {
        return Money.sum(bill.lines().stream().map(part).toList());
    }

    private record TableRule(Map<String, Rate> special, Optional<Rate> institution, Optional<Rate> home) {
        Rate of(String mode, Optional<String> level) {
            Map<String, Optional<Rate>> others = Map.of("INSTITUTION", institution, "HOME", home);
            if (mode.equals("SPECIAL")) {
                return LtciCases.figure(special, "input/" + INSTITUTION_LEVEL, level);
            }
            return others.getOrDefault(mode, Optional.empty())
                    .orElseThrow(() -> UnsupportedCase.because("input/mode", mode, "表中没有该项", "not in the table"));
        }
    }

    private record TableInput(String mode, Optional<String> level, Money cost) {}

    /** A ratio by form of service, for special care by level of the institution. */
    static CaseCheck table(ObjectReader root) {
        TableRule rule = LtciCases.rule(root, r -> {
            Map<String, Rate> special = new LinkedHashMap<>();
            r.object("special", s -> {
                s.keys().forEach(level -> special.put(level, s.rate(level)));
                return special;
            });
            return new TableRule(special, r.optionalRate("institution"), r.optionalRate("home"));
        });
        TableInput input = LtciCases.input(
                root, i -> new TableInput(i.text("mode"), i.optionalText(INSTITUTION_LEVEL), i.money("eligibleCost")));
        Expected expected = LtciCases.expected(root, "fund", "self");
        return () -> {
            StageOf stage = ratio(rule.of(input.mode(), input.level()));
            Settlement settlement = CasePolicy.of(stage).settle(CasePolicy.bill(input.cost()));
            return List.of(CasePolicy.compareFundAndSelf(expected, settlement, LTCI));
        };
    }
}
