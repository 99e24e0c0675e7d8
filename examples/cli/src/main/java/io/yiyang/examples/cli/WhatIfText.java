package io.yiyang.examples.cli;

import io.yiyang.billing.payer.Payer;
import io.yiyang.examples.cli.WhatIfReport.BeforeAfter;
import io.yiyang.examples.cli.WhatIfReport.Group;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The effect of a change as tables (改革影响表). */
final class WhatIfText {
    private WhatIfText() {}

    static void print(PrintWriter out, WhatIfReport report, int largest) {
        out.println("各方支付 / by payer");
        // The person last, who takes what the others leave.
        List<Payer> order = report.payers().keySet().stream()
                .sorted(Comparator.comparing(Payer.PERSON::equals))
                .toList();
        for (Payer payer : order) {
            out.println("  " + payer + ": "
                    + payer.label().map(BilingualText::toString).orElse(payer.toString()));
        }
        Columns payers = new Columns();
        payers.row("", List.of("before", "after", "difference"));
        order.forEach(payer ->
                payers.row(payer.toString(), cells(report.payers().getOrDefault(payer, BeforeAfter.NONE))));
        payers.row("TOTAL", cells(report.total()));
        out.print(payers.text());
        out.println("按 " + report.group() + " 分组：个人支付 / the person's share by " + report.group());
        out.println("  mean: 人均差额，四舍五入到分 / the difference for one person, rounded half up to the fen");
        Columns groups = new Columns();
        groups.row("", List.of("persons", "bills", "total", "before", "after", "difference", "mean"));
        report.groups().forEach(group -> groups.row(group.word(), cells(group)));
        out.print(groups.text());
        persons(out, "少付 / pay less", report.winners(), largest);
        persons(out, "多付 / pay more", report.losers(), largest);
        int same = report.persons().size()
                - report.winners().size()
                - report.losers().size();
        out.println("不变 / unchanged: " + same + " 人 persons");
    }

    private static void persons(
            PrintWriter out, String head, List<Map.Entry<String, BeforeAfter>> persons, int largest) {
        Money sum = Money.sum(
                persons.stream().map(entry -> entry.getValue().difference()).toList());
        out.println(head + ": " + persons.size() + " 人 persons, " + signed(sum));
        Columns columns = new Columns();
        persons.stream().limit(largest).forEach(entry -> columns.row(entry.getKey(), cells(entry.getValue())));
        out.print(columns.text());
    }

    private static List<String> cells(BeforeAfter amounts) {
        return List.of(amounts.before().toString(), amounts.after().toString(), signed(amounts.difference()));
    }

    private static List<String> cells(Group group) {
        return List.of(
                String.valueOf(group.persons()),
                String.valueOf(group.bills()),
                group.total().toString(),
                group.person().before().toString(),
                group.person().after().toString(),
                signed(group.person().difference()),
                signed(group.mean()));
    }

    private static String signed(Money money) {
        return money.isPositive() ? "+" + money : money.toString();
    }
}
