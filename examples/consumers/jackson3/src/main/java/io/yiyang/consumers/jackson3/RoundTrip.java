package io.yiyang.consumers.jackson3;

import io.yiyang.consumers.check.GoldenFile;
import io.yiyang.model.money.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads every golden file of the model and writes it again. */
public final class RoundTrip {
    private RoundTrip() {}

    /** With nothing switched and nothing registered. */
    static ObjectMapper mapper() {
        return JsonMapper.builder().build();
    }

    /** What is different after reading and writing, if anything is. */
    static Optional<String> difference(ObjectMapper mapper, GoldenFile golden) {
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
    public static void main(String[] folder) {
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
