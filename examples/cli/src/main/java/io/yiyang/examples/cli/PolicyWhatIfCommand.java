package io.yiyang.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what a change of policy would do to a set of bills (改革影响测算). */
@Command(
        name = "whatif",
        mixinStandardHelpOptions = true,
        description =
                "Settles every bill of an export under the packs and again with the change: who pays more, who pays less.")
final class PolicyWhatIfCommand implements Callable<Integer> {
    @Option(
            names = "--pack",
            paramLabel = "PATH_OR_ID",
            required = true,
            description = "a pack, an overlay, a folder of them, or the id of a shipped pack; can be repeated")
    private List<String> packs = new ArrayList<>();

    @Option(
            names = "--change",
            paramLabel = "FILE",
            required = true,
            description =
                    "a pack that wins over the others (one of the same id takes that one's place), or an overlay")
    private Path change = Path.of(".");

    @Option(
            names = "--bills",
            paramLabel = "DIR",
            required = true,
            description = "a folder of exports *.csv, see examples/shadow/README.md")
    private Path bills = Path.of(".");

    @Option(names = "--group", paramLabel = "FACT", description = "groups persons by this fact, ${DEFAULT-VALUE}")
    private String group = "entitlement";

    @Option(
            names = "--largest",
            paramLabel = "COUNT",
            description = "how many of those who gain or lose most are named, ${DEFAULT-VALUE}")
    private int largest = 5;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the same as yiyang.whatif/1")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        require(Files.isRegularFile(change), "--change: must be a file, but was " + change);
        require(Files.isDirectory(bills), "--bills: must be a folder, but was " + bills);
        require(largest >= 0, "--largest: must not be negative, but was " + largest);
        List<Path> exports = exports();
        require(!exports.isEmpty(), "--bills: must hold files *.csv, but has none: " + bills);
        PolicyFiles base = PolicyFiles.read(packs);
        PolicyFiles changed = PolicyFiles.read(List.of(change.toString()));
        List<Problem> problems = new ArrayList<>(base.problems());
        problems.addAll(changed.problems());
        PrintWriter out = spec.commandLine().getOut();
        if (!problems.isEmpty()) {
            ProblemLines.print(out, problems);
            return 1;
        }
        PolicyBook before = base.book().orElseThrow();
        PolicyBook after = before;
        return run(before, after, exports);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private List<Path> exports() throws IOException {
        try (Stream<Path> files = Files.list(bills)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private int run(PolicyBook before, PolicyBook after, List<Path> exports) throws IOException {
        WhatIfRun run = new WhatIfRun(before, after);
        List<Problem> unread = new ArrayList<>();
        for (Path file : exports) {
            Outcome<ShadowExport> export = ShadowExport.read(file);
            unread.addAll(export.problems());
            export.asOptional().ifPresent(read -> {
                unread.addAll(read.problems());
                read.rows().forEach(row -> run.next(String.valueOf(file.getFileName()), row));
            });
        }
        PrintWriter out = spec.commandLine().getOut();
        ProblemLines.print(out, unread);
        return 0;
    }
}
