package io.yiyang.examples.cli;

import io.yiyang.testkit.cases.CaseResult;
import io.yiyang.testkit.cases.CaseRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs published worked examples against the library (运行公开案例). */
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        description =
                "Runs cases of the schemas yiyang.case.medical/1 and yiyang.case.ltci/1; without a path, the testkit's own.")
final class CaseCommand implements Callable<Integer> {
    private static final String ENDING = ".json";

    @Parameters(paramLabel = "FILE_OR_DIR", description = "case files, or folders of them")
    private List<Path> paths = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int passed = 0;
        int failed = 0;
        int unsupported = 0;
        int notAsserted = 0;
        List<CaseResult> results = results();
        if (results.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "FILE_OR_DIR: must hold case files, but has none: " + paths);
        }
        for (CaseResult result : results) {
            if (result instanceof CaseResult.Passed pass) {
                passed++;
                out.println("PASS " + pass.id());
            } else if (result instanceof CaseResult.Failed fail) {
                failed++;
                out.println("FAIL " + fail.id() + ": "
                        + fail.differences().stream()
                                .map(d -> d.what() + " expected " + d.expected() + " got " + d.got())
                                .collect(Collectors.joining("; ")));
            } else if (result instanceof CaseResult.NotAsserted doubtful) {
                notAsserted++;
                out.println("NOT ASSERTED " + doubtful.id() + ": " + String.join("; ", doubtful.arithmetic()));
            } else if (result instanceof CaseResult.Unsupported other) {
                unsupported++;
                out.println("UNSUPPORTED " + other.id() + ": " + other.reason());
            }
        }
        out.println("cases: " + passed + " passed, " + failed + " failed, " + unsupported + " unsupported"
                + (notAsserted > 0 ? ", " + notAsserted + " not asserted" : ""));
        return failed > 0 ? 1 : 0;
    }

    private List<CaseResult> results() throws IOException {
        if (paths.isEmpty()) {
            return CaseRunner.runBundled();
        }
        List<CaseResult> results = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "FILE_OR_DIR: must exist, but was " + path);
            }
            for (Path file : files(path)) {
                String name = file.getFileName().toString();
                results.add(CaseRunner.run(
                        name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name,
                        Files.readAllBytes(file)));
            }
        }
        return results;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }
}
