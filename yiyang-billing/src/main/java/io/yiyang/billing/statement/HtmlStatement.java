package io.yiyang.billing.statement;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statement as one HTML page. What the person pays comes first, because that is what people look for. */
final class HtmlStatement {
    private static final BilingualText TOGETHER = BilingualText.of("合计", "together");

    private final StatementView view;
    private final boolean large;
    private final HtmlWriter html = new HtmlWriter();

    HtmlStatement(StatementView view, boolean large) {
        this.view = view;
        this.large = large;
    }

    String render() {
        BilingualText heading = view.statement().heading();
        HtmlPage.open(html, heading.zh() + " " + heading.en() + " " + view.period(), large);
        header();
        personPays();
        openNotice();
        whoPays();
        timeline();
        new HtmlCalendar(view, html).write();
        int number = 0;
        for (BillView bill : view.bills()) {
            number++;
            new HtmlBill(view, bill, number, html).write();
        }
        unsettled();
        problems();
        notes();
        sources();
        confidence();
        lines();
        HtmlPage.close(html);
        return html.document();
    }

    private void header() {
        html.open("header").element("h1", view.statement().heading());
        html.open("dl", "class", "facts");
        fact("姓名", "person", view.statement().person());
        fact("结算期", "period", view.period());
        fact("参保地", "insured in", view.month().region().toString());
        fact("政策截至", "policy as known on", view.month().knownOn().toString());
        html.close("dl").close("header");
    }

    private void fact(String zh, String en, String value) {
        html.open("div").element("dt", BilingualText.of(zh, en)).element("dd", value);
        html.close("div");
    }

    private void personPays() {
        MonthSettlement month = view.settlement();
        Money person = month.share(Payer.PERSON);
        html.open("section", "id", "person", "class", "person");
        html.element("h2", BilingualText.of("个人支付合计", "the person pays in all"));
        html.open("p", "class", "large").text("¥" + Wording.amount(person)).close("p");
        html.open("p");
        html.text("养老", "care").text(" " + Wording.amount(month.share(Ledger.CARE, Payer.PERSON)) + " + ");
        html.text("医疗", "medical").text(" " + Wording.amount(month.share(Ledger.MEDICAL, Payer.PERSON)));
        html.close("p");
        html.open("p");
        html.text("费用合计", "charges settled").text(" " + Wording.amount(month.total()) + " − ");
        html.text("各方支付", "paid by others")
                .text(" " + Wording.amount(month.total().minus(person)) + " = " + Wording.amount(person));
        html.close("p").close("section");
    }

    private void openNotice() {
        MonthSettlement month = view.settlement();
        if (month.problems().isEmpty() && month.unsettled().isEmpty()) {
            return;
        }
        html.open("p", "class", "notice", "role", "note");
        html.text(
                "尚有 " + month.unsettled().size() + " 笔费用（" + Wording.amount(month.unsettledTotal()) + " 元）未结算，"
                        + month.problems().size() + " 个问题，见下文。",
                month.unsettled().size() + " lines (" + Wording.amount(month.unsettledTotal()) + ") are not settled, "
                        + month.problems().size() + " problems, see below.");
        html.close("p");
    }

    private void whoPays() {
        MonthSettlement month = view.settlement();
        section("who-pays", "各方支付", "who pays");
        html.open("table", "class", "figures cards").open("thead").open("tr");
        html.element("th", BilingualText.of("支付方", "payer"), "scope", "col");
        for (Ledger ledger : new Ledger[] {Ledger.CARE, Ledger.MEDICAL}) {
            html.element("th", ledger.label(), "scope", "col", "class", "amount");
        }
        html.element("th", TOGETHER, "scope", "col", "class", "amount");
        html.close("tr").close("thead").open("tbody");
        for (Payer payer : view.payers()) {
            html.open("tr").element("th", Wording.payer(payer), "scope", "row");
            total(Ledger.CARE.label(), "CARE", payer, month.share(Ledger.CARE, payer));
            total(Ledger.MEDICAL.label(), "MEDICAL", payer, month.share(Ledger.MEDICAL, payer));
            total(TOGETHER, "TOGETHER", payer, month.share(payer));
            html.close("tr");
        }
        html.close("tbody").open("tfoot").open("tr").element("th", BilingualText.of("合计", "total"), "scope", "row");
        sum(Ledger.CARE.label(), "CARE", month.total(Ledger.CARE));
        sum(Ledger.MEDICAL.label(), "MEDICAL", month.total(Ledger.MEDICAL));
        sum(TOGETHER, "TOGETHER", month.total());
        html.close("tr").close("tfoot").close("table").close("section");
    }

    private void total(BilingualText head, String ledger, Payer payer, Money amount) {
        html.amount(
                head,
                amount,
                "class",
                "amount",
                "data-ledger",
                ledger,
                "data-payer",
                payer.toString(),
                "data-amount",
                amount.toString());
    }

    private void sum(BilingualText head, String ledger, Money amount) {
        html.amount(head, amount, "class", "amount", "data-total", ledger, "data-amount", amount.toString());
    }

    private void timeline() {
        if (view.timeline().entries().isEmpty()) {
            return;
        }
        section("timeline", "经过", "history");
        html.open("p", "class", "meta")
                .text("当地时间", "local time")
                .text(" " + view.timeline().zones())
                .close("p");
        html.open("ol", "class", "timeline");
        for (TimelineEntry entry : view.timeline().entries()) {
            html.open("li")
                    .element(
                            "time",
                            view.timeline().local(entry),
                            "datetime",
                            entry.at().toString());
            html.open("div").text(entry.text());
            html.element("div", entry.where(), "class", "where").close("div").close("li");
        }
        html.close("ol").close("section");
    }

