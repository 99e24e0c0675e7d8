package io.yiyang.billing.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.time.DateRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * The packs of long-term care insurance against a register of what the sources print, written down apart from them: each
 * figure is in both or in neither, with the same source and the same support.
 */
class LtciFiguresTest {
    private static List<CSVRecord> rows() {
        try (InputStream in = LtciFiguresTest.class.getResourceAsStream("/packs/figures-ltci.csv");
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<PolicyPack> packs() {
        return ShippedPacks.ids().stream().filter(id -> id.startsWith("ltci-")).map(ShippedPacks::pack);
    }

    private static List<String> words(CSVRecord row, String column) {
        return Stream.of(row.get(column).split(" "))
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .toList();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text).stripTrailingZeros();
    }

    /** The figures of a value; words are none. */
    private static Stream<String> figures(TermValue value) {
        if (value instanceof TermValue.Amount amount) {
            return Stream.of(amount.money().toString());
        }
        if (value instanceof TermValue.Ratio ratio) {
            return Stream.of(ratio.rate().toString());
        }
        if (value instanceof TermValue.Count count) {
            return Stream.of(count.toString());
        }
        if (value instanceof TermValue.Steps steps) {
            return steps.steps().stream()
                    .flatMap(step ->
                            Stream.of(String.valueOf(step.from()), step.amount().toString()));
        }
        if (value instanceof TermValue.Components components) {
            return components.components().stream()
                    .flatMap(c -> Stream.concat(
                            Stream.of(c.ratio().toString()), c.perDay().stream().map(Object::toString)));
        }
        return Stream.empty();
    }

    /** What a key has: its figures, and the evidence of each version. */
    private record Entry(Set<BigDecimal> figures, List<Evidence> evidence) {}

    private static Map<String, Entry> entries() {
        Map<String, Entry> entries = new HashMap<>();
        packs().forEach(pack -> {
            for (Parameter parameter : pack.parameters()) {
                Set<BigDecimal> figures = new TreeSet<>();
                List<Evidence> evidence = new ArrayList<>();
                parameter.versions().forEach(version -> {
                    evidence.add(version.evidence());
                    version.rows()
                            .forEach(row -> figures(row.value())
                                    .map(LtciFiguresTest::number)
                                    .forEach(figures::add));
                });
                entries.put(pack.id() + "#" + parameter.key(), new Entry(figures, evidence));
            }
            for (Chain chain : pack.chains()) {
                entries.put(
                        pack.id() + "#" + chain.key(),
                        new Entry(
                                Set.of(),
                                chain.versions().stream()
                                        .map(Chain.Version::evidence)
                                        .toList()));
            }
        });
        return entries;
    }

    private static Entry entry(Map<String, Entry> entries, String key) {
        return Objects.requireNonNull(entries.get(key), key);
    }

    @Test
    void GIVEN_the_register_THEN_every_key_of_the_packs_is_in_it_and_no_other() {
        Set<String> registered = new TreeSet<>();
        rows().forEach(row -> registered.addAll(words(row, "keys")));
        assertThat(registered).isEqualTo(new TreeSet<>(entries().keySet()));
    }

    @Test
    void GIVEN_a_row_THEN_its_keys_have_its_figures_and_no_other() {
        Map<String, Entry> entries = entries();
        for (CSVRecord row : rows()) {
            if (row.get("ship").equals("hold")) {
                assertThat(words(row, "keys")).as(row.get("id")).isEmpty();
                continue;
            }
            Set<BigDecimal> printed = new TreeSet<>();
            words(row, "figures").forEach(figure -> printed.add(number(figure)));
            words(row, "derived").forEach(figure -> printed.add(number(figure.substring(0, figure.indexOf('=')))));
            Set<BigDecimal> shipped = new TreeSet<>();
            words(row, "keys").forEach(key -> shipped.addAll(entry(entries, key).figures()));
            assertThat(shipped).as(row.get("id")).isEqualTo(printed);
        }
    }

    @Test
    void GIVEN_a_row_THEN_its_figures_have_its_source_its_support_and_its_date() {
        Map<String, Entry> entries = entries();
        for (CSVRecord row : rows()) {
            Set<String> sources = new TreeSet<>();
            for (String key : words(row, "keys")) {
                for (Evidence evidence : entry(entries, key).evidence()) {
                    assertThat(evidence.confidence().name().toLowerCase(Locale.ROOT))
                            .as(key)
                            .isEqualTo(row.get("confidence"));
                    if (!key.contains("#care.")) {
                        evidence.citations().stream()
                                .map(Citation::address)
                                .forEach(address -> address.ifPresent(sources::add));
                    }
                    assertThat(evidence.inForce().map(DateRange::toString).orElse(""))
                            .as(key)
                            .isIn("", row.get("inForce"));
                }
            }
            if (!row.get("ship").equals("hold")) {
                assertThat(sources).as(row.get("id")).isEqualTo(new TreeSet<>(words(row, "source")));
            }
        }
    }

    @Test
    void GIVEN_the_survey_THEN_each_of_its_places_is_shipped_here_held_or_shipped_with_the_source_documents() {
        Set<Integer> numbers = new TreeSet<>();
        rows().stream()
                .map(row -> row.get("id").replaceAll("\\D+(\\d+).*|.*", "$1"))
                .filter(number -> !number.isEmpty())
                .forEach(number -> numbers.add(Integer.parseInt(number)));
        // 1 Tengzhou, 2 Yichang and 17 Chongqing come with their places; 18 Tianjin is written in the guide.
        assertThat(numbers).hasSize(28).doesNotContain(1, 2, 17, 18).allMatch(number -> number >= 1 && number <= 32);
    }
}
