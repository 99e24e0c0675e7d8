package io.yiyang.examples.cli;

import io.yiyang.billing.audit.Audit;
import io.yiyang.billing.audit.AuditRecords;
import io.yiyang.billing.audit.AuditReport;
import io.yiyang.billing.audit.Recovery;
import io.yiyang.billing.json.AuditReader;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Looks in an institution's records for what supervisors penalise (费用稽核). */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Lists what supervisors would ask about in the records, and proposes what is recovered and fined.",
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:nothing was found", "1:something was found", "2:bad input or wrong use"})
final class AuditCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RECORDS.json", description = "records of the schema yiyang.audit/1")
    private @Nullable Path records;

    @Option(
            names = "--pack",
            paramLabel = "DIR_OR_FILE",
            required = true,
            arity = "1..*",
            description = "policy packs and overlays, or folders of them")
    private List<Path> packs = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path file = Objects.requireNonNull(records, "RECORDS.json");
        require(Files.isRegularFile(file), "RECORDS.json: must be a file, but was " + file);
        for (Path pack : packs) {
            require(
                    Files.exists(pack) || PolicyFiles.isShipped(Path.of(""), pack.toString()),
                    "--pack: must be a folder, a file or a shipped pack, but was " + pack);
        }
        Outcome<PolicyBook> book =
                PolicyFiles.read(packs.stream().map(Path::toString).toList()).book();
        Outcome<AuditRecords> read = AuditReader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        PrintWriter out = spec.commandLine().getOut();
        if (!(book instanceof Outcome.Success<PolicyBook> policies)
                || !(read instanceof Outcome.Success<AuditRecords> audited)) {
            ProblemLines.print(out, book.problems());
            ProblemLines.print(out, read.problems());
            return ExitCode.USAGE;
        }
        require(!policies.value().packs().isEmpty(), "--pack: must hold policy packs, but has none: " + packs);
        return audit(audited.value(), policies.value());
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private int audit(AuditRecords audited, PolicyBook book) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            AuditReport report = Audit.run(audited, book);
            List<Recovery.Loss> losses = Recovery.losses(report.findings());
            Question decision = new Question(audited.region(), audited.knownOn(), audited.knownOn(), Facts.none());
            AuditText.print(out, audited, report, losses, Recovery.propose(losses, book, decision));
            return report.findings().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (ArithmeticException e) {
            ProblemLines.print(
                    out, List.of(Problem.of("YY-B-040", "金额超出可计算范围", "the amounts are beyond what can be computed")));
            return ExitCode.USAGE;
        }
    }
}
