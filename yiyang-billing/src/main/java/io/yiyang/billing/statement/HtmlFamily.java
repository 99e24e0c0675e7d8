package io.yiyang.billing.statement;

import io.yiyang.billing.family.Alternative;
import io.yiyang.billing.family.FamilyAnswers;
import io.yiyang.billing.family.OpenPoint;
import io.yiyang.billing.family.PersonPart;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;

/** The family's page as HTML: one number first, each question a section. */
final class HtmlFamily {
    private final FamilyPage page;
    private final FamilyAnswers answers;
    private final String period;
    private final HtmlWriter html = new HtmlWriter();

    HtmlFamily(FamilyPage page) {
        this.page = page;
        this.answers = page.answers();
        this.period = StatementView.period(answers.settlement().month());
    }

    String render() {
        HtmlPage.open(html, page.heading().zh() + " " + page.heading().en() + " " + period, true);
        html.open("header").element("h1", page.heading());
        html.element("p", page.person() + " · " + period, "class", "meta");
        html.close("header");
        pay();
        why();
        others();
        change();
        open();
        HtmlPage.close(html);
        return html.document();
    }

    private void pay() {
        html.open("section", "id", "pay", "class", "person").element("h2", FamilyWords.PAY);
        html.element(
                "p",
                "¥ " + Wording.amount(answers.person()),
                "class",
                "large",
                "data-person",
                answers.person().toString());
        html.element("p", FamilyWords.settled(answers)).close("section");
    }

    private void why() {
        section("why", FamilyWords.WHY);
        html.open("table", "class", "figures").open("tbody");
        for (PersonPart part : answers.parts()) {
            html.open("tr", "data-reason", part.reason().name());
            html.open("th", "scope", "row").text(part.reason().label());
            items(part);
            html.close("th");
            amount(part.amount());
            html.close("tr");
        }
        html.close("tbody").open("tfoot").open("tr");
        html.element("th", FamilyWords.TOTAL, "scope", "row");
        html.element("td", Wording.amount(answers.person()), "class", "amount");
        html.close("tr").close("tfoot").close("table").close("section");
    }

    private void items(PersonPart part) {
        if (part.items().isEmpty()) {
            return;
        }
        html.open("ul", "class", "meta");
        part.items().forEach(item -> html.element("li", item.name() + " " + Wording.amount(item.amount())));
        html.close("ul");
    }

    private void others() {
        section("others", FamilyWords.OTHERS);
        html.open("table", "class", "figures").open("tbody");
        for (Payer payer : FamilyWords.others(answers)) {
            html.open("tr", "data-payer", payer.toString());
            html.element("th", Wording.payer(payer), "scope", "row");
            amount(answers.settlement().share(payer));
            html.close("tr");
        }
        html.close("tbody").close("table").close("section");
    }

    private void amount(Money money) {
        html.element("td", Wording.amount(money), "class", "amount", "data-amount", money.toString());
    }

    private void change() {
        section("change", FamilyWords.CHANGE);
        if (answers.alternatives().isEmpty()) {
            html.element("p", FamilyWords.NO_ALTERNATIVE);
        }
        for (Alternative alternative : answers.alternatives()) {
            html.open("div", "class", "payer", "data-more", more(alternative));
            html.element("h3", alternative.assumption());
            html.open("p").open("strong").text(FamilyWords.effect(alternative)).close("strong");
            html.close("p");
            sentences(FamilyWords.details(alternative));
            html.close("div");
        }
        html.close("section");
    }

    private static String more(Alternative alternative) {
        return alternative.isComparable() ? alternative.personPaysMore().toString() : "";
    }

    private void sentences(Iterable<BilingualText> sentences) {
        if (sentences.iterator().hasNext()) {
            html.open("ul");
            sentences.forEach(sentence -> html.element("li", sentence));
            html.close("ul");
        }
    }

    private void open() {
        section("open", FamilyWords.OPEN);
        if (answers.open().isEmpty()) {
            html.element("p", FamilyWords.NOTHING_OPEN);
        }
        for (OpenPoint point : answers.open()) {
            html.open("div", "class", "problem", "data-open", point.kind().name());
            html.open("p");
            point.due().ifPresent(day -> html.element("strong", day.toString()).text(" "));
            html.text(point.text());
            point.amount().ifPresent(amount -> html.text(" ¥ " + Wording.amount(amount)));
            html.close("p");
            sentences(point.remedies());
            html.close("div");
        }
        html.close("section");
    }

    private void section(String id, BilingualText heading) {
        html.open("section", "id", id).element("h2", heading);
    }
}
