package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    private static final Path JOURNEYS = Path.of("..", "journeys");
    private static final String CHONGQING =
            JOURNEYS.resolve("chongqing-2026-04").toString();
    private static final String WUHAN = JOURNEYS.resolve("wuhan-transfer").toString();

    private static JsonNode json(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of("explain", "--json"));
        all.addAll(List.of(args));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void theFirstLineIsTheAnswerAndTheSourcesStandBelow() {
        CommandRun run = CommandRun.of("explain", CHONGQING, "M-002", "POOLED_FUND");
        assertThat(run.code()).isZero();
        // (8000.00 - 440.00) x 95% = 7182.00; 7182.00 x 20.00 / 8000.00 = 17.955
        assertThat(run.out().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("17.96  基本医保统筹基金支付该项 20.00 中的 17.96，因为"));
        assertThat(run.out())
                .contains(
                        "The basic insurance pooled fund pays 17.96 of this 20.00 because",
                        "7182.00 × 20.00 ÷ 8000.00 = 17.95 + 400000/800000 fen → 17.96",
                        "(8000.00 − 440.00) × 95% = 7182.00",
                        "chongqing-sample 1 sha256 ",
                        "最弱依据 weakest support: 租户声明 declared by the tenant")
                .doesNotContain("王秀英", "王**");
    }

    @Test
    void thePageOpensWithoutScriptAndWithoutTheNetwork(@TempDir Path dir) throws IOException {
        Path page = dir.resolve("why.html");
        CommandRun run = CommandRun.of("explain", "--html", page.toString(), CHONGQING, "M-002", "PERSON");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("HTML " + page + System.lineSeparator());
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("default-src &#39;none&#39;", "data-kind=\"CELL\"", "个人支付该项 20.00 中的 2.04")
                .doesNotContain("<script", "王秀英");
    }

    /** What a program can check that has the JSON and nothing else. */
    @Test
    void theFiguresOfTheCellsAddUpInTheJsonAlone(@TempDir Path dir) throws IOException {
        assertThat(CommandRun.of("settle", "--html", dir.toString(), CHONGQING).code())
                .isZero();
        JsonNode settled = new ObjectMapper()
                .readTree(dir.resolve("chongqing-2026-04.json").toFile());
        int cells = 0;
        for (JsonNode bill : settled.get("bills")) {
            for (JsonNode line : bill.get("lines")) {
                if (line.get("id").textValue().compareTo("M-010") > 0) {
                    continue;
                }
                for (Map.Entry<String, JsonNode> cell : line.get("cells").properties()) {
                    JsonNode explained = json(CHONGQING, line.get("id").textValue(), cell.getKey())
                            .get("explanation");
                    assertThat(explained.get("amount").textValue())
                            .isEqualTo(cell.getValue().textValue());
                    check(explained);
                    cells++;
                }
            }
        }
        assertThat(cells).isGreaterThan(50);
        check(json(WUHAN, "A-001", "POOLED_FUND").get("explanation"));
    }

    private static void check(JsonNode node) {
        BigDecimal amount = new BigDecimal(node.get("amount").textValue());
        BigDecimal sum = BigDecimal.ZERO;
        boolean parted = false;
        for (JsonNode child : node.get("children")) {
            check(child);
            BigDecimal part = new BigDecimal(child.get("amount").textValue());
            String how = child.get("part").textValue();
            parted |= !how.equals("EXPLAINS");
            sum = how.equals("ADDS") ? sum.add(part) : how.equals("SUBTRACTS") ? sum.subtract(part) : sum;
        }
        assertThat(parted ? sum : amount).as(node.get("subject").textValue()).isEqualByComparingTo(amount);
        for (JsonNode source : node.get("sources")) {
            assertThat(source.get("citations")).isNotEmpty();
            assertThat(source.get("packs")).isNotEmpty();
            assertThat(source.get("confidence").textValue()).isNotBlank();
        }
        if (node.get("rule").textValue().equals("largest-remainder/1")) {
            assertThat(cell(node)).isEqualByComparingTo(amount);
        }
    }

    private static BigDecimal cell(JsonNode node) {
        Map<String, BigDecimal> inputs = new HashMap<>();
        node.get("inputs")
                .forEach(input -> inputs.put(
                        input.get("name").textValue(),
                        new BigDecimal(input.get("value").textValue())));
        BigInteger available = fen(of(inputs, "available"));
        BigInteger floor = available.signum() == 0
                ? BigInteger.ZERO
                : fen(of(inputs, "share")).multiply(fen(of(inputs, "left"))).divide(available);
        boolean more = of(inputs, "rank").compareTo(of(inputs, "leftOver")) <= 0;
        return new BigDecimal(more ? floor.add(BigInteger.ONE) : floor, 2);
    }

    private static BigDecimal of(Map<String, BigDecimal> inputs, String name) {
        return Objects.requireNonNull(inputs.get(name), name);
    }

    private static BigInteger fen(BigDecimal yuan) {
        return yuan.movePointRight(2).toBigIntegerExact();
    }

    @Test
    void anotherReadingIsExplainedOnDemand() throws IOException {
        JsonNode first = json(WUHAN, "A-001", "POOLED_FUND");
        JsonNode other = json("--reading", "at-first", WUHAN, "A-001", "POOLED_FUND");
        assertThat(first.toString()).contains("transfer-deductible/1", "HIGHEST_ONCE_TOP_UP");
        assertThat(other.toString()).contains("HIGHEST_ONCE_AT_FIRST");
    }

    @Test
    void whatIsNotThereIsRefused() {
        CommandRun line = CommandRun.of("explain", CHONGQING, "M-999", "POOLED_FUND");
        assertThat(line.code()).isEqualTo(1);
        assertThat(line.out()).contains("YY-B-501");
        assertThat(CommandRun.of("explain", CHONGQING, "M-002", "CARE_VOUCHER").out())
                .contains("YY-B-502");
        assertThat(CommandRun.of("explain", CHONGQING, "M-002", "fund").code()).isEqualTo(2);
        assertThat(CommandRun.of("explain", "--reading", "x", CHONGQING, "M-002", "PERSON")
                        .err())
                .contains("--reading: must be one of ");
        assertThat(CommandRun.of("explain", "no-such-folder", "M-002", "PERSON").err())
                .contains("JOURNEY_DIR: must be a folder");
    }
}
