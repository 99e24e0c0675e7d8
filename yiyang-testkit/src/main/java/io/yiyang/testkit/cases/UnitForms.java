package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.CareQuota;
import io.yiyang.billing.payer.CareUnitRule;
import io.yiyang.billing.payer.InpatientRule;
import io.yiyang.billing.payer.InpatientRule.DayPlace;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ServiceRecord;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** LTCI that pays by the hour, by the visit or by the item. */
final class UnitForms {
    private static final Payer LTCI = Payer.LONG_TERM_CARE;
    private static final String LIFE = "LIFE";
    private static final String MEDICAL = "MEDICAL";
    private static final LocalDate DAY = LocalDate.EPOCH;

    private UnitForms() {}

    /** So many units of a service at a price, all on one day. */
    private record Use(String service, Quantity units, Money price) {
        ServiceRecord careService() {
            return new ServiceRecord(DAY, Optional.of(ChargeCategory.of(service)), units, DayPlace.CARE);
        }
    }

    static StageOf stage() {
        return StageOf.of(LTCI, CareUnitRule.RULE)
                .word("inpatientDays", InpatientRule.PAY_FOR_CARE_GIVEN.name())
                .word("rounding", RoundingMode.HALF_UP.name());
    }

    private static Settlement settle(StageOf stage, Use use) {
        LineId id = LineId.of(use.service());
        Money cost =
                use.price().times(use.units().tenThousandths(), Quantity.ONE.tenThousandths(), RoundingMode.HALF_UP);
        SplitLine line = SplitLine.inScope(id, Optional.of(ChargeCategory.of(use.service())), cost);
        Bill bill = Bill.of(BillId.of("case"), List.of(line)).withServices(Map.of(id, use.careService()));
        return CasePolicy.of(stage).settle(bill);
    }

    private static Quantity quantity(ObjectReader o, String key) {
        Quantity quantity = o.scalar(key, "a decimal as a text", Quantity.ONE, Quantity::parse);
        if (quantity.isNegative()) {
            o.refuse(key, "a decimal that is not negative");
        }
        return quantity;
    }

    private static Map<String, Long> visitsByLevel(ObjectReader r, String key) {
        return r.object(key, t -> {
                    Map<String, Long> visits = new LinkedHashMap<>();
                    t.keys().forEach(level -> visits.put(level, t.integer(level)));
                    return visits;
                })
                .orElseGet(Map::of);
    }

    private record HourRule(Rate ratio, Money price, Map<String, Quantity> most, String per) {}

    private record Hours(Optional<String> level, Quantity hours) {}

    /** A price for each hour, of which the fund pays all or a ratio, up to so many hours a month or a week. */
    static CaseCheck hours(ObjectReader root) {
        HourRule rule = LtciCases.rule(root, r -> {
            String key = r.has("maxHoursPerWeek") ? "maxHoursPerWeek" : "maxHoursPerMonth";
            return new HourRule(
                    r.optionalRate("ratio").orElse(Rate.ONE),
                    r.money("pricePerHour"),
                    r.object(key, t -> {
                                Map<String, Quantity> hours = new LinkedHashMap<>();
                                t.keys().forEach(level -> hours.put(level, quantity(t, level)));
                                return hours;
                            })
                            .orElseGet(Map::of),
                    key.equals("maxHoursPerWeek") ? "WEEK" : "MONTH");
        });
        Hours input = LtciCases.input(root, i -> new Hours(i.optionalText("level"), quantity(i, "hours")));
        Expected expected = LtciCases.expected(root, "fund", "self");
        return () -> {
            StageOf stage = stage().ratio(rule.ratio());
            Money price = rule.price();
            Quantity units = input.hours();
            if (!rule.most().isEmpty()) {
                Quantity most = most(rule, input);
                // A quota of half hours is counted in half hours.
                long parts = most.tenThousandths() % Quantity.ONE.tenThousandths() == 0 ? 1 : PARTS;
                Quantity counted = times(most, parts);
                if (counted.tenThousandths() % Quantity.ONE.tenThousandths() != 0) {
                    throw UnsupportedCase.because(
                            "rule", most, "限额须为整小时或半小时", "a quota must be of whole or half hours");
                }
                units = times(units, parts);
                price = price.times(1, parts, RoundingMode.UNNECESSARY);
                stage.count("maxUnits", counted.tenThousandths() / Quantity.ONE.tenThousandths())
                        .word("quotaPer", rule.per());
            }
            Settlement settlement = settle(stage, new Use("HOUR", units, price));
            return List.of(CasePolicy.compareFundAndSelf(expected, settlement, LTCI));
        };
    }

    private static final long PARTS = 2;

    private static Quantity times(Quantity quantity, long times) {
        return Quantity.ofTenThousandths(Math.multiplyExact(quantity.tenThousandths(), times));
    }

