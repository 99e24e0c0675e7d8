package io.yiyang.testkit.cases;

import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several forms together: a care month with a hospital stay, or parts with a payee each; form {@code COMBO}. */
final class ComboForm {
    private static final String FAMILY = "FAMILY";

    private ComboForm() {}

    static CaseCheck read(ObjectReader root) {
        return LtciCases.ruleHas(root, "parts") ? parts(root) : CareMonthForm.read(root);
    }

    private record Parts(Map<String, Money> family, List<UnitForms.CopayRule> visits) {}

    private record Input(Optional<String> level, long days, long visits) {}

    /** A fixed amount a day to the family, and visits of which the person pays a fixed part. */
    private static CaseCheck parts(ObjectReader root) {
        Parts rule = LtciCases.rule(root, r -> {
            Map<String, Money> family = new LinkedHashMap<>();
            List<UnitForms.CopayRule> visits = new ArrayList<>();
            r.list("parts", part -> {
                String form = part.text("form");
                if (form.equals("PER_DIEM_FIXED")) {
                    AllowanceForms.only(part, "payee", FAMILY);
                    family.putAll(LtciCases.table(part, "byLevel"));
                } else if (form.equals("PER_VISIT_FIXED_COPAY")) {
                    visits.add(UnitForms.CopayRule.read(part));
                } else {
                    throw UnsupportedCase.unknown("rule/parts/form", form);
                }
                return form;
            });
            return new Parts(family, visits);
        });
        Input input =
                LtciCases.input(root, i -> new Input(i.optionalText("level"), i.integer("days"), i.integer("visits")));
        Expected expected = LtciCases.expected(root, "familyFund", "selfVisits");
        return () -> {
            Comparison comparison = expected.compare();
            if (!rule.family().isEmpty()) {
                Money perDay = LtciCases.figure(rule.family(), "input/level", input.level());
                comparison.got("familyFund", PerDiemForms.forDays(perDay, input.days()));
            }
            rule.visits().forEach(visits -> comparison.got("selfVisits", visits.self(input.visits())));
            return List.of(comparison);
        };
    }
}
