package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a bill stands when a payer's turn comes (支付前余额). All amounts count only the lines that this payer may pay.
 *
 * @param eligible the in-scope amount before anyone paid (符合政策范围金额)
 * @param inScopeLeft what is left of it
 * @param totalLeft what is left of everything
 * @param days the days of care that the bill is about
 * @param paidThisYear what this payer has paid for the person this year before this bill
 * @param accountBalance what the person's account holds, if known
 * @param deductible the deductible of this stay for this payer if it does not follow from the standard, as after a transfer
 */
public record Position(
        Money eligible,
        Money inScopeLeft,
        Money totalLeft,
        ServiceDays days,
        Money paidThisYear,
        Optional<Money> accountBalance,
        Optional<Money> deductible)
        implements Serializable {
    private Object writeReplace() {
        return new Stored(
                eligible,
                inScopeLeft,
                totalLeft,
                days,
                paidThisYear,
                accountBalance.orElse(null),
                deductible.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            Money eligible,
            Money inScopeLeft,
            Money totalLeft,
            ServiceDays days,
            Money paidThisYear,
            @Nullable Money accountBalance,
            @Nullable Money deductible)
            implements Serializable {
        private Object readResolve() {
            return new Position(
                    eligible,
                    inScopeLeft,
                    totalLeft,
                    days,
                    paidThisYear,
                    Optional.ofNullable(accountBalance),
                    Optional.ofNullable(deductible));
        }
    }
}
