package io.yiyang.testkit.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Cell by cell what the tables of the sources print, for whom: a figure in the wrong row would still be a printed one. The
 * table was taken down from what was read, not from the packs.
 */
class ShippedCellsTest {
    private static final Shipped ALL = Shipped.of(
            "000000",
            "nation-sample",
            "wuhan-sample",
            "yichang-sample",
            "chongqing-sample",
            "chuzhou-sample",
            "langya-sample");

    @ParameterizedTest(name = "{0} {1} {3}: {4}")
    @CsvFileSource(
            resources = "/io/yiyang/testkit/packs/cells.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 1)
    void GIVEN_a_printed_cell_THEN_the_packs_have_it_for_the_same_people(
            String region, String key, String day, String facts, String printed) {
        Shipped shipped = new Shipped(ALL.book(), io.yiyang.model.region.RegionCode.of(region));
        Facts asked = facts.equals("-") ? Facts.none() : Shipped.facts(facts.split(" "));
        assertThat(text(shipped.value(key, LocalDate.parse(day), asked))).isEqualTo(plain(printed));
    }

    private static String text(TermValue value) {
        if (value instanceof TermValue.Amount amount) {
            return plain(amount.money().toString());
        } else if (value instanceof TermValue.Ratio ratio) {
            return plain(decimal(ratio.rate()));
        } else if (value instanceof TermValue.Multiple multiple) {
            return plain(decimal(multiple.rate()));
        } else if (value instanceof TermValue.Bands bands) {
            return plain(bands.bands().stream()
                    .map(band -> band.upTo().map(Object::toString).orElse("*") + "=" + decimal(band.ratio()))
                    .collect(Collectors.joining(" ")));
        } else if (value instanceof TermValue.Steps steps) {
            return plain(steps.steps().stream()
                    .map(step -> step.from() + "=" + step.amount())
                    .collect(Collectors.joining(" ")));
        } else if (value instanceof TermValue.Components components) {
            return plain(components.components().stream()
                    .map(c -> decimal(c.ratio()) + "/" + c.perDay().orElseThrow() + "/"
                            + c.basis().orElseThrow())
                    .collect(Collectors.joining(" ")));
        }
        return value.toString();
    }

    private static String decimal(Rate rate) {
        return BigDecimal.valueOf(rate.millionths(), 6).toPlainString();
    }

    /** Numbers without the zeros that printing adds. */
    private static String plain(String text) {
        return java.util.regex.Pattern.compile("[0-9]+(\\.[0-9]+)?")
                .matcher(text)
                .replaceAll(number ->
                        new BigDecimal(number.group()).stripTrailingZeros().toPlainString());
    }
}
