package io.yiyang.model.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** From bytes to a tree within bounds (有界解析), before anybody asks what the tree means. */
final class JsonText {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int LONGEST_DOCUMENT = 1 << 24;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_NAME = 256;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** What Jackson quotes: the token or character that it did not expect. */
    private static final Pattern QUOTED = Pattern.compile("'.*'( \\(code .*?\\))?", Pattern.DOTALL);

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private static final JsonMapper TREES = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // A number keeps every digit, also 4.50 its last.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() {}

    /** The bytes are no JSON document, or one beyond the bounds. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String masked;
        private final String pointer;

        private Unreadable(String reason, String masked, String pointer) {
            super(reason, null, false, false);
            this.masked = masked;
            this.pointer = pointer;
        }

        private Unreadable(String reason) {
            this(reason, reason, "");
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        /** The reason without what the document says. */
        String maskedReason() {
            return masked;
        }

        /** Where reading stopped. */
        String pointer() {
            return pointer;
        }
    }

    static JsonNode tree(byte[] document) throws Unreadable {
        if (document.length > LONGEST_DOCUMENT) {
            throw new Unreadable("document longer than " + LONGEST_DOCUMENT + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(document);
        try (JsonParser parser = TREES.createParser(text(bytes))) {
            try {
                JsonNode root = TREES.readTree(parser);
                if (root == null) {
                    throw new Unreadable("document is empty");
                }
                JsonToken more = parser.nextToken();
                if (more != null) {
                    String reason = "text after the end" + place(parser.currentTokenLocation());
                    throw new Unreadable(reason, reason, "");
                }
                return root;
            } catch (JacksonException e) {
                String where = place(e.getLocation());
                throw new Unreadable(
                        e.getOriginalMessage() + where,
                        masked(e) + where,
                        Pointers.masked(
                                parser.getParsingContext().pathAsPointer().toString()));
            }
        } catch (CharacterCodingException e) {
            throw new Unreadable("not UTF-8 at byte " + bytes.position());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static String masked(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        return e instanceof StreamConstraintsException
                ? message
                : QUOTED.matcher(message).replaceAll("***");
    }

    /** Decoded here, because Jackson guesses UTF-16 and UTF-32 and lets overlong forms pass. */
    private static String text(ByteBuffer bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
