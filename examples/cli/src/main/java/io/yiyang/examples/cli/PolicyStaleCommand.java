package io.yiyang.examples.cli;

import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.evidence.Citation;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the sources that nobody looked at for long (久未核对的出处). */
@Command(
        name = "stale",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the citations last checked more than so many days ago, oldest first, with the values that hang on them.",
            "Exit code 1 if there are any. Without a path: the shipped packs."
        })
final class PolicyStaleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH_OR_ID", arity = "0..*", description = "files, folders or ids of shipped packs")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--days", paramLabel = "DAYS", description = "how old a check may be, ${DEFAULT-VALUE} days")
    private long days = 365;

    @Option(names = "--on", paramLabel = "DATE", required = true, description = "the day that is counted back from")
    private LocalDate on = LocalDate.EPOCH;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (days < 0) {
            throw new ParameterException(spec.commandLine(), "--days: must not be negative, but was " + days);
        }
        PolicyFiles files = PolicyFiles.read(paths);
        PrintWriter out = spec.commandLine().getOut();
        ProblemLines.print(out, files.problems());
        List<PolicyPack> packs = paths.isEmpty() ? PolicyOptions.Shipped.ALL.packs() : files.packs();
        Map<Source, List<String>> bySource = new LinkedHashMap<>();
        packs.forEach(pack -> collect(pack, bySource));
        List<Source> stale = bySource.keySet().stream()
                .filter(source -> source.age(on) > days)
                .sorted(Comparator.comparing(source -> source.citation().lastChecked()))
                .toList();
        for (Source source : stale) {
            out.println(source.pack() + " " + source.citation().key() + ": " + source.age(on) + " 天 days; "
                    + PackFigures.text(source.citation()));
            bySource.getOrDefault(source, List.of()).forEach(value -> out.println("    " + value));
        }
        out.println("出处 / citations: " + bySource.size() + " 个 in " + packs.size() + " 个政策包 packs; " + stale.size()
                + " 个超过 last checked more than " + days + " 天 days before " + on);
        return stale.isEmpty() && files.problems().isEmpty() ? 0 : 1;
    }

    /** A citation of a pack. */
    private record Source(String pack, Citation citation) {
        long age(LocalDate on) {
            return ChronoUnit.DAYS.between(citation.lastChecked(), on);
        }
    }

    private static void collect(PolicyPack pack, Map<Source, List<String>> bySource) {
        for (PolicyEntry entry : PolicyEntry.of(pack)) {
            for (Evidence version : entry.versions()) {
                String value = entry.kind() + " " + entry.key() + " [" + PackFigures.inForce(version) + "]";
                version.citations()
                        .forEach(citation -> values(bySource, pack, citation).add(value));
                version.contradictions()
                        .forEach(contradiction -> contradiction
                                .citations()
                                .forEach(citation -> values(bySource, pack, citation)
                                        .add(value + " 矛盾 / contradicted by: " + contradiction.says())));
            }
        }
    }

    private static List<String> values(Map<Source, List<String>> bySource, PolicyPack pack, Citation citation) {
        return bySource.computeIfAbsent(new Source(pack.id(), citation), source -> new ArrayList<>());
    }
}
