package io.yiyang.testkit.cases;

import io.yiyang.billing.allowance.Instalments;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subsidies to institutions for building and running beds. */
final class BedForms {
    private static final Payer FISCAL = Payer.of("FISCAL_SUBSIDY");
    private static final String BEDS = "beds";
    private static final String LEASE_MONTHS = "leaseMonths";
    private static final String OPERATING_MONTHS = "operatingMonths";
    private static final long MONTHS_OF_YEAR = 12;

    private BedForms() {}

    static CaseCheck construction(ObjectReader root) {
        return LtciCases.ruleHas(root, "perBed") ? byKind(root) : leased(root);
    }

    /** So much for each bed by kind, in instalments. */
    private static CaseCheck byKind(ObjectReader root) {
        record Rule(Map<String, Money> perBed, TermValue.Shares shares) {}
        Rule rule = LtciCases.rule(root, r -> {
            Map<String, Money> perBed = LtciCases.table(r, "perBed");
            List<Rate> rates = r.optionalTexts("instalments", "a ratio as a text, such as \"0.40\"", Rate::parse);
            return r.build(() -> new Rule(perBed, new TermValue.Shares(rates)));
        });
        record Input(long beds, String type) {}
        Input input = LtciCases.input(root, i -> new Input(i.integer(BEDS), i.text("type")));
        Expected expected = root.requiredObject(
                "expected", e -> Expected.at(e).amounts(e, List.of("total")).amountList(e, "years"));
        return () -> {
            Money perBed = LtciCases.figure(rule.perBed(), "input/type", Optional.of(input.type()));
            Money total = AllowanceForms.amount(
                    Map.of(BEDS, input.beds()),
                    AllowanceForms.stage(FISCAL).amount("amount", perBed).word("timesOf", BEDS));
            return List.of(expected.compare().got("total", total).got("years", Instalments.of(total, rule.shares())));
        };
    }

    /** So much at least for each leased bed, if lease and operation have lasted; new buildings are another row. */
    private static CaseCheck leased(ObjectReader root) {
        record Rule(Money perBed, long leaseYears, long operatingYears) {}
        Rule rule = LtciCases.rule(root, r -> {
            Described.skip(r, List.of("newBuild"));
            return r.requiredObject(
                    "leased",
                    l -> new Rule(l.money("perBedMin"), l.integer("minLeaseYears"), l.integer("minOperatingYears")));
        });
        record Home(long leaseMonths, long operatingMonths, long beds) {}
        List<Home> homes = LtciCases.input(
                root,
                i -> i.list(
                        "cases", c -> new Home(months(c, "leaseYears"), months(c, "operatingYears"), c.integer(BEDS))));
        Expected expected = root.requiredObject("expected", e -> Expected.at(e).amountList(e, "results"));
        return () -> {
            StageOf stage = AllowanceForms.stage(FISCAL)
                    .amount("amount", rule.perBed())
                    .word("timesOf", BEDS)
                    .value(
                            "conditions",
                            new TermValue.Conditions(List.of(
                                    atLeast(LEASE_MONTHS, rule.leaseYears()),
                                    atLeast(OPERATING_MONTHS, rule.operatingYears()))));
            List<Money> results = new ArrayList<>();
            for (Home home : homes) {
                Map<String, Long> numbers = Map.of(
                        BEDS, home.beds(), LEASE_MONTHS, home.leaseMonths(), OPERATING_MONTHS, home.operatingMonths());
                results.add(AllowanceForms.amount(numbers, stage));
            }
            return List.of(expected.compare().got("results", results));
        };
    }

    private static TermValue.Condition atLeast(String number, long years) {
        return new TermValue.Condition(number, Math.multiplyExact(years, MONTHS_OF_YEAR), Optional.empty());
    }

    /** Years, whole or as a decimal text, in whole months. */
    private static long months(ObjectReader o, String key) {
        Quantity years = o.scalar(key, "a number of years", Quantity.ONE, Quantity::parse);
        return Math.multiplyExact(years.tenThousandths(), MONTHS_OF_YEAR) / Quantity.ONE.tenThousandths();
    }

    /** So much for each used bed and month. */
    static CaseCheck operation(ObjectReader root) {
        Money base = LtciCases.rule(root, r -> {
            Described.skip(r, List.of("unit"));
            return r.money("base");
        });
        long bedMonths = LtciCases.input(root, i -> {
            Described.skip(i, List.of("homes", "approvedBeds"));
            return i.integer("bedMonths");
        });
        Expected expected = LtciCases.expected(root, "total");
        return () -> List.of(expected.compare()
                .got(
                        "total",
                        AllowanceForms.amount(
                                Map.of("bedMonths", bedMonths),
                                AllowanceForms.stage(FISCAL)
                                        .amount("amount", base)
                                        .word("timesOf", "bedMonths"))));
    }
}
