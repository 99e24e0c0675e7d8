package io.yiyang.testkit.cases;

import io.yiyang.billing.allowance.Allowance;
import io.yiyang.billing.payer.AllowanceRule;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.ServiceDays;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money by a table or as a part of a base, that no bill limits. */
final class AllowanceForms {
    private static final Payer FISCAL = Payer.of("FISCAL_SUBSIDY");
    private static final Payer OTHER = Payer.of("OTHER_SUBSIDY");
    private static final String AGE = "age";
    private static final String MONTHS = "months";
    private static final String FEN = "FEN";
    private static final String YUAN = "YUAN";
    private static final Pattern QUARTER_AT = Pattern.compile("quarterAt([0-9]{1,3})");
    private static final Pattern ELIGIBLE = Pattern.compile("([0-9]{1,3})\\+ or assessed dependent");
    private static final Pattern FRACTION = Pattern.compile("1/([1-9][0-9]{0,3})");
    private static final String HIGHER_ONE = "severe-disability care subsidy: the higher one";
    /** Both QUARTER and QUARTERLY, whatever day is named behind it. */
    private static final String QUARTER = "QUARTER";

    private static final long MONTHS_OF_QUARTER = 3;
    private static final long MONTHS_OF_YEAR = 12;

    private AllowanceForms() {}

    static StageOf stage(Payer payer) {
        return StageOf.of(payer, AllowanceRule.RULE)
                .word("rounding", RoundingMode.HALF_UP.name())
                .word("roundedTo", FEN);
    }

    static List<Allowance> allowances(Map<String, Long> numbers, StageOf... stages) {
        return Allowance.of(CasePolicy.of(stages).terms(Facts.none()), numbers, ServiceDays.NONE);
    }

    static Money amount(Map<String, Long> numbers, StageOf stage) {
        return allowances(numbers, stage).get(0).amount();
    }

    /** A fixed amount. */
    static Money fixed(Money amount) {
        return amount(Map.of(), stage(FISCAL).amount("amount", amount));
    }

    // LOYALTY_BONUS

    private record Bonus(List<String> levels, List<TermValue.Step> cash) {}

    /** Cash instead of extra hours after so many months. */
    static CaseCheck loyalty(ObjectReader root) {
        Bonus rule = LtciCases.rule(root, r -> {
            List<String> levels = r.optionalTexts("levels", "a level", level -> level);
            List<Optional<Long>> ends = new ArrayList<>();
            List<TermValue.Step> steps = r.list("steps", s -> {
                Described.skip(s, List.of("extraHours"));
                long after = s.integer("fromMonthsExclusive");
                if (!ends.isEmpty()
                        && ends.get(ends.size() - 1).filter(end -> end == after).isEmpty()) {
                    s.refuse("fromMonthsExclusive", "the months at which the step before ends");
                }
                ends.add(s.optionalInteger("toMonthsInclusive"));
                return new TermValue.Step(Math.addExact(after, 1), s.money("orCash"));
            });
            return new Bonus(levels, steps);
        });
        record Person(String level, long months) {}
        Map<String, Person> input =
                LtciCases.input(root, i -> LtciCases.entries(i, p -> new Person(p.text("level"), p.integer(MONTHS))));
        Expected expected = root.requiredObject("expected", e -> Expected.at(e).amounts(e, LtciCases.letters(e)));
        return () -> {
            StageOf stage = stage(Payer.LONG_TERM_CARE)
                    .value("steps", new TermValue.Steps(rule.cash()))
                    .word("by", MONTHS)
                    .when("careLevel", rule.levels());
            Comparison comparison = expected.compare();
            input.forEach((key, person) -> comparison.got(
                    key,
                    Allowance.of(
                                    CasePolicy.of(stage).terms(Facts.none().with("careLevel", person.level())),
                                    Map.of(MONTHS, person.months()),
                                    ServiceDays.NONE)
                            .get(0)
                            .amount()));
            return List.of(comparison);
        };
    }

    // MONTHLY_FIXED

    /** A fixed amount a month by level; the premium is what the insurance costs. */
    static CaseCheck monthly(ObjectReader root) {
        Map<String, Money> byLevel = LtciCases.rule(root, r -> {
            Described.skip(r, List.of("premiumPerYear"));
            return amounts(r);
        });
        record Input(long months, String level) {}
        Input input = LtciCases.input(root, i -> new Input(i.integer(MONTHS), i.text("level")));
        Expected expected = LtciCases.expected(root, "amount");
        return () -> {
            StageOf stage = stage(Payer.LONG_TERM_CARE)
                    .amount("amount", LtciCases.figure(byLevel, "input/level", Optional.of(input.level())))
                    .word("timesOf", MONTHS);
            return List.of(expected.compare().got("amount", amount(Map.of(MONTHS, input.months()), stage)));
        };
    }

