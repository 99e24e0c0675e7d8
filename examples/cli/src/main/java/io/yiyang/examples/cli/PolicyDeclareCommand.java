package io.yiyang.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.examples.cli.RegionView.Topic;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
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

/** Writes the overlay that a tenant starts from (租户声明草稿): one date for every value that has none. */
@Command(
        name = "declare",
        mixinStandardHelpOptions = true,
        description = {
            "Prints an overlay that declares every value of the region whose source prints no date.",
            "Look at each line before you use it: from then on the date is the tenant's. Values that nobody verified are left out."
        })
final class PolicyDeclareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REGION", arity = "1", description = "six digits")
    private RegionCode region = RegionCode.NATION;

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "the first day in force")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--tenant", paramLabel = "NAME", required = true, description = "who declares and answers for it")
    private String tenant = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "on what the tenant relies")
    private String reason = "";

    @Option(names = "--on", paramLabel = "DATE", required = true, description = "the day of the declaration")
    private LocalDate on = LocalDate.EPOCH;

    @Mixin
    private PolicyOptions options = new PolicyOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        said("--tenant", tenant);
        said("--reason", reason);
        Outcome<PolicyBook> book = options.files().book();
        if (!(book instanceof Outcome.Success<PolicyBook> read)) {
            ProblemLines.print(spec.commandLine().getErr(), book.problems());
            return 1;
        }
        RegionView view = new RegionView(read.value(), region, on);
        Optional<Problem> uncovered = view.uncovered();
        if (uncovered.isPresent()) {
            ProblemLines.print(spec.commandLine().getErr(), List.of(uncovered.get()));
            return 1;
        }
        List<Topic> topics = new ArrayList<>(view.parameters());
        topics.addAll(view.chains());
        ObjectNode overlay = JsonNodeFactory.instance
                .objectNode()
                .put("schema", "yiyang.policy-overlay/1")
                .put("tenant", tenant);
        ArrayNode declarations = overlay.putArray("declarations");
        PrintWriter err = spec.commandLine().getErr();
        for (Topic topic : topics) {
            for (PolicyEntry entry : topic.candidates()) {
                if (entry.versions().stream()
                        .filter(view::isKnown)
                        .allMatch(version -> view.holds(entry, version).isPresent())) {
                    continue;
                }
                if (entry.versions().stream().anyMatch(PolicyDeclareCommand::isUnverified)) {
                    err.println("未核实，不代为声明 / not verified, left out: " + entry.name());
                    continue;
                }
                declarations
                        .addObject()
                        .put("pack", entry.pack().id())
                        .put("key", entry.key())
                        .put("inForce", DateRange.from(from).toString())
                        .put("declaredOn", on.toString())
                        .put("reason", reason);
            }
        }
        spec.commandLine().getOut().print(OutputFiles.text(overlay));
        err.println("声明 / declared: " + declarations.size() + " 项 of " + topics.size() + " 个键 keys");
        return 0;
    }

    private void said(String option, String text) {
        if (text.isBlank()) {
            throw new ParameterException(spec.commandLine(), option + ": must not be blank");
        }
    }

    /** Declaring it would make it usable, and that is for somebody who has looked. */
    private static boolean isUnverified(Evidence version) {
        return version.confidence() == Confidence.UNVERIFIED;
    }
}
