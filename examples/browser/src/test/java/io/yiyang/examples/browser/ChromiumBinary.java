package io.yiyang.examples.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where Chromium is: the system property {@code chromium}, else the {@code PATH} by the usual names, else what a script
 * installs from Debian's packages.
 */
final class ChromiumBinary {
    static final String PROPERTY = "chromium";
    static final Path INSTALL = Path.of("src", "test", "scripts", "install-chromium.sh");
    static final String ADVICE =
            "Chromium is needed to check the pages: install it (on Debian: apt-get install chromium)"
                    + " or name its file with -Dchromium=FILE";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final long INSTALL_MINUTES = 10;

    private ChromiumBinary() {}

    /** The browser of this machine, installed if it is not there. */
    static Path get() throws IOException, InterruptedException {
        String property = System.getProperty(PROPERTY);
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Optional<Path> found = find(property, path);
        return found.isPresent() ? found.get() : installed(INSTALL, path, Map.of());
    }

    /** The browser that is there. A file that was named and is not there is a mistake, not a reason to look elsewhere. */
    static Optional<Path> find(@Nullable String property, String path) {
        if (property != null && !property.isBlank()) {
            Path named = Path.of(property);
            if (!Files.isExecutable(named)) {
                throw new IllegalStateException("-Dchromium: must be an executable file, but was " + named);
            }
            return Optional.of(named);
        }
        return NAMES.stream()
                .flatMap(name -> List.of(path.split(File.pathSeparator)).stream()
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Runs the script and looks again. */
    static Path installed(Path script, String path, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString()).redirectErrorStream(true);
        Path log = Files.createTempFile("install-chromium", ".log");
        builder.redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        Optional<Path> found = ended && process.exitValue() == 0 ? find(null, path) : Optional.empty();
        return found.orElseThrow(
                () -> new IllegalStateException(ADVICE + ". The attempt to install it failed: " + log));
    }
}
