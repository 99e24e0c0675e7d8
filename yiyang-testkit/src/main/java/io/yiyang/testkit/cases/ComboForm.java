package io.yiyang.testkit.cases;

import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Several forms together: a care month with a hospital stay, or parts with a payee each; form {@code COMBO}. */
final class ComboForm {
    private ComboForm() {}

    static CaseCheck read(ObjectReader root) {
        return LtciCases.ruleHas(root, "parts") ? parts(root) : CareMonthForm.read(root);
    }

    /** By payee a fixed amount a day, for all or by level; and visits. */
    private record Parts(Map<String, Map<String, Money>> fixed, List<UnitForms.CopayRule> visits) {}

    private record Input(Optional<String> level, Optional<Long> days, Optional<Long> visits) {}

    /** A fixed amount a day to the family or another payee, and visits of which the person pays a fixed part. */
    private static CaseCheck parts(ObjectReader root) {
        Parts rule = LtciCases.rule(root, r -> {
            Map<String, Map<String, Money>> fixed = new LinkedHashMap<>();
            List<UnitForms.CopayRule> visits = new ArrayList<>();
            r.list("parts", part -> {
                String form = part.text("form");
                if (form.equals("PER_DIEM_FIXED")) {
                    String payee = part.text("payee").toLowerCase(Locale.ROOT);
                    if (fixed.put(payee + "Fund", LtciCases.table(part, "byLevel")) != null) {
                        part.refuse("payee", "each payee once");
                    }
                } else if (form.equals("PER_VISIT_FIXED_COPAY")) {
                    visits.add(UnitForms.CopayRule.read(part));
                } else {
                    throw UnsupportedCase.unknown("rule/parts/form", form);
                }
                return form;
            });
            return new Parts(fixed, visits);
        });
        Input input = LtciCases.input(
                root, i -> new Input(i.optionalText("level"), i.optionalInteger("days"), i.optionalInteger("visits")));
        Expected expected = root.requiredObject(
                "expected",
                e -> Expected.at(e)
                        .amounts(e, List.copyOf(rule.fixed().keySet()))
                        .amounts(e, List.of("selfVisits")));
        return () -> {
            Comparison comparison = expected.compare();
            input.days()
                    .ifPresent(days -> rule.fixed().forEach((key, byLevel) -> {
                        Money perDay = LtciCases.figure(byLevel, "input/level", input.level());
                        comparison.got(key, PerDiemForms.forDays(perDay, days));
                    }));
            input.visits()
                    .ifPresent(
                            count -> rule.visits().forEach(visits -> comparison.got("selfVisits", visits.self(count))));
            return List.of(comparison);
        };
    }
}
