package io.yiyang.examples.cli;

import io.yiyang.billing.estimate.Estimate;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.model.outcome.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the coming months would cost a person in one scenario or another (费用测算). */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description = "Settles months ahead for each scenario and compares what each payer would pay.",
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {
            "0:every month of every scenario was settled",
            "1:something could not be settled",
            "2:bad input or wrong use"
        })
final class EstimateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIOS.json", description = "scenarios of the schema yiyang.estimate/1")
    private @Nullable Path scenarios;

    @Option(names = "--charges", description = "explains what the care home charges in each month")
    private boolean charges;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path file = Objects.requireNonNull(scenarios, "SCENARIOS.json");
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "SCENARIOS.json: must be a file, but was " + file);
        }
        PrintWriter out = spec.commandLine().getOut();
        Outcome<EstimateFile> read = EstimateFile.read(file);
        if (!(read instanceof Outcome.Success<EstimateFile> success)) {
            ProblemLines.print(out, read.problems());
            return ExitCode.USAGE;
        }
        EstimateFile asked = success.value();
        List<Estimate> estimates = asked.scenarios().stream()
                .map(scenario -> Estimate.of(scenario, asked.months(), asked.book(), RuleRegistry.standard()))
                .toList();
        new EstimateTable(asked.title(), estimates, charges).print(out);
        boolean settled =
                estimates.stream().allMatch(estimate -> estimate.problems().isEmpty());
        return settled ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
