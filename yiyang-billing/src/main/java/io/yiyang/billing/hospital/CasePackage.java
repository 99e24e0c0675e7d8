package io.yiyang.billing.hospital;

import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What a hospital makes of one case that the insurer pays as a package, by DRG or DIP (按病组付费结果). It is the hospital's and
 * the insurer's affair: the patient pays by item under the ordinary rules, and no share of the patient's bill depends on it.
 * Where patients pay on the package too (Quanzhou, Sanming), {@link #patientBill} is the bill that the payer chain settles.
 *
 * <pre>
 *   fund due = max(0, standard − what the patient and other payers paid)
 *   result   = fund due + what the patient and other payers paid − cost
 * </pre>
 *
 * <p>Example (package 5000.00): cost 6000.00 gives −1000.00 and cost 4000.00 gives 1000.00; excess and surplus are the
 * hospital's.
 *
 * @param standard the package's price (病组支付标准)
 * @param cost what the case cost by item
 * @param paidByOthers what the patient and other payers paid of it
 */
public record CasePackage(Money standard, Money cost, Money paidByOthers) implements Serializable {
    public CasePackage {
        Require.that(!standard.isNegative(), "standard", "must not be negative", standard);
        Require.that(!cost.isNegative(), "cost", "must not be negative", cost);
        Require.that(
                !paidByOthers.isNegative() && paidByOthers.compareTo(cost) <= 0,
                "paidByOthers",
                "must be between 0 and the cost " + cost,
                paidByOthers);
    }

    /** The whole cost against the package, whoever paid. */
    public static CasePackage of(Money standard, Money cost) {
        return new CasePackage(standard, cost, Money.ZERO);
    }

    /**
     * The patient's bill where the patient too pays on the package and not by item (病组收付费一体化): the package, whole and in
     * scope, whatever the case cost.
     */
    public Bill patientBill(BillId id) {
        return Bill.of(id, List.of(SplitLine.inScope(LineId.of("package"), Optional.empty(), standard)));
    }

    /** What the fund owes the hospital (预计基金支付). */
    public Money fundDue() {
        return standard.minus(paidByOthers).max(Money.ZERO);
    }

    /** What the case leaves the hospital (盈亏), negative for a loss. */
    public Money hospitalResult() {
        return fundDue().plus(paidByOthers).minus(cost);
    }
}
