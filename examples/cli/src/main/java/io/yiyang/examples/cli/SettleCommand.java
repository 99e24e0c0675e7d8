package io.yiyang.examples.cli;

import io.yiyang.billing.difference.SettlementDifference;
import io.yiyang.billing.family.FamilyAnswers;
import io.yiyang.billing.json.LedgerWriter;
import io.yiyang.billing.json.MonthReader;
import io.yiyang.billing.json.SettlementListWriter;
import io.yiyang.billing.json.SettlementWriter;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.platform.NationalSettlementList;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.Reconciliation.FieldComparison;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.statement.FamilyPage;
import io.yiyang.billing.statement.MatrixCsv;
import io.yiyang.billing.statement.Statement;
import io.yiyang.billing.statement.TimelineEntry;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.JourneyRun;
import io.yiyang.referral.journey.JourneyStep;
import io.yiyang.referral.workflow.Decision;
import io.yiyang.referral.workflow.Offer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs journeys from referral to statement (从转诊到结算单). */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        description =
                "Runs a journey's commands, settles its month and prints the statement, Chinese with English beside it.")
final class SettleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "JOURNEY_DIR", arity = "1..*", description = "folders with a journey.json")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--html",
            paramLabel = "DIR",
            description =
                    "writes each statement there as HTML, also in large type, as JSON and as CSV, the page for the family, settlement lists if the journey has fundPaymentTypes, and the ledger that the month was settled in")
    private @Nullable Path html;

    @Option(
            names = "--change",
            paramLabel = "LINE=AMOUNT",
            description = "settles again with the line's amount changed and lists every cell that moved")
    private Map<String, String> changes = new LinkedHashMap<>();

    @Option(
            names = "--require",
            paramLabel = "LEVEL",
            description =
                    "refuses values with weaker support instead of using and telling them: ${COMPLETION-CANDIDATES}; a date that a tenant declared counts as DECLARED",
            defaultValue = "UNVERIFIED")
    private Confidence required = Confidence.UNVERIFIED;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (Path folder : folders) {
            require(Files.isDirectory(folder), "JOURNEY_DIR: must be a folder, but was " + folder);
        }
        require(
                html == null || !Files.exists(html) || Files.isDirectory(html),
                "--html: must be a folder, but was " + html);
        require(
                changes.isEmpty() || folders.size() == 1,
                "--change: must go with one JOURNEY_DIR, but there are " + folders.size());
        boolean clean = true;
        for (Path folder : folders) {
            clean &= settle(folder);
        }
        return clean ? 0 : 1;
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    /** Whether nothing was refused and nothing is left unsettled. */
    private boolean settle(Path folder) throws IOException {
        Outcome<Journey> outcome = Journey.read(folder);
        if (!(outcome instanceof Outcome.Success<Journey> success)) {
            print(outcome.problems());
            return false;
        }
        Journey journey = success.value().requiring(required);
        JourneyRun run = JourneyRun.of(journey.commands(), journey.referralPolicy());
        print(run.problems());
        run.steps().forEach(this::refusal);
        boolean refused = !run.problems().isEmpty()
                || run.steps().stream().anyMatch(step -> !step.problems().isEmpty());
        Outcome<ResidentMonth> month = month(journey, run.journey());
        if (!(month instanceof Outcome.Success<ResidentMonth> read)) {
            print(month.problems());
            return false;
        }
        boolean settled = statements(folder, journey, run.journey(), read.value());
        return settled && !refused;
    }

    static Outcome<ResidentMonth> month(Journey journey, CareJourney stays) throws IOException {
        if (!Files.isRegularFile(journey.month())) {
            return Outcome.refused(
                    Problem.of("YY-T-901", "文件不存在", "the file does not exist").with("file", journey.month()));
        }
        return MonthReader.read(
                String.valueOf(journey.month().getFileName()),
                Files.readAllBytes(journey.month()),
                stays.calendar(),
                stays.transfers());
    }

    private boolean statements(Path folder, Journey journey, CareJourney stays, ResidentMonth month)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean clean = true;
        Map<Journey.Reading, MonthSettlement> settled = new LinkedHashMap<>();
        for (Journey.Reading reading : journey.readings()) {
            ResidentMonth asRead = month.forPerson(month.person().and(reading.facts()));
            MonthSettlement settlement = MonthSettlement.settle(asRead, journey.book(), RuleRegistry.standard());
            Statement statement = statement(journey, reading, stays, settlement);
            if (settled.isEmpty()) {
                out.println(statement.text());
            }
            reconciled(settlement);
            clean &= write(folder, journey, reading, statement);
            family(folder, journey, reading, statement);
            moved(asRead, journey, settlement);
            settled.put(reading, settlement);
            print(settlement.problems().stream()
                    .flatMap(problem -> inMonth(problem, journey.month(), asRead).stream())
                    .toList());
            clean &= settlement.problems().isEmpty();
        }
        if (settled.size() > 1) {
            out.println(SideBySide.table(settled));
        }
        return clean;
    }

    /** Where in the charges the problem lies, if it names no file: the line, or the region whose policy was asked for. */
    private static Optional<Problem> inMonth(Problem problem, Path file, ResidentMonth month) {
        String line = problem.facts().get("line");
        boolean region = problem.facts().containsKey("region");
        if (problem.facts().containsKey("document") || (line == null && !region)) {
            return Optional.empty();
        }
        List<String> lines = month.lines().stream().map(l -> l.id().toString()).toList();
        return Optional.of(problem.with("document", file.getFileName())
                .with("pointer", line == null ? "/region" : "/lines/" + lines.indexOf(line)));
    }

    private static Statement statement(
            Journey journey, Journey.Reading reading, CareJourney stays, MonthSettlement settlement) {
        BilingualText heading = journey.readings().size() == 1
                ? journey.title()
                : BilingualText.of(
                        journey.title().zh() + "——" + reading.name().zh(),
                        journey.title().en() + " – " + reading.name().en());
        return Statement.of(settlement, heading, journey.person().toString())
                .withTimeline(stays.timeline().stream()
                        .map(e -> new TimelineEntry(e.at(), e.text(), e.caseId().toString()))
                        .toList())
                .withNotes(journey.notes());
    }

    /** What the platform's results differ in from our own computation. */
    private void reconciled(MonthSettlement settlement) {
        PrintWriter out = spec.commandLine().getOut();
        for (SettledBill bill : settlement.bills()) {
            bill.platform().ifPresent(answer -> {
                List<FieldComparison> differences = answer.reconciliation().differences();
                out.println("平台对账 / reconciled with the platform "
                        + bill.settlement().id() + ": " + differences.size());
                differences.forEach(field -> out.println("  " + field.text()));
            });
        }
    }

    /** Whether every file could be made. */
    private boolean write(Path folder, Journey journey, Journey.Reading reading, Statement statement)
            throws IOException {
        if (html == null) {
            return true;
        }
        MonthSettlement settlement = statement.settlement();
        Files.createDirectories(html);
        String name = name(folder, reading);
        Path page = html.resolve(name + ".html");
        Path json = html.resolve(name + ".json");
        OutputFiles.write(page, statement.html());
        OutputFiles.write(html.resolve(name + "-large.html"), statement.largeTypeHtml());
        OutputFiles.write(json, SettlementWriter.write(settlement));
        OutputFiles.write(html.resolve(name + ".csv"), MatrixCsv.forSpreadsheets(settlement));
        if (settlement.month().yearLedger().isPresent()) {
            OutputFiles.write(html.resolve(name + "-ledger.json"), LedgerWriter.write(settlement.ledger()));
        }
        spec.commandLine().getOut().println("HTML " + page + "  JSON " + json);
        return journey.fundPaymentTypes().isEmpty() || settlementLists(html, name, journey, settlement);
    }

    /** The settlement list of each medical bill (结算清单). */
    private boolean settlementLists(Path folder, String name, Journey journey, MonthSettlement settlement)
            throws IOException {
        boolean clean = true;
        int number = 0;
        for (SettledBill bill : settlement.bills(Ledger.MEDICAL)) {
            number++;
            Outcome<NationalSettlementList> list = NationalSettlementList.of(
                    bill.settlement(),
                    bill.lines().stream().map(SeparatedLine::line).toList(),
                    journey.fundPaymentTypes(),
                    PlatformConvention.builder().build());
            print(list.problems());
            clean &= list.problems().isEmpty();
            if (list instanceof Outcome.Success<NationalSettlementList> made) {
                Path file = folder.resolve(name + "-list-" + number + ".json");
                OutputFiles.write(file, SettlementListWriter.write(made.value()));
            }
        }
        return clean;
    }

    private static String name(Path folder, Journey.Reading reading) {
        return folder.toAbsolutePath().normalize().getFileName()
                + (reading.key().isEmpty() ? "" : "-" + reading.key());
    }

    /** The page for the family beside the statement: one number, why, what would change it, what is open. */
    private void family(Path folder, Journey journey, Journey.Reading reading, Statement statement) throws IOException {
        if (html == null) {
            return;
        }
        FamilyAnswers answers = FamilyAnswers.of(statement.settlement(), journey.book(), RuleRegistry.standard());
        Path page = html.resolve(name(folder, reading) + "-family.html");
        OutputFiles.write(page, new FamilyPage(answers, statement.heading(), statement.person()).html());
        spec.commandLine().getOut().println("HTML " + page);
    }

    private void moved(ResidentMonth month, Journey journey, MonthSettlement before) {
        if (changes.isEmpty()) {
            return;
        }
        List<ChargeLine> lines = new ArrayList<>();
        Map<String, String> unknown = new LinkedHashMap<>(changes);
        for (ChargeLine line : month.lines()) {
            String amount = unknown.remove(line.id().toString());
            lines.add(amount == null ? line : changed(line, amount));
        }
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--change: must name lines of the month, but has " + unknown.keySet());
        }
        MonthSettlement after = MonthSettlement.settle(month.charging(lines), journey.book(), RuleRegistry.standard());
        PrintWriter out = spec.commandLine().getOut();
        SettlementDifference difference = SettlementDifference.between(before, after);
        out.println("变动 / moved by " + changes + ": " + difference.changes().size());
        difference.text().forEach(text -> out.println("  " + text));
        print(after.problems());
    }

    private ChargeLine changed(ChargeLine line, String amount) {
        try {
            Money money = Money.parseYuan(amount);
            return line.withCharge(Quantity.ONE, UnitPrice.parseYuan(amount), money);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--change: must be LINE=AMOUNT with yuan, but was "
                            + LineId.of(line.id().value()) + "=" + amount,
                    e);
        }
    }

    /** What was refused, and what is possible instead. */
    private void refusal(JourneyStep step) {
        print(step.problems());
        if (step.decision() instanceof Decision.Rejected<?, ?> rejected) {
            rejected.rejection().legalNow().stream()
                    .filter(Offer::isOpen)
                    .forEach(offer -> spec.commandLine()
                            .getOut()
                            .println("    现在可办 / legal now: " + offer.label() + " " + offer.sides()));
        }
    }

    private void print(List<Problem> problems) {
        ProblemLines.print(spec.commandLine().getOut(), problems);
    }
}