    /** The quota of the level; of an unknown level the smallest, as long as it does not bind. */
    private static Quantity most(HourRule rule, Hours input) {
        if (input.level().isPresent()) {
            return LtciCases.figure(rule.most(), "input/level", input.level());
        }
        Quantity least =
                rule.most().values().stream().min(Comparator.naturalOrder()).orElse(Quantity.ONE);
        if (input.hours().compareTo(least) > 0) {
            throw UnsupportedCase.because(
                    "input/level", "-", "未给等级而时数可能超限", "the level is not given and the quota may bind");
        }
        return least;
    }

    private record Quota(long total, long medical) {}

    private record Wanted(String scheme, String level, Quantity life, Quantity medical) {}

    /** How many hours of life care and of medical nursing are paid. */
    static CaseCheck quota(ObjectReader root) {
        Map<String, Map<String, Quota>> rule = new LinkedHashMap<>();
        LtciCases.rule(root, r -> {
            for (String scheme : List.of("employee", "resident")) {
                rule.put(scheme, r.optionalObjects(scheme, q -> new Quota(q.integer("total"), q.integer("medical"))));
            }
            return rule;
        });
        Wanted input = LtciCases.input(
                root,
                i -> new Wanted(
                        i.text("scheme"), i.text("level"), quantity(i, "lifeHours"), quantity(i, "medicalHours")));
        Expected expected = root.requiredObject(
                "expected",
                e -> Expected.at(e)
                        .quantities(
                                e,
                                List.of(
                                        "payableMedical",
                                        "payableLife",
                                        "payableTotal",
                                        "rejectedMedical",
                                        "rejectedLife")));
        return () -> {
            Quota quota = LtciCases.figure(
                    rule.getOrDefault(input.scheme(), Map.of()), "input/level", Optional.of(input.level()));
            ServiceRecord life = new Use(LIFE, input.life(), Money.ZERO).careService();
            ServiceRecord medical = new Use(MEDICAL, input.medical(), Money.ZERO).careService();
            CareQuota rules = new CareQuota(
                    Optional.of(whole(quota.total())), Optional.of(whole(quota.medical())), Set.of(MEDICAL), false);
            List<Quantity> lifeFirst = rules.accepted(List.of(life, medical));
            List<Quantity> medicalFirst = rules.accepted(List.of(medical, life));
            // Where the total binds, it cuts what came last, and the case does not say which that was.
            return LtciCases.readings(List.of(
                    accepted(expected, input, medicalFirst.get(1), medicalFirst.get(0)),
                    accepted(expected, input, lifeFirst.get(0), lifeFirst.get(1))));
        };
    }

    private static List<Comparison> accepted(Expected expected, Wanted input, Quantity life, Quantity medical) {
        return List.of(expected.compare()
                .got("payableLife", life)
                .got("payableMedical", medical)
                .got("payableTotal", sum(List.of(life, medical)))
                .got("rejectedLife", rejected(input.life(), life))
                .got("rejectedMedical", rejected(input.medical(), medical)));
    }

    private static Quantity whole(long units) {
        return Quantity.parse(String.valueOf(units));
    }

    private static Quantity sum(List<Quantity> quantities) {
        return Quantity.ofTenThousandths(
                quantities.stream().mapToLong(Quantity::tenThousandths).sum());
    }

    private static Quantity rejected(Quantity wanted, Quantity accepted) {
        return Quantity.ofTenThousandths(wanted.tenThousandths() - accepted.tenThousandths());
    }

    /** What the person pays of each visit, whatever it costs; how many visits a month. */
    record CopayRule(Money selfPerVisit, Optional<Long> maxVisits, Optional<Long> minutes) {
        static CopayRule read(ObjectReader r) {
            return new CopayRule(
                    r.money("selfPerVisit"),
                    r.optionalInteger(r.has("maxVisits") ? "maxVisits" : "maxVisitsPerMonth"),
                    r.optionalInteger("minutesPerVisit"));
        }

        /** The price of a visit is not said; within the quota it moves the fund's share only. */
        Money self(long visits) {
            if (visits < 0 || maxVisits.filter(most -> visits > most).isPresent()) {
                throw UnsupportedCase.because(
                        "input/visits", visits, "超出次数而未给单价", "more visits than the quota, and no price is given");
            }
            StageOf stage = stage().amount("selfPerUnit", selfPerVisit);
            maxVisits.ifPresent(most -> stage.count("maxUnits", most).word("quotaPer", "MONTH"));
            return settle(stage, new Use("VISIT", whole(visits), selfPerVisit.times(2)))
                    .share(Payer.PERSON);
        }

        /** Hours of so many visits. */
        Quantity hours(long visits) {
            long minutes = Math.multiplyExact(visits, minutes().orElse(0L));
            return Quantity.ofTenThousandths(Math.multiplyExact(minutes, Quantity.ONE.tenThousandths())
                    / java.time.Duration.ofHours(1).toMinutes());
        }
    }

