package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.transfer.LinkedStay;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rules with cases under them: kind {@code rule_probe}, recognised by the keys of the rule. */
final class RuleProbes {
    private static final String LEVEL = "hospitalLevel";
    private static final String GROUP = "personGroup";
    private static final String STAY = "stay";
    private static final String SIGNED = "signedAndReferred";

    /** How rules word what a transfer does to the deductible. */
    private static final Map<String, List<TransferDeductible>> STRATEGIES = Map.of(
            "each hospital counts its own deductible", List.of(TransferDeductible.SEPARATE),
            "difference only / none", List.of(TransferDeductible.UP_DIFFERENCE_DOWN_NONE),
            "SEPARATE", List.of(TransferDeductible.SEPARATE),
            "UP_DIFFERENCE_DOWN_NONE", List.of(TransferDeductible.UP_DIFFERENCE_DOWN_NONE),
            "HIGHEST_ONCE",
                    List.of(
                            TransferDeductible.HIGHEST_ONCE_TOP_UP,
                            TransferDeductible.HIGHEST_ONCE_AT_HIGHER,
                            TransferDeductible.HIGHEST_ONCE_AT_FIRST));

    /** The readings of "highest once", as cases name them. */
    private static final Map<String, TransferDeductible> READINGS = Map.of(
            "top_up_at_second_hospital", TransferDeductible.HIGHEST_ONCE_TOP_UP,
            "all_at_the_higher_hospital", TransferDeductible.HIGHEST_ONCE_AT_HIGHER,
            "all_at_the_first_hospital", TransferDeductible.HIGHEST_ONCE_AT_FIRST);

    /** Other forms by the key of the rule that tells them apart. */
    private static final Map<String, Function<ObjectReader, CaseCheck>> FORMS = Map.ofEntries(
            Map.entry("every_days", DeductibleProbes::everyDays),
            Map.entry("window_days", DeductibleProbes::readmission),
            Map.entry("step", DeductibleProbes::stepDown),
            Map.entry("large_amount_cap", StageProbes::highCost),
            Map.entry("tilt", StageProbes::fourStages),
            Map.entry("catastrophic_threshold", StageProbes::threshold),
            Map.entry("deductible_year", StageProbes::outpatientYear),
            Map.entry("daily_cap_in_scope", SettingProbes::homeSickbed),
            Map.entry("HN", SettingProbes::fundTotal),
            Map.entry("sum", SettingProbes::sumOfPayers),
            Map.entry("inpatient", SettingProbes::careBesideHospital));

    private RuleProbes() {}

    static CaseCheck read(ObjectReader root) {
        List<String> keys = root.requiredObject("rule", r -> {
            Described.skip(r, r.keys());
            return r.keys();
        });
        if (keys.contains("transfer") || keys.contains("up") || keys.contains("deductible_strategy")) {
            return transfer(root);
        }
        if (keys.contains("normal") && keys.contains("reduced")) {
            return signedReferral(root);
        }
        if (keys.contains("first") && keys.contains("second_and_later")) {
            return repeatedStay(root);
        }
        for (Map.Entry<String, Function<ObjectReader, CaseCheck>> form : FORMS.entrySet()) {
            if (keys.contains(form.getKey())) {
                return form.getValue().apply(root);
            }
        }
        throw UnsupportedCase.unknown("rule", keys.toString());
    }

    static Map<String, Money> amounts(ObjectReader o, String key) {
        return o.requiredObject(key, t -> {
            Map<String, Money> amounts = new LinkedHashMap<>();
            t.keys().forEach(word -> amounts.put(word, t.money(word)));
            return amounts;
        });
    }

    static Map<String, Rate> rates(ObjectReader o, String key) {
        return o.object(key, t -> {
                    Map<String, Rate> rates = new LinkedHashMap<>();
                    t.keys().forEach(word -> rates.put(word, t.rate(word)));
                    return rates;
                })
                .orElseGet(Map::of);
    }

    static <T> T figure(Map<String, T> table, String key, String word) {
        T figure = table.get(word);
        if (figure == null) {
            throw UnsupportedCase.because(key, word, "表中没有该项", "the table has no such entry");
        }
        return figure;
    }

    // Transfers

    /** The standards by level, the ratios by level, and the strategies that the rule may mean. */
    private record TransferRule(
            Map<String, Money> standards, Map<String, Rate> ratios, List<TransferDeductible> strategies) {}

