package io.yiyang.billing.packs;

import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sources print (印出数字登记): one row for each published rule, with every figure of it, kept apart from the packs so
 * that the two can be held against each other. Fields are divided by commas, the parts of a field by spaces.
 */
final class FigureRegister {
    private static final String NONE = "-";

    private FigureRegister() {}

    /**
     * One row.
     *
     * @param ship {@code default}, {@code sample} or {@code hold}
     * @param sources addresses, or a part of the title where no address was kept
     * @param figures the numbers that are printed
     * @param derived the numbers that follow from them, with how
     * @param keys the entries that carry them, {@code pack#key}
     * @param inForce the days that are printed, blank for none, absent where the file does not tell
     */
    record Row(
            String place,
            String id,
            String ship,
            Confidence confidence,
            List<String> sources,
            Set<BigDecimal> figures,
            Map<BigDecimal, String> derived,
            List<String> keys,
            Optional<String> inForce) {
        boolean carries(String key) {
            return keys.contains(key);
        }

        /** Whether the entry's source is one of the row's. */
        boolean supports(Evidence evidence) {
            return evidence.citations().stream().anyMatch(this::isFrom);
        }

        boolean isFrom(Citation citation) {
            return sources.stream()
                    .anyMatch(source -> source.equals(NONE)
                            ? citation.address().isEmpty()
                            : Stream.of(citation.address(), citation.number(), Optional.of(citation.title()))
                                    .flatMap(Optional::stream)
                                    .anyMatch(text -> text.equals(source) || text.contains(source)));
        }

        boolean is(String mark) {
            return ship.equals(mark);
        }

        @Override
        public String toString() {
            return place + " " + id;
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(FigureRegister.class.getResource("/packs/figures-seed.csv"))
                                .toURI())
                        .resolveSibling(""))) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("figures-.*\\.csv"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file);
                List<String> names = List.of(lines.get(0).split(","));
                lines.stream().skip(1).map(line -> row(names, line)).forEach(rows::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static Row row(List<String> names, String line) {
        String[] fields = line.split(",", -1);
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), fields[i]);
        }
        Map<BigDecimal, String> derived = new HashMap<>();
        for (String part : byName.getOrDefault("derived", "").split(" (?=[0-9.]+=)")) {
            if (!part.isEmpty()) {
                String[] sides = part.split("=", 2);
                derived.put(new BigDecimal(sides[0]).stripTrailingZeros(), sides[1]);
            }
        }
        return new Row(
                field(byName, "place"),
                field(byName, "id"),
                field(byName, "ship"),
                Confidence.valueOf(field(byName, "confidence").toUpperCase(Locale.ROOT)),
                parts(byName, "urls"),
                parts(byName, "figures").stream()
                        .filter(figure -> figure.matches("[0-9]+(\\.[0-9]+)?"))
                        .map(figure -> new BigDecimal(figure).stripTrailingZeros())
                        .collect(Collectors.toSet()),
                derived,
                parts(byName, "keys").stream().filter(key -> !key.equals(NONE)).toList(),
                Optional.ofNullable(byName.get("inForce")));
    }

    private static String field(Map<String, String> byName, String name) {
        return byName.getOrDefault(name, "");
    }

    private static List<String> parts(Map<String, String> byName, String name) {
        return Arrays.stream(field(byName, name).split(" "))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
