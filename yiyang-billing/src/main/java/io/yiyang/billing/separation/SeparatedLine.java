package io.yiyang.billing.separation;

import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.stay.StaySegment;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A charge line with its ledger and the stay that it belongs to (已分离的费用明细).
 *
 * @param line the line
 * @param ledger medical or care
 * @param segment the stay segment on whose time it was given; absent only for treatment of somebody who has no stay on that
 *     day, as who lives at home
 * @param reason the table that put it on this ledger
 */
public record SeparatedLine(ChargeLine line, Ledger ledger, Optional<StaySegment> segment, Provenance reason)
        implements Serializable {
    private Object writeReplace() {
        return new Stored(line, ledger, segment.orElse(null), reason);
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            ChargeLine line, Ledger ledger, @Nullable StaySegment segment, Provenance reason) implements Serializable {
        private Object readResolve() {
            return new SeparatedLine(line, ledger, Optional.ofNullable(segment), reason);
        }
    }
}
