package io.yiyang.consumers.fastjson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONException;
import com.alibaba.fastjson2.JSONFactory;
import com.alibaba.fastjson2.reader.ObjectReaderProvider;
import com.alibaba.fastjson2.writer.ObjectWriterProvider;
import com.fasterxml.jackson.core.type.TypeReference;
import io.yiyang.consumers.check.GoldenFile;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.money.Money;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What fastjson2 does with the model. The table in docs/fastjson2.md is what was observed, so a change of fastjson2 or of
 * the model shows here; it is written anew with {@code -Dfastjson2.write=true}.
 */
class Fastjson2Test {
    private static final Path ROOT = Path.of("..", "..", "..");
    private static final Path GOLDEN = ROOT.resolve("yiyang-model/src/test/resources/json");
    private static final Path DOCUMENT = ROOT.resolve("docs/fastjson2.md");

    private static final ObjectReaderProvider READERS = new ObjectReaderProvider();
    private static final ObjectWriterProvider WRITERS = new ObjectWriterProvider();

    @BeforeAll
    static void register() {
        ThroughStrictJson.register(READERS, WRITERS);
    }

    static List<GoldenFile> everyType() {
        return GoldenFile.below(GOLDEN);
    }

    private static Object value(GoldenFile file) {
        return StrictJson.read(file.name(), file.text().getBytes(StandardCharsets.UTF_8), reference(file.type()))
                .orElseThrow();
    }

    private static TypeReference<Object> reference(Type type) {
        return new TypeReference<>() {
            @Override
            public Type getType() {
                return type;
            }
        };
    }

    private static String written(GoldenFile file) {
        Object value = value(file);
        return observed(() -> JSON.toJSONString(value).equals(file.compact()), "as its golden file", "**otherwise**");
    }

    private static String read(GoldenFile file) {
        Object value = value(file);
        return observed(() -> value.equals(JSON.parseObject(file.text(), file.type())), "equal", "**another value**");
    }

    private static String observed(Supplier<Boolean> same, String good, String bad) {
        try {
            return same.get() ? good : bad;
        } catch (RuntimeException | LinkageError e) {
            return "refused";
        }
    }

    @Test
    void whatFastjson2DoesWithEveryTypeIsWhatTheDocumentSays() throws IOException {
        assertThatTheDocumentSays(
                "| type | written | read |\n| --- | --- | --- |\n",
                everyType().stream().map(file -> "| " + file + " | " + written(file) + " | " + read(file) + " |"));
    }

    /** Why nobody should use money with fastjson2 alone. */
    @Test
    void whatFastjson2DoesWithMoneyIsWhatTheDocumentSays() throws IOException {
        String written = "| `Money` 12.34 | writes `" + JSON.toJSONString(Money.parseYuan("12.34")) + "` |";
        Stream<String> read = Stream.of("\"12.34\"", "1234", "12.34", "true", "null", "\"\"", "{}", "{\"fen\":1234}")
                .map(json -> "| `" + json + "` | " + moneyByItself(json) + " |");

        assertThatTheDocumentSays(
                "| given | fastjson2 makes of it |\n| --- | --- |\n", Stream.concat(Stream.of(written), read));
    }

    private static String moneyByItself(String json) {
        try {
            Invoice invoice = JSON.parseObject("{\"total\":" + json + "}", Invoice.class);
            return invoice.total() == null ? "reads null" : "reads `Money` " + invoice.total();
        } catch (RuntimeException e) {
            return "refuses";
        }
    }

    private static void assertThatTheDocumentSays(String head, Stream<String> rows) throws IOException {
        String table = head + rows.map(row -> row + '\n').collect(Collectors.joining());
        if (Boolean.getBoolean("fastjson2.write")) {
            String document = Files.readString(DOCUMENT);
            int begin = document.indexOf(head);
            int end = document.indexOf("\n\n", begin) + 1;
            Files.writeString(
                    DOCUMENT, document.substring(0, begin) + table + (end == 0 ? "" : document.substring(end)));
        }

        assertThat(Files.readString(DOCUMENT) + '\n')
                .contains(table + '\n')
                .contains("fastjson2 " + JSON.VERSION + " and nothing registered");
    }

    private static String writtenThroughStrictJson(Object value) {
        return JSON.toJSONString(value, JSONFactory.createWriteContext(WRITERS));
    }

    private static <T> T readThroughStrictJson(String json, Type type) {
        return JSON.parseObject(json, type, JSONFactory.createReadContext(READERS));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void throughStrictJsonEveryTypeIsReadAndWrittenAsItsGoldenFile(GoldenFile file) {
        Object value = readThroughStrictJson(file.text(), file.type());

        assertThat(value).isEqualTo(value(file));
        assertThat(writtenThroughStrictJson(value)).isEqualTo(file.compact());
    }

    /** A type of a vendor. */
    public record Invoice(String number, Money total, List<Money> parts) {}

    @Test
    void throughStrictJsonAVendorsOwnTypeHoldsValuesOfTheModel() {
        Invoice invoice = new Invoice("1", Money.parseYuan("12.30"), List.of(Money.ZERO, Money.parseYuan("12.30")));
        String json = "{\"number\":\"1\",\"parts\":[\"0.00\",\"12.30\"],\"total\":\"12.30\"}";

        assertThat(writtenThroughStrictJson(invoice)).isEqualTo(json);
        assertThat(JSON.<Object>parseObject(json, Invoice.class, JSONFactory.createReadContext(READERS)))
                .isEqualTo(invoice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "12.34", "true", "\"\""})
    void throughStrictJsonMoneyIsOnlyReadFromText(String json) {
        assertThatThrownBy(() -> readThroughStrictJson("{\"total\":" + json + "}", Invoice.class))
                .isInstanceOf(JSONException.class);
    }
}
