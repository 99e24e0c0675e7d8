package io.yiyang.billing.statement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Locale;

/** One bill on the page: charges by class, payers as a waterfall that opens to steps, lines by payer. */
final class HtmlBill {
    /** More payers than this make the table of lines too wide for upright A4. */
    private static final int PAYERS_UPRIGHT = 4;

    private final StatementView view;
    private final BillView bill;
    private final String id;
    private final HtmlWriter html;

    HtmlBill(StatementView view, BillView bill, int number, HtmlWriter html) {
        this.view = view;
        this.bill = bill;
        this.id = "bill-" + number;
        this.html = html;
    }

    void write() {
        html.open(
                "section",
                "id",
                id,
                "class",
                "bill " + bill.bill().ledger().name().toLowerCase(Locale.ROOT),
                "data-bill",
                billId(),
                "data-total",
                bill.settlement().total().toString());
        heading();
        classes();
        payers();
        lines();
        html.close("section");
    }

    private String billId() {
        return bill.settlement().id().toString();
    }

    private void heading() {
        html.open("h2").text(bill.bill().ledger().label());
        bill.bill()
                .segment()
                .ifPresent(
                        s -> html.text("：").text(s.kind().label()).text(" · ").text(view.institution(s.place())));
        html.close("h2");
        html.open("p", "class", "meta");
        bill.bill().segment().ifPresent(s -> html.text(TextBill.days(s) + " · "));
        html.text("账单", "bill")
                .text(" " + billId() + " · ")
                .text(bill.settlement().label());
        html.close("p");
    }

    private void classes() {
        html.element("h3", BilingualText.of("按收费类别", "by charge category"));
        html.open("table", "class", "figures").open("thead").open("tr");
        html.element("th", BilingualText.of("收费类别", "category"), "scope", "col");
        amountHead("笔数", "count");
        amountHead("金额", "amount");
        if (bill.isMedical()) {
            amountHead("全自费", "own-pay");
            amountHead("超限价", "over-limit");
            amountHead("先行自付", "pre-self-pay");
            amountHead("政策范围内", "in scope");
        }
        html.close("tr").close("thead").open("tbody");
        for (ChargeClass charges : bill.classes()) {
            String code = charges.category().map(Object::toString).orElse("");
            html.open("tr", "data-bill", billId(), "data-category", code);
            row(charges, Wording.category(charges.category()), true);
        }
        html.close("tbody").open("tfoot").open("tr");
        row(bill.allClasses(), BilingualText.of("合计", "total"), false);
        html.close("tfoot").close("table");
    }

    private void amountHead(String zh, String en) {
        html.element("th", BilingualText.of(zh, en), "scope", "col", "class", "amount");
    }

    private void row(ChargeClass charges, BilingualText name, boolean marked) {
        html.element("th", name, "scope", "row");
        html.element("td", Integer.toString(charges.count()), "class", "amount");
        part("amount", charges.amount(), marked);
        if (bill.isMedical()) {
            part("ownPay", charges.ownPay(), marked);
            part("overLimit", charges.overLimit(), marked);
            part("preSelfPay", charges.preSelfPay(), marked);
            part("inScope", charges.inScope(), marked);
        }
        html.close("tr");
    }

    private void part(String part, Money amount, boolean marked) {
        if (marked) {
            html.element(
                    "td",
                    Wording.amount(amount),
                    "class",
                    "amount",
                    "data-part",
                    part,
                    "data-amount",
                    amount.toString());
        } else {
            html.element("td", Wording.amount(amount), "class", "amount");
        }
    }

