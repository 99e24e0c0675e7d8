package io.yiyang.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.privacy.PublicTypes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JSON of every public type. The golden files are what a reviewer reads and what a vendor relies on: a difference
 * breaks stored data. They are written anew with {@code -Dgolden.write=true}.
 */
class EveryTypeJsonTest {
    private static final int TRIES = 10_000;
    /** Any number; the same values each time, so that a failure can be repeated. */
    private static final long SEED = 20261122L;

    /** What a vendor on Jackson 2 has: nothing of ours is registered and no feature is switched. */
    private static final ObjectMapper PLAIN =
            new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());

    static List<JsonCase<?>> cases() {
        return JsonCases.all();
    }

    @Test
    void everyPublicTypeHasJsonOrAReasonWhyNot() {
        Set<Class<?>> named = new LinkedHashSet<>(JsonCases.without().keySet());
        List<Class<?>> twice = new ArrayList<>();
        cases().stream().map(JsonCase::raw).filter(type -> !named.add(type)).forEach(twice::add);

        assertThat(twice).as("named twice").isEmpty();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(PublicTypes.all().stream()
                        .filter(type -> !type.getSimpleName().startsWith("Immutable"))
                        .toList());
    }

    @Test
    void everyGoldenFileBelongsToAType() throws IOException {
        List<Path> expected = cases().stream().map(JsonCase::file).toList();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/json"))) {
            assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aValueIsWrittenAsItsGoldenFileSaysAndReadBack(JsonCase<?> type) throws IOException {
        String written = ValueMapper.write(type.golden(), type.goldenType());
        String pretty = pretty(written);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(type.file().getParent());
            Files.writeString(type.file(), pretty);
        }

        String golden = Files.readString(type.file());
        assertThat(pretty).isEqualTo(golden);
        assertThat(StrictJson.read(type.name(), golden.getBytes(StandardCharsets.UTF_8), type.goldenType())
                        .orElseThrow())
                .isEqualTo(type.golden());
    }

    private static String pretty(String json) throws JsonProcessingException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return PLAIN.writer(new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter))
                        .writeValueAsString(PLAIN.readTree(json))
                + "\n";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aVendorsPlainMapperWritesTheSameBytesAndReadsThem(JsonCase<?> type) throws JsonProcessingException {
        String written = ValueMapper.write(type.golden(), type.goldenType());
        JavaType plainType = PLAIN.getTypeFactory().constructType(type.goldenType());

        assertThat(PLAIN.writerFor(plainType).writeValueAsString(type.golden())).isEqualTo(written);
        Object read = PLAIN.readValue(written, plainType);
        assertThat(read).isEqualTo(type.golden());
        if (!type.isList() && !type.type().hasGenericTypes()) {
            assertThat(PLAIN.writeValueAsString(type.golden())).isEqualTo(written);
            assertThat(StrictJson.write(type.golden())).isEqualTo(written);
        }
    }

    /** An example has every optional value, so the golden file shows every key; and keys stand as they are declared. */
    @ParameterizedTest
    @MethodSource("cases")
    void theKeysAreAllThereInTheOrderOfTheirDeclaration(JsonCase<?> type) throws JsonProcessingException {
        JsonNode written = PLAIN.readTree(ValueMapper.write(type.golden(), type.goldenType()));
        boolean isOneValue = ValueMapper.MAPPER
                        .getSerializationConfig()
                        .introspect(type.type())
                        .findJsonValueAccessor()
                != null;
        if (!written.isObject() || isOneValue) { // a value written as a map has no keys of its own
            return;
        }
        JsonPropertyOrder order = type.raw().getAnnotation(JsonPropertyOrder.class);
        List<String> keys = new ArrayList<>();
        written.fieldNames().forEachRemaining(keys::add);
        keys.remove("type");

        assertThat(order != null || keys.isEmpty()).as("@JsonPropertyOrder").isTrue();
        if (order == null) {
            return;
        }
        List<String> ordered = new ArrayList<>(List.of(order.value()));
        ordered.remove("type");
        assertThat(keys).isEqualTo(ordered);
        declared(type.raw()).ifPresent(names -> assertThat(ordered).isEqualTo(names));
    }

    private static Optional<List<String>> declared(Class<?> type) {
        if (type.isRecord()) {
            return Optional.of(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .filter(name -> !name.equals("type"))
                    .toList());
        }
        if (type.isSealed() && type.isInterface() && type.getPermittedSubclasses().length == 1) {
            return Optional.of(Arrays.stream(type.getPermittedSubclasses()[0].getDeclaredFields())
                    .filter(field ->
                            !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                    .map(Field::getName)
                    .filter(name -> !name.equals("type"))
                    .toList());
        }
        return Optional.empty();
    }

    /** A value and a list of values, as a type of a vendor declares them. */
    record Holder<T>(T value, List<T> values) {}

    @ParameterizedTest
    @MethodSource("cases")
    void eachMemberOfAFamilyIsReadBackFromInsideAnotherValue(JsonCase<?> type) throws JsonProcessingException {
        JavaType holder = PLAIN.getTypeFactory().constructParametricType(Holder.class, type.type());
        for (Object example : type.examples()) {
            Holder<Object> value = new Holder<>(example, List.of(example, example));

            String ours = ValueMapper.write(value, holder);
            assertThat(ours).doesNotContain("Immutable");
            assertThat(StrictJson.read("holder", ours.getBytes(StandardCharsets.UTF_8), holder)
                            .orElseThrow())
                    .isEqualTo(value);
            assertThat(PLAIN.writerFor(holder).writeValueAsString(value)).isEqualTo(ours);
        }
    }

    @TestFactory
    Stream<DynamicTest> anyValueIsReadAsItWasWritten() {
        return cases().stream().map(type -> DynamicTest.dynamicTest(type.name(), () -> roundTrips(type)));
    }

    private static <T> void roundTrips(JsonCase<T> type) {
        JqwikSession.run(() -> {
            Arbitrary<? extends T> any = type.any();
            RandomGenerator<? extends T> generator = any.generator(TRIES, true);
            Random random = new Random(SEED);
            for (int i = 0; i < TRIES; i++) {
                T value = generator.next(random).value();
                String json = ValueMapper.write(value, type.type());
                Outcome<T> read = StrictJson.read(type.name(), json.getBytes(StandardCharsets.UTF_8), type.type());
                if (!read.equals(Outcome.of(value))) {
                    fail("try %d: %s was read as %s", i, json, read);
                }
            }
        });
    }
}
