package io.yiyang.examples.cli;

import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells everything that is wrong with policy files (政策文件检查). */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads packs and overlays and prints every problem of all of them: code, file, place, value, what is allowed.")
final class PolicyCheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "files, or folders whose .json files are meant, without their sub-folders")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--strict", description = "a warning ends with exit code 1 too")
    private boolean strict;

    @Option(
            names = "--key",
            paramLabel = "PUBLIC.pem",
            description = "every file must have a signature of this key beside it, FILE.sig")
    private @Nullable Path key;

    @Option(names = "--signatures", paramLabel = "DIR", description = "with --key: the signatures are in this folder")
    private @Nullable Path signatures;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "today: pages looked at and policy published after it are told, as slips of the pen")
    private @Nullable LocalDate on;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "PATH: must be a file or folder, but was " + path);
            }
        }
        if (signatures != null && key == null) {
            throw new ParameterException(spec.commandLine(), "--signatures: must go with --key");
        }
        PolicyFiles files = PolicyFiles.read(paths.stream().map(Path::toString).toList());
        if (files.files().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "PATH: must hold files *.json, but has none: " + paths);
        }
        PolicyCrossCheck together = new PolicyCrossCheck(files, PolicyOptions.Shipped.ALL.packs());
        List<Problem> problems = new ArrayList<>(files.problems());
        problems.addAll(together.problems());
        problems.addAll(signatures(files.files()));
        PrintWriter out = spec.commandLine().getOut();
        ProblemLines.print(out, problems.stream().map(PolicyHints::with).toList());
        List<Problem> warnings = new ArrayList<>(together.warnings());
        warnings.addAll(leftOut());
        if (on != null) {
            for (PolicyPack pack : files.packs()) {
                warnings.addAll(later(pack, on));
            }
        }
        ProblemLines.printWarnings(out, warnings);
        out.println(summary(files, problems.size(), warnings.size()));
        return problems.isEmpty() && (warnings.isEmpty() || !strict) ? 0 : 1;
    }

    /** What the pack says to have happened after the day. */
    private static List<Problem> later(PolicyPack pack, LocalDate today) {
        Set<Problem> later = new LinkedHashSet<>();
        for (PolicyEntry entry : PolicyEntry.of(pack)) {
            for (int v = 0; v < entry.versions().size(); v++) {
                Evidence version = entry.versions().get(v);
                String pointer = entry.pointer() + "/versions/" + v + "/knownFrom";
                version.knownFrom()
                        .filter(today::isBefore)
                        .ifPresent(day -> later.add(later(pack, today, day).with("pointer", pointer)));
                version.citations().stream()
                        .filter(citation -> today.isBefore(citation.lastChecked()))
                        .forEach(citation -> later.add(
                                later(pack, today, citation.lastChecked()).with("citation", citation.key())));
            }
        }
        return List.copyOf(later);
    }

    private static Problem later(PolicyPack pack, LocalDate today, LocalDate day) {
        return Problem.of("YY-T-921", "日期晚于检查日", "the date is after the day of the check")
                .with("document", pack.file())
                .with("value", day)
                .with("on", today)
                .remedy("更正 lastChecked 或 knownFrom", "mend lastChecked or knownFrom");
    }

    private List<Problem> leftOut() throws IOException {
        List<Path> named = paths.stream().map(Path::normalize).toList();
        return PolicyFiles.subfolders(paths).stream()
                .filter(folder -> !named.contains(folder.normalize()))
                .map(folder -> Problem.of("YY-T-919", "未查看子目录", "a sub-folder was not looked into")
                        .with("folder", folder)
                        .remedy("需要时单独给出该目录", "name it too if its files are meant"))
                .toList();
    }

    private List<Problem> signatures(List<Path> files) throws IOException {
        if (key == null) {
            return List.of();
        }
        Outcome<PublicKey> read = PemKeys.publicKey(key);
        if (!(read instanceof Outcome.Success<PublicKey> holder)) {
            return read.problems();
        }
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            SignatureFiles.fault(file, SignatureFiles.of(file, Optional.ofNullable(signatures)), holder.value())
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static String summary(PolicyFiles files, int problems, int warnings) {
        int parameters = files.packs().stream()
                .mapToInt(pack -> pack.parameters().size())
                .sum();
        int chains =
                files.packs().stream().mapToInt(pack -> pack.chains().size()).sum();
        int declarations = files.overlays().stream()
                .mapToInt(file -> file.overlay().declarations().size())
                .sum();
        return "检查 / checked: " + files.files().size() + " 个文件 files, "
                + files.packs().size() + " 个政策包 packs, "
                + parameters + " 个参数 parameters, " + chains + " 条支付链 chains, "
                + files.overlays().size() + " 个租户声明 overlays, " + declarations + " 项声明 declarations; "
                + problems + " 个问题 problems, " + warnings + " 个提醒 warnings";
    }
}
