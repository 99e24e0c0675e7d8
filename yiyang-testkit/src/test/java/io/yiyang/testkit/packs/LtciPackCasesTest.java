package io.yiyang.testkit.packs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.testkit.cases.CaseRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bundled cases and our own further ones of each city that has a pack of long-term care insurance, settled by the shipped
 * pack instead of the case's own rule: a tenant declares the dates and readings that no source prints, nothing else.
 */
class LtciPackCasesTest {
    private static final String LTCI = "ltci/";
    private static final Path FURTHER =
            Path.of("src", "test", "resources", "io", "yiyang", "testkit", "cases", "further", "ltci");
    /** Of every case: a person whom nothing excludes, and readings where the city's text decides none and no figure depends on it. */
    private static final String DECLARED =
            "benefit=LONG_TERM_CARE cause=NONE keptByPublicFinance=NO inpatientReading=SUSPEND ltciCoversReading=CARE_ONLY voucherReading=WITHOUT_KEPT_BED";
    /** Declared only where a row says no other. */
    private static final Map<String, String> UNLESS_SAID =
            Map.of("ltciRoundingReading", "DAY", "ltciPartMonthReading", "CALENDAR_DAYS");
    /** Out of what parts the person's share comes is no figure of a pack; their sum is compared. */
    private static final String BREAKDOWN = "selfBreakdown/";

    /** By the words that the cases use for the place. */
    private static final Map<String, String> PACKS = Map.ofEntries(
            Map.entry("徐州", "ltci-xuzhou"),
            Map.entry("扬州", "ltci-yangzhou"),
            Map.entry("常州", "ltci-changzhou"),
            Map.entry("宜兴", "ltci-yixing"),
            Map.entry("淮安", "ltci-huaian"),
            Map.entry("靖江", "ltci-jingjiang"),
            Map.entry("泰州", "ltci-jingjiang"),
            Map.entry("苏州", "ltci-suzhou"),
            Map.entry("上海", "ltci-shanghai"),
            Map.entry("杭州", "ltci-hangzhou"),
            Map.entry("嵊州", "ltci-shengzhou"),
            Map.entry("文成", "ltci-wencheng"),
            Map.entry("成都", "ltci-chengdu"),
            Map.entry("广州", "ltci-guangzhou"),
            Map.entry("深圳", "ltci-shenzhen"),
            Map.entry("海南", "ltci-hainan"),
            Map.entry("青岛", "ltci-qingdao"),
            Map.entry("泰安", "ltci-taian"),
            Map.entry("烟台", "ltci-yantai"),
            Map.entry("济宁", "ltci-jining"),
            Map.entry("滨州", "ltci-binzhou"),
            Map.entry("唐山", "ltci-tangshan"),
            Map.entry("承德", "ltci-chengde"),
            Map.entry("湘潭", "ltci-xiangtan"),
            Map.entry("乌海", "ltci-wuhai"));

    private record Row(String id, String pack, String facts) {
        @Override
        public String toString() {
            return id + " by " + pack;
        }
    }

    static List<Row> rows() {
        return table("ltci-cases.txt").stream()
                .map(cells -> new Row(cells.get(0), cells.get(1), cells.size() > 2 ? cells.get(2) : ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aCaseOfAShippedCityComesOutToTheFenThroughTheShippedPack(Row row) {
        JsonNode root = Shipped.document(row.id());
        Map<String, String> expected = new TreeMap<>();
        flatten("", root.get("expected"), expected);
        Map<String, Object> got = LtciForms.settle(ShippedCity.of(row.pack(), facts(row)), root);
        assertThat(got).containsKeys(expected.keySet().toArray(String[]::new));
        expected.forEach((key, figure) -> assertThat(plain(String.valueOf(got.get(key))))
                .as(row.id() + " " + key)
                .isEqualTo(plain(figure)));
        if (root.get("rule").get("form").asText().equals("VOUCHER")) {
            assertThat(got.get("ltciFund"))
                    .hasToString(root.get("input").get("ltciFund").asText());
        }
    }

    private static String facts(Row row) {
        StringBuilder facts = new StringBuilder(DECLARED + ' ' + row.facts());
        UNLESS_SAID.forEach((fact, word) -> {
            if (!row.facts().contains(fact)) {
                facts.append(' ').append(fact).append('=').append(word);
            }
        });
        return facts.toString();
    }

    @Test
    void everyCaseOfAShippedCityIsInExactlyOneTable() {
        List<String> listed = new ArrayList<>(rows().stream().map(Row::id).toList());
        table("ltci-cases-not.txt").forEach(cells -> {
            assertThat(cells.get(1)).as("reason of " + cells.get(0)).isNotBlank();
            listed.add(cells.get(0));
        });
        List<String> ofCities = cases().stream()
                .filter(id -> city(Shipped.document(id)).isPresent())
                .sorted()
                .toList();
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ofCities);
    }

    @Test
    void eachCaseGoesThroughThePackOfItsPlace() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(city(Shipped.document(row.id())))
                        .as(row.id())
                        .contains(row.pack()));
    }

    @Test
    void everyPackOfACityIsReachedByACase() {
        assertThat(new TreeSet<>(rows().stream().map(Row::pack).toList())).isEqualTo(new TreeSet<>(PACKS.values()));
    }

    @Test
    void aPlaceWhoseFiguresAreNotComputableHasAReasonAndNoPack() {
        List<String> regions = ShippedPacks.ids().stream()
                .filter(id -> id.startsWith("ltci-"))
                .map(id -> ShippedPacks.pack(id).region().toString())
                .toList();
        List<List<String>> places = table("ltci-places-without.txt");
        assertThat(places).hasSize(4).allSatisfy(cells -> {
            assertThat(regions).doesNotContain(cells.get(1));
            assertThat(cells.get(2)).isNotBlank();
        });
    }

    /** The pack of the case's place; a check of claims tells its place in the input. */
    private static Optional<String> city(JsonNode root) {
        String place =
                root.get("place").asText() + root.get("input").path("place").asText();
        return PACKS.keySet().stream()
                .filter(name -> place.startsWith(name) || (place.startsWith("全国") && place.endsWith(name)))
                .findFirst()
                .map(PACKS::get);
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> figures) {
        for (Map.Entry<String, JsonNode> figure : node.properties()) {
            if (figure.getValue().isObject()) {
                flatten(prefix + figure.getKey() + '/', figure.getValue(), figures);
            } else if (!prefix.equals(BREAKDOWN)) {
                JsonNode value = figure.getValue();
                figures.put(prefix + figure.getKey(), value.isArray() ? value.toString() : value.asText());
            }
        }
    }

    /** A number without its trailing zeros, so that 24 and 24.0 are one. */
    private static String plain(String figure) {
        return figure.matches("-?[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(figure).stripTrailingZeros().toPlainString()
                : figure.replace(", ", ",");
    }

    private static List<String> cases() {
        List<String> ids = new ArrayList<>();
        for (String name : CaseRunner.bundled()) {
            if (name.startsWith(LTCI)) {
                ids.add(name.substring(LTCI.length()));
            }
        }
        try (Stream<Path> further = Files.list(FURTHER)) {
            further.map(file -> String.valueOf(file.getFileName()))
                    .forEach(name -> ids.add(name.substring(0, name.length() - ".json".length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    /** The rows of a table: cells between bars, without comments. */
    private static List<List<String>> table(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = LtciPackCasesTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
