package io.yiyang.examples.cli;

import io.yiyang.billing.json.PolicyReader;
import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Policy as a command is given it (政策文件): packs, overlays, and what is wrong with the other files.
 *
 * @param files every file that was looked at, in order
 * @param packs those that are packs and could be read, shipped ones among them
 * @param overlays those that are overlays and could be read
 * @param problems everything that is wrong, of all files
 */
record PolicyFiles(List<Path> files, List<PolicyPack> packs, List<OverlayFile> overlays, List<Problem> problems) {
    PolicyFiles {
        files = List.copyOf(files);
        packs = List.copyOf(packs);
        overlays = List.copyOf(overlays);
        problems = List.copyOf(problems);
    }

    /** An overlay and what problems call its file. */
    record OverlayFile(String file, PolicyOverlay overlay) {}

    /**
     * Every file that is named, of every folder that is named the files that end in .json, not those of its folders, and, where no file has the name,
     * the shipped pack of this id.
     */
    static PolicyFiles read(List<String> names) throws IOException {
        Map<String, List<Path>> byName = new LinkedHashMap<>();
        for (String name : names) {
            byName.put(name, isShipped(Path.of(""), name) ? List.of() : in(Path.of(name)));
        }
        List<Path> files = byName.values().stream().flatMap(List::stream).toList();
        List<PolicyPack> packs = new ArrayList<>();
        List<OverlayFile> overlays = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, List<Path>> named : byName.entrySet()) {
            if (named.getValue().isEmpty() && !Files.isDirectory(Path.of(named.getKey()))) {
                packs.add(ShippedPacks.pack(named.getKey()));
            }
            for (Path file : named.getValue()) {
                read(file, name(file, files), packs, overlays, problems);
            }
        }
        problems.addAll(twice(packs));
        return new PolicyFiles(files, packs, overlays, problems);
    }

    /** Whether the name is that of a shipped pack, and no file of the folder has it. */
    static boolean isShipped(Path folder, String name) {
        return ShippedPacks.ids().contains(name) && !Files.exists(folder.resolve(name));
    }

    private static void read(
            Path file, String name, List<PolicyPack> packs, List<OverlayFile> overlays, List<Problem> problems)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            Problem missing =
                    Problem.of("YY-T-901", "文件不存在", "the file does not exist").with("file", file);
            // Only a bare name can have been meant as the id of a shipped pack.
            boolean mayBeId = file.getNameCount() == 1 && !isJson(file);
            problems.add(mayBeId ? missing.with("shipped", ShippedPacks.ids()) : missing);
            return;
        }
        byte[] document = Files.readAllBytes(file);
        Outcome<PolicyPack> pack = PolicyReader.readPack(name, document);
        if (!isOther(pack)) {
            problems.addAll(pack.problems());
            pack.asOptional().ifPresent(packs::add);
            return;
        }
        Outcome<PolicyOverlay> overlay = PolicyReader.readOverlay(name, document);
        problems.addAll(isOther(overlay) ? List.of(neither(name)) : overlay.problems());
        overlay.asOptional().ifPresent(o -> overlays.add(new OverlayFile(name, o)));
    }

    private static List<Path> in(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(f -> isJson(f) && Files.isRegularFile(f))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** The folders inside the folders that are named, which are not looked into. */
    static List<Path> subfolders(List<Path> folders) throws IOException {
        List<Path> inside = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(Files::isDirectory).sorted().forEach(inside::add);
                }
            }
        }
        return inside;
    }

    /** The file's own name, with its folders if another file has the same. */
    private static String name(Path file, List<Path> files) {
        boolean once = files.stream()
                        .filter(other -> Objects.equals(other.getFileName(), file.getFileName()))
                        .count()
                == 1;
        return String.valueOf(once ? file.getFileName() : file);
    }

    /** Whether the document says of itself that it is something else. */
    private static boolean isOther(Outcome<?> outcome) {
        return outcome.problems().stream()
                .anyMatch(p -> "/schema".equals(p.facts().get("pointer")));
    }

    private static Problem neither(String file) {
        return Problem.of("YY-T-910", "既不是政策包也不是租户声明", "neither a policy pack nor an overlay")
                .with("document", file)
                .with("pointer", "/schema")
                .with("allowed", "yiyang.policy/1, yiyang.policy-overlay/1")
                .remedy("补上 schema，或不把该文件放在此目录", "give schema, or keep the file elsewhere");
    }

    static List<Problem> twice(List<PolicyPack> packs) {
        List<Problem> problems = new ArrayList<>();
        Map<String, PolicyPack> byId = new HashMap<>();
        for (PolicyPack pack : packs) {
            PolicyPack other = byId.putIfAbsent(pack.id(), pack);
            if (other != null) {
                problems.add(Problem.of("YY-T-911", "政策包标识重复", "two packs have the same id")
                        .with("document", pack.file())
                        .with("pointer", "/id")
                        .with("value", pack.id())
                        .with("alsoIn", other.file())
                        .remedy("给其中一个另取标识，或不同时加载", "give one of them another id, or load only one"));
            }
        }
        return problems;
    }

    /** The book of all of them, earlier packs winning over later ones. Refused: whatever is wrong with any of them. */
    Outcome<PolicyBook> book() {
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        PolicyBook book = PolicyBook.of(packs);
        for (OverlayFile overlay : overlays) {
            book = book.combinedWith(overlay.overlay());
        }
        return Outcome.of(book);
    }

    /** These, and behind them the packs whose id none of these has. */
    PolicyFiles before(List<PolicyPack> others) {
        List<PolicyPack> all = new ArrayList<>(packs);
        List<String> ids = packs.stream().map(PolicyPack::id).toList();
        others.stream().filter(pack -> !ids.contains(pack.id())).forEach(all::add);
        return new PolicyFiles(files, all, overlays, problems);
    }
}
