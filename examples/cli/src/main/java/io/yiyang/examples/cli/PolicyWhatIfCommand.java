package io.yiyang.examples.cli;

import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyOverlay;
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
import java.util.stream.Collectors;
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
            description = "a pack that wins over the others (one of the same id takes that one's place), or an overlay")
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
        if (!problems.isEmpty()) {
            ProblemLines.print(spec.commandLine().getOut(), problems);
            return 1;
        }
        return run(base.book().orElseThrow(), changed(base, changed), exports);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private List<Path> exports() throws IOException {
        try (Stream<Path> files = Files.list(bills)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** The base with the change on top; a pack of the same id is the same pack as it would be. */
    private static PolicyBook changed(PolicyFiles base, PolicyFiles change) {
        List<String> ids = change.packs().stream().map(PolicyPack::id).toList();
        PolicyBook book = new PolicyFiles(
                        base.files(),
                        base.packs().stream()
                                .filter(pack -> !ids.contains(pack.id()))
                                .toList(),
                        base.overlays(),
                        List.of())
                .book()
                .orElseThrow();
        for (PolicyPack pack : change.packs()) {
            book = book.combinedWith(pack);
        }
        for (PolicyFiles.OverlayFile overlay : change.overlays()) {
            book = book.combinedWith(overlay.overlay());
        }
        return book;
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
        WhatIfReport report = WhatIfReport.of(run.bills(), group);
        PrintWriter out = spec.commandLine().getOut();
        ProblemLines.print(out, unread);
        for (WhatIfRun.Unsettled bill : run.unsettled()) {
            out.println("未结算，前后均不计入 / not settled, counted in neither: "
                    + bill.row().bill());
            ProblemLines.print(out, bill.problems());
        }
        out.println("改革影响 / effect of the change: " + report.bills() + " 笔账单 bills of "
                + report.persons().size() + " 人 persons, " + run.unsettled().size() + " 笔未结算 not settled, "
                + unread.size() + " 个读取问题 problems of reading");
        out.println("  before: " + packs(before));
        out.println("  after: " + packs(after));
        if (!report.weakest().isEmpty()) {
            out.println("  最弱依据 / weakest support: before " + report.weakest().get(0) + ", after "
                    + report.weakest().get(1));
        }
        WhatIfText.print(out, report, largest);
        if (json != null) {
            List<Problem> notSettled = new ArrayList<>(unread);
            run.unsettled().forEach(bill -> notSettled.addAll(bill.problems()));
            OutputFiles.write(json, WhatIfJson.of(report, before, after, notSettled));
        }
        return unread.isEmpty() && run.unsettled().isEmpty() ? 0 : 1;
    }

    private static String packs(PolicyBook book) {
        return Stream.concat(
                        book.packs().stream().map(pack -> pack.id() + " " + pack.version()),
                        book.overlays().stream().map(PolicyOverlay::tenant))
                .collect(Collectors.joining(", "));
    }
}
