package io.yiyang.billing.separation;

import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.stay.StaySegment;
import java.io.Serializable;

/**
 * A charge line with its ledger and the stay that it belongs to (已分离的费用明细).
 *
 * @param line the line
 * @param ledger medical or care
 * @param segment the stay segment on whose time it was given
 * @param reason the table that put it on this ledger
 */
public record SeparatedLine(ChargeLine line, Ledger ledger, StaySegment segment, Provenance reason)
        implements Serializable {}
