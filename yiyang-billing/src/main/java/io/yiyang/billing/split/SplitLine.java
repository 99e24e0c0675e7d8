package io.yiyang.billing.split;

import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line taken apart by the catalogue (拆分后的费用明细): {@code total = ownPay + overLimit + preSelfPay + inScope}, always.
 *
 * @param id the line
 * @param category what the charge is for
 * @param total the charged amount
 * @param ownPay outside the catalogue (全自费)
 * @param overLimit above the price ceiling (超限价自费)
 * @param preSelfPay what the person pays first (先行自付)
 * @param inScope what the funds may share (符合政策范围)
 */
public record SplitLine(
        LineId id,
        Optional<ChargeCategory> category,
        Money total,
        Money ownPay,
        Money overLimit,
        Money preSelfPay,
        Money inScope)
        implements Serializable {
    public SplitLine {
        Money sum = ownPay.plus(overLimit).plus(preSelfPay).plus(inScope);
        if (!sum.equals(total)) {
            throw new IllegalArgumentException(
                    "line " + id + ": its parts must sum to its total " + total + ", but was " + sum);
        }
        Money least = ownPay.min(overLimit).min(preSelfPay).min(inScope);
        if (least.isNegative()) {
            throw new IllegalArgumentException("line " + id + ": no part may be negative, but was " + least);
        }
    }

    /** A line that is in scope as a whole, as care charges are. */
    public static SplitLine inScope(LineId id, Optional<ChargeCategory> category, Money total) {
        return new SplitLine(id, category, total, Money.ZERO, Money.ZERO, Money.ZERO, total);
    }

    /** A line whose in-scope amount is what the other parts leave, as bills print them. */
    public static SplitLine of(
            LineId id,
            Optional<ChargeCategory> category,
            Money total,
            Money ownPay,
            Money overLimit,
            Money preSelfPay) {
        Money inScope = total.minus(ownPay).minus(overLimit).minus(preSelfPay);
        return new SplitLine(id, category, total, ownPay, overLimit, preSelfPay, inScope);
    }

    /** A line of which only the in-scope amount is known; the rest counts as own-pay. */
    public static SplitLine ofInScope(LineId id, Optional<ChargeCategory> category, Money total, Money inScope) {
        return new SplitLine(id, category, total, total.minus(inScope), Money.ZERO, Money.ZERO, inScope);
    }

    /**
     * This line with a share of what is in scope paid first by the person (先行自付比例), as away from home: 10 % when referred
     * and 40 % when not filed in one city. Example: 1000.00 in scope at 10 % leaves 900.00.
     */
    public SplitLine payingFirst(Rate share, RoundingMode rounding) {
        Money first = inScope.times(share, rounding).min(inScope);
        return new SplitLine(id, category, total, ownPay, overLimit, preSelfPay.plus(first), inScope.minus(first));
    }

    /** What no fund of basic insurance shares: own-pay, over-limit and pre-self-pay. */
    public Money outOfScope() {
        return total.minus(inScope);
    }

    private Object writeReplace() {
        return new Stored(id, category.orElse(null), total, ownPay, overLimit, preSelfPay, inScope);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            LineId id,
            @Nullable ChargeCategory category,
            Money total,
            Money ownPay,
            Money overLimit,
            Money preSelfPay,
            Money inScope)
            implements Serializable {
        private Object readResolve() {
            return new SplitLine(id, Optional.ofNullable(category), total, ownPay, overLimit, preSelfPay, inScope);
        }
    }
}