    private void payers() {
        html.element("h3", BilingualText.of("支付方，按支付顺序", "payers in order of payment"));
        Waterfall waterfall = Waterfall.of(bill.settlement().shares());
        html.open("div", "class", "payer whole").open("div", "class", "head");
        html.element("span", BilingualText.of("账单合计", "bill total"), "class", "name");
        waterfall.writeWhole(html);
        html.element("span", Wording.amount(bill.settlement().total()), "class", "amount");
        html.close("div").close("div");
        for (BillView.PayerView payer : bill.payers()) {
            payer(payer, waterfall);
        }
        html.open("p", "class", "meta").text("支付顺序依据", "order by").text(" ");
        HtmlStatement.basis(html, bill.order());
        html.close("p");
        bill.bill().transfer().ifPresent(strategy -> {
            html.open("p").text("转诊起付线", "deductible after transfer").text(": ");
            html.text(strategy.label()).close("p");
        });
    }

    private void payer(BillView.PayerView payer, Waterfall waterfall) {
        Payer who = payer.share().payer();
        html.open(
                "details",
                "id",
                id + "-payer-" + payer.rank(),
                "class",
                who.equals(Payer.PERSON) ? "payer own" : "payer",
                "data-bill",
                billId(),
                "data-payer",
                who.toString(),
                "data-amount",
                payer.share().amount().toString());
        html.open("summary", "class", "head");
        html.open("span", "class", "name").text(payer.rank() + ". ").text(Wording.payer(who));
        html.close("span");
        waterfall.write(payer.rank() - 1, html);
        html.element("span", Wording.amount(payer.share().amount()), "class", "amount")
                .close("summary");
        html.open("div", "class", "why");
        payer.share().notCovered().ifPresent(why -> {
            html.element("p", BilingualText.of("不支付", "does not pay"));
            HtmlStatement.problem(html, why);
        });
        steps(payer.steps());
        bases(payer);
        html.close("div").close("details");
    }

    private void steps(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        html.open("table", "class", "steps").open("tbody");
        for (Step step : steps) {
            html.open("tr").element("th", step.text(), "scope", "row");
            html.element("td", step.formula(), "class", "formula");
            html.element("td", Wording.amount(step.result()), "class", "amount").close("tr");
        }
        html.close("tbody").close("table");
    }

    private void bases(BillView.PayerView payer) {
        if (payer.bases().isEmpty()) {
            return;
        }
        html.open("ul", "class", "bases");
        for (Basis basis : payer.bases()) {
            html.open("li");
            for (Term term : basis.terms()) {
                html.element("div", Wording.term(term));
            }
            html.open("div", "class", "meta");
            HtmlStatement.basis(html, basis);
            html.close("div").close("li");
        }
        html.close("ul");
        payer.share().rule().ifPresent(rule -> {
            html.open("p", "class", "meta").text("支付规则", "rule").text(" ");
            html.element("code", rule.toString()).close("p");
        });
    }

    private void lines() {
        List<Payer> payers = bill.settlement().matrix().payers();
        html.open("details", "class", payers.size() > PAYERS_UPRIGHT ? "lines wide" : "lines");
        html.element("summary", BilingualText.of("逐笔明细：每笔由谁支付", "lines: who pays how much of each"));
        html.open("div", "class", "scroll").open("table", "class", "figures");
        html.open("thead").open("tr");
        html.element("th", BilingualText.of("日期", "date"), "scope", "col");
        html.element("th", BilingualText.of("项目", "item"), "scope", "col");
        amountHead("金额", "amount");
        for (Payer payer : payers) {
            html.element("th", Wording.payer(payer), "scope", "col", "class", "amount");
        }
        html.close("tr").close("thead").open("tbody");
        bill.settlement().bill().lines().forEach(line -> line(line, payers));
        html.close("tbody").open("tfoot").open("tr");
        html.element("th", BilingualText.of("合计", "total"), "scope", "row", "colspan", "2");
        html.element("td", Wording.amount(bill.settlement().total()), "class", "amount");
        for (Payer payer : payers) {
            html.element("td", Wording.amount(bill.settlement().share(payer)), "class", "amount");
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
        html.element("td", Wording.amount(line.total()), "class", "amount");
        for (Payer payer : payers) {
            Money cell = bill.settlement().matrix().cell(line.id(), payer);
            html.element(
                    "td",
                    Wording.amount(cell),
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
