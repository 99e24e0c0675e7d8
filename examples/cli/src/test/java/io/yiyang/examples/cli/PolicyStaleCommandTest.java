package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyStaleCommandTest {
    @TempDir
    private Path dir;

    @BeforeEach
    void sample() throws IOException {
        PolicySample.write(dir);
    }

    /** 2025-11-22 + 365 days = 2026-11-22. */
    @Test
    void GIVEN_a_check_of_a_year_ago_THEN_it_is_stale_from_the_next_day_on() {
        CommandRun that = CommandRun.of("policy", "stale", "--days", "365", "--on", "2026-11-22", dir.toString());
        assertThat(that.out())
                .isEqualTo(
                        "出处 / citations: 3 个 in 2 个政策包 packs; 0 个超过 last checked more than 365 天 days before 2026-11-22\n");
        assertThat(that.code()).isZero();
        CommandRun next = CommandRun.of("policy", "stale", "--on", "2026-11-23", dir.toString());
        assertThat(next.out()).isEqualTo("""
                        city OLD: 366 天 days; 旧页; 核对 / checked 2025-11-22
                            parameter a.deductible [TENANT_MUST_SET]
                            parameter a.ratio [2024-01-01/2025-07-01]
                            parameter a.ratio [2026-01-01/..] 矛盾 / contradicted by: 75 %
                            chain a.inpatient [2024-01-01/..]
                        出处 / citations: 3 个 in 2 个政策包 packs; 1 个超过 last checked more than 365 天 days before 2026-11-23
                        """);
        assertThat(next.code()).isEqualTo(1);
    }

    @Test
    void GIVEN_several_stale_sources_THEN_the_oldest_comes_first() {
        assertThat(CommandRun.of("policy", "stale", "--days", "0", "--on", "2026-11-23", dir.toString())
                        .out()
                        .lines()
                        .filter(line -> line.contains("天 days; "))
                        .map(line -> line.substring(0, line.indexOf(';'))))
                .containsExactly("city OLD: 366 天 days", "city NEW: 1 天 days", "nation N: 1 天 days");
    }

    @Test
    void GIVEN_no_path_THEN_the_shipped_packs_are_looked_at() {
        CommandRun run = CommandRun.of("policy", "stale", "--on", "2026-11-22");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void GIVEN_no_day_or_a_negative_age_THEN_the_use_is_wrong() {
        assertThat(CommandRun.of("policy", "stale", dir.toString()).code()).isEqualTo(2);
        assertThat(CommandRun.of("policy", "stale", "--on", "2026-11-22", "--days=-1")
                        .code())
                .isEqualTo(2);
    }
}
