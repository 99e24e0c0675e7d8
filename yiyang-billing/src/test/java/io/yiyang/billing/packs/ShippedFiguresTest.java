package io.yiyang.billing.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.billing.packs.FigureRegister.Row;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.billing.policy.PolicyPack.Mark;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.money.Rate;
import io.yiyang.model.time.DateRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped packs and the register of what the sources print, held against each other both ways. */
class ShippedFiguresTest {
    private static final List<PolicyPack> PACKS =
            ShippedPacks.ids().stream().map(ShippedPacks::pack).toList();
    private static final List<Row> ROWS = FigureRegister.rows();
    /** Nothing and the whole need no print. */
    private static final Set<BigDecimal> TRIVIAL = Set.of(BigDecimal.ZERO, BigDecimal.ONE);

    private static final Pattern FORMULA = Pattern.compile("([0-9.]+)([-+/])([0-9.]+)");

    /** A dated entry of a pack, with every number of its values. */
    private record Entry(PolicyPack pack, String key, Evidence evidence, Set<BigDecimal> numbers) {
        @Override
        public String toString() {
            return key + " " + evidence.inForce().map(DateRange::toString).orElse("undated");
        }

        List<Row> rows() {
            return ROWS.stream()
                    .filter(row -> row.carries(key) && row.supports(evidence))
                    .toList();
        }
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (PolicyPack pack : PACKS) {
            for (Parameter parameter : pack.parameters()) {
                for (Parameter.Version version : parameter.versions()) {
                    Set<BigDecimal> numbers = version.rows().stream()
                            .flatMap(row -> numbers(row.value()))
                            .map(BigDecimal::stripTrailingZeros)
                            .collect(Collectors.toSet());
                    entries.add(new Entry(pack, pack.id() + "#" + parameter.key(), version.evidence(), numbers));
                }
            }
            for (Chain chain : pack.chains()) {
                for (Chain.Version version : chain.versions()) {
                    entries.add(new Entry(pack, pack.id() + "#" + chain.key(), version.evidence(), Set.of()));
                }
            }
        }
        return entries;
    }

    private static Stream<BigDecimal> numbers(TermValue value) {
        if (value instanceof TermValue.Amount amount) {
            return Stream.of(new BigDecimal(amount.money().toString()));
        } else if (value instanceof TermValue.Ratio ratio) {
            return Stream.of(number(ratio.rate()));
        } else if (value instanceof TermValue.Multiple multiple) {
            return Stream.of(number(multiple.rate()));
        } else if (value instanceof TermValue.Count count) {
            return Stream.of(BigDecimal.valueOf(count.count()));
        } else if (value instanceof TermValue.Bands bands) {
            return bands.bands().stream()
                    .flatMap(band -> Stream.concat(
                            Stream.of(number(band.ratio())),
                            band.upTo().map(m -> new BigDecimal(m.toString())).stream()));
        } else if (value instanceof TermValue.Steps steps) {
            return steps.steps().stream()
                    .flatMap(step -> Stream.of(
                            BigDecimal.valueOf(step.from()),
                            new BigDecimal(step.amount().toString())));
        } else if (value instanceof TermValue.Conditions conditions) {
            return conditions.conditions().stream()
                    .flatMap(c -> Stream.concat(Stream.of(c.atLeast()), c.atMost().stream()))
                    .map(BigDecimal::valueOf);
        } else if (value instanceof TermValue.Shares shares) {
            return shares.rates().stream().map(ShippedFiguresTest::number);
        } else if (value instanceof TermValue.Components components) {
            return components.components().stream()
                    .flatMap(c -> Stream.concat(
                            Stream.of(number(c.ratio())), c.perDay().map(m -> new BigDecimal(m.toString())).stream()));
        }
        assertThat(value).as("a value without numbers").isInstanceOfAny(TermValue.Word.class, TermValue.Words.class);
        return Stream.empty();
    }

    private static BigDecimal number(Rate rate) {
        return BigDecimal.valueOf(rate.millionths(), 6);
    }

    private static String plain(Set<BigDecimal> numbers) {
        return numbers.stream().sorted().map(BigDecimal::toPlainString).collect(Collectors.joining(" "));
    }

    @Test
    void GIVEN_a_number_of_a_pack_THEN_a_source_that_it_cites_prints_it() {
        List<String> untraced = new ArrayList<>();
        for (Entry entry : entries()) {
            Set<BigDecimal> rest = new HashSet<>(entry.numbers());
            rest.removeAll(TRIVIAL);
            for (Row row : entry.rows()) {
                rest.removeAll(row.figures());
                rest.removeAll(row.derived().keySet());
            }
            if (!rest.isEmpty()) {
                untraced.add(entry + ": " + plain(rest));
            }
        }
        assertThat(untraced).isEmpty();
    }

