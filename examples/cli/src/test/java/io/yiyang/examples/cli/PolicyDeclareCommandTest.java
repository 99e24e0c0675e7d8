package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDeclareCommandTest {
    @TempDir
    private Path dir;

    @BeforeEach
    void sample() throws IOException {
        PolicySample.write(dir);
    }

    private CommandRun declare() {
        return CommandRun.of(
                ("policy declare 990200 --from 2026-01-01 --tenant 某院 --reason as-charged --on 2026-01-05 --shipped none --pack "
                                + dir)
                        .split(" "));
    }

    @Test
    void GIVEN_values_without_date_THEN_the_overlay_declares_them_and_closes_the_gaps() throws IOException {
        Files.delete(dir.resolve("overlay.json"));
        PolicySample.change(dir.resolve("nation.json"), "\"2024-01-01/..\"", "\"TENANT_MUST_SET\"");
        CommandRun run = declare();
        assertThat(run.out()).isEqualTo("""
                        {
                          "schema": "yiyang.policy-overlay/1",
                          "tenant": "某院",
                          "declarations": [
                            {
                              "pack": "city",
                              "key": "a.deductible",
                              "inForce": "2026-01-01/..",
                              "declaredOn": "2026-01-05",
                              "reason": "as-charged"
                            },
                            {
                              "pack": "nation",
                              "key": "a.rounding",
                              "inForce": "2026-01-01/..",
                              "declaredOn": "2026-01-05",
                              "reason": "as-charged"
                            }
                          ]
                        }
                        """);
        assertThat(run.err()).isEqualTo("声明 / declared: 2 项 of 4 个键 keys\n");
        assertThat(run.code()).isZero();
        Files.writeString(dir.resolve("overlay.json"), run.out());
        assertThat(CommandRun.of("policy", "check", dir.toString()).code()).isZero();
        assertThat(CommandRun.of(
                                "policy",
                                "gaps",
                                "990200",
                                "2026-01-01",
                                "2026-12-31",
                                "--shipped",
                                "none",
                                "--pack",
                                dir.toString())
                        .code())
                .isZero();
    }

    @Test
    void GIVEN_a_value_that_is_declared_already_THEN_it_is_not_declared_again() {
        CommandRun run = declare();
        assertThat(run.out()).contains("\"declarations\": [ ]");
        assertThat(run.err()).contains("0 项 of 4");
    }

    @Test
    void GIVEN_a_value_that_nobody_verified_THEN_it_is_left_out_and_named() throws IOException {
        Files.delete(dir.resolve("overlay.json"));
        PolicySample.change(
                dir.resolve("city.json"),
                "\"TENANT_MUST_SET\",\n          \"confidence\": \"MIRROR\"",
                "\"TENANT_MUST_SET\",\n          \"confidence\": \"UNVERIFIED\"");
        CommandRun run = declare();
        assertThat(run.out()).doesNotContain("a.deductible");
        assertThat(run.err()).contains("未核实，不代为声明 / not verified, left out: city#a.deductible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tenant", "--reason"})
    void GIVEN_a_blank_text_THEN_the_use_is_wrong_because_the_overlay_could_not_be_read(String blank) {
        List<String> args =
                new ArrayList<>(List.of("policy", "declare", "990200", "--from", "2026-01-01", "--on", "2026-01-05"));
        args.addAll(List.of("--tenant", "T", "--reason", "R"));
        args.set(args.indexOf(blank) + 1, " ");
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(blank + ": must not be blank");
        assertThat(run.out()).isEmpty();
    }
}
