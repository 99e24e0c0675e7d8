package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.examples.cli.RegionView.State;
import io.yiyang.examples.cli.RegionView.Topic;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyGapsCommandTest {
    @TempDir
    private Path dir;

    @BeforeEach
    void sample() throws IOException {
        PolicySample.write(dir);
    }

    private CommandRun gaps(String from, String to, String... more) {
        List<String> args = new ArrayList<>(
                List.of("policy", "gaps", "990200", from, to, "--pack", dir.toString(), "--shipped", "none"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    @Test
    void GIVEN_a_region_and_days_THEN_days_without_value_are_listed_to_the_day() {
        CommandRun run = gaps("2024-12-01", "2026-01-31");
        assertThat(run.out()).isEqualTo("""
                        政策空缺 / gaps of 990200 from 2024-12-01 to 2026-01-31 (首尾均含 / both included)
                        parameter a.deductible
                            2024-12-01 – 2024-12-31  city  无有效值 / no value in force, YY-B-102
                        parameter a.ratio
                            2025-07-01 – 2025-12-31  city  无有效值 / no value in force, YY-B-102
                        政策包自述空缺 / named by city: 年度限额不详 / the yearly limit is not known [a.yearCap]
                        合计 / together: 4 个键 keys of 2 个政策包 packs, 2 个每天有值 with a value on every day, 2 个有空缺 with gaps
                        """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void GIVEN_all_THEN_every_day_of_every_key_has_its_answer() {
        assertThat(gaps("2024-12-01", "2026-01-31", "--all").out()).contains("""
                        parameter a.ratio
                            2024-12-01 – 2025-06-30  city  有效 / in force
                            2025-07-01 – 2025-12-31  city  无有效值 / no value in force, YY-B-102
                            2026-01-01 – 2026-01-31  city  有效 / in force
                        parameter a.rounding
                            2024-12-01 – 2026-01-31  nation  有效 / in force
                        chain a.inpatient
                            2024-12-01 – 2026-01-31  city  有效 / in force
                        """);
    }

    @Test
    void GIVEN_days_with_a_value_only_THEN_the_exit_code_is_zero() {
        CommandRun run = gaps("2026-01-01", "2026-01-01");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("4 个每天有值 with a value on every day, 0 个有空缺 with gaps");
    }

    @Test
    void GIVEN_no_declaration_an_unverified_value_and_a_parameter_of_nobody_THEN_each_is_named() throws IOException {
        Files.delete(dir.resolve("overlay.json"));
        PolicySample.change(
                dir.resolve("city.json"),
                "\"SECONDARY\", \"cite\": [\"OLD\"], \"value\"",
                "\"UNVERIFIED\", \"cite\": [\"OLD\"], \"value\"");
        PolicySample.change(dir.resolve("nation.json"), "a.rounding", "a.round");
        assertThat(gaps("2025-06-01", "2025-07-31").out()).contains("""
                        parameter a.deductible
                            2025-06-01 – 2025-07-31  city  来源未印日期，租户须声明 / tenant must set the date, YY-B-103
                        parameter a.ratio
                            2025-06-01 – 2025-06-30  city  未核实，租户须核实并声明 / not verified, tenant must verify and declare, YY-B-107
                            2025-07-01 – 2025-07-31  city  无有效值 / no value in force, YY-B-102
                        parameter a.rounding
                            2025-06-01 – 2025-07-31  city#a.inpatient  没有政策包有该参数 / no pack has it, YY-B-109
                        """);
    }

    /** The command looks packs up by itself; here it is held against the book, for every day, packs before packs included. */
    @Test
    void GIVEN_every_day_of_three_years_THEN_the_answer_is_the_books_own() throws IOException {
        Files.writeString(
                dir.resolve("above.json"),
                PolicySample.CITY
                        .replace("\"city\"", "\"above\"")
                        .replace("2024-01-01/2025-07-01", "2025-06-01/2025-09-01")
                        .replace(
                                "\"SECONDARY\", \"cite\": [\"OLD\"], \"value\"",
                                "\"UNVERIFIED\", \"cite\": [\"OLD\"], \"value\"")
                        .replace("2026-01-01/..", "2026-01-01/2026-03-01")
                        .replace("\"2024-01-01/..\"", "\"2023-09-01/2023-10-01\"")
                        .replace("TENANT_MUST_SET", "2026-06-01/.."));
        PolicyBook book = PolicyFiles.read(List.of(dir.toString())).book().orElseThrow();
        RegionCode region = RegionCode.of("990200");
        Facts facts = Facts.none().with("hospitalLevel", "1").with("setting", "INPATIENT");
        for (Topic topic : new RegionView(book, region, LocalDate.MAX).parameters()) {
            assertThat(Stream.concat(topic.candidates().stream(), topic.hidden().stream())
                            .map(PolicyEntry::pack)
                            .toList())
                    .as(topic.first().key())
                    .isEqualTo(book.sources(topic.first().key(), region));
        }
        int answers = 0;
        for (LocalDate known : List.of(LocalDate.parse("2025-11-30"), LocalDate.MAX)) {
            RegionView view = new RegionView(book, region, known);
            for (LocalDate day = LocalDate.parse("2023-07-01");
                    day.isBefore(LocalDate.parse("2027-01-01"));
                    day = day.plusDays(1)) {
                Question question = new Question(region, day, known, facts);
                for (Topic topic : view.parameters()) {
                    List<Problem> problems =
                            book.parameter(topic.first().key(), question).problems();
                    assertThat(code(view.on(topic, day).state()))
                            .as(topic.first().key() + " " + day)
                            .isEqualTo(codes(problems));
                    answers++;
                }
                for (Topic topic : view.chains()) {
                    List<Problem> problems = book.resolve(question, RuleRegistry.standard()).problems().stream()
                            .filter(p -> p.facts().getOrDefault("parameter", "").endsWith("#a.inpatient"))
                            .toList();
                    assertThat(code(view.on(topic, day).state()))
                            .as(topic.first().key() + " " + day)
                            .isEqualTo(codes(problems));
                    answers++;
                }
            }
        }
        // two days of knowledge, three parameters and a chain, 184 + 366 + 365 + 365 days
        assertThat(answers).isEqualTo(2 * 4 * 1280);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).map(Object::toString).toList();
    }

    private static List<String> code(State state) {
        return switch (state) {
            case IN_FORCE -> List.of();
            case NO_VALUE -> List.of("YY-B-102");
            case TENANT_MUST_SET -> List.of("YY-B-103");
            case NOT_VERIFIED -> List.of("YY-B-107");
            case TWO_VERSIONS -> List.of("YY-B-114");
        };
    }

    @Test
    void GIVEN_an_end_before_the_beginning_THEN_the_use_is_wrong() {
        assertThat(gaps("2026-01-02", "2026-01-01").code()).isEqualTo(2);
    }

    @Test
    void GIVEN_a_year_that_no_calendar_has_THEN_the_use_is_wrong_and_nothing_is_printed() {
        CommandRun late = gaps("2026-01-01", "+999999999-12-31");
        assertThat(late.code()).isEqualTo(2);
        assertThat(late.err()).contains("TO: must be of the years 1 to 9999, but was +999999999-12-31");
        assertThat(late.out()).isEmpty();
        assertThat(gaps("0000-12-31", "2026-01-01").err()).contains("FROM: must be of the years 1 to 9999");
    }
}
