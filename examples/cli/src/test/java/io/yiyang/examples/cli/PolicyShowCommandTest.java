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

class PolicyShowCommandTest {
    @TempDir
    private Path dir;

    @BeforeEach
    void sample() throws IOException {
        PolicySample.write(dir);
    }

    private CommandRun show(String region, String date, String... more) {
        List<String> args =
                new ArrayList<>(List.of("policy", "show", region, date, "--pack", dir.toString(), "--shipped", "none"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    /** Checksums follow the text of the sample and tell a reader nothing. */
    private static String withoutChecksums(CommandRun run) {
        return run.out().replaceAll("  [0-9a-f]{12}", "  CHECKSUM");
    }

    @Test
    void GIVEN_a_region_and_a_day_THEN_payers_values_winners_and_sources_stand_in_one_table() {
        CommandRun run = show("990200", "2026-04-01");
        assertThat(withoutChecksums(run)).isEqualTo("""
                        政策 / policy of 990200 on 2026-04-01; 地区链 / region chain [990200, 990000, 000000]
                        政策包（先者优先）/ packs, the winner first
                          city 1  990200  SAMPLE  CHECKSUM  虚构市 / a made-up city
                          nation 3  000000  SAMPLE  CHECKSUM  全国 / the nation
                        支付顺序 / order of payers
                          a.inpatient: POOLED_FUND > PERSON
                        支付链 / chain city#a.inpatient  住院 / in hospital
                          适用 / when setting=INPATIENT
                          施行 / in force 2024-01-01/..  公布 / published 未印 / not printed  MIRROR  [1]
                          1 POOLED_FUND 基本医保统筹基金 / basic insurance pooled fund  proportional/1
                              base = ELIGIBLE; deductible = [a.deductible]; ratio = [a.ratio]; rounding = [a.rounding]
                          2 PERSON 其余 / the rest
                        参数 / parameters
                          city#a.deductible  yuan per stay
                            施行 / in force 2025-01-01/.. 租户声明 / declared by 某院 on 2026-01-05: as charged  公布 / published 未印 / not printed  MIRROR  [1]
                              hospitalLevel=1: 200.00
                              hospitalLevel=2: 400.00
                          city#a.ratio  share above the deductible
                            注 / note the same at all levels
                            city 优先于 / wins over nation
                            施行 / in force 2026-01-01/..  公布 / published 2025-12-01  MIRROR  [2]
                            矛盾 / contradicted by: 75 %  SECONDARY  [1]
                              80%
                          nation#a.rounding  rounding mode
                            施行 / in force 2024-01-01/..  公布 / published 未印 / not printed  SECONDARY  [3]
                              HALF_UP
                        已知空缺 / what city lacks: 年度限额不详 / the yearly limit is not known [a.yearCap]
                        出处 / sources
                          [1] OLD: 旧页; 核对 / checked 2025-11-22
                          [2] NEW: 新文; 虚〔2025〕1号; https://example.org/1; 刊印 / printed 2025-12; 核对 / checked 2026-11-22
                              注 / note a mirror
                          [3] N: 全国文件; 某局; 核对 / checked 2026-11-22
                        """);
        assertThat(run.code()).isZero();
    }

    @Test
    void GIVEN_the_facts_of_a_person_THEN_the_terms_are_resolved_with_the_source_of_each() {
        CommandRun run = show("990200", "2026-04-01", "--facts", "setting=INPATIENT;hospitalLevel=2");
        assertThat(withoutChecksums(run)).isEqualTo("""
                        政策 / policy of 990200 on 2026-04-01; 地区链 / region chain [990200, 990000, 000000]
                        条件 / facts {hospitalLevel=[2], setting=[INPATIENT]}
                        支付链 / chain city#a.inpatient  住院 / in hospital
                          自 / since 2024-01-01  MIRROR  [1]
                          1 POOLED_FUND 基本医保统筹基金 / basic insurance pooled fund  proportional/1
                              base = ELIGIBLE  city#a.inpatient  自 / since 2024-01-01  MIRROR  [1]
                              deductible = 400.00  city#a.deductible  自 / since 2025-01-01 租户声明 / declared by 某院  MIRROR  [1]
                              ratio = 80%  city#a.ratio  自 / since 2026-01-01  MIRROR  [2]  矛盾 / contradicted by [75 %]
                              rounding = HALF_UP  nation#a.rounding  自 / since 2024-01-01  SECONDARY  [3]
                          2 PERSON 个人支付 / the person  其余 / the rest
                        政策包 / packs used
                          city 1  CHECKSUM
                          某院 overlay  CHECKSUM
                          nation 3  CHECKSUM
                        出处 / sources
                          [1] OLD: 旧页; 核对 / checked 2025-11-22
                          [2] NEW: 新文; 虚〔2025〕1号; https://example.org/1; 刊印 / printed 2025-12; 核对 / checked 2026-11-22
                              注 / note a mirror
                          [3] N: 全国文件; 某局; 核对 / checked 2026-11-22
                        """);
        assertThat(run.code()).isZero();
    }

    @Test
    void GIVEN_facts_that_no_row_fits_THEN_the_refusal_stands_there_and_the_exit_code_is_one() {
        CommandRun run = show("990200", "2026-04-01", "--facts", "setting=INPATIENT;hospitalLevel=3");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("YY-B-104", "document=city.json, pointer=/parameters/0/versions/0");
    }

    @Test
    void GIVEN_a_day_without_value_or_date_THEN_the_table_says_so() throws IOException {
        Files.delete(dir.resolve("overlay.json"));
        CommandRun run = show("990200", "2025-08-01");
        assertThat(run.out()).contains("""
                          city#a.deductible  yuan per stay
                            施行 / in force TENANT_MUST_SET 来源未印日期，租户须声明 / tenant must set the date, YY-B-103  公布 / published 未印 / not printed  MIRROR  [1]
                              hospitalLevel=1: 200.00
                        """, """
                            city 优先于 / wins over nation
                            无有效值 / no value in force, YY-B-102 [2024-01-01/2025-07-01, 2026-01-01/..]
                        """);
    }

    @Test
    void GIVEN_what_was_not_yet_published_THEN_it_is_not_seen() {
        assertThat(show("990200", "2026-04-01", "--known-on", "2025-11-30").out())
                .contains("无有效值 / no value in force, YY-B-102 [2024-01-01/2025-07-01, 2026-01-01/..]")
                .doesNotContain("80%");
    }

    @Test
    void GIVEN_a_tenants_pack_before_the_citys_THEN_it_wins_where_it_is_in_force() throws IOException {
        Path own = Files.createDirectory(dir.resolve("own")).resolve("own.json");
        Files.writeString(
                own,
                PolicySample.NATION
                        .replace("\"nation\"", "\"own\"")
                        .replace("000000", "990200")
                        .replace("2020-01-01/..", "2026-03-01/.."));
        for (String day : List.of("2026-03-01", "2026-02-28")) {
            CommandRun run = CommandRun.of(
                    "policy",
                    "show",
                    "990200",
                    day,
                    "--pack",
                    own.toString(),
                    "--pack",
                    dir.toString(),
                    "--shipped",
                    "NONE");
            assertThat(run.out()).contains(day.equals("2026-03-01") ? """
                                      own#a.ratio  share above the deductible
                                        own 优先于 / wins over city, nation
                                    """ : """
                                      city#a.ratio  share above the deductible
                                        注 / note the same at all levels
                                        当日无值 / silent on this day: own
                                        city 优先于 / wins over nation
                                    """);
        }
    }

    @Test
    void GIVEN_a_scheme_THEN_chains_of_others_are_left_out_and_chains_of_all_stay() throws IOException {
        PolicySample.change(
                dir.resolve("city.json"),
                "\"setting\": [\"INPATIENT\"] }",
                "\"setting\": [\"INPATIENT\"], \"scheme\": [\"310\"] }");
        assertThat(show("990200", "2026-04-01", "--scheme", "310").out()).contains("  a.inpatient: POOLED_FUND");
        assertThat(show("990200", "2026-04-01", "--scheme", "390").out()).doesNotContain("a.inpatient:");
        assertThat(show("990200", "2026-04-01", "--scheme", "310", "--facts", "setting=INPATIENT;hospitalLevel=1")
                        .code())
                .isZero();
    }

    @Test
    void GIVEN_a_region_that_no_pack_reaches_THEN_silence_is_not_an_answer() throws IOException {
        Files.delete(dir.resolve("nation.json"));
        CommandRun run = show("110000", "2026-04-01");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("YY-T-918", "region=[110000, 000000], allowed=[990200]");
        for (String command : List.of(
                "gaps 110000 2026-01-01 2026-01-02",
                "declare 110000 --from 2026-01-01 --tenant T --reason R --on 2026-01-01")) {
            CommandRun other = CommandRun.of(("policy " + command + " --shipped none --pack " + dir).split(" "));
            assertThat(other.code()).isEqualTo(1);
            assertThat(other.out() + other.err()).contains("YY-T-918");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x 2026-04-01",
                "990200 2026-04",
                "990200 2026-04-01 --shipped some",
                "990200 2026-04-01 --facts setting"
            })
    void GIVEN_wrong_use_THEN_the_exit_code_is_two(String args) {
        assertThat(CommandRun.of(("policy show " + args).split(" ")).code()).isEqualTo(2);
    }

    @Test
    void GIVEN_a_pack_that_cannot_be_read_THEN_its_problems_are_told() throws IOException {
        PolicySample.change(dir.resolve("city.json"), "\"0.80\"", "\"1.80\"");
        CommandRun run = show("990200", "2026-04-01");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("YY-M-013", "document=city.json");
        assertThat(CommandRun.of("policy", "show", "990200", "2026-04-01", "--pack", "nowhere")
                        .out())
                .contains("YY-T-901", "file=nowhere", "shipped=[");
        assertThat(CommandRun.of("policy", "show", "990200", "2026-04-01", "--pack", "nowhere/city.json")
                        .out())
                .as("a path is no id")
                .contains("YY-T-901", "file=nowhere/city.json")
                .doesNotContain("shipped=[");
    }
}
