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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a command reads (输入文件): all problems of all of them at once. */
final class InputFiles {
    private InputFiles() {}

    /** What takes one document apart. */
    @FunctionalInterface
    interface Reader<T> {
        Outcome<T> read(String name, byte[] document);
    }

    /** The file of the folder, read. Refused, besides what the reader refuses: {@code YY-T-901} it does not exist. */
    static <T> Outcome<T> read(Path folder, String file, Reader<T> reader) throws IOException {
        Path path;
        try {
            path = folder.resolve(file).normalize();
        } catch (InvalidPathException e) {
            return missing("a name that no file can have");
        }
        return Files.isRegularFile(path)
                ? reader.read(file, Files.readAllBytes(path))
                : missing(Files.isDirectory(path) ? path + " (a folder)" : path);
    }

    private static <T> Outcome<T> missing(Object file) {
        return Outcome.refused(
                Problem.of("YY-T-901", "文件不存在", "the file does not exist").with("file", file));
    }

    /** Packs – files, or ids of shipped packs – and what a tenant declares on top. */
    static Outcome<PolicyBook> book(Path folder, List<String> packs, List<String> overlays) throws IOException {
        List<PolicyPack> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : packs) {
            Outcome<PolicyPack> pack = PolicyFiles.isShipped(folder, name)
                    ? Outcome.of(ShippedPacks.pack(name))
                    : read(folder, name, PolicyReader::readPack);
            problems.addAll(pack.problems());
            pack.asOptional().ifPresent(read::add);
        }
        List<PolicyFiles.OverlayFile> declared = new ArrayList<>();
        for (String name : overlays) {
            Outcome<PolicyOverlay> overlay = read(folder, name, PolicyReader::readOverlay);
            problems.addAll(overlay.problems());
            overlay.asOptional().ifPresent(o -> declared.add(new PolicyFiles.OverlayFile(name, o)));
        }
        problems.addAll(PolicyFiles.twice(read));
        return new PolicyFiles(List.of(), read, declared, problems).book();
    }
}
