package io.yiyang.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the browser is found, and how a machine that has none gets one: with stand-ins for apt-get, id and sudo. */
class ChromiumBinaryTest {
    @TempDir
    Path dir;

    private Path program(String name, String script) throws IOException {
        Path file = dir.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private Path install(String user, String aptGet) throws IOException, InterruptedException {
        program("id", "echo " + user);
        program("sudo", "echo sudo \"$@\" >> " + dir + "/calls; shift; exec \"$@\"");
        program("apt-get", "echo apt-get \"$@\" >> " + dir + "/calls; " + aptGet);
        return ChromiumBinary.installed(ChromiumBinary.INSTALL, dir.toString(), Map.of("PATH", dir + ":/bin:/usr/bin"));
    }

    @Test
    void GIVEN_a_named_file_THEN_it_is_taken_and_a_wrong_name_is_a_mistake() throws IOException {
        Path named = program("my-browser", "true");
        program("chromium", "true");
        assertThat(ChromiumBinary.find(named.toString(), dir.toString())).contains(named);
        assertThatThrownBy(() -> ChromiumBinary.find(dir + "/nowhere", dir.toString()))
                .hasMessage("-Dchromium: must be an executable file, but was " + dir + "/nowhere");
    }

    @Test
    void GIVEN_the_path_THEN_the_usual_names_are_looked_for() throws IOException {
        assertThat(ChromiumBinary.find(null, dir.toString())).isEmpty();
        Path chrome = program("google-chrome", "true");
        assertThat(ChromiumBinary.find(null, "/nowhere:" + dir)).contains(chrome);
        Path chromium = program("chromium", "true");
        assertThat(ChromiumBinary.find("", "/nowhere:" + dir)).contains(chromium);
    }

    @Test
    void GIVEN_none_and_root_THEN_the_packages_are_installed() throws IOException, InterruptedException {
        String makesIt = "[ $1 = update ] || { cp " + dir + "/id " + dir + "/chromium; }";
        assertThat(install("0", makesIt)).isEqualTo(dir.resolve("chromium"));
        assertThat(Files.readAllLines(dir.resolve("calls")))
                .containsExactly(
                        "apt-get update -q",
                        "apt-get install -q -y --no-install-recommends chromium fonts-wqy-microhei");
    }

    @Test
    void GIVEN_none_and_somebody_else_THEN_sudo_is_asked_and_may_not_ask_back()
            throws IOException, InterruptedException {
        String makesIt = "[ $1 = update ] || { cp " + dir + "/id " + dir + "/chromium; }";
        assertThat(install("1000", makesIt)).isEqualTo(dir.resolve("chromium"));
        assertThat(Files.readAllLines(dir.resolve("calls")).get(0)).isEqualTo("sudo -n apt-get update -q");
    }

    @Test
    void GIVEN_an_installation_that_fails_THEN_one_sentence_says_what_to_do() {
        assertThatThrownBy(() -> install("0", "exit 100"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(ChromiumBinary.ADVICE);
    }
}
