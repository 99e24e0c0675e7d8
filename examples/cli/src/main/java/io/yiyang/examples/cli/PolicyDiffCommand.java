package io.yiyang.examples.cli;

import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares packs figure by figure (政策包比对). */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Compares packs figure by figure: keys, values, dates, confidence, citations, order of payers, terms, declared dates.",
            "Each difference is a line in order of its path: - before, + after, ~ before -> after.",
            "Exit code 0: equal; 1: they differ; 2: something could not be read."
        })
final class PolicyDiffCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "A",
            arity = "1",
            description = "a file, a folder or the id of a shipped pack")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", arity = "1", description = "what it is compared with")
    private String after = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PolicyFiles one = PolicyFiles.read(List.of(before));
        PolicyFiles other = PolicyFiles.read(List.of(after));
        List<Problem> problems = new ArrayList<>(one.problems());
        problems.addAll(other.problems());
        if (!problems.isEmpty()) {
            ProblemLines.print(out, problems);
            return 2;
        }
        require(one, "A", before);
        require(other, "B", after);
        List<String> differences = new ArrayList<>(differences(one.packs(), other.packs()));
        differences.addAll(differences("overlay", declarations(one), declarations(other)));
        differences.forEach(out::println);
        out.println("差异 / differences: " + differences.size() + " ("
                + one.packs().size() + " 包 packs, " + other.packs().size() + " 包 packs)");
        return differences.isEmpty() ? 0 : 1;
    }

    private void require(PolicyFiles files, String name, String value) {
        if (files.packs().isEmpty() && files.overlays().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), name + ": must give packs or overlays, but gives none: " + value);
        }
    }

    /** Of two overlays of a tenant the later one wins. */
    private static SortedMap<String, String> declarations(PolicyFiles files) {
        SortedMap<String, String> declarations = new TreeMap<>();
        for (PolicyFiles.OverlayFile file : files.overlays()) {
            for (PolicyOverlay.Declaration declaration : file.overlay().declarations()) {
                declarations.put(
                        file.overlay().tenant() + " " + declaration.pack() + "#" + declaration.key(),
                        declaration.inForce() + ", " + declaration.declaredOn() + ", " + declaration.reason());
            }
        }
        return declarations;
    }

    /** One pack and one pack are compared whatever they are called; of several, those of the same id. */
    private static List<String> differences(List<PolicyPack> before, List<PolicyPack> after) {
        if (before.size() == 1 && after.size() == 1) {
            PolicyPack one = before.get(0);
            PolicyPack other = after.get(0);
            String id = one.id().equals(other.id()) ? one.id() : one.id() + " -> " + other.id();
            return differences(id, PackFigures.of(one), PackFigures.of(other, one));
        }
        SortedMap<String, PolicyPack> ones = byId(before);
        SortedMap<String, PolicyPack> others = byId(after);
        TreeSet<String> ids = new TreeSet<>(ones.keySet());
        ids.addAll(others.keySet());
        List<String> differences = new ArrayList<>();
        for (String id : ids) {
            PolicyPack one = ones.get(id);
            PolicyPack other = others.get(id);
            differences.addAll(differences(
                    id,
                    one == null ? new TreeMap<>() : PackFigures.of(one),
                    other == null
                            ? new TreeMap<>()
                            : one == null ? PackFigures.of(other) : PackFigures.of(other, one)));
        }
        return differences;
    }

    private static SortedMap<String, PolicyPack> byId(List<PolicyPack> packs) {
        return new TreeMap<>(packs.stream().collect(Collectors.toMap(PolicyPack::id, Function.identity())));
    }

    private static List<String> differences(
            String id, SortedMap<String, String> before, SortedMap<String, String> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<String> differences = new ArrayList<>();
        for (String path : paths) {
            String one = before.get(path);
            String other = after.get(path);
            if (one == null) {
                differences.add("+ " + id + ": " + path + ": " + other);
            } else if (other == null) {
                differences.add("- " + id + ": " + path + ": " + one);
            } else if (!one.equals(other)) {
                differences.add("~ " + id + ": " + path + ": " + one + " -> " + other);
            }
        }
        return differences;
    }
}
