package io.yiyang.billing.transfer;

import io.yiyang.model.identity.BillId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;

/**
 * One of several stays that a referral links (转诊链上的一次住院).
 *
 * @param bill its bill
 * @param standard the deductible standard of its hospital (起付标准)
 * @param eligible its amount in scope, which limits what it can consume; for a stay that is settled, what it consumed
 * @param consumed what its bills so far consumed of the deductible
 */
public record LinkedStay(BillId bill, Money standard, Money eligible, Money consumed) implements Serializable {
    public LinkedStay {
        Require.that(!consumed.isNegative(), "consumed", "must not be negative", consumed);
        Require.that(!standard.isNegative(), "standard", "must not be negative", standard);
        Require.that(!eligible.isNegative(), "eligible", "must not be negative", eligible);
    }

    /** A stay of which nothing is settled yet. */
    public LinkedStay(BillId bill, Money standard, Money eligible) {
        this(bill, standard, eligible, Money.ZERO);
    }
}