    /** The amounts by level or group, whose names are words in capitals; any other key is no entry of the table. */
    static Map<String, Money> amounts(ObjectReader o) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        LtciCases.words(o).forEach(word -> amounts.put(word, o.money(word)));
        return amounts;
    }

    // TABLE

    /** Amounts by word: one by group, or living and care by setting. */
    static CaseCheck table(ObjectReader root) {
        Map<String, Map<String, Money>> tables = new LinkedHashMap<>();
        Map<String, Money> living = new LinkedHashMap<>();
        // A table of one dimension is asked by group or by level.
        Map<String, Money> amounts = LtciCases.rule(root, r -> {
            r.optionalMoney("livingUrban").ifPresent(amount -> living.put("URBAN", amount));
            r.optionalMoney("livingRural").ifPresent(amount -> living.put("RURAL", amount));
            for (String kind : List.of("central", "dispersed")) {
                tables.put(kind.toUpperCase(Locale.ROOT), LtciCases.table(r, kind));
            }
            return amounts(r);
        });
        record Input(Optional<String> group, Optional<String> kind, Optional<String> setting, Optional<String> level) {}
        Input input = LtciCases.input(
                root,
                i -> new Input(
                        i.optionalText("group"),
                        i.optionalText("kind"),
                        i.optionalText("setting"),
                        i.optionalText("level")));
        Expected expected = LtciCases.expected(root, "amount", "total");
        return () -> {
            if (input.kind().isEmpty()) {
                Optional<String> word = input.group().or(input::level);
                return List.of(expected.compare().got("amount", fixed(LtciCases.figure(amounts, "input/group", word))));
            }
            Map<String, Money> care = LtciCases.figure(tables, "input/kind", input.kind());
            List<Allowance> both = allowances(
                    Map.of(),
                    stage(FISCAL).amount("amount", LtciCases.figure(living, "input/setting", input.setting())),
                    stage(OTHER).amount("amount", LtciCases.figure(care, "input/level", input.level())));
            return List.of(expected.compare().got("total", Allowance.total(both)));
        };
    }

    // AGE_TABLE

    static StageOf byAge(List<TermValue.Step> steps) {
        return stage(FISCAL).value("steps", new TermValue.Steps(steps)).word("by", AGE);
    }

    /** Amounts by age; a bracket ends where the next begins. */
    static CaseCheck ages(ObjectReader root) {
        List<String> cycle = new ArrayList<>();
        List<TermValue.Step> steps = LtciCases.rule(root, r -> {
            r.optionalText("payCycle").ifPresent(cycle::add);
            List<Bracket> brackets =
                    r.list("brackets", b -> new Bracket(b.integer("min"), b.optionalInteger("max"), b.money("amount")));
            return r.build(() -> steps(brackets));
        });
        List<Long> ages = LtciCases.input(root, i -> i.optionalIntegers("ages"));
        List<Long> quarterAges = new ArrayList<>();
        Expected expected = root.requiredObject("expected", e -> {
            Expected figures = Expected.at(e).amountList(e, "results");
            for (String key : e.keys()) {
                Matcher matcher = QUARTER_AT.matcher(key);
                if (matcher.matches()) {
                    quarterAges.add(Long.parseLong(matcher.group(1)));
                    figures.amounts(e, List.of(key));
                }
            }
            return figures;
        });
        return () -> {
            StageOf stage = byAge(steps);
            Comparison comparison = expected.compare()
                    .got(
                            "results",
                            ages.stream()
                                    .map(age -> amount(Map.of(AGE, age), stage))
                                    .toList());
            for (long age : quarterAges) {
                if (cycle.stream().anyMatch(text -> !text.startsWith(QUARTER))) {
                    throw UnsupportedCase.because("rule/payCycle", cycle, "未说明按季发放", "not paid by the quarter");
                }
                comparison.got(
                        "quarterAt" + age, amount(Map.of(AGE, age), byAge(steps).count("times", MONTHS_OF_QUARTER)));
            }
            return List.of(comparison);
        };
    }

    private record Bracket(long min, Optional<Long> max, Money amount) {}

    /** The brackets by age, with nothing where none holds. */
    private static List<TermValue.Step> steps(List<Bracket> brackets) {
        List<TermValue.Step> steps = new ArrayList<>();
        Optional<Long> end = Optional.of(Long.MIN_VALUE);
        for (Bracket bracket :
                brackets.stream().sorted(Comparator.comparingLong(Bracket::min)).toList()) {
            if (end.filter(before -> before < bracket.min()).isEmpty()
                    || bracket.max().filter(max -> max < bracket.min()).isPresent()) {
                throw new IllegalArgumentException("brackets: must not overlap, but were " + brackets);
            }
            if (!steps.isEmpty() && Math.addExact(end.get(), 1) < bracket.min()) {
                steps.add(new TermValue.Step(Math.addExact(end.get(), 1), Money.ZERO));
            }
            steps.add(new TermValue.Step(bracket.min(), bracket.amount()));
            end = bracket.max();
        }
        end.ifPresent(last -> steps.add(new TermValue.Step(Math.addExact(last, 1), Money.ZERO)));
        return steps;
    }

    // PCT_OF_BASE

    /** A multiple of the minimum living allowance, or a part of the minimum wage of a month or a year. */
    static CaseCheck base(ObjectReader root) {
        return LtciCases.ruleHas(root, "pct") ? ofYear(root) : ofMonth(root);
    }

    private static CaseCheck ofYear(ObjectReader root) {
        List<String> to = new ArrayList<>();
        Map<String, Map<String, Rate>> rates = LtciCases.rule(root, r -> {
            only(r, "base", "MIN_WAGE_YEAR");
            to.add(r.object("rounding", o -> {
                        only(o, "mode", RoundingMode.HALF_UP.name());
                        long scale = o.integer("scale");
                        if (scale != 0 && scale != 2) {
                            o.refuse("scale", "0 or 2");
                        }
                        return scale == 0 ? YUAN : FEN;
                    })
                    .orElse(FEN));
            return r.optionalObjects("pct", AllowanceForms::rates);
        });
        Money wage = LtciCases.input(root, i -> i.money("minWageMonth"));
        Map<String, Expected> expected = root.requiredObject(
                "expected",
                e -> e.requiredObject(
                        "perYear",
                        years -> LtciCases.tables(years, o -> Expected.at(o).allAmounts(o))));
        return () -> {
            List<Comparison> comparisons = new ArrayList<>();
            expected.forEach((kind, figures) -> {
                Comparison comparison = figures.compare();
                LtciCases.figure(rates, "rule/pct", Optional.of(kind))
                        .forEach((level, rate) -> comparison.got(
                                level,
                                amount(
                                        Map.of(),
                                        stage(FISCAL)
                                                .amount("base", wage)
                                                .value("multiple", new TermValue.Multiple(rate))
                                                .count("times", MONTHS_OF_YEAR)
                                                .word("roundedTo", to.get(0)))));
                comparisons.add(comparison);
            });
            return comparisons;
        };
    }

    private static Map<String, Rate> rates(ObjectReader o) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        o.keys().forEach(level -> rates.put(level, o.rate(level)));
        return rates;
    }

    private static CaseCheck ofMonth(ObjectReader root) {
        record Rule(Optional<Rate> living, Map<String, Part> care) {}
        Rule rule = LtciCases.rule(root, r -> {
            Optional<Rate> living = r.object("living", l -> {
                only(l, "base", "DIBAO");
                return l.rate("multiple");
            });
            Map<String, Part> care = r.object("care", c -> {
                        only(c, "base", "MIN_WAGE");
                        Map<String, Part> parts = new LinkedHashMap<>();
                        c.keys().stream()
                                .filter(level -> !level.equals("base"))
                                .forEach(level -> parts.put(level, part(c, level)));
                        return parts;
                    })
                    .orElseGet(Map::of);
            return new Rule(living, care);
        });
        record Input(Optional<Money> urban, Optional<Money> rural, Optional<Money> wage) {}
        Input input = LtciCases.input(
                root,
                i -> new Input(
                        i.optionalMoney("dibaoUrban"), i.optionalMoney("dibaoRural"), i.optionalMoney("minWage")));
        List<Expected> care = new ArrayList<>();
        Expected living = root.requiredObject("expected", e -> {
            e.object("care", c -> care.add(Expected.at(c).allAmounts(c)));
            return Expected.at(e).amounts(e, List.of("livingUrban", "livingRural"));
        });
        return () -> {
            List<Comparison> comparisons = new ArrayList<>();
            Comparison both = living.compare();
            rule.living().ifPresent(rate -> {
                input.urban().ifPresent(base -> both.got("livingUrban", multiple(base, rate)));
                input.rural().ifPresent(base -> both.got("livingRural", multiple(base, rate)));
            });
            comparisons.add(both);
            for (Expected figures : care) {
                Comparison comparison = figures.compare();
                input.wage()
                        .ifPresent(wage -> rule.care()
                                .forEach((level, part) -> comparison.got(level, amount(Map.of(), part.of(wage)))));
                comparisons.add(comparison);
            }
            return comparisons;
        };
    }

    private static Money multiple(Money base, Rate multiple) {
        return amount(Map.of(), stage(FISCAL).amount("base", base).value("multiple", new TermValue.Multiple(multiple)));
    }

    /** A part of a base: one of so many equal ones, or a ratio. */
    private record Part(Optional<Long> dividedBy, Rate ratio) {
        StageOf of(Money base) {
            StageOf stage = stage(FISCAL).amount("base", base);
            return dividedBy.isPresent()
                    ? stage.count("dividedBy", dividedBy.get())
                    : stage.value("multiple", new TermValue.Multiple(ratio));
        }
    }

    private static Part part(ObjectReader o, String key) {
        Part whole = new Part(Optional.empty(), Rate.ONE);
        return o.scalar(key, "a fraction such as \"1/4\" or a ratio such as \"0.25\"", whole, text -> {
            Matcher matcher = FRACTION.matcher(text);
            return matcher.matches()
                    ? new Part(Optional.of(Long.parseLong(matcher.group(1))), Rate.ONE)
                    : new Part(Optional.empty(), Rate.parse(text));
        });
    }

    // UPLIFT

    static CaseCheck uplift(ObjectReader root) {
        Rate rate = LtciCases.rule(root, r -> r.rate("pct"));
        Map<String, Money> before = LtciCases.input(root, i -> LtciCases.table(i, "before"));
        Expected expected = root.requiredObject(
                "expected", e -> e.requiredObject("after", a -> Expected.at(a).allAmounts(a)));
        return () -> {
            Comparison comparison = expected.compare();
            before.forEach((level, amount) -> comparison.got(
                    level,
                    amount(
                            Map.of(),
                            stage(FISCAL).amount("amount", amount).value("uplift", new TermValue.Multiple(rate)))));
            return List.of(comparison);
        };
    }

    // CHOICE

    /** A subsidy by group that is not drawn together with another: the higher of the two. */
    static CaseCheck choice(ObjectReader root) {
        List<Long> age = new ArrayList<>();
        Map<String, Money> byGroup = LtciCases.rule(root, r -> {
            Matcher eligible = ELIGIBLE.matcher(r.text("eligible"));
            if (eligible.matches()) {
                age.add(Long.parseLong(eligible.group(1)));
            } else {
                r.refuse("eligible", "\"80+ or assessed dependent\" with any age");
            }
            if (r.has("notTogetherWith")) {
                only(r, "notTogetherWith", HIGHER_ONE);
            }
            Described.skip(r, List.of("paidAs"));
            return amounts(r);
        });
        record Person(String group, long age, boolean dependent, Money other) {}
        List<Person> persons = LtciCases.input(
                root,
                i -> i.list(
                        "cases",
                        c -> new Person(
                                c.text("group"),
                                c.integer("age"),
                                c.has("dependent") && c.flag("dependent"),
                                c.optionalMoney("disabilityCare").orElse(Money.ZERO))));
        Expected expected = root.requiredObject("expected", e -> Expected.at(e).amountList(e, "results"));
        return () -> {
            List<List<Allowance>> highest = persons.stream()
                    .map(person -> {
                        Money full = LtciCases.figure(byGroup, "input/group", Optional.of(person.group()));
                        StageOf own = person.dependent()
                                ? stage(FISCAL).amount("amount", full)
                                : byAge(List.of(new TermValue.Step(age.get(0), full)));
                        return Allowance.highestOf(allowances(
                                Map.of(AGE, person.age()), own, stage(OTHER).amount("amount", person.other())));
                    })
                    .toList();
            // The result is what this subsidy pays, or what the person draws of the two.
            return LtciCases.readings(List.of(
                    results(expected, highest, allowances -> allowances.get(0).amount()),
                    results(expected, highest, Allowance::total)));
        };
    }

    private static List<Comparison> results(
            Expected expected, List<List<Allowance>> highest, Function<List<Allowance>, Money> result) {
        return List.of(
                expected.compare().got("results", highest.stream().map(result).toList()));
    }

    static void only(ObjectReader o, String key, String word) {
        if (!o.text(key).equals(word)) {
            o.refuse(key, word);
        }
    }
}
