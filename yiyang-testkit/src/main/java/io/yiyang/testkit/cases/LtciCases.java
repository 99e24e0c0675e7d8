package io.yiyang.testkit.cases;

import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads {@code yiyang.case.ltci/1} by the form of its rule. */
final class LtciCases {
    private static final Set<String> KINDS = Set.of("PUBLISHED_EXAMPLE", "RULE_DERIVED");
    private static final Set<String> USES = Set.of("EXACT", "EXACT_UNDER_DECLARED_BASIS");
    private static final String DO_NOT_ASSERT = "DO_NOT_ASSERT";

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern LETTER = Pattern.compile("[a-z]");

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
            Map.entry("COMBO", ComboForm::read),
            Map.entry("PER_HOUR_FIXED", UnitForms::hours),
            Map.entry("PER_HOUR_RATIO", UnitForms::hours),
            Map.entry("HOURS_QUOTA", UnitForms::quota),
            Map.entry("PER_VISIT_FIXED_COPAY", UnitForms::copay),
            Map.entry("ITEM_SPLIT", UnitForms::items),
            Map.entry("MONTHLY_FIXED_BY_LEVEL", UnitForms::byLevel),
            Map.entry("PER_DIEM_STANDARD", PerDiemForms::standards),
            Map.entry("PER_DIEM_PACKAGE", PerDiemForms::packages),
            Map.entry("VOUCHER_MULTI", SubsidyForms::sharedCap),
            Map.entry("ASSESSMENT_COUPON", SubsidyForms::coupon),
            Map.entry("LOYALTY_BONUS", AllowanceForms::loyalty),
            Map.entry("MONTHLY_FIXED", AllowanceForms::monthly),
            Map.entry("TABLE", AllowanceForms::table),
            Map.entry("AGE_TABLE", AllowanceForms::ages),
            Map.entry("PCT_OF_BASE", AllowanceForms::base),
            Map.entry("UPLIFT", AllowanceForms::uplift),
            Map.entry("CHOICE", AllowanceForms::choice),
            Map.entry("BED_SUBSIDY", BedForms::construction),
            Map.entry("OPERATING_SUBSIDY", BedForms::operation),
            Map.entry("EFFECTIVE_DATE", EffectiveDateForm::read),
            Map.entry("DAY_COUNT", DayCountForm::read),
            Map.entry("CONFLICT_CHECK", ConflictForm::read),
            Map.entry("PENALTY", PenaltyForm::read),
            Map.entry("EXCLUSIVITY", ExclusivityForm::read),
            Map.entry("DIFF", NotAssertedForms::asserted),
            Map.entry("PRIVATE_ROOM", CareHomeForms::privateRoom),
            Map.entry("LEAVE", CareHomeForms::leave),
            Map.entry("DISCHARGE_HALF_MONTH", CareHomeForms::dischargeHalfMonth),
            Map.entry("PREPAY_LIMIT", CareHomeForms::prepayLimit),
            Map.entry("SUM", CareHomeForms::sum));

    private LtciCases() {}

    static CaseCheck read(ObjectReader root) {
        String kind = CaseRunner.choice(root, "kind");
        if (!KINDS.contains(kind)) {
            throw UnsupportedCase.unknown("kind", kind);
        }
        String use = CaseRunner.choice(root, "use");
        if (!use.equals(DO_NOT_ASSERT) && !USES.contains(use)) {
            throw UnsupportedCase.unknown("use", use);
        }
        Described.skip(root, Described.LTCI);
        String form = root.requiredObject("rule", rule -> {
            String name = CaseRunner.choice(rule, "form");
            Described.skip(rule, rule.keys());
            return name;
        });
        if (use.equals(DO_NOT_ASSERT)) {
            return NotAssertedForms.read(root, form);
        }
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

    /** Whether the rule has the key, which tells one shape of a form from another. */
    static boolean ruleHas(ObjectReader root, String key) {
        return root.requiredObject("rule", r -> {
            boolean has = r.has(key);
            Described.skip(r, r.keys());
            return has;
        });
    }

    static Expected expected(ObjectReader root, String... amounts) {
        return root.requiredObject("expected", e -> Expected.at(e).amounts(e, List.of(amounts)));
    }

    /**
     * Where a rule leaves open which of several readings holds, the figures that the case expects say which: the first reading
     * that meets them all, or else the first, so that a wrong figure is told against it.
     */
    static List<Comparison> readings(List<List<Comparison>> readings) {
        return readings.stream()
                .filter(reading -> reading.stream()
                        .allMatch(comparison -> comparison.differences().isEmpty()))
                .findFirst()
                .orElseGet(() -> readings.get(0));
    }

    /** The keys that are words of a table, such as levels, groups or items: they stand in capitals. */
    static List<String> words(ObjectReader o) {
        return o.keys().stream().filter(key -> WORD.matcher(key).matches()).toList();
    }

    /** The keys that name one of several inputs: a, b, c. */
    static List<String> letters(ObjectReader o) {
        return o.keys().stream().filter(key -> LETTER.matcher(key).matches()).toList();
    }

    /** Each object under a word. */
    static <T> Map<String, T> tables(ObjectReader o, Function<ObjectReader, T> reading) {
        return objects(o, words(o), reading);
    }

    /** Each object under a letter. */
    static <T> Map<String, T> entries(ObjectReader o, Function<ObjectReader, T> reading) {
        return objects(o, letters(o), reading);
    }

    private static <T> Map<String, T> objects(ObjectReader o, List<String> keys, Function<ObjectReader, T> reading) {
        Map<String, T> objects = new LinkedHashMap<>();
        keys.forEach(key -> o.object(key, reading).ifPresent(value -> objects.put(key, value)));
        return objects;
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
