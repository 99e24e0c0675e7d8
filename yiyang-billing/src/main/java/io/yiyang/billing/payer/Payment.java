package io.yiyang.billing.payer;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;

/**
 * What a payer pays of a bill (支付结果).
 *
 * @param share the amount, not negative
 * @param from which part of each line it is taken from
 * @param deductible the deductible that this bill consumed (本次起付线), not the standard
 */
public record Payment(Money share, Scope from, Money deductible) implements Serializable {
    /** Which part of a line a payer pays (支付范围). */
    public enum Scope {
        /** Only what lies in the scope of insurance (政策范围内). */
        IN_SCOPE,
        /** Any part of the line: first what is in scope, then the rest. */
        TOTAL
    }

    public Payment {
        Require.that(!share.isNegative(), "share", "must not be negative", share);
    }

    public static Payment of(Money share, Scope from) {
        return new Payment(share, from, Money.ZERO);
    }
}
