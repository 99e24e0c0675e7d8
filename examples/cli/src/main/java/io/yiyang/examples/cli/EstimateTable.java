package io.yiyang.examples.cli;

import io.yiyang.billing.estimate.Estimate;
import io.yiyang.billing.estimate.EstimatedMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Scenarios under each other (情景对照表): months by payers, and what each payer would pay more than in the first. */
final class EstimateTable {
    /** Codes head the columns, because Chinese characters have another width. */
    private static final int WIDTH = 16;

    private static final int HEAD = 9;

    private final BilingualText title;
    private final List<Estimate> estimates;
    private final boolean charges;
    private final SortedSet<Payer> payers = new TreeSet<>();

    EstimateTable(BilingualText title, List<Estimate> estimates, boolean charges) {
        this.title = title;
        this.estimates = List.copyOf(estimates);
        this.charges = charges;
        estimates.forEach(estimate -> payers.addAll(estimate.shares().keySet()));
    }

    void print(PrintWriter out) {
        out.println("费用测算 / estimate: " + title);
        for (Payer payer : payers) {
            out.println("  " + payer + ": "
                    + payer.label().map(BilingualText::toString).orElse(payer.toString()));
        }
        out.println("  TOTAL: 各方合计 / all of them; UNSETTLED: 未能结算 / could not be settled");
        out.println("  together: 各月合计 / all months; more: 比情景 1 多 / more than in scenario 1");
        for (int i = 0; i < estimates.size(); i++) {
            scenario(out, i);
        }
    }

    private void scenario(PrintWriter out, int number) {
        Estimate estimate = estimates.get(number);
        out.println();
        out.println("情景 / scenario " + (number + 1) + ": " + estimate.scenario().label());
        List<String> head = new ArrayList<>(payers.stream().map(Payer::toString).toList());
        head.addAll(List.of("TOTAL", "UNSETTLED"));
        out.println(row("", head));
        for (EstimatedMonth month : estimate.months()) {
            out.println(row(
                    month.month().toString(),
                    amounts(
                            month.settlement()::share,
                            month.settlement().total(),
                            month.settlement().unsettledTotal())));
        }
        Money unsettled = unsettled(estimate);
        out.println(row("together", amounts(estimate::share, estimate.total(), unsettled)));
        if (number > 0) {
            Estimate first = estimates.get(0);
            SortedMap<Payer, Money> more = estimate.moreThan(first);
            out.println(row(
                    "more",
                    amounts(
                                    payer -> more.getOrDefault(payer, Money.ZERO),
                                    estimate.total().minus(first.total()),
                                    unsettled.minus(unsettled(first)))
                            .stream()
                            .map(amount -> amount.matches("-.*|0\\.00") ? amount : "+" + amount)
                            .toList()));
        }
        if (charges) {
            estimate.months().forEach(month -> month.charges().ifPresent(c -> CareHomeText.print(out, c)));
        }
        for (EstimatedMonth month : estimate.months()) {
            if (!month.notices().isEmpty()) {
                out.println("  请注意 / note " + month.month());
                ProblemLines.print(out, month.notices());
            }
            if (!month.problems().isEmpty()) {
                out.println("  未能结算 / not settled " + month.month());
                ProblemLines.print(out, month.problems());
            }
        }
    }

    private List<String> amounts(Function<Payer, Money> share, Money total, Money unsettled) {
        List<String> amounts = new ArrayList<>(
                payers.stream().map(p -> share.apply(p).toString()).toList());
        amounts.add(total.toString());
        amounts.add(unsettled.toString());
        return amounts;
    }

    private static Money unsettled(Estimate estimate) {
        return Money.sum(estimate.months().stream()
                .map(month -> month.settlement().unsettledTotal())
                .toList());
    }

    private static String row(String head, List<String> cells) {
        StringBuilder row = new StringBuilder("  ").append(head).append(spaces(HEAD - head.length()));
        cells.forEach(
                cell -> row.append(' ').append(spaces(WIDTH - cell.length())).append(cell));
        return row.toString();
    }

    private static String spaces(int count) {
        return " ".repeat(Math.max(0, count));
    }
}
