package io.yiyang.model.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Binds trees to the types of the library and back (类型绑定), converting nothing. */
final class ValueMapper {
    static final JsonMapper MAPPER = JsonMapper.builder(JsonText.FACTORY)
            .addModule(new JavaTypes())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.USE_GETTERS_AS_SETTERS)
            .withCoercionConfigDefaults(config -> {
                for (CoercionInputShape shape : CoercionInputShape.values()) {
                    config.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .build();

    /** Some checks compare each element with each. */
    private static final int LONGEST_LIST = 1 << 14;

    private ValueMapper() {}

    static JavaType type(Class<?> type) {
        return MAPPER.constructType(type);
    }

    static JavaType type(TypeReference<?> type) {
        return MAPPER.constructType(type);
    }

    /** The value of the tree that stands at the place of the document. */
    static <T> Outcome<T> read(String document, String place, JsonNode tree, JavaType type) {
        List<Problem> problems = new ArrayList<>();
        findUnusable(document, place, tree, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        try {
            T value = MAPPER.readerFor(type).readValue(tree);
            return Outcome.of(value);
        } catch (InvalidDefinitionException e) {
            throw new IllegalArgumentException(
                    "type: must be one that has JSON, but was " + type.toCanonical() + ": " + e.getType(), e);
        } catch (JacksonException e) {
            return Outcome.refused(new Refusal(document, place, tree, type).of(e));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** Values that no type allows: null, because an absent value is an absent key, and half a character. */
    private static void findUnusable(String document, String place, JsonNode node, List<Problem> problems) {
        if (node.size() > LONGEST_LIST) {
            problems.add(StrictJson.unreadable(document, "more than " + LONGEST_LIST + " elements")
                    .with("pointer", Pointers.masked(place)));
        } else if (node.isNull()) {
            problems.add(Refusal.notAllowed(document, place, node, "a value, or no key at all"));
        } else if (node.isTextual() && !isUnicode(node.textValue())) {
            problems.add(Refusal.notAllowed(document, place, node, "a text without unpaired surrogates"));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                findUnusable(document, place + "/" + i, node.get(i), problems);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                findUnusable(document, place + "/" + Pointers.escape(field.getKey()), field.getValue(), problems);
            }
        }
    }

    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static String write(Object value, JavaType type) {
        try {
            String json = MAPPER.writerFor(type).writeValueAsString(value);
            if (!isUnicode(json)) {
                throw new IllegalArgumentException("value: must not hold unpaired surrogates, but was ***");
            }
            return json;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("value: must be of a type that has JSON, but was a " + type, e);
        }
    }
}
