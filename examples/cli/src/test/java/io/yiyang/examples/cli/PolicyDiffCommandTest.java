package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyDiffCommandTest {
    @TempDir
    private Path dir;

    private Path before;
    private Path after;

    @BeforeEach
    void sample() throws IOException {
        before = Files.createDirectory(dir.resolve("before"));
        after = Files.createDirectory(dir.resolve("after"));
        PolicySample.write(before);
        PolicySample.write(after);
    }

    private CommandRun diff() {
        return CommandRun.of("policy", "diff", before.toString(), after.toString());
    }

    private void change(String good, String bad) throws IOException {
        PolicySample.change(after.resolve("city.json"), good, bad);
    }

    @Test
    void GIVEN_equal_packs_THEN_nothing_differs() {
        CommandRun run = diff();
        assertThat(run.out()).isEqualTo("差异 / differences: 0 (2 包 packs, 2 包 packs)\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void GIVEN_every_kind_of_change_THEN_each_is_one_line_in_order_of_its_path() throws IOException {
        change("\"version\": \"1\"", "\"version\": \"2\"");
        change("\"400.00\"", "\"500.00\"");
        change("{ \"hospitalLevel\": [\"1\"] }", "{ \"hospitalLevel\": [\"1\", \"COMMUNITY\"] }");
        change("\"2026-01-01/..\"", "\"2026-02-01/..\"");
        change(
                "\"2024-01-01/2025-07-01\", \"confidence\": \"SECONDARY\"",
                "\"2024-01-01/2025-07-01\", \"confidence\": \"MIRROR\"");
        change("\"key\": \"NEW\", \"title\": \"新文\"", "\"key\": \"NEW\", \"title\": \"新文件\"");
        change("\"75 %\"", "\"76 %\"");
        change(
                "\"stages\": [\n",
                "\"stages\": [\n{ \"payer\": \"CATASTROPHIC\", \"rule\": \"proportional/1\", \"options\": { \"base\": { \"word\": \"ELIGIBLE\" } }, \"terms\": { \"ratio\": \"a.ratio\" }, \"unless\": { \"entitlement\": [\"NONE\"] } },\n");
        change("\"ratio\": \"a.ratio\", \"rounding\"", "\"ratio\": \"b.ratio\", \"rounding\"");
        CommandRun run = diff();
        assertThat(run.out()).isEqualTo("""
                        + city: chain a.inpatient [2024-01-01/..] CATASTROPHIC option base: ELIGIBLE
                        + city: chain a.inpatient [2024-01-01/..] CATASTROPHIC rule: proportional/1
                        + city: chain a.inpatient [2024-01-01/..] CATASTROPHIC term ratio: a.ratio
                        + city: chain a.inpatient [2024-01-01/..] CATASTROPHIC unless: entitlement=NONE
                        ~ city: chain a.inpatient [2024-01-01/..] POOLED_FUND term ratio: a.ratio -> b.ratio
                        ~ city: chain a.inpatient [2024-01-01/..] order: POOLED_FUND -> CATASTROPHIC > POOLED_FUND
                        ~ city: citation NEW source: 新文; 虚〔2025〕1号; https://example.org/1; 刊印 / printed 2025-12; 核对 / checked 2026-11-22 -> 新文件; 虚〔2025〕1号; https://example.org/1; 刊印 / printed 2025-12; 核对 / checked 2026-11-22
                        ~ city: pack version: 1 -> 2
                        - city: parameter a.deductible [TENANT_MUST_SET] value hospitalLevel=1: 200.00
                        + city: parameter a.deductible [TENANT_MUST_SET] value hospitalLevel=1|COMMUNITY: 200.00
                        ~ city: parameter a.deductible [TENANT_MUST_SET] value hospitalLevel=2: 400.00 -> 500.00
                        ~ city: parameter a.ratio [2024-01-01/2025-07-01] confidence: SECONDARY -> MIRROR
                        - city: parameter a.ratio [2026-01-01/.. known from 2025-12-01] contradicted by 75 %: SECONDARY OLD
                        + city: parameter a.ratio [2026-01-01/.. known from 2025-12-01] contradicted by 76 %: SECONDARY OLD
                        ~ city: parameter a.ratio [2026-01-01/.. known from 2025-12-01] in force: 2026-01-01/.. -> 2026-02-01/..
                        差异 / differences: 15 (2 包 packs, 2 包 packs)
                        """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void GIVEN_a_pack_and_a_copy_of_another_name_THEN_they_are_compared_all_the_same() throws IOException {
        change("\"id\": \"city\"", "\"id\": \"copy\"");
        change("\"0.80\"", "\"0.85\"");
        assertThat(CommandRun.of(
                                "policy",
                                "diff",
                                before.resolve("city.json").toString(),
                                after.resolve("city.json").toString())
                        .out())
                .isEqualTo("""
                        ~ city -> copy: parameter a.ratio [2026-01-01/.. known from 2025-12-01] value: 80% -> 85%
                        差异 / differences: 1 (1 包 packs, 1 包 packs)
                        """);
    }

    @Test
    void GIVEN_a_pack_that_only_one_side_has_THEN_all_of_it_is_added_or_gone() throws IOException {
        Files.delete(after.resolve("nation.json"));
        CommandRun run = diff();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("- nation: citation N source: 全国文件; 某局; 核对 / checked 2026-11-22\n")
                .contains("- nation: parameter a.rounding [2024-01-01/..] value: HALF_UP\n")
                .doesNotContain("+ ", "~ ");
    }

    @Test
    void GIVEN_another_declared_date_THEN_the_declaration_differs() throws IOException {
        PolicySample.change(after.resolve("overlay.json"), "2025-01-01/..", "2025-02-01/..");
        assertThat(diff().out()).isEqualTo("""
                        ~ overlay: 某院 city#a.deductible: 2025-01-01/.., 2026-01-05, as charged -> 2025-02-01/.., 2026-01-05, as charged
                        差异 / differences: 1 (2 包 packs, 2 包 packs)
                        """);
    }

    @Test
    void GIVEN_what_cannot_be_read_THEN_the_exit_code_is_two() throws IOException {
        change("\"0.80\"", "\"1.80\"");
        assertThat(diff().code()).isEqualTo(2);
        assertThat(CommandRun.of("policy", "diff", before.toString(), "src").code())
                .isEqualTo(2);
        assertThat(CommandRun.of("policy", "diff", before.toString()).code()).isEqualTo(2);
    }
}
