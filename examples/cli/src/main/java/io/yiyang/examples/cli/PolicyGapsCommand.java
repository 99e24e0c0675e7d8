package io.yiyang.examples.cli;

import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.examples.cli.RegionView.Answer;
import io.yiyang.examples.cli.RegionView.State;
import io.yiyang.examples.cli.RegionView.Topic;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells for every day which keys of a region have no value (政策空缺检查). */
@Command(
        name = "gaps",
        mixinStandardHelpOptions = true,
        description = {
            "Lists for every parameter and chain of a region the days without a value in force, and what the packs say they lack.",
            "Exit code 1 if a day has no value."
        })
final class PolicyGapsCommand implements Callable<Integer> {
    private static final int LAST_YEAR = 9999;

    @Parameters(index = "0", paramLabel = "REGION", arity = "1", description = "six digits")
    private RegionCode region = RegionCode.NATION;

    @Parameters(index = "1", paramLabel = "FROM", arity = "1", description = "the first day")
    private LocalDate from = LocalDate.EPOCH;

    @Parameters(index = "2", paramLabel = "TO", arity = "1", description = "the last day, included")
    private LocalDate to = LocalDate.EPOCH;

    @Mixin
    private PolicyOptions options = new PolicyOptions();

    @Option(names = "--all", description = "lists days with a value too, so that every day is answered")
    private boolean all;

    @Option(names = "--known-on", paramLabel = "DATE", description = "what was published later is not seen")
    private LocalDate knownOn = LocalDate.MAX;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        inCalendar("FROM", from);
        inCalendar("TO", to);
        if (to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "TO: must not be before " + from + ", but was " + to);
        }
        PrintWriter out = spec.commandLine().getOut();
        Outcome<PolicyBook> book = options.files().book();
        if (!(book instanceof Outcome.Success<PolicyBook> read)) {
            ProblemLines.print(out, book.problems());
            return 1;
        }
        RegionView view = new RegionView(read.value(), region, knownOn);
        Optional<Problem> uncovered = view.uncovered();
        if (uncovered.isPresent()) {
            ProblemLines.print(out, List.of(uncovered.get()));
            return 1;
        }
        out.println("政策空缺 / gaps of " + region + " from " + from + " to " + to + " (首尾均含 / both included)");
        List<Topic> topics = new ArrayList<>(view.parameters());
        topics.addAll(view.chains());
        int open = 0;
        for (Topic topic : topics) {
            List<Run> runs = runs(view, topic);
            boolean whole = runs.stream().allMatch(run -> run.state() == State.IN_FORCE);
            open += whole ? 0 : 1;
            if (!whole || all) {
                print(out, topic, runs);
            }
        }
        int missing = view.missing().size();
        view.missing()
                .forEach((key, chains) -> out.println("parameter " + key + "\n    " + from + " – " + to + "  "
                        + String.join(", ", chains) + "  没有政策包有该参数 / no pack has it, YY-B-109"));
        open += missing;
        named(out, view.packs());
        int keys = topics.size() + missing;
        out.println("合计 / together: " + keys + " 个键 keys of "
                + view.packs().size() + " 个政策包 packs, " + (keys - open)
                + " 个每天有值 with a value on every day, " + open + " 个有空缺 with gaps");
        return open == 0 ? 0 : 1;
    }

    /** Every day is asked one by one, and a year beyond these is a slip of the pen. */
    private void inCalendar(String name, LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new ParameterException(
                    spec.commandLine(), name + ": must be of the years 1 to " + LAST_YEAR + ", but was " + date);
        }
    }

    /** Days in a row with the same answer. */
    private record Run(LocalDate first, LocalDate last, State state, String by) {}

    private List<Run> runs(RegionView view, Topic topic) {
        List<Run> runs = new ArrayList<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            Answer answer = view.on(topic, day);
            String by = answer.entry().pack().id();
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.state() == answer.state() && last.by().equals(by)) {
                runs.set(runs.size() - 1, new Run(last.first(), day, last.state(), by));
            } else {
                runs.add(new Run(day, day, answer.state(), by));
            }
        });
        return runs;
    }

    private void print(PrintWriter out, Topic topic, List<Run> runs) {
        out.println(topic.first().kind() + " " + topic.first().key());
        for (Run run : runs) {
            if (all || run.state() != State.IN_FORCE) {
                out.println("    " + run.first() + " – " + run.last() + "  " + run.by() + "  "
                        + run.state().text());
            }
        }
    }

    private static void named(PrintWriter out, List<PolicyPack> packs) {
        for (PolicyPack pack : packs) {
            for (PolicyPack.Gap gap : pack.gaps()) {
                out.println("政策包自述空缺 / named by " + pack.id() + ": " + gap.about()
                        + (gap.keys().isEmpty() ? "" : " " + gap.keys()));
            }
        }
    }
}
