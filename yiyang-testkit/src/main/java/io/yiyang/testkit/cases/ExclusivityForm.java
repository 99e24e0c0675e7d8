package io.yiyang.testkit.cases;

import io.yiyang.billing.audit.Exclusivity;
import io.yiyang.billing.audit.Exclusivity.Payable;
import io.yiyang.billing.audit.Exclusivity.Ruling;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What long-term care insurance may not run beside: form {@code EXCLUSIVITY}, either by days of a month or by named situations.
 */
final class ExclusivityForm {
    /** The keys of a situation, and with {@code Days} those of a month, by the benefit that they tell. */
    private static final Map<String, String> BESIDE = Map.of(
            "inpatient",
            Exclusivity.INPATIENT,
            "familyBed",
            Exclusivity.FAMILY_BED,
            "outpatientPool",
            "OUTPATIENT_POOL",
            "outpatientChronic",
            "OUTPATIENT_CHRONIC");

    private record Situation(Set<String> beside, Set<String> causes) {}

    private ExclusivityForm() {}

    static CaseCheck read(ObjectReader root) {
        Exclusivity rule = LtciCases.rule(root, ExclusivityForm::rule);
        List<String> given = keys(root, "input");
        return given.contains("days") ? month(root, rule) : situations(root, rule, given);
    }

    private static List<String> keys(ObjectReader root, String key) {
        return root.requiredObject(key, o -> {
            Described.skip(o, o.keys());
            return o.keys();
        });
    }

    private static Exclusivity rule(ObjectReader r) {
        return new Exclusivity(words(r, "blockedBy"), words(r, "allowedWith"), words(r, "excludedCauses"));
    }

    private static Set<String> words(ObjectReader r, String key) {
        return new HashSet<>(r.optionalTexts(key, "a word in capitals", Function.identity()));
    }

    private static CaseCheck month(ObjectReader root, Exclusivity rule) {
        Map<Set<String>, Long> beside = LtciCases.input(root, ExclusivityForm::days);
        Expected expected = root.requiredObject(
                "expected",
                e -> Expected.at(e)
                        .counts(e, List.of("payableDays"))
                        .amounts(e, List.of("fund"))
                        .text(e, "reason"));
        return () -> {
            beside.keySet().forEach(benefits -> refuseNotDeclared(rule, benefits));
            Payable payable = rule.payable(beside);
            Comparison comparison = expected.compare()
                    .got("payableDays", payable.days())
                    .got("reason", String.join(" ", payable.blockers()));
            // Without a rate only no days have an amount.
            return List.of(payable.days() == 0 ? comparison.got("fund", Money.ZERO) : comparison);
        };
    }

    private static Map<Set<String>, Long> days(ObjectReader i) {
        long days = i.integer("days");
        Map<Set<String>, Long> beside = new LinkedHashMap<>();
        long left = days;
        // A home sickbed and a hospital stay never run on one day, so that the days of each kind are other days.
        for (String key : BESIDE.keySet()) {
            Optional<Long> count = i.optionalInteger(key + "Days");
            if (count.filter(c -> c < 0 || c > days).isPresent()) {
                i.refuse(key + "Days", "days within the month");
            } else if (count.isPresent()) {
                left = Math.subtractExact(left, count.get());
                beside.put(Set.of(BESIDE.getOrDefault(key, key)), count.get());
            }
        }
        if (left < 0) {
            i.refuse("days", "at least the days of all that it runs beside");
        }
        beside.put(Set.of(), Math.max(left, 0));
        return beside;
    }

    /** A situation without a ruling, or a ruling without a situation, is an unknown key. */
    private static CaseCheck situations(ObjectReader root, Exclusivity rule, List<String> given) {
        List<String> names = new ArrayList<>(given);
        names.retainAll(keys(root, "expected"));
        Map<String, Situation> situations = new LinkedHashMap<>();
        LtciCases.input(root, i -> {
            names.forEach(name -> situations.put(name, i.requiredObject(name, ExclusivityForm::situation)));
            return situations;
        });
        Expected expected = root.requiredObject("expected", e -> {
            Expected rulings = Expected.at(e);
            names.forEach(name -> rulings.text(e, name));
            return rulings;
        });
        return () -> {
            Comparison comparison = expected.compare();
            situations.forEach((name, situation) -> {
                refuseNotDeclared(rule, situation.beside());
                comparison.got(
                        name,
                        rule.ruling(situation.beside(), situation.causes()).name());
            });
            return List.of(comparison);
        };
    }

    private static Situation situation(ObjectReader o) {
        Set<String> beside = new HashSet<>();
        BESIDE.forEach((key, benefit) -> {
            if (o.has(key) && o.flag(key)) {
                beside.add(benefit);
            }
        });
        Set<String> causes = new HashSet<>();
        o.optionalText("cause").ifPresent(causes::add);
        return new Situation(beside, causes);
    }

    private static void refuseNotDeclared(Exclusivity rule, Set<String> beside) {
        if (rule.ruling(beside, Set.of()) == Ruling.NOT_DECLARED) {
            throw UnsupportedCase.because(
                    "rule/allowedWith", beside, "规则未说明可否并行", "the rule does not say whether it may run beside");
        }
    }
}
