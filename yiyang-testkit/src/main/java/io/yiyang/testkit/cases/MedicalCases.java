package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.model.json.ObjectReader;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads {@code yiyang.case.medical/1} by kind. */
final class MedicalCases {
    private static final Map<String, Function<ObjectReader, CaseCheck>> KINDS = Map.of(
            "worked_example", WorkedExample::read,
            "line_split", FeeLines::readSplit,
            "rule_probe", RuleProbes::read,
            "source_error", SourceErrors::read,
            "settlement_record", SettlementRecords::read);

    /** The names of payers in the schema; any other name is a payer of its own. */
    private static final Map<String, Payer> PAYERS = Map.ofEntries(
            Map.entry("basic_pool", Payer.POOLED_FUND),
            Map.entry("large_amount", Payer.of("LARGE_AMOUNT")),
            Map.entry("catastrophic", Payer.CATASTROPHIC),
            Map.entry("civil_servant", Payer.of("CIVIL_SERVANT")),
            Map.entry("enterprise_supplement", Payer.of("ENTERPRISE")),
            Map.entry("assistance", Payer.of("MEDICAL_AID")),
            Map.entry("assistance_large_cost", Payer.LARGE_COST_AID),
            Map.entry("assistance_tilt", Payer.TILT_AID),
            Map.entry("ltci", Payer.LONG_TERM_CARE),
            Map.entry("commercial_supplement", Payer.COMMERCIAL),
            Map.entry("hospital", Payer.of("HOSPITAL")));

    private MedicalCases() {}

    static CaseCheck read(ObjectReader root) {
        String kind = CaseRunner.choice(root, "kind");
        Function<ObjectReader, CaseCheck> reader = KINDS.get(kind);
        if (reader == null) {
            throw UnsupportedCase.unknown("kind", kind);
        }
        Described.skip(root, Described.MEDICAL);
        return reader.apply(root);
    }

    static Payer payer(String name) {
        Payer known = PAYERS.get(name);
        return known == null ? Payer.of(name.toUpperCase(Locale.ROOT)) : known;
    }
}
