package io.yiyang.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be asked about policy packs (政策包工具). */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Checks, shows, compares, dates, signs policy packs, and tells what a reform would do.",
        subcommands = {
            PolicyCheckCommand.class,
            PolicyShowCommand.class,
            PolicyDiffCommand.class,
            PolicyStaleCommand.class,
            PolicyGapsCommand.class,
            PolicyDeclareCommand.class,
            PolicySignCommand.class,
            PolicyVerifyCommand.class,
            PolicyWhatIfCommand.class
        })
final class PolicyCommands implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