    private void unsettled() {
        MonthSettlement month = view.settlement();
        if (month.unsettled().isEmpty()) {
            return;
        }
        section("unsettled", "未结算明细", "lines not settled");
        html.open("table", "class", "figures").open("tbody");
        for (ChargeLine line : month.unsettled()) {
            html.open(
                    "tr",
                    "data-unsettled",
                    line.id().toString(),
                    "data-amount",
                    line.amount().toString());
            html.element("td", line.serviceDate().toString());
            html.open("td")
                    .element("bdi", line.itemName())
                    .element("div", line.id().toString(), "class", "meta");
            html.close("td")
                    .element("td", Wording.amount(line.amount()), "class", "amount")
                    .close("tr");
        }
        html.close("tbody").open("tfoot").open("tr");
        html.element("th", BilingualText.of("合计", "total"), "colspan", "2", "scope", "row");
        html.element("td", Wording.amount(month.unsettledTotal()), "class", "amount");
        html.close("tr").close("tfoot").close("table").close("section");
    }

    private void problems() {
        if (view.settlement().problems().isEmpty()) {
            return;
        }
        section("problems", "问题", "problems");
        view.settlement().problems().forEach(problem -> problem(html, problem));
        html.close("section");
    }

    static void problem(HtmlWriter html, Problem problem) {
        html.open("div", "class", "problem", "data-problem", problem.code().toString());
        html.open("p").element("code", problem.code().toString());
        html.text(" ").text(problem.text()).close("p");
        if (!problem.facts().isEmpty()) {
            html.open("ul", "class", "meta");
            for (Map.Entry<String, String> fact : problem.facts().entrySet()) {
                html.element("li", fact.getKey() + " = " + fact.getValue());
            }
            html.close("ul");
        }
        for (BilingualText remedy : problem.remedies()) {
            html.open("p").text("→ ").text(remedy).close("p");
        }
        html.close("div");
    }

    private void notes() {
        if (view.statement().notes().isEmpty()) {
            return;
        }
        section("notes", "说明", "notes");
        html.open("ul");
        view.statement().notes().forEach(note -> html.element("li", note));
        html.close("ul").close("section");
    }

    private void sources() {
        section("sources", "依据", "sources");
        for (Basis table : view.commonRules()) {
            html.open("p").text("通用规则", "rules of all bills").text(" ");
            basis(html, table);
            html.close("p");
        }
        html.open("ol");
        int number = 0;
        for (Citation citation : view.sources().citations()) {
            number++;
            html.open("li", "id", "source-" + number);
            html.element("div", joined(" ", List.of(Optional.of(citation.title()), citation.number())));
            html.open("div", "class", "meta");
            html.text(joined(
                    " · ", List.of(citation.issuer(), citation.printedOn(), citation.address(), citation.note())));
            html.text(" ").text("核对日期", "last checked").text(" " + citation.lastChecked());
            html.close("div").close("li");
        }
        html.close("ol").close("section");
    }

    /** Parameter, support and the numbers of its sources as links into the list. */
    static void basis(HtmlWriter html, Basis basis) {
        html.element("code", basis.provenance().parameter())
                .text(" ")
                .text(basis.support())
                .text(" ");
        for (Integer source : basis.sources()) {
            html.element("a", "[" + source + "]", "href", "#source-" + source);
        }
    }

    private void confidence() {
        section("packs", "政策包与可信程度", "packs and confidence");
        html.open("table", "class", "figures").open("tbody");
        for (Terms.PackReference pack : view.packs()) {
            html.open("tr").element("td", pack.id()).element("td", pack.version());
            html.open("td")
                    .element("code", TextStatement.shortened(pack.checksum()), "title", "SHA-256 " + pack.checksum());
            html.close("td").close("tr");
        }
        html.close("tbody").close("table");
        if (view.bills().isEmpty()) {
            html.element("p", BilingualText.of("没有已结算账单", "no bill is settled"));
        } else {
            html.open("p").text("最弱依据", "weakest support").text(": ");
            html.text(view.settlement().weakest().label()).close("p");
            html.open("ul");
            for (Provenance parameter : view.weakestParameters()) {
                html.open("li").element("code", parameter.parameter()).close("li");
            }
            html.close("ul");
        }
        html.close("section");
    }

    private void lines() {
        if (view.bills().isEmpty()) {
            return;
        }
        // Paper turns for the whole appendix: its heading must not stay behind on an upright page.
        boolean wide = view.bills().stream().anyMatch(HtmlLines::isWide);
        html.open("section", "id", "lines", "class", wide ? "wide" : "upright");
        html.element("h2", BilingualText.of("附：每笔费用由谁支付", "appendix: who pays how much of each line"));
        view.bills().forEach(bill -> new HtmlLines(bill, html).write());
        html.close("section");
    }

    private void section(String id, String zh, String en) {
        html.open("section", "id", id).element("h2", BilingualText.of(zh, en));
    }

    private static String joined(String separator, List<Optional<String>> parts) {
        return parts.stream().flatMap(Optional::stream).collect(Collectors.joining(separator));
    }
}
