package io.yiyang.consumers.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.yiyang.consumers.check.GoldenFile;
import io.yiyang.consumers.check.JavaProcess;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.money.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.PackageVersion;
import tools.jackson.databind.node.ObjectNode;

/** A vendor on Jackson 3: the same JSON as the golden files, from the packaged jar, on class path and module path. */
class Jackson3Test {
    private static final Path GOLDEN = Path.of("..", "..", "..", "yiyang-model", "src", "test", "resources", "json");
    private static final ObjectMapper MAPPER = RoundTrip.mapper();

    static List<GoldenFile> everyType() {
        return GoldenFile.below(GOLDEN);
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void everyTypeIsReadAndWrittenAsItsGoldenFile(GoldenFile file) {
        assertThat(RoundTrip.difference(MAPPER, file)).isEmpty();
    }

    @Test
    void theSameOnTheModulePath() throws IOException, InterruptedException {
        JavaProcess run = run(JavaProcess.origins(JsonProperty.class, JsonParser.class, ObjectMapper.class));

        assertThat(run.output().strip())
                .isEqualTo("Jackson " + PackageVersion.VERSION + ", module path: "
                        + everyType().size() + " types, 0 differ");
        assertThat(run.exitCode()).isZero();
    }

    private static JavaProcess run(List<Path> jackson) throws IOException, InterruptedException {
        List<Path> modulePath = new ArrayList<>(jackson);
        modulePath.addAll(JavaProcess.origins(Money.class, GoldenFile.class, RoundTrip.class));
        return JavaProcess.run(
                modulePath,
                "io.yiyang.consumers.jackson.three/io.yiyang.consumers.jackson3.RoundTrip",
                GOLDEN.toString());
    }

    /** 1234 would be 12.34 yuan to one and 1234 to another, so only text is money. */
    @ParameterizedTest
    @ValueSource(strings = {"1234", "12.34", "true", "null", "\"\""})
    void moneyIsOnlyReadFromText(String json) {
        GoldenFile line = everyType().stream()
                .filter(file -> file.name().equals("charge/ChargeLine"))
                .findFirst()
                .orElseThrow();
        ObjectNode changed = (ObjectNode) MAPPER.readTree(line.text());
        changed.set("amount", MAPPER.readTree(json));

        assertThatThrownBy(() -> MAPPER.treeToValue(changed, ChargeLine.class)).isInstanceOf(DatabindException.class);
        if (!json.equals("null")) {
            assertThatThrownBy(() -> MAPPER.readValue(json, Money.class)).isInstanceOf(DatabindException.class);
        }
    }

    @Test
    void everyTypeIsThereAndThePackagedJarIsWhatIsTested() {
        assertThat(everyType()).hasSizeGreaterThan(100);
        assertThat(JavaProcess.origins(Money.class))
                .as("run mvn verify: consumers use the packaged jars")
                .allSatisfy(jar -> assertThat(jar).isRegularFile());
    }
}
