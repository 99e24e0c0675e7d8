package io.yiyang.billing.audit;

import io.yiyang.model.identity.PersonId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.Instant;

/**
 * A time in which a carer was not at work (护理人员离岗记录): on leave, off duty, or in hospital as a patient. Half-open.
 *
 * @param carer who was away
 * @param start from this instant on
 * @param end up to this instant
 */
public record CarerAbsence(PersonId carer, Instant start, Instant end) implements Serializable {
    public CarerAbsence {
        Require.that(end.isAfter(start), "end", "must be after the start " + start, end);
    }
}
