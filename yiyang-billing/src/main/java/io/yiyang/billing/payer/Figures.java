package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import java.util.Optional;

/** How steps write their figures. */
final class Figures {
    private Figures() {}

    /** The difference, in brackets if there is one. */
    static String minus(Money one, Money other) {
        return other.isZero() ? one.toString() : "(" + one + " − " + other + ")";
    }

    /** The value, or the smaller of value and cap. */
    static String capped(Money value, Optional<Money> cap, Money result) {
        return cap.map(c -> "min(" + value + ", " + c + ") = " + result).orElse(value.toString());
    }
}
