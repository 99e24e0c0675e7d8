package io.yiyang.examples.cli;

import io.yiyang.billing.breakdown.Breakdown;
import io.yiyang.billing.breakdown.Dimension;
import io.yiyang.billing.json.BreakdownWriter;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.statement.BreakdownTable;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.referral.journey.JourneyRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Adds up a journey's month by category, department, payee, day and more (分类汇总). */
@Command(
        name = "breakdown",
        mixinStandardHelpOptions = true,
        description = "Settles a journey's month and adds up its lines: what each row comes to and who pays it.")
final class BreakdownCommand implements Callable<Integer> {
    @Parameters(paramLabel = "JOURNEY_DIR", arity = "1", description = "a folder with a journey.json")
    private Path folder = Path.of(".");

    @Option(
            names = "--by",
            paramLabel = "DIMENSION",
            converter = ByName.class,
            description =
                    "category, department, payee, day, segment, ledger or bill; may be given several times, without it by all of them")
    private List<Dimension> by = new ArrayList<>();

    @Option(names = "--json", description = "prints yiyang.breakdown/1 instead of a table")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** A dimension as a user writes it: its name in lower case, and {@code payee} for biller and payee. */
    static final class ByName implements ITypeConverter<Dimension> {
        private static String name(Dimension dimension) {
            return dimension == Dimension.BILLER_AND_PAYEE
                    ? "payee"
                    : dimension.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Dimension convert(String value) {
            return Stream.of(Dimension.values())
                    .filter(dimension -> name(dimension).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of "
                            + Stream.of(Dimension.values()).map(ByName::name).toList() + ", but was " + value));
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "JOURNEY_DIR: must be a folder, but was " + folder);
        }
        Outcome<Journey> journey = Journey.read(folder);
        return journey instanceof Outcome.Success<Journey> read ? print(read.value()) : refused(journey.problems());
    }

    private int print(Journey journey) throws IOException {
        JourneyRun run = JourneyRun.of(journey.commands(), journey.referralPolicy());
        Outcome<ResidentMonth> month = SettleCommand.month(journey, run.journey());
        if (!(month instanceof Outcome.Success<ResidentMonth> read)) {
            return refused(month.problems());
        }
        Journey.Reading reading = journey.readings().get(0);
        ResidentMonth asRead = read.value().forPerson(read.value().person().and(reading.facts()));
        MonthSettlement settlement = MonthSettlement.settle(asRead, journey.book(), RuleRegistry.standard());
        PrintWriter out = spec.commandLine().getOut();
        for (Dimension each : by.isEmpty() ? List.of(Dimension.values()) : by) {
            Breakdown breakdown = Breakdown.of(settlement, each);
            out.print(json ? BreakdownWriter.write(breakdown) : BreakdownTable.text(breakdown));
        }
        return settlement.unsettled().isEmpty() ? 0 : 1;
    }

    private int refused(List<Problem> problems) {
        ProblemLines.print(spec.commandLine().getOut(), problems);
        return 1;
    }
}