    @Test
    void GIVEN_a_figure_that_follows_from_printed_ones_THEN_it_does() {
        List<String> wrong = new ArrayList<>();
        int formulas = 0;
        for (Row row : ROWS) {
            for (Map.Entry<BigDecimal, String> derived : row.derived().entrySet()) {
                Matcher formula = FORMULA.matcher(derived.getValue());
                if (!formula.matches()) {
                    continue;
                }
                formulas++;
                BigDecimal one = new BigDecimal(formula.group(1));
                BigDecimal other = new BigDecimal(formula.group(3));
                BigDecimal result = switch (formula.group(2)) {
                    case "+" -> one.add(other);
                    case "-" -> one.subtract(other);
                    default -> one.divide(other);
                };
                boolean printed = printed(row, one) && (formula.group(2).equals("/") || printed(row, other));
                if (result.compareTo(derived.getKey()) != 0 || !printed) {
                    wrong.add(row + ": " + derived);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(formulas).isGreaterThan(5);
    }

    private static boolean printed(Row row, BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return TRIVIAL.contains(plain)
                || ROWS.stream()
                        .filter(other -> other.keys().stream().anyMatch(row::carries))
                        .anyMatch(other -> other.figures().contains(plain));
    }

    @Test
    void GIVEN_a_rule_that_may_ship_as_default_THEN_a_default_pack_carries_every_figure_of_it() {
        List<String> missing = new ArrayList<>();
        List<Entry> defaults =
                entries().stream().filter(e -> e.pack().mark() == Mark.DEFAULT).toList();
        for (Row row : ROWS) {
            if (!row.is("default")) {
                continue;
            }
            List<Entry> carrying = defaults.stream()
                    .filter(e -> row.carries(e.key()) && row.supports(e.evidence()))
                    .toList();
            Set<BigDecimal> rest = new HashSet<>(row.figures());
            carrying.forEach(e -> rest.removeAll(e.numbers()));
            carrying.stream()
                    .flatMap(e -> e.rows().stream())
                    .flatMap(r -> r.derived().values().stream())
                    .flatMap(formula -> Stream.of(formula.split("[^0-9.]+")))
                    .filter(part -> part.matches("[0-9]+(\\.[0-9]+)?"))
                    .forEach(part -> rest.remove(new BigDecimal(part).stripTrailingZeros()));
            if (carrying.isEmpty() || !rest.isEmpty()) {
                missing.add(row + ": " + (carrying.isEmpty() ? "no entry" : plain(rest)));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void GIVEN_a_rule_that_may_ship_as_sample_THEN_a_sample_pack_carries_it() {
        List<String> missing = new ArrayList<>();
        for (Row row : ROWS) {
            if (row.is("sample")
                    && entries().stream()
                            .filter(e -> e.pack().mark() == Mark.SAMPLE)
                            .noneMatch(e -> row.carries(e.key()) && row.supports(e.evidence()))) {
                missing.add(row.toString());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void GIVEN_a_register_row_THEN_every_entry_that_it_names_exists_and_cites_its_source() {
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS) {
            for (String key : row.keys()) {
                if (entries().stream().noneMatch(e -> e.key().equals(key) && row.supports(e.evidence()))) {
                    wrong.add(row + ": " + key);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void GIVEN_a_rule_that_is_held_back_THEN_no_entry_carries_it() {
        List<String> carried = new ArrayList<>();
        for (Row row : ROWS) {
            if (row.is("hold")) {
                row.keys().forEach(key -> carried.add(row + ": " + key));
                Predicate<Citation> onlyHeld = citation ->
                        row.isFrom(citation) && ROWS.stream().noneMatch(r -> !r.is("hold") && r.isFrom(citation));
                entries().stream()
                        .filter(e -> e.evidence().citations().stream().anyMatch(onlyHeld))
                        .forEach(e -> carried.add(row + ": " + e));
            }
        }
        assertThat(carried).isEmpty();
        assertThat(ROWS.stream().filter(row -> row.is("hold"))).hasSizeGreaterThan(20);
    }

    @Test
    void GIVEN_an_entry_THEN_it_claims_no_better_support_no_other_mark_and_no_other_date_than_its_rows() {
        List<String> wrong = new ArrayList<>();
        for (Entry entry : entries()) {
            List<Row> rows = entry.rows();
            for (Row row : rows) {
                if (entry.evidence().confidence().compareTo(row.confidence()) < 0) {
                    wrong.add(
                            entry + " is " + entry.evidence().confidence() + " but " + row + " is " + row.confidence());
                }
                if (entry.pack().mark() == Mark.DEFAULT && !row.is("default")) {
                    wrong.add(entry + " stands in a default pack but " + row + " is " + row.ship());
                }
            }
            String inForce = entry.evidence().inForce().map(DateRange::toString).orElse("");
            boolean dated = rows.isEmpty()
                    || rows.stream()
                            .anyMatch(row -> row.inForce().map(inForce::equals).orElse(true));
            if (!dated) {
                wrong.add(entry + " but its rows print "
                        + rows.stream().map(Row::inForce).toList());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void GIVEN_the_register_THEN_it_is_as_large_as_what_was_read() {
        assertThat(ROWS).hasSizeGreaterThan(100);
        assertThat(ROWS.stream().map(Row::toString)).doesNotHaveDuplicates();
        assertThat(ROWS.stream().map(Row::ship)).containsOnly("default", "sample", "hold");
    }
}