    static CaseCheck copay(ObjectReader root) {
        CopayRule rule = LtciCases.rule(root, CopayRule::read);
        long visits = LtciCases.input(root, i -> i.integer("visits"));
        Expected expected = root.requiredObject(
                "expected", e -> Expected.at(e).amounts(e, List.of("self")).quantities(e, List.of("hours")));
        return () -> {
            Comparison comparison = expected.compare().got("self", rule.self(visits));
            rule.minutes().ifPresent(minutes -> comparison.got("hours", rule.hours(visits)));
            return List.of(comparison);
        };
    }

    private record Item(Money self, Money fund, Optional<Money> price) {
        Money total() {
            return self.plus(fund);
        }
    }

    /** Items of which the fund pays a fixed part each. */
    static CaseCheck items(ObjectReader root) {
        Map<String, Item> items = new LinkedHashMap<>();
        LtciCases.rule(
                root,
                r -> r.list("items", o -> {
                    String name = o.text("item");
                    Money fund = o.money("fund");
                    Optional<Money> price = o.optionalMoney("price");
                    Money self =
                            price.isPresent() && !o.has("self") ? price.get().minus(fund) : o.money("self");
                    Item item = new Item(self, fund, price);
                    if (items.put(name, item) != null) {
                        o.refuse("item", "each item once");
                    }
                    if (item.price()
                            .filter(printed -> !printed.equals(item.total()))
                            .isPresent()) {
                        o.refuse("price", "self plus fund");
                    }
                    return name;
                }));
        Map<String, Long> counts = LtciCases.input(root, i -> {
            Map<String, Long> given = new LinkedHashMap<>();
            LtciCases.words(i).forEach(name -> given.put(name, i.integer(name)));
            return given;
        });
        List<Expected> expected = new ArrayList<>();
        Map<String, Expected> perItem = new LinkedHashMap<>();
        root.requiredObject("expected", e -> {
            expected.add(Expected.at(e).amounts(e, List.of("fund", "self", "total")));
            e.object("perItem", p -> LtciCases.tables(p, o -> Expected.at(o).allAmounts(o)))
                    .ifPresent(perItem::putAll);
            return e;
        });
        return () -> {
            List<Money> fund = new ArrayList<>();
            List<Money> self = new ArrayList<>();
            List<Comparison> comparisons = new ArrayList<>();
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                Settlement settled = item(items, count.getKey(), count.getValue());
                fund.add(settled.share(LTCI));
                self.add(settled.share(Payer.PERSON));
            }
            for (Map.Entry<String, Expected> one : perItem.entrySet()) {
                Settlement settled = item(items, one.getKey(), 1);
                comparisons.add(CasePolicy.compareFundAndSelf(one.getValue(), settled, LTCI));
            }
            comparisons.add(expected.get(0)
                    .compare()
                    .got("fund", Money.sum(fund))
                    .got("self", Money.sum(self))
                    .got("total", Money.sum(fund).plus(Money.sum(self))));
            return comparisons;
        };
    }

    private static Settlement item(Map<String, Item> items, String name, long count) {
        Item item = LtciCases.figure(items, "input/" + name, Optional.of(name));
        return settle(stage().amount("fundPerUnit", item.fund()), new Use(name, whole(count), item.total()));
    }

    private record ByLevel(
            Map<String, Money> untrained, Map<String, Money> trained, Map<String, Long> visits, Money price) {}

    private record Month(String level, boolean trained, long visits) {}

    /** A fixed amount a month to the carer, and professional visits up to a number. */
    static CaseCheck byLevel(ObjectReader root) {
        ByLevel rule = LtciCases.rule(root, r -> {
            Described.skip(r, List.of("minHoursPerVisit"));
            return new ByLevel(
                    LtciCases.table(r, "untrained"),
                    LtciCases.table(r, "trained"),
                    visitsByLevel(r, "professionalVisitsMax"),
                    r.money("pricePerProfessionalVisit"));
        });
        Month input = LtciCases.input(
                root,
                i -> new Month(
                        i.text("level"),
                        i.flag("carerTrained"),
                        i.optionalInteger("professionalVisits").orElse(0L)));
        Expected expected = LtciCases.expected(root, "basic", "professional", "fund");
        return () -> {
            Optional<String> level = Optional.of(input.level());
            Money basic = AllowanceForms.fixed(
                    LtciCases.figure(input.trained() ? rule.trained() : rule.untrained(), "input/level", level));
            StageOf visits = stage().ratio(Rate.ONE)
                    .count("maxUnits", LtciCases.figure(rule.visits(), "input/level", level))
                    .word("quotaPer", "MONTH");
            Money professional = settle(visits, new Use("VISIT", whole(input.visits()), rule.price()))
                    .share(LTCI);
            return List.of(expected.compare()
                    .got("basic", basic)
                    .got("professional", professional)
                    .got("fund", Money.sum(List.of(basic, professional))));
        };
    }
}
