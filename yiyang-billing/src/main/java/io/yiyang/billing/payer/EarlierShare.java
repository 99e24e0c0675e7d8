package io.yiyang.billing.payer;

import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a payer before this one did with the bill (前序支付).
 *
 * @param payer who
 * @param share what it paid
 * @param deductible the deductible that the bill consumed with it
 * @param threshold its deductible standard (起付标准), if a later payer looks at it
 */
public record EarlierShare(Payer payer, Money share, Money deductible, Optional<Money> threshold)
        implements Serializable {
    private Object writeReplace() {
        return new Stored(payer, share, deductible, threshold.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            Payer payer,
            Money share,
            Money deductible,
            @Nullable Money threshold) implements Serializable {
        private Object readResolve() {
            return new EarlierShare(payer, share, deductible, Optional.ofNullable(threshold));
        }
    }
}
