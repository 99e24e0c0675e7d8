package io.yiyang.examples.cli;

import io.yiyang.billing.platform.IdentityCheck;
import io.yiyang.billing.platform.IdentityChecks;
import io.yiyang.billing.platform.PlatformAmount;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.PlatformFigures;
import io.yiyang.billing.platform.Reconciliation;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
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
    private final RowEstimator estimator;
    private final PlatformConvention convention;
    private final Money tolerance;
    private final Map<BillId, ShadowRow> seen = new LinkedHashMap<>();

    ShadowRun(PolicyBook book, PlatformConvention convention, Money tolerance) {
        this.estimator = new RowEstimator(book);
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
                estimator.reverse(settled, row.bill()).forEach(problem -> problems.add(at(row, problem)));
            }
        } else {
            Outcome<Reconciliation> compared = estimator
                    .terms(row)
                    .flatMap(terms -> RowEstimator.complete(inYear(row, terms), terms)
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

    /** What the export says was paid before wins over what its earlier rows add up to. */
    private Bill inYear(ShadowRow row, Terms terms) {
        return row.paidBefore()
                .map(paid -> row.charges().withPaidThisYear(paid))
                .orElseGet(() -> estimator.inYear(row, terms));
    }

    private void post(ShadowRow row, List<Problem> problems) {
        estimator
                .post(row, PlatformFigures.accumulated(row.result(), convention))
                .forEach(problem -> problems.add(at(row, problem)));
    }

    private static Problem at(ShadowRow row, Problem problem) {
        return problem.facts().containsKey("line") ? problem : problem.with("line", row.line());
    }
}
