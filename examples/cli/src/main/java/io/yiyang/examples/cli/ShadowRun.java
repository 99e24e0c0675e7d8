package io.yiyang.examples.cli;

import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.ledger.BenefitYear;
import io.yiyang.billing.ledger.LedgerAccount;
import io.yiyang.billing.ledger.Posting;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.platform.IdentityCheck;
import io.yiyang.billing.platform.IdentityChecks;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.PlatformFigures;
import io.yiyang.billing.platform.Reconciliation;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Past settlements run beside the system that made them (影子运行), in the order of the export: each is estimated at the position
 * that the earlier rows of the person left, compared with what the platform said, and booked as the platform said it.
 */
final class ShadowRun {
    private final PolicyBook book;
    private final PlatformConvention convention;
    private final Money tolerance;
    private final Map<BillId, ShadowRow> seen = new LinkedHashMap<>();
    private AccumulatorLedger ledger = AccumulatorLedger.EMPTY;

    ShadowRun(PolicyBook book, PlatformConvention convention, Money tolerance) {
        this.book = book;
        this.convention = convention;
        this.tolerance = tolerance;
    }

    /**
     * What came of one row.
     *
     * @param row the row
     * @param broken the identities that the platform's figures break
     * @param differences the fields that differ beyond the tolerance
     * @param notMirroring the amounts of a reversal that do not mirror its settlement
     * @param problems why the row could not be compared
     */
    record Finding(
            ShadowRow row,
            List<IdentityCheck.Broken> broken,
            List<Reconciliation.FieldComparison> differences,
            List<PlatformAmount> notMirroring,
            List<Problem> problems) {
        boolean agrees() {
            return broken.isEmpty() && differences.isEmpty() && notMirroring.isEmpty() && problems.isEmpty();
        }
    }

    Finding next(ShadowRow row) {
        List<Problem> problems = new ArrayList<>();
        List<Reconciliation.FieldComparison> differences = List.of();
        List<PlatformAmount> notMirroring = List.of();
        if (seen.putIfAbsent(row.bill(), row) != null) {
            problems.add(at(row, Problem.of("YY-T-964", "账单标识重复", "the bill's id is used twice")));
        } else if (row.reverses().isPresent()) {
            BillId original = row.reverses().get();
            ShadowRow settled = seen.get(original);
            if (settled == null) {
                problems.add(at(
                        row,
                        Problem.of(
                                "YY-T-965",
                                "所撤销的结算不在前面各行中",
                                "the settlement that is taken back is in no earlier row")));
            } else {
                notMirroring = row.result().notMirroring(settled.result());
                book(ledger.reverse(original, row.bill()), settled, problems);
            }
        } else {
            Outcome<Reconciliation> compared = terms(row)
                    .flatMap(terms -> position(row, terms)
                            .flatMap(bill -> Reconciliation.of(row.result(), bill, terms, convention, tolerance)));
            compared.problems().forEach(problem -> problems.add(at(row, problem)));
            differences = compared.map(Reconciliation::differences).asOptional().orElse(List.of());
            post(row, problems);
        }
        List<IdentityCheck.Broken> broken = IdentityChecks.of(row.result(), convention).stream()
                .filter(IdentityCheck.Broken.class::isInstance)
                .map(IdentityCheck.Broken.class::cast)
                .toList();
        return new Finding(row, broken, differences, notMirroring, problems);
    }

    private Outcome<Terms> terms(ShadowRow row) {
        return book.resolve(
                new Question(row.region(), row.serviceDate(), row.knownOn(), row.facts()), RuleRegistry.standard());
    }

    /** The bill where the year stands; what a rule needs and the export does not tell is a problem, never zero. */
    private Outcome<Bill> position(ShadowRow row, Terms terms) {
        Bill bill = inYear(row, terms);
        List<Problem> problems = new ArrayList<>();
        PayerChain.missingFacts(bill, terms)
                .forEach(missing -> problems.add(missing.remedy(
                        "补充 person、paid_before 或 balance_before 列",
                        "give the column person, paid_before or balance_before")));
        for (StageTerms stage : terms.stages()) {
            if (stage.term("covers").isPresent()) {
                problems.add(Problem.of(
                                "YY-T-966",
                                "该支付方只支付部分收费类别，导出中没有类别",
                                "a payer covers some categories only, and the export has none")
                        .with("payer", stage.payer()));
            }
        }
        return problems.isEmpty() ? Outcome.of(bill) : Outcome.refused(problems);
    }

    private Bill inYear(ShadowRow row, Terms terms) {
        Bill bill = row.charges();
        if (row.paidBefore().isPresent()) {
            return bill.withPaidThisYear(row.paidBefore().get());
        }
        return row.person()
                .map(person ->
                        ledger.position(bill, terms, LedgerAccount.of(person, BenefitYear.calendar(row.serviceDate()))))
                .orElse(bill);
    }

    private void post(ShadowRow row, List<Problem> problems) {
        row.person().ifPresent(person -> {
            Posting posting = Posting.builder()
                    .bill(row.bill())
                    .person(person)
                    .year(BenefitYear.calendar(row.serviceDate()))
                    .businessType(row.businessType())
                    .serviceDate(row.serviceDate())
                    .amounts(PlatformFigures.accumulated(row.result(), convention))
                    .build();
            book(ledger.settle(posting), row, problems);
        });
    }

    private void book(Outcome<AccumulatorLedger> next, ShadowRow row, List<Problem> problems) {
        if (row.person().isPresent()) {
            next.problems().forEach(problem -> problems.add(at(row, problem)));
            ledger = next.asOptional().orElse(ledger);
        }
    }

    private static Problem at(ShadowRow row, Problem problem) {
        return problem.facts().containsKey("line") ? problem : problem.with("line", row.line());
    }
}
