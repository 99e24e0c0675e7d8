package io.yiyang.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what a command makes: half a character of an item's name becomes a question mark and stops nothing. */
final class OutputFiles {
    private OutputFiles() {}

    static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
