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
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCheckCommandTest {
    @TempDir
    private Path dir;

    @BeforeEach
    void sample() throws IOException {
        PolicySample.write(dir);
    }

    private CommandRun check(String... more) {
        List<String> args = new ArrayList<>(List.of("policy", "check", dir.toString()));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    @Test
    void GIVEN_sound_files_THEN_the_summary_counts_them_and_the_exit_code_is_zero() {
        CommandRun run = check();
        assertThat(run.out())
                .isEqualTo("检查 / checked: 3 个文件 files, 2 个政策包 packs, 4 个参数 parameters, 1 条支付链 chains,"
                        + " 1 个租户声明 overlays, 1 项声明 declarations; 0 个问题 problems, 0 个提醒 warnings\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void GIVEN_the_files_of_the_examples_THEN_they_are_sound() {
        CommandRun run =
                CommandRun.of("policy", "check", "../policies", "../shadow/pack", "../audit/policy", "../whatif");
        assertThat(run.out()).contains("0 个问题 problems");
        assertThat(run.code()).isZero();
    }

    @Test
    void GIVEN_a_fault_in_each_file_THEN_all_are_told_and_each_file_is_what_it_says_it_is() throws IOException {
        PolicySample.change(dir.resolve("city.json"), "\"0.80\"", "\"1.80\"");
        PolicySample.change(dir.resolve("city.json"), "\"unit\": \"yuan per stay\"", "\"units\": \"yuan per stay\"");
        PolicySample.change(dir.resolve("nation.json"), "\"HALF_UP\" }", "\"HALF_UP\"");
        PolicySample.change(dir.resolve("overlay.json"), "2026-01-05", "today");
        Files.writeString(dir.resolve("other.json"), "{\"schema\": \"yiyang.month/1\"}");
        Files.writeString(dir.resolve("readme.txt"), "not looked at");
        CommandRun run = check();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.startsWith("问题")).toList())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("YY-M-012", "document=city.json", "pointer=/parameters/0/unit"),
                        line -> assertThat(line)
                                .contains("YY-M-011", "document=city.json", "pointer=/parameters/0/units")
                                .contains("allowed=[key, note, unit, versions]"),
                        line -> assertThat(line)
                                .contains("YY-M-013", "document=city.json", "pointer=/parameters/1/versions/1/value")
                                .contains("ratio: must be at most 1, but was 1.8"),
                        line -> assertThat(line).contains("YY-M-010", "document=nation.json"),
                        line -> assertThat(line)
                                .contains("YY-T-910", "document=other.json")
                                .contains("yiyang.policy/1, yiyang.policy-overlay/1"),
                        line -> assertThat(line)
                                .contains("YY-M-013", "document=overlay.json", "pointer=/declarations/0/declaredOn")
                                .contains("value=\"today\""));
        // every one of them says what to do
        assertThat(run.out().lines().filter(line -> line.startsWith("    可行")).count())
                .isEqualTo(6);
        assertThat(run.out()).contains("4 个文件 files, 0 个政策包 packs").contains("6 个问题 problems, 0 个提醒 warnings");
    }

    @Test
    void GIVEN_the_same_id_in_two_files_THEN_both_are_named() throws IOException {
        Path again = Files.createDirectories(dir.resolve("again"));
        Files.writeString(again.resolve("city.json"), PolicySample.CITY);
        CommandRun run = check(again.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("YY-T-911 政策包标识重复 / two packs have the same id {document=" + again.resolve("city.json")
                        + ", pointer=/id, value=city, alsoIn=" + dir.resolve("city.json") + "}");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"pack\": \"city\" | \"pack\": \"town\" | YY-T-912 | pointer=/declarations/0/pack, value=town, allowed=[",
                "\"key\": \"a.deductible\" | \"key\": \"a.deduct\" | YY-T-912 | pointer=/declarations/0/key, value=a.deduct, pack=city, allowed=[a.deductible, a.ratio, a.inpatient]",
                "\"key\": \"a.deductible\" | \"key\": \"a.ratio\" | YY-T-914 | pointer=/declarations/0/inForce, value=2025-01-01/.., key=city#a.ratio, inForce=[2024-01-01/2025-07-01, 2026-01-01/..]",
            })
    void GIVEN_a_declaration_that_fits_nothing_THEN_it_says_what_would(
            String good, String bad, String code, String facts) throws IOException {
        PolicySample.change(dir.resolve("overlay.json"), good, bad);
        CommandRun run = check();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(code, "document=overlay.json, " + facts, "可行 / possible", "1 个问题 problems");
    }

    @Test
    void GIVEN_an_unverified_value_THEN_a_tenant_may_declare_it_although_its_date_is_printed() throws IOException {
        PolicySample.change(dir.resolve("overlay.json"), "a.deductible", "a.ratio");
        PolicySample.change(
                dir.resolve("city.json"),
                "\"confidence\": \"SECONDARY\", \"cite\": [\"OLD\"], \"value\"",
                "\"confidence\": \"UNVERIFIED\", \"cite\": [\"OLD\"], \"value\"");
        assertThat(check().out()).contains("0 个问题 problems");
    }

    @Test
    void GIVEN_a_chain_whose_parameter_no_pack_has_THEN_it_is_a_warning_and_with_strict_a_fault() throws IOException {
        PolicySample.change(dir.resolve("nation.json"), "\"key\": \"a.rounding\"", "\"key\": \"a.round\"");
        CommandRun run = check();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("提醒 / warning YY-T-913 ")
                .contains("document=city.json, pointer=/chains/0/versions/0/stages/0/terms/rounding,"
                        + " value=a.rounding, allowed=[city#a.deductible, city#a.ratio, nation#a.round,")
                .contains("0 个问题 problems, 1 个提醒 warnings");
        assertThat(check("--strict").code()).isEqualTo(1);
        // A pack that names the key among its gaps has said so itself.
        PolicySample.change(dir.resolve("city.json"), "\"a.yearCap\"", "\"a.rounding\"");
        assertThat(check("--strict").code()).isZero();
    }

    @Test
    void GIVEN_a_chain_of_a_province_whose_city_has_the_parameter_THEN_nothing_is_missing() throws IOException {
        PolicySample.change(dir.resolve("nation.json"), "\"000000\"", "\"990203\"");
        assertThat(check().out()).contains("0 个提醒 warnings");
        PolicySample.change(dir.resolve("nation.json"), "\"990203\"", "\"990300\"");
        assertThat(check().out()).contains("1 个提醒 warnings");
    }

    @Test
    void GIVEN_an_ending_in_capitals_THEN_it_is_read_and_a_folder_is_named_and_not_read() throws IOException {
        Files.move(dir.resolve("city.json"), dir.resolve("CITY.JSON"));
        Path inside = Files.createDirectory(dir.resolve("more.json"));
        Files.writeString(inside.resolve("broken.json"), "{");
        CommandRun run = check();
        assertThat(run.out())
                .contains("提醒 / warning YY-T-919 ", "folder=" + inside)
                .contains("3 个文件 files, 2 个政策包 packs", "0 个问题 problems, 1 个提醒 warnings");
        assertThat(run.code()).isZero();
        assertThat(check(inside.toString()).out()).doesNotContain("YY-T-919").contains("YY-M-010");
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "proportional/1 | proportionate/1 | warning YY-T-920 | pointer=/chains/0/versions/0/stages/0/rule, value=proportionate/1, allowed=[",
                "\"deductible\": \"a.deductible\" | \"deductable\": \"a.deductible\" | problem YY-B-106 | pointer=/chains/0/versions/0/stages/0, payer=POOLED_FUND, rule=proportional/1, faults=[deductable is not a term of the rule]",
                "\"ratio\": \"a.ratio\" | \"ratio\": \"a.deductible\" | problem YY-B-106 | faults=[ratio must be of type Ratio, not Amount]",
                "\"hospitalLevel\": [\"2\"] | \"hospitalLevel\": [\"1\"] | problem YY-B-104 | pointer=/parameters/0/versions/0/rows/1, value={hospitalLevel=[1]}, sameAs=/parameters/0/versions/0/rows/0",
            })
    void GIVEN_a_pack_that_could_never_settle_THEN_it_is_told_before(String good, String bad, String code, String facts)
            throws IOException {
        PolicySample.change(dir.resolve("city.json"), good, bad);
        assertThat(check().out()).contains(code, "document=city.json, ", facts);
    }

    @Test
    void GIVEN_the_shipped_packs_THEN_each_could_settle() throws IOException {
        PolicyFiles none = PolicyFiles.read(List.of());
        PolicyCrossCheck check = new PolicyCrossCheck(none.before(PolicyOptions.Shipped.ALL.packs()), List.of());
        assertThat(check.problems()).isEmpty();
        assertThat(check.warnings()).noneMatch(w -> w.code().toString().equals("YY-T-920"));
    }

    @Test
    void GIVEN_the_day_of_the_check_THEN_what_is_said_to_have_happened_later_is_a_warning() {
        assertThat(check("--on", "2026-11-22").out()).contains("0 个提醒 warnings");
        assertThat(check("--on", "2025-11-30").out())
                .contains(
                        "YY-T-921",
                        "document=city.json, value=2025-12-01, on=2025-11-30, pointer=/parameters/1/versions/1/knownFrom",
                        "document=city.json, value=2026-11-22, on=2025-11-30, citation=NEW",
                        "document=nation.json, value=2026-11-22, on=2025-11-30, citation=N}")
                .contains("3 个提醒 warnings");
    }

    @Test
    void GIVEN_no_such_path_or_signatures_without_a_key_THEN_the_use_is_wrong() {
        assertThat(CommandRun.of("policy", "check", "nowhere").code()).isEqualTo(2);
        assertThat(CommandRun.of("policy", "check").code()).isEqualTo(2);
        assertThat(CommandRun.of("policy", "check", "src").code()).isEqualTo(2);
        assertThat(check("--signatures", dir.toString()).code()).isEqualTo(2);
    }
}
