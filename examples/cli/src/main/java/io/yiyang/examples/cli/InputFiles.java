package io.yiyang.examples.cli;

import io.yiyang.billing.json.PolicyReader;
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
import java.util.stream.Stream;

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

    /** Packs, and what a tenant declares on top. */
    static Outcome<PolicyBook> book(Path folder, List<String> packs, List<String> overlays) throws IOException {
        List<Outcome<PolicyPack>> read = new ArrayList<>();
        for (String pack : packs) {
            read.add(read(folder, pack, PolicyReader::readPack));
        }
        List<Outcome<PolicyOverlay>> declared = new ArrayList<>();
        for (String overlay : overlays) {
            declared.add(read(folder, overlay, PolicyReader::readOverlay));
        }
        return book(read, declared);
    }

    /** Every file that is named and every file of a named folder that ends in .json: a pack, or an overlay. */
    static Outcome<PolicyBook> book(List<Path> paths) throws IOException {
        return PolicyFiles.read(paths.stream().map(Path::toString).toList()).book();
    }

    private static Outcome<PolicyBook> book(List<Outcome<PolicyPack>> packs, List<Outcome<PolicyOverlay>> overlays) {
        List<Problem> problems = Stream.concat(packs.stream(), overlays.stream())
                .flatMap(outcome -> outcome.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        PolicyBook book = PolicyBook.of(packs.stream().map(Outcome::orElseThrow).toList());
        for (Outcome<PolicyOverlay> overlay : overlays) {
            book = book.combinedWith(overlay.orElseThrow());
        }
        return Outcome.of(book);
    }
}
