package io.yiyang.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each golden file, spoilt in every way at every place: a problem with code and pointer, never an exception. */
class HostileJsonTest {
    private static final ObjectMapper TREES = new ObjectMapper();
    private static final String MARK = "@@@";
    private static final int MOST_CUTS = 200;
    /** A bound of the reader does not depend on the place, so a sample of the places is enough. */
    private static final int MOST_BOMBED = 2;

    static List<JsonCase<?>> cases() {
        return JsonCases.all();
    }

    private static String written(JsonCase<?> type) {
        return ValueMapper.write(type.golden(), type.goldenType());
    }

    private static Outcome<?> read(JsonCase<?> type, String json) {
        return StrictJson.read("doc.json", json.getBytes(StandardCharsets.UTF_8), type.goldenType());
    }

    /** The problems, which all have place and code, and say nothing personal. */
    private static List<Problem> refused(JsonCase<?> type, String json, String what) {
        List<Problem> problems = read(type, json).problems();
        assertThat(problems).as(what).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code().toString()).isIn("YY-M-010", "YY-M-011", "YY-M-012", "YY-M-013");
            assertThat(problem.facts()).containsEntry("document", "doc.json").containsKey("pointer");
            assertThat(Made.SECRETS).noneMatch(problem.toString()::contains);
        });
        return problems;
    }

    private static Problem one(JsonCase<?> type, String json, String what) {
        List<Problem> problems = refused(type, json, what);
        assertThat(problems).as(what).hasSize(1);
        return problems.get(0);
    }

    /** Each place in the tree, as a pointer, the root first. */
    private static List<JsonPointer> places(JsonNode node) {
        List<JsonPointer> places = new ArrayList<>();
        collect(node, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> places) {
        places.add(place);
        if (node instanceof ObjectNode object) {
            object.properties().forEach(e -> collect(e.getValue(), place.appendProperty(e.getKey()), places));
        } else if (node instanceof ArrayNode array) {
            // Further elements of an inner list are of the same type; a list at the root has one of each member.
            int end = place.matches() ? array.size() : Math.min(2, array.size());
            for (int i = 0; i < end; i++) {
                collect(array.get(i), place.appendIndex(i), places);
            }
        }
    }

    private static JsonNode replaced(JsonNode root, JsonPointer place, JsonNode by) {
        if (place.matches()) {
            return by;
        }
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), by);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), by);
        }
        return copy;
    }

    /** The document with that JSON text, however odd, at the place. */
    private static String replacedBy(JsonNode root, JsonPointer place, String json) {
        String marked =
                replaced(root, place, TREES.getNodeFactory().textNode(MARK)).toString();
        return marked.replace('"' + MARK + '"', json);
    }

    private static String changed(JsonNode root, JsonPointer place, Consumer<ObjectNode> change) {
        JsonNode copy = root.deepCopy();
        change.accept((ObjectNode) copy.at(place));
        return copy.toString();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTextReplacedByAnotherTypeIsRefusedAtItsPlace(JsonCase<?> type) throws JsonProcessingException {
        JsonNode root = TREES.readTree(written(type));
        for (JsonPointer place : places(root)) {
            if (!root.at(place).isTextual()) {
                continue;
            }
            for (String other : List.of("1", "12.30", "-1e2", "true", "[]", "[\"a\"]", "{}", "{\"a\":\"b\"}", "null")) {
                String json = replacedBy(root, place, other);
                Problem problem = one(type, json, other + " at " + place);
                assertThat(problem.facts().get("pointer")).as(json).startsWith(place.toString());
                assertThat(problem.facts().get("allowed")).as(json).isNotBlank();
            }
        }
    }

    /** Columns that were swapped: what is personal stands where it does not belong. */
    @ParameterizedTest
    @MethodSource("cases")
    void aTextReplacedByAPersonalOneIsReadOrRefusedWithoutRepeatingIt(JsonCase<?> type) throws JsonProcessingException {
        JsonNode root = TREES.readTree(written(type));
        List<String> texts = new ArrayList<>(Made.SECRETS);
        texts.add(" " + Made.NUMBER);
        texts.add(" ");
        for (JsonPointer place : places(root)) {
            for (String text : texts) {
                String json = replaced(root, place, TREES.getNodeFactory().textNode(text))
                        .toString();
                if (read(type, json).asOptional().isEmpty()) {
                    one(type, json, "another text at " + place);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anUnknownKeyIsRefusedAtItsPlaceWithTheKeysThatAreAllowed(JsonCase<?> type) throws JsonProcessingException {
        JsonNode root = TREES.readTree(written(type));
        for (JsonPointer place : places(root)) {
            if (!root.at(place).isObject()) {
                continue;
            }
            String json = changed(root, place, object -> object.put("unknownKey", "a"));
            Outcome<?> outcome = read(type, json);
            if (isMap(type, outcome)) {
                continue;
            }
            Problem problem = one(type, json, "unknown key at " + place);
            if (problem.code().toString().equals("YY-M-011")) {
                assertThat(problem.facts().get("pointer")).isEqualTo(place + "/unknownKey");
                assertThat(problem.facts().get("allowed")).startsWith("[").doesNotContain("unknownKey");
            } else {
                // A map whose keys or values have a form.
                assertThat(problem.facts().get("pointer")).startsWith(place.toString());
                assertThat(problem.code()).hasToString("YY-M-013");
            }
            for (String secret : Made.SECRETS) {
                refused(type, changed(root, place, object -> object.put(secret, 1)), "personal key at " + place);
            }
        }
    }

    /** In a map every key is known; then it is kept. */
    private static boolean isMap(JsonCase<?> type, Outcome<?> outcome) {
        Optional<?> value = outcome.asOptional();
        value.ifPresent(
                read -> assertThat(ValueMapper.write(read, type.goldenType())).contains("\"unknownKey\":\"a\""));
        return value.isPresent();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDuplicateKeyIsRefusedAtItsPlace(JsonCase<?> type) throws JsonProcessingException {
        JsonNode root = TREES.readTree(written(type));
        for (JsonPointer place : places(root)) {
            if (!(root.at(place) instanceof ObjectNode object)) {
                continue;
            }
            object.fieldNames().forEachRemaining(key -> {
                String json = changed(root, place, copy -> copy.set(MARK, copy.get(key)))
                        .replace('"' + MARK + '"', '"' + key + '"');
                Problem problem = one(type, json, "twice " + key + " at " + place);
                assertThat(problem.code()).hasToString("YY-M-010");
                assertThat(problem.facts().get("pointer")).isEqualTo(place + "/" + key);
                assertThat(problem.facts().get("reason")).startsWith("Duplicate ");
            });
        }
    }

    /** At the top of the document only: what stands inside is a type with a golden file of its own. */
    @ParameterizedTest
    @MethodSource("cases")
    void aKeyLeftOutIsRefusedIfItIsMandatoryAndOtherwiseStaysAbsent(JsonCase<?> type) throws JsonProcessingException {
        JsonNode root = TREES.readTree(written(type));
        if (!(root instanceof ObjectNode object)) {
            return;
        }
        object.fieldNames().forEachRemaining(key -> {
            String json = changed(root, JsonPointer.empty(), copy -> copy.remove(key));
            Outcome<?> outcome = read(type, json);
            if (isMandatory(type.raw(), key)) {
                Problem problem = one(type, json, "without " + key);
                assertThat(problem.code()).as("without " + key).hasToString("YY-M-012");
                assertThat(problem.facts().get("pointer")).isEqualTo("/" + key);
                assertThat(problem.facts().get("allowed")).isNotBlank();
            } else if (outcome.asOptional().isPresent()) {
                JsonNode again = tree(ValueMapper.write(outcome.orElseThrow(), type.goldenType()));
                JsonNode kept = again.path(key);
                assertThat(kept.isMissingNode() || kept.isEmpty())
                        .as(key + " was made up: " + again)
                        .isTrue();
            } else {
                refused(type, json, "without " + key);
            }
        });
    }

    private static JsonNode tree(String json) {
        try {
            return TREES.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key whose accessor can answer neither "none" nor "absent"; the type of a member of a family has none. */
    private static boolean isMandatory(Class<?> type, String key) {
        try {
            Class<?> attribute = type.getMethod(key).getReturnType();
            return attribute != Optional.class
                    && !Collection.class.isAssignableFrom(attribute)
                    && !Map.class.isAssignableFrom(attribute)
                    && !MAY_BE_LEFT_OUT.contains(type.getSimpleName() + "." + key);
        } catch (NoSuchMethodException e) {
            return key.equals("type"); // else a key of a map
        }
    }

    /** Attributes with a default that holds nothing. */
    private static final List<String> MAY_BE_LEFT_OUT = List.of("Resident.enrolments");

    /** The bounds are of depth and length, so the work is bounded too; each is named in the reason. */
    @ParameterizedTest
    @MethodSource("cases")
    void whatIsTooDeepTooLongOrTooBigIsRefusedByABound(JsonCase<?> type) throws JsonProcessingException {
        JsonNode root = TREES.readTree(written(type));
        List<JsonPointer> all = places(root);
        int step = Math.max(1, all.size() / MOST_BOMBED);
        List<JsonPointer> places = IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
        Map<String, String> bombs = Map.of(
                "[".repeat(10_000) + "]".repeat(10_000),
                "nesting depth",
                "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                "nesting depth",
                "9".repeat(10_000),
                "Number value length",
                "0." + "9".repeat(10_000),
                "Number value length",
                "\"" + "x".repeat(70_000) + "\"",
                "String value length");
        for (JsonPointer place : places) {
            bombs.forEach((bomb, bound) -> {
                Problem problem = one(type, replacedBy(root, place, bomb), bound + " at " + place);
                assertThat(problem.code()).hasToString("YY-M-010");
                assertThat(problem.facts().get("pointer")).startsWith(place.toString());
                assertThat(problem.facts().get("reason")).contains(bound, "exceeds the maximum");
            });
        }
    }

    /** Again the bound, not the type: some of them are enough. */
    @Test
    void aTextOfTenMegabytesIsRefusedByItsBound() throws JsonProcessingException {
        String huge = '"' + "x".repeat(10_000_000) + '"';
        for (JsonCase<?> type : cases()) {
            if (!List.of("Money", "ConfidentialText", "Resident", "BillDocument")
                    .contains(type.name())) {
                continue;
            }
            JsonNode root = TREES.readTree(written(type));
            List<JsonPointer> places = places(root);
            Problem problem = one(type, replacedBy(root, places.get(places.size() - 1), huge), "10 MB");
            assertThat(problem.facts().get("reason")).contains("String value length", "exceeds the maximum");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDocumentThatIsCutOffIsRefused(JsonCase<?> type) {
        byte[] whole = written(type).getBytes(StandardCharsets.UTF_8);
        int step = Math.max(1, whole.length / MOST_CUTS);
        for (int length = 0; length < whole.length; length += step) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            List<Problem> problems =
                    StrictJson.read("doc.json", cut, type.goldenType()).problems();
            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.code()).hasToString("YY-M-010");
                assertThat(problem.facts()).containsKeys("document", "pointer", "reason");
                assertThat(Made.SECRETS).noneMatch(problem.toString()::contains);
            });
        }
    }

    /** Personal text that lost its quotation marks. */
    @ParameterizedTest
    @MethodSource("cases")
    void aTextWithoutItsQuotationMarksIsNotRepeated(JsonCase<?> type) throws JsonProcessingException {
        JsonNode root = TREES.readTree(written(type));
        for (JsonPointer place : places(root)) {
            for (String secret : Made.SECRETS) {
                String json = replacedBy(root, place, secret);
                assertThat(read(type, json).problems())
                        .allSatisfy(problem -> assertThat(Made.SECRETS).noneMatch(problem.toString()::contains));
            }
        }
    }
}
