package io.yiyang.model.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads JSON documents strictly (严格读取): a duplicate or unknown key, a wrong type, an amount written as a number or text
 * after the end is a problem that names the document, the JSON pointer, the value and what is allowed. All problems of a
 * document are reported at once.
 *
 * <p>Work is bounded: documents up to 16 MiB, 64 levels deep, texts up to 64 KiB, numbers up to 32 digits. Needs
 * {@code jackson-databind} 2 at run time; nothing else in the library does.
 */
public final class StrictJson {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int LONGEST_DOCUMENT = 1 << 24;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_NAME = 256;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // A number keeps every digit, also 4.50 its last.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /**
     * Reads a document whose root is an object.
     *
     * <p>Refused: {@code YY-M-010} not JSON, or beyond the bounds; {@code YY-M-011} unknown key; {@code YY-M-012} key
     * missing; {@code YY-M-013} value not allowed.
     *
     * @param name what the problems call the document, usually its file name
     * @param document the text in UTF-8, a byte order mark is skipped
     * @param reading takes the root apart; what it returns is used only if no problem was recorded
     */
    public static <T> Outcome<T> read(String name, byte[] document, Function<ObjectReader, T> reading) {
        List<Problem> problems = new ArrayList<>();
        JsonNode root;
        ByteBuffer bytes = ByteBuffer.wrap(document);
        try {
            if (document.length > LONGEST_DOCUMENT) {
                return Outcome.refused(unreadable(name, "document longer than " + LONGEST_DOCUMENT + " bytes"));
            }
            root = MAPPER.readTree(text(bytes));
            if (root.isMissingNode()) {
                return Outcome.refused(unreadable(name, "document is empty"));
            }
        } catch (JacksonException e) {
            return Outcome.refused(unreadable(name, e.getOriginalMessage() + place(e.getLocation())));
        } catch (CharacterCodingException e) {
            return Outcome.refused(unreadable(name, "not UTF-8 at byte " + bytes.position()));
        }
        try {
            ObjectReader reader = new ObjectReader(name, "", root, problems);
            T value = reading.apply(reader);
            reader.end();
            return problems.isEmpty() ? Outcome.of(value) : Outcome.refused(problems);
        } catch (DocumentException e) {
            return Outcome.refused(problems);
        }
    }

    /** Decoded here, because Jackson guesses UTF-16 and UTF-32 and lets overlong forms pass. */
    private static String text(ByteBuffer bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static Problem unreadable(String name, String reason) {
        return Problem.of("YY-M-010", "不是可读取的 JSON 文档", "not a readable JSON document")
                .with("document", name)
                .with("reason", reason);
    }
}
