package io.yiyang.billing.month;

import io.yiyang.billing.separation.Ledger;
import io.yiyang.billing.separation.SeparatedLine;
import io.yiyang.billing.settlement.Explained;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.transfer.TransferDeductible;
import io.yiyang.model.stay.StaySegment;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One bill of the month, settled (已结算账单): the care bill, or the bill of one hospital stay.
 *
 * @param ledger medical or care
 * @param segment the stay that the bill is for; absent for the care bill, which may span several
 * @param lines its lines with their ledger and stay
 * @param explained the settlement with its steps
 * @param transfer how a referral placed the deductible, if one linked this stay to others
 */
public record SettledBill(
        Ledger ledger,
        Optional<StaySegment> segment,
        List<SeparatedLine> lines,
        Explained explained,
        Optional<TransferDeductible> transfer)
        implements Serializable {
    public SettledBill {
        lines = List.copyOf(lines);
    }

    public Settlement settlement() {
        return explained.settlement();
    }

    private Object writeReplace() {
        return new Stored(ledger, segment.orElse(null), lines, explained, transfer.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            Ledger ledger,
            @Nullable StaySegment segment,
            List<SeparatedLine> lines,
            Explained explained,
            @Nullable TransferDeductible transfer)
            implements Serializable {
        private Object readResolve() {
            return new SettledBill(
                    ledger, Optional.ofNullable(segment), lines, explained, Optional.ofNullable(transfer));
        }
    }
}
