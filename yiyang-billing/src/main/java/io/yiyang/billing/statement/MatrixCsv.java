package io.yiyang.billing.statement;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * A month's lines and what each payer pays of them, as CSV (明细×支付方 CSV): RFC 4180 with lines that end in CR LF. One row a
 * settled line, one column a payer, a last row of totals; amounts in yuan without grouping. A payer that takes no part in a
 * bill has an empty cell there, one that pays nothing of a line has 0.00.
 *
 * <p>A text that a spreadsheet could take for a formula, because it begins with {@code = + - @}, a tab or a line end, gets an
 * apostrophe in front; so does one that begins with apostrophes and then one of these, so that taking one apostrophe away
 * always gives the text back. Lines that are not settled are not here but in the statement.
 */
public final class MatrixCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "'*(?:[\\s\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\r\\n]).*";
    private static final List<String> LINE_COLUMNS = List.of(
            "ledger",
            "bill",
            "line",
            "date",
            "item",
            "code",
            "category",
            "department",
            "quantity",
            "price",
            "amount",
            "ownPay",
            "overLimit",
            "preSelfPay",
            "inScope");

    private final StringBuilder out = new StringBuilder();

    private MatrixCsv() {}

    /** For programs: UTF-8 without a mark. */
    public static String of(MonthSettlement settlement) {
        return new MatrixCsv().write(settlement);
    }

    /** For spreadsheets, some of which take UTF-8 for another encoding unless a byte order mark tells them. */
    public static String forSpreadsheets(MonthSettlement settlement) {
        return BYTE_ORDER_MARK + of(settlement);
    }

    private String write(MonthSettlement settlement) {
        List<Payer> payers = StatementView.payers(settlement);
        List<String> head = new ArrayList<>(LINE_COLUMNS);
        payers.forEach(payer -> head.add(payer.toString()));
        row(head);
        List<SplitLine> lines = new ArrayList<>();
        for (SettledBill bill : settlement.bills()) {
            BillView view = new BillView(bill, new SourceList());
            for (SplitLine line : bill.settlement().bill().lines()) {
                line(view, line, payers);
                lines.add(line);
            }
        }
        total(ChargeClass.of(lines), settlement, payers);
        return out.toString();
    }

    private void line(BillView bill, SplitLine line, List<Payer> payers) {
        ChargeLine charge = bill.charge(line);
        List<String> cells = new ArrayList<>(List.of(
                bill.bill().ledger().name(),
                guarded(bill.settlement().id().toString()),
                guarded(line.id().toString()),
                charge.serviceDate().toString(),
                guarded(charge.itemName()),
                guarded(charge.itemCode().orElse("")),
                line.category().map(Object::toString).orElse(""),
                guarded(charge.department().orElse("")),
                charge.quantity().toString(),
                charge.unitPrice().toString()));
        parts(cells, line.total(), line.ownPay(), line.overLimit(), line.preSelfPay(), line.inScope());
        List<Payer> taking = bill.settlement().matrix().payers();
        for (Payer payer : payers) {
            cells.add(
                    taking.contains(payer)
                            ? bill.settlement().matrix().cell(line.id(), payer).toString()
                            : "");
        }
        row(cells);
    }

    private void total(ChargeClass all, MonthSettlement settlement, List<Payer> payers) {
        List<String> cells = new ArrayList<>(List.of("TOTAL", "", "", "", "", "", "", "", "", ""));
        parts(cells, all.amount(), all.ownPay(), all.overLimit(), all.preSelfPay(), all.inScope());
        payers.forEach(payer -> cells.add(settlement.share(payer).toString()));
        row(cells);
    }

    private static void parts(List<String> cells, Money... parts) {
        for (Money part : parts) {
            cells.add(part.toString());
        }
    }

    private static String guarded(String text) {
        return text.matches("(?s)" + FORMULA) ? "'" + text : text;
    }

    private void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        out.append("\r\n");
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
