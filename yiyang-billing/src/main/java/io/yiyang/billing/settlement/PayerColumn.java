package io.yiyang.billing.settlement;

import io.yiyang.billing.payer.Payer;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A payer's share of a bill and the lines that it may pay (支付方列): a column of a {@link LineMatrix} to be filled.
 *
 * @param payer who pays
 * @param share what it pays of all lines together; of returns, what it gets back, negative
 * @param mayPay the lines that it may pay any part of; absent if it may pay all
 */
public record PayerColumn(Payer payer, Money share, Optional<Set<LineId>> mayPay) implements Serializable {
    public PayerColumn {
        mayPay = mayPay.map(lines -> Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(lines))));
    }

    /** A payer that may pay any line. */
    public static PayerColumn of(Payer payer, Money share) {
        return new PayerColumn(payer, share, Optional.empty());
    }

    /** A payer that may pay these lines and no others. */
    public static PayerColumn of(Payer payer, Money share, Set<LineId> mayPay) {
        return new PayerColumn(payer, share, Optional.of(mayPay));
    }

    private Object writeReplace() {
        return new Stored(payer, share, mayPay.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            Payer payer, Money share, @Nullable Set<LineId> mayPay) implements Serializable {
        private Object readResolve() {
            return new PayerColumn(payer, share, Optional.ofNullable(mayPay));
        }
    }
}
