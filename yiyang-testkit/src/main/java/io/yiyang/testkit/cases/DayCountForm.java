package io.yiyang.testkit.cases;

import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.time.DayCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Days between printed dates: form {@code DAY_COUNT}. */
final class DayCountForm {
    private static final Map<String, DayCount> RULES = Map.of(
            "BOTH_ENDS_INCLUSIVE", DayCount.BOTH_ENDS,
            "BOTH_ENDS", DayCount.BOTH_ENDS,
            "COUNT_IN_NOT_OUT", DayCount.IN_NOT_OUT,
            "IN_NOT_OUT", DayCount.IN_NOT_OUT);

    private DayCountForm() {}

    /** The first and the last printed day. */
    private record Dates(LocalDate from, LocalDate to) {}

    /** The rule, and how many days a stay within one day has, if the case says so. */
    private record Rule(DayCount count, Optional<Long> sameDay) {
        long days(Dates dates) {
            long counted = count.days(dates.from(), dates.to());
            return dates.from().equals(dates.to()) ? sameDay.orElse(counted) : counted;
        }
    }

    static CaseCheck read(ObjectReader root) {
        Rule rule = LtciCases.rule(root, r -> new Rule(named(r, "rule"), r.optionalInteger("sameDay")));
        List<Dates> dates = LtciCases.input(root, i -> i.list("cases", c -> new Dates(c.date("from"), c.date("to"))));
        Expected expected = root.requiredObject("expected", e -> Expected.at(e).countList(e, "results"));
        return () -> {
            List<Long> results = dates.stream().map(rule::days).toList();
            return List.of(expected.compare().got("results", results));
        };
    }

    /** The rule of counting that the key names. */
    static DayCount named(ObjectReader o, String key) {
        String name = o.text(key);
        if (!RULES.containsKey(name)) {
            o.refuse(key, "one of " + RULES.keySet());
        }
        return RULES.getOrDefault(name, DayCount.BOTH_ENDS);
    }
}
