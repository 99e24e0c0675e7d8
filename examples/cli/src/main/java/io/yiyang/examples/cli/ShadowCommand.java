package io.yiyang.examples.cli;

import io.yiyang.billing.platform.Cause;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.Reconciliation.Contribution;
import io.yiyang.billing.platform.Reconciliation.FieldComparison;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a vendor's past settlements beside the system that made them (影子运行). */
@Command(
        name = "shadow",
        mixinStandardHelpOptions = true,
        description = "Estimates the past settlements of an export and lists every differing fen with its cause.")
final class ShadowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "EXPORT.csv", description = "one settlement in each row, see examples/shadow/README.md")
    private @Nullable Path export;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            required = true,
            description = "policy packs and overlays: a folder, a file or the id of a shipped pack, can be repeated")
    private List<Path> packs = new ArrayList<>();

    @Option(
            names = "--fund-total",
            paramLabel = "READING",
            description = "whether fund_pay_sumamt contains the account: ${COMPLETION-CANDIDATES}")
    private PlatformConvention.FundTotal fundTotal = PlatformConvention.FundTotal.WITHOUT_ACCOUNT;

    @Option(
            names = "--hospital-share",
            paramLabel = "READING",
            description = "which field carries the hospital's share: ${COMPLETION-CANDIDATES}")
    private PlatformConvention.HospitalShare hospitalShare = PlatformConvention.HospitalShare.FIRST_GIVEN;

    @Option(names = "--tolerance", paramLabel = "YUAN", description = "differences up to this are not listed")
    private String tolerance = "0.00";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path file = Objects.requireNonNull(export, "EXPORT.csv");
        require(Files.isRegularFile(file), "EXPORT.csv: must be a file, but was " + file);
        for (Path pack : packs) {
            require(
                    Files.exists(pack) || PolicyFiles.isShipped(Path.of(""), pack.toString()),
                    "--pack: must be a folder, a file or a shipped pack, but was " + pack);
        }
        Money tolerated = tolerated();
        Outcome<PolicyBook> book = book();
        Outcome<ShadowExport> read = ShadowExport.read(file);
        if (!(book instanceof Outcome.Success<PolicyBook> policies)
                || !(read instanceof Outcome.Success<ShadowExport> rows)) {
            print(book.problems());
            print(read.problems());
            return 1;
        }
        PlatformConvention convention = PlatformConvention.builder()
                .fundTotal(fundTotal)
                .hospitalShare(hospitalShare)
                .build();
        return run(new ShadowRun(policies.value(), convention, tolerated), rows.value());
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private Money tolerated() {
        try {
            Money money = Money.parseYuan(tolerance);
            require(!money.isNegative(), "--tolerance: must not be negative, but was " + tolerance);
            return money;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--tolerance: must be yuan, such as 0.01, but was " + tolerance, e);
        }
    }

    private Outcome<PolicyBook> book() throws IOException {
        Outcome<PolicyBook> book =
                PolicyFiles.read(packs.stream().map(Path::toString).toList()).book();
        book.asOptional()
                .ifPresent(read ->
                        require(!read.packs().isEmpty(), "--pack: must hold policy packs, but has none: " + packs));
        return book;
    }

    private int run(ShadowRun run, ShadowExport export) {
        PrintWriter out = spec.commandLine().getOut();
        print(export.problems());
        Map<Cause, Money> causes = new EnumMap<>(Cause.class);
        int agree = 0;
        int differ = 0;
        int notCompared = 0;
        for (ShadowRow row : export.rows()) {
            ShadowRun.Finding finding = run.next(row);
            if (finding.agrees()) {
                agree++;
            } else if (finding.problems().isEmpty()) {
                differ++;
            } else {
                notCompared++;
            }
            print(finding, causes);
        }
        long lines = export.problems().size();
        out.println("影子运行 / shadow run: " + agree + " 笔一致 agree, " + differ + " 笔有差异 differ, " + notCompared
                + " 笔未能比对 not compared, " + lines + " 个读取问题 problems of reading");
        causes.forEach((cause, money) -> out.println("  " + cause + " " + money + " "
                + cause.label().zh() + " / " + cause.label().en()));
        return differ + notCompared + lines > 0 ? 1 : 0;
    }

    private void print(ShadowRun.Finding finding, Map<Cause, Money> causes) {
        PrintWriter out = spec.commandLine().getOut();
        String bill = finding.row().bill() + " (line " + finding.row().line() + ")";
        finding.broken()
                .forEach(broken -> out.println("IDENTITY " + bill + ": "
                        + broken.identity().code() + " "
                        + broken.identity().label() + ": " + broken.sides().left() + " ≠ "
                        + broken.sides().right() + ", " + broken.sides().difference()));
        if (!finding.notMirroring().isEmpty()) {
            out.println("MIRROR " + bill + ": " + finding.notMirroring());
        }
        for (FieldComparison difference : finding.differences()) {
            out.println("DIFF " + bill + ": " + difference.text());
            for (Contribution part : difference.causes()) {
                if (part.at() == difference.amount()) {
                    causes.merge(part.cause(), part.by().max(part.by().negated()), Money::plus);
                }
            }
        }
        print(finding.problems());
    }

    private void print(List<Problem> problems) {
        ProblemLines.print(spec.commandLine().getOut(), problems);
    }
}
