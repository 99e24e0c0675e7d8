package io.yiyang.examples.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * A headless Chromium that is driven by its own protocol over a loopback socket, with nothing but the JDK. The protocol gives
 * what a page test needs – every request, every console message, real clicks, print media, PDF – in fewer lines than a driver
 * needs to be set up, and without a download.
 */
final class Chromium implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long SECONDS = 30;
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--disable-extensions",
            "--hide-scrollbars",
            "--lang=en",
            "--remote-debugging-port=0");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();

    private Chromium(Process process, URI address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Receiver())
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Starts the browser with an empty profile in the folder. */
    static Chromium start(Path binary, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path profile = Files.createTempDirectory(folder, "profile").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(binary.toString()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException(binary + " did not start, see " + folder.resolve("chromium.log"));
            }
            Thread.sleep(20);
        }
        List<String> lines = Files.readAllLines(port);
        return new Chromium(process, URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)));
    }

    /** A new empty page. */
    BrowserPage page() {
        String target = call("", "Target.createTarget", parameters().put("url", "about:blank"))
                .path("targetId")
                .textValue();
        ObjectNode attach = parameters().put("targetId", target).put("flatten", true);
        return new BrowserPage(
                this,
                call("", "Target.attachToTarget", attach).path("sessionId").textValue());
    }

    static ObjectNode parameters() {
        return JSON.createObjectNode();
    }

    /** Calls a method of the protocol and waits for its answer; an error is an exception. */
    JsonNode call(String session, String method, ObjectNode parameters) {
        int id = ids.incrementAndGet();
        ObjectNode message = parameters().put("id", id).put("method", method);
        message.set("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        socket.sendText(message.toString(), true).join();
        JsonNode got = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (got.has("error")) {
            throw new IllegalStateException(method + ": " + got.path("error"));
        }
        return got.path("result");
    }

    /** Hears every event of a session: its name and its parameters. */
    void listen(String session, BiConsumer<String, JsonNode> listener) {
        listeners.add((from, message) -> {
            if (from.equals(session)) {
                listener.accept(message.path("method").textValue(), message.path("params"));
            }
        });
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, SECONDS, TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }

    /** Puts messages together that arrive in parts. */
    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                receive(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void receive(String message) {
            try {
                JsonNode node = JSON.readTree(message);
                CompletableFuture<JsonNode> answer = open.remove(node.path("id").intValue());
                if (answer != null) {
                    answer.complete(node);
                } else {
                    listeners.forEach(
                            listener -> listener.accept(node.path("sessionId").asText(), node));
                }
            } catch (IOException e) {
                throw new IllegalStateException("message of the browser: must be JSON", e);
            }
        }
    }
}
