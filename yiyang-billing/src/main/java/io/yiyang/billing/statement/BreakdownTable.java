package io.yiyang.billing.statement;

import static io.yiyang.billing.statement.TextTable.Align.LEFT;
import static io.yiyang.billing.statement.TextTable.Align.RIGHT;

import io.yiyang.billing.breakdown.Breakdown;
import io.yiyang.billing.breakdown.BreakdownRow;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A breakdown as columns of text (分类汇总表): settled rows with their payers, the total, then what is not settled. */
public final class BreakdownTable {
    private BreakdownTable() {}

    /** For a terminal or plain file; lines end with {@code \n}. */
    public static String text(Breakdown breakdown) {
        List<String> zh = new ArrayList<>(List.of("", "笔数", "金额", "全自费", "超限价", "先行自付", "政策范围内"));
        List<String> en =
                new ArrayList<>(List.of("", "count", "amount", "own-pay", "over-limit", "pre-self-pay", "in scope"));
        for (Payer payer : breakdown.payers()) {
            zh.add(Wording.payer(payer).zh());
            en.add(Wording.payer(payer).en());
        }
        TextTable.Align[] columns = new TextTable.Align[zh.size()];
        Arrays.fill(columns, RIGHT);
        columns[0] = LEFT;
        TextTable table = new TextTable(columns);
        table.row(zh.toArray(String[]::new));
        table.row(en.toArray(String[]::new));
        breakdown.rows().forEach(row -> row(table, row, breakdown.payers()));
        row(table, breakdown.total(), breakdown.payers());
        StringBuilder out = new StringBuilder();
        TextStatement.line(out, "-- " + TextStatement.both(breakdown.by().label()) + " --");
        table.appendTo(out, "  ");
        unsettled(breakdown, out);
        return out.toString();
    }

    private static void row(TextTable table, BreakdownRow row, List<Payer> payers) {
        List<String> cells = new ArrayList<>(List.of(
                TextStatement.both(row.label()),
                Long.toString(row.lines()),
                Wording.amount(row.amount()),
                Wording.amount(row.ownPay()),
                Wording.amount(row.overLimit()),
                Wording.amount(row.preSelfPay()),
                Wording.amount(row.inScope())));
        payers.forEach(payer -> cells.add(Wording.amount(row.share(payer))));
        table.row(cells.toArray(String[]::new));
    }

    private static void unsettled(Breakdown breakdown, StringBuilder out) {
        if (breakdown.unsettled().isEmpty()) {
            return;
        }
        Money unsettled = breakdown.unsettledTotal();
        TextStatement.line(
                out,
                "未结算 not settled: " + Wording.amount(unsettled) + ", 收费合计 charged in all: "
                        + Wording.amount(breakdown.charged()));
        TextTable table = new TextTable(LEFT, RIGHT, RIGHT);
        breakdown
                .unsettled()
                .forEach(row -> table.row(
                        TextStatement.both(row.label()), Long.toString(row.lines()), Wording.amount(row.amount())));
        table.appendTo(out, "  ");
    }
}
