package io.yiyang.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** {@code parse(x.toString())} is x over the whole range of each scalar. */
class ScalarTextPropertyTest {
    @Property(tries = 10_000)
    void moneyIsReadAsItWasWritten(@ForAll long fen) {
        assertThat(Money.parseYuan(Money.ofFen(fen).toString())).isEqualTo(Money.ofFen(fen));
        assertThat(Money.ofYuan(Money.ofFen(fen).toBigDecimal())).isEqualTo(Money.ofFen(fen));
        assertThat(new BigDecimal(Money.ofFen(fen).toString())).isEqualTo(BigDecimal.valueOf(fen, 2));
    }

    @Property(tries = 10_000)
    void aRateIsReadAsItWasWritten(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long millionths) {
        Rate rate = Rate.ofMillionths(millionths);

        assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
        assertThat(new BigDecimal(rate.toString())).isEqualByComparingTo(BigDecimal.valueOf(millionths, 6));
        assertThat(new BigDecimal(rate.toPercent().replace("%", "")))
                .isEqualByComparingTo(BigDecimal.valueOf(millionths, 4));
    }

    @Property(tries = 10_000)
    void aQuantityIsReadAsItWasWritten(@ForAll long tenThousandths) {
        Quantity quantity = Quantity.ofTenThousandths(tenThousandths);

        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
        assertThat(Quantity.of(quantity.toBigDecimal())).isEqualTo(quantity);
        assertThat(new BigDecimal(quantity.toString())).isEqualByComparingTo(BigDecimal.valueOf(tenThousandths, 4));
    }

    @Property(tries = 10_000)
    void aUnitPriceIsReadAsItWasWritten(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long millionths) {
        UnitPrice price = UnitPrice.ofYuan(BigDecimal.valueOf(millionths, 6));

        assertThat(UnitPrice.parseYuan(price.toString())).isEqualTo(price);
        assertThat(new BigDecimal(price.toString())).isEqualByComparingTo(BigDecimal.valueOf(millionths, 6));
    }

    @Test
    void oneUnitBeyondTheRangeThrowsInsteadOfWrapping() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.parseYuan("92233720368547758.08"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.parseYuan("-92233720368547758.09"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rate.parse("9223372036854.775808"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Quantity.parse("922337203685477.5808"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> UnitPrice.parseYuan("9223372036854.775808"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> UnitPrice.parseYuan("9999999999999"));
    }
}