    /** Linked stays and what is expected: the deductibles, their sum, or both for each reading with the fund's shares. */
    private record TransferCase(
            String place,
            List<String> chain,
            List<Money> eligible,
            Expected expected,
            Map<String, Expected> readings) {}

    private static CaseCheck transfer(ObjectReader root) {
        TransferRule rule = root.requiredObject("rule", RuleProbes::transferRule);
        List<TransferCase> cases = root.list("cases", RuleProbes::transferCase);
        return () -> cases.stream().flatMap(c -> compare(rule, c).stream()).toList();
    }

    private static TransferRule transferRule(ObjectReader r) {
        Described.skip(r, Described.TRANSFER_RULE);
        String words = r.has("deductible_strategy")
                ? r.text("deductible_strategy")
                : r.has("transfer") ? r.text("transfer") : r.text("up") + " / " + r.text("same_or_down");
        return new TransferRule(
                amounts(r, r.has("standard") ? "standard" : "standard_first_stay"),
                rates(r, "ratio"),
                figure(STRATEGIES, "rule", words));
    }

    private static TransferCase transferCase(ObjectReader c) {
        String place = c.pointer().substring(1) + "/";
        List<String> chain = c.optionalTexts("chain", "a hospital level", level -> level);
        List<Money> eligible = c.optionalTexts("eligible", "yuan as a text", Money::parseYuan);
        Expected expected = Expected.at(c).amounts(c, List.of("expected_deductible_total"));
        Map<String, Expected> readings = c.optionalObjects(
                "readings",
                r -> Expected.at(r)
                        .amountList(r, "deductible")
                        .amountList(r, "fund")
                        .amounts(r, List.of("fund_total")));
        if (!eligible.isEmpty() && eligible.size() != chain.size()) {
            c.refuse("eligible", "one amount for each stay of the chain");
        }
        if (readings.isEmpty()) {
            expected.amountList(c, "expected");
        } else if (!c.text("expected").equals("ONE_OF_READINGS")) {
            c.refuse("expected", "ONE_OF_READINGS");
        }
        return new TransferCase(place, chain, eligible, expected, readings);
    }

    private static List<Comparison> compare(TransferRule rule, TransferCase c) {
        List<Comparison> comparisons = new ArrayList<>();
        if (c.readings().isEmpty()) {
            for (TransferDeductible strategy : rule.strategies()) {
                comparisons.add(compare(rule, strategy, c, c.expected()));
            }
        }
        c.readings().forEach((name, expected) -> {
            TransferDeductible strategy = figure(READINGS, c.place() + "readings", name);
            if (!rule.strategies().contains(strategy)) {
                throw UnsupportedCase.because(c.place() + "readings", name, "与规则不符的解读", "not a reading of the rule");
            }
            comparisons.add(compare(rule, strategy, c, expected));
        });
        return comparisons;
    }

    private static Comparison compare(
            TransferRule rule, TransferDeductible strategy, TransferCase c, Expected expected) {
        List<LinkedStay> stays = new ArrayList<>();
        for (int i = 0; i < c.chain().size(); i++) {
            Money standard =
                    figure(rule.standards(), c.place() + "chain", c.chain().get(i));
            // Without amounts no stay is too small to consume its deductible.
            Money eligible = c.eligible().isEmpty()
                    ? standard.max(highest(rule))
                    : c.eligible().get(i);
            stays.add(new LinkedStay(BillId.of("stay-" + i), standard, eligible));
        }
        List<Money> deductibles = strategy.allocate(stays);
        Comparison comparison = expected.compare()
                .got("expected", deductibles)
                .got("deductible", deductibles)
                .got("expected_deductible_total", Money.sum(deductibles));
        if (!rule.ratios().isEmpty() && !c.eligible().isEmpty()) {
            List<Money> fund = new ArrayList<>();
            for (int i = 0; i < stays.size(); i++) {
                Rate ratio =
                        figure(rule.ratios(), c.place() + "chain", c.chain().get(i));
                fund.add(fund(stays.get(i), ratio, deductibles.get(i)));
            }
            comparison.got("fund", fund).got("fund_total", Money.sum(fund));
        }
        return comparison;
    }

    private static Money highest(TransferRule rule) {
        return rule.standards().values().stream().reduce(Money.ZERO, Money::max);
    }

