package io.yiyang.consumers.jackson2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.yiyang.consumers.check.GoldenFile;
import io.yiyang.model.money.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads every golden file of the model and writes it again. */
public final class RoundTrip {
    private RoundTrip() {}

    /** As Spring Boot 3.5 sets up the mapper that a vendor injects. */
    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
                .build();
    }

    /** What is different after reading and writing, if anything is. */
    static Optional<String> difference(ObjectMapper mapper, GoldenFile golden) throws JsonProcessingException {
        JavaType type = mapper.constructType(golden.type());
        Object value = mapper.readValue(golden.text(), type);
        String written = mapper.writerFor(type).writeValueAsString(value);
        if (!mapper.readTree(written).equals(mapper.readTree(golden.text()))) {
            return Optional.of("another tree: " + written);
        }
        if (!written.equals(golden.compact())) {
            return Optional.of("other bytes: " + written);
        }
        return mapper.readValue(written, type).equals(value) ? Optional.empty() : Optional.of("another value");
    }

    /** Ends with 1 if a golden file below the folder differs. */
    public static void main(String[] folder) throws JsonProcessingException {
        ObjectMapper mapper = mapper();
        List<GoldenFile> files = GoldenFile.below(Path.of(folder[0]));
        List<String> differences = new ArrayList<>();
        for (GoldenFile file : files) {
            difference(mapper, file).ifPresent(difference -> differences.add(file + ": " + difference));
        }
        Module model = Money.class.getModule();
        System.out.println("Jackson " + mapper.version() + ", "
                + (model.isNamed() ? "module path" : "class path") + ": " + files.size() + " types, "
                + differences.size() + " differ");
        differences.forEach(System.out::println);
        System.exit(files.isEmpty() || !differences.isEmpty() ? 1 : 0);
    }
}
