package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yiyang.model.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakdownCommandTest {
    private static final String CHONGQING =
            Path.of("..", "journeys", "chongqing-2026-04").toString();

    @Test
    void GIVEN_no_dimension_THEN_every_one_is_printed_and_each_sums_to_the_month() {
        CommandRun run = CommandRun.of("breakdown", CHONGQING);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("-- "))).hasSize(7);
        assertThat(run.out().lines().filter(line -> line.strip().startsWith("合计 total")))
                .hasSize(7)
                .allSatisfy(line -> assertThat(line).contains("12,320.00", "3,018.00"));
        assertThat(run.out()).doesNotContain("王秀英");
    }

    @Test
    void GIVEN_a_dimension_and_json_THEN_only_that_is_written() throws IOException {
        CommandRun run = CommandRun.of("breakdown", "--by", "ledger", "--json", CHONGQING);
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("by").asText()).isEqualTo("LEDGER");
        assertThat(json.get("rows")).hasSize(2);
        assertThat(json.get("rows").get(0).get("payers").get("LONG_TERM_CARE").asText())
                .isEqualTo("1320.00");
        assertThat(CommandRun.of("breakdown", "--by", "payee", "--by", "day", CHONGQING)
                        .out())
                .contains("biller and payee", "day of service")
                .doesNotContain("charge category");
    }

    @Test
    void GIVEN_wrong_use_THEN_it_says_what_is_allowed() {
        CommandRun run = CommandRun.of("breakdown", "--by", "colour", CHONGQING);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("must be one of [category, department, payee, day, segment, ledger, bill], but was colour");
        assertThat(CommandRun.of("breakdown", "nowhere").err()).contains("must be a folder");
    }

    @Test
    void GIVEN_a_journey_that_cannot_be_read_THEN_it_is_refused(@TempDir Path dir) throws IOException {
        CommandRun empty = CommandRun.of("breakdown", dir.toString());
        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.out()).contains("YY-T-901");
        CommandRun fault = CommandRun.of(
                "breakdown",
                Path.of("..", "journeys", "faults", "line-without-class").toString());
        assertThat(fault.code()).isEqualTo(1);
        assertThat(fault.out()).contains("not settled:");
    }

    @Test
    void GIVEN_settle_with_html_THEN_the_family_has_a_page_of_its_own(@TempDir Path dir) throws IOException {
        CommandRun run = CommandRun.of("settle", "--html", dir.toString(), CHONGQING);
        String page = Files.readString(dir.resolve("chongqing-2026-04-family.html"));
        assertThat(run.out()).contains("chongqing-2026-04-family.html");
        assertThat(page)
                .contains("data-person=\"3018.00\"", "王**", "if the assessed level were moderate from 2026-04-01")
                .doesNotContain("王秀英", "<script");
    }

    /**
     * The pool left 11674.93 in scope, 300.00 of it its deductible; large-cost aid takes 70 % of that, and tilt aid pays above a
     * deductible of its own, 3000.00. That one stays with the person, and 200.99 beside it.
     */
    @Test
    void GIVEN_a_payer_after_the_pool_with_a_deductible_of_its_own_THEN_the_family_reads_that_one(@TempDir Path dir)
            throws IOException {
        CommandRun.of("settle", "--html", dir.toString(), "../journeys/yubei-300-lines");
        String page = Files.readString(dir.resolve("yubei-300-lines-family.html"));
        assertThat(page.lines().filter(line -> line.contains("data-amount=\"3000.00\"")))
                .hasSize(1);
        assertThat(page).contains("data-amount=\"200.99\"");
        assertThat(page.split("YY-B-101", -1)).as("each reason once").hasSizeLessThan(10);
    }

    /** Every dimension of the 300-line bill against the cells of the settlement's JSON, added up here. */
    @ParameterizedTest
    @ValueSource(strings = {"category", "department", "payee", "day", "segment", "ledger", "bill"})
    void GIVEN_the_long_bill_THEN_every_dimension_agrees_with_the_cells(String dimension, @TempDir Path dir)
            throws IOException {
        String journey = Path.of("..", "journeys", "yubei-300-lines").toString();
        CommandRun.of("settle", "--html", dir.toString(), journey);
        Map<String, Long> cells = new TreeMap<>();
        for (JsonNode bill : new ObjectMapper()
                .readTree(Files.readString(dir.resolve("yubei-300-lines.json")))
                .get("bills")) {
            bill.get("lines").forEach(line -> add(cells, line.get("cells")));
        }
        JsonNode breakdown = new ObjectMapper()
                .readTree(CommandRun.of("breakdown", "--json", "--by", dimension, journey)
                        .out());
        Map<String, Long> rows = new TreeMap<>();
        long lines = 0;
        for (JsonNode row : breakdown.get("rows")) {
            add(rows, row.get("payers"));
            lines += row.get("lines").asLong();
        }
        assertThat(rows).isEqualTo(cells).hasSize(6);
        assertThat(lines).isEqualTo(300);
        assertThat(rows.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(5_282_317);
    }

    private static void add(Map<String, Long> sums, JsonNode payers) {
        payers.properties()
                .forEach(payer -> sums.merge(
                        payer.getKey(),
                        Money.parseYuan(payer.getValue().textValue()).fen(),
                        Long::sum));
    }
}
