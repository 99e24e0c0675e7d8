package io.yiyang.billing.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Problem;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSplitTest {
    private static ChargeLine line(String quantity, String price, String amount, Optional<CatalogueTerms> terms) {
        return ChargeLine.builder()
                .id(LineId.of("L1"))
                .serviceDate(LocalDate.of(2026, 4, 11))
                .itemName("item")
                .quantity(Quantity.parse(quantity))
                .unitPrice(UnitPrice.parseYuan(price))
                .amount(Money.parseYuan(amount))
                .biller(OrganisationId.of("ORG"))
                .category(ChargeCategory.of("09"))
                .catalogueTerms(terms)
                .build();
    }

    private static SplitLine split(ChargeLine line) {
        return LineSplit.split(line, RoundingMode.HALF_UP).orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // 4.52 x 5% = 0.226 -> 0.23
        "L01 captured line, 1, 4.52, 4.52, 0.05, -, 0.00, 0.00, 0.23, 4.29",
        "L02 class A at its ceiling, 3, 2.0, 6.00, 0, 2.0, 0.00, 0.00, 0.00, 6.00",
        "L02 not in the catalogue, 1, 1.5, 1.50, 1, -, 1.50, 0.00, 0.00, 0.00",
        // W33: bed 10.00 with a limit of 8.00 a day
        "W33 above the limit, 1, 10.00, 10.00, 0, 8.00, 0.00, 2.00, 0.00, 8.00",
        "W33 below the limit, 1, 6.00, 6.00, 0, 8.00, 0.00, 0.00, 0.00, 6.00",
        // (30.00 - 6.00) x 10% = 2.40
        "self-pay on what is below the ceiling, 3, 10.00, 30.00, 0.10, 8.00, 0.00, 6.00, 2.40, 21.60",
        "own-pay beats the ceiling, 3, 10.00, 30.00, 1, 8.00, 30.00, 0.00, 0.00, 0.00",
    })
    void everyPartIsAsTheInterfaceReturnsIt(
            String name,
            String quantity,
            String price,
            String amount,
            String rate,
            String ceiling,
            String ownPay,
            String overLimit,
            String preSelfPay,
            String inScope) {
        Optional<UnitPrice> limit = ceiling.equals("-") ? Optional.empty() : Optional.of(UnitPrice.parseYuan(ceiling));
        SplitLine parts =
                split(line(quantity, price, amount, Optional.of(new CatalogueTerms(Rate.parse(rate), limit))));
        assertThat(parts.ownPay()).hasToString(ownPay);
        assertThat(parts.overLimit()).hasToString(overLimit);
        assertThat(parts.preSelfPay()).hasToString(preSelfPay);
        assertThat(parts.inScope()).hasToString(inScope);
    }

    @Property
    void thePartsAlwaysSumToTheLine(
            @ForAll @LongRange(min = 0, max = 10_000_000) long millionths,
            @ForAll @LongRange(min = 0, max = 1_000_000) long quantity,
            @ForAll @LongRange(min = 0, max = 1_000_000) long rate,
            @ForAll @LongRange(min = 0, max = 10_000_000) long ceiling) {
        UnitPrice price = UnitPrice.ofYuan(java.math.BigDecimal.valueOf(millionths, 6));
        Quantity count = Quantity.ofTenThousandths(quantity);
        Money amount = price.times(count, RoundingMode.HALF_UP);
        CatalogueTerms terms = new CatalogueTerms(
                Rate.ofMillionths(rate), Optional.of(UnitPrice.ofYuan(java.math.BigDecimal.valueOf(ceiling, 6))));
        SplitLine parts = split(line(count.toString(), price.toString(), amount.toString(), Optional.of(terms)));
        assertThat(parts.ownPay()
                        .plus(parts.overLimit())
                        .plus(parts.preSelfPay())
                        .plus(parts.inScope()))
                .isEqualTo(amount);
    }

    @Test
    void whatCannotBeSplitIsRefusedWithItsCode() {
        CatalogueTerms terms = CatalogueTerms.of(Rate.ZERO);
        assertThat(LineSplit.split(line("1", "4.52", "4.52", Optional.empty()), RoundingMode.HALF_UP)
                        .problems())
                .extracting(p -> p.code().toString())
                .containsExactly("YY-B-030");
        assertThat(LineSplit.split(line("2", "4.52", "9.05", Optional.of(terms)), RoundingMode.HALF_UP)
                        .problems())
                .extracting(Problem::facts)
                .singleElement()
                .satisfies(f -> assertThat(f).containsEntry("product", "2 × 4.52 = 9.04"));
        assertThat(LineSplit.split(line("-1", "4.52", "-4.52", Optional.of(terms)), RoundingMode.HALF_UP)
                        .problems())
                .extracting(p -> p.code().toString())
                .containsExactly("YY-B-032");
    }

    @Test
    void aSplitThatDoesNotAddUpCannotBeMade() {
        assertThatThrownBy(() -> new SplitLine(
                        LineId.of("L1"),
                        Optional.empty(),
                        Money.ofFen(2),
                        Money.ofFen(1),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO))
                .hasMessageContaining("must sum to its total 0.02, but was 0.01");
        assertThatThrownBy(() -> new SplitLine(
                        LineId.of("L1"),
                        Optional.empty(),
                        Money.ZERO,
                        Money.ofFen(1),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ofFen(-1)))
                .hasMessageContaining("no part may be negative");
    }

    @Test
    void GIVEN_a_negative_quantity_of_something_free_THEN_it_is_a_return_like_any_other() {
        ChargeLine free = line("-1", "0", "0", Optional.of(new CatalogueTerms(Rate.ZERO, Optional.empty())));
        assertThat(LineSplit.split(free, RoundingMode.HALF_UP).problems())
                .extracting(problem -> problem.code().toString())
                .containsExactly("YY-B-032");
    }
}
