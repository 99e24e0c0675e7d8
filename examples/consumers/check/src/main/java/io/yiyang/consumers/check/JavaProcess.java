package io.yiyang.consumers.check;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java process with a module path and nothing else: no class path, no agent.
 *
 * @param exitCode 0 if the program ended well
 * @param output what it printed, errors included
 */
public record JavaProcess(int exitCode, String output) {
    /** Runs a module's main class with these jars or folders as the module path. */
    public static JavaProcess run(List<Path> modulePath, String moduleAndMain, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-p",
                modulePath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(System.getProperty("path.separator"))),
                "-m",
                moduleAndMain));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new JavaProcess(process.waitFor(), output);
    }

    /** The jars or folders that these classes were loaded from. */
    public static List<Path> origins(Class<?>... classes) {
        return Arrays.stream(classes)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())))
                .distinct()
                .toList();
    }

    /** The jars of a folder. */
    public static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
