package io.yiyang.billing.statement;

import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML that is well-formed and escaped whatever the texts are: the only way in is through here. */
final class HtmlWriter {
    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    HtmlWriter open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Closes the innermost element, which must be the one named. */
    HtmlWriter close(String tag) {
        String innermost = open.pop();
        if (!innermost.equals(tag)) {
            throw new IllegalStateException("tag: must close " + innermost + " first, but was " + tag);
        }
        out.append("</").append(tag).append(">\n");
        return this;
    }

    /** An element that has no content and no end tag. */
    HtmlWriter empty(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    HtmlWriter element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    HtmlWriter element(String tag, BilingualText text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A cell that says what it is where the table has no room for a head, as on a telephone. */
    HtmlWriter labelled(BilingualText label, String text, String... attributes) {
        start("td", attributes);
        out.setLength(out.length() - 1);
        attributes("data-zh", label.zh(), "data-en", label.en());
        out.append('>').append(escaped(text)).append("</td>\n");
        return this;
    }

    /** An amount as {@link #labelled}. */
    HtmlWriter amount(BilingualText label, Money amount, String... attributes) {
        return labelled(label, Wording.amount(amount), attributes);
    }

    HtmlWriter text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** Chinese and English, of which the page shows what the reader chose; what is the same in both stands outside the choice. */
    HtmlWriter text(BilingualText text) {
        if (text.zh().equals(text.en())) {
            return text(text.zh());
        }
        out.append("<span class=\"zh\">")
                .append(escaped(text.zh()))
                .append("</span> <span class=\"en\" lang=\"en\">")
                .append(escaped(text.en()))
                .append("</span>");
        return this;
    }

    HtmlWriter text(String zh, String en) {
        return text(BilingualText.of(zh, en));
    }

    /** The style sheet: a constant of this package, never a text from outside. */
    HtmlWriter style(String css) {
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("document: must have every element closed, but has " + open);
        }
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append('>');
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String escaped(String text) {
        return PlainText.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
