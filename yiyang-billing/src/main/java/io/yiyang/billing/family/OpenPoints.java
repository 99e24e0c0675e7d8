package io.yiyang.billing.family;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects what is open in a settled month. */
final class OpenPoints {
    private OpenPoints() {}

    static List<OpenPoint> of(MonthSettlement month) {
        List<OpenPoint> open = new ArrayList<>();
        month.unsettled().forEach(line -> open.add(unsettled(line)));
        month.problems().forEach(problem -> open.add(problem(problem)));
        month.bills().forEach(bill -> platform(bill).ifPresent(open::add));
        support(month).ifPresent(open::add);
        return open;
    }

    private static OpenPoint unsettled(ChargeLine line) {
        return new OpenPoint(
                OpenPoint.Kind.NOT_SETTLED,
                BilingualText.of(
                        line.serviceDate() + " " + line.itemName() + "：尚未结算",
                        line.serviceDate() + " " + line.itemName() + ": not settled yet"),
                Optional.of(line.amount()),
                List.of(),
                Optional.empty());
    }

    private static OpenPoint problem(Problem problem) {
        return new OpenPoint(
                OpenPoint.Kind.PROBLEM,
                BilingualText.of(
                        problem.text().zh() + "（" + problem.code() + "）",
                        problem.text().en() + " (" + problem.code() + ")"),
                Optional.empty(),
                problem.remedies(),
                Optional.empty());
    }

    /** A medical bill is an estimate until the platform has settled it. */
    private static Optional<OpenPoint> platform(SettledBill bill) {
        if (bill.ledger() == Ledger.CARE
                || bill.platform()
                        .filter(answer -> answer.reconciliation().confirms())
                        .isPresent()) {
            return Optional.empty();
        }
        Money total = bill.settlement().total();
        BilingualText text = bill.platform().isPresent()
                ? BilingualText.of(
                        "医保平台的结果与我们的测算不同，以平台为准，正在核对",
                        "the insurer's result differs from our computation; the insurer's counts, and it is being checked")
                : BilingualText.of(
                        "医保平台尚未返回结算结果，以上是按政策的测算",
                        "the insurer has not answered yet; the figures follow from the policy");
        return Optional.of(
                new OpenPoint(OpenPoint.Kind.PLATFORM, text, Optional.of(total), List.of(), Optional.empty()));
    }

    private static Optional<OpenPoint> support(MonthSettlement month) {
        Confidence weakest = month.weakest();
        if (weakest == Confidence.VERBATIM) {
            return Optional.empty();
        }
        String titles = month.weakestParameters().stream()
                .flatMap(parameter -> parameter.citations().stream())
                .map(Citation::title)
                .distinct()
                .collect(Collectors.joining("; "));
        String of = titles.isEmpty() ? "" : ": " + titles;
        return Optional.of(OpenPoint.of(
                OpenPoint.Kind.WEAK_SUPPORT,
                BilingualText.of(
                        "这些数字有一部分的依据是“" + weakest.label().zh() + "”" + of,
                        "some of these figures rest on: " + weakest.label().en() + of)));
    }
}
