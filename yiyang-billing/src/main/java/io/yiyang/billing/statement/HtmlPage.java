package io.yiyang.billing.statement;

import io.yiyang.model.text.BilingualText;

/**
 * The frame of every page (页面框架): one file that loads nothing and runs nothing, in which the reader chooses the language and
 * the size of the type. The choices are radio buttons and style rules, because a page with a script would have to be trusted.
 */
final class HtmlPage {
    /** Nothing may be loaded; the style sheet is inline and the icon is empty. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private HtmlPage() {}

    /** Opens the page up to its main element. */
    static void open(HtmlWriter html, String title, boolean large) {
        html.open("html", "lang", "zh-CN");
        html.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("link", "rel", "icon", "href", "data:,")
                .element("title", title)
                .style(HtmlStyle.CSS)
                .close("head");
        html.open("body");
        choice(html, "language", "chinese", true);
        choice(html, "language", "english", false);
        choice(html, "language", "both", false);
        choice(html, "type", "normal", !large);
        choice(html, "type", "large", large);
        html.open("nav", "class", "choices", "aria-label", "语言与字号 language and type size");
        html.element("label", "中文", "for", "chinese")
                .element("label", "English", "for", "english", "lang", "en")
                .element("label", "中文 + English", "for", "both");
        label(html, "normal", BilingualText.of("标准字", "normal type"));
        label(html, "large", BilingualText.of("大字", "large type"));
        html.close("nav").open("main");
    }

    static void close(HtmlWriter html) {
        html.close("main").close("body").close("html");
    }

    private static void label(HtmlWriter html, String choice, BilingualText text) {
        html.element("label", text.zh() + " " + text.en(), "for", choice);
    }

    private static void choice(HtmlWriter html, String group, String id, boolean chosen) {
        if (chosen) {
            html.empty("input", "class", "choice", "type", "radio", "name", group, "id", id, "checked", "checked");
        } else {
            html.empty("input", "class", "choice", "type", "radio", "name", group, "id", id);
        }
    }
}
