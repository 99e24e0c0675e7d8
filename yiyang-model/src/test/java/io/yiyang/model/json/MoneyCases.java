package io.yiyang.model.json;

import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import java.util.List;
import java.util.Map;

/** The types of {@code io.yiyang.model.money}. */
final class MoneyCases {
    private MoneyCases() {}

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.of(Money.class, Money.parseYuan("7182.00"), Any.money()),
                JsonCase.of(Rate.class, Rate.parse("0.95"), Any.rate()),
                JsonCase.of(Quantity.class, Quantity.parse("-1.5"), Any.quantity()),
                JsonCase.of(UnitPrice.class, UnitPrice.parseYuan("4.52"), Any.unitPrice()));
    }

    static Map<Class<?>, String> without() {
        return Map.of(Apportionment.class, "a function, no value");
    }
}
