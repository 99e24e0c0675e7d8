package io.yiyang.examples.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One page of the browser, with all that it asked for and complained about. */
final class BrowserPage {
    private final Chromium browser;
    private final String session;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    BrowserPage(Chromium browser, String session) {
        this.browser = browser;
        this.session = session;
        browser.listen(session, this::event);
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", Chromium.parameters());
        }
    }

    private void event(String name, JsonNode parameters) {
        switch (name) {
            case "Network.requestWillBeSent" ->
                requests.add(parameters.at("/request/url").textValue());
            case "Network.webSocketCreated" ->
                requests.add(parameters.path("url").textValue());
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown" -> complaints.add(parameters.toString());
            case "Log.entryAdded" -> complaints.add(parameters.path("entry").toString());
            default -> {}
        }
    }

    private JsonNode call(String method, ObjectNode parameters) {
        return browser.call(session, method, parameters);
    }

    /** Opens the file in a window of this width and waits until it is laid out. */
    void open(Path file, int width) {
        width(width);
        call("Page.navigate", Chromium.parameters().put("url", file.toUri().toString()));
        evaluate("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))");
        evaluate("document.fonts.ready.then(() => true)");
    }

    void width(int width) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Chromium.parameters()
                        .put("width", width)
                        .put("height", 900)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    /** Shows the page as paper would have it, or as a screen again. */
    void media(String media) {
        call("Emulation.setEmulatedMedia", Chromium.parameters().put("media", media));
    }

    /** What the script, run by the browser and not by the page, gives. */
    JsonNode evaluate(String script) {
        JsonNode answer = call(
                "Runtime.evaluate",
                Chromium.parameters()
                        .put("expression", script)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException("script: " + answer.path("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    /** Presses and releases the mouse in the middle of the element. */
    void click(String selector) {
        JsonNode at = evaluate("(() => { const e = document.querySelector(" + quoted(selector) + ");"
                + " e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
                + " return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Chromium.parameters()
                            .put("type", type)
                            .put("x", at.path("x").asDouble())
                            .put("y", at.path("y").asDouble())
                            .put("button", "left")
                            .put("clickCount", 1));
        }
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The page as the browser prints it, on the paper that the page's style asks for. */
    byte[] pdf() {
        ObjectNode options =
                Chromium.parameters().put("preferCSSPageSize", true).put("printBackground", true);
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", options).path("data").textValue());
    }

    /** What is displayed, from the top of the page to its end. */
    byte[] screenshot() {
        ObjectNode options = Chromium.parameters().put("format", "png").put("captureBeyondViewport", true);
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", options).path("data").textValue());
    }

    /** Every address that the page asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Every message of console and browser log, and every exception. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
