package io.yiyang.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.referral.catalogue.WorkflowCatalogue;
import io.yiyang.referral.journey.JourneyInput;
import io.yiyang.referral.journey.JourneyRun;
import io.yiyang.referral.json.CommandFiles;
import io.yiyang.referral.json.ReferralPolicyFiles;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.workflow.Workflow;
import io.yiyang.referral.workflow.WorkflowState;
import io.yiyang.testkit.explore.Composition;
import io.yiyang.testkit.explore.Exploration;
import io.yiyang.testkit.explore.MachineExploration;
import io.yiyang.testkit.explore.TableExplorer;
import io.yiyang.testkit.explore.TableReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be asked about the workflows (流程检验). */
@Command(
        name = "referral",
        mixinStandardHelpOptions = true,
        description = "Checks the workflows around referral.",
        subcommands = {ReferralCommands.Explore.class, ReferralCommands.Run.class})
final class ReferralCommands implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Runs the commands of a journey (办理一段照护全程). */
    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = "Runs the commands of a folder and prints what happened, and the stays that came of it.")
    static final class Run implements Callable<Integer> {
        @Parameters(paramLabel = "JOURNEY_DIR", description = "a folder with commands.json and referral-policy.json")
        private Path folder = Path.of(".");

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            Outcome<JourneyInput> commands =
                    CommandFiles.read("commands.json", Files.readAllBytes(folder.resolve("commands.json")));
            Outcome<ReferralPolicy> policy = ReferralPolicyFiles.read(
                    "referral-policy.json", Files.readAllBytes(folder.resolve("referral-policy.json")));
            List<Problem> problems = new ArrayList<>(commands.problems());
            problems.addAll(policy.problems());
            if (problems.isEmpty()) {
                JourneyRun run = JourneyRun.of(commands.orElseThrow(), policy.orElseThrow());
                problems.addAll(run.problems());
                run.steps().forEach(step -> problems.addAll(step.problems()));
                run.journey()
                        .timeline()
                        .forEach(line -> out.println(line.at() + " " + line.caseId() + " " + line.text()));
                for (StaySegment stay : run.journey().calendar().segments()) {
                    out.println(stay.id() + " " + stay.kind() + " " + stay.place() + " " + stay.start() + "/"
                            + stay.end().map(Object::toString).orElse(".."));
                }
            }
            problems.forEach(problem -> out.println("问题 / problem " + problem));
            return problems.isEmpty() ? 0 : 1;
        }
    }

    /** Walks every machine alone and the compositions, on the real code (穷举检验). */
    @Command(
            name = "explore",
            mixinStandardHelpOptions = true,
            description =
                    "Walks every workflow alone and the compositions of several, and prints what it found as JSON.")
    static final class Explore implements Callable<Integer> {
        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

        @Option(
                names = "--only",
                paramLabel = "COMPOSITION",
                description = "walks only these compositions: ${COMPLETION-CANDIDATES}")
        private List<Composition> only = new ArrayList<>();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            ObjectNode found = NODES.objectNode();
            ArrayNode machines = found.putArray("machines");
            boolean sound = true;
            for (Workflow<?, ?, ?> workflow : WorkflowCatalogue.all()) {
                TableReport report = TableExplorer.explore(workflow);
                MachineExploration.Report walked = MachineExploration.explore(workflow);
                machines.add(machine(workflow, report, walked));
                sound &= report.isSound()
                        && walked.unreached().isEmpty()
                        && walked.walk().stuck().isEmpty()
                        && walked.walk().violations().isEmpty();
            }
            ArrayNode composites = found.putArray("compositions");
            List<Composition> chosen = only.isEmpty() ? List.of(Composition.values()) : only;
            List<Exploration> walks =
                    chosen.parallelStream().map(Composition::explore).toList();
            for (int i = 0; i < chosen.size(); i++) {
                Exploration walk = walks.get(i);
                composites.add(composite(chosen.get(i), walk));
                sound &= walk.stuck().isEmpty() && walk.violations().isEmpty();
            }
            found.put("sound", sound);
            ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            spec.commandLine().getOut().println(mapper.writeValueAsString(found));
            return sound ? 0 : 1;
        }

        private static ObjectNode machine(
                Workflow<?, ?, ?> workflow, TableReport report, MachineExploration.Report walked) {
            ObjectNode node = NODES.objectNode()
                    .put("workflow", report.workflow())
                    .put("states", report.states())
                    .put("transitions", report.transitions())
                    .put("commands", report.commands());
            node.set("unreachableStates", texts(report.unreachable()));
            node.set("deadEnds", texts(report.deadEnds()));
            node.set("statesWithoutClock", texts(report.withoutClock()));
            node.set(
                    "alarmOnlyStates",
                    texts(Stream.of(workflow.table().states().getEnumConstants())
                            .filter(state -> ((WorkflowState) state).isAlarmOnly())
                            .map(Enum::name)
                            .toList()));
            node.set("nondeterministicCells", texts(report.nondeterministic()));
            node.set("exitsFromFinalStates", texts(report.exitsFromFinal()));
            node.set("endedByClockInAlarmOnlyStates", texts(report.endedByClock()));
            ObjectNode real = node.putObject("onTheRealCode")
                    .put("states", walked.walk().states().size())
                    .put("transitions", walked.walk().transitions());
            real.set("unreachedStates", texts(walked.unreached()));
            real.set("rowsNoSampleTook", texts(walked.untaken()));
            real.set("deadEnds", texts(walked.walk().stuck()));
            real.set("violations", texts(walked.walk().violations()));
            return node;
        }

        private static ObjectNode composite(Composition composition, Exploration walk) {
            ObjectNode node = NODES.objectNode()
                    .put("composition", composition.name())
                    .put("states", walk.states().size())
                    .put("transitions", walk.transitions());
            node.set("deadEnds", texts(walk.stuck()));
            node.set("invariantViolations", texts(walk.violations()));
            return node;
        }

        private static ArrayNode texts(Collection<String> texts) {
            ArrayNode array = NODES.arrayNode();
            texts.forEach(array::add);
            return array;
        }
    }
}
