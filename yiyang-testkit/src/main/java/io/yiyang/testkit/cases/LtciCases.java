package io.yiyang.testkit.cases;

import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code yiyang.case.ltci/1} by the form of its rule. */
final class LtciCases {
    private static final Set<String> KINDS = Set.of("PUBLISHED_EXAMPLE", "RULE_DERIVED");
    private static final Set<String> USES = Set.of("EXACT", "EXACT_UNDER_DECLARED_BASIS");
    private static final String DO_NOT_ASSERT = "DO_NOT_ASSERT";

    private static final Map<String, Function<ObjectReader, CaseCheck>> FORMS = Map.ofEntries(
            Map.entry("PER_DIEM_FIXED", PerDiemForms::fixed),
            Map.entry("PER_DIEM_FIXED_SPLIT", PerDiemForms::fixedByPayee),
            Map.entry("PER_DIEM_CAP", PerDiemForms::cap),
            Map.entry("PER_DIEM_RATIO_CAP", RatioForms::perDay),
            Map.entry("PER_DIEM_STANDARD_RATIO", RatioForms::standard),
            Map.entry("PER_DIEM_COMPONENTS_RATIO", RatioForms::components),
            Map.entry("MONTHLY_RATIO_CAP", RatioForms::perMonth),
            Map.entry("MONTHLY_CAP", PerDiemForms::monthlyCap),
            Map.entry("RATIO_TABLE", RatioForms::table),
            Map.entry("PER_VISIT_FIXED_FUND", PerDiemForms::visits),
            Map.entry("VOUCHER", SubsidyForms::voucher),
            Map.entry("FISCAL_TOPUP", SubsidyForms::fiscalTopUp),
            Map.entry("COMBO", CareMonthForm::read),
            Map.entry("DAY_COUNT", DayCountForm::read),
            Map.entry("CONFLICT_CHECK", ConflictForm::read),
            Map.entry("PENALTY", PenaltyForm::read),
            Map.entry("EXCLUSIVITY", ExclusivityForm::read));

    private LtciCases() {}

    static CaseCheck read(ObjectReader root) {
        String kind = CaseRunner.choice(root, "kind");
        if (!KINDS.contains(kind)) {
            throw UnsupportedCase.unknown("kind", kind);
        }
        String use = CaseRunner.choice(root, "use");
        if (use.equals(DO_NOT_ASSERT)) {
            throw UnsupportedCase.notAsserted(use);
        }
        if (!USES.contains(use)) {
            throw UnsupportedCase.unknown("use", use);
        }
        Described.skip(root, Described.LTCI);
        String form = root.requiredObject("rule", rule -> {
            String name = CaseRunner.choice(rule, "form");
            Described.skip(rule, rule.keys());
            return name;
        });
        Function<ObjectReader, CaseCheck> reader = FORMS.get(form);
        if (reader == null) {
            throw UnsupportedCase.unknown("rule/form", form);
        }
        return reader.apply(root);
    }

    static <T> T rule(ObjectReader root, Function<ObjectReader, T> reading) {
        return root.requiredObject("rule", r -> {
            Described.skip(r, Described.LTCI_RULE);
            return reading.apply(r);
        });
    }

    static <T> T input(ObjectReader root, Function<ObjectReader, T> reading) {
        return root.requiredObject("input", i -> {
            Described.skip(i, Described.LTCI_INPUT);
            return reading.apply(i);
        });
    }

    static Expected expected(ObjectReader root, String... amounts) {
        return root.requiredObject("expected", e -> Expected.at(e).amounts(e, List.of(amounts)));
    }

    /** The amounts of a table by word, empty if the rule has none. */
    static Map<String, Money> table(ObjectReader o, String key) {
        return o.object(key, t -> {
                    Map<String, Money> table = new LinkedHashMap<>();
                    t.keys().forEach(word -> table.put(word, t.money(word)));
                    return table;
                })
                .orElseGet(Map::of);
    }

    /** The table's figure for the word that the input gives. */
    static <T> T figure(Map<String, T> table, String key, Optional<String> word) {
        T figure = word.map(table::get).orElse(null);
        if (figure == null) {
            throw UnsupportedCase.because(key, word.orElse("-"), "表中没有该项", "the table has no such entry");
        }
        return figure;
    }
}
