package io.yiyang.testkit.cases;

import io.yiyang.billing.allowance.AllowanceDates;
import io.yiyang.billing.allowance.AllowanceMonth;
import io.yiyang.billing.allowance.EffectiveDateRule;
import io.yiyang.billing.allowance.EffectiveDateRule.Timing;
import io.yiyang.billing.allowance.PayCycle;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From when to when something is paid: form {@code EFFECTIVE_DATE}. */
final class EffectiveDateForm {
    private static final Map<String, Timing> TIMINGS = Map.of(
            "FIRST_DAY_NEXT_MONTH", Timing.FIRST_OF_NEXT_MONTH,
            "NEXT_DAY", Timing.NEXT_DAY,
            "MONTH_OF_BIRTHDAY", Timing.FIRST_OF_MONTH,
            "MONTH_OF_APPROVAL", Timing.FIRST_OF_MONTH);
    private static final Map<String, Boolean> ENDS =
            Map.of("paid up to and including the month of death; stops the month after", true);
    private static final List<String> MONTHS = List.of("firstPaidMonth", "lastPaidMonth");
    private static final Pattern AGES = Pattern.compile("([0-9]{1,3})(-[0-9]{1,3}|\\+)");
    private static final Pattern MOVE = Pattern.compile("moveTo([0-9]+)PerMonth");
    private static final Pattern HALF = Pattern.compile("paid(First|Second)Half([0-9]{4})");

    private static final long OLDEST = 150;

    private EffectiveDateForm() {}

    static CaseCheck read(ObjectReader root) {
        return LtciCases.ruleHas(root, "amounts") ? allowance(root) : date(root);
    }

    private static Timing timing(ObjectReader r, String key) {
        String word = r.text(key);
        if (!TIMINGS.containsKey(word)) {
            r.refuse(key, "one of " + TIMINGS.keySet());
        }
        return TIMINGS.getOrDefault(word, Timing.SAME_DAY);
    }

    /** The day from which one event counts. */
    private static CaseCheck date(ObjectReader root) {
        EffectiveDateRule rule = LtciCases.rule(root, r -> {
            // For how long the assessment holds does not move its first day.
            Described.skip(r, List.of("assessmentValidMonths"));
            Timing timing = r.has("onModeChange")
                    ? timing(r, "onModeChange")
                    : r.has("onConclusion") ? timing(r, "onConclusion") : Timing.SAME_DAY;
            return new EffectiveDateRule(
                    timing, r.optionalInteger("noticeMonths").orElse(0L), r.optionalDate("floor"));
        });
        LocalDate event = LtciCases.input(root, i -> {
            List<LocalDate> dates = new ArrayList<>();
            for (String key : List.of("changeDate", "conclusionDate", "requestDate")) {
                i.optionalDate(key).ifPresent(dates::add);
            }
            if (dates.size() != 1) {
                i.refuse("conclusionDate", "exactly one date");
                return LocalDate.EPOCH;
            }
            return dates.get(0);
        });
        Expected expected = root.requiredObject(
                "expected", e -> Expected.at(e).text(e, "effective").text(e, "unchangedMonth"));
        return () -> {
            LocalDate effective = rule.effective(event);
            YearMonth month = YearMonth.from(event);
            return List.of(expected.compare()
                    .got("effective", effective.toString())
                    .got("unchangedMonth", effective.isAfter(month.atEndOfMonth()) ? month.toString() : "-"));
        };
    }

    private record Rule(List<TermValue.Step> steps, AllowanceDates dates) {}

    private record Person(LocalDate born, boolean inTime, Optional<LocalDate> died) {}

