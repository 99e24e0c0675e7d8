package io.yiyang.billing.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published schemas and the reader say the same, except what a schema cannot see. */
class PolicySchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String OVERLAY = """
            {"$schema": "../schema/policy-overlay-1.schema.json", "schema": "yiyang.policy-overlay/1", "tenant": "t",
             "declarations": [{"pack": "p", "key": "k", "inForce": "2025-01-01/..", "declaredOn": "2025-01-02", "reason": "r"}]}
            """;

    /** What no schema can see; each is a fault of its own in BrokenPacksTest or PolicyReaderTest. */
    private static final Set<String> BEYOND_SCHEMA = Set.of("YY-B-110", "YY-B-111", "YY-B-112", "YY-B-113");

    private record Mutant(String what, JsonNode document) {}

    private static JsonSchema schema(String name) {
        try (InputStream in =
                Objects.requireNonNull(PolicyReader.class.getResourceAsStream("/io/yiyang/billing/schema/" + name))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faults(JsonSchema schema, String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyPackAndOverlayThatWeShowOrShipFulfilsTheSchema() throws IOException {
        Map<String, String> documents = new LinkedHashMap<>();
        for (String id : ShippedPacks.ids()) {
            documents.put(id, new String(ShippedPacks.document(id), StandardCharsets.UTF_8));
        }
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".json") && !f.toString().contains("target"))
                    .toList()) {
                documents.put(file.toString(), Files.readString(file));
            }
        }
        int packs = 0;
        int overlays = 0;
        for (Map.Entry<String, String> document : documents.entrySet()) {
            if (document.getValue().contains("\"yiyang.policy/1\"")) {
                packs++;
                assertThat(faults(schema("policy-1.schema.json"), document.getValue()))
                        .as(document.getKey())
                        .isEmpty();
            } else if (document.getValue().contains("\"yiyang.policy-overlay/1\"")) {
                overlays++;
                assertThat(faults(schema("policy-overlay-1.schema.json"), document.getValue()))
                        .as(document.getKey())
                        .isEmpty();
            }
        }
        assertThat(packs).isGreaterThanOrEqualTo(ShippedPacks.ids().size() + 8);
        assertThat(overlays).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aPackChangedInAnyOnePlaceIsJudgedAlikeByBoth() throws IOException {
        judgedAlike(schema("policy-1.schema.json"), WholePack.TEXT, PolicyReader::readPack, 1000);
    }

    @Test
    void anOverlayChangedInAnyOnePlaceIsJudgedAlikeByBoth() throws IOException {
        judgedAlike(schema("policy-overlay-1.schema.json"), OVERLAY, PolicyReader::readOverlay, 80);
    }

    private static void judgedAlike(
            JsonSchema schema, String whole, BiFunction<String, byte[], Outcome<?>> reader, int atLeast)
            throws IOException {
        assertThat(faults(schema, whole)).isEmpty();
        assertThat(reader.apply("whole.json", bytes(whole)).problems()).isEmpty();
        List<Mutant> mutants = new ArrayList<>();
        mutate(JSON.readTree(whole), "", List.of(), JSON.readTree(whole), mutants);
        assertThat(mutants).hasSizeGreaterThan(atLeast);
        for (Mutant mutant : mutants) {
            String text = JSON.writeValueAsString(mutant.document());
            List<String> bySchema = faults(schema, text);
            List<Problem> byReader = reader.apply("mutant.json", bytes(text)).problems();
            boolean schemaCannotSee = byReader.stream()
                    .allMatch(p -> BEYOND_SCHEMA.contains(p.code().toString())
                            || p.facts().containsKey("reason")); // two values that do not go together
            if (byReader.isEmpty()) {
                assertThat(bySchema)
                        .as("the schema refuses what the reader takes: " + mutant.what())
                        .isEmpty();
            } else if (!schemaCannotSee) {
                assertThat(bySchema)
                        .as("the schema takes what the reader refuses: " + mutant.what() + " " + byReader)
                        .isNotEmpty();
            }
        }
    }

    /** Each key left out, each object with one key more, each value as another form. */
    private static void mutate(JsonNode root, String at, List<Object> path, JsonNode node, List<Mutant> into) {
        if (node.isObject()) {
            into.add(new Mutant(at + " with a key more", changed(root, path, o -> ((ObjectNode) o).put("zz", "1"))));
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                into.add(new Mutant(
                        at + "/" + name + " left out", changed(root, path, o -> ((ObjectNode) o).remove(name))));
                for (JsonNode other : others(node.get(name))) {
                    into.add(new Mutant(
                            at + "/" + name + " = " + other,
                            changed(root, path, o -> ((ObjectNode) o).set(name, other))));
                }
                mutate(root, at + "/" + name, with(path, name), node.get(name), into);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                int index = i;
                into.add(new Mutant(
                        at + "/" + i + " left out", changed(root, path, a -> ((ArrayNode) a).remove(index))));
                for (JsonNode other : others(node.get(i))) {
                    into.add(new Mutant(
                            at + "/" + i + " = " + other, changed(root, path, a -> ((ArrayNode) a).set(index, other))));
                }
                mutate(root, at + "/" + i, with(path, i), node.get(i), into);
            }
        }
    }

    /** No null: the reader takes it for an absent key, the schema asks to leave the key out. */
    private static List<JsonNode> others(JsonNode value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        List<JsonNode> others = new ArrayList<>(List.of(
                make.textNode(""),
                make.textNode("  "),
                make.textNode("some words"),
                make.textNode("-1"),
                make.textNode("1.5"),
                make.textNode("0.1234567"),
                make.textNode("2026-13-01"),
                make.numberNode(0),
                make.numberNode(1),
                make.numberNode(0.5),
                make.booleanNode(true),
                make.arrayNode(),
                make.objectNode(),
                make.arrayNode().add(make.objectNode()),
                make.arrayNode().add("x")));
        others.removeIf(other -> other.equals(value));
        return others;
    }

    private static List<Object> with(List<Object> path, Object step) {
        return Stream.concat(path.stream(), Stream.of(step)).collect(Collectors.toList());
    }

    private static JsonNode changed(JsonNode root, List<Object> path, java.util.function.Consumer<JsonNode> change) {
        JsonNode copy = root.deepCopy();
        JsonNode node = copy;
        for (Object step : path) {
            node = step instanceof Integer index ? node.get(index) : node.get((String) step);
        }
        change.accept(node);
        return copy;
    }
}
