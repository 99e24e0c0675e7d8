package io.yiyang.examples.cli;

import io.yiyang.billing.explanation.Explanation;
import io.yiyang.billing.explanation.MonthExplanation;
import io.yiyang.billing.json.ExplanationWriter;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.statement.ExplanationSheet;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.referral.journey.JourneyRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers why a payer pays what it pays of a line (逐项说明). */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Settles a journey's month and tells why a payer pays what it pays of a line, down to the articles.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "JOURNEY_DIR", index = "0", description = "a folder with a journey.json")
    private Path folder = Path.of("");

    @Parameters(paramLabel = "LINE", index = "1", description = "the id of a charge line")
    private String line = "";

    @Parameters(paramLabel = "PAYER", index = "2", description = "the code of a payer, such as POOLED_FUND or PERSON")
    private String payer = "";

    @Option(
            names = "--reading",
            paramLabel = "KEY",
            description = "under which declared reading; the first if not given")
    private @Nullable String reading;

    @Option(names = "--json", description = "prints the explanation as JSON")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "writes the explanation there as a page")
    private @Nullable Path html;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw wrongUse("JOURNEY_DIR: must be a folder, but was " + folder);
        }
        LineId lineId = parsed("LINE", line, LineId::of);
        Payer who = parsed("PAYER", payer, Payer::of);
        Outcome<MonthSettlement> settled = settled();
        Outcome<Explanation> explained =
                settled.flatMap(month -> MonthExplanation.of(month).explain(lineId, who));
        PrintWriter out = spec.commandLine().getOut();
        if (!(explained instanceof Outcome.Success<Explanation> success)) {
            ProblemLines.print(out, explained.problems());
            return 1;
        }
        print(success.value(), out);
        return 0;
    }

    private void print(Explanation explanation, PrintWriter out) {
        ExplanationSheet sheet = new ExplanationSheet(explanation);
        if (html != null) {
            try {
                OutputFiles.write(html, sheet.html());
            } catch (IOException e) {
                throw wrongUse("--html: must be a file that can be written, but was " + html);
            }
            out.println("HTML " + html);
        }
        if (json) {
            out.print(ExplanationWriter.write(explanation));
        } else if (html == null) {
            out.print(sheet.text());
        }
    }

    private Outcome<MonthSettlement> settled() throws IOException {
        Outcome<Journey> read = Journey.read(folder);
        if (!(read instanceof Outcome.Success<Journey> success)) {
            return Outcome.refused(read.problems());
        }
        Journey journey = success.value();
        Journey.Reading chosen = chosen(journey.readings());
        JourneyRun run = JourneyRun.of(journey.commands(), journey.referralPolicy());
        Outcome<ResidentMonth> month = SettleCommand.month(journey, run.journey());
        return month.map(m -> MonthSettlement.settle(
                m.forPerson(m.person().and(chosen.facts())), journey.book(), RuleRegistry.standard()));
    }

    private Journey.Reading chosen(List<Journey.Reading> readings) {
        return readings.stream()
                .filter(one -> reading == null || one.key().equals(reading))
                .findFirst()
                .orElseThrow(() -> wrongUse("--reading: must be one of "
                        + readings.stream()
                                .map(Journey.Reading::key)
                                .filter(key -> !key.isEmpty())
                                .toList()
                        + ", but was " + reading));
    }

    private <T> T parsed(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrongUse(name + ": " + e.getMessage());
        }
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
