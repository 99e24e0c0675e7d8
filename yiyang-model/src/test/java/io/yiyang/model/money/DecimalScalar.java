package io.yiyang.model.money;

import java.math.BigDecimal;
import java.util.function.Function;

/** The four scalars that are written as decimals, so that one table of texts can be tried on all of them. */
enum DecimalScalar {
    MONEY(2, text -> Money.parseYuan(text).toBigDecimal()),
    RATE(6, text -> BigDecimal.valueOf(Rate.parse(text).millionths(), 6)),
    QUANTITY(4, text -> Quantity.parse(text).toBigDecimal()),
    UNIT_PRICE(6, text -> UnitPrice.parseYuan(text).toBigDecimal());

    final int decimals;
    final Function<String, BigDecimal> parser;

    DecimalScalar(int decimals, Function<String, BigDecimal> parser) {
        this.decimals = decimals;
        this.parser = parser;
    }

    boolean mayBeNegative() {
        return this == MONEY || this == QUANTITY;
    }
}
