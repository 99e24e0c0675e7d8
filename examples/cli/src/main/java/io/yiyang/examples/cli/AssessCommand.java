package io.yiyang.examples.cli;

import io.yiyang.model.assessment.Answers;
import io.yiyang.model.assessment.AssessmentResult;
import io.yiyang.model.assessment.AssessmentStandard;
import io.yiyang.model.assessment.StandardCatalogue;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Assesses a filled-in form by a standard (按标准评估). */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Prints the level that follows from the answers as JSON, or the range if answers are missing.")
final class AssessCommand implements Callable<Integer> {
    private static final String SCHEMA = "yiyang.assessment-answers/1";
    /** The answers are sound, but the standard does not give a level for them. */
    private static final Set<String> REFUSED = Set.of("YY-M-103", "YY-M-105");

    private static final int WRONG_USE = 2;

    @Option(
            names = "--standard",
            required = true,
            paramLabel = "STANDARD",
            description = "a code such as gbt42195, or code:edition@region")
    private String standard = "";

    @Option(names = "--answers", required = true, paramLabel = "FILE", description = "a file of the schema " + SCHEMA)
    private Path file = Path.of("");

    @Option(
            names = "--accept-unverified",
            paramLabel = "TABLE",
            description = "an unverified table to use, such as ltci37.levels")
    private Set<String> unverified = new LinkedHashSet<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "--answers: must be a file, but was " + file);
        }
        Outcome<AssessmentStandard> found = StandardCatalogue.find(standard);
        Outcome<Answers> answers =
                StrictJson.read(String.valueOf(file.getFileName()), Files.readAllBytes(file), AssessCommand::answers);
        Outcome<AssessmentResult> result = found.flatMap(s -> answers.flatMap(a -> s.assess(a, unverified)));
        if (!result.problems().isEmpty()) {
            return refuse(result.problems());
        }
        spec.commandLine().getOut().print(AssessmentJson.write(found.orElseThrow(), result.orElseThrow()));
        return 0;
    }

    private static Answers answers(ObjectReader root) {
        if (!root.text("schema").equals(SCHEMA)) {
            root.refuse("schema", '"' + SCHEMA + '"');
        }
        if (!root.has("answers")) {
            root.refuse("answers", "an object of item and option codes");
        }
        return Answers.of(root.optionalTextMap("answers"));
    }

    private int refuse(List<Problem> problems) {
        for (Problem problem : problems) {
            spec.commandLine()
                    .getErr()
                    .println(problem
                            + problem.remedies().stream()
                                    .map(BilingualText::toString)
                                    .map(remedy -> "\n  → " + remedy)
                                    .collect(Collectors.joining()));
        }
        return problems.stream()
                        .allMatch(problem -> REFUSED.contains(problem.code().toString()))
                ? 1
                : WRONG_USE;
    }
}