    private static Money fund(LinkedStay stay, Rate ratio, Money deductible) {
        Settlement settlement = CasePolicy.of(pool().ratio(ratio).amount("deductible", Optional.of(stay.standard())))
                .settle(CasePolicy.bill(stay.eligible()).withDeductibles(Map.of(Payer.POOLED_FUND, deductible)));
        return settlement.share(Payer.POOLED_FUND);
    }

    static StageOf pool() {
        return StageOf.proportional(Payer.POOLED_FUND, "ELIGIBLE", RoundingMode.HALF_UP);
    }

    // A table of deductibles that a signed and followed referral lowers

    private record SignedCase(Facts facts, Expected expected) {}

    private static CaseCheck signedReferral(ObjectReader root) {
        List<Parameter.Row> rows = root.requiredObject("rule", r -> {
            Described.skip(r, Described.SIGNED_RULE);
            List<Parameter.Row> both = new ArrayList<>();
            amounts(r, "normal").forEach((level, money) -> both.add(row(Map.of(LEVEL, level, SIGNED, "false"), money)));
            amounts(r, "reduced").forEach((level, money) -> both.add(row(Map.of(LEVEL, level, SIGNED, "true"), money)));
            return both;
        });
        List<SignedCase> cases = root.list("cases", c -> {
            Facts facts = Facts.none()
                    .with(LEVEL, c.text("level"))
                    .with(SIGNED, String.valueOf(c.flag("signed_and_referred")));
            return new SignedCase(facts, Expected.at(c).amounts(c, List.of("expected")));
        });
        CasePolicy policy = CasePolicy.of().with("deductible", rows);
        return () -> cases.stream()
                .map(c -> c.expected()
                        .compare()
                        .got(
                                "expected",
                                money(policy.parameter("deductible", c.facts()).value())))
                .toList();
    }

    static Parameter.Row row(Map<String, String> when, Money money) {
        return new Parameter.Row(conditions(when), new TermValue.Amount(money));
    }

    static Parameter.Row row(Map<String, String> when, Rate rate) {
        return new Parameter.Row(conditions(when), new TermValue.Ratio(rate));
    }

    private static Map<String, List<String>> conditions(Map<String, String> words) {
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        words.forEach((fact, word) -> conditions.put(fact, List.of(word)));
        return conditions;
    }

    static Object money(TermValue value) {
        return value instanceof TermValue.Amount amount ? amount.money() : value;
    }

    // A pooled fund whose deductible falls from the second stay of the year on

    private record StayCase(Facts facts, Money eligible, Expected expected) {}

    private static CaseCheck repeatedStay(ObjectReader root) {
        CasePolicy policy = root.requiredObject("rule", RuleProbes::repeatedStayRule);
        List<StayCase> cases = root.list("cases", c -> {
            Facts facts = Facts.none()
                    .with(GROUP, c.text("person"))
                    .with(LEVEL, c.text("level"))
                    .with(STAY, c.integer("stay_no") <= 1 ? "FIRST" : "LATER");
            Expected expected = Expected.at(c).amounts(c, List.of("expected_basic_pool"));
            return new StayCase(facts, c.money("eligible"), expected);
        });
        return () -> cases.stream()
                .map(c -> {
                    Settlement settlement = policy.settle(CasePolicy.bill(c.eligible()), c.facts());
                    return c.expected().compare().got("expected_basic_pool", settlement.share(Payer.POOLED_FUND));
                })
                .toList();
    }

    private static CasePolicy repeatedStayRule(ObjectReader r) {
        List<Parameter.Row> deductibles = new ArrayList<>();
        amounts(r, "first").forEach((level, m) -> deductibles.add(row(Map.of(LEVEL, level, STAY, "FIRST"), m)));
        amounts(r, "second_and_later")
                .forEach((level, m) -> deductibles.add(row(Map.of(LEVEL, level, STAY, "LATER"), m)));
        List<Parameter.Row> ratios = new ArrayList<>();
        for (String group : List.of("active", "retired")) {
            String key = "ratio_" + group;
            if (r.has(key) && r.form(key) != ObjectReader.Form.OTHER) {
                ratios.add(row(Map.of(GROUP, group), r.rate(key)));
            } else {
                rates(r, key).forEach((level, rate) -> ratios.add(row(Map.of(GROUP, group, LEVEL, level), rate)));
            }
        }
        return CasePolicy.of(pool().term("deductible", "deductible").term("ratio", "ratio"))
                .with("deductible", deductibles)
                .with("ratio", ratios);
    }
}
