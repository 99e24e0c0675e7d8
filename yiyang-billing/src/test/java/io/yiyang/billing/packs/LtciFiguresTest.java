package io.yiyang.billing.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.billing.packs.FigureRegister.Row;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.time.DateRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The packs of long-term care insurance against their part of the register, the survey of cities, exactly: each figure is in both or in neither,
 * with the same sources, the same support and the same days.
 */
class LtciFiguresTest {
    private static final List<Row> ROWS = FigureRegister.rows().stream()
            .filter(row -> row.id().startsWith("survey."))
            .toList();

    /** A dated value of a pack. */
    private record Entry(String key, Evidence evidence, Set<BigDecimal> figures) {
        String days() {
            return evidence.inForce().map(DateRange::toString).orElse("");
        }

        /** The days of a row hold for a value; a chain has those of no row. */
        boolean isOf(Row row) {
            return row.keys().contains(key)
                    && row.inForce().filter(days()::equals).isPresent();
        }
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String id : ShippedPacks.ids()) {
            if (!id.startsWith("ltci-")) {
                continue;
            }
            PolicyPack pack = ShippedPacks.pack(id);
            for (Parameter parameter : pack.parameters()) {
                for (Parameter.Version version : parameter.versions()) {
                    Set<BigDecimal> figures = version.rows().stream()
                            .flatMap(row -> figures(row.value()))
                            .map(figure -> new BigDecimal(figure).stripTrailingZeros())
                            .collect(Collectors.toCollection(TreeSet::new));
                    entries.add(new Entry(id + "#" + parameter.key(), version.evidence(), figures));
                }
            }
            for (Chain chain : pack.chains()) {
                for (Chain.Version version : chain.versions()) {
                    entries.add(new Entry(id + "#" + chain.key(), version.evidence(), Set.of()));
                }
            }
        }
        return entries;
    }

    /** The figures of a value; words are none. */
    private static Stream<String> figures(TermValue value) {
        if (value instanceof TermValue.Amount amount) {
            return Stream.of(amount.money().toString());
        } else if (value instanceof TermValue.Ratio ratio) {
            return Stream.of(ratio.rate().toString());
        } else if (value instanceof TermValue.Count count) {
            return Stream.of(count.toString());
        } else if (value instanceof TermValue.Steps steps) {
            return steps.steps().stream()
                    .flatMap(step ->
                            Stream.of(String.valueOf(step.from()), step.amount().toString()));
        } else if (value instanceof TermValue.Components components) {
            return components.components().stream()
                    .flatMap(c -> Stream.concat(
                            Stream.of(c.ratio().toString()), c.perDay().stream().map(Object::toString)));
        }
        return Stream.empty();
    }

    @Test
    void GIVEN_the_register_THEN_every_entry_of_the_packs_is_in_it_and_no_other() {
        Set<String> registered = new TreeSet<>();
        ROWS.forEach(row -> registered.addAll(row.keys()));
        assertThat(entries()).allMatch(entry -> ROWS.stream().anyMatch(entry::isOf));
        assertThat(registered)
                .isEqualTo(entries().stream().map(Entry::key).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void GIVEN_a_row_THEN_its_entries_have_its_figures_sources_and_support_and_no_other() {
        for (Row row : ROWS) {
            Set<BigDecimal> printed = new TreeSet<>(row.figures());
            printed.addAll(row.derived().keySet());
            Set<BigDecimal> shipped = new TreeSet<>();
            Set<String> sources = new TreeSet<>();
            for (Entry entry : entries().stream().filter(e -> e.isOf(row)).toList()) {
                shipped.addAll(entry.figures());
                assertThat(entry.evidence().confidence()).as(entry.key()).isEqualTo(row.confidence());
                if (!entry.key().contains("#care.")) {
                    entry.evidence().citations().stream()
                            .map(Citation::address)
                            .forEach(address -> sources.add(address.orElse("-")));
                }
            }
            if (row.is("sample")) {
                assertThat(shipped).as(row.toString()).isEqualTo(printed);
                assertThat(sources).as(row.toString()).isEqualTo(new TreeSet<>(row.sources()));
            } else {
                assertThat(row.keys()).as(row.toString()).isEmpty();
            }
        }
    }

    @Test
    void GIVEN_the_survey_THEN_each_of_its_places_is_shipped_here_or_held() {
        Set<Integer> numbers = new TreeSet<>();
        for (Row row : ROWS) {
            Optional.of(row.id().replaceAll("[^0-9]*([0-9]*).*", "$1"))
                    .filter(number -> !number.isEmpty())
                    .ifPresent(number -> numbers.add(Integer.parseInt(number)));
        }
        // 1 Tengzhou, 2 Yichang and 17 Chongqing are shipped with their places; 18 Tianjin is written in the guide.
        assertThat(numbers).hasSize(28).doesNotContain(1, 2, 17, 18).allMatch(number -> number >= 1 && number <= 32);
    }
}
