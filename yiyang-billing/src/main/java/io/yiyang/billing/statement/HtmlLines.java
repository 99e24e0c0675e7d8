package io.yiyang.billing.statement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.List;

/** The appendix of one bill: each line and what each payer pays of it. */
final class HtmlLines {
    /** More payers than this make the table too wide for upright A4. */
    private static final int PAYERS_UPRIGHT = 4;

    private static final BilingualText AMOUNT = BilingualText.of("金额", "amount");

    private final BillView bill;
    private final HtmlWriter html;

    HtmlLines(BillView bill, HtmlWriter html) {
        this.bill = bill;
        this.html = html;
    }

    /** Whether the bill has more payers than upright paper has room for. */
    static boolean isWide(BillView bill) {
        return bill.payers().size() > PAYERS_UPRIGHT;
    }

    private String billId() {
        return bill.settlement().id().toString();
    }

    void write() {
        List<Payer> payers = bill.settlement().matrix().payers();
        html.open("details", "class", "lines");
        html.open("summary").text(bill.bill().ledger().label());
        html.text(" " + billId() + " · " + bill.allClasses().count() + " ")
                .text("笔", "lines")
                .close("summary");
        html.open("div", "class", "scroll").open("table", "class", "figures cards");
        html.open("thead").open("tr");
        html.element("th", BilingualText.of("日期", "date"), "scope", "col");
        html.element("th", BilingualText.of("项目", "item"), "scope", "col");
        html.element("th", AMOUNT, "scope", "col", "class", "amount");
        for (Payer payer : payers) {
            html.element("th", Wording.payer(payer), "scope", "col", "class", "amount");
        }
        html.close("tr").close("thead").open("tbody");
        bill.settlement().bill().lines().forEach(line -> line(line, payers));
        html.close("tbody").open("tfoot").open("tr");
        html.element("th", BilingualText.of("合计", "total"), "scope", "row", "colspan", "2");
        html.amount(AMOUNT, bill.settlement().total(), "class", "amount");
        for (Payer payer : payers) {
            html.amount(Wording.payer(payer), bill.settlement().share(payer), "class", "amount");
        }
        html.close("tr").close("tfoot").close("table").close("div").close("details");
    }

    private void line(SplitLine line, List<Payer> payers) {
        ChargeLine charge = bill.charge(line);
        html.open(
                "tr",
                "data-bill",
                billId(),
                "data-line",
                line.id().toString(),
                "data-amount",
                line.total().toString());
        html.element("td", charge.serviceDate().toString(), "class", "day");
        html.open("td").element("bdi", charge.itemName());
        html.open("div", "class", "meta").text(Wording.category(line.category()));
        html.text(" · " + charge.quantity() + " × " + charge.unitPrice())
                .close("div")
                .close("td");
        html.amount(AMOUNT, line.total(), "class", "amount");
        for (Payer payer : payers) {
            Money cell = bill.settlement().matrix().cell(line.id(), payer);
            html.amount(
                    Wording.payer(payer),
                    cell,
                    "class",
                    cell.isZero() ? "amount zero" : "amount",
                    "data-bill",
                    billId(),
                    "data-line",
                    line.id().toString(),
                    "data-payer",
                    payer.toString(),
                    "data-amount",
                    cell.toString());
        }
        html.close("tr");
    }
}
