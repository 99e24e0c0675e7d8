package io.yiyang.billing.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every value of a document in turn in a form that it must not have. */
final class WrongForms {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode document;
    private final Function<byte[], List<Problem>> reader;
    private final List<String> noticed = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    private WrongForms(JsonNode document, Function<byte[], List<Problem>> reader) {
        this.document = document;
        this.reader = reader;
    }

    /** Those of which no problem tells the place, one within it or the one around it; a document without values is a mistake. */
    static List<String> missed(String document, Function<byte[], List<Problem>> reader) throws IOException {
        WrongForms forms = new WrongForms(MAPPER.readTree(document), reader);
        forms.walk("", forms.document);
        if (forms.noticed.isEmpty()) {
            throw new IllegalArgumentException("document: must hold values, but was " + document);
        }
        return forms.missed;
    }

    private void walk(String place, JsonNode node) throws IOException {
        if (node instanceof ObjectNode object) {
            for (String key : keys(object)) {
                JsonNode value = object.get(key);
                object.set(key, wrong(value));
                read(place + "/" + key, place);
                object.set(key, value);
                walk(place + "/" + key, value);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                array.set(i, wrong(value));
                read(place + "/" + i, place);
                array.set(i, value);
                walk(place + "/" + i, value);
            }
        }
    }

    private static List<String> keys(ObjectNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode wrong(JsonNode value) {
        return value.isBoolean()
                ? JsonNodeFactory.instance.textNode("true")
                : value.isInt() ? BooleanNode.TRUE : new IntNode(7);
    }

    private void read(String place, String around) throws IOException {
        boolean told = reader.apply(MAPPER.writeValueAsBytes(document)).stream()
                .map(problem -> problem.facts().getOrDefault("pointer", "nowhere"))
                .anyMatch(pointer -> (pointer + "/").startsWith(place + "/") || pointer.equals(around));
        (told ? noticed : missed).add(place);
    }
}
