package io.yiyang.billing.payment;

import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.math.RoundingMode;

/**
 * How an institution rounds what is paid in cash (现金取整), in six ways. It touches neither a share nor a claim: the difference
 * is the cash drawer's, in a record of its own. Money paid back is rounded as the mirror image.
 */
public enum CashRounding {
    /** To jiao, half up (四舍五入到角). */
    JIAO_HALF_UP(Units.JIAO, RoundingMode.HALF_UP, "四舍五入到角", "to jiao, half up"),
    /** To jiao, up (进到角). */
    JIAO_UP(Units.JIAO, RoundingMode.UP, "进到角", "to jiao, up"),
    /** To jiao, down (舍到角). */
    JIAO_DOWN(Units.JIAO, RoundingMode.DOWN, "舍到角", "to jiao, down"),
    /** To yuan, half up (四舍五入到元). */
    YUAN_HALF_UP(Units.YUAN, RoundingMode.HALF_UP, "四舍五入到元", "to yuan, half up"),
    /** To yuan, up (进到元). */
    YUAN_UP(Units.YUAN, RoundingMode.UP, "进到元", "to yuan, up"),
    /** To yuan, down (舍到元). */
    YUAN_DOWN(Units.YUAN, RoundingMode.DOWN, "舍到元", "to yuan, down");

    private final Money unit;
    private final RoundingMode mode;
    private final BilingualText label;

    CashRounding(Money unit, RoundingMode mode, String zh, String en) {
        this.unit = unit;
        this.mode = mode;
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }

    /** The amount in whole units. */
    public Money round(Money cash) {
        if (cash.isNegative()) {
            return round(cash.negated()).negated();
        }
        long units = cash.fen() / unit.fen();
        Money below = unit.times(units);
        Money rest = cash.minus(below);
        boolean up = mode == RoundingMode.UP ? rest.isPositive() : mode == RoundingMode.HALF_UP && isHalf(rest);
        return up ? below.plus(unit) : below;
    }

    private boolean isHalf(Money rest) {
        return rest.plus(rest).compareTo(unit) >= 0;
    }

    private static final class Units {
        private static final Money JIAO = Money.parseYuan("0.10");
        private static final Money YUAN = Money.parseYuan("1.00");
    }
}
