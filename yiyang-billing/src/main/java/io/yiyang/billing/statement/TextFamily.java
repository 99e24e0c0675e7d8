package io.yiyang.billing.statement;

import static io.yiyang.billing.statement.TextStatement.both;
import static io.yiyang.billing.statement.TextTable.Align.LEFT;
import static io.yiyang.billing.statement.TextTable.Align.RIGHT;

import io.yiyang.billing.family.Alternative;
import io.yiyang.billing.family.FamilyAnswers;
import io.yiyang.billing.family.OpenPoint;
import io.yiyang.billing.family.PersonPart;
import io.yiyang.model.text.BilingualText;

/** The family's page as plain text. */
final class TextFamily {
    private static final String INDENT = "  ";

    private final FamilyPage page;
    private final FamilyAnswers answers;
    private final StringBuilder out = new StringBuilder();

    TextFamily(FamilyPage page) {
        this.page = page;
        this.answers = page.answers();
    }

    String render() {
        line(both(page.heading()));
        line(page.person() + "  " + StatementView.period(answers.settlement().month()));
        section(FamilyWords.PAY);
        line(INDENT + "¥ " + Wording.amount(answers.person()));
        line(INDENT + both(FamilyWords.settled(answers)));
        why();
        others();
        change();
        open();
        return out.toString();
    }

    private void why() {
        section(FamilyWords.WHY);
        TextTable table = new TextTable(LEFT, RIGHT);
        for (PersonPart part : answers.parts()) {
            table.row(both(part.reason().label()), Wording.amount(part.amount()));
            part.items().forEach(item -> table.row(INDENT + item.name(), Wording.amount(item.amount())));
        }
        table.row(both(FamilyWords.TOTAL), Wording.amount(answers.person()));
        table.appendTo(out, INDENT);
    }

    private void others() {
        section(FamilyWords.OTHERS);
        TextTable table = new TextTable(LEFT, RIGHT);
        FamilyWords.others(answers)
                .forEach(payer -> table.row(
                        both(Wording.payer(payer)),
                        Wording.amount(answers.settlement().share(payer))));
        table.appendTo(out, INDENT);
    }

    private void change() {
        section(FamilyWords.CHANGE);
        if (answers.alternatives().isEmpty()) {
            line(INDENT + both(FamilyWords.NO_ALTERNATIVE));
        }
        for (Alternative alternative : answers.alternatives()) {
            line(INDENT + both(alternative.assumption()));
            line(INDENT + INDENT + both(FamilyWords.effect(alternative)));
            FamilyWords.details(alternative).forEach(detail -> line(INDENT + INDENT + both(detail)));
        }
    }

    private void open() {
        section(FamilyWords.OPEN);
        if (answers.open().isEmpty()) {
            line(INDENT + both(FamilyWords.NOTHING_OPEN));
        }
        for (OpenPoint point : answers.open()) {
            line(INDENT
                    + point.due().map(day -> day + " ").orElse("")
                    + both(point.text())
                    + point.amount()
                            .map(amount -> "  ¥ " + Wording.amount(amount))
                            .orElse(""));
            point.remedies().forEach(remedy -> line(INDENT + INDENT + "-> " + both(remedy)));
        }
    }

    private void section(BilingualText heading) {
        line("");
        line("-- " + both(heading) + " --");
    }

    private void line(String text) {
        TextStatement.line(out, text);
    }
}
