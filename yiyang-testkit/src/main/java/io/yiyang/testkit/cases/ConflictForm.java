package io.yiyang.testkit.cases;

import io.yiyang.billing.audit.Audit;
import io.yiyang.billing.audit.AuditCheck;
import io.yiyang.billing.audit.AuditRecords;
import io.yiyang.billing.audit.AuditReport;
import io.yiyang.billing.audit.Finding;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the records of a case have something to find: form {@code CONFLICT_CHECK}, by the check that its rule names. */
final class ConflictForm {
    private static final Map<String, Function<ObjectReader, Audited>> CHECKS = Map.ofEntries(
            Map.entry("CARER_OVERLAP", ConflictVisits::overlap),
            Map.entry("CARER_TRAVEL", ConflictVisits::travel),
            Map.entry("CARER_ABSENT", ConflictVisits::absent),
            Map.entry("LTCI_ON_INPATIENT_DAY", ConflictStays::claims),
            Map.entry("DOUBLE_BED", ConflictStays::doubleBed),
            Map.entry("EMPTY_STAY", ConflictStays::emptyStay),
            Map.entry("SPLIT_STAY", ConflictStays::splitStay),
            Map.entry("PRICE_ABOVE_POSTED", ConflictCharges::abovePosted),
            Map.entry("INSURED_DEARER", ConflictCharges::insuredDearer),
            Map.entry("DUPLICATE_CHARGE", ConflictCharges::duplicate),
            Map.entry("SPLIT_CHARGE", ConflictCharges::split),
            Map.entry("SWAPPED_ITEM", ConflictCharges::swapped),
            Map.entry("EXTRA_WITHOUT_CONSENT", ConflictCharges::extra),
            Map.entry("CARE_AS_MEDICAL", ConflictCharges::careAsMedical),
            Map.entry("OVER_QUOTA", ConflictCharges::overQuota));

    private ConflictForm() {}

    /**
     * What is to be audited.
     *
     * @param readings the records, in each reading that the case leaves open
     * @param book the policy
     * @param checks the checks of which one finding is a hit
     * @param hasPrices whether the case gives the prices, so that amounts mean something
     */
    record Audited(List<AuditRecords> readings, PolicyBook book, Set<AuditCheck> checks, boolean hasPrices) {
        Audited(AuditRecords records, CasePolicy policy, AuditCheck... checks) {
            this(List.of(records), policy.book(), Set.of(checks), false);
        }

        Audited priced() {
            return new Audited(readings, book, checks, true);
        }
    }

    /** What came out of one reading. */
    private record Result(boolean hit, long findings, Optional<Money> amount) {}

    static CaseCheck read(ObjectReader root) {
        String check = root.requiredObject("rule", rule -> {
            String name = CaseRunner.choice(rule, "check");
            Described.skip(rule, rule.keys());
            return name;
        });
        Function<ObjectReader, Audited> reader = CHECKS.get(check);
        if (reader == null) {
            throw UnsupportedCase.unknown("rule/check", check);
        }
        Audited audited = reader.apply(root);
        Expected expected = root.requiredObject(
                "expected",
                e -> Expected.at(e)
                        .flag(e, "hit")
                        .counts(e, List.of("findings"))
                        .amounts(e, List.of("amount")));
        return () -> {
            Set<Result> results = audited.readings().stream()
                    .map(records -> result(Audit.run(records, audited.book()), audited.checks()))
                    .collect(Collectors.toSet());
            if (results.size() > 1) {
                throw UnsupportedCase.because(
                        "rule/boundaryDays",
                        results,
                        "须说明入出院当日归属",
                        "it depends on who has the day of admission or discharge");
            }
            Result result = results.iterator().next();
            Comparison comparison = expected.compare().got("hit", result.hit()).got("findings", result.findings());
            result.amount().filter(amount -> audited.hasPrices()).ifPresent(amount -> comparison.got("amount", amount));
            return List.of(comparison);
        };
    }

    private static Result result(AuditReport report, Set<AuditCheck> checks) {
        Set<String> names = checks.stream().map(Enum::name).collect(Collectors.toSet());
        List<Problem> gaps = report.notChecked().stream()
                .filter(gap -> names.contains(gap.facts().get("check")))
                .toList();
        if (!gaps.isEmpty()) {
            throw new UnsupportedCase(gaps);
        }
        List<Finding> found = report.findings().stream()
                .filter(finding -> checks.contains(finding.check()))
                .toList();
        List<Money> amounts =
                found.stream().flatMap(finding -> finding.amount().stream()).toList();
        return new Result(
                !found.isEmpty(), found.size(), amounts.isEmpty() ? Optional.empty() : Optional.of(Money.sum(amounts)));
    }
}
