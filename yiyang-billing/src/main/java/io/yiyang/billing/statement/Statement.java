package io.yiyang.billing.statement;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;

/**
 * A settled month as people read it (结算单): what happened, where each day was spent, what was charged, who pays what by
 * which step and source, and what is open. Chinese with English beside it.
 *
 * <p>Pure: the same statement gives the same text on every machine. {@link #text} and {@link #html} show the same figures,
 * which are computed once and never rounded again.
 *
 * @param settlement the settled month
 * @param heading what the statement is called
 * @param person who it is about, already masked, such as a {@code PersonName} prints itself
 * @param timeline what happened, in any order
 * @param notes remarks to print at the end
 */
public record Statement(
        MonthSettlement settlement,
        BilingualText heading,
        String person,
        List<TimelineEntry> timeline,
        List<BilingualText> notes)
        implements Serializable {
    public Statement {
        Require.masked(!person.isBlank(), "person", "must not be blank", person);
        timeline = List.copyOf(timeline);
        notes = List.copyOf(notes);
    }

    /** A statement without history and notes. */
    public static Statement of(MonthSettlement settlement, BilingualText heading, String person) {
        return new Statement(settlement, heading, person, List.of(), List.of());
    }

    public Statement withTimeline(List<TimelineEntry> entries) {
        return new Statement(settlement, heading, person, entries, notes);
    }

    public Statement withNotes(List<BilingualText> remarks) {
        return new Statement(settlement, heading, person, timeline, remarks);
    }

    /** For a terminal or plain file: columns aligned with Chinese characters two wide, lines end with {@code \n}. */
    public String text() {
        return new TextStatement(new StatementView(this)).render();
    }

    /**
     * One HTML page for screen and A4 paper that needs nothing else: no script, no network, no font file. It opens in Chinese;
     * the reader can choose English, both, and large type.
     */
    public String html() {
        return new HtmlStatement(new StatementView(this), false).render();
    }

    /** The same page opened in large type (大字版), for the old. */
    public String largeTypeHtml() {
        return new HtmlStatement(new StatementView(this), true).render();
    }

    @Override
    public String toString() {
        return "Statement of " + settlement.month().resident() + " for "
                + settlement.month().period();
    }
}
