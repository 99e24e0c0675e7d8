package io.yiyang.examples.cli;

import io.yiyang.model.region.RegionCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Settles a month, adds it up, estimates, audits, runs published cases, assesses filled-in forms, explores the workflows, shadows a running system, checks policy (示例命令行). */
@Command(
        name = "yiyang",
        description =
                "医养结合费用结算示例 / integrated medical and elderly care: settle a month, add it up, estimate, audit, run published cases, assess, explore, shadow, check policy",
        mixinStandardHelpOptions = true,
        version = "yiyang 0.1.0-SNAPSHOT",
        subcommands = {
            SettleCommand.class,
            ExplainCommand.class,
            BreakdownCommand.class,
            CaseCommand.class,
            AssessCommand.class,
            ReferralCommands.class,
            ShadowCommand.class,
            AuditCommand.class,
            EstimateCommand.class,
            PolicyCommands.class
        })
public final class Main {
    private Main() {}

    /** Exit code 0: all well; 1: something was refused, unsettled, found or failed; 2: wrong use. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                args);
        out.flush();
        System.exit(code);
    }

    /** The same without ending the machine, for other programs. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        int code = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(RegionCode.class, RegionCode::of)
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    err.println(exception.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(args);
        out.flush();
        err.flush();
        return code;
    }
}
