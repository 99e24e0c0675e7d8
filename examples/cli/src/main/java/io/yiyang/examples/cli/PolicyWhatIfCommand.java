package io.yiyang.examples.cli;

import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.JourneyRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
            description = "a folder of exports *.csv, see examples/shadow/README.md, and of journeys")
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
        List<Path> entries = entries();
        require(!entries.isEmpty(), "--bills: must hold files *.csv or journeys, but has none: " + bills);
        PolicyFiles base = PolicyFiles.read(packs);
        PolicyFiles changed = PolicyFiles.read(List.of(change.toString()));
        List<Problem> problems = new ArrayList<>(base.problems());
        problems.addAll(changed.problems());
        if (!problems.isEmpty()) {
            ProblemLines.print(spec.commandLine().getOut(), problems);
            return 1;
        }
        require(!base.packs().isEmpty(), "--pack: must give policy packs, but gives none: " + packs);
        return run(base.book().orElseThrow(), changed(base, changed), changed, entries);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(bills)) {
            return files.filter(file -> isJourney(file) || file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isJourney(Path folder) {
        return Files.isRegularFile(folder.resolve("journey.json"));
    }

    /** The base with the change on top; a pack of the same id is the same pack as it would be, and stands where that one stood. */
    private static PolicyBook changed(PolicyFiles base, PolicyFiles change) {
        Map<String, PolicyPack> changed =
                change.packs().stream().collect(Collectors.toMap(PolicyPack::id, Function.identity()));
        List<PolicyPack> packs = base.packs().stream()
                .map(pack -> changed.getOrDefault(pack.id(), pack))
                .toList();
        PolicyBook book = new PolicyFiles(base.files(), packs, base.overlays(), List.of())
                .book()
                .orElseThrow();
        for (PolicyPack pack : change.packs()) {
            if (!packs.contains(pack)) {
                book = book.combinedWith(pack);
            }
        }
        for (PolicyFiles.OverlayFile overlay : change.overlays()) {
            book = book.combinedWith(overlay.overlay());
        }
        return book;
    }

    /** A row and the file that it stands in. */
    private record FileRow(String file, ShadowRow row) {}

    private int run(PolicyBook before, PolicyBook after, PolicyFiles changed, List<Path> entries) throws IOException {
        WhatIfRun run = new WhatIfRun(before, after);
        List<Problem> unread = new ArrayList<>();
        List<FileRow> rows = new ArrayList<>();
        for (Path entry : entries) {
            unread.addAll(isJourney(entry) ? journey(entry, run) : export(entry, rows));
        }
        // By day and not by file: 2026-10.csv stands before 2026-9.csv. The sort is stable, so that a day keeps its
        // order.
        rows.sort(Comparator.comparing(row -> row.row().serviceDate()));
        rows.forEach(row -> run.next(row.file(), row.row()));
        WhatIfReport report = WhatIfReport.of(run.bills(), group);
        PrintWriter out = spec.commandLine().getOut();
        ProblemLines.print(out, unread);
        for (WhatIfRun.Unsettled bill : run.unsettled()) {
            out.println("未结算，前后均不计入 / not settled, counted in neither: " + bill.bill());
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
        ProblemLines.printWarnings(out, unused(changed, run.bills()).stream().toList());
        WhatIfText.print(out, report, largest);
        if (json != null) {
            List<Problem> notSettled = new ArrayList<>(unread);
            run.unsettled().forEach(bill -> notSettled.addAll(bill.problems()));
            OutputFiles.write(json, WhatIfJson.of(report, before, after, notSettled));
        }
        return unread.isEmpty() && run.unsettled().isEmpty() ? 0 : 1;
    }

    /** "No effect" would be no answer if no bill ever met the change. */
    private static Optional<Problem> unused(PolicyFiles change, List<WhatIfBill> bills) {
        List<String> ids = Stream.concat(
                        change.packs().stream().map(PolicyPack::id),
                        change.overlays().stream().map(file -> file.overlay().tenant()))
                .toList();
        if (bills.isEmpty() || bills.stream().anyMatch(bill -> ids.stream().anyMatch(bill.usedAfter()::contains))) {
            return Optional.empty();
        }
        return Optional.of(Problem.of("YY-T-969", "没有账单用到该变更", "no bill used the change")
                .with("change", ids)
                .with("regions", change.packs().stream().map(PolicyPack::region).toList())
                .with(
                        "used",
                        bills.stream()
                                .flatMap(bill -> bill.usedAfter().stream())
                                .distinct()
                                .sorted()
                                .toList())
                .remedy(
                        "核对变更的地区、键、生效日期与公布日（knownFrom），须与账单相符",
                        "see whether region, keys, days in force and knownFrom of the change meet those of the bills"));
    }

    /** What could not be read. */
    private static List<Problem> export(Path file, List<FileRow> rows) throws IOException {
        Outcome<ShadowExport> export = ShadowExport.read(file);
        if (!(export instanceof Outcome.Success<ShadowExport> read)) {
            return export.problems();
        }
        read.value().rows().forEach(row -> rows.add(new FileRow(String.valueOf(file.getFileName()), row)));
        return read.value().problems();
    }

    /** The charges and stays of a journey; its own packs are not looked at. */
    private static List<Problem> journey(Path folder, WhatIfRun run) throws IOException {
        Outcome<Journey> read = Journey.read(folder);
        if (!(read instanceof Outcome.Success<Journey> success)) {
            return read.problems();
        }
        Journey journey = success.value();
        CareJourney stays =
                JourneyRun.of(journey.commands(), journey.referralPolicy()).journey();
        Outcome<ResidentMonth> month = SettleCommand.month(journey, stays);
        month.asOptional()
                .map(m -> m.forPerson(m.person().and(journey.readings().get(0).facts())))
                .ifPresent(m -> run.next(String.valueOf(folder.getFileName()), m));
        return month.problems();
    }

    private static String packs(PolicyBook book) {
        return Stream.concat(
                        book.packs().stream().map(pack -> pack.id() + " " + pack.version()),
                        book.overlays().stream().map(PolicyOverlay::tenant))
                .collect(Collectors.joining(", "));
    }
}
