package io.yiyang.billing.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement page taken apart for tests; refuses a page whose elements are not properly nested. */
public final class Page {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+=\"[^\"<>]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z-]+)=\"([^\"]*)\"");
    private static final Set<String> VOID = Set.of("meta", "link", "input");

    private final List<Element> elements = new ArrayList<>();

    /** An element with its attributes as a browser reads them. */
    public record Element(String tag, Map<String, String> attributes) {
        /** The value of the attribute, empty if it is not there. */
        public String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        public boolean has(String... names) {
            return attributes.keySet().containsAll(List.of(names));
        }
    }

    /** Takes the page apart. */
    public Page(String html) {
        String body = html.replaceFirst("(?s)<style>.*?</style>", "");
        String start = "<!DOCTYPE html>\n";
        if (!body.startsWith(start)) {
            throw new IllegalArgumentException("no doctype");
        }
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(body);
        int end = start.length();
        while (tag.find()) {
            noMarkup(body.substring(end, tag.start()));
            end = tag.end();
            if (!tag.group(1).isEmpty()) {
                String innermost = open.pop();
                if (!innermost.equals(tag.group(2))) {
                    throw new IllegalArgumentException("closes " + tag.group(2) + " inside " + innermost);
                }
                continue;
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
            while (attribute.find()) {
                if (attributes.put(attribute.group(1), unescaped(attribute.group(2))) != null) {
                    throw new IllegalArgumentException("attribute twice: " + attribute.group(1));
                }
            }
            elements.add(new Element(tag.group(2), attributes));
            if (!VOID.contains(tag.group(2))) {
                open.push(tag.group(2));
            }
        }
        noMarkup(body.substring(end));
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("not closed: " + open);
        }
    }

    private static void noMarkup(String text) {
        if (text.contains("<") || text.contains(">")) {
            throw new IllegalArgumentException("raw markup in text: " + text);
        }
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    public List<Element> elements() {
        return elements;
    }

    /** The elements that have all of the attributes. */
    public List<Element> with(String... attributes) {
        return elements.stream().filter(e -> e.has(attributes)).toList();
    }

    /** The tags in order. */
    public List<String> shape() {
        return elements.stream().map(Element::tag).toList();
    }
}
