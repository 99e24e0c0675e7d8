package io.yiyang.billing.statement;

import io.yiyang.billing.family.FamilyAnswers;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;

/**
 * The family's page (家属页): one number first, then why, what would change it, and what is still open, in short sentences and
 * large type. {@link #text} and {@link #html} show the same figures, which {@link FamilyAnswers} has.
 *
 * @param answers what the page says
 * @param heading what the page is called
 * @param person who it is about, already masked, such as a {@code PersonName} prints itself
 */
public record FamilyPage(FamilyAnswers answers, BilingualText heading, String person) implements Serializable {
    public FamilyPage {
        Require.masked(!person.isBlank(), "person", "must not be blank", person);
    }

    /** For a terminal or plain file; lines end with {@code \n}. */
    public String text() {
        return new TextFamily(this).render();
    }

    /** One HTML page in large type that needs nothing else: no script, no network. It opens in Chinese. */
    public String html() {
        return new HtmlFamily(this).render();
    }

    @Override
    public String toString() {
        return "FamilyPage of " + answers;
    }
}
