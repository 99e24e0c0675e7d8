package io.yiyang.billing.statement;

import io.yiyang.billing.explanation.Explanation;
import java.io.Serializable;

/**
 * An explanation as people read it (费用说明单): an answer first, what it follows from below it, the sources at the end. Chinese
 * with English beside it. Like a statement it is pure, and it names no person.
 *
 * @param explanation what to print
 */
public record ExplanationSheet(Explanation explanation) implements Serializable {
    /** For a terminal or plain file: a tree by indentation, lines end with {@code \n}. */
    public String text() {
        return new TextExplanation(explanation).render();
    }

    /** One HTML page that needs nothing else, no script and no network: every number opens to what it follows from. */
    public String html() {
        return new HtmlExplanation(explanation).render();
    }
}
