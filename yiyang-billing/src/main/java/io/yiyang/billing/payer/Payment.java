package io.yiyang.billing.payer;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.List;

/**
 * What a payer pays of a bill (支付结果).
 *
 * @param share the amount, not negative
 * @param from which part of each line it is taken from
 * @param deductible the deductible that this bill consumed (本次起付线), not the standard
 * @param counted what the payer's base counted of this bill (计入金额), for limits and bands that run over the year
 * @param lines the share of each line of {@link Position#lines} if the rule fixes it, else empty: then it is spread in
 *     proportion to what is left
 */
public record Payment(Money share, Scope from, Money deductible, Money counted, List<Money> lines)
        implements Serializable {
    /** Which part of a line a payer pays (支付范围). */
    public enum Scope {
        /** Only what lies in the scope of insurance (政策范围内). */
        IN_SCOPE,
        /** What lies in scope, then what the person pays first (合规费用，含先行自付). */
        IN_SCOPE_AND_PRE_SELF_PAY,
        /** Any part of the line: first what is in scope, then what the person pays first, then the rest. */
        TOTAL
    }

    public Payment {
        lines = List.copyOf(lines);
        Require.that(!share.isNegative(), "share", "must not be negative", share);
        Require.that(!deductible.isNegative(), "deductible", "must not be negative", deductible);
        if (!lines.isEmpty() && !Money.sum(lines).equals(share)) {
            throw new IllegalArgumentException("lines: must sum to the share " + share + ", but was " + lines);
        }
    }

    public static Payment of(Money share, Scope from) {
        return new Payment(share, from, Money.ZERO, Money.ZERO, List.of());
    }

    /** This payment of which the payer's base counted so much. */
    Payment counting(Money amount) {
        return new Payment(share, from, deductible, amount, lines);
    }
}
