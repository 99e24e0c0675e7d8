package io.yiyang.billing.statement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.payer.Term;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Locale;

/** One bill on the page: charges by class, then the payers as a waterfall, each opening to its steps and sources. */
final class HtmlBill {
    private static final BilingualText COUNT = BilingualText.of("笔数", "count");
    private static final BilingualText AMOUNT = BilingualText.of("金额", "amount");
    private static final BilingualText OWN_PAY = BilingualText.of("全自费", "own-pay");
    private static final BilingualText OVER_LIMIT = BilingualText.of("超限价", "over-limit");
    private static final BilingualText PRE_SELF_PAY = BilingualText.of("先行自付", "pre-self-pay");
    private static final BilingualText IN_SCOPE = BilingualText.of("政策范围内", "in scope");

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
        review();
        html.close("section");
    }

    private void review() {
        bill.bill()
                .review()
                .map(ReviewText::sentences)
                .filter(all -> !all.isEmpty())
                .ifPresent(all -> {
                    html.element("h3", ReviewText.HEADING).open("ul");
                    all.forEach(sentence -> html.element("li", sentence));
                    html.close("ul");
                });
    }

    private String billId() {
        return bill.settlement().id().toString();
    }

    private void heading() {
        html.open("h2").text(bill.bill().ledger().label());
        bill.bill()
                .segment()
                .ifPresent(
                        s -> html.text(": ").text(s.kind().label()).text(" · ").text(view.institution(s.place())));
        bill.bill().encounter().ifPresent(e -> html.text(": ").text(TextBill.kind(e)));
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
        html.open("table", "class", "figures classes cards").open("thead").open("tr");
        html.element("th", BilingualText.of("收费类别", "category"), "scope", "col");
        amountHead(COUNT);
        amountHead(AMOUNT);
        if (bill.isMedical()) {
            amountHead(OWN_PAY);
            amountHead(OVER_LIMIT);
            amountHead(PRE_SELF_PAY);
            amountHead(IN_SCOPE);
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

    private void amountHead(BilingualText head) {
        html.element("th", head, "scope", "col", "class", "amount");
    }

    private void row(ChargeClass charges, BilingualText name, boolean marked) {
        html.element("th", name, "scope", "row");
        html.labelled(COUNT, Integer.toString(charges.count()), "class", "amount");
        part(AMOUNT, "amount", charges.amount(), marked);
        if (bill.isMedical()) {
            part(OWN_PAY, "ownPay", charges.ownPay(), marked);
            part(OVER_LIMIT, "overLimit", charges.overLimit(), marked);
            part(PRE_SELF_PAY, "preSelfPay", charges.preSelfPay(), marked);
            part(IN_SCOPE, "inScope", charges.inScope(), marked);
        }
        html.close("tr");
    }

    private void part(BilingualText head, String part, Money amount, boolean marked) {
        if (marked) {
            html.amount(head, amount, "class", "amount", "data-part", part, "data-amount", amount.toString());
        } else {
            html.amount(head, amount, "class", "amount");
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
        if (payer.share().notCovered().isPresent()) {
            html.element("span", payer.share().notCovered().get().text(), "class", "meta");
        } else {
            waterfall.write(payer.rank() - 1, html);
        }
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
                html.open("div").text(Wording.termName(term)).text(": ");
                html.element("b", Wording.termValue(term.value())).close("div");
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
}
