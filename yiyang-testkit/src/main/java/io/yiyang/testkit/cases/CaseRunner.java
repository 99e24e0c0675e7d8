package io.yiyang.testkit.cases;

import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs published cases against the library (算例运行): worked examples with their source, in the schemas
 * {@code yiyang.case.medical/1} and {@code yiyang.case.ltci/1}.
 *
 * <p>A reader only translates the figures of a case into policy and bill and compares what comes out; all arithmetic is
 * that of the library. What a reader does not understand to the last key makes the case unsupported, never passed.
 */
public final class CaseRunner {
    private static final String INDEX = "index.txt";
    private static final String SOURCE_ERROR = "source_error";
    private static final Map<String, Function<ObjectReader, CaseCheck>> SCHEMAS =
            Map.of("yiyang.case.medical/1", MedicalCases::read, "yiyang.case.ltci/1", LtciCases::read);

    private CaseRunner() {}

    /**
     * Runs one case. Never throws for what stands in the document: it is {@link CaseResult.Unsupported} with the codes of
     * {@link StrictJson#readForeign} or of billing, or {@code YY-T-001} no reader knows the schema, kind or form; {@code YY-T-002}
     * a value or combination cannot be expressed; {@code YY-T-004} the figures cannot be settled.
     *
     * @param name what problems call the document, usually its file name
     * @param document the text in UTF-8
     */
    public static CaseResult run(String name, byte[] document) {
        Reading reading = new Reading(name);
        try {
            Outcome<CaseCheck> check = StrictJson.readForeign(name, document, reading::read);
            if (check instanceof Outcome.Success<CaseCheck> success) {
                List<Difference> differences = differences(success.value());
                List<String> notAsserted = success.value().notAsserted();
                if (differences.isEmpty() && !notAsserted.isEmpty()) {
                    return new CaseResult.NotAsserted(reading.id, notAsserted);
                }
                return differences.isEmpty()
                        ? new CaseResult.Passed(reading.id)
                        : new CaseResult.Failed(reading.id, differences);
            }
            return new CaseResult.Unsupported(reading.id, check.problems());
        } catch (UnsupportedCase e) {
            return new CaseResult.Unsupported(reading.id, e.problems());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            List<Problem> problems = UnsupportedCase.impossible(e).problems();
            return new CaseResult.Unsupported(reading.id, problems);
        }
    }

    /**
     * Why a published figure is wrong (错误算例说明), for a case of a source's mistake: the steps of our calculation, then for each
     * figure where the published arithmetic goes wrong. Empty for any other case, and for one that cannot be run.
     */
    public static List<String> explain(String name, byte[] document) {
        try {
            return StrictJson.readForeign(name, document, root -> {
                        boolean error = root.text("kind").equals(SOURCE_ERROR);
                        Described.skip(root, root.keys());
                        return error ? SourceErrors.explanation(root) : List.<String>of();
                    })
                    .asOptional()
                    .orElse(List.of());
        } catch (UnsupportedCase | IllegalArgumentException | ArithmeticException e) {
            return List.of();
        }
    }

    /** The names of the cases that come with the library, {@code medical/ID} or {@code ltci/ID}. */
    public static List<String> bundled() {
        return new String(resource(INDEX), StandardCharsets.UTF_8).lines().toList();
    }

    /**
     * The document of a case that comes with the library.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static byte[] bundledDocument(String name) {
        if (!bundled().contains(name)) {
            throw new IllegalArgumentException("name: must be one of bundled(), but was \"" + name + '"');
        }
        return resource(name + ".json");
    }

    /** Runs every case that comes with the library, in order of {@link #bundled}. */
    public static List<CaseResult> runBundled() {
        return bundled().stream()
                .map(name -> run(name + ".json", bundledDocument(name)))
                .toList();
    }

    private static List<Difference> differences(CaseCheck check) {
        List<Comparison> comparisons = check.compare();
        List<Difference> differences = comparisons.stream()
                .flatMap(comparison -> comparison.differences().stream())
                .toList();
        if (check.notAsserted().isEmpty() && comparisons.stream().allMatch(comparison -> comparison.compared() == 0)) {
            throw UnsupportedCase.because(
                    "expected", "{}", "算例没有可比较的结果", "the case expects nothing that can be compared");
        }
        return differences;
    }

    static byte[] resource(String path) {
        try (InputStream stream = CaseRunner.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("resource: must be in the testkit's jar, but is not: " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One document being read; remembers the id, so that it is known whatever comes after. */
    private static final class Reading {
        private String id;

        Reading(String name) {
            this.id = name;
        }

        CaseCheck read(ObjectReader root) {
            String schema = choice(root, "schema");
            id = root.optionalText("id").filter(text -> !text.isEmpty()).orElse(id);
            Function<ObjectReader, CaseCheck> reader = SCHEMAS.get(schema);
            if (reader == null) {
                throw UnsupportedCase.unknown("schema", schema);
            }
            Described.skip(root, Described.ANY_CASE);
            return reader.apply(root);
        }
    }

    /** The word by which a reader is chosen; without it the other keys are no problem yet. */
    static String choice(ObjectReader o, String key) {
        String word = o.text(key);
        if (word.isEmpty()) {
            Described.skip(o, o.keys());
            o.end();
        }
        return word;
    }
}