    /** An allowance by age from the month of the birthday up to the month of death. */
    private static CaseCheck allowance(ObjectReader root) {
        Rule rule = LtciCases.rule(root, r -> {
            List<TermValue.Step> steps = new ArrayList<>();
            r.requiredObject("amounts", a -> {
                for (String ages : a.keys()) {
                    Matcher matcher = AGES.matcher(ages);
                    if (matcher.matches()) {
                        steps.add(new TermValue.Step(Long.parseLong(matcher.group(1)), a.money(ages)));
                    } else {
                        a.refuse(ages, "ages such as \"80-89\" or \"100+\"");
                    }
                }
                return steps;
            });
            Optional<String> end = r.optionalText("end");
            if (end.filter(words -> !ENDS.containsKey(words)).isPresent()) {
                r.refuse("end", "one of " + ENDS.keySet());
            }
            Timing start = timing(r, "start");
            return new Rule(
                    steps.stream()
                            .sorted(Comparator.comparingLong(TermValue.Step::from))
                            .toList(),
                    new AllowanceDates(
                            EffectiveDateRule.of(start),
                            EffectiveDateRule.of(r.has("lateApplication") ? timing(r, "lateApplication") : start),
                            end.isPresent()));
        });
        boolean ends = LtciCases.ruleHas(root, "end");
        Person input = LtciCases.input(root, i -> {
            if (i.has("died") && !ends) {
                i.refuse("died", "no death, since the rule does not say which month is the last");
            }
            return new Person(
                    i.date("born"), !i.has("appliedOnTime") || i.flag("appliedOnTime"), i.optionalDate("died"));
        });
        List<String> keys = new ArrayList<>();
        Expected expected = root.requiredObject("expected", e -> {
            keys.addAll(e.keys());
            Expected figures = Expected.at(e);
            for (String key : keys) {
                if (HALF.matcher(key).matches()) {
                    figures.amounts(e, List.of(key));
                } else if (MONTHS.contains(key) || MOVE.matcher(key).matches()) {
                    figures.text(e, key);
                }
            }
            return figures;
        });
        return () -> {
            if (input.died()
                    .filter(died -> died.isBefore(input.born())
                            || died.isAfter(input.born().plusYears(OLDEST)))
                    .isPresent()) {
                throw UnsupportedCase.because("input/died", input.died(), "死亡日期不合理", "no age that people reach");
            }
            if (!input.inTime()) {
                throw UnsupportedCase.because(
                        "input/appliedOnTime", false, "未给批准日期", "the day of approval is not given");
            }
            long firstAge = rule.steps().get(0).from();
            AllowanceDates.Months paid =
                    rule.dates().of(input.born().plusYears(firstAge), Optional.empty(), input.died());
            Comparison comparison =
                    expected.compare().got("firstPaidMonth", paid.first().toString());
            paid.last().ifPresent(last -> comparison.got("lastPaidMonth", last.toString()));
            StageOf stage = AllowanceForms.byAge(rule.steps());
            for (String key : keys) {
                Matcher half = HALF.matcher(key);
                Matcher move = MOVE.matcher(key);
                if (half.matches()) {
                    YearMonth first = YearMonth.of(
                            Integer.parseInt(half.group(2)),
                            half.group(1).equals("First") ? Month.JANUARY : Month.JULY);
                    List<AllowanceMonth> months =
                            months(stage, input, paid, first, YearMonth.of(first.getYear(), Month.DECEMBER));
                    comparison.got(
                            key,
                            AllowanceMonth.byCycle(months, PayCycle.HALF_YEAR).getOrDefault(first, Money.ZERO));
                } else if (move.matches()) {
                    comparison.got(key, firstWith(stage, input, paid, Money.parseYuan(move.group(1))));
                }
            }
            return List.of(comparison);
        };
    }

    private static List<AllowanceMonth> months(
            StageOf stage, Person person, AllowanceDates.Months paid, YearMonth first, YearMonth last) {
        return AllowanceMonth.schedule(
                        first,
                        last,
                        paid,
                        month -> Outcome.of(AllowanceForms.allowances(
                                Map.of("age", AllowanceMonth.ageIn(month, person.born())), stage)))
                .orElseThrow();
    }

    /** The first month in which the amount is paid. */
    private static String firstWith(StageOf stage, Person person, AllowanceDates.Months paid, Money amount) {
        YearMonth last = paid.last().orElseGet(() -> paid.first().plusYears(OLDEST));
        return months(stage, person, paid, paid.first(), last).stream()
                .filter(month -> month.total().equals(amount))
                .map(month -> month.month().toString())
                .findFirst()
                .orElse("-");
    }
}
